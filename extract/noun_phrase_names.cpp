// SPDX-License-Identifier: Apache-2.0
// Names of persons.
#include <algorithm>
#include <array>

#include "extract/noun_phrase.h"

namespace isnad {

namespace {
constexpr std::uint32_t kLongestName = 12;  // words
constexpr std::uint32_t kLongestAlias = 4;
}  // namespace

/// A word that can be nothing but one of a person's names.
bool NounPhraseReader::is_given_name(std::uint32_t i) const {
  if (!t_.is_word(i) || t_.at(i).clitic || t_.at(i).new_line || t_.at(i).analyses.empty()) {
    return false;
  }
  const KeyId given = t_.word_class("given"), family = t_.word_class("family");
  const auto& readings = t_.at(i).analyses;
  return std::all_of(readings.begin(), readings.end(), [&](const WordAnalysis& a) {
    return a.pos == Pos::name && (a.word_class == given || a.word_class == family);
  });
}

bool NounPhraseReader::name_like(std::uint32_t i, bool first, bool strict) const {
  if (!t_.is_word(i) || t_.at(i).clitic) return false;
  std::uint32_t date_last = 0;
  if (t_.is_date_start(i, date_last)) return false;
  const Token& token = t_.at(i);
  if (token.analyses.empty()) return !strict || !first || begins_unknown_name(i);
  const WordAnalysis* name = token.as(Pos::name);
  if (!name) return false;
  // "the French president on Thursday": a day that cannot be counted to is a day all the same
  const WordAnalysis* noun = token.as(Pos::noun);
  if (first && token.definite && noun && noun->word_class == t_.word_class("time")) return false;
  const bool ordinary = token.as(Pos::noun) || token.as(Pos::adjective) || token.as(Pos::verb) ||
                        token.as(Pos::preposition) || token.as(Pos::adverb);
  // an everyday word that also stands in the name of a place is no name of a person
  const bool from_tables = name->word_class == t_.word_class("entity");
  if (from_tables && ordinary && !token.definite && t_.name_at(i).length == 0) {
    return false;
  }
  if (!first) {
    // the name of a country or city that follows is another name
    const NameIndex::Match known = t_.name_at(i);
    if (known.length == 0 || is_small_place(known.entity)) return true;
    return t_.lexicon().entities().type(known.entity) == EntityType::person;
  }
  if (from_tables) return !strict;
  return !strict || (!ordinary && name->word_class == t_.word_class("given")) ||
         begins_name(i, *name, ordinary);
}

/// A word that is a name of whatever, and nothing else.
bool NounPhraseReader::is_name_only(std::uint32_t i) const {
  if (!t_.is_word(i) || t_.at(i).clitic || t_.at(i).new_line) return false;
  const auto& readings = t_.at(i).analyses;
  return !readings.empty() && std::all_of(readings.begin(), readings.end(),
                                          [](const auto& a) { return a.pos == Pos::name; });
}

/// A word that nobody knows before what only goes on with a name: "X bin", "X von", "X al-Ghadri".
bool NounPhraseReader::begins_unknown_name(std::uint32_t i) const {
  const bool latin = static_cast<unsigned char>(t_.input().text[t_.at(i).end - 1]) < 0x80;
  if (latin || t_.at(i).definite || !is_name_only(i + 1)) return false;
  const KeyId kind = t_.at(i + 1).as(Pos::name)->word_class;
  const bool behind = kind == t_.word_class("particle") || kind == t_.word_class("opening");
  const bool goes_on = behind && t_.is_word(i + 2) && !t_.at(i + 2).clitic;
  // a verb that the tables lack may begin like that
  const std::string_view word = t_.input().text.substr(t_.at(i).begin, 2);
  const bool verb = word == "\xD9\x8A" || word == "\xD8\xAA";
  return goes_on || (!verb && kind == t_.word_class("family") && t_.at(i + 1).definite);
}

/// Where a word of a name ends whose first letter was taken for one written on it ("F+loyd");
/// `i` when none begins here. `joined`: a particle asks for whatever follows.
std::uint32_t NounPhraseReader::uncut_name(std::uint32_t i, bool joined) const {
  const bool cut = t_.is_word(i) && t_.at(i).clitic && !t_.at(i).as(Pos::pronoun) &&
                   t_.is_word(i + 1) && t_.at(i + 1).glued && !t_.at(i + 1).clitic;
  const std::uint32_t end = t_.is_pronoun_clitic(i + 2) ? i + 3 : i + 2;
  if (!cut || t_.at(i + 1).definite || (end > i + 2 && !t_.is_unknown(i + 1))) return i;
  constexpr std::string_view kAnd = "\xD9\x88";  // "X and Y" is said of names, "so Y" seldom
  const std::string_view letter =
      t_.input().text.substr(t_.at(i).begin, t_.at(i).end - t_.at(i).begin);
  const WordAnalysis* to = t_.at(i).as(Pos::preposition);
  const bool usual =
      letter == kAnd || (to && to->lemma == t_.lexicon().grammar().preposition("purpose"));
  const bool known = t_.name_at(i + 1).length > 0;
  const bool odd = t_.is_unknown(i + 1) || (is_name_only(i + 1) && !known);
  return (joined || odd) && !usual ? end : i;
}

/// A name that may be another word, before one that makes it a name: "Majid al-Ansari", "Abu X".
bool NounPhraseReader::begins_name(std::uint32_t i, const WordAnalysis& name, bool ordinary) const {
  if (!t_.is_word(i + 1) || t_.at(i + 1).clitic || t_.at(i + 1).new_line) return false;
  const bool particle = name.word_class == t_.word_class("opening");
  if (particle && !ordinary) return !t_.is_function_word(i + 1);
  const WordAnalysis* next = t_.at(i + 1).as(Pos::name);
  if (name.word_class == t_.word_class("given_common")) {
    // "Nur al-Din"
    if (next && next->word_class == t_.word_class("part")) return true;
    if (!ordinary) return is_name_in_lists(i + 1) || t_.is_unknown(i + 1);
    // "Umar Hasan": an everyday noun before what is nothing but a name
    const bool noun = !t_.verb(i) && !t_.at(i).as(Pos::preposition) && !t_.at(i).definite;
    return noun && is_given_name(i + 1) && t_.name_at(i + 1).length == 0;
  }
  return particle && is_name_in_lists(i + 1) && t_.at(i + 1).definite;
}

/// A word that the lists of names have.
bool NounPhraseReader::is_name_in_lists(std::uint32_t i) const {
  const auto& readings = t_.at(i).analyses;
  return std::any_of(readings.begin(), readings.end(), [&](const WordAnalysis& a) {
    return a.pos == Pos::name && a.word_class != t_.word_class("entity");
  });
}

/// What stands behind a given name where a family name does: any noun or adjective but one that
/// says something about the person.
bool NounPhraseReader::may_be_family(std::uint32_t i, bool titled) const {
  std::uint32_t date_last = 0;
  if (!t_.is_word(i) || t_.at(i).clitic || t_.at(i).new_line || t_.is_date_start(i, date_last) ||
      t_.is_pronoun_clitic(i + 1)) {
    return false;
  }
  const Token& token = t_.at(i);
  const WordAnalysis* name = token.as(Pos::name);
  if (name && name->word_class == t_.word_class("family")) return true;
  const WordAnalysis* verb = t_.verb(i);
  const bool they = verb && verb->features.gender == Gender::feminine &&
                    verb->features.number == Number::plural;  // news says "they" of no women
  if ((verb && !(titled && they)) || t_.is_accusative(i)) return false;
  // without a title only an adjective: "Nabil al-Arabi"
  if (!titled && (!token.definite || token.as(Pos::noun))) return false;
  const Grammar& grammar = t_.lexicon().grammar();
  const EntityTable& table = t_.lexicon().entities();
  const NameIndex::Match known = t_.name_at(i);
  const bool person = known.length > 0 && table.type(known.entity) == EntityType::person;
  const bool village =
      known.length > 0 && table.type(known.entity) == EntityType::place &&
      (is_small_place(known.entity) || (token.definite && table.population(known.entity) == 0));
  if (known.length > 0 && !person && !(titled && village)) return false;
  // "Salih al-Qadi," though a judge is called so
  if (titled && token.definite && t_.is_comma(i + 1)) return !t_.adjective(i, true);
  return std::all_of(token.analyses.begin(), token.analyses.end(), [&](const WordAnalysis& a) {
    if (a.pos == Pos::verb || a.pos == Pos::name) return true;
    if (a.pos == Pos::adjective) {
      const bool tells = token.definite && a.word_class == t_.word_class("participle");
      return table.nationality(a.lemma) == kNoEntity && !tells &&
             a.word_class != t_.word_class("former") && a.word_class != t_.word_class("ordinal");
    }
    return a.pos == Pos::noun && !grammar.title(a.lemma) && !grammar.body(a.lemma);
  });
}

/// Behind two given names, where the clause goes on: "Iyad Amin Madani".
bool NounPhraseReader::ends_name(std::uint32_t i) const {
  if (!is_given(i - 1) || !may_be_family(i, true)) return false;
  const WordAnalysis* noun = t_.noun(i);
  const KeyId kind = noun ? noun->word_class : kNoKey;
  for (const KeyId other : {t_.word_class("event"), t_.word_class("document"),
                            t_.word_class("time"), t_.word_class("unit"), t_.word_class("role")}) {
    if (noun && kind == other) return false;
  }
  const std::uint32_t next = i + 1;
  return !t_.is_word(next) || t_.at(next).clitic || t_.verb(next) || t_.is_function_word(next);
}

bool NounPhraseReader::is_event(std::uint32_t i) const {
  const WordAnalysis* noun = t_.noun(i);
  return noun && noun->word_class == t_.word_class("event");
}

/// "Muhammad Sayf al-Suwaydi", "the Swede": a nationality stands before a name, not behind it.
bool NounPhraseReader::is_nisba_of_name(std::uint32_t i) const {
  const WordAnalysis* a = t_.adjective(i, true);
  return a && is_given_name(i - 1) && !t_.at(i - 1).definite &&
         a->features.gender == Gender::masculine && a->features.number == Number::singular &&
         !t_.at(i).new_line && t_.lexicon().entities().nationality(a->lemma) != kNoEntity;
}

/// One of the given names of the lists.
bool NounPhraseReader::is_given(std::uint32_t i) const {
  const auto& readings = t_.at(i).analyses;
  return std::any_of(readings.begin(), readings.end(), [&](const WordAnalysis& a) {
    return a.pos == Pos::name && (a.word_class == t_.word_class("given") ||
                                  a.word_class == t_.word_class("given_common"));
  });
}

/// `strict`: nothing but its words tells that it is a name; `titled`: a title stands before it.
int NounPhraseReader::person_name(std::uint32_t i, bool strict, bool titled) {
  if (!name_like(i, true, strict)) return kNone;
  const WordAnalysis* begins = t_.at(i).as(Pos::name);
  if (begins && begins->word_class == t_.word_class("particle")) return kNone;  // the rest of one
  if (t_.is_accusative(i) && !is_given(i)) return kNone;
  const KeyId particle = t_.word_class("particle"), opening = t_.word_class("opening");
  std::uint32_t last = i;
  bool joined = false;  // the word before was a particle, which wants a word behind it
  bool any_name = false;
  bool descent = false;  // "son of" stands in it
  while (last < i + kLongestName && t_.inside(last)) {
    if (last > i && t_.at(last).new_line) break;
    if (const std::uint32_t end = last > i ? uncut_name(last, joined) : last; end != last) {
      joined = false;
      last = end;
      continue;
    }
    const WordAnalysis* name = t_.is_word(last) ? t_.at(last).as(Pos::name) : nullptr;
    const bool wanted = joined && t_.is_word(last) && !t_.at(last).clitic;
    const bool taken = name_like(last, last == i, strict) ||
                       (wanted && !t_.is_function_word(last)) ||
                       (last == i + 1 && (is_given(i) || !is_name_in_lists(i)) &&
                        may_be_family(last, titled) && !(t_.at(i).definite && is_event(last))) ||
                       (last >= i + 2 && (titled || last > i + 2) && ends_name(last)) ||
                       (last > i && is_nisba_of_name(last)) ||
                       (descent && t_.at(last).definite && may_be_family(last, true));
    if (!taken) break;
    any_name = any_name || name;
    joined = name && (name->word_class == particle || name->word_class == opening);
    descent = descent || (name && last > i && name->word_class == particle);
    ++last;
  }
  if (last == i || (strict && last < i + 2)) return kNone;
  if (strict && !any_name) return kNone;
  // "the honorary president"
  if (last == i + 1 && t_.adjective(i, true) && !is_name_in_lists(i)) return kNone;
  Phrase phrase;
  phrase.first = phrase.head = i;
  phrase.last = last;
  phrase.definite = true;
  phrase.reference = Reference::name;
  const std::vector<KeyId> keys = keys_of(i, last);
  const std::uint32_t known = last >= i + 2 ? known_by_spelling(i, last) : kNoEntity;
  if (known != kNoEntity) {
    phrase.entity = entities_.known(known);
    entities_.set_name(phrase.entity, keys);
  } else {
    phrase.entity = entities_.person(keys, label_of(t_.input(), i, last));
  }
  return add(std::move(phrase));
}

int NounPhraseReader::short_name(std::uint32_t i) {
  if (!t_.is_word(i) || t_.at(i).as(Pos::preposition)) return kNone;
  const std::array keys{t_.at(i).key, t_.is_word(i + 1) ? t_.at(i + 1).key : kNoKey};
  if (!entities_.may_be_short_name(keys) || t_.verb(i)) return kNone;
  for (const std::uint32_t length : {2u, 1u}) {
    if (!t_.is_word(i + length - 1)) continue;
    const WordAnalysis* part = t_.at(i).as(Pos::name);
    if (length == 1 && part && part->word_class == t_.word_class("part")) continue;
    const int entity = entities_.by_short_name(std::span(keys).first(length));
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
  if (phrase.entity == kNone) return;
  if (t_.is_comma(open)) {
    // "the Islamic Resistance Movement, Hamas,"
    const NameIndex::Match again = t_.lexicon().entities().longest_name(t_.rest(open + 1));
    const std::uint32_t end = open + 1 + again.length;
    const bool same = again.length > 0 && again.entity == entities_.at(phrase.entity).known;
    if (same && t_.is_comma(end)) phrase.last = end + 1;
    return;
  }
  if (!t_.is_opening(open) || t_.is_mark(open, '"')) return;
  std::uint32_t close = open + 1;
  while (t_.is_word(close) && close < open + 1 + kLongestAlias) ++close;
  if (close == open + 1 || !t_.is_closing(close)) return;
  // A known entity in the brackets is another one, unless it is the same.
  const NameIndex::Match match = t_.name_at(open + 1);
  const ArticleEntity& entity = entities_.at(phrase.entity);
  const EntityType type = entity.entity.type;
  if (match.length > 0 && match.entity != entity.known) return;
  if (match.length == 0 &&
      (type == EntityType::country || type == EntityType::place || type == EntityType::person)) {
    return;
  }
  if (match.length == 0) {
    entities_.alias(phrase.entity, keys_of(open + 1, close), label_of(t_.input(), open + 1, close));
  }
  phrase.last = close + 1;
}

/// "(The minister) Israel Katz": a state's name before a family name.
bool NounPhraseReader::is_state_as_name(std::uint32_t i) const {
  const NameIndex::Match match = t_.name_at(i);
  return match.length == 1 && t_.lexicon().entities().type(match.entity) == EntityType::country &&
         is_name_only(i + 1) && name_like(i + 1, false, true);
}

int NounPhraseReader::name_behind(std::uint32_t i, bool after_comma, int depth) {
  if (!t_.is_word(i) || t_.at(i).clitic || t_.at(i).new_line) return kNone;
  int name = is_state_as_name(i) ? person_name(i, false, true) : known_name(i);
  if (name != kNone) {
    const bool person = entities_.at(phrases_.at(name).entity).entity.type == EntityType::person;
    return person ? name : kNone;
  }
  name = person_name(i, true, true);
  // a rank or honorific before the name
  const WordAnalysis* noun = t_.noun(i);
  if (name == kNone && noun && t_.lexicon().grammar().title(noun->lemma)) {
    const int inner = read_nested(i, depth + 1, true);
    if (inner != kNone && phrases_.at(inner).apposition != kNone) return inner;
    return kNone;
  }
  if (name == kNone && !after_comma) name = person_name(i, false, true);
  if (name == kNone) name = short_name(i);
  if (name != kNone) {
    const Phrase& p = phrases_.at(name);
    return entities_.at(p.entity).entity.type == EntityType::person ? name : kNone;
  }
  if (after_comma) {
    // two words or more between commas that may be a name
    const std::size_t kept = phrases_.all.size();
    const int loose = person_name(i, false);
    if (loose == kNone) return kNone;
    const std::uint32_t last = phrases_.at(loose).last;
    const bool closed = t_.is_comma(last) || !t_.inside(last);
    if (last >= i + 2 && closed) return loose;
    phrases_.all.resize(kept);
    return kNone;
  }
  return kNone;
}

}  // namespace isnad
