// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/hash_map.h"
#include "graph/store_database.h"

namespace isnad {

/// What a row of the table of articles stands for.
struct ArticleVersion {
  const ArticleRef* article = nullptr;
  std::vector<const Claim*> claims;
  std::vector<std::uint64_t> entities;  ///< digests of their participants, one after the other
  std::uint64_t digest = 0;             ///< the same whatever the order of the claims
};

/// Parts claims of one article by their references, the first one being `article`.
[[nodiscard]] std::vector<ArticleVersion> versions_of(const ArticleRef& article,
                                                      std::span<const Claim> claims);

/// A row of the table of articles.
struct StoredVersion {
  std::int64_t row = 0;
  std::int64_t first_claim = 0;
  std::int64_t claims = 0;
  std::uint64_t digest = 0;
};

/// Writes the tables of claims. Failures stay in the database.
class StoreWriter {
 public:
  explicit StoreWriter(StoreDatabase& database);

  /// To be called in each new transaction: reads what other programs may have changed.
  void begin();
  /// Writes what all articles together come to.
  void finish();
  /// To be called when a transaction was undone.
  void forget();

  /// Whether there is an article with this id, and every row of it has this hash.
  [[nodiscard]] bool has(std::string_view article_id, std::string_view hash);
  /// The rows of an article.
  void find(std::string_view article_id, std::vector<StoredVersion>& out);
  void insert(const ArticleVersion& version);
  void remove(const StoredVersion& version);
  void remove_unused_forms();

 private:
  void read_forms();
  std::int64_t form_of(const Entity& entity, std::uint64_t digest);
  std::int64_t relation_of(const Claim& claim);
  void insert_claim(std::int64_t article, const Claim& claim,
                    std::span<const std::uint64_t> entities);

  struct State {
    std::int64_t articles = 0;
    std::int64_t claims = 0;
    std::uint64_t digest = 0;
    bool changed = false;
  };

  StoreDatabase& database_;
  StoreStatement data_version_, last_rows_, read_state_, write_state_;
  StoreStatement has_, find_, insert_article_, insert_claim_, insert_evidence_, insert_role_;
  StoreStatement delete_article_, delete_claims_, delete_evidence_, delete_roles_;
  StoreStatement insert_form_, insert_label_, insert_alias_, insert_relation_;
  HashMap<std::int64_t> forms_;      ///< by digest
  HashMap<std::int64_t> relations_;  ///< by hash of all columns
  State state_;
  std::int64_t last_article_ = 0, last_claim_ = 0, last_form_ = 0, last_relation_ = 0;
  std::int64_t seen_version_ = -1;
};

}  // namespace isnad
