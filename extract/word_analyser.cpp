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

std::vector<WordPart> parts_of(const Cut& cut, const Letters& letters, Interner& keys) {
  std::vector<WordPart> parts;
  for (std::size_t n = 0; n < 2; ++n) {
    const Clitic* c = cut.before[n];
    if (!c) continue;
    const std::size_t at = cut.before_at[n];
    parts.push_back({{letters.at[at], letters.at[at + c->letters.size()]},
                     c->key,
                     false,
                     true,
                     0,
                     0,
                     false,
                     {c->analysis}});
  }
  std::u32string folded = letters.text.substr(cut.stem, cut.end - cut.stem);
  detail::fold_plain(folded);
  // The spelling before a pronoun differs from the one in the tables; the key is the tables'.
  if (cut.pronoun && !folded.empty() && folded.back() == kTa && !cut.analyses.empty() &&
      cut.analyses.front().pos == Pos::noun) {
    std::u32string bare = folded;
    bare.back() = 0x647;
    if (keys.find(utf8::encode(bare)) == cut.analyses.front().lemma) folded = bare;
  }
  const std::uint32_t begin = parts.empty() ? 0 : parts.back().span.end;
  parts.push_back({{begin, letters.at[cut.end]},
                   keys.intern(utf8::encode(folded)),
                   cut.article,
                   false,
                   hash_as_name(letters.text[cut.stem], folded),
                   0,
                   false,
                   cut.analyses});
  if (cut.pronoun) {
    parts.push_back({{letters.at[cut.end], letters.at.back()},
                     cut.pronoun->key,
                     false,
                     true,
                     0,
                     0,
                     false,
                     {cut.pronoun->analysis}});
  }
  return parts;
}

/// The letters of a word from one of them on, as a word of its own.
Letters tail(const Letters& letters, std::size_t from) {
  Letters out("");
  out.text = letters.text.substr(from);
  out.at.assign(letters.at.begin() + static_cast<std::ptrdiff_t>(from), letters.at.end());
  return out;
}

Letters head(const Letters& letters, std::size_t end) {
  Letters out("");
  out.text = letters.text.substr(0, end);
  out.at.assign(letters.at.begin(), letters.at.begin() + static_cast<std::ptrdiff_t>(end) + 1);
  return out;
}

/// Hash and article of a whole written word, which its first part bears.
void mark_whole(WordPart& first, const Letters& letters) {
  std::u32string whole = letters.text;
  detail::fold_plain(whole);
  first.word_hash = hash_as_name(letters.text.front(), whole);
  first.article = begins_with_article(letters.text);
}

/// Whether a second word may begin at a letter: with the article or a hamza under alef, which
/// no word has inside.
bool may_begin_word(const std::u32string& text, std::size_t i) {
  constexpr char32_t kHamzaUnderAlef = 0x625, kLam = 0x644;
  return text[i] == kHamzaUnderAlef || (text[i] == kAlef && text[i + 1] == kLam);
}

}  // namespace

WordAnalyser::WordAnalyser(const WordTable& table, const NameIndex* names)
    : table_(table), names_(names), keys_(&table.keys()) {}

void WordAnalyser::forget() {
  if (known_.size() <= kMostWords) return;
  known_.clear();
  keys_ = Interner(&table_.keys());
}

/// Two known words that a page has lost the space between; empty when there are no such two.
std::vector<WordPart> WordAnalyser::two_words(const Letters& letters) {
  constexpr std::size_t kShortest = 3;
  for (std::size_t i = kShortest; i + kShortest < letters.text.size(); ++i) {
    if (!may_begin_word(letters.text, i)) continue;
    const Letters first = head(letters, i), second = tail(letters, i);
    const Cut before = cut_word(table_, names_, first, keys_);
    const Cut behind = cut_word(table_, names_, second, keys_);
    if (before.analyses.empty() || behind.analyses.empty()) continue;
    std::vector<WordPart> parts = parts_of(before, first, keys_);
    std::vector<WordPart> more = parts_of(behind, second, keys_);
    more.front().span.begin = second.at.front();
    mark_whole(more.front(), second);
    parts.insert(parts.end(), more.begin(), more.end());
    return parts;
  }
  return {};
}

const std::vector<WordPart>& WordAnalyser::analyse(std::string_view word) {
  if (const auto it = known_.find(word); it != known_.end()) return it->second;
  const Letters letters(word);
  std::vector<WordPart> parts;
  const auto split = table_.split_of(utf8::encode(letters.text));
  if (!split.empty()) {
    std::size_t at = 0;
    for (const std::string& text : split) {
      const std::size_t length = std::min(utf8::decode(text).size(), letters.text.size() - at);
      const std::uint32_t begin = letters.at[at], end = letters.at[at + length];
      at += length;
      const std::string folded = fold_word(text);
      WordPart part{{begin, end}, keys_.intern(folded), false, false, 0, 0, false, {}};
      part.name_hash = name_word_hash(utf8::decode(folded));
      const KeyId plain = keys_.find(text);
      const auto forms = table_.find(part.key);
      for (const bool exact : {true, false}) {
        for (const WordForm& form : forms) {
          if (!exact || form.plain == plain) part.analyses.push_back(form.analysis);
        }
        if (!part.analyses.empty()) break;
      }
      const bool first = &text == &split.front(), final = &text == &split.back();
      for (const Clitic& c : final && !first ? table_.suffixes() : table_.prefixes()) {
        if (c.key != part.key || (final && first)) continue;
        part.clitic = true;
        if (final || part.analyses.empty()) part.analyses = {c.analysis};
      }
      parts.push_back(std::move(part));
    }
  } else {
    const Cut cut = cut_word(table_, names_, letters, keys_);
    if (cut.analyses.empty()) parts = two_words(letters);
    if (parts.empty()) parts = parts_of(cut, letters, keys_);
  }
  if (!parts.empty() && !letters.text.empty()) mark_whole(parts.front(), letters);
  return known_.emplace(std::string(word), std::move(parts)).first->second;
}

}  // namespace isnad
