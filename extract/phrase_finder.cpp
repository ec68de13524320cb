// SPDX-License-Identifier: Apache-2.0
#include "extract/phrase_finder.h"

#include "extract/noun_phrase.h"
#include "extract/token_reader.h"

namespace isnad {

namespace {

/// Kind of phrase that a function word makes; noun when it makes none.
PhraseKind kind_of(Pos pos, bool subordinates) {
  switch (pos) {
    case Pos::preposition: return PhraseKind::preposition;
    case Pos::conjunction: return PhraseKind::conjunction;
    case Pos::complementizer: return PhraseKind::complementizer;
    case Pos::relative: return PhraseKind::relative;
    case Pos::negation: return PhraseKind::negation;
    case Pos::particle: return PhraseKind::particle;
    case Pos::pronoun: return PhraseKind::pronoun;
    case Pos::demonstrative: return PhraseKind::pronoun;
    case Pos::adverb: return subordinates ? PhraseKind::subordinator : PhraseKind::adverb;
    default: return PhraseKind::noun;
  }
}

/// Which reading of a function word is tried first.
constexpr Pos kFunctionOrder[] = {Pos::preposition,   Pos::relative, Pos::complementizer,
                                  Pos::conjunction,   Pos::negation, Pos::particle,
                                  Pos::demonstrative, Pos::pronoun,  Pos::adverb};

constexpr PosSet function_words() {
  PosSet all = 0;
  for (const Pos pos : kFunctionOrder) all |= pos_bit(pos);
  return all;
}

class SentenceCutter {
 public:
  SentenceCutter(const TokenReader& tokens, NounPhraseReader& nouns, PhraseList& phrases)
      : t_(tokens), nouns_(nouns), phrases_(phrases) {}

  void run() {
    std::uint32_t i = t_.input().first;
    while (t_.inside(i)) {
      const std::uint32_t word = i;
      i = step(i);
      mark_quantifier(word, i);
    }
  }

 private:
  std::uint32_t push(PhraseKind kind, std::uint32_t first, std::uint32_t last,
                     const WordAnalysis* analysis, KeyId lemma) {
    Phrase& phrase = phrases_.all.emplace_back();
    phrase.kind = kind;
    phrase.first = phrase.head = first;
    phrase.last = last;
    phrase.analysis = analysis;
    phrase.lemma = lemma;
    if (analysis) phrase.features = analysis->features;
    if (analysis) phrase.word_class = analysis->word_class;
    phrases_.put(static_cast<int>(phrases_.all.size()) - 1);
    return last;
  }

  std::uint32_t step(std::uint32_t i) {
    if (t_.at(i).kind == TokenKind::punctuation) {
      push(PhraseKind::punctuation, i, i + 1, nullptr, kNoKey);
      const char32_t mark = t_.at(i).mark;
      const bool number = t_.inside(i + 1) && t_.at(i + 1).kind == TokenKind::number;
      phrases_.all.back().comma = t_.is_comma(i);
      phrases_.all.back().colon = mark == ':' && !(number && t_.at(i + 1).glued);
      phrases_.all.back().quote =
          mark == 0xAB || mark == 0xBB || mark == '"' || mark == 0x201C || mark == 0x201D;
      return i + 1;
    }
    if (const std::uint32_t last = date(i)) return last;
    if (t_.at(i).kind == TokenKind::number) {
      return push(PhraseKind::adverb, i, i + 1, nullptr, kNoKey);
    }
    // "about 900 soldiers": no direction, and not who does it
    const bool about = t_.is_word(i) && t_.inside(i + 1) && !t_.at(i).definite &&
                       t_.at(i).as(Pos::quantifier) && is_count(i + 1);
    if (about) return push(PhraseKind::adverb, i, i + 1, nullptr, kNoKey);
    std::uint32_t length = 0;
    const FunctionWord* word = t_.lexicon().grammar().function_phrase(t_.rest(i), length);
    // "on Ras Lanuf": the name of a place is no "at the head of"
    const bool name = word && length > 1 && t_.name_at(i + length - 1).length > 1;
    if (word && !name && !date_within(i + 1, i + length)) {
      const bool subordinates = t_.subordinates(word->word_class);
      push(kind_of(word->pos, subordinates), i, i + length, nullptr, word->lemma);
      phrases_.all.back().word_class = word->word_class;
      return i + length;
    }
    if (t_.is_pronoun_clitic(i)) {
      const WordAnalysis* a = t_.at(i).as(Pos::pronoun);
      return push(PhraseKind::pronoun, i, i + 1, a, a->lemma);
    }
    if (const WordAnalysis* verb = t_.verb(i)) {
      push(PhraseKind::verb, i, i + 1, verb, verb->lemma);
      if (t_.has_passive_mark(i)) phrases_.all.back().features.voice = Voice::passive;
      return i + 1;
    }
    if (const std::uint32_t last = function_word(i)) return last;
    const int noun = nouns_.read(i);
    if (noun != kNone) {
      phrases_.put(noun);
      return phrases_.at(noun).last;
    }
    if (t_.inside(i - 1) && is_count(i - 1)) {
      if (Phrase people = nationals_at(t_, i); people.kind == PhraseKind::noun) {
        phrases_.all.push_back(std::move(people));
        phrases_.put(static_cast<int>(phrases_.all.size()) - 1);
        return i + 1;
      }
    }
    if (const WordAnalysis* a = t_.at(i).as(Pos::adjective)) {
      return push(PhraseKind::adjective, i, i + 1, a, a->lemma);
    }
    return push(PhraseKind::adverb, i, i + 1, nullptr, t_.at(i).key);
  }

