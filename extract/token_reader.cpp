// SPDX-License-Identifier: Apache-2.0
#include "extract/token_reader.h"

#include <algorithm>

namespace isnad {

bool TokenReader::is_opening(std::uint32_t i) const {
  if (!inside(i) || at(i).kind != TokenKind::punctuation) return false;
  const char32_t c = at(i).mark;
  return c == '(' || c == '[' || c == 0xAB || c == 0x201C || c == '"';
}

bool TokenReader::is_closing(std::uint32_t i) const {
  if (!inside(i) || at(i).kind != TokenKind::punctuation) return false;
  const char32_t c = at(i).mark;
  return c == ')' || c == ']' || c == 0xBB || c == 0x201D || c == '"';
}

bool TokenReader::after_preposition(std::uint32_t i) const {
  if (i == input_.first || !is_word(i - 1)) return false;
  const Token& before = at(i - 1);
  return before.as(Pos::preposition) && !before.as(Pos::noun) && !before.as(Pos::verb);
}

bool TokenReader::is_function_word(std::uint32_t i) const {
  if (!is_word(i)) return true;
  const auto& readings = at(i).analyses;
  if (readings.empty()) return false;
  return std::none_of(readings.begin(), readings.end(), [](const WordAnalysis& a) {
    return a.pos == Pos::noun || a.pos == Pos::adjective || a.pos == Pos::name ||
           a.pos == Pos::verb || a.pos == Pos::quantifier;
  });
}

bool TokenReader::at_clause_start(std::uint32_t i) const {
  if (i == input_.first) return true;
  const Token& before = at(i - 1);
  if (before.kind == TokenKind::punctuation) return true;
  if (before.kind != TokenKind::word) return false;
  if (before.clitic && before.as(Pos::conjunction)) {
    return true;
  }
  for (const Pos pos : {Pos::complementizer, Pos::relative, Pos::negation, Pos::particle,
                        Pos::conjunction, Pos::adverb}) {
    if (before.as(pos) && !before.as(Pos::noun) && !before.as(Pos::preposition)) return true;
  }
  return false;
}

bool TokenReader::agrees_with_word_before(const WordAnalysis& verb, std::uint32_t i) const {
  const Token& before = at(i - 1);
  const WordAnalysis* noun = before.as(Pos::adjective);
  if (!noun) noun = before.as(Pos::noun);
  if (!noun) return true;
  const Features& n = noun->features;
  if (n.gender == Gender::none || verb.features.gender == Gender::none) return true;
  if (n.number == Number::plural)
    return verb.features.gender == Gender::feminine || verb.features.number == Number::plural;
  return n.gender == verb.features.gender;
}

Tense TokenReader::tense_wanted(std::uint32_t i) const {
  if (i == input_.first || !is_word(i - 1)) return Tense::none;
  const Token& before = at(i - 1);
  if (before.as(Pos::negation) || before.as(Pos::complementizer)) return Tense::imperfect;
  if (const WordAnalysis* particle = before.as(Pos::particle)) {
    return particle->word_class == word_class("aspect") ? Tense::perfect : Tense::imperfect;
  }
  return Tense::none;
}

const WordAnalysis* TokenReader::best_verb(std::uint32_t i) const {
  const Tense wanted = tense_wanted(i);
  const WordAnalysis* best = nullptr;
  int best_score = -1;
  for (const WordAnalysis& a : at(i).analyses) {
    if (a.pos != Pos::verb || a.features.tense == Tense::none) continue;
    int score = a.features.person == 3 ? 8 : 0;  // a report speaks in the third person
    if (wanted != Tense::none && a.features.tense == wanted) score += 4;
    if (i > input_.first && is_word(i - 1) && at(i - 1).as(Pos::noun) &&
        agrees_with_word_before(a, i)) {
      score += 2;
    }
    const WordAnalysis* next = is_word(i + 1) ? at(i + 1).as(Pos::noun) : nullptr;
    if (next && next->features.gender == a.features.gender) score += 1;
    if (score > best_score) {
      best = &a;
      best_score = score;
    }
  }
  return best;
}

/// "..., calling on X to": an indefinite participle that stands for a clause of its own.
const WordAnalysis* TokenReader::circumstantial(std::uint32_t i) const {
  const Token& token = at(i);
  if (token.as(Pos::name) || i == input_.first) return nullptr;
  const bool conjunction = at(i - 1).clitic && at(i - 1).as(Pos::conjunction);
  const bool comma = is_comma(i - 1) || (conjunction && i >= input_.first + 2 && is_comma(i - 2));
  for (const WordAnalysis& a : token.analyses) {
    const TitleComplement* title = lexicon_.grammar().title(a.lemma);
    if (a.pos == Pos::noun && title && *title != TitleComplement::none) return nullptr;
    if (a.pos != Pos::verb || a.features.tense != Tense::none) continue;
    const bool masculine = a.features.gender == Gender::masculine;
    // One that is a noun as well shows by its ending or its place that it governs no genitive.
    if (token.as(Pos::noun)) {
      const bool governs = masculine ? ends_in_accusative_alef(i) : is_comma(i - 1);
      if (!governs || !object_follows(i, comma)) continue;
    }
    if (comma || (masculine && !conjunction && has_verb_before(i))) return &a;
  }
  return nullptr;
}

/// What a verb governs: someone who is named or known; a preposition where it may stand.
bool TokenReader::object_follows(std::uint32_t i, bool preposition) const {
  if (!is_word(i + 1)) return false;
  const Token& next = at(i + 1);
  if (next.definite || actor_follows(i)) return true;
  return preposition && next.as(Pos::preposition) && !next.as(Pos::noun) &&
         !next.as(Pos::adjective);
}

const WordAnalysis* TokenReader::verb(std::uint32_t i) const {
  if (!is_word(i)) return nullptr;
  const Token& token = at(i);
  if (token.definite || token.clitic) return nullptr;
  if (const WordAnalysis* meanwhile = circumstantial(i)) return meanwhile;
  const WordAnalysis* verb = best_verb(i);
  if (!verb || has_tanwin(i)) return nullptr;
  if (i > input_.first && at(i - 1).clitic && at(i - 1).glued) {
    // behind the particle of the future, or a preposition that makes it "in order to"
    if (at(i - 1).as(Pos::particle)) return verb;
  }
  const bool function = token.as(Pos::preposition) || token.as(Pos::adverb) ||
                        token.as(Pos::particle) || token.as(Pos::complementizer) ||
                        token.as(Pos::conjunction) || token.as(Pos::quantifier) ||
                        token.as(Pos::negation) || token.as(Pos::relative);
  if (function) return nullptr;
  const bool nominal = token.as(Pos::noun) || token.as(Pos::adjective) || token.as(Pos::name);
  if (!nominal) return verb;
  if (wants_verb(i)) return verb;
  if (after_preposition(i)) return nullptr;
  if (i > input_.first) {
    const Token& before = at(i - 1);
    // a negation or particle of tense wants a verb; a verb wants its noun
    const bool tense =
        before.as(Pos::particle) && !before.as(Pos::noun) && !before.as(Pos::preposition);
    if (tense) return verb;
    if (before.as(Pos::negation) && !before.as(Pos::preposition) && !before.as(Pos::noun))
      return verb;
    if (before.as(Pos::verb) && !before.as(Pos::noun) && !before.as(Pos::name)) return nullptr;
    const bool definite_noun_before =
        before.kind == TokenKind::word && !before.clitic &&
        (before.definite || (before.as(Pos::name) && !before.as(Pos::noun)));
    if (definite_noun_before && verb->features.tense == Tense::imperfect && !token.as(Pos::name)) {
      return verb;
    }
    const bool agrees = agrees_with_word_before(*verb, i);
    // "announced his support": behind a verb and its subject stands the object
    if (definite_noun_before && token.as(Pos::noun) && has_verb_before(i)) return nullptr;
    if (definite_noun_before && !token.as(Pos::name)) {
      const WordAnalysis* adjective = token.as(Pos::adjective);
      if (adjective && !token.as(Pos::noun)) return nullptr;
      return agrees || actor_follows(i) ? verb : nullptr;
    }
    // "talks that brought him together", "a meeting that X held": a verb with its pronoun behind an
    // indefinite noun
    const bool pronoun = is_pronoun_clitic(i + 1) && before.as(Pos::noun) && !before.definite;
    if (pronoun && (agrees || resumes(i))) return verb;
    if (brings_together(i, *verb)) return verb;
  }
  const WordAnalysis* name = token.as(Pos::name);
  const bool common = name && (name->word_class == word_class("given_common") ||
                               name->word_class == word_class("family_common"));
  const bool person_name = name && !common && is_word(i + 1) &&
                           (at(i + 1).as(Pos::name) || at(i + 1).analyses.empty()) &&
                           lexicon_.entities().longest_name(rest(i + 1)).length == 0;
  if (!at_clause_start(i) || person_name) return nullptr;
  // At the head of a clause a verb is followed by its subject, a verbal noun by what it governs.
  return actor_follows(i) || continues_clause(i, *verb) || brings_together(i, *verb) ? verb
                                                                                     : nullptr;
}

/// Behind "who", "which" and "that he" stands a verb.
bool TokenReader::wants_verb(std::uint32_t i) const {
  if (i == input_.first || at(i).as(Pos::name)) return false;
  const Token& before = at(i - 1);
  if (before.as(Pos::relative)) return !before.as(Pos::preposition) && !before.as(Pos::negation);
  return is_pronoun_clitic(i - 1) && i >= input_.first + 2 && at(i - 2).as(Pos::complementizer);
}

/// "A deal that Egypt made": the pronoun on the verb is the noun before it, and who acts follows.
bool TokenReader::resumes(std::uint32_t i) const {
  const WordAnalysis* noun = at(i - 1).as(Pos::noun);
  const WordAnalysis* pronoun = at(i + 1).as(Pos::pronoun);
  if (!noun || !pronoun || !actor_follows(i + 1)) return false;
  const bool plural = noun->features.number == Number::plural;
  const Gender gender = plural ? Gender::feminine : noun->features.gender;
  return pronoun->features.number == Number::singular && pronoun->features.gender == gender;
}

/// "A meeting that brought X together with Y", "the meeting brought together X and Y".
bool TokenReader::brings_together(std::uint32_t i, const WordAnalysis& verb) const {
  const std::vector<LightVerb>* light = lexicon_.grammar().light_verb(verb.lemma);
  const auto gathers = [](const LightVerb& v) { return v.role == LightRole::gather; };
  if (!light || std::none_of(light->begin(), light->end(), gathers)) return false;
  const auto is_event = [&](std::uint32_t k) {
    const WordAnalysis* noun = is_word(k) ? at(k).as(Pos::noun) : nullptr;
    return noun && noun->word_class == word_class("event");
  };
  if (at_clause_start(i)) return is_event(i + 1) && at(i + 1).definite;
  return i > input_.first && is_event(i - 1) && !at(i - 1).definite && actor_follows(i);
}

bool TokenReader::continues_clause(std::uint32_t i, const WordAnalysis& verb) const {
  // "..., and discussed with him", "then headed to": a perfect before a preposition, where a verb
  // has gone before
  const bool preposition = is_word(i + 1) && at(i + 1).as(Pos::preposition) &&
                           !at(i + 1).as(Pos::noun) && !at(i + 1).as(Pos::adjective);
  if (verb.features.tense != Tense::perfect || !preposition || i < input_.first + 2) return false;
  const Token& before = at(i - 1);
  if (!before.as(Pos::conjunction)) return false;
  if (!before.clitic) return has_verb_in_sentence(i - 1);
  return is_comma(i - 2) && has_verb_in_sentence(i - 2);
}

bool TokenReader::has_verb_in_sentence(std::uint32_t i) const {
  for (std::uint32_t k = input_.first; k < i; ++k) {
    if (at(k).as(Pos::verb) && !at(k).as(Pos::noun) && !at(k).as(Pos::name)) return true;
  }
  return false;
}

bool TokenReader::actor_follows(std::uint32_t i) const {
  // People and states do things, the rest is done.
  if (!is_word(i + 1)) return false;
  const Token& next = at(i + 1);
  if (next.clitic) return false;
  for (const WordAnalysis& a : next.analyses) {
    if (a.pos != Pos::noun) continue;
    const BodyNoun* body = lexicon_.grammar().body(a.lemma);
    const bool acts = body && body->body_class != BodyClass::spot &&
                      body->body_class != BodyClass::direction &&
                      body->type != EntityType::agreement;
    if (acts || lexicon_.grammar().title(a.lemma)) return true;
  }
  const bool name = next.as(Pos::name) && !next.as(Pos::noun) && !next.as(Pos::adjective);
  return name || lexicon_.entities().longest_name(rest(i + 1)).length > 0;
}

bool TokenReader::has_tanwin(std::uint32_t i) const {
  const Token& token = at(i);
  const std::string_view word = input_.text.substr(token.begin, token.end - token.begin);
  for (const std::string_view mark : {"\xD9\x8B", "\xD9\x8C", "\xD9\x8D"}) {
    if (word.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

const WordAnalysis* TokenReader::short_dual(std::uint32_t i) const {
  if (has_tanwin(i) || at(i).definite) return nullptr;
  for (const WordAnalysis& a : at(i).analyses) {
    if (a.pos == Pos::noun && a.features.number == Number::dual) return &a;
  }
  return nullptr;
}

bool TokenReader::has_passive_mark(std::uint32_t i) const {
  const Token& token = at(i);
  const std::string_view word = input_.text.substr(token.begin, token.end - token.begin);
  // A letter takes two bytes; of the imperfect the second letter would not tell.
  const bool perfect = verb(i) && verb(i)->features.tense == Tense::perfect;
  return perfect &&
         (word.substr(2).starts_with("\xD9\x8F") || word.substr(4).starts_with("\xD9\x8F"));
}

bool TokenReader::has_verb_before(std::uint32_t i) const {
  for (std::uint32_t k = i; k > input_.first;) {
    --k;
    const Token& t = at(k);
    if (t.kind != TokenKind::word || t.as(Pos::complementizer) || t.as(Pos::relative)) return false;
    if (t.clitic && t.as(Pos::conjunction)) return false;
    const bool only_verb = t.as(Pos::verb) && !t.as(Pos::noun) && !t.as(Pos::name) &&
                           !t.as(Pos::adjective) && !t.as(Pos::preposition) && !t.as(Pos::adverb);
    if (only_verb) return true;
    if (t.as(Pos::verb) && at_clause_start(k) && actor_follows(k)) return true;
  }
  return false;
}

bool TokenReader::ends_in_accusative_alef(std::uint32_t i) const {
  const Token& token = at(i);
  if (token.definite || token.key == kNoKey || token.kind != TokenKind::word) return false;
  constexpr std::string_view kAlef = "\xD8\xA7";
  const std::string_view key = key_text(token.key);
  if (!key.ends_with(kAlef)) return false;
  const std::string_view bare = key.substr(0, key.size() - kAlef.size());
  const auto is_nominal = [](const WordAnalysis& a) {
    return a.pos == Pos::noun || a.pos == Pos::adjective;
  };
  // a word of its own that ends in alef ("pope")
  const bool own =
      std::any_of(token.analyses.begin(), token.analyses.end(),
                  [&](const WordAnalysis& a) { return is_nominal(a) && a.lemma == token.key; });
  if (own && !has_tanwin(i)) return false;
  for (const WordAnalysis& a : token.analyses) {
    const bool nominal = is_nominal(a);
    if (nominal && a.lemma != kNoKey && lexicon_.keys().text(a.lemma) == bare) return true;
  }
  return false;
}

std::string_view TokenReader::key_text(KeyId key) const {
  return key < lexicon_.keys().size() ? lexicon_.keys().text(key) : std::string_view();
}

bool TokenReader::is_accusative(std::uint32_t i) const {
  if (has_tanwin(i)) return true;
  const WordAnalysis* a = at(i).as(Pos::noun);
  if (!a || a->features.number == Number::dual || at(i).key == kNoKey) return false;
  // a word of its own that ends in alef ("pope")
  for (const WordAnalysis& own : at(i).analyses) {
    if (own.pos == Pos::noun && own.lemma == at(i).key) return false;
  }
  const std::string_view key = key_text(at(i).key);
  const std::string_view lemma = lexicon_.keys().text(a->lemma);
  constexpr std::string_view kAlef = "\xD8\xA7";
  return key.ends_with(kAlef) && !lemma.ends_with(kAlef) && key.size() > kAlef.size() &&
         (key.substr(0, key.size() - kAlef.size()) == lemma ||
          a->features.number == Number::plural);
}

const WordAnalysis* TokenReader::noun(std::uint32_t i) const {
  if (!is_word(i) || at(i).clitic) return nullptr;
  const WordAnalysis* noun = nullptr;
  for (const WordAnalysis& a : at(i).analyses) {
    // a word of its own before a form of another
    if (a.pos == Pos::noun && (!noun || (noun->lemma != at(i).key && a.lemma == at(i).key))) {
      noun = &a;
    }
  }
  return noun && !verb(i) ? noun : nullptr;
}

const WordAnalysis* TokenReader::adjective(std::uint32_t i, bool definite) const {
  if (!is_word(i) || at(i).clitic || at(i).definite != definite) return nullptr;
  const WordAnalysis* adjective = at(i).as(Pos::adjective);
  if (!adjective || verb(i)) return nullptr;
  // the name of a country may look like an adjective in the accusative
  const bool country = !definite && lexicon_.entities().longest_name(rest(i)).length > 0;
  if (country && !has_tanwin(i) && !(i > input_.first && is_accusative(i - 1))) return nullptr;
  return adjective;
}

bool TokenReader::is_date_start(std::uint32_t i, std::uint32_t& last) const {
  for (const FoundDate& date : input_.dates) {
    if (date.mention.first == i) {
      last = date.mention.last;
      return true;
    }
  }
  return false;
}

}  // namespace isnad
