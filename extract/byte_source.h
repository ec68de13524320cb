// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace isnad {

/// Bytes of a file, front to back.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills `buffer` with up to `size` > 0 bytes and returns how many; 0 is the end. An Error when
  /// the file cannot be read or its compression is damaged.
  [[nodiscard]] virtual Result<std::size_t> read(char* buffer, std::size_t size) = 0;
};

/// Opens a file; "-" is standard input. The suffixes .gz, .zst and .bz2 are unpacked on the
/// way.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path);

/// The given bytes and then those of `rest`, which may be null.
[[nodiscard]] std::unique_ptr<ByteSource> prefixed(std::string bytes,
                                                   std::unique_ptr<ByteSource> rest);

/// Everything that is left of a source. An Error when that is more than `limit` bytes; `path`
/// names the source in it.
[[nodiscard]] Result<std::string> read_all(ByteSource& source, const std::string& path,
                                           std::size_t limit);

/// "16 MiB": a limit in words for messages.
[[nodiscard]] std::string size_text(std::size_t bytes);

/// The lines of a source, one in memory at a time.
class LineReader {
 public:
  /// Lines longer than `limit` bytes are given up to that length and marked.
  LineReader(std::unique_ptr<ByteSource> source, std::size_t limit);

  struct Line {
    std::string_view text;  ///< without LF or CR LF; valid until the next call
    int number = 0;         ///< from 1
    bool too_long = false;
  };
  /// Nothing at the end. An Error is final: nothing follows it.
  [[nodiscard]] std::optional<Result<Line>> next();

 private:
  [[nodiscard]] Status fill();

  std::unique_ptr<ByteSource> source_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t begin_ = 0;  ///< of the bytes in `buffer_` that no line has taken
  std::string line_;
  int number_ = 0;
  bool end_ = false;
};

}  // namespace isnad
