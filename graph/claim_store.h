// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/result.h"
#include "graph/knowledge_graph.h"

namespace isnad {

enum class StoreMode : std::uint8_t { read, write, create };

/// What became of an article that was added.
enum class Added : std::uint8_t { added, replaced, known };

/// A version of an article.
struct ArticleKey {
  std::string_view id;
  std::string_view hash;  ///< of its content
};

struct StoreInfo {
  int schema = 0;
  std::size_t articles = 0;
  std::size_t claims = 0;
  std::size_t entities = 0;       ///< different ids in claims
  std::optional<Date> first_day;  ///< of publication
  std::optional<Date> last_day;
  std::size_t events = 0;  ///< and standing relations, in the tables of events
  bool events_current = false;
  std::uintmax_t bytes = 0;  ///< with its log
};

/// Claims by article in one file of SQLite, docs/store.md. What is read is exactly what was
/// added, or an Error: every article is checked against its digest. Errors name the file and say
/// what to do; after one the store is as it was before the transaction.
///
/// Programs may read while one writes; a writer waits up to `patience` milliseconds for another.
class ClaimStore {
 public:
  /// Whether the file begins as stores do.
  [[nodiscard]] static bool is_store(const std::string& path);
  /// `create` makes a store where there is none; the others want one. All but `read` bring an
  /// older schema up to date.
  [[nodiscard]] static Result<ClaimStore> open(const std::string& path, StoreMode mode,
                                               int patience = 5000);
  ClaimStore(ClaimStore&&) noexcept;
  ClaimStore& operator=(ClaimStore&&) noexcept;
  ~ClaimStore();

  /// Opens a transaction; what is added and retracted until `commit` is stored as a whole. Not
  /// needed for a single call, which is stored by itself.
  [[nodiscard]] Status begin();
  [[nodiscard]] Status commit();

  /// Which of these versions are stored, in their order; many at once are faster. Without a hash
  /// no version is known.
  [[nodiscard]] Result<std::vector<bool>> are_known(std::span<const ArticleKey> articles);
  /// Stores all claims of an article in place of those of an earlier version; none may be told,
  /// too. Every claim has its id. Where references differ each claim keeps its own.
  [[nodiscard]] Result<Added> add(const ArticleRef& article, std::span<const Claim> claims);
  /// Leaves everything as if the article had never been added; false when it was not.
  [[nodiscard]] Result<bool> retract(std::string_view article_id);
  /// Removes forms of entities that no claim uses any more.
  [[nodiscard]] Status tidy();

  /// Hands over all claims, article by article, as of one moment.
  [[nodiscard]] Status read(const std::function<void(Claim&&)>& take);
  [[nodiscard]] Result<std::vector<Claim>> claims();
  /// The entities that claims name, by id, each as one of its claims tells it; without reading
  /// the claims.
  [[nodiscard]] Result<std::vector<Entity>> entities();

  /// Keeps the graph, and writes the tables of events for those who read the file with SQL.
  /// `graph` was merged from what was last read here, and from what `key` names; when another
  /// program has changed the claims since, all stays as it is.
  [[nodiscard]] Status write_graph(const KnowledgeGraph& graph, std::string_view key);
  /// Whether a graph with this key is kept that tells of the present claims.
  [[nodiscard]] Result<bool> has_graph(std::string_view key);
  /// The graph that was kept with this key, unless claims have changed since.
  [[nodiscard]] Result<std::optional<KnowledgeGraph>> graph(std::string_view key);

  [[nodiscard]] Result<StoreInfo> info();
  /// Reads the whole file; an Error names the first damage.
  [[nodiscard]] Status check();

 private:
  struct Parts;
  explicit ClaimStore(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad
