// SPDX-License-Identifier: Apache-2.0
// What a function word or pronoun before a word wants it to be: a verb or a noun.
#include "extract/token_reader.h"
#include "extract/verb_choice.h"

namespace isnad {

VerbChoice::Slot VerbChoice::behind_function_word(std::uint32_t p, const WordAnalysis& verb) const {
  const Token& before = t_.at(p);
  const bool imperfect = verb.features.tense == Tense::imperfect;
  if (before.as(Pos::preposition)) return Slot::noun;
  if (before.as(Pos::relative)) return Slot::verb;
  if (const WordAnalysis* particle = before.as(Pos::particle)) {
    return particle->word_class == t_.word_class("topic") ? Slot::start : Slot::verb;
  }
  if (before.as(Pos::negation)) return imperfect ? Slot::verb : Slot::noun;
  if (before.as(Pos::complementizer)) return behind_that(p, verb);
  if (const WordAnalysis* adverb = before.as(Pos::adverb)) {
    const bool subordinates = t_.subordinates(adverb->word_class);
    return subordinates ? Slot::subordinate : Slot::adverb;
  }
  if (before.as(Pos::conjunction)) return Slot::joined;
  if (before.as(Pos::pronoun)) return imperfect ? Slot::verb : Slot::indefinite;
  // behind "all" and "this", unless it was "after that"
  const WordAnalysis* time = p > t_.input().first ? t_.at(p - 1).as(Pos::preposition) : nullptr;
  const bool after =
      before.as(Pos::demonstrative) && time && time->word_class == t_.word_class("time");
  return after ? Slot::adverb : Slot::noun;
}

/// "That he" wants a verb, "his country" may be a subject, "in it" and "hit it" go before nouns.
VerbChoice::Slot VerbChoice::behind_pronoun(std::uint32_t p, const WordAnalysis& verb) const {
  if (p == t_.input().first) return Slot::noun;
  const Token& host = t_.at(p - 1);
  if (host.as(Pos::complementizer)) {
    const Gender gender = t_.at(p).as(Pos::pronoun)->features.gender;
    const bool agreeing = gender == Gender::none || verb.features.gender == Gender::none ||
                          gender == verb.features.gender;
    return agreeing ? Slot::subordinate : Slot::noun;
  }
  if (t_.verb(p - 1)) return Slot::noun;  // "(what) it called a meddling of X"
  const WordAnalysis* noun = host.as(Pos::noun);
  // "his use of the description": a verbal noun governs what follows
  return noun && noun->word_class != t_.word_class("event") ? Slot::topic : Slot::noun;
}

/// "Said that support ...", "wanted that she support ...": behind a verb of saying stands a noun.
VerbChoice::Slot VerbChoice::behind_that(std::uint32_t p, const WordAnalysis& verb) const {
  if (verb.features.tense != Tense::imperfect) {
    // "after he refused", but "from that a refusal"
    const WordAnalysis* time = p > t_.input().first ? t_.at(p - 1).as(Pos::preposition) : nullptr;
    return time && time->word_class == t_.word_class("time") ? Slot::verb : Slot::noun;
  }
  if (t_.has_shadda(p)) return Slot::noun;
  const bool joined = p > t_.input().first && t_.at(p - 1).as(Pos::conjunction);
  // "stressed the need that", "that upon X is that": what is to be, not what is
  const WordAnalysis* noun = p > t_.input().first ? t_.noun(p - 1) : nullptr;
  const std::optional<Effect> effect =
      noun ? t_.lexicon().grammar().governor(noun->lemma, Complement::clause) : std::nullopt;
  if (effect && *effect != Effect::say) return Slot::verb;
  for (std::uint32_t k = p; k > t_.input().first;) {
    const Token& token = t_.at(--k);
    if (token.as(Pos::complementizer) && !joined) return Slot::verb;
    const WordAnalysis* around = token.as(Pos::verb) ? best(k) : nullptr;
    if (!around) continue;
    const bool told =
        around->word_class == t_.word_class("say") || around->word_class == t_.word_class("think");
    return told ? Slot::noun : Slot::verb;
  }
  return Slot::verb;
}

}  // namespace isnad
