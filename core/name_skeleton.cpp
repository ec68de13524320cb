// SPDX-License-Identifier: Apache-2.0
#include "core/name_skeleton.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace isnad {

namespace {

/// Class of a folded Arabic letter: a capital, or 0 for letters without a sound of their own in
/// Latin spelling (alef, hamza, ain).
char arabic_class(char32_t c) {
  switch (c) {
    case 0x628:
    case 0x67E: return 'B';
    case 0x62A:
    case 0x62B:
    case 0x637: return 'T';
    case 0x62C:
    case 0x62E:
    case 0x63A:
    case 0x642:
    case 0x643:
    case 0x6AF:
    case 0x686: return 'K';
    case 0x62D:
    case 0x647: return 'H';
    case 0x62F:
    case 0x630:
    case 0x636: return 'D';
    case 0x631: return 'R';
    case 0x632:
    case 0x638:
    case 0x698: return 'Z';
    case 0x633:
    case 0x635: return 'S';
    case 0x634: return 'C';
    case 0x641:
    case 0x6A4: return 'F';
    case 0x644: return 'L';
    case 0x645: return 'M';
    case 0x646: return 'N';
    case 0x648: return 'W';
    case 0x64A: return 'Y';
    default: return 0;
  }
}

char latin_class(char c) {
  constexpr std::string_view kLetters = "bpcgjkqdfvhlmnrstwuoyixz";
  constexpr std::string_view kClasses = "BBKKKKKDFFHLMNRSTWWWYYKZ";
  const std::size_t at = kLetters.find(c);
  return at == std::string_view::npos ? '\0' : kClasses[at];
}

constexpr std::pair<std::string_view, std::string_view> kLatinGroups[] = {
    {"tsch", "C"}, {"sch", "C"}, {"tch", "C"}, {"ch", "C"}, {"sh", "C"}, {"kh", "K"}, {"gh", "K"},
    {"zh", "K"},   {"th", "T"},  {"dh", "D"},  {"ph", "F"}, {"ck", "K"}, {"qu", "K"}, {"x", "KS"},
    {"ce", "S"},   {"ci", "SY"}, {"cy", "SY"}, {"ee", "Y"}, {"oo", "W"}, {"ou", "W"}};

/// Appends a class; Arabic writes doubled letters once.
void add(std::string& classes, char c) {
  if (classes.empty() || classes.back() != c) classes += c;
}

/// Appends the classes of one word and moves behind it and the space after it.
std::string read_word(std::string_view folded, std::size_t& at) {
  std::string word;
  while (at < folded.size() && folded[at] != ' ') {
    const std::string_view rest = folded.substr(at);
    const auto* group = std::find_if(
        std::begin(kLatinGroups), std::end(kLatinGroups),
        [&](const auto& g) { return g.first[0] == rest[0] && rest.starts_with(g.first); });
    if (group != std::end(kLatinGroups)) {
      for (const char c : group->second) add(word, c);
      at += group->first.size();
      continue;
    }
    const char32_t code = utf8::next(folded, at);
    const char c = code < 0x80 ? latin_class(static_cast<char>(code)) : arabic_class(code);
    // Arabic has no letter for "ch" and writes t and sh.
    if (c == 'C' && code >= 0x80 && !word.empty() && word.back() == 'T') word.pop_back();
    if (c != 0) add(word, c);
  }
  ++at;
  // A final h is mostly ta marbuta, which Latin spelling may leave off.
  if (!word.empty() && word.back() == 'H') word.pop_back();
  return word;
}

}  // namespace

NameSkeleton name_skeleton(std::string_view folded) {
  NameSkeleton skeleton;
  for (std::size_t at = 0; at < folded.size();) {
    for (const char c : read_word(folded, at)) {
      add(skeleton.letters, c);
      if (c != 'W' && c != 'Y') add(skeleton.consonants, c);
    }
  }
  return skeleton;
}

std::uint32_t skeleton_classes(char32_t folded) {
  const auto bit = [](char c) { return c == 0 ? 0U : std::uint32_t{1} << (c - 'A'); };
  if (folded >= 0x80) return bit(arabic_class(folded));
  std::uint32_t classes = bit(latin_class(static_cast<char>(folded)));
  for (const auto& [letters, sounds] : kLatinGroups) {
    if (static_cast<char32_t>(letters[0]) != folded) continue;
    for (const char c : sounds) classes |= bit(c);
  }
  return classes;
}

bool one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  if (y == b.end()) return false;
  const auto skip = a.size() == b.size() && x != a.end() ? 1 : 0;
  return std::equal(x + skip, a.end(), y + 1, b.end());
}

}  // namespace isnad
