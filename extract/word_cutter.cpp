// SPDX-License-Identifier: Apache-2.0
#include "extract/word_cutter.h"

#include <algorithm>
#include <optional>

#include "core/fold.h"
#include "core/utf8.h"

namespace isnad {

void Letters::read(std::string_view word) {
  detail::plain_letters(word, text, &at);
  at.push_back(static_cast<std::uint32_t>(word.size()));
  at.front() = 0;
}

Letters Letters::part(std::size_t begin, std::size_t end) const {
  Letters out;
  out.text = text.substr(begin, end - begin);
  out.at.assign(at.begin() + static_cast<std::ptrdiff_t>(begin),
                at.begin() + static_cast<std::ptrdiff_t>(end) + 1);
  return out;
}

namespace {

constexpr char32_t kAlef = 0x627, kLam = 0x644, kTa = 0x62A, kTaMarbuta = 0x629, kYa = 0x64A,
                   kAlefMaqsura = 0x649, kHamza = 0x621, kHamzaOnYa = 0x626, kHamzaOnWaw = 0x624,
                   kWaw = 0x648, kHa = 0x647;

class Cutter {
 public:
  Cutter(const WordTable& table, const NameIndex* names, const Letters& letters, Interner& keys,
         CutRoom& room)
      : table_(table),
        names_(names),
        letters_(letters),
        keys_(keys),
        alone_(room.alone),
        folded_(room.folded) {}

  /// The cheapest cut that leaves a stem the lexicon knows; none when there is no such cut.
  std::optional<Cut> best() {
    Cut cut;
    cut.end = letters_.text.size();
    with_conjunction(cut);
    if (!best_ && names_) {
      parts_are_names_ = true;
      with_conjunction(cut);
    }
    return std::move(best_);
  }

  /// A cut of a word that the lexicon does not know, by what is certain from letters alone.
  [[nodiscard]] Cut of_unknown() const {
    Cut cut;
    const std::u32string& text = letters_.text;
    cut.end = text.size();
    std::size_t i = 0;
    if (const Clitic* c = prefix(i, Pos::conjunction); c && text.size() > 4) {
      const bool article_follows = starts_article(1) || starts_article(2) || lam_lam(1);
      const bool hamza_follows = text[1] == 0x623 || text[1] == 0x625;  // inside of no word
      const bool waw = c->letters[0] == kWaw && (text.size() > 5 || hamza_follows);
      if (article_follows || waw) push(cut, c, i++);
    }
    if (const Clitic* c = prefix(i, Pos::preposition); c && text.size() > i + 4) {
      if (lam_lam(i)) {
        push(cut, c, i);
        cut.article = true;
        i += 2;
      } else if (starts_article(i + 1)) {
        push(cut, c, i++);
      }
    }
    if (!cut.article && starts_article(i) && text.size() > i + 4) {
      cut.article = true;
      i += 2;
    }
    cut.stem = i;
    return cut;
  }

 private:
  [[nodiscard]] bool starts_article(std::size_t i) const {
    return i + 1 < letters_.text.size() && letters_.text[i] == kAlef &&
           letters_.text[i + 1] == kLam;
  }
  [[nodiscard]] bool lam_lam(std::size_t i) const {
    return i + 1 < letters_.text.size() && letters_.text[i] == kLam && letters_.text[i + 1] == kLam;
  }

  [[nodiscard]] const Clitic* prefix(std::size_t i, Pos pos) const {
    for (const Clitic& c : table_.prefixes()) {
      if (c.analysis.pos == pos && letters_.text.compare(i, c.letters.size(), c.letters) == 0) {
        return &c;
      }
    }
    return nullptr;
  }

  static void push(Cut& cut, const Clitic* clitic, std::size_t at) {
    const std::size_t n = cut.before[0] ? 1 : 0;
    cut.before[n] = clitic;
    cut.before_at[n] = at;
    cut.stem = at + clitic->letters.size();
  }

  void with_conjunction(const Cut& bare) {
    with_preposition(bare);
    if (const Clitic* c = prefix(0, Pos::conjunction)) {
      Cut cut = bare;
      push(cut, c, 0);
      cut.cost += 4;
      with_preposition(cut);
    }
  }

