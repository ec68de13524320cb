// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_stems.h"

#include <string_view>

#include "core/utf8.h"
#include "extract/verb_patterns.h"

namespace isnad {

namespace {

constexpr char32_t kAlefMadda = 0x622, kHamzaOnWaw = 0x624, kHamzaOnYa = 0x626, kAlef = 0x627,
                   kTah = 0x637, kDal = 0x62F, kWaw = 0x648, kYa = 0x64A;

constexpr std::size_t kNine = 9, kQuadriliteral = 11;

/// The letters of a word of the lexicon; of a longer one the first.
struct Letters {
  std::array<char32_t, 12> letters{};
  std::size_t size = 0;

  explicit Letters(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && size < letters.size();) {
      letters[size++] = utf8::next(text, i);
    }
  }
  [[nodiscard]] char32_t at(std::size_t i) const { return i < size ? letters[i] : 0; }
  [[nodiscard]] char32_t from_end(std::size_t i) const {
    return i < size ? letters[size - 1 - i] : 0;
  }
  /// The first hamza behind the first letter; 0 when there is none.
  [[nodiscard]] char32_t inner_hamza() const {
    for (std::size_t i = 1; i < size; ++i) {
      if (consonant_of(letters[i]) == '\'') return letters[i];
    }
    return 0;
  }
};

char vowel_of_seat(char32_t hamza) {
  return hamza == kHamzaOnYa ? 'i' : hamza == kHamzaOnWaw ? 'u' : 'a';
}

char lengthened(char vowel) { return vowel == 'a' ? 'A' : vowel == 'u' ? 'U' : 'I'; }

bool is_weak(char radical) { return radical == 'w' || radical == 'y'; }

class StemBuilder {
 public:
  StemBuilder(const VerbEntry& verb, bool passive)
      : lemma_(verb.lemma), imperfect_(verb.imperfect), passive_(passive) {
    form_ = static_cast<std::size_t>(verb.form);
    if (verb.form == 12 && lemma_.at(0) == kAlef) form_ = kQ4;
    radicals_ = form_ >= kQuadriliteral ? 4 : 3;
    const Letters root(verb.root);
    ok_ = verb.form >= 1 && verb.form <= 12 && root.size == radicals_;
    for (std::size_t i = 0; i < radicals_; ++i) {
      radical_[i + 1] = consonant_of(root.at(i));
      ok_ = ok_ && radical_[i + 1] != '\0';
    }
    if (ok_ && form_ == 8) set_infix();
    if (ok_) classify();
  }

  [[nodiscard]] std::optional<VerbStems> stems() const {
    if (!ok_ || perfect_pattern(kSound).empty()) return std::nullopt;
    VerbStems stems;
    const bool augmented = form_ == 2 || form_ == 3 || form_ == 4 || form_ == kQuadriliteral;
    stems.prefix_vowel = passive_ || augmented ? 'u' : 'a';
    stems.perfect = perfect();
    stems.imperfect = imperfect();
    stems.participle = form_ == 1 ? participle_of_first() : participle_of_derived(stems.imperfect);
    return stems;
  }

 private:
  [[nodiscard]] std::string_view perfect_pattern(const VerbPatterns& patterns) const {
    return passive_ ? patterns[form_].passive_perfect : patterns[form_].perfect;
  }
  [[nodiscard]] std::string_view imperfect_pattern(const VerbPatterns& patterns) const {
    return passive_ ? patterns[form_].passive_imperfect : patterns[form_].imperfect;
  }
  [[nodiscard]] char last_radical() const { return radical_[radicals_]; }

  /// The infix t takes the colour of the first radical; weak ones turn into it.
  void set_infix() {
    const char root_first = radical_[1];
    const char first = consonant_of(lemma_.at(1));
    const bool changes = is_weak(root_first) || root_first == '\'' || root_first == '*';
    ok_ = first != '\0' && (first == root_first || changes);
    radical_[1] = first;
    switch (first) {
      case 'S':
      case 'D':
      case 'T': radical_[5] = 'T'; break;
      case 'Z': radical_[5] = lemma_.at(2) == kTah ? 'T' : 'Z'; break;
      case 'z':
      case 'd': radical_[5] = 'd'; break;
      case '*': radical_[5] = lemma_.at(2) == kDal ? 'd' : '*'; break;
      default: radical_[5] = 't';
    }
  }

  void classify() {
    const bool first = form_ == 1;
    defective_ = is_weak(last_radical());
    const bool alef = lemma_.from_end(1) == kAlef || lemma_.from_end(1) == kAlefMadda;
    hollow_ = !defective_ && radicals_ == 3 && is_weak(radical_[2]) && alef &&
              !kHollow[form_].perfect.empty();
    const bool alike = radical_[2] == radical_[3] && lemma_.from_end(0) != lemma_.from_end(1);
    doubled_ = !defective_ && !kDoubled[form_].perfect.empty() &&
               (alike || form_ == kNine || form_ == kQ4);
    perfect_vowel_ = vowel_of_seat(lemma_.inner_hamza());
    imperfect_vowel_ = vowel_of_seat(imperfect_.inner_hamza());
    if (hollow_ && first) {
      const char32_t vowel = imperfect_.from_end(1);
      imperfect_vowel_ = vowel == kWaw ? 'u' : vowel == kYa ? 'i' : 'a';
      perfect_vowel_ = imperfect_vowel_ == 'u' ? 'u' : 'i';
      ok_ = agrees(vowel, radical_[2]);
    }
    if (defective_ && first) ok_ = agrees(imperfect_.from_end(0), last_radical());
    const bool hamza_may_fall = radical_[2] == '\'' && defective_;
    perfect_skips_ = hamza_may_fall && lemma_.inner_hamza() == 0 ? '2' : '\0';
    if (first && !passive_ && radical_[1] == 'w' && imperfect_.at(1) != kWaw) {
      imperfect_skips_ = '1';
    } else if (hamza_may_fall && imperfect_.inner_hamza() == 0) {
      imperfect_skips_ = '2';
    }
  }

