// SPDX-License-Identifier: Apache-2.0
#include "extract/noun_phrase.h"

#include <algorithm>

namespace isnad {

namespace {
constexpr int kDeepest = 8;           // of idafa
constexpr std::uint32_t kLongestName = 6;  // words
constexpr std::uint32_t kLongestAlias = 4;
}  // namespace

int NounPhraseReader::read(std::uint32_t i) { return read_nested(i, 0, true); }

int NounPhraseReader::add(Phrase phrase) {
  if (phrase.entity != kNone && phrase.kind == PhraseKind::noun &&
      phrase.reference == Reference::name) {
    Gender& gender = entities_.at(phrase.entity).gender;
    if (gender == Gender::none) gender = phrase.features.gender;
    entities_.set_focus(entities_.at(phrase.entity).country);
  }
  if (!phrase.nationalities.empty()) entities_.set_focus(phrase.nationalities.front());
  phrases_.all.push_back(std::move(phrase));
  return static_cast<int>(phrases_.all.size()) - 1;
}

std::vector<KeyId> NounPhraseReader::keys_of(std::uint32_t first, std::uint32_t last) const {
  std::vector<KeyId> keys;
  for (std::uint32_t i = first; i < last; ++i) {
    if (t_.at(i).kind == TokenKind::word) keys.push_back(t_.at(i).key);
  }
  return keys;
}

int NounPhraseReader::read_nested(std::uint32_t i, int depth, bool want_names) {
  if (depth > kDeepest || !t_.is_word(i) || t_.at(i).clitic) return kNone;
  // A demonstrative belongs to the definite noun behind it.
  if (t_.at(i).as(Pos::demonstrative) && !t_.at(i).as(Pos::noun)) {
    if (!t_.is_word(i + 1) || !t_.at(i + 1).definite) return kNone;
    const int inner = read_nested(i + 1, depth + 1, want_names);
    if (inner != kNone) {
      phrases_.at(inner).first = i;
      phrases_.at(inner).demonstrative = true;
    }
    return inner;
  }
  int found = known_name(i);
  if (found == kNone) found = person_name(i, true);
  if (found == kNone) found = short_name(i);
  if (found == kNone) found = family_name(i);
  if (found != kNone) {
    if (want_names) read_title_behind_name(found, depth);
    return found;
  }
  return common_noun(i, depth, want_names);
}

int NounPhraseReader::known_name(std::uint32_t i) {
  const EntityTable& table = t_.lexicon().entities();
  const KeyTrie::Match match = table.longest_name(t_.rest(i));
  if (match.length == 0) return kNone;
  const std::uint32_t index = match.values[0];
  const Entity& entity = table.at(index);
  if (match.length == 1) {
    // A name that is also an everyday word counts only where the word can be nothing else.
    const Token& token = t_.at(i);
    const bool everyday = token.as(Pos::noun) || token.as(Pos::adjective) || token.as(Pos::verb) ||
                          token.as(Pos::preposition) || token.as(Pos::adverb);
    const bool weak = entity.type == EntityType::place || entity.type == EntityType::facility ||
                      entity.type == EntityType::person || entity.type == EntityType::group;
    if (everyday && weak && table.capital_of(index) == kNoEntity) return kNone;
    if (everyday && t_.verb(i)) return kNone;
  }
  Phrase phrase;
  phrase.first = phrase.head = i;
  phrase.last = i + match.length;
  phrase.definite = true;
  phrase.entity = entities_.known(index);
  phrase.reference = Reference::name;
  if (const WordAnalysis* a = t_.at(i).as(Pos::noun)) phrase.features = a->features;
  if (entity.type == EntityType::country || entity.type == EntityType::place) {
    phrase.features = {};  // most are feminine, some are not
    phrase.features.number = Number::singular;
  }
  if (entity.type == EntityType::person) {
    entities_.at(phrase.entity).name = keys_of(phrase.first, phrase.last);
  }
  // "the party X of country Y": an adjective of nationality behind the name
  if (entity.type != EntityType::person) read_adjectives_of_name(phrase);
  read_alias(phrase);
  return add(std::move(phrase));
}

/// A name is complete: of adjectives it takes a nationality that is no name itself, and participles
/// with a complement.
void NounPhraseReader::read_adjectives_of_name(Phrase& phrase) {
  const EntityTable& table = t_.lexicon().entities();
  while (const WordAnalysis* a = t_.adjective(phrase.last, true)) {
    const std::uint32_t i = phrase.last;
    std::uint32_t date_last = 0;
    const bool nationality = table.nationality(a->lemma) != kNoEntity &&
                             table.longest_name(t_.rest(i)).length == 0;
    const bool participle = a->word_class == t_.word_class("participle") && t_.is_word(i + 1) &&
                            t_.at(i + 1).as(Pos::preposition) && !t_.at(i).as(Pos::noun);
    if ((!nationality && !participle) || t_.is_date_start(i, date_last)) return;
    const EntityType type = entities_.at(phrase.entity).entity.type;
    if (nationality && type == EntityType::country) return;
    if (nationality) phrase.nationalities.push_back(table.nationality(a->lemma));
    phrase.adjectives.push_back(i);
    ++phrase.last;
  }
}

bool NounPhraseReader::name_like(std::uint32_t i, bool first, bool strict) const {
  if (!t_.is_word(i) || t_.at(i).clitic) return false;
  std::uint32_t date_last = 0;
  if (t_.is_date_start(i, date_last)) return false;
  const Token& token = t_.at(i);
  if (token.analyses.empty()) return !strict || !first;
  const WordAnalysis* name = token.as(Pos::name);
  if (!name) return false;
  const bool ordinary = token.as(Pos::noun) || token.as(Pos::adjective) || token.as(Pos::verb) ||
                        token.as(Pos::preposition) || token.as(Pos::adverb);
  if (!first) return true;
  if (name->word_class == t_.word_class("entity")) return !strict;
  if (strict && (ordinary || name->word_class != t_.word_class("given"))) return false;
  return true;
}

int NounPhraseReader::person_name(std::uint32_t i, bool strict) {
  if (!name_like(i, true, strict)) return kNone;
  const KeyId particle = t_.word_class("particle");
  std::uint32_t last = i;
  bool joined = false;  // the word before was a particle, which wants a word behind it
  bool any_name = false;
  while (last < i + kLongestName && t_.inside(last)) {
    if (last > i && t_.at(last).new_line) break;
    const WordAnalysis* name = t_.is_word(last) ? t_.at(last).as(Pos::name) : nullptr;
    const bool taken = name_like(last, last == i, strict) ||
                       (joined && t_.is_word(last) && !t_.at(last).clitic);
    if (!taken) break;
    any_name = any_name || name;
    joined = name && name->word_class == particle;
    ++last;
  }
  if (last == i || (strict && last < i + 2)) return kNone;
  if (strict && !any_name) return kNone;
  Phrase phrase;
  phrase.first = phrase.head = i;
  phrase.last = last;
  phrase.definite = true;
  phrase.reference = Reference::name;
  const std::vector<KeyId> keys = keys_of(i, last);
  phrase.entity = entities_.person(keys, label_of(t_.input(), i, last));
  return add(std::move(phrase));
}

int NounPhraseReader::short_name(std::uint32_t i) {
  for (const std::uint32_t length : {2u, 1u}) {
    if (!t_.is_word(i + length - 1)) continue;
    if (t_.at(i).as(Pos::preposition) || t_.verb(i)) continue;
    const std::vector<KeyId> keys = keys_of(i, i + length);
    if (keys.size() != length) continue;
    const int entity = entities_.by_short_name(keys);
    if (entity == kNone) continue;
    Phrase phrase;
    phrase.first = phrase.head = i;
    phrase.last = i + length;
    phrase.definite = true;
    phrase.entity = entity;
    phrase.reference = Reference::name;
    return add(std::move(phrase));
  }
  return kNone;
}

/// A family name alone, of one who was not named in full.
int NounPhraseReader::family_name(std::uint32_t i) {
  const WordAnalysis* name = t_.is_word(i) ? t_.at(i).as(Pos::name) : nullptr;
  if (!name || t_.at(i).analyses.size() > 1 || name->word_class != t_.word_class("family")) {
    return kNone;
  }
  Phrase phrase;
  phrase.first = phrase.head = i;
  phrase.last = i + 1;
  phrase.definite = true;
  phrase.reference = Reference::name;
  phrase.entity = entities_.person(keys_of(i, i + 1), label_of(t_.input(), i, i + 1));
  return add(std::move(phrase));
}

void NounPhraseReader::read_alias(Phrase& phrase) {
  const std::uint32_t open = phrase.last;
  if (phrase.entity == kNone || !t_.is_opening(open) || t_.is_mark(open, '"')) return;
  std::uint32_t close = open + 1;
  while (t_.is_word(close) && close < open + 1 + kLongestAlias) ++close;
  if (close == open + 1 || !t_.is_closing(close)) return;
  // A known entity in the brackets is another one, unless it is the same.
  const KeyTrie::Match match = t_.lexicon().entities().longest_name(t_.rest(open + 1));
  const ArticleEntity& entity = entities_.at(phrase.entity);
  const EntityType type = entity.entity.type;
  if (match.length > 0 && match.values[0] != entity.known) return;
  if (match.length == 0 && (type == EntityType::country || type == EntityType::place ||
                            type == EntityType::person)) {
    return;
  }
  if (match.length == 0) {
    entities_.alias(phrase.entity, keys_of(open + 1, close), label_of(t_.input(), open + 1, close));
  }
  phrase.last = close + 1;
}

bool NounPhraseReader::begins_nominal(std::uint32_t i) const {
  std::uint32_t date_last = 0;
  if (!t_.is_word(i) || t_.at(i).clitic || t_.is_date_start(i, date_last)) return false;
  if (t_.verb(i)) return false;
  const Token& token = t_.at(i);
  if (token.analyses.empty()) return true;
  if (token.as(Pos::noun) || token.as(Pos::name)) return true;
  if (token.as(Pos::demonstrative)) return t_.is_word(i + 1) && t_.at(i + 1).definite;
  return token.as(Pos::adjective) && token.definite;
}

int NounPhraseReader::common_noun(std::uint32_t i, int depth, bool want_names) {
  if (t_.verb(i)) return kNone;
  Phrase phrase;
  phrase.first = phrase.head = i;
  phrase.last = i + 1;
  phrase.definite = t_.at(i).definite;
  phrase.analysis = t_.noun(i);
  if (!phrase.analysis) phrase.analysis = t_.adjective(i, true);  // "the wounded"
  if (!phrase.analysis && !t_.is_unknown(i)) {
    if (!t_.at(i).as(Pos::name) && !t_.at(i).as(Pos::quantifier)) return kNone;
    phrase.analysis = t_.at(i).as(Pos::quantifier);
  }
  if (phrase.analysis) {
    phrase.lemma = phrase.analysis->lemma;
    phrase.features = phrase.analysis->features;
    const Grammar& grammar = t_.lexicon().grammar();
    const BodyNoun* body = grammar.body(phrase.lemma);
    const bool spot = body && body->body_class == BodyClass::spot;
    const TitleComplement* title = spot ? nullptr : grammar.title(phrase.lemma);
    phrase.is_title = (title && phrase.analysis->pos != Pos::quantifier) || is_counterpart(phrase);
    phrase.counterpart = is_counterpart(phrase);
  }
  read_governed(phrase, depth, want_names && !phrase.is_title);
  read_adjectives(phrase);
  if (phrase.is_title) {
    phrase.title_last = phrase.last;
    if (want_names) read_name_behind_title(phrase, depth);
  }
  const bool role = phrase.analysis && phrase.analysis->pos == Pos::noun &&
                    phrase.analysis->word_class == t_.word_class("role");
  if (!phrase.is_title && role && phrase.definite && want_names && phrase.child == kNone &&
      phrase.features.number == Number::singular) {
    // "the Canadian tourist NAME"
    const int name = name_behind(phrase.last, true, depth);
    if (name != kNone) {
      phrase.apposition = name;
      phrase.entity = phrases_.at(name).entity;
      phrase.reference = Reference::name;
      phrase.last = phrases_.at(name).last;
      return add(std::move(phrase));
    }
  }
  const bool portfolio = depth > 0 && t_.lexicon().grammar().is_portfolio(phrase.lemma);
  const bool part_of_title = phrase.is_title && !want_names;
  if (!portfolio && !part_of_title) interpret(phrase, depth);
  return add(std::move(phrase));
}

bool NounPhraseReader::is_counterpart(const Phrase& phrase) const {
  const KeyId kind = t_.lexicon().grammar().description(phrase.lemma);
  return kind != kNoKey && kind == t_.word_class("counterpart");
}

/// "North and east of X", "north-eastern X": where X begins, or 0 when this is no direction.
std::uint32_t NounPhraseReader::behind_directions(const Phrase& phrase) const {
  const auto is_direction = [&](std::uint32_t i) {
    if (!t_.is_word(i) || t_.at(i).definite) return false;
    const KeyId direction = t_.word_class("direction");
    for (const WordAnalysis& a : t_.at(i).analyses) {
      if (a.word_class == direction) return true;
    }
    const WordAnalysis* noun = t_.at(i).as(Pos::noun);
    return noun && t_.lexicon().grammar().is_direction(noun->lemma);
  };
  if (!is_direction(phrase.head)) return 0;
  std::uint32_t i = phrase.last;
  while (is_direction(i) || (t_.is_conjunction_clitic(i) && is_direction(i + 1))) ++i;
  return i > phrase.last && begins_nominal(i) ? i : 0;
}

void NounPhraseReader::read_governed(Phrase& phrase, int depth, bool want_names) {
  const std::uint32_t next = phrase.last;
  if (t_.is_pronoun_clitic(next)) {
    Phrase pronoun;
    pronoun.kind = PhraseKind::pronoun;
    pronoun.first = pronoun.head = next;
    pronoun.last = next + 1;
    pronoun.analysis = t_.at(next).as(Pos::pronoun);
    pronoun.features = pronoun.analysis->features;
    phrase.child = add(std::move(pronoun));
    phrase.last = next + 1;
    phrase.definite = true;
    return;
  }
  if (phrase.definite || !t_.is_word(next) || t_.at(next).new_line) return;
  if (!phrase.analysis) return;  // an unknown word or a name governs nothing
  // An indefinite noun in the accusative governs nothing; a dual that is written alike does.
  if (const WordAnalysis* dual = t_.short_dual(phrase.head); dual && t_.at(next).definite) {
    phrase.features = dual->features;
  } else if (t_.is_accusative(phrase.head)) {
    return;
  }
  if (const std::uint32_t behind = behind_directions(phrase)) {
    const int whole = read_nested(behind, depth + 1, want_names);
    if (whole == kNone) return;
    phrase.child = whole;
    phrase.last = phrases_.at(whole).last;
    phrase.definite = phrases_.at(whole).definite;
    return;
  }
  // What can be an adjective of an indefinite noun is one.
  if (t_.adjective(next, false) || !begins_nominal(next)) return;
  if (phrase.is_title && !t_.noun(next) &&
      (t_.is_unknown(next) || t_.at(next).as(Pos::name)) &&
      t_.lexicon().entities().longest_name(t_.rest(next)).length == 0) {
    return;  // the name itself
  }
  const int child = read_nested(next, depth + 1, want_names);
  if (child == kNone) return;
  phrase.child = child;
  phrase.last = phrases_.at(child).last;
  phrase.definite = phrases_.at(child).definite;
  phrase.nationalities = phrases_.at(child).nationalities;
}

void NounPhraseReader::read_adjectives(Phrase& phrase) {
  const EntityTable& table = t_.lexicon().entities();
  while (true) {
    std::uint32_t i = phrase.last;
    // "the Russian and Syrian delegations"
    if (!phrase.nationalities.empty() && t_.is_conjunction_clitic(i)) ++i;
    std::uint32_t date_last = 0;
    const WordAnalysis* adjective = t_.adjective(i, phrase.definite);
    if (!adjective || t_.at(i).new_line || t_.is_date_start(i, date_last)) return;
    const std::uint32_t country = table.nationality(adjective->lemma);
    if (i != phrase.last && country == kNoEntity) return;
    if (country != kNoEntity) phrase.nationalities.push_back(country);
    phrase.adjectives.push_back(i);
    phrase.last = i + 1;
  }
}

int NounPhraseReader::name_behind(std::uint32_t i, bool after_comma, int depth) {
  if (!t_.is_word(i) || t_.at(i).clitic || t_.at(i).new_line) return kNone;
  int name = known_name(i);
  if (name != kNone) {
    const bool person =
        entities_.at(phrases_.at(name).entity).entity.type == EntityType::person;
    return person ? name : kNone;
  }
  name = person_name(i, true);
  // a rank or honorific before the name
  const WordAnalysis* noun = t_.noun(i);
  if (name == kNone && noun && t_.lexicon().grammar().title(noun->lemma)) {
    const int inner = read_nested(i, depth + 1, true);
    if (inner != kNone && phrases_.at(inner).apposition != kNone) return inner;
    return kNone;
  }
  if (name == kNone && !after_comma) name = person_name(i, false);
  if (name == kNone) name = short_name(i);
  if (name != kNone) {
    const Phrase& p = phrases_.at(name);
    return entities_.at(p.entity).entity.type == EntityType::person ? name : kNone;
  }
  if (after_comma) {
    // two words or more that nobody knows, between commas
    std::uint32_t last = i;
    while (t_.is_unknown(last) || (last > i && t_.is_word(last) && t_.at(last).as(Pos::name))) {
      ++last;
    }
    const bool closed = t_.is_comma(last) || !t_.inside(last);
    return last >= i + 2 && closed ? person_name(i, false) : kNone;
  }
  return kNone;
}

/// "The ministers of X and Y, NAME and NAME": "the Armenian NAME, and the Azerbaijani NAME".
void NounPhraseReader::read_further_holders(Phrase& phrase, int depth) {
  int last = kNone;
  while (true) {
    std::uint32_t i = phrase.last;
    if (t_.is_comma(i)) ++i;
    if (!t_.is_conjunction_clitic(i) || !t_.adjective(i + 1, true)) return;
    const std::uint32_t country =
        t_.lexicon().entities().nationality(t_.adjective(i + 1, true)->lemma);
    if (country == kNoEntity) return;
    int name = name_behind(i + 2, false, depth);
    if (name == kNone && t_.is_comma(i + 2)) name = name_behind(i + 3, true, depth);
    if (name == kNone) return;
    Phrase other = phrase;
    other.first = i + 1;
    other.last = phrases_.at(name).last;
    other.apposition = name;
    other.entity = phrases_.at(name).entity;
    other.reference = Reference::name;
    other.holder = entities_.known(country);
    other.nationalities = {country};
    other.next_member = kNone;
    entities_.add_office(other.entity, {title_core(phrase), other.holder,
                                        label_of(t_.input(), phrase.first, office_end(phrase))});
    const std::uint32_t end = other.last;
    const int index = add(std::move(other));
    (last == kNone ? phrase.next_member : phrases_.at(last).next_member) = index;
    last = index;
    phrase.last = end;
  }
}

/// "The presidents NAME and NAME".
void NounPhraseReader::read_names_in_list(Phrase& phrase, int depth) {
  const int first = name_behind(phrase.last, true, depth);
  if (first == kNone) return;
  phrase.apposition = first;
  phrase.entity = phrases_.at(first).entity;
  phrase.last = phrases_.at(first).last;
  int last = kNone;
  while (t_.is_conjunction_clitic(phrase.last)) {
    const int name = name_behind(phrase.last + 1, true, depth);
    if (name == kNone) return;
    (last == kNone ? phrase.next_member : phrases_.at(last).next_member) = name;
    last = name;
    phrase.last = phrases_.at(name).last;
  }
}

void NounPhraseReader::read_name_behind_title(Phrase& phrase, int depth) {
  const bool several = phrase.features.number == Number::dual ||
                       phrase.features.number == Number::plural;
  if (several) {
    // only where the first is told apart from the others by his nationality
    if (phrase.nationalities.empty() && phrase.definite) return read_names_in_list(phrase, depth);
    if (phrase.nationalities.size() != 1) return;
    std::uint32_t behind = phrase.last;
    if (t_.is_comma(behind)) ++behind;
    const int first = name_behind(behind, behind != phrase.last, depth);
    if (first == kNone) return;
    phrase.apposition = first;
    phrase.entity = phrases_.at(first).entity;
    phrase.last = phrases_.at(first).last;
    phrase.holder = holder_of(phrase);
    read_further_holders(phrase, depth);
    return;
  }
  std::uint32_t i = phrase.last;
  if (!phrase.definite && phrase.child == kNone) return;  // "a minister": no name follows
  int name = name_behind(i, false, depth);
  if (name == kNone && t_.is_comma(i)) name = name_behind(i + 1, true, depth);
  if (name == kNone && t_.is_word(i) && t_.at(i).as(Pos::preposition) && !t_.at(i).as(Pos::noun)) {
    // "the envoy to X, NAME": one prepositional phrase may stand between
    std::uint32_t p = i + 1;
    if (t_.is_word(p) && t_.at(p).as(Pos::preposition) && t_.at(i).clitic) ++p;
    const std::size_t kept = phrases_.all.size();
    const int place = read_nested(p, depth + 1, false);
    if (place != kNone) {
      const std::uint32_t behind = phrases_.at(place).last;
      name = name_behind(behind, true, depth);
      if (name == kNone) {
        const int loose = t_.is_comma(behind) ? name_behind(behind + 1, true, depth)
                                              : person_name(behind, false);
        if (loose != kNone && phrases_.at(loose).last >= phrases_.at(loose).first + 2) name = loose;
      }
      if (name != kNone) {
        phrase.title_last = behind;
        phrase.holder = holder_of(phrase);
        if (phrase.holder == kNone) phrase.holder = entity_in(place);
      } else {
        phrases_.all.resize(kept);
      }
    }
  }
  if (name == kNone) return;
  phrase.apposition = name;
  phrase.last = phrases_.at(name).last;
  phrase.definite = true;
}

void NounPhraseReader::read_title_behind_name(int index, int depth) {
  const int entity = phrases_.at(index).entity;
  if (entity == kNone || entities_.at(entity).entity.type != EntityType::person) return;
  std::uint32_t i = phrases_.at(index).last;
  const bool comma = t_.is_comma(i);
  if (comma) ++i;
  if (!t_.is_word(i) || t_.at(i).clitic) return;
  const WordAnalysis* noun = t_.noun(i);
  if (!noun || !t_.lexicon().grammar().title(noun->lemma)) return;
  if (noun->features.number == Number::plural && !t_.at(i).definite) {
    // a broken plural may be spelled like a singular; a sound one is none
  }
  const std::size_t kept = phrases_.all.size();
  const int title = read_nested(i, depth + 1, true);
  const bool fits = title != kNone && phrases_.at(title).apposition == kNone &&
                    (phrases_.at(title).child != kNone || !phrases_.at(title).nationalities.empty()) &&
                    phrases_.at(title).definite;
  if (!fits) {
    phrases_.all.resize(kept);
    return;
  }
  Phrase office = phrases_.at(title);
  const int holder = holder_of(office);
  entities_.add_office(entity, {title_core(office), holder,
                                label_of(t_.input(), office.first, office_end(office))});
  phrases_.at(title).entity = entity;
  Phrase& name = phrases_.at(index);
  name.apposition = title;
  name.last = office.last;
  name.holder = holder;
}

}  // namespace isnad