  /// A number that is part of no date.
  [[nodiscard]] bool is_count(std::uint32_t i) const {
    return t_.at(i).kind == TokenKind::number && !date_within(i, i + 1);
  }

  /// "All", "any", "each of" before what they count, when they are no part of its phrase.
  void mark_quantifier(std::uint32_t word, std::uint32_t next) {
    if (!t_.is_word(word) || !t_.is_word(next) || !t_.at(word).as(Pos::quantifier)) return;
    Phrase& phrase = phrases_.position(static_cast<int>(phrases_.top.size()) - 1);
    const bool loose = phrase.kind == PhraseKind::adverb || phrase.kind == PhraseKind::particle ||
                       phrase.kind == PhraseKind::negation;
    if (!loose || next != word + 1) return;
    phrase.kind = phrases_.kinds.back() = PhraseKind::adverb;
    phrase.counts = true;
  }

  /// "At the beginning of March": a date has the words that it begins with.
  [[nodiscard]] bool date_within(std::uint32_t first, std::uint32_t last) const {
    const auto& dates = t_.input().dates;
    return first < last && std::any_of(dates.begin(), dates.end(), [&](const FoundDate& date) {
             return date.mention.first >= first && date.mention.first < last;
           });
  }

  std::uint32_t date(std::uint32_t i) {
    const auto& dates = t_.input().dates;
    for (std::size_t d = 0; d < dates.size(); ++d) {
      if (dates[d].mention.first != i) continue;
      push(PhraseKind::date, i, dates[d].mention.last, nullptr, kNoKey);
      phrases_.all.back().date = static_cast<int>(d);
      phrases_.all.back().counts_from = dates[d].relative_to_event;
      return dates[d].mention.last;
    }
    return 0;
  }

  /// "Has not ceased to": the word that is also "what" denies before a verb of ceasing.
  [[nodiscard]] bool denies_end(std::uint32_t i) const {
    const WordAnalysis* verb = t_.at(i).as(Pos::negation) ? t_.verb(i + 1) : nullptr;
    return verb && verb->word_class == t_.word_class("copula") &&
           t_.lexicon().grammar().governor(verb->lemma, Complement::clause) == Effect::negated;
  }

  std::uint32_t function_word(std::uint32_t i) {
    const Token& token = t_.at(i);
    if (!token.can_be(function_words())) return 0;
    // A noun reading wins where the article or an attached pronoun shows it.
    const WordAnalysis* noun = token.as(Pos::noun);
    if (token.definite || (noun && t_.is_pronoun_clitic(i + 1))) return 0;
    if (noun && t_.lexicon().grammar().is_direction(noun->lemma)) return 0;
    if (t_.name_at(i).length > 1) return 0;
    const WordAnalysis* adverb = token.as(Pos::adverb);
    if (adverb && t_.subordinates(adverb->word_class) && !token.as(Pos::preposition)) {
      return push(PhraseKind::subordinator, i, i + 1, adverb, adverb->lemma);
    }
    for (const Pos pos : kFunctionOrder) {
      const WordAnalysis* a = token.as(pos);
      if (!a) continue;
      if (pos == Pos::relative && denies_end(i)) continue;
      if (pos == Pos::demonstrative && t_.is_word(i + 1) && t_.at(i + 1).definite) return 0;
      if (pos == Pos::adverb && !t_.subordinates(a->word_class) && token.as(Pos::noun)) {
        continue;
      }
      const bool subordinates = t_.subordinates(a->word_class);
      return push(kind_of(pos, subordinates), i, i + 1, a, a->lemma);
    }
    return 0;
  }

  const TokenReader& t_;
  NounPhraseReader& nouns_;
  PhraseList& phrases_;
};

}  // namespace

Phrase nationals_at(const TokenReader& tokens, std::uint32_t i) {
  Phrase people;
  const WordAnalysis* a = tokens.is_word(i) ? tokens.at(i).as(Pos::adjective) : nullptr;
  const std::uint32_t country =
      a ? tokens.lexicon().entities().nationality(a->lemma) : std::uint32_t{kNoEntity};
  people.kind = country == kNoEntity ? PhraseKind::adjective : PhraseKind::noun;
  people.first = people.head = i;
  people.last = i + 1;
  if (country == kNoEntity) return people;
  people.analysis = a;
  people.lemma = a->lemma;
  people.features = a->features;
  people.word_class = a->word_class;
  people.nationalities.push_back(country);
  return people;
}

PhraseFinder::PhraseFinder(const Lexicon& lexicon, EntityRegister& entities)
    : lexicon_(lexicon), entities_(entities) {}

void PhraseFinder::find(const SentenceInput& input, PhraseList& phrases) {
  phrases.clear();
  const TokenReader tokens(input, lexicon_);
  NounPhraseReader nouns(tokens, entities_, phrases);
  SentenceCutter(tokens, nouns, phrases).run();
}

std::string words_of(const SentenceInput& input, std::uint32_t first, std::uint32_t last) {
  if (first >= last) return {};
  const std::uint32_t begin = input.tokens[first].begin, end = input.tokens[last - 1].end;
  return std::string(input.text.substr(begin, end - begin));
}

}  // namespace isnad
