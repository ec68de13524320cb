// SPDX-License-Identifier: Apache-2.0
#include "extract/noun_forms.h"

#include "core/utf8.h"

namespace isnad {

namespace {

constexpr char32_t kAlef = 0x627, kTa = 0x62A, kTaMarbuta = 0x629, kNun = 0x646, kWaw = 0x648,
                   kYa = 0x64A, kHamza = 0x621, kHamzaOnYa = 0x626, kAlefMaqsura = 0x649;

/// The stem as it is spelled before an ending: final hamza behind ya takes its seat.
std::u32string seated(std::u32string stem) {
  const std::size_t n = stem.size();
  if (n > 1 && stem[n - 1] == kHamza && stem[n - 2] == kYa) stem.back() = kHamzaOnYa;
  return stem;
}

/// Collects the forms of one lemma.
class Builder {
 public:
  std::vector<NominalForm> take() { return std::move(forms_); }

  void add(const std::u32string& text, Gender gender, Number number) {
    forms_.push_back({utf8::encode(text), {gender, number, Tense::none, Voice::none, 0}});
  }

  /// Singular or broken plural, also with the alef of the indefinite accusative.
  void base(const std::u32string& text, Gender gender, Number number) {
    add(text, gender, number);
    const char32_t last = text.back();
    const bool after_alef = text.size() > 1 && text[text.size() - 2] == kAlef;
    if (last != kTaMarbuta && last != kAlef && last != kAlefMaqsura &&
        !(last == kHamza && after_alef)) {
      add(seated(text) + kAlef, gender, number);
    }
  }

  /// Dual and sound plurals lose their nun before a following noun or pronoun.
  void dual(const std::u32string& text, Gender gender, bool construct) {
    const std::u32string stem = before_ending(text);
    add(stem + kAlef + kNun, gender, Number::dual);
    add(stem + kYa + kNun, gender, Number::dual);
    if (!construct) return;
    add(stem + kAlef, gender, Number::dual);
    add(stem + kYa, gender, Number::dual);
  }

  void masculine_plural(const std::u32string& text, bool construct) {
    std::u32string stem = seated(text);
    if (stem.back() == kAlefMaqsura) stem.pop_back();
    add(stem + kWaw + kNun, Gender::masculine, Number::plural);
    add(stem + kYa + kNun, Gender::masculine, Number::plural);
    if (!construct) return;
    add(stem + kWaw, Gender::masculine, Number::plural);
    add(stem + kYa, Gender::masculine, Number::plural);
  }

  void feminine_plural(const std::u32string& text, Gender gender) {
    std::u32string stem = seated(text);
    if (stem.back() == kTaMarbuta) stem.pop_back();
    if (stem.back() == kAlefMaqsura) stem.back() = kYa;
    add(stem + kAlef + kTa, gender, Number::plural);
  }

 private:
  /// The stem that dual endings attach to.
  static std::u32string before_ending(const std::u32string& text) {
    std::u32string stem = seated(text);
    if (stem.back() == kTaMarbuta) stem.back() = kTa;
    if (stem.back() == kAlefMaqsura) stem.back() = kYa;
    return stem;
  }

  std::vector<NominalForm> forms_;
};

/// Feminine of a masculine noun or adjective. Words in -an of defective roots restore their ya.
std::u32string feminine_of(const std::u32string& masculine) {
  std::u32string stem = seated(masculine);
  if (stem.back() == kAlefMaqsura) stem.back() = kAlef;
  return stem + kTaMarbuta;
}

}  // namespace

std::vector<NominalForm> noun_forms(std::string_view lemma,
                                    std::span<const std::string_view> plurals, Gender gender,
                                    bool role) {
  static constexpr std::u32string_view kSoundFeminine = U"\u0627\u062A";
  static constexpr std::u32string_view kSoundMasculine = U"\u0648\u0646";
  Builder forms;
  const std::u32string singular = utf8::decode(lemma);
  forms.base(singular, gender, Number::singular);
  forms.dual(singular, gender, true);
  const bool with_feminine = role && gender == Gender::masculine && singular.back() != kTaMarbuta;
  if (with_feminine) {
    const std::u32string feminine = feminine_of(singular);
    forms.base(feminine, Gender::feminine, Number::singular);
    forms.dual(feminine, Gender::feminine, true);
    forms.feminine_plural(feminine, Gender::feminine);
  }
  for (std::string_view value : plurals) {
    const std::u32string plural = utf8::decode(value);
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
  const std::u32string masculine = utf8::decode(lemma);
  const std::u32string feminine = feminine_of(masculine);
  forms.base(masculine, Gender::masculine, Number::singular);
  forms.base(feminine, Gender::feminine, Number::singular);
  forms.dual(masculine, Gender::masculine, false);
  forms.dual(feminine, Gender::feminine, false);
  forms.masculine_plural(masculine, false);
  forms.feminine_plural(feminine, Gender::feminine);
  for (std::string_view plural : broken) {
    forms.base(utf8::decode(plural), Gender::none, Number::plural);
  }
  return forms.take();
}

}  // namespace isnad
