// SPDX-License-Identifier: Apache-2.0
#include "extract/scenes.h"

#include <algorithm>
#include <string>

#include "core/fold.h"
#include "extract/table_file.h"
#include "extract/tokenizer.h"

namespace isnad {

namespace {

/// Of a sentence: a plain word alone is enough, hints are not before the third.
constexpr int kPlain = 3, kScene = 3;
/// An article is about matches when so many in a hundred of its tokens speak of them.
constexpr int kPercent = 6, kLeast = 12;

}  // namespace

Result<Scenes> Scenes::load(const LexiconFiles& files, std::string_view tag, WordTable& words) {
  Scenes out;
  std::vector<std::string> phrases;
  const std::string path = "languages/" + std::string(tag) + "/scenes.tsv";
  Status error = for_each_row(files, path, {"word", "weight"}, [&](const Cells& cells) -> Status {
    const bool plain = cells["weight"] == "plain";
    if (!plain && cells["weight"] != "hint")
      return cells.error("weight", "weight is plain or hint");
    const std::string_view word = cells["word"];
    if (word.find(' ') == std::string_view::npos) {
      (plain ? out.plain_ : out.hints_).insert(words.keys().intern(fold_word(word)));
    } else if (plain) {
      phrases.emplace_back(word);
    } else {
      return cells.error("weight", "a hint is one word");
    }
    return std::nullopt;
  });
  if (error) return *error;
  insert_phrases(phrases, words, out.phrases_);
  return out;
}

int Scenes::weight(const std::vector<Token>& tokens, const Sentence& sentence) const {
  int sum = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = tokens[i];
    if (token.kind != TokenKind::word || token.clitic) continue;
    const std::span<const Token> rest = std::span(tokens).subspan(i, sentence.last - i);
    if (phrases_.longest(rest).length > 0) {
      sum += kPlain;
      continue;
    }
    const auto noun = std::find_if(token.analyses.begin(), token.analyses.end(),
                                   [](const WordAnalysis& a) { return a.pos == Pos::noun; });
    if (noun == token.analyses.end()) continue;
    sum += plain_.contains(noun->lemma) ? kPlain : hints_.contains(noun->lemma) ? 1 : 0;
  }
  return sum;
}

void Scenes::drop(const std::vector<Token>& tokens, std::vector<Sentence>& sentences) const {
  int sum = 0, read = 0;
  const auto is_scene = [&](const Sentence& sentence) {
    const int found = weight(tokens, sentence);
    sum += found;
    read += static_cast<int>(sentence.last - sentence.first);
    return found >= kScene;
  };
  std::erase_if(sentences, is_scene);
  if (sum >= kLeast && sum * 100 >= read * kPercent) sentences.clear();
}

}  // namespace isnad
