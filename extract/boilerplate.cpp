// SPDX-License-Identifier: Apache-2.0
#include "extract/boilerplate.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/table_file.h"
#include "extract/tokenizer.h"

namespace isnad {

namespace {

constexpr std::array<std::string_view, 3> kPlaces = {"line", "whole", "rest"};

/// A line of one phrase and marks.
bool is_whole(const std::vector<Token>& tokens, std::uint32_t behind, std::uint32_t last) {
  for (std::uint32_t i = behind; i < last; ++i) {
    if (tokens[i].kind != TokenKind::punctuation) return false;
  }
  return behind >= tokens.size() || last >= tokens.size() || tokens[last].new_line;
}

}  // namespace

Result<Boilerplate> Boilerplate::load(const LexiconFiles& files, std::string_view tag,
                                      WordTable& words) {
  std::vector<std::pair<std::string, std::uint32_t>> rows;
  const std::string path = "languages/" + std::string(tag) + "/boilerplate.tsv";
  Status error = for_each_row(files, path, {"phrase", "place"}, [&](const Cells& cells) -> Status {
    const auto* place = std::find(kPlaces.begin(), kPlaces.end(), cells["place"]);
    if (place == kPlaces.end()) return cells.error("place", "place is line, whole or rest");
    rows.emplace_back(cells["phrase"], static_cast<std::uint32_t>(place - kPlaces.begin()));
    return std::nullopt;
  });
  if (error) return *error;
  // All phrases are cut before a key is interned: the analyser builds on the keys as they are.
  std::vector<std::vector<std::string>> stems(rows.size());
  {
    WordAnalyser analyser(words);
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      tokens.clear();
      tokenize(rows[i].first, 0, analyser, tokens);
      for (const Token& t : tokens) stems[i].emplace_back(analyser.keys().text(t.key));
    }
  }
  Boilerplate out;
  std::vector<KeyId> keys;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    keys.clear();
    for (const std::string& stem : stems[i]) keys.push_back(words.keys().intern(stem));
    out.phrases_.insert(keys, rows[i].second);
  }
  return out;
}

void Boilerplate::drop(const std::vector<Token>& tokens, std::size_t first,
                       std::vector<Sentence>& sentences) const {
  bool line = false;  // the rest of a line falls with what stands before
  std::size_t kept = first;
  for (std::size_t s = first; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    std::uint32_t begin = sentence.first;
    if (tokens[begin].new_line) line = false;
    while (begin < sentence.last && tokens[begin].kind == TokenKind::punctuation) ++begin;
    const std::span<const Token> words = std::span(tokens).subspan(begin, sentence.last - begin);
    const KeyTrie::Match match = phrases_.longest(words);
    if (match.length > 0) {
      const auto place = static_cast<Place>(match.values[0]);
      const bool opens = tokens[sentence.first].new_line;
      if (place == Place::rest) break;
      if (place == Place::line) {
        line = opens;
        continue;  // a link in the middle of a line, behind which the story goes on
      }
      if (opens && is_whole(tokens, begin + match.length, sentence.last)) continue;
    }
    if (!line) sentences[kept++] = sentence;
  }
  sentences.resize(kept);
}

}  // namespace isnad
