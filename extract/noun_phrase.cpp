// SPDX-License-Identifier: Apache-2.0
#include "extract/noun_phrase.h"

#include <algorithm>

namespace isnad {

namespace {
constexpr int kDeepest = 8;  // of idafa
}  // namespace

int NounPhraseReader::read(std::uint32_t i) { return read_nested(i, 0, true); }

int NounPhraseReader::add(Phrase phrase) {
  if (phrase.entity != kNone && phrase.kind == PhraseKind::noun &&
      phrase.reference == Reference::name) {
    Gender& gender = entities_.at(phrase.entity).gender;
    if (gender == Gender::none) gender = phrase.features.gender;
    entities_.set_focus(entities_.at(phrase.entity).country);
  }
  if (phrase.entity != kNone) entities_.mention(phrase.entity);
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
  if (depth > kDeepest || !t_.is_word(i)) return kNone;
  // what looks like a preposition on a word may be the first letter of a name
  if (t_.at(i).clitic && t_.name_at(i).length == 0) {
    return kNone;
  }
  // A demonstrative belongs to the definite noun behind it.
  if (t_.at(i).as(Pos::demonstrative) && !t_.at(i).as(Pos::noun)) {
    if (!t_.is_word(i + 1) || !t_.at(i + 1).definite) return kNone;
    const int inner = read_nested(i + 1, depth + 1, want_names);
    if (inner != kNone) {
      phrases_.at(inner).first = i;
    }
    return inner;
  }
  int found = known_name(i);
  if (found == kNone) found = person_name(i, true);
  if (found == kNone) found = short_name(i);
  if (found == kNone) found = family_name(i);
  if (found == kNone && want_names && depth == 0) found = name_before_title(i);
  if (found != kNone) {
    if (want_names) read_title_behind_name(found, depth);
    return found;
  }
  return common_noun(i, depth, want_names);
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
  if (is_honorific_before_title(i)) {
    const int inner = read_nested(i + 1, depth + 1, want_names);
    if (inner != kNone) phrases_.at(inner).first = i;
    return inner;
  }
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
    phrase.counterpart = is_counterpart(phrase);
    phrase.is_title = (title && phrase.analysis->pos != Pos::quantifier) || phrase.counterpart;
    while (phrase.is_title && t_.is_word(phrase.last) &&
           grammar.is_rank_word(phrase.lemma, t_.at(phrase.last).key)) {
      ++phrase.last;
    }
  }
  phrase.oblique = phrase.analysis && phrase.analysis->pos == Pos::noun && t_.is_oblique(i);
  // the "army" of X, as those write who do not recognise it
  const bool quoted = i > t_.input().first && t_.is_quote(i - 1) && t_.is_quote(phrase.last);
  if (quoted && phrase.analysis && !phrase.definite && t_.is_word(i + 2) && t_.at(i + 2).definite &&
      t_.noun(i + 2)) {
    ++phrase.last;
  }
  read_governed(phrase, depth, want_names && !phrase.is_title);
  read_adjectives(phrase);
  if (read_quoted_name(phrase)) {
    read_adjectives(phrase);
    read_alias(phrase);
    return add(std::move(phrase));
  }
  // "a new round of talks"
  if (phrase.child == kNone && !phrase.adjectives.empty()) read_whole(phrase, depth);
  if (phrase.is_title && !phrase.definite && phrase.child == kNone && !phrase.adjectives.empty()) {
    read_body_behind_adjective(phrase, depth);
  }
  const BodyNoun* body = t_.lexicon().grammar().body(phrase.lemma);
  const bool union_of = body && body->body_class == BodyClass::named;  // "of trade and industry"
  if (phrase.is_title || union_of) read_further_portfolios(phrase);
  if (phrase.is_title) {
    phrase.title_last = phrase.last;
    if (want_names) read_name_behind_title(phrase, depth);
  }
  const bool role = phrase.analysis && phrase.analysis->pos == Pos::noun &&
                    phrase.analysis->word_class == t_.word_class("role");
  if (!phrase.is_title && role && phrase.definite && want_names && phrase.child == kNone &&
      phrase.features.number == Number::singular) {
    // "the Canadian tourist NAME", but "human rights the American minister NAME"
    const int name = name_behind(phrase.last, true, depth);
    const bool office =
        name != kNone && phrases_.at(name).is_title &&
        (phrases_.at(name).child != kNone || !phrases_.at(name).nationalities.empty());
    if (name != kNone && !office) {
      phrase.apposition = name;
      phrase.entity = phrases_.at(name).entity;
      phrase.reference = Reference::name;
      phrase.last = phrases_.at(name).last;
      return add(std::move(phrase));
    }
  }
  if (read_place_behind(phrase)) return add(std::move(phrase));
  read_purpose(phrase);
  read_senders(phrase, depth);
  // "the minister of foreign affairs", but "the statement of (the ministry of) foreign affairs"
  const WordAnalysis* around = t_.is_word(i - 1) && depth > 0 ? t_.noun(i - 1) : nullptr;
  const bool plain = around && !t_.lexicon().grammar().title(around->lemma) &&
                     !t_.lexicon().grammar().body(around->lemma);
  const bool portfolio = depth > 0 && !plain && t_.lexicon().grammar().is_portfolio(phrase.lemma);
  const bool part_of_title = phrase.is_title && !want_names;
  if (!portfolio && !part_of_title) interpret(phrase, depth);
  if (!phrase.is_title && phrase.reference == Reference::name) read_alias(phrase);
  return add(std::move(phrase));
}

