// SPDX-License-Identifier: Apache-2.0
#include "extract/signature_scan.h"

#include "core/fold.h"
#include "core/unicode.h"

namespace isnad::detail {

namespace {

constexpr char32_t kTatweel = 0x640;

bool is_of_word(char32_t c) { return unicode::is_letter(c) || unicode::is_mark(c); }

/// Where the word or number that has its first letter before `at` ends.
std::size_t end_of_run(std::string_view text, std::size_t at, bool number) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = unicode::next(text, next);
    if (number ? !unicode::is_digit(c) : !is_of_word(c)) break;
    at = next;
  }
  return at;
}

}  // namespace

SignatureScan::SignatureScan(const AgencyFinder& agencies, std::string_view piece, bool whole)
    : agencies_(agencies), piece_(piece), whole_(whole) {
  constexpr std::size_t kUsualBytes = 8;
  items_.reserve(piece.size() / kUsualBytes + 1);
  bool glued = false;
  for (std::size_t i = 0; i < piece.size();) {
    Item item;
    item.begin = static_cast<std::uint32_t>(i);
    item.glued = glued;
    const char32_t c = unicode::next(piece, i);
    if (is_of_word(c)) {
      i = end_of_run(piece, i, false);
    } else if (unicode::is_digit(c)) {
      item.number = true;
      i = end_of_run(piece, i, true);
    } else if (unicode::is_space(c)) {
      glued = false;
      if (c != '\n') continue;
      item.mark = c;
    } else if (unicode::is_format(c)) {
      continue;
    } else {
      item.mark = c;
    }
    item.end = static_cast<std::uint32_t>(i);
    if (c == kTatweel && folded(item).empty()) item.mark = kDashMarks.front();
    items_.push_back(item);
    glued = item.mark != '\n';
  }
}

bool SignatureScan::is_word(std::size_t i) const {
  return i < size() && items_[i].mark == 0 && !items_[i].number;
}

bool SignatureScan::is(std::size_t i, std::u32string_view marks) const {
  return is_mark(i) && marks.find(items_[i].mark) != marks.npos;
}

bool SignatureScan::at_line_end(std::size_t i) const {
  return i < size() ? items_[i].mark == '\n' : whole_;
}

bool SignatureScan::is_letter(std::size_t i) const {
  constexpr std::uint32_t kBytes = 2;
  return is_word(i) && items_[i].end - items_[i].begin <= kBytes;
}

std::string SignatureScan::folded(const Item& item) const {
  return fold_word(piece_.substr(item.begin, item.end - item.begin));
}

std::string SignatureScan::joined(std::size_t first, std::size_t last) const {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    if (is_word(i)) {
      out += folded(items_[i]);
    } else if (!is(i, U".") && !is(i, kQuoteMarks)) {
      return {};
    }
  }
  return out;
}

const AgencyFinder::Sign* SignatureScan::sign(std::size_t first, std::size_t last) const {
  return agencies_.sign(joined(first, last));
}

bool SignatureScan::is_label(std::size_t first, std::size_t last) const {
  return agencies_.is_label(joined(first, last));
}

bool SignatureScan::names_medium(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (is_word(i) && agencies_.is_medium(folded(items_[i]))) return true;
  }
  return false;
}

}  // namespace isnad::detail
