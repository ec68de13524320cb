// SPDX-License-Identifier: Apache-2.0
// Names that the tables know: which of their entities is meant, and whether the word is a name.
#include <algorithm>

#include "core/fold.h"
#include "core/utf8.h"
#include "extract/noun_phrase.h"
#include "extract/spelling.h"

namespace isnad {

namespace {
/// People in a city that is known well enough to be meant rather than a person of its name, or
/// that a government may have made its seat.
constexpr std::uint32_t kBigCity = 400'000;
}  // namespace

/// The kind of thing that the word before a name says it is: "the town of X"; nothing else.
std::optional<EntityType> NounPhraseReader::kind_before(std::uint32_t i) const {
  if (i == t_.input().first) return std::nullopt;
  if (!t_.is_word(i - 1)) return std::nullopt;
  const Grammar& grammar = t_.lexicon().grammar();
  bool title = false;
  for (const WordAnalysis& a : t_.at(i - 1).analyses) {
    if (a.pos != Pos::noun) continue;
    const BodyNoun* body = grammar.body(a.lemma);
    if (body && body->body_class == BodyClass::spot && body->type == EntityType::place) {
      return body->type;
    }
    title = title || (!body && grammar.title(a.lemma));
  }
  return title ? std::optional(EntityType::country) : std::nullopt;
}

/// A town that the tables know by its size alone.
bool NounPhraseReader::is_small_place(std::uint32_t index) const {
  const EntityTable& table = t_.lexicon().entities();
  return table.type(index) == EntityType::place && table.population(index) > 0 &&
         table.population(index) < kBigCity && table.capital_of(index) == kNoEntity;
}

/// "A financial centre" and not "a centre of Mali": an adjective right behind an indefinite noun
/// that is no office, body or part of a land.
bool NounPhraseReader::describes_noun_before(std::uint32_t i) const {
  const WordAnalysis* adjective = t_.at(i).as(Pos::adjective);
  if (!adjective || i == t_.input().first || !t_.is_word(i - 1)) return false;
  if (t_.lexicon().entities().nationality(adjective->lemma) != kNoEntity) return false;
  const WordAnalysis* noun = t_.noun(i - 1);
  if (!noun || t_.at(i - 1).definite || t_.at(i - 1).as(Pos::preposition)) return false;
  const Grammar& grammar = t_.lexicon().grammar();
  const bool of_state = grammar.title(noun->lemma) || grammar.body(noun->lemma) ||
                        noun->word_class == t_.word_class("event");
  return !of_state && noun->features.gender == Gender::masculine;
}

/// A name that is also an everyday word or the name of a person counts only where the word can be
/// nothing else.
bool NounPhraseReader::is_other_word(std::uint32_t i, std::uint32_t index) const {
  const EntityTable& table = t_.lexicon().entities();
  const EntityType type = table.type(index);
  const Token& token = t_.at(i);
  const bool capital = table.capital_of(index) != kNoEntity;
  const bool everyday = std::any_of(token.analyses.begin(), token.analyses.end(),
                                    [](const WordAnalysis& a) { return a.pos != Pos::name; });
  const bool weak = type == EntityType::place || type == EntityType::facility ||
                    type == EntityType::person || (type == EntityType::group && !token.definite);
  if (everyday && weak && !capital) return true;
  if (everyday && t_.verb(i)) return true;
  if (type == EntityType::country && describes_noun_before(i)) return true;
  if (is_small_place(index)) {
    const std::uint32_t country = table.country_of(index);
    const bool spoken_of =
        country != kNoEntity && entities_.mentions_of(country, t_.input().tokens) > 0;
    if (!spoken_of && !t_.after_preposition(i)) return true;
    for (const WordAnalysis& a : token.analyses) {
      const bool persons =
          a.word_class == t_.word_class("given") || a.word_class == t_.word_class("family");
      if (a.pos == Pos::name && persons) return true;
    }
  }
  // "the base", when a base was named before, is that base
  if (const WordAnalysis* noun = t_.noun(i); noun && everyday) {
    const BodyNoun* body = t_.lexicon().grammar().body(noun->lemma);
    if (body && body->type != type && described(i, body->type) != kNone) return true;
    // "the American base", "the American military base"
    const bool spot = body && body->type != type && body->body_class == BodyClass::spot;
    for (std::uint32_t k = i + 1; spot && k <= i + 2; ++k) {
      const WordAnalysis* adjective = t_.adjective(k, true);
      if (!adjective) break;
      if (table.nationality(adjective->lemma) != kNoEntity) return true;
    }
  }
  return false;
}

/// The word before is a given name that belongs to no name yet: this is a family name behind it.
bool NounPhraseReader::follows_given_name(std::uint32_t i) const {
  if (i == t_.input().first || !t_.is_word(i - 1) || t_.at(i).new_line) return false;
  const Token& before = t_.at(i - 1);
  const WordAnalysis* noun = t_.noun(i - 1);
  if (before.definite || (noun && t_.lexicon().grammar().title(noun->lemma))) return false;
  const WordAnalysis* name = before.as(Pos::name);
  const bool given = name && (name->word_class == t_.word_class("given") ||
                              name->word_class == t_.word_class("given_common"));
  if (!given || before.as(Pos::verb) || before.as(Pos::preposition)) return false;
  return std::none_of(phrases_.all.begin(), phrases_.all.end(),
                      [&](const Phrase& p) { return p.last == i && p.entity != kNone; });
}

int NounPhraseReader::known_name(std::uint32_t i) {
  const EntityTable& table = t_.lexicon().entities();
  const NameIndex::Match match = t_.name_at(i);
  if (match.length == 0) return kNone;
  // "Sheikh NAME": a title and a name that goes further than a short form with the title in it
  const WordAnalysis* head = match.length > 1 ? t_.noun(i) : nullptr;
  if (head && table.type(match.entity) == EntityType::person &&
      t_.lexicon().grammar().title(head->lemma) && t_.name_at(i + 1).length + 1 > match.length) {
    return kNone;
  }
  const std::optional<EntityType> kind = kind_before(i);
  std::vector<std::uint32_t> entities = table.name_index().entities(match);
  if (match.length == 1) {
    std::erase_if(entities, [&](std::uint32_t index) {
      return !(kind && table.type(index) == *kind) && is_other_word(i, index);
    });
    if (entities.empty()) return kNone;
  }
  if (table.type(match.entity) == EntityType::person && follows_given_name(i)) return kNone;
  // a name that goes on is another person's, whose first names these are
  const std::uint32_t behind = i + match.length;
  if (table.type(match.entity) == EntityType::person && is_given_name(behind) &&
      t_.name_at(behind).length == 0) {
    return kNone;
  }
  const std::uint32_t index = entities_.choose(entities, kind, t_.input().tokens);
  const EntityType type = table.type(index);
  // "the forces of occupation", with the nationality of other forces behind it
  if (const WordAnalysis* a = t_.adjective(behind, true); a && type == EntityType::government) {
    const std::uint32_t other = table.nationality(a->lemma);
    const WordAnalysis* last = t_.adjective(behind - 1, true);
    const bool closed = last && table.nationality(last->lemma) != kNoEntity;
    const bool men = t_.plural_vowel(behind, Pos::adjective) != 0;
    if (other != kNoEntity && other != table.country_of(index) && !closed && !men) return kNone;
  }
  // a person named before rather than a city of his family name
  if (match.length == 1 && type == EntityType::place && !kind &&
      table.capital_of(index) == kNoEntity && entities_.by_short_name(keys_of(i, i + 1)) != kNone) {
    return kNone;
  }
  // a short name of somebody whom the article has named by more
  const int named =
      type == EntityType::person ? entities_.by_short_name(keys_of(i, behind)) : kNone;
  if (named != kNone && entities_.at(named).known != index) return kNone;
  Phrase phrase;
  phrase.first = phrase.head = i;
  phrase.last = i + match.length;
  phrase.definite = true;
  phrase.entity = entities_.known(index);
  phrase.reference = Reference::name;
  if (const WordAnalysis* a = t_.at(i).as(Pos::noun)) {
    phrase.features = a->features;
    // "the Arab summit": what a body is called by happens as well
    const bool event = a->word_class == t_.word_class("event") && phrase.last > i + 1;
    if (event && type == EntityType::organization && !t_.lexicon().grammar().body(a->lemma)) {
      phrase.analysis = a;
      phrase.lemma = a->lemma;
    }
  }
  if (type == EntityType::country || type == EntityType::place) {
    phrase.features = {};  // most are feminine, some are not
    phrase.features.number = Number::singular;
  }
  if (type == EntityType::person) {
    // "King NAME, son of ...": his descent goes on
    const auto name_at = [&](std::uint32_t k) {
      return t_.is_word(k) && !t_.at(k).clitic ? t_.at(k).as(Pos::name) : nullptr;
    };
    for (const WordAnalysis* son = name_at(phrase.last);
         son && son->word_class == t_.word_class("particle") && name_at(phrase.last + 1);
         son = name_at(phrase.last)) {
      const bool opens = name_at(phrase.last + 1)->word_class == t_.word_class("opening");
      phrase.last += opens && t_.is_word(phrase.last + 2) ? 3 : 2;  // "son of Abd al-Aziz"
    }
    std::uint32_t first = phrase.first;
    while (first + 1 < phrase.last && t_.noun(first) &&
           t_.lexicon().grammar().title(t_.noun(first)->lemma)) {
      ++first;  // "King NAME": the title is no part of the name
    }
    entities_.set_name(phrase.entity, keys_of(first, phrase.last));
    entities_.complete_short_names(phrase.entity);
  }
  // "the party X of country Y": an adjective of nationality behind the name
  if (type != EntityType::person) read_adjectives_of_name(phrase);
  read_alias(phrase);
  return add(std::move(phrase));
}

/// A name is complete: of adjectives it takes a nationality that is no name itself, participles
/// with a complement, and any behind the mark that ends a quotation.
void NounPhraseReader::read_adjectives_of_name(Phrase& phrase) {
  const EntityTable& table = t_.lexicon().entities();
  while (const WordAnalysis* a = t_.adjective(phrase.last, true)) {
    const std::uint32_t i = phrase.last;
    std::uint32_t date_last = 0;
    // "the Korean workers' party" that goes on: "the North Korean"
    const WordAnalysis* before = t_.is_word(i - 1) ? t_.at(i - 1).as(Pos::adjective) : nullptr;
    const bool second = before && table.nationality(before->lemma, a->lemma) != kNoEntity;
    const bool nationality =
        second || (table.nationality(a->lemma) != kNoEntity && t_.name_at(i).length == 0);
    // "backed by", "backed in an Iranian way"
    const WordAnalysis* adverb = t_.adjective(i + 1, false);
    const bool complement =
        t_.is_word(i + 1) && (t_.at(i + 1).as(Pos::preposition) ||
                              (adverb && table.nationality(adverb->lemma) != kNoEntity));
    const bool participle =
        a->word_class == t_.word_class("participle") && complement && !t_.at(i).as(Pos::noun);
    // "the company "X", the American security one": the quotation mark ends the name
    const bool described = t_.is_quote(i - 1) && phrase.head < i - 1;
    if ((!nationality && !participle && !described) || t_.is_date_start(i, date_last)) return;
    const EntityType type = entities_.at(phrase.entity).entity.type;
    if (nationality && type == EntityType::country) return;
    if (nationality) {
      phrase.nationalities.push_back(second ? table.nationality(before->lemma, a->lemma)
                                            : table.nationality(a->lemma));
    }
    phrase.adjectives.push_back(i);
    ++phrase.last;
  }
}

/// A word of the lists of names, which has one spelling.
bool NounPhraseReader::is_native_name(const std::string& folded) const {
  const KeyId key = t_.lexicon().keys().find(folded);
  const auto forms = t_.lexicon().words().find(key);
  return std::any_of(forms.begin(), forms.end(),
                     [](const WordForm& form) { return form.analysis.pos == Pos::name; });
}

/// The only known person whose foreign name this is in another rendering; kNoEntity when there is
/// none, or more than one.
std::uint32_t NounPhraseReader::known_by_spelling(std::uint32_t first, std::uint32_t last) const {
  const EntityTable& table = t_.lexicon().entities();
  const std::string_view text = t_.input().text;
  const std::string_view written =
      text.substr(t_.at(first).begin, t_.at(last - 1).end - t_.at(first).begin);
  NameWords words;
  words.read(written);
  const std::vector<std::uint32_t> persons = table.persons_spelled_like(words.spelling());
  if (persons.empty()) return kNoEntity;
  const auto same_word = [&](std::string_view a, std::string_view b) {
    const std::string x = fold_word(a), y = fold_word(b);
    if (x == y) return true;
    // names with the article and those of the lists are Arabic: another letter, another name
    const bool article = a.starts_with("\xD8\xA7\xD9\x84") || b.starts_with("\xD8\xA7\xD9\x84");
    if (article || (is_native_name(x) && is_native_name(y))) return false;
    return same_foreign_word(utf8::decode(x), utf8::decode(y));
  };
  const auto same_name = [&](std::string_view name) {
    std::string_view a = written, b = name;
    while (!a.empty() && !b.empty()) {
      const std::size_t m = std::min(a.find(' '), a.size()), n = std::min(b.find(' '), b.size());
      if (!same_word(a.substr(0, m), b.substr(0, n))) return false;
      a.remove_prefix(std::min(m + 1, a.size()));
      b.remove_prefix(std::min(n + 1, b.size()));
    }
    return a.empty() && b.empty();
  };
  std::uint32_t found = kNoEntity;
  for (const std::uint32_t person : persons) {
    const std::vector<std::string_view> names = table.names(person);
    if (std::none_of(names.begin(), names.end(), same_name)) continue;
    if (found != kNoEntity) return kNoEntity;
    found = person;
  }
  return found;
}

/// "The Ukrainian capital Kyiv": the noun says what kind of place the name behind it is.
bool NounPhraseReader::read_place_behind(Phrase& phrase) {
  const BodyNoun* body = t_.lexicon().grammar().body(phrase.lemma);
  const bool spot = body && body->body_class == BodyClass::spot;
  if (!spot || !phrase.definite || phrase.child != kNone) return false;
  const std::uint32_t next = phrase.last;
  if (!t_.is_word(next) || t_.at(next).new_line || t_.at(next).clitic) return false;
  const EntityTable& table = t_.lexicon().entities();
  const NameIndex::Match match = t_.name_at(next);
  if (match.length == 0 || table.type(match.entity) != EntityType::place) return false;
  // "the capital Kabul", "the capital Aden" of those who have moved there
  const bool capital = phrase.adjectives.empty() && (table.capital_of(match.entity) != kNoEntity ||
                                                     table.population(match.entity) >= kBigCity);
  if (phrase.nationalities.empty() && !capital) return false;
  const int name = known_name(next);
  if (name == kNone) return false;
  phrase.apposition = name;
  phrase.entity = phrases_.at(name).entity;
  phrase.reference = Reference::name;
  phrase.last = phrases_.at(name).last;
  return true;
}

}  // namespace isnad