/// "His Excellency the president": the title is what it says.
bool NounPhraseReader::is_honorific_before_title(std::uint32_t i) const {
  const Grammar& grammar = t_.lexicon().grammar();
  const WordAnalysis* noun = t_.at(i).definite ? nullptr : t_.noun(i);
  if (!noun || !grammar.is_honorific(noun->lemma)) return false;
  const WordAnalysis* title = t_.noun(i + 1);
  return title && grammar.title(title->lemma) && !grammar.is_honorific(title->lemma);
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

bool NounPhraseReader::read_pronoun(Phrase& phrase, std::uint32_t i) {
  if (!t_.is_pronoun_clitic(i)) return false;
  Phrase pronoun;
  pronoun.kind = PhraseKind::pronoun;
  pronoun.first = pronoun.head = i;
  pronoun.last = i + 1;
  pronoun.analysis = t_.at(i).as(Pos::pronoun);
  pronoun.features = pronoun.analysis->features;
  phrase.child = add(std::move(pronoun));
  phrase.last = i + 1;
  phrase.definite = true;
  return true;
}

/// "Each of X and Y", "a round of talks": what is counted stands as if the noun governed it.
bool NounPhraseReader::read_whole(Phrase& phrase, int depth) {
  const std::uint32_t next = phrase.last;
  const Grammar& grammar = t_.lexicon().grammar();
  if (phrase.definite || !phrase.analysis || !grammar.is_partitive(phrase.lemma)) return false;
  const WordAnalysis* of = t_.is_word(next) ? t_.at(next).as(Pos::preposition) : nullptr;
  if (!of || of->lemma != grammar.preposition("partitive")) return false;
  if (read_pronoun(phrase, next + 1)) return true;
  if (!begins_nominal(next + 1)) return false;
  const int child = read_nested(next + 1, depth + 1, true);
  if (child == kNone) return false;
  phrase.child = child;
  phrase.last = phrases_.at(child).last;
  return true;
}

/// "The expulsion of 23 diplomats": a verbal noun governs the number, and so what it counts.
bool NounPhraseReader::read_counted(Phrase& phrase, int depth) {
  const std::uint32_t number = phrase.last;
  const bool event = phrase.analysis && phrase.analysis->word_class == t_.word_class("event");
  std::uint32_t date_last = 0;
  if (!event || t_.at(number).kind != TokenKind::number || !t_.is_word(number + 1) ||
      t_.is_date_start(number, date_last)) {
    return false;
  }
  int child = kNone;
  if (t_.noun(number + 1)) {
    child = read_nested(number + 1, depth + 1, false);
  } else if (Phrase people = nationals_at(t_, number + 1); people.kind == PhraseKind::noun) {
    child = add(std::move(people));
  }
  if (child == kNone) return false;
  phrases_.at(child).first = number;
  phrase.child = child;
  phrase.last = phrases_.at(child).last;
  return true;
}

void NounPhraseReader::read_governed(Phrase& phrase, int depth, bool want_names) {
  const std::uint32_t next = phrase.last;
  if (read_pronoun(phrase, next) || read_whole(phrase, depth)) return;
  if (phrase.definite || !t_.inside(next) || t_.at(next).new_line) return;
  if (!phrase.analysis) return;  // an unknown word or a name governs nothing
  // An indefinite noun in the accusative governs nothing; a dual that is written alike does.
  if (const WordAnalysis* dual = t_.short_dual(phrase.head);
      dual && (t_.at(next).definite || is_portfolio_of_state(phrase, next))) {
    phrase.features = dual->features;
  } else if (t_.is_accusative(phrase.head) || t_.plural_vowel(phrase.head, Pos::noun) != 0 ||
             t_.is_full_dual(phrase.head)) {
    return;
  }
  if (read_counted(phrase, depth) || !t_.is_word(next)) return;
  if (const std::uint32_t behind = behind_directions(phrase)) {
    const int whole = read_nested(behind, depth + 1, want_names);
    if (whole == kNone) return;
    phrase.child = whole;
    phrase.last = phrases_.at(whole).last;
    phrase.definite = phrases_.at(whole).definite;
    return;
  }
  // What can be an adjective of an indefinite noun is one, save what a minister is for.
  const WordAnalysis* noun = t_.noun(next);
  const BodyNoun* body = t_.lexicon().grammar().body(phrase.lemma);
  const bool office = phrase.is_title || (body && body->body_class == BodyClass::body);
  const bool portfolio = office && noun && t_.lexicon().grammar().is_portfolio(noun->lemma);
  const bool counts = noun && phrase.analysis->word_class == t_.word_class("unit");
  const bool adjective = t_.adjective(next, false) && agrees_in_plural(phrase, next);
  const bool cut_name = t_.name_at(next).length > 1;  // "BBC", whose letters look like "by me"
  if ((adjective && !portfolio && !counts) || !(begins_nominal(next) || cut_name)) return;
  if (phrase.is_title && !t_.noun(next) && (t_.is_unknown(next) || t_.at(next).as(Pos::name)) &&
      t_.name_at(next).length == 0) {
    return;  // the name itself
  }
  // "King NAME Hospital": the name belongs to the institution, not to its director
  const bool namesake = body && !phrase.is_title && noun && t_.at(next).definite &&
                        body->body_class != BodyClass::state &&
                        body->type != EntityType::government && body->type != EntityType::group &&
                        t_.lexicon().grammar().is_namesake(noun->lemma);
  const int child = read_nested(next, depth + 1, want_names || namesake);
  if (child == kNone) return;
  phrase.child = child;
  phrase.last = phrases_.at(child).last;
  phrase.definite = phrases_.at(child).definite;
  phrase.nationalities = phrases_.at(child).nationalities;
}

/// "(The two ministers of) foreign affairs of Egypt": what a minister is for, and whose.
bool NounPhraseReader::is_portfolio_of_state(const Phrase& title, std::uint32_t i) const {
  const WordAnalysis* noun = t_.noun(i);
  const bool portfolio = title.is_title && noun && t_.lexicon().grammar().is_portfolio(noun->lemma);
  if (!portfolio || !t_.is_word(i + 1)) return false;
  const EntityTable& table = t_.lexicon().entities();
  const NameIndex::Match match = t_.name_at(i + 1);
  return match.length > 0 && table.type(match.entity) == EntityType::country;
}

/// A sound masculine plural describes men, in their case: not "troops", and not the object behind
/// its subject.
bool NounPhraseReader::agrees_in_plural(const Phrase& noun, std::uint32_t adjective) const {
  const char vowel = t_.plural_vowel(adjective, Pos::adjective);
  if (vowel == 0) return true;
  // "an expelling of diplomats", "the council (called on) Egyptians"
  const bool counts = noun.analysis && noun.analysis->word_class == t_.word_class("unit");
  if (noun.features.number == Number::singular && noun.child == kNone && !counts) return false;
  if (noun.features.gender == Gender::feminine && noun.features.number == Number::plural) {
    return noun.child != kNone;
  }
  const char own = t_.plural_vowel(noun.head, Pos::noun);
  return own == 0 || own == vowel || noun.child != kNone;
}

/// "(The deputy of) the ministry of defence, former": the man and not the ministry.
bool NounPhraseReader::is_of_the_holder(const Phrase& noun, const WordAnalysis& adjective) const {
  if (adjective.word_class != t_.word_class("former") || noun.is_title) return false;
  const Grammar& grammar = t_.lexicon().grammar();
  const BodyNoun* body = grammar.body(noun.lemma);
  return grammar.is_portfolio(noun.lemma) || (body && body->body_class == BodyClass::body &&
                                              adjective.features.gender != noun.features.gender);
}

/// "(NAME, the minister at) the presidency, charged with": a participle of a man, not of the body.
bool NounPhraseReader::is_of_the_man(const Phrase& noun, const WordAnalysis& adjective) const {
  const auto is = [](const Features& features, Gender gender) {
    return features.gender == gender && features.number == Number::singular;
  };
  const bool child = noun.child == kNone || is(phrases_.at(noun.child).features, Gender::feminine);
  const bool of_him = adjective.word_class == t_.word_class("participle") ||
                      adjective.word_class == t_.word_class("former");
  return of_him && child && is(adjective.features, Gender::masculine) &&
         is(noun.features, Gender::feminine) && t_.lexicon().grammar().body(noun.lemma);
}

void NounPhraseReader::read_adjectives(Phrase& phrase) {
  const EntityTable& table = t_.lexicon().entities();
  while (true) {
    std::uint32_t i = phrase.last;
    // "of a high level"
    std::uint32_t length = 0;
    const FunctionWord* word =
        t_.is_word(i) ? t_.lexicon().grammar().function_phrase(t_.rest(i), length) : nullptr;
    if (word && word->word_class == t_.word_class("attribute")) {
      phrase.last += length;
      continue;
    }
    // "the Russian and Syrian delegations"
    if (!phrase.nationalities.empty() && t_.is_conjunction_clitic(i)) ++i;
    // the "Israeli" measures, as those write who do not recognise the state
    const bool quoted = phrase.definite && t_.is_quote(i) && t_.is_quote(i + 2);
    if (quoted) ++i;
    // "the indirect talks": not direct
    const bool lacks = i == phrase.last && t_.is_word(i) && t_.at(i).as(Pos::negation);
    if (lacks) ++i;
    std::uint32_t date_last = 0;
    const WordAnalysis* adjective = t_.adjective(i, phrase.definite);
    if (!adjective || t_.at(i).new_line || t_.is_date_start(i, date_last)) return;
    if (t_.is_ranked_title(i)) return;
    if (is_of_the_holder(phrase, *adjective) || is_of_the_man(phrase, *adjective)) return;
    std::uint32_t country = table.nationality(adjective->lemma);
    // "North Korean" is two adjectives
    const WordAnalysis* second = t_.adjective(i + 1, phrase.definite);
    const std::uint32_t of_two =
        second ? table.nationality(adjective->lemma, second->lemma) : kNoEntity;
    if (of_two != kNoEntity && !quoted) country = of_two;
    if (lacks ? country != kNoEntity : i != phrase.last && country == kNoEntity) return;
    // a feminine adjective that is the country's name as well does not describe a masculine noun
    const Features& noun = phrase.features;
    const bool differs = phrase.child == kNone && noun.number == Number::singular &&
                         noun.gender == Gender::masculine &&
                         adjective->features.gender == Gender::feminine;
    if (country != kNoEntity && differs && t_.name_at(i).length > 0) return;
    if (!agrees_in_plural(phrase, i)) return;
    if (country != kNoEntity) phrase.nationalities.push_back(country);
    phrase.adjectives.push_back(i);
    if (of_two != kNoEntity && !quoted) phrase.adjectives.push_back(++i);
    phrase.last = quoted ? i + 2 : i + 1;
  }
}

}  // namespace isnad
