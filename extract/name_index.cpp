// SPDX-License-Identifier: Apache-2.0
#include "extract/name_index.h"

#include <algorithm>

#include "core/fold.h"
#include "core/hash.h"
#include "core/utf8.h"
#include "extract/spelling.h"

namespace isnad {

namespace {

constexpr char32_t kAlef = 0x627, kLam = 0x644, kTaMarbuta = 0x629;
constexpr std::uint64_t kStart = 0x9AE16A3B2F90404FU;
constexpr std::uint8_t kMarbuta = 0x80;

/// Behind the first word of a name the article counts: "north of" is not "the North".
std::uint64_t later_word(std::uint64_t hash, bool article) {
  return article ? mix_bits(hash) : hash;
}

/// What parts the words of a name.
bool is_between(char32_t c) {
  if (c >= 0x61B && c <= 0x6FF) return false;
  return c == ' ' || c == '-' || c == '"' || c == '(' || c == ')' || c == ',' || c == 0xA0 ||
         c == 0xAB || c == 0xBB || c == 0x60C || c == 0x2013;
}

bool is_quote(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || c == 0x201C || c == 0x201D;
}

}  // namespace

bool begins_with_article(std::u32string_view word) {
  return word.size() > 3 && word[0] == kAlef && word[1] == kLam;
}

std::uint64_t name_word_hash(std::u32string_view folded) {
  if (begins_with_article(folded)) folded.remove_prefix(2);
  return hash_of(folded);
}

void NameWords::finish() {
  if (word_.empty()) return;
  const bool article = begins_with_article(word_);
  articles_.push_back(article);
  if (hashes_.empty()) definite_ = article;
  marbuta_.push_back(word_.back() == kTaMarbuta);
  detail::fold_plain(word_);
  hashes_.push_back(article ? name_word_hash(word_) : hash_of(std::u32string_view(word_)));
  // what is cut off a text is the article; letters of a name that look like one stay
  stems_.push_back(article ? hashes_.back() : hash_of(std::u32string_view(word_)));
  std::u32string_view stem = word_;
  if (article) stem.remove_prefix(2);
  spelling_ = combine_hashes(spelling_, spelling_hash(stem));
  word_.clear();
}

void NameWords::read(std::string_view name) {
  hashes_.clear();
  stems_.clear();
  marbuta_.clear();
  articles_.clear();
  word_.clear();
  definite_ = false;
  spelling_ = 0;
  std::size_t begin = 0;
  const auto read_word = [&](std::size_t end) {
    if (end == begin) return;
    detail::plain_letters(name.substr(begin, end - begin), word_);
    finish();
  };
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t at = i;
    if (!is_between(utf8::next(name, i))) continue;
    read_word(at);
    begin = i;
  }
  read_word(name.size());
}

std::uint64_t NameWords::whole() const {
  std::uint64_t hash = kStart;
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    hash = combine_hashes(hash, i == 0 ? hashes_[i] : later_word(hashes_[i], articles_[i]));
  }
  return hash;
}

void NameIndex::reserve(std::size_t names) {
  names_.reserve(names * 2);
  words_.reserve(names / 2);
  entries_.reserve(names);
}

void NameIndex::add(const NameWords& name, std::uint32_t entity, NameWord alone, NameWord inner) {
  const std::size_t count = name.size();
  if (count == 0) return;
  std::uint64_t hash = kStart;
  for (std::size_t i = 0; i < count; ++i) {
    const auto role = static_cast<std::uint8_t>(count == 1 ? alone : inner);
    std::uint8_t& word = words_.get(name.stem(i));
    const std::uint8_t marbuta = (word & kMarbuta) | (name.marbuta(i) ? kMarbuta : 0);
    word = static_cast<std::uint8_t>(std::max<std::uint8_t>(word & ~kMarbuta, role) | marbuta);
    hash =
        combine_hashes(hash, i == 0 ? name.hash(i) : later_word(name.hash(i), name.has_article(i)));
    if (i + 1 < count) names_.get(hash, kPrefix);
  }
  std::uint32_t& last = names_.get(hash, kPrefix);
  const auto index = static_cast<std::uint32_t>(entries_.size());
  Entry entry{entity, index & 0x3FFFFFFF, count == 1, name.definite()};
  if (last != kPrefix) {
    // the names of one entity come one after the other
    if (entries_[last].entity == entity && entries_[last].definite == entry.definite) return;
    entry.next = entries_[last].next;
    entries_[last].next = index & 0x3FFFFFFF;
  }
  entries_.push_back(entry);
  last = index;
}

