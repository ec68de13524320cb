// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

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
      const auto [it, added] =
          edges_.emplace(edge(node, key), static_cast<std::uint32_t>(nodes_.size()));
      if (added) nodes_.emplace_back();
      node = it->second;
    }
    nodes_[node].push_back(value);
    if (keys.empty()) return;
    if (keys[0] >= starts_.size()) starts_.resize(keys[0] + 1);
    starts_[keys[0]] = true;
  }

  [[nodiscard]] bool starts_with(KeyId key) const { return key < starts_.size() && starts_[key]; }

  /// Longest sequence at the head of `tokens`; never crosses a number or punctuation.
  [[nodiscard]] Match longest(std::span<const Token> tokens) const {
    Match best;
    if (tokens.empty() || !starts_with(tokens[0].key)) return best;
    std::uint32_t node = 0;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      const auto it = edges_.find(edge(node, tokens[i].key));
      if (it == edges_.end() || tokens[i].key == kNoKey) break;
      node = it->second;
      if (!nodes_[node].empty()) best = {i + 1, nodes_[node]};
    }
    return best;
  }

 private:
  static std::uint64_t edge(std::uint32_t node, KeyId key) {
    return (std::uint64_t{node} << 32) | key;
  }
  std::vector<std::vector<std::uint32_t>> nodes_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<bool> starts_;
};

}  // namespace isnad
