// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstdint>

namespace isnad {

/// A number in fewer bytes than its type has, aligned to one; read and set as the number itself.
/// Values must fit.
template <typename Int, int Bytes>
class PackedInt {
 public:
  constexpr PackedInt() = default;
  constexpr PackedInt(Int value) {
    for (int i = 0; i < Bytes; ++i) bytes_[i] = static_cast<std::uint8_t>(value >> (8 * i));
    assert(Int{*this} == value);
  }

  constexpr operator Int() const {
    // The topmost byte carries the sign.
    constexpr int kAbove = 8 * (static_cast<int>(sizeof(Int)) - Bytes);
    std::uint64_t bits = 0;
    for (int i = 0; i < Bytes; ++i) bits |= std::uint64_t{bytes_[i]} << (8 * i);
    return static_cast<Int>(static_cast<Int>(bits << kAbove) >> kAbove);
  }

 private:
  std::uint8_t bytes_[Bytes] = {};
};

}  // namespace isnad
