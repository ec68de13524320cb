// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/hash.h"
#include "core/hash_map.h"
#include "extract/key_map.h"
#include "extract/token.h"

namespace isnad {

/// Sequences of word keys, each with values; finds the longest that begins at a token.
class KeyTrie {
 public:
  struct Match {
    std::uint32_t length = 0;  ///< tokens; 0 when nothing matches
    std::span<const std::uint32_t> values;
  };

  void insert(std::span<const KeyId> keys, std::uint32_t value) {
    std::uint32_t node = 0;
    if (nodes_.empty()) nodes_.emplace_back();
    for (const KeyId key : keys) {
      node = edges_.get(edge(node, key), static_cast<std::uint32_t>(nodes_.size()));
      if (node == nodes_.size()) nodes_.emplace_back();
    }
    nodes_[node].push_back(value);
    if (!keys.empty()) starts_.insert(keys[0]);
  }

  [[nodiscard]] bool starts_with(KeyId key) const { return starts_.contains(key); }

  /// Longest sequence at the head of `tokens`; never crosses a number or punctuation.
  [[nodiscard]] Match longest(std::span<const Token> tokens) const {
    Match best;
    if (tokens.empty() || !starts_with(tokens[0].key)) return best;
    std::uint32_t node = 0;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      const std::uint32_t* next = edges_.find(edge(node, tokens[i].key));
      if (!next || tokens[i].key == kNoKey) break;
      node = *next;
      if (!nodes_[node].empty()) best = {i + 1, nodes_[node]};
    }
    return best;
  }

 private:
  static std::uint64_t edge(std::uint32_t node, KeyId key) {
    return mix_bits((std::uint64_t{node} << 32) | key);
  }
  std::vector<std::vector<std::uint32_t>> nodes_;
  HashMap<std::uint32_t> edges_;
  KeySet starts_;
};

}  // namespace isnad