std::size_t NameIndex::end_of_word(std::span<const Token> tokens, std::size_t i) {
  for (++i; i < tokens.size() && tokens[i].glued && tokens[i].kind == TokenKind::word;) ++i;
  return i;
}

bool NameIndex::begins(std::uint64_t word) const {
  return word != 0 && names_.find(combine_hashes(kStart, word));
}

NameIndex::Match NameIndex::longest(std::span<const Token> tokens) const {
  if (tokens.empty() || tokens[0].kind != TokenKind::word) return {};
  if (!tokens[0].may_begin_name) return {};
  Match best;
  if (tokens[0].name_hash != 0) best = longest_from(tokens, tokens[0].name_hash, 1);
  // what was cut off the first word may belong to the name
  if (tokens[0].word_hash != 0 && tokens[0].word_hash != tokens[0].name_hash) {
    const std::size_t end = end_of_word(tokens, 0);
    const Match whole = longest_from(tokens, tokens[0].word_hash, end);
    if (whole.length > std::max<std::size_t>(best.length, end)) best = whole;
  }
  return best;
}

NameIndex::Match NameIndex::longest_from(std::span<const Token> tokens, std::uint64_t first,
                                         std::size_t i) const {
  Match best;
  std::uint64_t hash = combine_hashes(kStart, first);
  const std::uint32_t* found = names_.find(hash);
  bool quoted = false;
  while (found) {
    if (*found != kPrefix) {
      const bool closed = !quoted || (i < tokens.size() && is_quote(tokens[i].mark));
      for (std::uint32_t e = entries_[*found].next; closed; e = entries_[e].next) {
        if (fits(entries_[e], tokens[0].definite)) {
          best = {static_cast<std::uint32_t>(i + (quoted ? 1 : 0)), entries_[e].entity, *found,
                  tokens[0].definite};
          break;
        }
        if (e == *found) break;
      }
    }
    if (i < tokens.size() && !quoted && is_quote(tokens[i].mark) && !tokens[i].glued) {
      quoted = true;
      ++i;
    }
    if (i >= tokens.size() || tokens[i].word_hash == 0 || tokens[i].new_line) break;
    if (tokens[i].glued && tokens[i - 1].kind != TokenKind::punctuation) break;
    hash = combine_hashes(hash, later_word(tokens[i].word_hash, tokens[i].article));
    found = names_.find(hash);
    i = end_of_word(tokens, i);
  }
  return best;
}

std::vector<std::uint32_t> NameIndex::entities(std::uint64_t whole_name) const {
  std::vector<std::uint32_t> out;
  const std::uint32_t* last = names_.find(whole_name);
  if (!last || *last == kPrefix) return out;
  for (std::uint32_t e = entries_[*last].next;; e = entries_[e].next) {
    out.push_back(entries_[e].entity);
    if (e == *last) return out;
  }
}

std::vector<std::uint32_t> NameIndex::entities(const Match& match) const {
  std::vector<std::uint32_t> out;
  if (match.length == 0) return out;
  for (std::uint32_t e = entries_[match.entry].next;; e = entries_[e].next) {
    if (fits(entries_[e], match.definite)) out.push_back(entries_[e].entity);
    if (e == match.entry) return out;
  }
}

NameWord NameIndex::word(std::u32string_view folded, bool final_ha) const {
  const std::uint8_t* found = words_.find(hash_of(folded));
  if (!found || (final_ha && (*found & kMarbuta))) return NameWord::none;
  return static_cast<NameWord>(*found & ~kMarbuta);
}

}  // namespace isnad
