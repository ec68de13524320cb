// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "core/utf8.h"

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

/// Up to eight bytes as a number, the first as its lowest.
[[nodiscard]] constexpr std::uint64_t bytes_as_number(std::string_view bytes) {
  std::uint64_t number = 0;
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    if (bytes.size() >= 8) {
      std::memcpy(&number, bytes.data(), 8);
      return number;
    }
  }
  for (std::size_t i = 0; i < bytes.size() && i < 8; ++i) {
    number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return number;
}

/// Hash of bytes, eight at a time, the same on every run and machine; never 0.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t h = bytes.size();
  while (!bytes.empty()) {
    h = (h ^ bytes_as_number(bytes)) * 0x9E3779B97F4A7C15U;
    h ^= h >> 32;
    bytes.remove_prefix(bytes.size() < 8 ? bytes.size() : 8);
  }
  h = mix_bits(h);
  return h == 0 ? 1 : h;
}

/// The hash of the UTF-8 bytes of code points.
[[nodiscard]] constexpr std::uint64_t hash_of_utf8(std::u32string_view text) {
  std::uint64_t h = utf8::encoded_size(text), bytes = 0;
  unsigned filled = 0;
  const auto mix = [&] {
    h = (h ^ bytes) * 0x9E3779B97F4A7C15U;
    h ^= h >> 32;
  };
  utf8::encode_each(text, [&](char32_t byte) {
    bytes |= std::uint64_t{byte & 0xFF} << filled;
    filled += 8;
    if (filled < 64) return;
    mix();
    bytes = filled = 0;
  });
  if (filled > 0) mix();
  h = mix_bits(h);
  return h == 0 ? 1 : h;
}

}  // namespace isnad
