// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_forms.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/verb_sounds.h"
#include "extract/verb_stems.h"

namespace isnad {

namespace {

constexpr std::size_t kPersons = 13;
constexpr std::size_t kStemEnds = 5;

/// Person, gender and number, with the prefix of the imperfect. The third person masculine
/// singular comes first: it is checked against the lexicon.
struct Person {
  std::uint8_t person;
  Gender gender;
  Number number;
  char prefix;
};

constexpr std::array<Person, kPersons> kPerson = {{
    {3, Gender::masculine, Number::singular, 'y'},
    {3, Gender::feminine, Number::singular, 't'},
    {3, Gender::masculine, Number::dual, 'y'},
    {3, Gender::feminine, Number::dual, 't'},
    {3, Gender::masculine, Number::plural, 'y'},
    {3, Gender::feminine, Number::plural, 'y'},
    {2, Gender::masculine, Number::singular, 't'},
    {2, Gender::feminine, Number::singular, 't'},
    {2, Gender::none, Number::dual, 't'},
    {2, Gender::masculine, Number::plural, 't'},
    {2, Gender::feminine, Number::plural, 't'},
    {1, Gender::none, Number::singular, '\''},
    {1, Gender::none, Number::plural, 'n'},
}};

using Endings = std::array<std::string_view, kPersons>;

/// By StemEnd. No perfect has a stem in u.
constexpr std::array<Endings, kStemEnds> kPerfect = {{
    {"a", "at", "A", "atA", "U_", "n", "t", "t", "tumA", "tum", "tunn", "t", "nA"},
    {"A", "at", "awA", "atA", "aw_", "awn", "awt", "awt", "awtumA", "awtum", "awtunn", "awt",
     "awnA"},
    {"Y", "at", "ayA", "atA", "aw_", "ayn", "ayt", "ayt", "aytumA", "aytum", "aytunn", "ayt",
     "aynA"},
    {"iya", "iyat", "iyA", "iyatA", "U_", "In", "It", "It", "ItumA", "Itum", "Itunn", "It", "InA"},
    {},
}};

constexpr std::array<Endings, kStemEnds> kIndicative = {{
    {"u", "u", "An", "An", "Un", "n", "u", "In", "An", "Un", "n", "u", "u"},
    {},
    {"Y", "Y", "ayAn", "ayAn", "awn", "ayn", "Y", "ayn", "ayAn", "awn", "ayn", "Y", "Y"},
    {"I", "I", "iyAn", "iyAn", "Un", "In", "I", "In", "iyAn", "Un", "In", "I", "I"},
    {"U", "U", "uwAn", "uwAn", "Un", "Un", "U", "In", "uwAn", "Un", "Un", "U", "U"},
}};

/// Subjunctive and jussive where they drop a letter of the indicative; "=" where they do not.
constexpr std::array<Endings, kStemEnds> kShortened = {{
    {"", "", "A", "A", "U_", "=", "", "I", "A", "U_", "=", "", ""},
    {},
    {"", "", "ayA", "ayA", "aw_", "=", "", "ay", "ayA", "aw_", "=", "", ""},
    {"", "", "iyA", "iyA", "U_", "=", "", "I", "iyA", "U_", "=", "", ""},
    {"", "", "uwA", "uwA", "U_", "=", "", "I", "uwA", "U_", "=", "", ""},
}};

/// Turns the end of a word into what stands before a pronoun.
void bind(Sounds& word) {
  const std::string_view view = word.view();
  if (view.back() == 'Y') word.back() = 'A';
  if (view.back() == '_') word.drop_last(1);
  if (view.ends_with("tum")) word.push('U');
}

/// Collects the forms of one verb.
class Conjugation {
 public:
  Conjugation(const VerbEntry& verb, bool bound) : verb_(verb), bound_(bound) {}

  /// The forms of the first persons; none when the entry contradicts the first of them.
  std::vector<VerbForm> run(std::size_t persons = kPersons) {
    const std::optional<VerbStems> active = verb_stems(verb_, false);
    if (!active) return {};
    const std::optional<VerbStems> passive = verb_.passive ? verb_stems(verb_, true) : std::nullopt;
    forms_.reserve(4 * kPersons);
    for (std::size_t p = 0; p < persons; ++p) {
      begin_person(p, Tense::perfect);
      add_perfect(*active);
      if (p == 0 && !spelled(verb_.lemma)) return {};
      if (passive) add_voice(&Conjugation::add_perfect, *passive);
    }
    if (verb_.imperfect.empty()) return std::move(forms_);
    for (std::size_t p = 0; p < persons; ++p) {
      begin_person(p, Tense::imperfect);
      add_imperfect(*active);
      if (p == 0 && !spelled(verb_.imperfect)) return {};
      if (passive) add_voice(&Conjugation::add_imperfect, *passive);
    }
    return std::move(forms_);
  }

