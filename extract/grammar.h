// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/entity.h"
#include "core/hash_map.h"
#include "core/interner.h"
#include "core/result.h"
#include "extract/key_map.h"
#include "extract/key_trie.h"
#include "extract/lexicon_files.h"
#include "extract/word_table.h"

namespace isnad {

/// What a title needs behind it before the name may come.
enum class TitleComplement : std::uint8_t { none, optional, idafa, place };

/// How a noun becomes the name of a body, group or place; see lexicon/languages/ar/bodies.tsv.
enum class BodyClass : char { state, body, named, people, delegation, spot, direction, department };

struct BodyNoun {
  EntityType type = EntityType::organization;
  BodyClass body_class = BodyClass::body;
};

/// A function word of one or more words.
struct FunctionWord {
  KeyId lemma = kNoKey;  ///< of the whole phrase, words joined by spaces
  Pos pos = Pos::unknown;
  KeyId word_class = kNoKey;
};

/// What the subject of a light verb is to the verbal noun: its doer, the side that undergoes it,
/// or that noun itself, which brings the verb's object together with another side (gather) or
/// takes it in (cover).
enum class LightRole : std::uint8_t { agent, recipient, gather, cover };

/// A verb that lends its arguments to the verbal noun that it governs or describes.
struct LightVerb {
  KeyId preposition = kNoKey;  ///< of the noun, kNoKey: direct object; gather: of the other side
  LightRole role = LightRole::agent;
};

/// What a word does to the clause or noun that it governs.
/// `declined` negates what the one who declines would have done himself, no deed of another.
enum class Effect : std::uint8_t { planned, possible, requested, negated, say, declined, charged };

/// Where that clause or noun stands.
enum class Complement : std::uint8_t { clause, object, idafa, subject, imperfect, preposition };

struct Governor {
  Effect effect = Effect::planned;
  Complement complement = Complement::clause;
  KeyId preposition = kNoKey;  ///< for Complement::preposition
};

/// The closed classes and constructions of a language, from its tables.
class Grammar {
 public:
  /// Reads titles, portfolios, bodies, particles of several words, transparent nouns, light verbs,
  /// governors and attribution phrases of languages/<tag>/; adds their words to the word table.
  static Result<Grammar> load(const LexiconFiles& files, std::string_view tag, WordTable& words);
  /// Indexes phrases of several words; to be called when the word table is finished.
  void index_phrases(WordTable& words);