  void with_preposition(const Cut& bare) {
    with_article(bare);
    for (const Pos pos : {Pos::preposition, Pos::particle}) {
      const Clitic* c = prefix(bare.stem, pos);
      if (!c) continue;
      Cut cut = bare;
      push(cut, c, bare.stem);
      cut.cost += 6;
      if (lam_lam(bare.stem)) {
        Cut with = cut;
        with.article = true;
        with.stem += 1;  // the alef of the article is not written
        with.cost += 1;
        with_pronoun(with);
        --with.stem;  // nor is the second lam of a word that begins with one
        with_pronoun(with);
      }
      with_article(cut);
    }
  }

  void with_article(const Cut& bare) {
    with_pronoun(bare);
    if (starts_article(bare.stem)) {
      Cut cut = bare;
      cut.article = true;
      cut.stem += 2;
      cut.cost += 1;
      with_pronoun(cut);
    }
  }

  void with_pronoun(const Cut& bare) {
    const std::u32string_view text = letters_.text;
    consider(bare, text.substr(bare.stem, bare.end - bare.stem), 0);
    if (bare.article) return;
    for (const Clitic& c : table_.suffixes()) {
      if (bare.end - bare.stem <= c.letters.size()) continue;
      const std::size_t end = bare.end - c.letters.size();
      if (text.substr(end, c.letters.size()) != c.letters) continue;
      Cut cut = bare;
      cut.pronoun = &c;
      cut.end = end;
      cut.cost += c.analysis.features.person == 3 ? 8 : 11;
      const std::u32string_view stem = text.substr(cut.stem, end - cut.stem);
      if (spell_alone(stem)) consider(cut, alone_, stem.back() == kTa ? 0 : 1);
      consider(cut, stem, 0);
    }
  }

  /// How a stem is spelled when no pronoun follows, in `alone_`; false when it is no other way.
  bool spell_alone(std::u32string_view stem) {
    alone_ = stem;
    switch (stem.back()) {
      case kTa: alone_.back() = kTaMarbuta; return true;
      case kAlef:
      case kYa: alone_.back() = kAlefMaqsura; return true;
      case kHamzaOnYa:
      case kHamzaOnWaw: alone_.back() = kHamza; return true;
      case kWaw: alone_ += kAlef; return true;
      default: return false;
    }
  }

  [[nodiscard]] KeyId key_of(std::u32string_view letters) const {
    return table_.keys().find(letters);
  }

  void consider(const Cut& bare, std::u32string_view stem, int extra) {
    if (stem.empty()) return;
    if (best_ && best_->cost < bare.cost + extra) return;
    Cut cut = bare;
    cut.cost += extra;
    folded_ = stem;
    detail::fold_plain(folded_);
    const KeyId folded_key = key_of(folded_);
    const auto forms = table_.find(folded_key);
    const KeyId plain = folded_ == stem ? folded_key : key_of(stem);
    const bool name = is_name(stem, folded_, plain, forms.empty());
    const bool exact = name || std::any_of(forms.begin(), forms.end(),
                                           [&](const WordForm& f) { return f.plain == plain; });
    // A hamza that the table's spelling lacks is seldom a slip; one that the text lacks is common.
    // Final ha is a pronoun rather than a slip for ta marbuta.
    // Egypt writes a final ya without its dots.
    const int slip = stem.back() == kAlefMaqsura ? 0 : 2;
    if (!exact) cut.cost += has_hamza(stem) ? 6 : stem.back() == kHa ? 9 : slip;
    const bool rival = best_ && best_->cost == cut.cost && best_->stem == cut.stem &&
                       best_->end == cut.end && best_->article == cut.article && extra == 0;
    if (best_ && best_->cost <= cut.cost && !rival) return;
    const std::string_view key = forms.empty() ? "" : table_.keys().text(folded_key);
    for (const WordForm& form : forms) {
      if (exact && form.plain != plain) continue;
      if (fits(cut, form.analysis) && !bears_ending(cut, key, form.analysis)) {
        cut.analyses.push_back(form.analysis);
      }
    }
    // "her two wages" is a rare thing to say, "she held it" is not
    const bool dual = cut.pronoun && stem.back() == kAlef &&
                      std::all_of(cut.analyses.begin(), cut.analyses.end(), [](const auto& a) {
                        return a.pos == Pos::noun && a.features.number == Number::dual;
                      });
    if (dual) cut.cost += 2;
    const WordAnalysis as_name{
        name ? keys_.intern(utf8::encode(folded_)) : kNoKey, Pos::name, {}, entity_class()};
    if (name && fits(cut, as_name)) cut.analyses.push_back(as_name);
    if (cut.analyses.empty()) return;
    // News seldom speaks in the first or second person.
    const bool speaker =
        std::all_of(cut.analyses.begin(), cut.analyses.end(), [](const WordAnalysis& a) {
          return a.pos == Pos::verb && (a.features.person == 1 || a.features.person == 2);
        });
    if (speaker) cut.cost += 9;
    if (!best_ || cut.cost < best_->cost) {
      best_ = std::move(cut);
    } else if (rival && cut.cost == best_->cost) {
      // "her control of it" and "she controlled it" are written alike
      best_->analyses.insert(best_->analyses.end(), cut.analyses.begin(), cut.analyses.end());
    }
  }

