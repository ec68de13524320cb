// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace isnad {

/// Index of an interned string. 0 is no string.
using KeyId = std::uint32_t;
inline constexpr KeyId kNoKey = 0;

/// Gives each distinct string a small number, in order of first sight from 1. An interner may
/// extend a base that no longer changes: strings of the base keep their numbers.
class Interner {
 public:
  explicit Interner(const Interner* base = nullptr);

  KeyId intern(std::string_view text);
  /// kNoKey when the string was never interned.
  [[nodiscard]] KeyId find(std::string_view text) const;
  [[nodiscard]] std::string_view text(KeyId id) const;
  /// One more than the highest number in use.
  [[nodiscard]] KeyId size() const;

 private:
  const Interner* base_;
  KeyId first_;
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, KeyId> ids_;
};

}  // namespace isnad
