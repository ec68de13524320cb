// SPDX-License-Identifier: Apache-2.0
#include "extract/word_analyser.h"

#include <algorithm>

#include "core/fold.h"
#include "core/hash.h"
#include "core/utf8.h"
#include "extract/word_cutter.h"

namespace isnad {

namespace {

constexpr char32_t kAlef = 0x627, kTa = 0x62A;

/// A distinct word is kept until this many are known.
constexpr std::size_t kMostWords = 200'000;

/// Only a plain alef begins the article; one with hamza belongs to the name.
std::uint64_t hash_as_name(char32_t first, std::u32string_view folded) {
  return first == kAlef ? name_word_hash(folded) : hash_of(folded);
}

bool has_tanwin(std::string_view written) {
  for (std::size_t i = 0; i + 1 < written.size(); ++i) {
    if (written[i] == '\xD9' && written[i + 1] >= '\x8B' && written[i + 1] <= '\x8D') return true;
  }
  return false;
}

WordPart part_of(const Clitic& clitic, Span span, BlockStore<WordAnalysis>& store) {
  WordPart part;
  part.span = span;
  part.key = clitic.key;
  part.clitic = true;
  part.analyses = store.keep({&clitic.analysis, 1});
  return part;
}

bool has_article(const std::u32string& text, std::size_t i) {
  constexpr char32_t kLam = 0x644;
  return i + 1 < text.size() && text[i] == kAlef && text[i + 1] == kLam;
}

/// "Europeans" ends like "between".
bool ends_as_plural(const std::u32string& text) {
  constexpr std::u32string_view kIn = U"\u064A\u0646";
  return text.size() > kIn.size() && text.compare(text.size() - kIn.size(), kIn.size(), kIn) == 0;
}

/// Letters of a word that is long enough to be no chance part of another.
constexpr std::size_t kLongWord = 4;

/// The endings of plurals and duals: what stands before is no word of its own.
bool ending_at(const std::u32string& text, std::size_t i) {
  constexpr std::u32string_view kEndings[] = {U"\u0627\u062A", U"\u0648\u0646", U"\u064A\u0646",
                                              U"\u0627\u0646", U"\u064A\u062A"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::u32string_view ending) { return text.compare(i, 2, ending) == 0; });
}

/// How a second word shows that a space is missing before it.
enum class Joint : std::uint8_t {
  none,
  article,      ///< it begins with the article or a hamza under alef, which no word has inside
  particle,     ///< the same behind a short word of grammar
  clitic,       ///< the article follows what is written on it: "by the"
  preposition,  ///< it is a short preposition behind a long word
  name,         ///< it is a name behind a word with the article
  words,        ///< both are long and everyday words
};

/// `sign`: as their letters show; without one two long words are parted anywhere.
Joint joint_at(const std::u32string& text, std::size_t i, bool sign) {
  constexpr char32_t kHamzaUnderAlef = 0x625;
  const std::size_t rest = text.size() - i;
  if (!sign) {
    const bool both = rest >= kLongWord && i >= kLongWord && text.size() > 2 * kLongWord;
    return both && !ending_at(text, i) ? Joint::words : Joint::none;
  }
  const bool article = text[i] == kHamzaUnderAlef || has_article(text, i);
  if (i < 3) return article && rest > 4 ? Joint::particle : Joint::none;
  if (rest > 3 && article) return Joint::article;
  if (rest > 5 && i > 3 && has_article(text, i + 1)) return Joint::clitic;
  if (rest < 4 && i + rest > 7 && i > 4 && !ends_as_plural(text) && !has_article(text, i)) {
    return Joint::preposition;
  }
  return rest > 4 && i > 4 && has_article(text, 0) ? Joint::name : Joint::none;
}

/// A word of everyday speech without what is written before and on it, which no name ends in.
bool is_everyday(const Cut& cut) {
  const bool noun_or_verb =
      std::any_of(cut.analyses.begin(), cut.analyses.end(), [](const auto& a) {
        return a.pos == Pos::noun || a.pos == Pos::verb || a.pos == Pos::adjective;
      });
  return noun_or_verb && cut.end - cut.stem >= kLongWord;
}

/// "And the Y" cut behind some letters of Y: the article is then taken for a part of the word.
bool loses_article(const WordTable& table, const std::u32string& text, const Cut& first) {
  const auto is_written_on = [&](char32_t letter) {
    return std::any_of(table.prefixes().begin(), table.prefixes().end(), [&](const Clitic& c) {
      return c.letters == std::u32string_view(&letter, 1);
    });
  };
  std::size_t i = 0;
  while (i < 2 && is_written_on(text[i])) ++i;
  return !first.article && has_article(text, i);
}

bool shows(Joint joint, const WordTable& table, const std::u32string& text, const Cut& first,
           const Cut& second) {
  if (joint == Joint::article) return true;
  if (joint == Joint::particle) {
    return std::all_of(first.analyses.begin(), first.analyses.end(), [](const WordAnalysis& a) {
      return a.pos == Pos::complementizer || a.pos == Pos::preposition || a.pos == Pos::relative;
    });
  }
  if (joint == Joint::words) {
    return is_everyday(first) && is_everyday(second) && !loses_article(table, text, first);
  }
  if (joint == Joint::clitic) {
    return second.before[0] && second.before[0]->analysis.pos == Pos::preposition;
  }
  const Pos pos = joint == Joint::name ? Pos::name : Pos::preposition;
  const bool whole = !second.before[0] && !second.pronoun && !second.article;
  return whole && std::any_of(second.analyses.begin(), second.analyses.end(),
                              [&](const WordAnalysis& a) { return a.pos == pos; });
}

}  // namespace

