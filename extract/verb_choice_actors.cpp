// SPDX-License-Identifier: Apache-2.0
// Whom the words behind a verb name.
#include <algorithm>

#include "extract/token_reader.h"
#include "extract/verb_choice.h"

namespace isnad {

bool VerbChoice::names_actor(std::uint32_t i) const {
  const WordAnalysis any;
  return subject_behind(i, any) != 0;
}

/// "A meeting that brought X together with Y", "the meeting brought together X and Y".
bool VerbChoice::brings_together(std::uint32_t i, const WordAnalysis& verb) const {
  const std::vector<LightVerb>* light = t_.lexicon().grammar().light_verb(verb.lemma);
  const auto gathers = [](const LightVerb& v) { return v.role == LightRole::gather; };
  if (!light || std::none_of(light->begin(), light->end(), gathers)) return false;
  const auto is_event = [&](std::uint32_t k) {
    const WordAnalysis* noun = t_.is_word(k) ? t_.at(k).as(Pos::noun) : nullptr;
    return noun && noun->word_class == t_.word_class("event");
  };
  if (is_event(i - 1)) return names_actor(i + 1) || t_.is_pronoun_clitic(i + 1);
  return t_.at(i - 1).clitic && is_event(i + 1) && t_.at(i + 1).definite;
}

int VerbChoice::subject_behind(std::uint32_t next, const WordAnalysis& verb) const {
  if (!t_.is_word(next) || t_.at(next).clitic) return 0;
  const Lexicon& lexicon = t_.lexicon();
  for (const WordAnalysis& a : t_.at(next).analyses) {
    if (a.pos != Pos::noun) continue;
    const BodyNoun* body = lexicon.grammar().body(a.lemma);
    const bool acts = body && body->body_class != BodyClass::spot &&
                      body->body_class != BodyClass::direction &&
                      body->type != EntityType::agreement;
    // "thousands of ...", "the thousands"
    const bool several = !t_.at(next).definite || a.features.number == Number::plural;
    if (a.word_class == t_.word_class("unit") && several) return 1;
    if (!acts && !lexicon.grammar().title(a.lemma)) continue;
    // before its subject a verb agrees in gender alone
    const bool fits = verb.features.gender == Gender::none || a.features.gender == Gender::none ||
                      a.features.gender == verb.features.gender ||
                      a.features.number == Number::plural;
    return fits ? 1 : -1;
  }
  const NameIndex::Match match = t_.name_at(next);
  if (match.length == 0) {
    const Token& token = t_.at(next);
    const bool name = token.as(Pos::name) && !token.as(Pos::noun) && !token.as(Pos::adjective);
    return name ? 1 : 0;
  }
  // states are feminine but for some that bear the article
  const bool state = lexicon.entities().type(match.entity) == EntityType::country;
  const bool feminine = state && !match.definite;
  return feminine && verb.features.gender == Gender::masculine ? -1 : 1;
}

/// Whether two are spoken of before the word: "they both banned" is written as "a ban".
bool VerbChoice::behind_two(std::uint32_t i) const {
  const std::uint32_t first = t_.input().first;
  const auto nominal = [&](std::uint32_t k) {
    const Token& token = t_.at(k);
    return token.as(Pos::noun) || token.as(Pos::name) || token.analyses.empty();
  };
  for (std::uint32_t k = i; k > first;) {
    const Token& token = t_.at(--k);
    if (token.kind != TokenKind::word) continue;
    const bool joins = token.clitic && token.as(Pos::conjunction) && k > first;
    if (joins && nominal(k - 1) && nominal(k + 1)) return true;
    const bool dual =
        std::any_of(token.analyses.begin(), token.analyses.end(),
                    [](const WordAnalysis& a) { return a.features.number == Number::dual; });
    if (dual) return true;
  }
  return false;
}

}  // namespace isnad