  [[nodiscard]] const TitleComplement* title(KeyId lemma) const { return titles_.find(lemma); }
  /// The title that a man bears for that of a woman: "minister"; any other lemma as it is.
  [[nodiscard]] KeyId masculine(KeyId title) const;
  /// "(General) staff": a later word of a rank, that bears no article where the first does.
  [[nodiscard]] bool is_rank_word(KeyId title, KeyId word) const;
  /// A title that says what somebody does, not what he holds of a state: scholar, reporter.
  [[nodiscard]] bool is_occupation(KeyId lemma) const { return occupations_.contains(lemma); }
  [[nodiscard]] bool is_kin(KeyId title) const { return kin_.contains(masculine(title)); }
  /// "The minister", "the deputy": alone at a name, an office of the state.
  [[nodiscard]] bool is_state_title(KeyId t) const { return state_titles_.contains(masculine(t)); }
  /// "King", "Sheikh": a title of those whom institutions are named for.
  [[nodiscard]] bool is_namesake(KeyId lemma) const { return namesakes_.contains(lemma); }
  /// "His Excellency": a form of address before a title or name.
  [[nodiscard]] bool is_honorific(KeyId lemma) const { return honorifics_.contains(lemma); }
  [[nodiscard]] const BodyNoun* body(KeyId lemma) const { return bodies_.find(lemma); }
  [[nodiscard]] bool is_direction(KeyId lemma) const {
    const BodyNoun* found = body(lemma);
    return found && found->body_class == BodyClass::direction;
  }
  [[nodiscard]] bool is_portfolio(KeyId lemma) const { return portfolios_.contains(lemma); }
  [[nodiscard]] bool is_transparent(KeyId lemma) const { return transparent_.contains(lemma); }
  /// "Spokesman": speaks for the body that he is of.
  [[nodiscard]] bool is_voice(KeyId lemma) const { return voices_.contains(lemma); }
  /// Weapons, soldiers act for the side whose they are; fighters need not be those of their state.
  [[nodiscard]] bool is_means(KeyId lemma) const { return means_.contains(lemma); }
  [[nodiscard]] bool is_fighters(KeyId lemma) const { return fighters_.contains(lemma); }
  /// "Each of", "a round of": a noun that counts what a preposition brings in.
  [[nodiscard]] bool is_partitive(KeyId lemma) const { return partitives_.contains(lemma); }
  [[nodiscard]] const std::vector<LightVerb>* light_verb(KeyId lemma) const {
    return light_verbs_.find(lemma);
  }
  /// What a word does to its complement; nothing when it changes nothing there.
  [[nodiscard]] std::optional<Effect> governor(KeyId lemma, Complement complement,
                                               KeyId preposition = kNoKey) const;
  [[nodiscard]] bool governs_clause(KeyId lemma) const {
    return governor(lemma, Complement::clause).has_value();
  }
  /// The preposition of a class of particles.tsv, such as "between"; kNoKey without one.
  [[nodiscard]] KeyId preposition(KeyName word_class) const {
    const KeyId* found = prepositions_.find(word_class.hash);
    return found ? *found : kNoKey;
  }
  /// "By", "at the hands of": a preposition that names the doer of a verbal noun or passive.
  [[nodiscard]] bool is_agent_preposition(KeyId lemma) const { return agents_.contains(lemma); }
  /// "Under", "headed by": a preposition that names who heads a body.
  [[nodiscard]] bool is_leadership(KeyId lemma) const { return leaderships_.contains(lemma); }
  /// "During", "after", "in": a preposition that says when or where something happens.
  [[nodiscard]] bool is_setting(KeyId lemma) const { return settings_.contains(lemma); }
  /// "According to": a preposition that names a source.
  [[nodiscard]] bool is_attribution(KeyId lemma) const { return attribution_.contains(lemma); }
  /// The function word of several words at the head of `tokens`, with its length.
  [[nodiscard]] const FunctionWord* function_phrase(std::span<const Token> tokens,
                                                    std::uint32_t& length) const;
  /// "Country", "state": a noun whose descriptions mean a country.
  [[nodiscard]] bool names_country(KeyId lemma) const { return countries_.contains(lemma); }
  /// Class of the definite description that this noun can be ("pair", "counterpart"), or kNoKey.
  [[nodiscard]] KeyId description(KeyId lemma) const {
    const KeyId* found = descriptions_.find(lemma);
    return found ? *found : kNoKey;
  }

 private:
  struct PhraseRow {
    std::string text;
    FunctionWord word;
    bool definite = false;  ///< the last word bears the article
  };
  Status load_titles(const LexiconFiles& files, const std::string& folder, WordTable& words);
  Status load_bodies(const LexiconFiles& files, const std::string& folder, WordTable& words);
  Status load_effects(const LexiconFiles& files, const std::string& folder, WordTable& words);
  Status load_phrases(const LexiconFiles& files, const std::string& folder, WordTable& words);

  KeyMap<TitleComplement> titles_;
  KeyMap<std::vector<KeyId>> rank_words_;
  KeyMap<KeyId> masculine_;
  KeyMap<BodyNoun> bodies_;
  KeySet portfolios_, transparent_, partitives_, means_, fighters_, voices_, settings_,
      attribution_, agents_, leaderships_, countries_, occupations_, honorifics_, state_titles_,
      namesakes_, kin_;
  KeyMap<std::vector<LightVerb>> light_verbs_;
  KeyMap<std::vector<Governor>> governors_;
  KeyMap<KeyId> descriptions_;
  HashMap<KeyId> prepositions_;  ///< by the hash of their class
  std::vector<PhraseRow> phrase_rows_;
  KeyTrie phrases_;
};

}  // namespace isnad
