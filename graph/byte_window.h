// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "core/result.h"

namespace isnad {

/// Fills `buffer` with up to `size` > 0 bytes and returns how many; 0 is the end. An Error when
/// they cannot be read.
using ReadBytes = std::function<Result<std::size_t>(char* buffer, std::size_t size)>;

/// The part of a text in UTF-8 that is looked at, while the rest is still to be read or forgotten
/// again. A byte order mark at the very beginning is passed over.
class ByteWindow {
 public:
  static constexpr std::size_t kBlock = std::size_t{1} << 20;
  /// `block` is how many bytes are asked for at once, at least.
  explicit ByteWindow(ReadBytes read, std::size_t block = kBlock);

  /// The bytes from here on that are in memory; more may follow them.
  [[nodiscard]] std::string_view rest() const { return {buffer_.get() + begin_, end_ - begin_}; }
  /// Goes on behind the first `size` bytes of `rest`.
  void take(std::size_t size) { begin_ += size; }
  /// Puts more bytes behind those of `rest`, which may move. False at the end of the text, and
  /// where it cannot be read or is not UTF-8: then `problem` says so.
  [[nodiscard]] bool grow();
  [[nodiscard]] const Status& problem() const { return problem_; }

  /// Bytes that were taken so far.
  [[nodiscard]] std::uint64_t taken() const { return forgotten_ + begin_; }

  /// Marks the place where `rest` begins.
  void mark() { mark_ = begin_; }
  /// Marks a byte of `rest`, or of what was taken since the window grew last.
  void mark(const char* byte) { mark_ = static_cast<std::size_t>(byte - buffer_.get()); }
  /// Sets line and column, in bytes and from 1, of the place that was marked last.
  void place(Error& error) const;

 private:
  struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
  };
  [[nodiscard]] static Place moved(Place place, std::string_view over);
  void forget();
  void check();
  bool report_damage();
  static void set_place(Place place, Error& error);

  ReadBytes read_;
  std::size_t block_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;      ///< of the bytes that are known to be UTF-8
  std::size_t read_to_ = 0;  ///< behind `end_` may be a part of a character
  static constexpr std::size_t kForgotten = static_cast<std::size_t>(-1);
  std::size_t mark_ = 0;         ///< in the buffer, or kForgotten
  Place marked_;                 ///< of a mark that is no longer in the buffer
  Place start_;                  ///< of the first byte of the buffer
  std::uint64_t forgotten_ = 0;  ///< bytes before that one
  bool at_end_ = false;
  bool begun_ = false;
  bool damaged_ = false;  ///< what stands at `end_` is not UTF-8
  Status problem_;
};

}  // namespace isnad
