// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/agency_finder.h"

namespace isnad::detail {

constexpr std::u32string_view kQuoteMarks = U"\"'\u00AB\u00BB\u201C\u201D\u2018\u2019";
/// Writers use a lone tatweel as a dash; it is read as the first of these.
constexpr std::u32string_view kDashMarks = U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

/// A piece of a text, cut into words, numbers and marks.
class SignatureScan {
 public:
  /// `whole`: the text ends where the piece does. Both arguments must outlive the scan.
  SignatureScan(const AgencyFinder& agencies, std::string_view piece, bool whole);

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  /// No place outside the piece is any of these.
  [[nodiscard]] bool is_word(std::size_t i) const;
  [[nodiscard]] bool is_number(std::size_t i) const { return i < size() && items_[i].number; }
  [[nodiscard]] bool is_mark(std::size_t i) const { return i < size() && items_[i].mark != 0; }
  /// Whether one of these marks stands at `i`; the end of a line is U'\n'.
  [[nodiscard]] bool is(std::size_t i, std::u32string_view marks) const;
  /// Whether nothing stands between an item and the one before.
  [[nodiscard]] bool is_glued(std::size_t i) const { return i < size() && items_[i].glued; }
  /// Whether the line ends before `i`, not only the piece.
  [[nodiscard]] bool at_line_end(std::size_t i) const;
  /// Whether a word has but one letter.
  [[nodiscard]] bool is_letter(std::size_t i) const;

  /// The sign that a stretch makes, with points and quotes between its words; null for others.
  [[nodiscard]] const AgencyFinder::Sign* sign(std::size_t first, std::size_t last) const;
  /// Whether a stretch says that a source follows.
  [[nodiscard]] bool is_label(std::size_t first, std::size_t last) const;
  /// Whether a word of a stretch has the name of a medium behind it, as in a sentence.
  [[nodiscard]] bool names_medium(std::size_t first, std::size_t last) const;

 private:
  struct Item {
    std::uint32_t begin = 0, end = 0;  ///< bytes
    char32_t mark = 0;                 ///< 0: a word or number
    bool number = false;
    bool glued = false;
  };
  [[nodiscard]] std::string folded(const Item& item) const;
  [[nodiscard]] std::string joined(std::size_t first, std::size_t last) const;

  const AgencyFinder& agencies_;
  std::string_view piece_;
  bool whole_;
  std::vector<Item> items_;
};

}  // namespace isnad::detail
