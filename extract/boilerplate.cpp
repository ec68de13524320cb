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

/// Whether the line that a sentence opens ends as sentences do, which headlines do not.
bool ends_in_stop(const std::vector<Token>& tokens, const Sentence& sentence) {
  std::size_t last = sentence.last;
  while (last < tokens.size() && !tokens[last].new_line) ++last;
  return tokens[last - 1].mark == '.' || (tokens[last - 1].glued && tokens[last - 2].mark == '.');
}

}  // namespace

Result<Boilerplate> Boilerplate::load(const LexiconFiles& files, std::string_view tag,
                                      WordTable& words) {
  std::vector<std::pair<std::string, Place>> rows;
  const std::string path = "languages/" + std::string(tag) + "/boilerplate.tsv";
  Status error = for_each_row(files, path, {"phrase", "place"}, [&](const Cells& cells) -> Status {
    const auto* place = std::find(kPlaces.begin(), kPlaces.end(), cells["place"]);
    if (place == kPlaces.end()) return cells.error("place", "place is line, whole or rest");
    rows.emplace_back(cells["phrase"], static_cast<Place>(place - kPlaces.begin()));
    return std::nullopt;
  });
  if (error) return *error;
  std::vector<std::string> phrases;
  for (const auto& row : rows) phrases.push_back(row.first);
  Boilerplate out;
  insert_phrases(phrases, words, out.phrases_);
  for (const auto& row : rows) out.places_.push_back(row.second);
  return out;
}

void Boilerplate::drop(const std::vector<Token>& tokens, std::vector<Sentence>& sentences) const {
  bool line = false;   // the rest of a line falls with what stands before
  bool block = false;  // and so do the headlines below a label, up to a line of whole sentences
  std::size_t kept = 0;
  for (const Sentence sentence : sentences) {
    if (sentence.field == Field::title) {
      sentences[kept++] = sentence;
      continue;
    }
    std::uint32_t begin = sentence.first;
    const bool opens = tokens[begin].new_line;
    if (opens) line = false;
    if (opens && block) block = !ends_in_stop(tokens, sentence);
    while (begin < sentence.last && tokens[begin].kind == TokenKind::punctuation) ++begin;
    const std::span<const Token> words = std::span(tokens).subspan(begin, sentence.last - begin);
    const KeyTrie::Match match = phrases_.longest(words);
    if (match.length > 0) {
      const Place place = places_[match.values[0]];
      if (place == Place::rest) break;
      const bool whole = opens && is_whole(tokens, begin + match.length, sentence.last);
      if (place == Place::line) {
        line = opens;
        block = block || whole;
        continue;  // a link in the middle of a line, behind which the story goes on
      }
      if (whole) continue;
    }
    if (!line && !block) sentences[kept++] = sentence;
  }
  sentences.resize(kept);
}

}  // namespace isnad
