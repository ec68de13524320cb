// SPDX-License-Identifier: Apache-2.0
#include "extract/signature.h"

#include <algorithm>

#include "extract/signature_scan.h"

namespace isnad::detail {

namespace {

using Sign = AgencyFinder::Sign;

constexpr std::size_t kHeadBytes = 400;   ///< how far into a text a line of place and date begins
constexpr std::size_t kPlaceBytes = 140;  ///< how far into such a line the sign may stand
constexpr std::size_t kHeadlineBytes = 300;  ///< a longer line is none
constexpr int kPlaceWords = 8;  ///< longest line of place, outlet and date before the sign
constexpr std::size_t kEndBytes = 160;
constexpr int kSignWords = 6;

constexpr std::u32string_view kOpeners = U"([";
constexpr std::u32string_view kClosers = U")]";
constexpr std::u32string_view kStops = U".!?\u061F\u2026";
constexpr std::u32string_view kTrailing = U".*#\u2026\n";

/// Reads one line at the head of a text.
class HeadLine {
 public:
  explicit HeadLine(const SignatureScan& scan) : scan_(scan) {}

  [[nodiscard]] const Sign* read() const {
    int words = 0;
    for (std::size_t i = 0; i < scan_.size(); ++i) {
      if (scan_.is_number(i)) continue;
      if (scan_.is_mark(i)) {
        if (ends_sentence(i)) return nullptr;
        continue;
      }
      if (const Opening opening = opening_before(i); opening != Opening::none) {
        if (const Sign* sign = sign_from(i, opening)) return sign;
      }
      if (++words > kPlaceWords) return nullptr;
    }
    return nullptr;
  }

 private:
  /// What stands before a sign.
  enum class Opening { none, line, bracket, slash, dash, number };

  /// A point within a name ("A.F.P.", "agency.example") ends no sentence.
  [[nodiscard]] bool ends_sentence(std::size_t i) const {
    return scan_.is(i, U".") ? !scan_.is_glued(i + 1) : scan_.is(i, U":;!?\u061F\u061B\u2026");
  }

  [[nodiscard]] Opening opening_before(std::size_t i) const {
    while (i > 0 && scan_.is(i - 1, kQuoteMarks)) --i;
    if (i == 0) return Opening::line;
    const std::size_t before = i - 1;
    if (scan_.is(before, kOpeners)) return Opening::bracket;
    if (scan_.is(before, U"/")) return Opening::slash;
    if (scan_.is(before, kDashMarks)) return before == 0 ? Opening::line : Opening::dash;
    if (scan_.is_number(before)) return Opening::number;
    // the letter of the era behind a year
    const bool era = scan_.is_letter(before) && before > 0 && scan_.is_number(before - 1);
    return era ? Opening::number : Opening::none;
  }

  [[nodiscard]] const Sign* sign_from(std::size_t first, Opening opening) const {
    int words = 0;
    for (std::size_t last = first; words < kSignWords && last < scan_.size(); ++last) {
      if (!scan_.is_word(last)) {
        if (scan_.is(last, U".") || scan_.is(last, kQuoteMarks)) continue;
        break;
      }
      ++words;
      std::size_t behind = last + 1;
      while (scan_.is(behind, kQuoteMarks)) ++behind;
      while (opening == Opening::bracket && scan_.is(behind, U".")) ++behind;
      if (!closes(first, behind, opening)) continue;
      const Sign* const sign = scan_.sign(first, last + 1);
      if (!sign) continue;
      if (opening == Opening::bracket && scan_.names_medium(0, first)) return nullptr;
      const bool alone = scan_.at_line_end(behind);
      return opening != Opening::line || sign->sure || alone ? sign : nullptr;
    }
    return nullptr;
  }

  [[nodiscard]] bool closes(std::size_t first, std::size_t behind, Opening opening) const {
    switch (opening) {
      case Opening::none: return false;
      case Opening::bracket: return scan_.is(behind, kClosers) && separates(behind + 1);
      case Opening::slash: return separates(behind) || ends_with_stop(behind);
      case Opening::dash:
        return separates(behind) || ends_with_stop(behind) || is_glued(first, behind);
      case Opening::line:
      case Opening::number: return separates(behind);
    }
    return false;
  }

  [[nodiscard]] bool separates(std::size_t i) const {
    return scan_.at_line_end(i) || scan_.is(i, kDashMarks) || scan_.is(i, U"/:|");
  }
  /// "Moscow - Sputnik. The president ..."
  [[nodiscard]] bool ends_with_stop(std::size_t i) const {
    return scan_.is(i, U".") && i + 1 < scan_.size() && !scan_.is_glued(i + 1);
  }
  /// "Damascus-SANA The president ...", behind a place of two words at most
  [[nodiscard]] bool is_glued(std::size_t first, std::size_t behind) const {
    constexpr std::size_t kShortPlace = 2;
    return first <= kShortPlace + 1 && scan_.is_glued(first) && scan_.is_glued(first - 1) &&
           !scan_.is_glued(behind);
  }

  const SignatureScan& scan_;
};

/// Reads the end of a text.
class TextEnd {
 public:
  /// `whole`: the text begins where the scan does.
  TextEnd(const SignatureScan& scan, bool whole) : scan_(scan), whole_(whole), end_(scan.size()) {
    while (end_ > 0 && scan_.is(end_ - 1, kTrailing)) --end_;
  }

  [[nodiscard]] const Sign* read() const {
    if (end_ == 0) return nullptr;
    const std::size_t last = end_ - 1;
    if (scan_.is(last, kClosers)) return in_brackets(last);
    for (const std::u32string_view marks : {kQuoteMarks, kDashMarks, std::u32string_view(U"/")}) {
      if (scan_.is(last, marks)) return in_marks(last, marks);
    }
    return bare();
  }

