// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/lexicon.h"
#include "extract/phrase_finder.h"

namespace isnad {

/// Questions about the tokens of one sentence that several readers ask.
class TokenReader {
 public:
  TokenReader(const SentenceInput& input, const Lexicon& lexicon)
      : input_(input),
        lexicon_(lexicon),
        verbs_(input.last - input.first, &kUnread),
        names_(input.last - input.first, NameIndex::Match{kUnreadName}) {}

  [[nodiscard]] const Token& at(std::uint32_t i) const { return input_.tokens[i]; }
  [[nodiscard]] bool inside(std::uint32_t i) const { return i >= input_.first && i < input_.last; }
  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return inside(i) && at(i).kind == TokenKind::word;
  }
  [[nodiscard]] bool is_mark(std::uint32_t i, char32_t mark) const {
    return inside(i) && at(i).kind == TokenKind::punctuation && at(i).mark == mark;
  }
  [[nodiscard]] bool is_comma(std::uint32_t i) const {
    return is_mark(i, 0x60C) || is_mark(i, ',');
  }
  [[nodiscard]] bool is_opening(std::uint32_t i) const;
  [[nodiscard]] bool is_closing(std::uint32_t i) const;
  [[nodiscard]] bool is_pronoun_clitic(std::uint32_t i) const {
    return is_word(i) && at(i).clitic && at(i).glued && at(i).as(Pos::pronoun);
  }
  [[nodiscard]] bool is_conjunction_clitic(std::uint32_t i) const {
    return is_word(i) && at(i).clitic && at(i).as(Pos::conjunction);
  }
  /// The token before is a preposition, written on this one or apart.
  [[nodiscard]] bool after_preposition(std::uint32_t i) const;
  /// The reading of a token as a noun, unless it is read as a verb here.
  [[nodiscard]] const WordAnalysis* noun(std::uint32_t i) const {
    if (!is_word(i) || at(i).clitic || !at(i).can_be(pos_bit(Pos::noun))) return nullptr;
    return read_noun(i);
  }
  [[nodiscard]] const WordAnalysis* adjective(std::uint32_t i, bool definite) const {
    if (!is_word(i) || !at(i).can_be(pos_bit(Pos::adjective))) return nullptr;
    return at(i).clitic || at(i).definite != definite ? nullptr : read_adjective(i);
  }
  /// The reading of a token as a verb here; asked often, and settled once.
  [[nodiscard]] const WordAnalysis* verb(std::uint32_t i) const {
    if (!is_word(i)) return nullptr;
    const WordAnalysis*& known = verbs_[i - input_.first];
    if (known == &kUnread) known = read_verb(i);
    return known;
  }
  /// The longest name of the tables that begins with a token; asked often, and looked up once.
  [[nodiscard]] NameIndex::Match name_at(std::uint32_t i) const {
    if (!is_word(i) || !at(i).may_begin_name) return {};
    NameIndex::Match& known = names_[i - input_.first];
    if (known.length == kUnreadName) known = lexicon_.entities().longest_name(rest(i));
    return known;
  }
  /// "Describing", "accusing": a participle that tells how, and governs as its verb does.
  [[nodiscard]] bool is_manner(std::uint32_t i) const {
    return is_word(i) && !at(i).definite && !at(i).clitic && circumstantial(i);
  }
  /// Written with the ending of an indefinite noun or adjective (tanwin).
  [[nodiscard]] bool has_tanwin(std::uint32_t i) const { return at(i).tanwin; }
  /// A doubled letter is marked in the word.
  [[nodiscard]] bool has_shadda(std::uint32_t i) const;
  /// A verb with the vowel of the passive (damma) written on its first letter.
  [[nodiscard]] bool is_quote(std::uint32_t i) const {
    return is_mark(i, '"') || is_mark(i, 0xAB) || is_mark(i, 0xBB) || is_mark(i, 0x201C) ||
           is_mark(i, 0x201D);
  }
  [[nodiscard]] bool has_passive_mark(std::uint32_t i) const;
  /// The final alef of a word is the ending of the indefinite accusative.
  [[nodiscard]] bool ends_in_accusative_alef(std::uint32_t i) const;
  /// A noun whose letters show the indefinite accusative: the final alef is not of its lemma.
  [[nodiscard]] bool is_accusative(std::uint32_t i) const;
  /// The long vowel before the nun of a sound masculine plural ("settlers"), which tells its case
  /// and that it governs nothing; 0 of any other word.
  [[nodiscard]] char plural_vowel(std::uint32_t i, Pos pos) const;
  /// A dual or sound plural whose ending shows that it is no subject.
  [[nodiscard]] bool is_oblique(std::uint32_t i) const;
  /// One whose ending shows that it is no object and that nothing governs it.
  [[nodiscard]] bool is_nominative(std::uint32_t i) const;
  /// A dual with its last letter, which governs nothing: "two days".
  [[nodiscard]] bool is_full_dual(std::uint32_t i) const;
  /// The reading of a word as a dual that has lost its nun before what it governs.
  [[nodiscard]] const WordAnalysis* short_dual(std::uint32_t i) const;
  [[nodiscard]] bool is_unknown(std::uint32_t i) const {
    return is_word(i) && at(i).analyses.empty();
  }
  /// "The second deputy (of)": a title with its rank, which describes no noun before it.
  [[nodiscard]] bool is_ranked_title(std::uint32_t i) const;
  /// Only function words: nothing here can begin or continue a noun phrase.
  [[nodiscard]] bool is_function_word(std::uint32_t i) const;
  [[nodiscard]] bool is_date_start(std::uint32_t i, std::uint32_t& last) const;
  [[nodiscard]] KeyId word_class(KeyName name) const { return lexicon_.keys().named(name); }
  /// Whether an adverb of this class opens a clause.
  [[nodiscard]] bool subordinates(KeyId word_class) const {
    return word_class == this->word_class("subordinator") ||
           word_class == this->word_class("where");
  }
  [[nodiscard]] std::span<const Token> rest(std::uint32_t i) const {
    return input_.tokens.subspan(i, input_.last - i);
  }
  [[nodiscard]] const SentenceInput& input() const { return input_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

 private:
  /// Text of a key; empty for words that the lexicon does not know.
  [[nodiscard]] std::string_view key_text(KeyId key) const;
  [[nodiscard]] const WordAnalysis* read_noun(std::uint32_t i) const;
  [[nodiscard]] bool is_feminine_of(KeyId feminine, KeyId masculine) const;
  [[nodiscard]] const WordAnalysis* read_adjective(std::uint32_t i) const;
  [[nodiscard]] const WordAnalysis* read_verb(std::uint32_t i) const;
  [[nodiscard]] const WordAnalysis* circumstantial(std::uint32_t i) const;
  [[nodiscard]] bool describes_accusative(std::uint32_t i) const;
  [[nodiscard]] bool object_follows(std::uint32_t i, bool preposition) const;
  [[nodiscard]] bool has_verb_before(std::uint32_t i) const;
  [[nodiscard]] bool at_clause_start(std::uint32_t i) const;
  const SentenceInput& input_;
  const Lexicon& lexicon_;
  static constexpr WordAnalysis kUnread{};
  static constexpr std::uint32_t kUnreadName = UINT32_MAX;  // as the length of a match
  mutable std::vector<const WordAnalysis*> verbs_;          ///< what `verb` says, by token
  mutable std::vector<NameIndex::Match> names_;             ///< what `name_at` says
};

}  // namespace isnad
