// SPDX-License-Identifier: Apache-2.0
#include "graph/byte_window.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "core/unicode.h"

namespace isnad {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// How many line ends there are, eight bytes at a time.
std::size_t count_lines(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kLow = 0x7F * kOnes;
  std::size_t count = 0;
  while (text.size() >= 8) {
    // A byte of `sums` counts the hits at its place and overflows after 255 words.
    const std::size_t words = std::min<std::size_t>(text.size() / 8, 255);
    std::uint64_t sums = 0;
    for (std::size_t i = 0; i < words; ++i) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + 8 * i, sizeof word);
      word ^= '\n' * kOnes;
      sums += (~(((word & kLow) + kLow) | word | kLow) >> 7) & kOnes;
    }
    for (; sums > 0; sums >>= 8) count += sums & 0xFF;
    text.remove_prefix(8 * words);
  }
  return count + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Bytes at the end that begin a character without ending it.
std::size_t unfinished(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return size > back ? back : 0;
  }
  return 0;
}

/// Bytes before the first that is not of UTF-8; there is one.
std::size_t valid_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t length = 1; length <= 4; ++length) {
    if (!unicode::is_valid_utf8(text.substr(size, length))) continue;
    size += length;
    length = 0;
  }
  return size;
}

}  // namespace

ByteWindow::ByteWindow(ReadBytes read, std::size_t block)
    : read_(std::move(read)), block_(std::max<std::size_t>(block, 4)) {}

bool ByteWindow::grow() {
  if (problem_) return false;
  if (damaged_) return report_damage();
  if (at_end_) return false;
  forget();
  if (capacity_ - read_to_ < block_) {
    // Doubled, so that what is long is not moved again and again.
    const std::size_t wanted = std::max(2 * capacity_, 2 * block_);
    auto larger = std::make_unique_for_overwrite<char[]>(wanted);
    if (read_to_ > 0) std::memcpy(larger.get(), buffer_.get(), read_to_);
    buffer_ = std::move(larger);
    capacity_ = wanted;
  }
  const std::size_t before = rest().size();
  while (read_to_ < capacity_ && !at_end_) {
    Result<std::size_t> size = read_(buffer_.get() + read_to_, capacity_ - read_to_);
    if (!size) return problem_ = size.error(), false;
    at_end_ = size.value() == 0;
    read_to_ += size.value();
  }
  check();
  return rest().size() > before || (damaged_ && report_damage());
}

void ByteWindow::forget() {
  if (begin_ == 0) return;
  const std::string_view gone(buffer_.get(), begin_);
  if (mark_ != kForgotten && mark_ < begin_) {
    marked_ = moved(start_, gone.substr(0, mark_));
    mark_ = kForgotten;
  } else if (mark_ != kForgotten) {
    mark_ -= begin_;
  }
  start_ = moved(start_, gone);
  forgotten_ += begin_;
  std::memmove(buffer_.get(), buffer_.get() + begin_, read_to_ - begin_);
  read_to_ -= begin_;
  end_ -= begin_;
  begin_ = 0;
}

void ByteWindow::check() {
  const std::string_view all(buffer_.get(), read_to_);
  if (!std::exchange(begun_, true) && all.starts_with(kByteOrderMark)) {
    begin_ = end_ = kByteOrderMark.size();
  }
  const std::string_view fresh =
      all.substr(end_, read_to_ - end_ - (at_end_ ? 0 : unfinished(all.substr(end_))));
  damaged_ = !unicode::is_valid_utf8(fresh);
  end_ += damaged_ ? valid_size(fresh) : fresh.size();
}

/// What comes before the damage is still given, so that the first fault of a file is the one that
/// is told.
bool ByteWindow::report_damage() {
  problem_ = Error{ErrorKind::input, "not UTF-8", {}};
  set_place(moved(start_, std::string_view(buffer_.get(), end_)), *problem_);
  return false;
}

ByteWindow::Place ByteWindow::moved(Place place, std::string_view over) {
  const std::size_t last = over.rfind('\n');
  if (last == std::string_view::npos) return {place.line, place.column + over.size()};
  return {place.line + count_lines(over), over.size() - last};
}

void ByteWindow::place(Error& error) const {
  const bool there = mark_ != kForgotten;
  set_place(there ? moved(start_, std::string_view(buffer_.get(), mark_)) : marked_, error);
}

void ByteWindow::set_place(Place place, Error& error) {
  error.line = static_cast<int>(place.line);
  error.column = static_cast<int>(place.column);
}

}  // namespace isnad
