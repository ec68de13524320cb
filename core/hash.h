// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

/// Spreads the bits of a number over all 64 (the finalizer of MurmurHash3, public domain).
[[nodiscard]] constexpr std::uint64_t mix_bits(std::uint64_t x) {
  x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDU;
  x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53U;
  return x ^ (x >> 33);
}

/// The hash of a sequence that goes on with `next`; the order of the sequence counts.
[[nodiscard]] constexpr std::uint64_t combine_hashes(std::uint64_t before, std::uint64_t next) {
  return mix_bits(before * 0x9E3779B97F4A7C15U + next);
}

/// Hash of code points, the same on every run and machine; never 0.
[[nodiscard]] constexpr std::uint64_t hash_of(std::u32string_view text) {
  std::uint64_t h = 0xCBF29CE484222325U;  // FNV-1a over whole characters
  for (const char32_t c : text) h = (h ^ c) * 0x100000001B3U;
  h = mix_bits(h);
  return h == 0 ? 1 : h;
}

/// Hash of bytes, eight at a time, the same on every run and machine; never 0.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t h = bytes.size();
  while (!bytes.empty()) {
    std::uint64_t part = 0;
    const std::size_t count = bytes.size() < 8 ? bytes.size() : 8;
    for (std::size_t i = 0; i < count; ++i) {
      part |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    h = (h ^ part) * 0x9E3779B97F4A7C15U;
    h ^= h >> 32;
    bytes.remove_prefix(count);
  }
  h = mix_bits(h);
  return h == 0 ? 1 : h;
}

}  // namespace isnad
