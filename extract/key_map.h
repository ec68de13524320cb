// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/hash.h"
#include "core/hash_map.h"
#include "core/interner.h"

namespace isnad {

/// Keys as bits: most words are in none of the tables that they are asked of, which one look at
/// memory that stays near tells.
class KeySet {
 public:
  void insert(KeyId key) {
    if (key / 64 >= bits_.size()) bits_.resize(key / 64 + 1);
    bits_[key / 64] |= std::uint64_t{1} << (key % 64);
  }
  [[nodiscard]] bool contains(KeyId key) const {
    return key / 64 < bits_.size() && (bits_[key / 64] >> (key % 64) & 1) != 0;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

/// Values by key.
template <typename Value>
class KeyMap {
 public:
  /// nullptr when there is none; valid while nothing is added.
  [[nodiscard]] const Value* find(KeyId key) const {
    return keys_.contains(key) ? &values_[*places_.find(mix_bits(key))] : nullptr;
  }
  /// The value of a key, which is made when it is new; valid until the next one is made.
  Value& operator[](KeyId key) {
    emplace(key, Value{});
    return values_[*places_.find(mix_bits(key))];
  }
  /// Whether the key was new: the value of another stays as it is.
  bool emplace(KeyId key, Value value) {
    if (keys_.contains(key)) return false;
    keys_.insert(key);
    places_.get(mix_bits(key)) = static_cast<std::uint32_t>(values_.size());
    values_.push_back(std::move(value));
    return true;
  }

 private:
  KeySet keys_;
  HashMap<std::uint32_t> places_;  ///< by mixed key: neighbours would fill one stretch
  std::vector<Value> values_;
};

}  // namespace isnad
