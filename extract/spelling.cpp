// SPDX-License-Identifier: Apache-2.0
#include "extract/spelling.h"

#include <algorithm>
#include <vector>

#include "core/hash.h"

namespace isnad {

namespace {

constexpr char32_t kHa = 0x647;

/// Class of a folded letter: writers render the foreign g as jim, ghain, qaf or kaf, t as ta or
/// tah, and so on. 0: a vowel, which some write and some do not.
char32_t spelling_class(char32_t c) {
  switch (c) {
    case 0x627:
    case 0x648:
    case 0x64A:
    case 0x621: return 0;
    case 0x62C:
    case 0x62E:
    case 0x63A:
    case 0x642: return 0x643;
    case 0x62B:
    case 0x637: return 0x62A;
    case 0x635: return 0x633;
    case 0x630:
    case 0x638: return 0x632;
    case 0x636: return 0x62F;
    case 0x62D: return kHa;
    default: return c;
  }
}

/// Classes of the consonants of a word, doubled ones once, without a final ha.
std::u32string skeleton(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word) {
    const char32_t sound = spelling_class(c);
    if (sound != 0 && (out.empty() || out.back() != sound)) out += sound;
  }
  if (!out.empty() && out.back() == kHa) out.pop_back();
  return out;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

}  // namespace

std::uint64_t spelling_hash(std::u32string_view folded) {
  std::uint64_t hash = 1, before = 1;
  char32_t last = 0;
  for (const char32_t c : folded) {
    const char32_t sound = spelling_class(c);
    if (sound == 0 || sound == last) continue;
    before = hash;
    hash = (hash ^ sound) * 0x9E3779B97F4A7C15U;
    last = sound;
  }
  return mix_bits(last == kHa ? before : hash);  // as `skeleton` leaves off a final ha
}

bool same_foreign_word(std::u32string_view a, std::u32string_view b) {
  const std::u32string sounds = skeleton(a);
  if (sounds != skeleton(b)) return false;
  // the more consonants agree, the more may differ
  const std::size_t most = sounds.size() < 3 ? 1 : sounds.size() < 5 ? 2 : 3;
  return edit_distance(a, b) <= most;
}

}  // namespace isnad
