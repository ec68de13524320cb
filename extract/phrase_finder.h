// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/entity_register.h"
#include "extract/lexicon.h"
#include "extract/phrase.h"

namespace isnad {

/// The phrases of a sentence. `all` holds nested ones too; `top` is the sentence in order.
struct PhraseList {
  std::vector<Phrase> all;
  std::vector<int> top;
  std::vector<PhraseKind> kinds;  ///< of those at the top

  [[nodiscard]] const Phrase& at(int index) const { return all[static_cast<std::size_t>(index)]; }
  [[nodiscard]] Phrase& at(int index) { return all[static_cast<std::size_t>(index)]; }
  /// The phrase at a position of the sentence.
  [[nodiscard]] Phrase& position(int p) { return at(top[static_cast<std::size_t>(p)]); }
  [[nodiscard]] const Phrase& position(int p) const { return at(top[static_cast<std::size_t>(p)]); }
  /// Whether a position lies in the sentence and holds a phrase of this kind.
  [[nodiscard]] bool is(int p, PhraseKind kind) const {
    return p >= 0 && p < count() && kinds[static_cast<std::size_t>(p)] == kind;
  }
  [[nodiscard]] int count() const { return static_cast<int>(top.size()); }
  /// Where a phrase stands at the top; kNone when it is inside of another.
  [[nodiscard]] int position_of(int index) const {
    const auto at = std::find(top.begin(), top.end(), index);
    return at == top.end() ? kNone : static_cast<int>(at - top.begin());
  }
  /// Puts a phrase behind those at the top.
  void put(int index) {
    top.push_back(index);
    kinds.push_back(at(index).kind);
  }
  void clear() {
    all.clear();
    top.clear();
    kinds.clear();
  }
};

/// What a sentence is read with.
struct SentenceInput {
  std::string_view text;              ///< of the field
  std::span<const Token> tokens;      ///< of the document
  std::uint32_t first = 0, last = 0;  ///< the sentence
  std::span<const FoundDate> dates;   ///< of the sentence, in order
  std::optional<Date> published;
};

/// Cuts sentences into phrases, and names the entities that noun phrases stand for.
class PhraseFinder {
 public:
  PhraseFinder(const Lexicon& lexicon, EntityRegister& entities);

  void find(const SentenceInput& input, PhraseList& phrases);

 private:
  const Lexicon& lexicon_;
  EntityRegister& entities_;
};

class TokenReader;
/// "(30) Palestinians": behind a number an adjective of nationality names people. No noun when it
/// is another word.
[[nodiscard]] Phrase nationals_at(const TokenReader& tokens, std::uint32_t i);

/// The words of tokens [first, last) as they stand; none when the stretch is empty.
[[nodiscard]] std::string words_of(const SentenceInput& input, std::uint32_t first,
                                   std::uint32_t last);

/// The words of tokens [first, last) for a label: plain letters, single spaces, the article whole.
[[nodiscard]] std::string label_of(const SentenceInput& input, std::uint32_t first,
                                   std::uint32_t last);

}  // namespace isnad
