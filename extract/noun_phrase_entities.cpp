// SPDX-License-Identifier: Apache-2.0
// What noun phrases stand for: offices, bodies, places, and descriptions of what was named before.
#include <algorithm>

#include "core/fold.h"
#include "core/utf8.h"
#include "extract/noun_phrase.h"

namespace isnad {

std::string label_of(const SentenceInput& input, std::uint32_t first, std::uint32_t last) {
  std::string label;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = input.tokens[i];
    if (token.kind == TokenKind::punctuation && (token.mark == '(' || token.mark == ')')) continue;
    const std::string word =
        token.kind == TokenKind::word
            ? plain_word(input.text.substr(token.begin, token.end - token.begin))
            : std::string(input.text.substr(token.begin, token.end - token.begin));
    const bool tight = token.glued && i > first;
    if (!label.empty() && !tight) label += ' ';
    // Behind a preposition that is left off the article gets back the alef it was written without.
    constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84", kLam = "\xD9\x84";
    if (token.definite && !tight && !word.starts_with(kArticle)) {
      label += word.starts_with(kLam) ? kArticle.substr(0, 2) : kArticle;
    }
    label += word;
  }
  return label;
}

int NounPhraseReader::entity_in(int index) const {
  for (int depth = 0; index != kNone && depth < 8; ++depth) {
    const Phrase& phrase = phrases_.at(index);
    if (phrase.entity != kNone) return phrase.entity;
    index = phrase.child;
  }
  return kNone;
}

std::uint32_t NounPhraseReader::nationality_of(const Phrase& phrase) const {
  return phrase.nationalities.empty() ? kNoEntity : phrase.nationalities.front();
}

void NounPhraseReader::interpret(Phrase& phrase, int depth) {
  if (phrase.is_title) return interpret_title(phrase, depth);
  if (phrase.lemma == kNoKey) return;
  const Grammar& grammar = t_.lexicon().grammar();
  if (const BodyNoun* body = grammar.body(phrase.lemma))
    return interpret_body(phrase, *body, depth);
  // "the country": the one spoken of
  const bool bare = phrase.definite && phrase.child == kNone && phrase.adjectives.empty() &&
                    phrase.features.number != Number::dual;
  const KeyId kind = grammar.description(t_.at(phrase.head).key);
  if (bare && kind != kNoKey && kind == t_.word_class("country") &&
      entities_.focus() != kNoEntity) {
    phrase.entity = entities_.known(entities_.focus());
    phrase.reference = Reference::description;
  }
}

/// A body that every state has, by the words that say what it is and the country it belongs to;
/// kNone when the words are more than that.
int NounPhraseReader::body_of_state(const Phrase& phrase, std::uint32_t country) {
  const EntityTable& table = t_.lexicon().entities();
  std::vector<std::uint64_t> words;
  for (std::uint32_t i = phrase.head; i < phrase.last; ++i) {
    const NameIndex::Match name = i == phrase.head ? NameIndex::Match{} : t_.name_at(i);
    if (name.length > 0 && name.entity == country) break;
    const bool described = phrase.child != kNone && i == phrases_.at(phrase.child).first &&
                           phrases_.at(phrase.child).reference == Reference::description;
    if (described) break;
    const WordAnalysis* a = t_.is_word(i) ? t_.at(i).as(Pos::adjective) : nullptr;
    if (a && t_.at(i).definite && table.nationality(a->lemma) == country) continue;
    const WordAnalysis* b = a && t_.is_word(i + 1) ? t_.at(i + 1).as(Pos::adjective) : nullptr;
    if (b && table.nationality(a->lemma, b->lemma) == country) {
      ++i;
      continue;
    }
    if (i != phrase.head && t_.at(i).word_hash == 0) continue;  // the rest of a word
    words.push_back(i == phrase.head ? t_.at(i).name_hash : t_.at(i).word_hash);
  }
  const std::uint32_t kind = table.body_kinds().find(words);
  if (kind == kNoBody) return kNone;
  if (const std::uint32_t row = table.body_row(country, kind); row != kNoEntity) {
    const int known = entities_.known(row);
    // "the council" may follow, whatever the label
    if (entities_.at(known).name.empty()) {
      entities_.set_name(known, nominative_keys(phrase.first, phrase.last));
    }
    return known;
  }
  Entity body = table.body(country, kind);
  const int index = entities_.named_as(body.type, body.id, body.label, country);
  entities_.at(index).entity = std::move(body);
  entities_.at(index).brief = false;
  entities_.set_name(index, nominative_keys(phrase.first, phrase.last));
  return index;
}

