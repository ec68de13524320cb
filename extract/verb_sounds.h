// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace isnad {

/// A word as a run of sounds. Verbs are built from sounds and spelled last, since the seat of a
/// hamza depends on the vowels around it. One ASCII character is one sound:
/// - consonants as in Buckwalter's transliteration: ' b t v j H x d * r z s $ S D T Z E g f q k
///   l m n h w y;
/// - short vowels a u i, long vowels A U I;
/// - Y is a long a at the end that is written as alef maqsura;
/// - @ is the alef that opens a word without hamza, _ the mute alef of the plural.
class Sounds {
 public:
  static constexpr std::size_t kCapacity = 32;

  Sounds() = default;
  explicit Sounds(std::string_view text) { append(text); }

  /// What goes beyond the capacity is dropped; no verb of four radicals comes near it.
  void push(char sound) {
    if (size_ < sounds_.size()) sounds_[size_++] = sound;
  }
  void append(std::string_view text) {
    for (char c : text) push(c);
  }
  void drop_last(std::size_t count) { size_ -= count < size_ ? count : size_; }
  char& back() { return sounds_[size_ - 1]; }
  [[nodiscard]] std::string_view view() const { return {sounds_.data(), size_}; }

 private:
  std::array<char, kCapacity> sounds_{};
  std::size_t size_ = 0;
};

[[nodiscard]] constexpr bool is_short_vowel(char c) { return c == 'a' || c == 'u' || c == 'i'; }
[[nodiscard]] constexpr bool is_vowel(char c) {
  return is_short_vowel(c) || c == 'A' || c == 'U' || c == 'I' || c == 'Y';
}

/// The consonant of an Arabic letter, hamza for each of its seats; 0 for alef and what is no
/// consonant.
[[nodiscard]] char consonant_of(char32_t letter);

/// How to write a hamza that ends the stem and stands before a long u: by the rule of vowels, or
/// on the seat that it has at the end of the word. Both are usual.
enum class HamzaBeforeU { ruled, kept };

/// Appends the unvocalised spelling of `sounds`, at most Sounds::kCapacity, to `out`, in UTF-8.
/// With `bound` a pronoun is attached: the last sounds are not at the end of the word.
void spell(std::string_view sounds, bool bound, HamzaBeforeU style, std::string& out);

}  // namespace isnad
