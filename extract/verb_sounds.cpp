// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_sounds.h"

#include <algorithm>

namespace isnad {

namespace {

constexpr char32_t kHamza = 0x621, kAlefMadda = 0x622, kHamzaOnAlef = 0x623, kHamzaOnWaw = 0x624,
                   kHamzaUnderAlef = 0x625, kHamzaOnYa = 0x626, kAlef = 0x627, kWaw = 0x648,
                   kAlefMaqsura = 0x649, kYa = 0x64A;

/// Letters U+0621 to U+064A; '.' for what is no consonant.
constexpr std::string_view kConsonants = "''''''.b.tvjHxd*rzs$SDTZEg......fqklmnhw.y";

constexpr char kNoConsonant = '.';

constexpr std::array<char32_t, 128> letters_by_sound() {
  std::array<char32_t, 128> letters{};
  for (std::size_t i = 0; i < kConsonants.size(); ++i) {
    letters[static_cast<std::size_t>(kConsonants[i])] = kHamza + static_cast<char32_t>(i);
  }
  letters['A'] = letters['@'] = letters['_'] = kAlef;
  letters['U'] = kWaw;
  letters['I'] = kYa;
  letters['Y'] = kAlefMaqsura;
  return letters;
}

constexpr auto kLetters = letters_by_sound();

/// The vowel whose seat wins: i over u over a over none.
int strength(char vowel) {
  switch (vowel) {
    case 'i':
    case 'I': return 3;
    case 'u':
    case 'U': return 2;
    case 'a':
    case 'A':
    case 'Y': return 1;
    default: return 0;
  }
}

char32_t seat_by(int strength) {
  return strength == 3 ? kHamzaOnYa : strength == 2 ? kHamzaOnWaw : kHamzaOnAlef;
}

class Speller {
 public:
  Speller(std::string_view sounds, bool bound, HamzaBeforeU style)
      : sounds_(sounds), bound_(bound), style_(style) {}

  void run(std::string& out) {
    for (std::size_t i = 0; i < sounds_.size(); ++i) {
      const char c = sounds_[i];
      if (c == '\'') {
        if (at(i + 1) == '\'') continue;  // of a doubled hamza the second knows its vowel
        const char32_t seat = seat_of_hamza(i);
        if (seat == kHamzaOnAlef && at(i + 1) == 'A') {
          write(kAlefMadda);
          ++i;
        } else {
          write(seat);
        }
      } else if (!is_short_vowel(c) && c != at_before(i)) {  // a doubled consonant is one letter
        write(letter(i));
      }
    }
    out.append(bytes_.data(), size_);
  }

 private:
  [[nodiscard]] char at(std::size_t i) const { return i < sounds_.size() ? sounds_[i] : '\0'; }
  [[nodiscard]] char at_before(std::size_t i) const { return i > 0 ? sounds_[i - 1] : '\0'; }

  [[nodiscard]] char32_t letter(std::size_t i) const {
    const char c = sounds_[i];
    if (c == 'Y' && at_before(i) == 'y') return kAlef;  // two ya in a row are avoided
    // A ya that closes a syllable with u turns into waw: yu-yqinu is written with waw.
    if (c == 'y' && at_before(i) == 'u' && at(i + 1) != 'y' && !is_vowel(at(i + 1))) return kWaw;
    return kLetters[static_cast<std::size_t>(c) % kLetters.size()];
  }

  [[nodiscard]] char32_t seat_of_hamza(std::size_t i) const {
    const char before = at_before(at_before(i) == '\'' ? i - 1 : i), own = at(i + 1);
    if (i == 0) return own == 'i' || own == 'I' ? kHamzaUnderAlef : kHamzaOnAlef;
    const bool last = is_last(i);
    if (before == 'I' && !last) return kHamzaOnYa;
    if (last || (own == 'U' && style_ == HamzaBeforeU::kept)) {
      return is_short_vowel(before) ? seat_by(strength(before)) : kHamza;
    }
    const int own_strength = strength(own);
    if (before == 'A' || before == 'U') {
      return own_strength > 1 ? seat_by(own_strength) : kHamza;
    }
    return seat_by(std::max(strength(before), own_strength));
  }

  /// No letter is written behind sound `i`.
  [[nodiscard]] bool is_last(std::size_t i) const {
    return !bound_ &&
           (i + 1 == sounds_.size() || (i + 2 == sounds_.size() && is_short_vowel(sounds_[i + 1])));
  }

  /// All letters are of two bytes; appending them one by one is the cost of a conjugation.
  void write(char32_t letter) {
    bytes_[size_++] = static_cast<char>(0xC0 | (letter >> 6));
    bytes_[size_++] = static_cast<char>(0x80 | (letter & 0x3F));
  }

  std::string_view sounds_;
  bool bound_;
  HamzaBeforeU style_;
  std::array<char, 2 * Sounds::kCapacity> bytes_;
  std::size_t size_ = 0;
};

}  // namespace

char consonant_of(char32_t letter) {
  if (letter < kHamza || letter >= kHamza + kConsonants.size() || letter == kAlef) return '\0';
  const char c = kConsonants[letter - kHamza];
  return c == kNoConsonant ? '\0' : c;
}

void spell(std::string_view sounds, bool bound, HamzaBeforeU style, std::string& out) {
  // A word that opens with two hamzas around a short vowel drops the second: 'a'kul is 'Akul.
  if (sounds.size() > 3 && sounds[0] == '\'' && sounds[2] == '\'' && is_short_vowel(sounds[1]) &&
      !is_vowel(sounds[3])) {
    Sounds merged("'");
    merged.push(sounds[1] == 'a' ? 'A' : sounds[1] == 'u' ? 'U' : 'I');
    merged.append(sounds.substr(3));
    Speller(merged.view(), bound, style).run(out);
    return;
  }
  Speller(sounds, bound, style).run(out);
}

}  // namespace isnad