WordAnalyser::WordAnalyser(const WordTable& table, const NameIndex* names)
    : table_(table), names_(names), keys_(&table.keys()) {}

void WordAnalyser::forget() {
  if (known_.size() <= kMostWords) return;
  known_.clear();
  kept_parts_.clear();
  kept_analyses_.clear();
  keys_ = Interner(&table_.keys());
}

void WordAnalyser::mark_whole(WordPart& first, const Letters& letters) {
  folded_ = letters.text;
  detail::fold_plain(folded_);
  first.word_hash = hash_as_name(letters.text.front(), folded_);
  first.article = begins_with_article(letters.text);
}

/// Two known words that a page has lost the space between, as their letters show or (without
/// `sign`) as both are long; false when there are no such two.
bool WordAnalyser::two_words(const Letters& letters, bool sign) {
  constexpr std::size_t kShortest = 2;
  for (std::size_t i = kShortest; i + 1 < letters.text.size(); ++i) {
    const Joint joint = joint_at(letters.text, i, sign);
    if (joint == Joint::none) continue;
    const Letters first = letters.part(0, i), second = letters.part(i, letters.text.size());
    const Cut before = cut_word(table_, names_, first, keys_, room_);
    const Cut behind = cut_word(table_, names_, second, keys_, room_);
    if (before.analyses.empty() || behind.analyses.empty()) continue;
    if (!shows(joint, table_, letters.text, before, behind)) continue;
    add_parts(before, first);
    mark_whole(parts_.front(), first);
    const std::size_t next = parts_.size();
    add_parts(behind, second);
    mark_whole(parts_[next], second);
    parts_[next].apart = true;
    return true;
  }
  return false;
}

