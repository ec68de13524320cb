// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace isnad {

/// Numbers by 64-bit hash, in one flat table: two strings of one hash are one key. Nothing is
/// removed but all at once. A reader may share it with others while nobody writes.
template <typename Value>
class HashMap {
 public:
  /// Room for this many keys without growing.
  void reserve(std::size_t keys) {
    std::size_t slots = 16;
    while (slots * 7 < keys * 10) slots *= 2;
    if (slots > slots_.size()) rehash(slots);
  }

  [[nodiscard]] const Value* find(std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place(hash)];
    return slot.hash == key(hash) ? &slot.value : nullptr;
  }

  /// The value of a key, which is made with `first` when it is new; valid until the next call.
  Value& get(std::uint64_t hash, Value first = {}) {
    if (used_ * 10 >= slots_.size() * 7) rehash(slots_.empty() ? 16 : slots_.size() * 2);
    Slot& slot = slots_[place(hash)];
    if (slot.hash == 0) {
      slot = {key(hash), first};
      ++used_;
    }
    return slot.value;
  }

  [[nodiscard]] std::size_t size() const { return used_; }
  void clear() {
    slots_.clear();
    used_ = 0;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;  ///< 0: free
    Value value{};
  };
  static std::uint64_t key(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

  [[nodiscard]] std::size_t place(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key(hash)) & mask;
    while (slots_[at].hash != 0 && slots_[at].hash != key(hash)) at = (at + 1) & mask;
    return at;
  }

  void rehash(std::size_t size) {
    std::vector<Slot> old(size);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.hash != 0) slots_[place(slot.hash)] = slot;
    }
  }

  std::vector<Slot> slots_;  ///< a power of two, or none
  std::size_t used_ = 0;
};

}  // namespace isnad
