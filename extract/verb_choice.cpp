// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_choice.h"

#include <algorithm>

#include "extract/token_reader.h"

namespace isnad {

namespace {

/// Whether a verb can stand behind this noun as its predicate or relative clause.
bool agrees(const Features& noun, const Features& verb) {
  if (noun.gender == Gender::none || verb.gender == Gender::none) return true;
  if (noun.number == Number::plural) {
    return verb.gender == Gender::feminine || verb.number == Number::plural;
  }
  return noun.gender == verb.gender;
}

bool is_nominal(const Token& token) {
  return token.as(Pos::noun) || token.as(Pos::adjective) || token.as(Pos::name);
}

}  // namespace

const WordAnalysis* VerbChoice::read(std::uint32_t i) const {
  const Token& token = t_.at(i);
  const WordAnalysis* verb = best(i);
  if (!verb || t_.has_tanwin(i)) return nullptr;
  const bool future = i > t_.input().first && t_.at(i - 1).clitic && t_.at(i - 1).glued &&
                      t_.at(i - 1).as(Pos::particle);
  if (future) return verb;
  for (const Pos pos : {Pos::preposition, Pos::adverb, Pos::particle, Pos::complementizer,
                        Pos::conjunction, Pos::quantifier, Pos::negation, Pos::relative}) {
    // "represented" with its doubled letter is not "like"
    if (token.as(pos) && !(pos == Pos::preposition && t_.has_shadda(i))) return nullptr;
  }
  if (!is_nominal(token)) return verb;
  if (verb->features.person != 3) return nullptr;
  const Slot before = slot(i, *verb);
  if (before == Slot::verb) return verb;
  if (before == Slot::noun) return nullptr;
  const bool after_noun = before == Slot::topic || before == Slot::indefinite;
  const bool of_two = verb->features.number == Number::dual && t_.is_accusative(i);
  if (of_two && after_noun && !behind_two(i)) return nullptr;
  if (i > t_.input().first && brings_together(i, *verb)) return verb;
  if (leaves_next_free(i, *verb)) return verb;
  int follows = by_what_follows(i, *verb), usual = as_usual(i);
  if (before == Slot::indefinite) {
    // the noun before is the subject: who follows tells nothing
    follows = std::min(follows, 0);
    usual = std::min(usual, 1);
  }
  return by_slot(before, i, *verb) + follows + usual > 0 ? verb : nullptr;
}

/// "Discussed the two sides": the ending of the next word shows that no noun governs it.
bool VerbChoice::leaves_next_free(std::uint32_t i, const WordAnalysis& verb) const {
  const bool free = t_.is_word(i + 1) && t_.at(i + 1).definite && t_.is_nominative(i + 1);
  return free && !t_.at(i).definite && verb.features.voice != Voice::passive &&
         agrees(t_.at(i + 1).as(Pos::noun)->features, verb.features);
}

Tense VerbChoice::tense_wanted(std::uint32_t i) const {
  if (i == t_.input().first || !t_.is_word(i - 1)) return Tense::none;
  const Token& before = t_.at(i - 1);
  if (before.as(Pos::negation) || before.as(Pos::complementizer)) return Tense::imperfect;
  if (const WordAnalysis* particle = before.as(Pos::particle)) {
    return particle->word_class == t_.word_class("aspect") ? Tense::perfect : Tense::imperfect;
  }
  return Tense::none;
}

Gender VerbChoice::gender_wanted(std::uint32_t i) const {
  if (i == t_.input().first || !t_.is_word(i - 1)) return Gender::none;
  const Token& before = t_.at(i - 1);
  if (const WordAnalysis* relative = before.as(Pos::relative)) return relative->features.gender;
  const WordAnalysis* noun = before.as(Pos::adjective);
  if (!noun) noun = before.as(Pos::noun);
  if (!noun) noun = before.as(Pos::pronoun);
  if (noun) {
    const Features& f = noun->features;
    const bool things = f.number == Number::plural && f.gender == Gender::none;
    return things ? Gender::feminine : f.gender;
  }
  const NameIndex::Match match = t_.name_at(i - 1);
  const bool state = match.length == 1 && !match.definite &&
                     t_.lexicon().entities().type(match.entity) == EntityType::country;
  return state ? Gender::feminine : Gender::none;
}

const WordAnalysis* VerbChoice::best(std::uint32_t i) const {
  const Tense wanted = tense_wanted(i);
  const Gender gender = gender_wanted(i);
  const WordAnalysis* best = nullptr;
  int best_score = -1;
  for (const WordAnalysis& a : t_.at(i).analyses) {
    if (a.pos != Pos::verb || a.features.tense == Tense::none) continue;
    int score = a.features.person == 3 ? 8 : 0;  // a report speaks in the third person
    if (wanted != Tense::none && a.features.tense == wanted) score += 4;
    if (gender != Gender::none && a.features.gender == gender) score += 2;
    // "still is", rarely "is removed"; "must", rarely "answers"
    if (a.word_class == t_.word_class("copula") || a.word_class == t_.word_class("modal")) ++score;
    const WordAnalysis* next = t_.is_word(i + 1) ? t_.at(i + 1).as(Pos::noun) : nullptr;
    if (next && next->features.gender == a.features.gender) score += 1;
    // "he took over" rather than "it is given to"
    if (a.features.voice == Voice::passive) score -= 2;
    if (score > best_score) {
      best = &a;
      best_score = score;
    }
  }
  return best;
}

VerbChoice::Slot VerbChoice::slot(std::uint32_t i, const WordAnalysis& verb) const {
  const std::uint32_t first = t_.input().first;
  std::uint32_t p = i;
  while (p > first && t_.is_opening(p - 1)) --p;
  if (p == first) return Slot::start;
  --p;  // the word or mark before
  const Token& before = t_.at(p);
  if (before.kind == TokenKind::punctuation) return behind_mark(p, p + 1 != i);
  for (const FoundDate& date : t_.input().dates) {
    if (date.mention.first <= p && p < date.mention.last) return Slot::adverb;
  }
  if (before.kind == TokenKind::number) return Slot::noun;  // what is counted
  if (before.clitic && before.as(Pos::conjunction)) {
    return p == first ? Slot::start : Slot::joined;
  }
  if (t_.is_pronoun_clitic(p)) return behind_pronoun(p, verb);
  if (before.definite) return Slot::topic;
  if (!is_nominal(before) && !before.as(Pos::verb) && !before.analyses.empty()) {
    return behind_function_word(p, verb);
  }
  if (only_verb(p)) {
    const WordAnalysis* around = before.as(Pos::verb);
    const bool auxiliary = around->word_class == t_.word_class("copula") &&
                           verb.features.tense == Tense::imperfect &&
                           around->features.gender == verb.features.gender;
    return auxiliary ? Slot::verb : Slot::noun;
  }
  if (before.as(Pos::preposition) || t_.is_manner(p)) return Slot::noun;
  if (before.as(Pos::adverb) && !before.as(Pos::noun)) return Slot::adverb;
  const bool name = before.analyses.empty() || (before.as(Pos::name) && !before.as(Pos::noun));
  return name ? Slot::topic : Slot::indefinite;
}

VerbChoice::Slot VerbChoice::behind_mark(std::uint32_t p, bool opened) const {
  if (opened || t_.is_mark(p, ':')) return Slot::start;
  return t_.is_closing(p) ? Slot::topic : Slot::pause;
}

int VerbChoice::by_slot(Slot slot, std::uint32_t i, const WordAnalysis& verb) const {
  switch (slot) {
    case Slot::start: return 2;
    case Slot::pause:
      if (!main_verb_before(i)) return 1;
      return subject_behind(i + 1, verb) > 0 ? -2 : -5;
    case Slot::joined: return behind_and(i);
    case Slot::subordinate: return 3;
    case Slot::topic:
      if (verb_before(i)) return behind_copula(i) ? 0 : -6;
      return by_topic(i, verb);
    case Slot::adverb: return verb_before(i) ? -4 : 2;
    case Slot::indefinite: return behind_indefinite(i, verb);
    default: return 0;
  }
}

/// "And" joins nouns rather than clauses behind an indefinite noun without a comma.
int VerbChoice::behind_and(std::uint32_t i) const {
  if (i < t_.input().first + 2) return 0;  // nothing before it
  if (t_.is_comma(i - 2)) return 1;
  const Token& before = t_.at(i - 2);
  // "Hamas and Fatah", a party that is called by a verbal noun
  if (is_entity(i) && is_entity(i - 2)) return -4;
  const bool indefinite = before.kind == TokenKind::word && !before.definite && !before.clitic &&
                          before.as(Pos::noun) && !t_.is_accusative(i - 2);
  return indefinite || !t_.at(i - 1).clitic ? -3 : 0;
}

int VerbChoice::behind_indefinite(std::uint32_t i, const WordAnalysis& verb) const {
  const Token& before = t_.at(i - 1);
  const WordAnalysis* noun = before.as(Pos::adjective);
  if (!noun) noun = before.as(Pos::noun);
  // nothing is governed over an adjective
  int score = before.as(Pos::noun) ? -4 : -1;
  if (t_.is_accusative(i - 1)) score += 4;
  if (t_.is_pronoun_clitic(i + 1)) {
    // "attacks that the army carried out": the doer behind the pronoun
    const bool doer = subject_behind(i + 2, verb) > 0;
    const bool several =
        noun && noun->features.number == Number::plural && agrees(noun->features, verb.features);
    // "a large meeting that he held in": what stands behind an adjective is not governed
    const bool described = before.as(Pos::adjective) && i >= t_.input().first + 2 &&
                           t_.at(i - 2).as(Pos::noun) && !t_.at(i - 2).definite;
    const bool apart = described && t_.is_word(i + 2) && t_.at(i + 2).as(Pos::preposition);
    return doer || several || apart ? score + 8 : score;
  }
  // "a meeting (that was) held today in"
  const WordAnalysis* event = before.as(Pos::noun);
  const std::vector<LightVerb>* light = t_.lexicon().grammar().light_verb(verb.lemma);
  std::uint32_t date_last = 0;
  const bool held = event && event->word_class == t_.word_class("event") && light &&
                    t_.inside(i + 1) && verb.features.tense == Tense::perfect &&
                    agrees(event->features, verb.features) &&
                    (t_.at(i + 1).as(Pos::preposition) || t_.is_mark(i + 1, '-') ||
                     t_.is_date_start(i + 1, date_last));
  if (held) return score + 8;
  const bool told = noun && noun->features.gender == Gender::feminine &&
                    verb.features.tense == Tense::imperfect &&
                    agrees(noun->features, verb.features);
  return told ? score + 2 : score;
}

int VerbChoice::by_what_follows(std::uint32_t i, const WordAnalysis& verb) const {
  std::uint32_t next = i + 1;
  const bool pronoun = t_.is_pronoun_clitic(next);
  if (pronoun) ++next;
  int score = pronoun ? -2 : 0;
  if (!t_.inside(next) || t_.is_closing(next) || t_.is_comma(next)) return score - 3;
  if (t_.is_mark(next, ':')) return i == t_.input().first ? -9 : score + 4;  // or a heading
  const Token& token = t_.at(next);
  if (token.kind == TokenKind::number) return score + 2;
  if (token.kind != TokenKind::word) return score;
  if (only_verb(next)) return score - 5;
  if (verb_behind(next, verb)) score -= 3;
  const int subject = subject_behind(next, verb);
  if (subject != 0) return score + (subject > 0 ? 3 : token.as(Pos::noun) ? -4 : -1);
  if (token.as(Pos::complementizer)) return score + 3;
  if (token.as(Pos::relative) && !token.as(Pos::preposition)) return score - 3;
  if (const WordAnalysis* preposition = token.as(Pos::preposition)) {
    // "and discussed with him": a verbal noun would have its doer or its object right behind it
    const bool with = preposition->word_class == t_.word_class("with");
    if (with && verb.features.tense == Tense::perfect && t_.is_pronoun_clitic(next + 1)) {
      return score + 4;
    }
    return score + (verb.features.tense == Tense::perfect ? 1 : 0);
  }
  if (!token.definite && t_.is_accusative(next)) return score + 4;
  const bool described = !token.definite && token.as(Pos::adjective) && !token.as(Pos::noun);
  return described ? score - 4 : score;
}

int VerbChoice::as_usual(std::uint32_t i) const {
  switch (t_.lexicon().words().usual(t_.at(i).key)) {
    case Pos::verb: return 3;
    case Pos::noun: return -3;
    default: return 0;
  }
}

/// The noun phrase before the word: its subject when it agrees and no preposition governs it.
int VerbChoice::by_topic(std::uint32_t i, const WordAnalysis& verb) const {
  bool known = false, agreeing = false;
  for (std::uint32_t k = i; k > t_.input().first;) {
    const Token& token = t_.at(--k);
    if (token.kind == TokenKind::punctuation && t_.is_comma(k)) continue;
    if (token.kind != TokenKind::word) break;
    if (t_.is_function_word(k)) {
      if (token.as(Pos::preposition)) return main_verb_before(k) ? -4 : 1;
      // "that X discussed with": the clause needs a predicate
      if (token.as(Pos::complementizer) && !known) return 3;
      break;
    }
    const WordAnalysis* noun = token.as(Pos::noun);
    if (!noun) continue;
    known = true;
    agreeing = agreeing || agrees(noun->features, verb.features);
  }
  return agreeing || !known ? 2 : -3;
}

bool VerbChoice::is_entity(std::uint32_t i) const {
  return t_.is_word(i) && t_.name_at(i).length == 1;
}

bool VerbChoice::only_verb(std::uint32_t i) const {
  const Token& token = t_.at(i);
  const WordAnalysis* verb = token.as(Pos::verb);
  if (!verb || is_nominal(token) || token.as(Pos::preposition) || token.as(Pos::adverb)) {
    return false;
  }
  return std::any_of(token.analyses.begin(), token.analyses.end(), [](const WordAnalysis& a) {
    return a.pos == Pos::verb && a.features.tense != Tense::none;
  });
}

bool VerbChoice::verb_before(std::uint32_t i) const {
  const std::uint32_t first = t_.input().first;
  for (std::uint32_t k = i; k > first;) {
    const Token& token = t_.at(--k);
    if (token.kind != TokenKind::word || token.as(Pos::complementizer)) return false;
    if (token.as(Pos::relative) && !token.as(Pos::preposition)) return false;
    if (token.clitic && token.as(Pos::conjunction)) return false;
    if (!only_verb(k)) continue;
    // the verb of a relative clause leaves the clause around it without one
    const bool relative =
        k > first && t_.at(k - 1).as(Pos::relative) && !t_.at(k - 1).as(Pos::preposition);
    if (!relative) return true;
    --k;
  }
  return false;
}

bool VerbChoice::behind_copula(std::uint32_t i) const {
  if (t_.ends_in_accusative_alef(i)) return false;  // its predicate
  for (std::uint32_t k = i; k > t_.input().first;) {
    if (!only_verb(--k)) continue;
    return t_.at(k).as(Pos::verb)->word_class == t_.word_class("copula");
  }
  return false;
}

bool VerbChoice::main_verb_before(std::uint32_t i) const {
  const std::uint32_t first = t_.input().first;
  for (std::uint32_t k = i; k > first;) {
    const Token& token = t_.at(--k);
    if (token.kind != TokenKind::word) continue;
    if (token.as(Pos::complementizer)) return false;
    if (!only_verb(k)) continue;
    if (k == first) return true;
    const Token& before = t_.at(k - 1);
    const bool nested = (before.as(Pos::relative) && !before.as(Pos::preposition)) ||
                        before.as(Pos::complementizer) ||
                        (before.as(Pos::adverb) && !before.as(Pos::noun));
    if (!nested) return true;
  }
  return false;
}

bool VerbChoice::verb_behind(std::uint32_t i, const WordAnalysis& verb) const {
  for (std::uint32_t k = i; t_.is_word(k); ++k) {
    const Token& token = t_.at(k);
    if (token.as(Pos::complementizer) || token.as(Pos::relative)) return false;
    if (const WordAnalysis* adverb = token.as(Pos::adverb)) {
      if (t_.subordinates(adverb->word_class)) return false;
    }
    if (token.clitic && token.as(Pos::conjunction)) return false;
    if (!only_verb(k)) continue;
    // behind an indefinite noun it tells of that noun
    const bool told = !t_.at(k - 1).definite && t_.at(k - 1).as(Pos::noun);
    const WordAnalysis* other = token.as(Pos::verb);
    return !told && other->features.gender == verb.features.gender;
  }
  return false;
}

}  // namespace isnad
