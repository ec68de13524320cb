// SPDX-License-Identifier: Apache-2.0
#include "graph/stable_id.h"

#include <cstdint>

namespace isnad {

namespace {

/// FNV-1a: short, public domain, the same on every machine.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325U;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 0x100000001b3U;
  }
  return value;
}

}  // namespace

std::string StableIds::make(std::string_view prefix, std::string content) {
  constexpr int kDigits = 12;
  for (;; content += '+') {
    std::string id(prefix);
    std::uint64_t value = hash(content);
    for (int i = 0; i < kDigits; ++i, value <<= 4) id += "0123456789abcdef"[value >> 60];
    if (take(id)) return id;
  }
}

}  // namespace isnad