 private:
  void begin_person(std::size_t p, Tense tense) {
    const Person& person = kPerson[p];
    person_ = p;
    first_ = forms_.size();
    features_ = {person.gender, person.number, tense, Voice::active, person.person};
  }

  [[nodiscard]] bool spelled(std::string_view text) const {
    return bound_ || forms_[first_].text == text;
  }

  void add_voice(void (Conjugation::*add)(const VerbStems&), const VerbStems& passive) {
    features_.voice = Voice::passive;
    (this->*add)(passive);
  }

  void add_perfect(const VerbStems& stems) {
    add_word({}, stems.perfect, kPerfect[static_cast<std::size_t>(stems.perfect.end)][person_]);
  }

  void add_imperfect(const VerbStems& stems) {
    const VerbStem& stem = stems.imperfect;
    const char prefix[] = {kPerson[person_].prefix, stems.prefix_vowel};
    const auto end = static_cast<std::size_t>(stem.end);
    add_word({prefix, 2}, stem, kIndicative[end][person_]);
    const std::string_view shortened = kShortened[end][person_];
    if (shortened == "=" || (shortened.empty() && !stem.shortens)) return;
    add_word({prefix, 2}, stem, shortened);
  }

  void add_word(std::string_view prefix, const VerbStem& stem, std::string_view ending) {
    const bool vowel = !ending.empty() && is_vowel(ending.front());
    const Sounds& body =
        vowel || stem.end != StemEnd::consonant ? stem.before_vowel : stem.before_consonant;
    Sounds word(prefix);
    word.append(body.view());
    word.append(ending);
    if (!bound_) {
      add_spelling(word.view());
      return;
    }
    const Sounds alone = word;
    bind(word);
    std::string plain;
    spell(alone.view(), false, HamzaBeforeU::ruled, plain);
    spell_into(word.view(), true, HamzaBeforeU::ruled);
    if (scratch_ != plain) add_scratch();
  }

  void add_spelling(std::string_view word) {
    spell_into(word, false, HamzaBeforeU::ruled);
    add_scratch();
    if (word.find("'U") == std::string_view::npos) return;
    spell_into(word, false, HamzaBeforeU::kept);
    add_scratch();
  }

  void spell_into(std::string_view word, bool bound, HamzaBeforeU style) {
    scratch_.clear();
    spell(word, bound, style, scratch_);
  }

  /// Adds the spelling for the current person; one that the other voice has too tells no voice.
  void add_scratch() {
    for (std::size_t i = first_; i < forms_.size(); ++i) {
      if (forms_[i].text != scratch_) continue;
      if (forms_[i].features.voice != features_.voice) forms_[i].features.voice = Voice::none;
      return;
    }
    forms_.push_back({scratch_, features_});
  }

  const VerbEntry& verb_;
  bool bound_;
  std::vector<VerbForm> forms_;
  std::string scratch_;
  std::size_t person_ = 0;
  std::size_t first_ = 0;  ///< where the current person begins in forms_
  Features features_;
};

/// Whether lemma and imperfect are those of a verb with this root and form.
bool is_verb(const VerbEntry& verb) { return !Conjugation(verb, false).run(1).empty(); }

/// The spellings of a participle: a weak end is written only in the definite or construct state.
std::vector<std::string> participle_texts(const VerbStems& stems, bool passive) {
  std::vector<std::string> texts(1);
  const std::string_view word = stems.participle.view();
  spell(word, false, HamzaBeforeU::ruled, texts[0]);
  if (!passive && word.ends_with('I')) {
    spell(word.substr(0, word.size() - 1), false, HamzaBeforeU::ruled, texts.emplace_back());
  }
  return texts;
}

}  // namespace

std::vector<VerbForm> conjugate(const VerbEntry& verb) { return Conjugation(verb, false).run(); }

std::vector<VerbForm> conjugate_before_pronoun(const VerbEntry& verb) {
  if (!is_verb(verb)) return {};
  return Conjugation(verb, true).run();
}

std::vector<Participle> participles(const VerbEntry& verb) {
  if (verb.imperfect.empty() || !is_verb(verb)) return {};
  std::vector<Participle> out;
  for (const std::string& text : participle_texts(*verb_stems(verb, false), false)) {
    out.push_back({text, Voice::active});
  }
  const std::optional<VerbStems> passive = verb.passive ? verb_stems(verb, true) : std::nullopt;
  if (!passive) return out;
  for (const std::string& text : participle_texts(*passive, true)) {
    const auto same = std::find(out.begin(), out.end(), Participle{text, Voice::active});
    if (same == out.end()) {
      out.push_back({text, Voice::passive});
    } else {
      same->voice = Voice::none;
    }
  }
  return out;
}

}  // namespace isnad