void NounPhraseReader::interpret_body(Phrase& phrase, const BodyNoun& body, int depth) {
  // "the Russian and Ukrainian armies" are two
  if (phrase.features.number == Number::dual && phrase.nationalities.size() > 1) return;
  const std::uint32_t nationality = nationality_of(phrase);
  const int inner = phrase.child == kNone ? kNone : entity_in(phrase.child);
  const bool inner_country =
      inner != kNone && entities_.at(inner).entity.type == EntityType::country;
  const bool pronoun =
      phrase.child != kNone && phrases_.at(phrase.child).kind == PhraseKind::pronoun;
  const bool plural = phrase.features.number == Number::plural;
  std::uint32_t name_last = phrase.last;
  while (!phrase.adjectives.empty() && name_last == phrase.adjectives.back() + 1 &&
         name_last > phrase.head + 1) {
    const WordAnalysis* a = t_.at(name_last - 1).as(Pos::adjective);
    const bool said_of_it = a && (a->word_class == t_.word_class("participle") ||
                                  a->word_class == t_.word_class("former"));
    if (!said_of_it) break;
    --name_last;
  }
  const auto name_it = [&](EntityType type) {
    const std::uint32_t country = nationality != kNoEntity ? nationality
                                  : inner != kNone         ? entities_.at(inner).country
                                                           : kNoEntity;
    phrase.entity = entities_.named(type, nominative_keys(phrase.first, name_last),
                                    nominative_label(phrase.first, name_last), country);
    entities_.at(phrase.entity).plural = plural;
    phrase.reference = Reference::name;
  };
  const std::uint32_t country = nationality != kNoEntity ? nationality
                                : inner_country          ? entities_.at(inner).known
                                                         : kNoEntity;
  const bool state_body = body.body_class == BodyClass::body ||
                          body.body_class == BodyClass::named ||
                          (body.body_class == BodyClass::people && depth == 0);
  if (state_body && country != kNoEntity && !pronoun &&
      t_.lexicon().entities().type(country) == EntityType::country) {
    if (const int found = body_of_state(phrase, country); found != kNone) {
      phrase.entity = found;
      phrase.reference = Reference::name;
      entities_.at(found).plural = plural;
      return;
    }
  }
  switch (body.body_class) {
    case BodyClass::state:
      // "the management of the French hospital" is no government
      if (phrase.child != kNone && !pronoun) {
        const Phrase& what = phrases_.at(phrase.child);
        const EntityType type =
            what.entity == kNone ? EntityType::person : entities_.at(what.entity).entity.type;
        const bool thing = what.entity == kNone && !what.is_title && what.analysis &&
                           (what.analysis->word_class == t_.word_class("facility") ||
                            what.analysis->word_class == t_.word_class("body"));
        if (thing || type == EntityType::facility || type == EntityType::organization) return;
      }
      if (nationality != kNoEntity) {
        phrase.entity = entities_.known(nationality);
        phrase.reference = Reference::name;
      } else if (inner_country) {
        phrase.entity = inner;
        phrase.reference = Reference::name;
      } else if (phrase.definite && !pronoun) {
        describe_state(phrase);
      }
      return;
    case BodyClass::body: {
      const bool portfolio = phrase.child != kNone &&
                             t_.lexicon().grammar().is_portfolio(phrases_.at(phrase.child).lemma);
      if (inner != kNone && entities_.at(inner).entity.type == EntityType::person) return;
      if (nationality != kNoEntity || inner_country) return name_it(body.type);
      if (phrase.definite && !pronoun) describe_body(phrase, body);
      // "the ministry of defence" of the country that the article is about
      if (const std::uint32_t about = phrase.entity == kNone && phrase.definite && !pronoun &&
                                              (!plural || portfolio || !phrase.adjectives.empty())
                                          ? entities_.main_country(t_.input().tokens)
                                          : kNoEntity;
          about != kNoEntity) {
        phrase.entity = body_of_state(phrase, about);
        phrase.reference = Reference::description;
      }
      if (phrase.entity == kNone && !pronoun && phrase.definite &&
          (portfolio || phrase.child != kNone || !phrase.adjectives.empty())) {
        name_it(body.type);
      }
      return;
    }
    case BodyClass::named:
      if (phrase.definite && !pronoun) describe_body(phrase, body);
      if (phrase.entity == kNone && phrase.definite && phrase.child != kNone && !pronoun) {
        name_it(body.type);
      }
      if (phrase.entity == kNone && !plural && !pronoun && body.type != EntityType::agreement &&
          is_called_by_adjective(phrase)) {
        name_it(body.type);
      }
      return;
    case BodyClass::people: {
      const bool collective = phrase.analysis &&
                              phrase.analysis->word_class == t_.word_class("people") &&
                              !t_.lexicon().grammar().is_transparent(phrase.lemma);
      if (depth > 0) return;  // "the prime minister": the people in a title are nobody
      // "the Turkish opposition" is a collective, though no plural
      if (const bool several =
              plural || (nationality != kNoEntity && phrase.definite && collective);
          several && !pronoun && (nationality != kNoEntity || inner != kNone)) {
        name_it(EntityType::group);
        entities_.at(phrase.entity).plural = plural;
        const bool fight = t_.lexicon().grammar().is_fighters(phrase.lemma);
        if (fight) entities_.at(phrase.entity).side = inner;
      }
      if (phrase.entity == kNone && plural && phrase.definite && !phrase.adjectives.empty()) {
        name_it(EntityType::group);
      }
      // "the opposition", by the name that was given before
      if (!plural && phrase.definite && phrase.child == kNone && phrase.adjectives.empty() &&
          collective) {
        describe_body(phrase, body);
        // "the people": not the people of another country
        const std::uint32_t of =
            phrase.entity == kNone ? kNoEntity : entities_.at(phrase.entity).country;
        if (of != kNoEntity && body.type == EntityType::group &&
            of != entities_.main_country(t_.input().tokens)) {
          phrase.entity = kNone;
        }
      }
      return;
    }
    case BodyClass::delegation:
      if (pronoun) return name_own_delegation(phrase);
      if (!pronoun && (phrase.definite || nationality != kNoEntity)) describe_body(phrase, body);
      if (phrase.entity == kNone &&
          (nationality != kNoEntity || !phrase.definite || inner != kNone)) {
        name_it(body.type);
        // "a delegation from X", "of 'X'" are called as "a delegation of X"
        const std::uint32_t name = inner == kNone ? 0 : phrases_.at(phrase.child).first;
        std::uint32_t end = name;
        if (end > phrase.head + 1 && t_.is_quote(end - 1)) --end;
        if (end > phrase.head + 1 && t_.is_word(end - 1) && t_.at(end - 1).as(Pos::preposition)) {
          --end;
        }
        if (end < name) {
          Entity& sent = entities_.at(phrase.entity).entity;
          sent.label = nominative_label(phrase.first, end) + " " +
                       label_of(t_.input(), name, phrases_.at(phrase.child).last);
          sent.labels = {{"ar", sent.label}};
        }
      }
      return;
    case BodyClass::direction:
      if (inner != kNone && entities_.at(inner).entity.type != EntityType::person) {
        name_it(body.type);
        // "the north of the country" is named for the country that is meant
        const Phrase& place = phrases_.at(phrase.child);
        if (phrase.entity != kNone && place.reference == Reference::description) {
          const std::string label = label_of(t_.input(), phrase.first, place.first) + " " +
                                    entities_.at(inner).entity.label;
          std::vector<KeyId> keys = keys_of(phrase.first, place.first);
          keys.push_back(t_.lexicon().keys().find(fold_name(entities_.at(inner).entity.label)));
          phrase.entity = entities_.named(body.type, keys, label, entities_.at(inner).country);
        }
      }
      return;
    case BodyClass::department: return;
    case BodyClass::spot: {
      if (inner != kNone && !pronoun) {
        const EntityType type = entities_.at(inner).entity.type;
        if (body.type == EntityType::place && type == EntityType::place) {
          phrase.entity = inner;
          phrase.reference = Reference::name;
          return;
        }
        if (body.type == EntityType::facility || type == EntityType::person) {
          return name_it(body.type);
        }
      }
      if (phrase.child != kNone && !pronoun && phrases_.at(phrase.child).entity == kNone &&
          phrases_.at(phrase.child).definite) {
        return name_it(body.type);
      }
      if (nationality != kNoEntity && body.type == EntityType::facility && phrase.definite) {
        return name_it(body.type);
      }
      if (phrase.definite && !pronoun && phrase.child == kNone) describe_body(phrase, body);
      return;
    }
  }
}