  /// Whether a stem stands in a name of the tables, and may be taken for one by itself.
  [[nodiscard]] bool is_name(std::u32string_view stem, std::u32string_view folded, KeyId plain,
                             bool no_forms) {
    if (!names_ || folded.size() < 2) return false;
    // the article and a word, rather than a name that begins with the letters of the article
    const bool article = stem.size() > 4 && stem[0] == kAlef && stem[1] == kLam;
    if (article && !table_.find(key_of(folded.substr(2))).empty()) {
      return false;
    }
    const NameWord word = names_->word(folded, stem.back() == kHa);
    const bool alone = word == NameWord::whole || (word == NameWord::inside && no_forms) ||
                       (word == NameWord::part && no_forms && parts_are_names_);
    return alone && !(plain != kNoKey && table_.is_rare(plain, Pos::name));
  }
  [[nodiscard]] KeyId entity_class() const { return table_.keys().named("entity"); }

  static bool has_hamza(std::u32string_view stem) {
    return stem.find_first_of(U"\u0623\u0625\u0622") != stem.npos;
  }

  /// Whether a reading of the stem may bear these clitics.
  static bool fits(const Cut& cut, const WordAnalysis& a) {
    const bool nominal = a.pos == Pos::noun || a.pos == Pos::adjective || a.pos == Pos::name ||
                         a.pos == Pos::quantifier;
    if (cut.article) return nominal;
    const Clitic* last = cut.before[1] ? cut.before[1] : cut.before[0];
    if (last && last->analysis.pos == Pos::particle) {
      return a.pos == Pos::verb && a.features.tense == Tense::imperfect;
    }
    if (last && last->analysis.pos == Pos::preposition) {
      if (a.pos == Pos::verb) {
        if (last->letters[0] != kLam || a.features.tense != Tense::imperfect) return false;
      } else if (a.pos == Pos::preposition || a.pos == Pos::conjunction) {
        return false;
      }
    }
    if (!cut.pronoun) return true;
    switch (a.pos) {
      case Pos::noun:
      case Pos::verb:
      case Pos::preposition:
      case Pos::complementizer:
      case Pos::quantifier: return true;
      case Pos::adverb:
      case Pos::particle:
      case Pos::conjunction: return cut.pronoun->analysis.features.person == 3;
      default: return false;
    }
  }

  /// A noun with the alef of the indefinite accusative bears no pronoun.
  [[nodiscard]] bool bears_ending(const Cut& cut, std::string_view key,
                                  const WordAnalysis& a) const {
    constexpr std::string_view kEnding = "\xD8\xA7";
    if (!cut.pronoun || a.pos != Pos::noun || a.features.number == Number::dual) return false;
    if (!key.ends_with(kEnding)) return false;
    return table_.keys().text(a.lemma) == key.substr(0, key.size() - kEnding.size());
  }

  const WordTable& table_;
  const NameIndex* names_;
  const Letters& letters_;
  Interner& keys_;
  bool parts_are_names_ = false;  ///< where nothing else makes sense of the word
  std::optional<Cut> best_;
  std::u32string &alone_, &folded_;  ///< of the stem that is considered
};

}  // namespace

Cut cut_word(const WordTable& table, const NameIndex* names, const Letters& letters, Interner& keys,
             CutRoom& room) {
  Cutter cutter(table, names, letters, keys, room);
  std::optional<Cut> best = cutter.best();
  return best ? std::move(*best) : cutter.of_unknown();
}

}  // namespace isnad