std::span<const WordPart> WordAnalyser::analyse(std::string_view word) {
  const std::uint64_t hash = hash_of(word);
  if (const Known* known = known_.find(hash)) return {known->parts, known->count};
  Letters& letters = letters_;
  letters.read(word);
  parts_.clear();
  utf8::encode(letters.text, bytes_);
  if (const auto spellings = table_.split_of(bytes_); !spellings.empty()) {
    split(letters, spellings);
    mark_whole(parts_.front(), letters);
  } else {
    cut(letters);
  }
  const bool tanwin = has_tanwin(word);
  for (WordPart& part : parts_) {
    part.tanwin =
        tanwin && has_tanwin(word.substr(part.span.begin, part.span.end - part.span.begin));
    part.may_begin_name =
        !names_ || names_->begins(part.name_hash) || names_->begins(part.word_hash);
  }
  const std::span<const WordPart> kept = kept_parts_.keep(parts_);
  known_.get(hash) = {kept.data(), static_cast<std::uint32_t>(kept.size())};
  return kept;
}

/// The parts that splits.tsv asks for.
void WordAnalyser::split(const Letters& letters, std::span<const std::string> spellings) {
  std::size_t at = 0;
  std::vector<WordAnalysis> analyses;
  for (const std::string& text : spellings) {
    WordPart& part = parts_.emplace_back();
    const std::size_t length = std::min(utf8::decode(text).size(), letters.text.size() - at);
    part.span = {letters.at[at], letters.at[at + length]};
    at += length;
    const std::string folded = fold_word(text);
    part.key = keys_.intern(folded);
    part.name_hash = name_word_hash(utf8::decode(folded));
    const KeyId plain = keys_.find(text);
    const auto forms = table_.find(part.key);
    analyses.clear();
    for (const bool exact : {true, false}) {
      for (const WordForm& form : forms) {
        if (!exact || form.plain == plain) analyses.push_back(form.analysis);
      }
      if (!analyses.empty()) break;
    }
    const bool first = &text == &spellings.front(), final = &text == &spellings.back();
    for (const Clitic& c : final && !first ? table_.suffixes() : table_.prefixes()) {
      if (c.key != part.key || (final && first)) continue;
      part.clitic = true;
      if (final || analyses.empty()) analyses = {c.analysis};
    }
    part.analyses = kept_analyses_.keep(analyses);
  }
}

/// A stem and what is written on it.
void WordAnalyser::cut(const Letters& letters) {
  const Cut cut = cut_word(table_, names_, letters, keys_, room_);
  if (cut.analyses.empty() && (two_words(letters, true) || two_words(letters, false))) return;
  add_parts(cut, letters);
  if (!letters.text.empty()) mark_whole(parts_.front(), letters);
}

void WordAnalyser::add_parts(const Cut& cut, const Letters& letters) {
  std::uint32_t begin = letters.at.front();
  for (std::size_t n = 0; n < 2; ++n) {
    const Clitic* c = cut.before[n];
    if (!c) continue;
    const std::size_t at = cut.before_at[n];
    const Span span{letters.at[at], letters.at[at + c->letters.size()]};
    parts_.push_back(part_of(*c, span, kept_analyses_));
    begin = span.end;
  }
  std::u32string& folded = folded_;
  folded.assign(letters.text, cut.stem, cut.end - cut.stem);
  detail::fold_plain(folded);
  // The spelling before a pronoun differs from the one in the tables; the key is the tables'.
  if (cut.pronoun && !folded.empty() && folded.back() == kTa && !cut.analyses.empty() &&
      cut.analyses.front().pos == Pos::noun) {
    constexpr char32_t kHa = 0x647;
    folded.back() = kHa;
    if (keys_.find(std::u32string_view(folded)) != cut.analyses.front().lemma) folded.back() = kTa;
  }
  WordPart stem;
  stem.span = {begin, letters.at[cut.end]};
  utf8::encode(folded, bytes_);
  stem.key = keys_.intern(bytes_);
  stem.definite = cut.article;
  stem.name_hash = hash_as_name(letters.text[cut.stem], folded);
  stem.analyses = kept_analyses_.keep(cut.analyses);
  parts_.push_back(stem);
  if (cut.pronoun) {
    parts_.push_back(
        part_of(*cut.pronoun, {letters.at[cut.end], letters.at.back()}, kept_analyses_));
  }
}

}  // namespace isnad
