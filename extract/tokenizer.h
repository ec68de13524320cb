// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/key_trie.h"
#include "extract/token.h"
#include "extract/word_analyser.h"

namespace isnad {

/// Appends the tokens of text[begin, end of text) to `tokens`. Offsets are bytes in `text`, which
/// is valid UTF-8. Tokens point into the analyser's words and live until it forgets.
void tokenize(std::string_view text, std::uint32_t begin, WordAnalyser& analyser,
              std::vector<Token>& tokens);

/// Gives phrases to a trie by the keys that they have in texts, each with its index as value.
/// `words` are finished but for their keys.
void insert_phrases(const std::vector<std::string>& phrases, WordTable& words, KeyTrie& trie);

/// Appends the sentences of tokens [first, end of tokens). A sentence ends at a full stop, a
/// question or exclamation mark (with the closing quote or bracket behind it) and at a line end.
void split_sentences(const std::vector<Token>& tokens, std::uint32_t first, Field field,
                     std::vector<Sentence>& sentences);

}  // namespace isnad
