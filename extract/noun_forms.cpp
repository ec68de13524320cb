// SPDX-License-Identifier: Apache-2.0
#include "extract/noun_forms.h"

namespace isnad {

namespace {

// The letters that endings are made of or meet, each of two bytes.
constexpr std::string_view kAlef = "\xD8\xA7", kTa = "\xD8\xAA", kTaMarbuta = "\xD8\xA9",
                           kNun = "\xD9\x86", kWaw = "\xD9\x88", kYa = "\xD9\x8A",
                           kHamza = "\xD8\xA1", kHamzaOnYa = "\xD8\xA6", kAlefMaqsura = "\xD9\x89";
constexpr std::string_view kYaHamza = "\xD9\x8A\xD8\xA1", kAlefHamza = "\xD8\xA7\xD8\xA1";

/// Another letter in place of the last one, when that is `last`.
void replace_last(std::string& stem, std::string_view last, std::string_view by) {
  if (stem.ends_with(last)) stem.replace(stem.size() - last.size(), last.size(), by);
}

/// The stem as it is spelled before an ending: final hamza behind ya takes its seat.
std::string seated(std::string stem) {
  if (stem.ends_with(kYaHamza)) replace_last(stem, kHamza, kHamzaOnYa);
  return stem;
}

/// Collects the forms of one lemma.
class Builder {
 public:
  std::vector<NominalForm> take() { return std::move(forms_); }

  void add(const std::string& text, Gender gender, Number number) {
    forms_.push_back({text, {gender, number, Tense::none, Voice::none, 0}});
  }

  /// Singular or broken plural, also with the alef of the indefinite accusative.
  void base(const std::string& text, Gender gender, Number number) {
    add(text, gender, number);
    const bool bears = !text.ends_with(kTaMarbuta) && !text.ends_with(kAlef) &&
                       !text.ends_with(kAlefMaqsura) && !text.ends_with(kAlefHamza);
    if (bears) add(joined(seated(text), kAlef), gender, number);
  }

  /// Dual and sound plurals lose their nun before a following noun or pronoun.
  void dual(const std::string& text, Gender gender, bool construct) {
    const std::string stem = before_ending(text);
    add(joined(stem, kAlef, kNun), gender, Number::dual);
    add(joined(stem, kYa, kNun), gender, Number::dual);
    if (!construct) return;
    add(joined(stem, kAlef), gender, Number::dual);
    add(joined(stem, kYa), gender, Number::dual);
  }

  void masculine_plural(const std::string& text, bool construct) {
    std::string stem = seated(text);
    replace_last(stem, kAlefMaqsura, {});
    add(joined(stem, kWaw, kNun), Gender::masculine, Number::plural);
    add(joined(stem, kYa, kNun), Gender::masculine, Number::plural);
    if (!construct) return;
    add(joined(stem, kWaw), Gender::masculine, Number::plural);
    add(joined(stem, kYa), Gender::masculine, Number::plural);
  }

  void feminine_plural(const std::string& text, Gender gender) {
    std::string stem = seated(text);
    replace_last(stem, kTaMarbuta, {});
    replace_last(stem, kAlefMaqsura, kYa);
    add(joined(stem, kAlef, kTa), gender, Number::plural);
  }

 private:
  /// The stem that dual endings attach to.
  static std::string before_ending(const std::string& text) {
    std::string stem = seated(text);
    replace_last(stem, kTaMarbuta, kTa);
    replace_last(stem, kAlefMaqsura, kYa);
    return stem;
  }

  static std::string joined(std::string stem, std::string_view letter, std::string_view last = {}) {
    return stem.append(letter).append(last);
  }

  std::vector<NominalForm> forms_;
};

/// Feminine of a masculine noun or adjective. Words in -an of defective roots restore their ya.
std::string feminine_of(const std::string& masculine) {
  std::string stem = seated(masculine);
  replace_last(stem, kAlefMaqsura, kAlef);
  return stem.append(kTaMarbuta);
}

}  // namespace

std::vector<NominalForm> noun_forms(std::string_view lemma,
                                    std::span<const std::string_view> plurals, Gender gender,
                                    bool role) {
  static constexpr std::string_view kSoundFeminine = "\xD8\xA7\xD8\xAA";
  static constexpr std::string_view kSoundMasculine = "\xD9\x88\xD9\x86";
  Builder forms;
  const std::string singular(lemma);
  forms.base(singular, gender, Number::singular);
  forms.dual(singular, gender, true);
  const bool with_feminine = role && gender == Gender::masculine && !singular.ends_with(kTaMarbuta);
  if (with_feminine) {
    const std::string feminine = feminine_of(singular);
    forms.base(feminine, Gender::feminine, Number::singular);
    forms.dual(feminine, Gender::feminine, true);
    forms.feminine_plural(feminine, Gender::feminine);
  }
  for (std::string_view value : plurals) {
    const std::string plural(value);
    if (plural == kSoundFeminine) {
      forms.feminine_plural(singular, gender);
    } else if (plural == kSoundMasculine) {
      forms.masculine_plural(singular, true);
    } else {
      forms.base(plural, gender, Number::plural);
    }
  }
  return forms.take();
}

std::vector<NominalForm> adjective_forms(std::string_view lemma,
                                         std::span<const std::string_view> broken) {
  Builder forms;
  const std::string masculine(lemma);
  const std::string feminine = feminine_of(masculine);
  forms.base(masculine, Gender::masculine, Number::singular);
  forms.base(feminine, Gender::feminine, Number::singular);
  forms.dual(masculine, Gender::masculine, false);
  forms.dual(feminine, Gender::feminine, false);
  forms.masculine_plural(masculine, false);
  forms.feminine_plural(feminine, Gender::feminine);
  for (std::string_view plural : broken) {
    forms.base(std::string(plural), Gender::none, Number::plural);
  }
  return forms.take();
}

}  // namespace isnad
