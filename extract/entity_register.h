// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/hash_map.h"
#include "extract/country_counts.h"
#include "extract/entity_table.h"
#include "extract/phrase.h"

namespace isnad {

/// An office as an article names it: the folded words of the title and whose office it is.
struct NamedOffice {
  std::vector<KeyId> title;
  int holder = kNone;  ///< in the register
  std::string text;    ///< the words, as they stand
};

/// An entity of one article.
struct ArticleEntity {
  Entity entity;
  bool brief = false;  ///< of a known one, only id, type and label; see EntityRegister::whole
  std::uint32_t known = kNoEntity;    ///< in the table
  std::uint32_t country = kNoEntity;  ///< of the table: whose body, or where
  std::vector<KeyId> name;            ///< folded words of the name
  std::vector<NamedOffice> offices;
  Gender gender = Gender::none;
  bool plural = false;          ///< a collective or several people
  std::uint32_t mentioned = 0;  ///< the later the greater
  std::vector<KeyId> heads;     ///< first words of its names, for bodies; see EntityRegister::heads
  bool has_heads = false;
  bool counted = false;  ///< people of a number, whom only this article speaks of
  int side = kNone;      ///< whose fighters they are
};

/// The entities that one article has named so far. Names that are not in the table get an id of
/// their own from type and name.
class EntityRegister {
 public:
  explicit EntityRegister(const EntityTable& table) : table_(table) {}

  /// Forgets the article before; `published` is the day of the next.
  void clear(std::optional<Date> published = std::nullopt) {
    published_ = published;
    focus_ = kNoEntity;
    mentions_ = 0;
    counts_.clear();
    entities_.clear();
    aliases_.clear();
    last_words_.reset();
  }
  [[nodiscard]] ArticleEntity& at(int index) { return entities_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const ArticleEntity& at(int index) const {
    return entities_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] int size() const { return static_cast<int>(entities_.size()); }

  /// The one entity of a type that was named so far; kNone when there are none or several.
  [[nodiscard]] int only_one(EntityType type) const;

  /// To be called where a noun phrase stands for an entity.
  void mention(int index) { at(index).mentioned = ++mentions_; }
  /// An entity with all that the table says of it.
  const Entity& whole(int index);
  /// Gives an entity the words by which its short forms are known.
  void set_name(int index, std::vector<KeyId> name);
  /// Nouns that its names begin with: "the movement" is one that some name calls so.
  [[nodiscard]] const std::vector<KeyId>& heads(int index, const Interner& keys);

  /// The country (of the table) that was spoken of last: what "the country" means.
  [[nodiscard]] std::uint32_t focus() const { return focus_; }
  void set_focus(std::uint32_t country) {
    if (country != kNoEntity) focus_ = country;
  }

  /// Which of the entities that share a name is meant: one of `kind` where that is asked for, one
  /// that was named before, one of a country that the article speaks of, the biggest place.
  [[nodiscard]] std::uint32_t choose(std::span<const std::uint32_t> entities,
                                     std::optional<EntityType> kind,
                                     std::span<const Token> article);
  /// How often the article speaks of a country.
  [[nodiscard]] std::uint32_t mentions_of(std::uint32_t country, std::span<const Token> article) {
    return counts_.of(country, article, table_);
  }
  /// The country that the article is about, see `CountryCounts::main`.
  [[nodiscard]] std::uint32_t main_country(std::span<const Token> article) {
    return counts_.main(article, table_);
  }
  /// The entity of the table with this index.
  int known(std::uint32_t index);
  /// A person by the words of a name: one named before whose name ends or begins in these words,
  /// else a new one.
  int person(std::span<const KeyId> name, std::string_view text);
  /// A person named before whose family name this is; kNone when there is none.
  [[nodiscard]] int by_short_name(std::span<const KeyId> name) const {
    return name.empty() || may_be_short_name(name.last(1)) ? find_short_name(name) : kNone;
  }
  /// False when no name ends in one of these words.
  [[nodiscard]] bool may_be_short_name(std::span<const KeyId> words) const {
    return std::any_of(words.begin(), words.end(),
                       [&](KeyId word) { return last_words_[word % kLastWords]; });
  }
  /// Unknown persons of one word that stand before are a known person whose family name it is.
  void complete_short_names(int known_person);
  /// Anything else that is told apart by its words.
  int named(EntityType type, std::span<const KeyId> name, std::string_view text,
            std::uint32_t country);
  /// What an id of its own tells apart, whatever its words.
  int named_as(EntityType type, std::string id, std::string_view text, std::uint32_t country);
  /// Gives unknown persons with a name of one word, and bodies, delegations and groups that are
  /// nobody's, an id of this article: such names do not link articles.
  void keep_apart(std::string_view article);
  /// Adds another name for an entity.
  void alias(int index, std::span<const KeyId> name, std::string_view text);
  /// The latest named person with this office; in the short form the title may go on. kNone when
  /// there is none.
  [[nodiscard]] int by_office(std::span<const KeyId> title, int holder,
                              bool short_form = false) const;
  void add_office(int person, NamedOffice office);
  /// The latest entity that a pronoun with these features may mean, but for one.
  [[nodiscard]] int named_last(const Features& features, int except) const;

 private:
  struct Alias {
    std::vector<KeyId> name;
    int entity = kNone;
  };
  int add(ArticleEntity entity);
  [[nodiscard]] int find_short_name(std::span<const KeyId> name) const;
  void remember_last_word(std::span<const KeyId> name) {
    if (!name.empty()) last_words_.set(name.back() % kLastWords);
  }
  const std::vector<KeyId>& heads_of_known(std::uint32_t known, const Interner& keys);
  double likelihood(std::uint32_t entity, bool beside_capital, std::span<const Token> article);
  const EntityTable& table_;
  CountryCounts counts_;
  std::optional<Date> published_;
  std::uint32_t focus_ = kNoEntity;
  std::uint32_t mentions_ = 0;
  std::vector<ArticleEntity> entities_;
  std::vector<Alias> aliases_;
  HashMap<std::uint32_t> known_heads_at_;  ///< in known_heads_, by entity; kept over articles
  std::vector<std::vector<KeyId>> known_heads_;
  static constexpr std::size_t kLastWords = 1024;
  std::bitset<kLastWords> last_words_;  ///< of names and aliases: most words end none of them
};

/// "type/words-of-the-name": an id for an entity that no table knows.
[[nodiscard]] std::string id_of_name(EntityType type, std::string_view name);

}  // namespace isnad
