// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/hash.h"
#include "core/hash_map.h"

namespace isnad {

/// Index of an interned string. 0 is no string.
using KeyId = std::uint32_t;
inline constexpr KeyId kNoKey = 0;

/// A string that the program names itself, hashed when it is compiled.
struct KeyName {
  std::uint64_t hash;
  consteval KeyName(const char* text) : hash(hash_of(std::string_view(text))) {}
};

/// Gives each distinct string a small number, in order of first sight from 1. An interner may
/// extend a base that no longer changes: strings of the base keep their numbers. Strings are told
/// apart by 64-bit hashes.
class Interner {
 public:
  explicit Interner(const Interner* base = nullptr);

  /// Room for this many strings without growing.
  void reserve(std::size_t strings) {
    ids_.reserve(strings);
    texts_.reserve(strings);
  }
  KeyId intern(std::string_view text);
  /// kNoKey when the string was never interned.
  [[nodiscard]] KeyId find(std::string_view text) const { return find_hash(hash_of(text)); }
  /// Of the text in UTF-8.
  [[nodiscard]] KeyId find(std::u32string_view text) const { return find_hash(hash_of_utf8(text)); }
  [[nodiscard]] KeyId named(KeyName name) const { return find_hash(name.hash); }
  [[nodiscard]] std::string_view text(KeyId id) const;
  /// One more than the highest number in use.
  [[nodiscard]] KeyId size() const;

 private:
  [[nodiscard]] KeyId find_hash(std::uint64_t hash) const {
    if (base_) {
      if (const KeyId id = base_->find_hash(hash)) return id;
    }
    const KeyId* found = ids_.find(hash);
    return found ? *found : kNoKey;
  }
  std::string_view keep(std::string_view text);

  const Interner* base_;
  KeyId first_;
  std::vector<std::string_view> texts_;
  std::vector<std::unique_ptr<char[]>> blocks_;  ///< the bytes of the texts
  std::size_t free_ = 0;                         ///< bytes left at the front of the last block
  HashMap<KeyId> ids_;
};

}  // namespace isnad
