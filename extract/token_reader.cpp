// SPDX-License-Identifier: Apache-2.0
#include "extract/token_reader.h"

#include <algorithm>

#include "extract/verb_choice.h"

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

/// "..., calling on X to": an indefinite participle that stands for a clause of its own.
const WordAnalysis* TokenReader::circumstantial(std::uint32_t i) const {
  const Token& token = at(i);
  if (!token.can_be(pos_bit(Pos::verb)) || token.as(Pos::name) || i == input_.first) return nullptr;
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
    // "recently" and "widely" are written like participles: only an object tells one
    if (token.as(Pos::adverb) && !(masculine && comma && object_follows(i, false))) continue;
    if (!comma && describes_accusative(i)) continue;
    if (comma || (masculine && !conjunction && has_verb_before(i))) return &a;
  }
  return nullptr;
}

/// "A wide attack" as an object: an adjective that ends as the noun before it does.
bool TokenReader::describes_accusative(std::uint32_t i) const {
  return at(i).as(Pos::adjective) && ends_in_accusative_alef(i) && is_accusative(i - 1);
}

/// What a verb governs: someone who is named or known; a preposition where it may stand.
bool TokenReader::object_follows(std::uint32_t i, bool preposition) const {
  if (!is_word(i + 1)) return false;
  const Token& next = at(i + 1);
  if (next.definite || VerbChoice(*this).names_actor(i + 1)) return true;
  return preposition && next.as(Pos::preposition) && !next.as(Pos::noun) &&
         !next.as(Pos::adjective);
}

const WordAnalysis* TokenReader::read_verb(std::uint32_t i) const {
  if (at(i).definite || at(i).clitic || !at(i).can_be(pos_bit(Pos::verb))) return nullptr;
  if (const WordAnalysis* meanwhile = circumstantial(i)) return meanwhile;
  return VerbChoice(*this).read(i);
}

const WordAnalysis* TokenReader::short_dual(std::uint32_t i) const {
  if (has_tanwin(i) || at(i).definite) return nullptr;
  for (const WordAnalysis& a : at(i).analyses) {
    if (a.pos == Pos::noun && a.features.number == Number::dual) return &a;
  }
  return nullptr;
}

bool TokenReader::has_shadda(std::uint32_t i) const {
  constexpr std::string_view kShadda = "\xD9\x91";
  const Token& token = at(i);
  return input_.text.substr(token.begin, token.end - token.begin).find(kShadda) !=
         std::string_view::npos;
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
    if (t.as(Pos::verb) && at_clause_start(k) && VerbChoice(*this).read(k)) return true;
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

char TokenReader::plural_vowel(std::uint32_t i, Pos pos) const {
  if (!is_word(i) || !at(i).can_be(pos_bit(pos))) return 0;
  const auto& readings = at(i).analyses;
  const auto plural = [&](const WordAnalysis& a) {
    return a.pos == pos && a.features.number == Number::plural;
  };
  if (std::none_of(readings.begin(), readings.end(), plural)) return 0;
  constexpr std::string_view kUn = "\xD9\x88\xD9\x86", kIn = "\xD9\x8A\xD9\x86";
  const std::string_view key = key_text(at(i).key);
  const bool nominative = key.ends_with(kUn);
  if (!nominative && !key.ends_with(kIn)) return 0;
  const std::string_view stem = key.substr(0, key.size() - kUn.size());
  const auto sound = [&](const WordAnalysis& a) {
    return plural(a) && lexicon_.keys().text(a.lemma).starts_with(stem);
  };
  if (std::none_of(readings.begin(), readings.end(), sound)) return 0;
  return nominative ? 'u' : 'i';
}

bool TokenReader::is_full_dual(std::uint32_t i) const {
  if (!is_word(i)) return false;
  constexpr std::string_view kAn = "\xD8\xA7\xD9\x86", kIn = "\xD9\x8A\xD9\x86";
  const std::string_view key = key_text(at(i).key);
  if (!key.ends_with(kAn) && !key.ends_with(kIn)) return false;
  const auto& readings = at(i).analyses;
  const auto dual = [&](const WordAnalysis& a) {
    const bool span = a.word_class == word_class("time") && a.lemma == at(i).key;  // "two months"
    return a.features.number == Number::dual || span;
  };
  return !readings.empty() && std::all_of(readings.begin(), readings.end(), dual);
}

bool TokenReader::is_oblique(std::uint32_t i) const {
  constexpr std::string_view kI = "\xD9\x8A";
  if (plural_vowel(i, Pos::noun) == 'i') return true;
  if (!is_word(i)) return false;
  const std::string_view key = key_text(at(i).key);
  if (is_full_dual(i)) return key.substr(0, key.size() - 2).ends_with(kI);
  return short_dual(i) && key.ends_with(kI);
}

bool TokenReader::is_nominative(std::uint32_t i) const {
  if (plural_vowel(i, Pos::noun) == 'u') return true;
  return is_full_dual(i) && at(i).as(Pos::noun) && !is_oblique(i);
}

/// Whether a noun is the other one with the feminine ending: "fighter jet" and "fighter".
bool TokenReader::is_feminine_of(KeyId feminine, KeyId masculine) const {
  constexpr std::string_view kHa = "\xD9\x87";  // as the ending is folded
  const std::string_view longer = key_text(feminine), shorter = key_text(masculine);
  return longer.size() == shorter.size() + kHa.size() && longer.starts_with(shorter) &&
         longer.ends_with(kHa);
}

const WordAnalysis* TokenReader::read_noun(std::uint32_t i) const {
  const WordAnalysis* noun = nullptr;
  const KeyId place = word_class("place");
  for (const WordAnalysis& a : at(i).analyses) {
    if (a.pos != Pos::noun) continue;
    // a word of its own before a form of another, "two cities" before two who are in debt
    const bool own = noun && noun->lemma != at(i).key && a.lemma == at(i).key;
    const bool places = noun && a.features.number == Number::dual && a.word_class == place &&
                        noun->features.number == Number::dual;
    // "fighter jets" before women who fight
    const bool things = noun && a.features.number == Number::plural &&
                        noun->features.number == Number::plural &&
                        is_feminine_of(a.lemma, noun->lemma);
    if (!noun || own || places || things) noun = &a;
  }
  return noun && !verb(i) ? noun : nullptr;
}

const WordAnalysis* TokenReader::read_adjective(std::uint32_t i) const {
  if (verb(i)) return nullptr;
  // the name of a country may look like an adjective in the accusative
  const bool country = !at(i).definite && name_at(i).length > 0;
  if (country && !has_tanwin(i) && !(i > input_.first && is_accusative(i - 1))) return nullptr;
  return at(i).as(Pos::adjective);
}

bool TokenReader::is_ranked_title(std::uint32_t i) const {
  const WordAnalysis* title = is_word(i) && at(i).definite ? at(i).as(Pos::noun) : nullptr;
  if (!title || !lexicon_.grammar().title(title->lemma) || !is_word(i + 1)) return false;
  const WordAnalysis* rank = at(i + 1).definite ? at(i + 1).as(Pos::adjective) : nullptr;
  return rank && rank->word_class == word_class("ordinal");
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