 private:
  /// Whether what stands before `i` ended a sentence, or the line.
  [[nodiscard]] bool begins_sentence(std::size_t i) const {
    if (i == 0) return whole_;
    return scan_.is(i - 1, kStops) || scan_.is(i - 1, kQuoteMarks) || scan_.is(i - 1, kClosers) ||
           scan_.is(i - 1, U"\n");
  }

  /// Whether "Source" stands before the mark at `i`.
  [[nodiscard]] bool has_label(std::size_t i) const {
    constexpr std::size_t kLabelWords = 3;
    for (std::size_t words = 1; words <= kLabelWords && words <= i; ++words) {
      if (!scan_.is_word(i - words)) return false;
      if (scan_.is_label(i - words, i)) return true;
    }
    return false;
  }

  /// The place of the mark that opens what the one at `last` closes; `last` when there is none.
  [[nodiscard]] std::size_t opening_of(std::size_t last, std::u32string_view openers) const {
    constexpr std::size_t kItems = 12;
    for (std::size_t i = last; i-- > 0 && last - i <= kItems;) {
      if (scan_.is(i, openers)) return i;
      if (scan_.is(i, U"\n")) break;
    }
    return last;
  }

  [[nodiscard]] const Sign* in_brackets(std::size_t last) const {
    const std::size_t open = opening_of(last, kOpeners);
    for (std::size_t colon = open + 1; colon < last; ++colon) {
      if (!scan_.is(colon, U":")) continue;
      return has_label(colon) ? scan_.sign(colon + 1, last) : nullptr;
    }
    const Sign* const sign = scan_.sign(open + 1, last);
    if (!sign || has_other(open, *sign)) return nullptr;
    if (begins_sentence(open) || has_label(open)) return sign;
    // Without a stop it may still belong to the sentence: "told the news agency (Reuters)".
    constexpr std::size_t kNear = 6;
    const bool stopped = last + 1 < scan_.size();
    const bool within = scan_.names_medium(open - std::min(open, kNear), open);
    return stopped || within || scan_.is_glued(open) ? nullptr : sign;
  }

  /// Whether another agency signs in brackets before those that open at `open`.
  [[nodiscard]] bool has_other(std::size_t open, const Sign& sign) const {
    std::size_t last = open;
    while (last > 0 && scan_.is(last - 1, U".")) --last;
    if (last == 0 || !scan_.is(--last, kClosers)) return false;
    const Sign* const other = scan_.sign(opening_of(last, kOpeners) + 1, last);
    return other && other->agency != sign.agency;
  }

  /// "- Reuters -", "/Reuters/", and the same in quotes.
  [[nodiscard]] const Sign* in_marks(std::size_t last, std::u32string_view marks) const {
    const std::size_t open = opening_of(last, marks);
    const bool labelled = open > 0 && scan_.is(open - 1, U":") && has_label(open - 1);
    return begins_sentence(open) || labelled ? scan_.sign(open + 1, last) : nullptr;
  }

  [[nodiscard]] const Sign* bare() const {
    int words = 0;
    for (std::size_t first = end_; first-- > 0 && words < kSignWords;) {
      if (!scan_.is_word(first)) {
        if (scan_.is(first, U".") || scan_.is(first, kQuoteMarks)) continue;
        break;
      }
      ++words;
      if (!follows(first)) continue;
      if (const Sign* sign = scan_.sign(first, end_)) return sign;
    }
    return nullptr;
  }

  /// Whether what stands before `first` lets a signature begin there.
  [[nodiscard]] bool follows(std::size_t first) const {
    if (first == 0) return whole_;
    const std::size_t before = first - 1;
    if (scan_.is(before, U"\n")) return true;
    if (scan_.is(before, U":")) return has_label(before);
    if (scan_.is(before, kDashMarks)) return begins_sentence(before);
    return scan_.is(before, kStops);
  }

  const SignatureScan& scan_;
  bool whole_;
  std::size_t end_;
};

/// The first byte at or behind `at` at which a character begins.
std::size_t character_at(std::string_view text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return std::min(at, text.size());
}

/// False for most texts, which end in a long plain sentence.
bool may_be_signed(std::string_view text) {
  constexpr std::size_t kSignBytes = 64;
  text.remove_suffix(text.ends_with('.'));
  text.remove_prefix(text.size() - std::min(text.size(), kSignBytes));
  // marks, and the first bytes of those that are not ASCII
  constexpr std::string_view kMarks = ".:!?)]\"'-/*\n\xC2\xE2";
  return text.size() < kSignBytes || text.find_first_of(kMarks) != text.npos;
}

}  // namespace

const Sign* sign_at_head(const AgencyFinder& agencies, std::string_view text) {
  for (std::size_t begin = 0; begin < std::min(text.size(), kHeadBytes);) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t read = character_at(line, kPlaceBytes);
    const SignatureScan scan(agencies, line.substr(0, read), read == line.size());
    if (const Sign* sign = HeadLine(scan).read()) return sign;
    if (line.size() > kHeadlineBytes) break;
    begin = end + 1;
  }
  return nullptr;
}

const Sign* sign_at_end(const AgencyFinder& agencies, std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  if (!may_be_signed(text)) return nullptr;
  const bool whole = text.size() <= kEndBytes;
  const std::size_t begin = whole ? 0 : character_at(text, text.size() - kEndBytes);
  const SignatureScan scan(agencies, text.substr(begin), true);
  return TextEnd(scan, whole).read();
}

}  // namespace isnad::detail