/// "The Kurdish alliance", "the socialist party": adjectives that tell one from the others.
bool NounPhraseReader::is_called_by_adjective(const Phrase& phrase) const {
  const bool all =
      std::all_of(phrase.adjectives.begin(), phrase.adjectives.end(), [&](std::uint32_t token) {
        const WordAnalysis* a = t_.at(token).as(Pos::adjective);
        return a && a->word_class == t_.word_class("relational");
      });
  return phrase.definite && phrase.child == kNone && !phrase.adjectives.empty() && all;
}

/// The latest entity of a type whose name begins with the noun at a token; kNone when none does.
int NounPhraseReader::described(std::uint32_t head, EntityType type) const {
  const WordAnalysis* noun = t_.noun(head);
  for (int i = entities_.size() - 1; i >= 0 && noun; --i) {
    const ArticleEntity& e = entities_.at(i);
    if (e.entity.type != type) continue;
    const std::string first = fold_name(e.entity.label.substr(0, e.entity.label.find(' ')));
    if (first == t_.lexicon().keys().text(noun->lemma)) return i;
  }
  return kNone;
}

/// Words of an indefinite noun phrase without the alef of the accusative.
std::string NounPhraseReader::nominative_label(std::uint32_t first, std::uint32_t last) const {
  if (!t_.is_accusative(first)) return label_of(t_.input(), first, last);
  std::string label;
  for (std::uint32_t i = first; i < last; ++i) {
    std::string word = label_of(t_.input(), i, i + 1);
    if (t_.ends_in_accusative_alef(i)) word.resize(word.size() - 2);
    if (!label.empty() && !word.empty() && !t_.at(i).glued) label += ' ';
    label += word;
  }
  return label;
}