  /// A long vowel of the imperfect is that of the radical, unless it is an alef.
  static bool agrees(char32_t vowel, char radical) {
    return vowel == kWaw ? radical == 'w' : vowel != kYa || radical == 'y';
  }

  [[nodiscard]] Sounds fill(std::string_view pattern, char vowel, char skipped = '\0') const {
    Sounds sounds;
    for (char c : pattern) {
      if (c == skipped) continue;
      if (c >= '1' && c <= '5') {
        sounds.push(radical_[static_cast<std::size_t>(c - '0')]);
      } else {
        sounds.push(c == 'V' ? vowel : c == 'W' ? lengthened(vowel) : c);
      }
    }
    return sounds;
  }

  /// A stem by its pattern in each weak class; a defective one loses its last vowel and radical.
  [[nodiscard]] VerbStem stem(std::string_view sound, std::string_view hollow,
                              std::string_view doubled, char vowel, char skipped) const {
    VerbStem stem;
    if (hollow_) {
      stem.before_vowel = stem.before_consonant = fill(hollow, vowel);
      shorten(stem.before_consonant);
      stem.shortens = true;
      return stem;
    }
    stem.before_consonant = fill(sound, vowel, skipped);
    if (defective_) {
      stem.before_consonant.drop_last(2);
      stem.shortens = true;
    }
    stem.before_vowel = doubled_ ? fill(doubled, vowel, skipped) : stem.before_consonant;
    return stem;
  }

  static void shorten(Sounds& hollow) {
    const char last = hollow.back();
    hollow.drop_last(1);
    char& vowel = hollow.back();
    vowel = vowel == 'A' ? 'a' : vowel == 'U' ? 'u' : 'i';
    hollow.push(last);
  }

  [[nodiscard]] VerbStem perfect() const {
    if (imperfect_.size == 0 && is_weak(radical_[2])) return perfect_alone();
    VerbStem stem = this->stem(perfect_pattern(kSound), perfect_pattern(kHollow),
                               perfect_pattern(kDoubled), perfect_vowel_, perfect_skips_);
    if (hollow_ && form_ == 1 && !passive_) {
      stem.before_consonant = fill("1V3", perfect_vowel_);
    }
    if (defective_) {
      const char32_t last = lemma_.from_end(0);
      const bool i = passive_ || (form_ == 1 && last == kYa);
      stem.end = i ? StemEnd::i : form_ == 1 && last == kAlef ? StemEnd::a_waw : StemEnd::a_ya;
    }
    return stem;
  }

  /// "Is not", the one verb that keeps its second radical and has no imperfect.
  [[nodiscard]] VerbStem perfect_alone() const {
    VerbStem stem;
    stem.before_vowel = fill("1a23", 'a');
    stem.before_consonant = fill("1a3", 'a');
    return stem;
  }

  [[nodiscard]] VerbStem imperfect() const {
    VerbStem stem = this->stem(imperfect_pattern(kSound), imperfect_pattern(kHollow),
                               imperfect_pattern(kDoubled), imperfect_vowel_, imperfect_skips_);
    if (defective_) stem.end = imperfect_end();
    return stem;
  }

  [[nodiscard]] StemEnd imperfect_end() const {
    if (passive_ || form_ == 5 || form_ == 6 || form_ == 12) return StemEnd::a_ya;
    if (form_ != 1) return StemEnd::i;
    const char32_t last = imperfect_.from_end(0);
    return last == kWaw ? StemEnd::u : last == kYa ? StemEnd::i : StemEnd::a_ya;
  }

  [[nodiscard]] Sounds participle_of_first() const {
    if (passive_) {
      if (hollow_) return fill(radical_[2] == 'w' ? "ma1U3" : "ma1I3", 'a');
      if (defective_) return fill(lemma_.from_end(0) == kAlef ? "ma12U" : "ma12I", 'a');
      return fill("ma12U3", 'a');
    }
    if (hollow_) return fill(last_radical() == '\'' ? "1A3I" : "1A'i3", 'a');
    if (defective_) return fill("1A2I", 'a');
    return fill(doubled_ ? "1A33" : "1A2i3", 'a');
  }

  [[nodiscard]] Sounds participle_of_derived(const VerbStem& imperfect) const {
    Sounds word("mu");
    word.append(imperfect.before_vowel.view());
    if (defective_) {
      word.push(passive_ ? 'Y' : 'I');
    } else if (!hollow_ && !doubled_) {
      const char last = word.back();
      word.drop_last(2);
      word.push(passive_ ? 'a' : 'i');
      word.push(last);
    }
    return word;
  }

  Letters lemma_, imperfect_;
  bool passive_;
  std::size_t form_ = 0, radicals_ = 3;
  std::array<char, 6> radical_{};  ///< from 1; the infix at 5
  bool ok_ = false, hollow_ = false, doubled_ = false, defective_ = false;
  char perfect_vowel_ = 'a', imperfect_vowel_ = 'a';
  char perfect_skips_ = '\0', imperfect_skips_ = '\0';  ///< radical that is not heard
};

}  // namespace

std::optional<VerbStems> verb_stems(const VerbEntry& verb, bool passive) {
  return StemBuilder(verb, passive).stems();
}

}  // namespace isnad