std::vector<KeyId> NounPhraseReader::nominative_keys(std::uint32_t first,
                                                     std::uint32_t last) const {
  std::vector<KeyId> keys = keys_of(first, last);
  if (!t_.is_accusative(first) || keys.size() != last - first) return keys;
  for (std::uint32_t i = first; i < last; ++i) {
    const WordAnalysis* a = t_.at(i).as(i == first ? Pos::noun : Pos::adjective);
    if (a && t_.ends_in_accusative_alef(i)) keys[i - first] = a->lemma;
  }
  return keys;
}

/// Whether the words of a noun phrase stand in the label of an entity: "the international agency".
bool NounPhraseReader::has_label(const ArticleEntity& entity, const Phrase& phrase) const {
  const std::string words = fold_name(label_of(t_.input(), phrase.head, phrase.last));
  return fold_name(entity.entity.label).find(words) != std::string::npos;
}

void NounPhraseReader::describe_body(Phrase& phrase, const BodyNoun& body) {
  // The body named last whose names begin with the same noun, and of the same country where the
  // description says one.
  const auto is_body = [](EntityType type) {
    return type == EntityType::government || type == EntityType::organization ||
           type == EntityType::armed_group;
  };
  const std::uint32_t nationality = nationality_of(phrase);
  const KeyId head = t_.at(phrase.head).key;
  // "these organizations" are not the one organization
  const bool one = phrase.features.number != Number::plural;
  int best = kNone, only = kNone, groups = 0;
  for (int i = entities_.size() - 1; i >= 0; --i) {
    const ArticleEntity& e = entities_.at(i);
    const bool same_type =
        e.entity.type == body.type || (is_body(e.entity.type) && is_body(body.type));
    if (!same_type || (nationality != kNoEntity && e.country != nationality)) continue;
    if (e.entity.type == EntityType::armed_group) {
      ++groups;
      only = i;
    }
    const std::vector<KeyId>& heads = entities_.heads(i, t_.lexicon().keys());
    const auto called = [&](KeyId noun) {
      return std::find(heads.begin(), heads.end(), noun) != heads.end();
    };
    if (!called(head) && !((one || e.plural) && called(phrase.lemma))) continue;
    // "the governmental forces" are not any forces, "the military council" not that of ministers
    const bool institution = !phrase.adjectives.empty() && phrase.analysis &&
                             phrase.features.number == Number::singular &&
                             phrase.analysis->word_class == t_.word_class("body");
    const bool told_apart =
        !one || (institution && body.body_class == BodyClass::body && !has_label(e, phrase));
    const bool other =
        told_apart &&
        std::any_of(phrase.adjectives.begin(), phrase.adjectives.end(), [&](std::uint32_t token) {
          const WordAnalysis* a = t_.at(token).as(Pos::adjective);
          const KeyId key = t_.at(token).key;
          return a && t_.lexicon().entities().nationality(a->lemma) == kNoEntity &&
                 (!one || a->word_class == t_.word_class("relational")) &&
                 std::find(e.name.begin(), e.name.end(), key) == e.name.end();
        });
    if (other) continue;
    if (phrase.child != kNone) {
      const std::vector<KeyId> keys = keys_of(phrase.first, phrase.last);
      if (e.name.size() < keys.size() || !std::equal(keys.begin(), keys.end(), e.name.begin())) {
        continue;
      }
    }
    if (best == kNone || e.mentioned > entities_.at(best).mentioned) best = i;
  }
  // "the movement" of an article that speaks of one armed group only
  const bool bare = one && phrase.child == kNone && phrase.adjectives.empty();
  if (best == kNone && bare && groups == 1 && body.type == EntityType::armed_group) best = only;
  if (best == kNone) return;
  phrase.entity = best;
  phrase.reference = Reference::description;
}

}  // namespace isnad
