// SPDX-License-Identifier: Apache-2.0
#include "extract/byte_source.h"

#include <algorithm>
#include <bzlib.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace isnad {

namespace {

constexpr std::size_t kChunk = 64 * 1024;

Error io_error(const std::string& path, const std::string& message) {
  return {ErrorKind::io, message, path};
}

std::string reason() { return std::strerror(errno); }

class PlainSource : public ByteSource {
 public:
  PlainSource(std::FILE* file, std::string path) : file_(file), path_(std::move(path)) {}
  ~PlainSource() override {
    if (file_ != stdin) std::fclose(file_);
  }
  PlainSource(const PlainSource&) = delete;
  PlainSource& operator=(const PlainSource&) = delete;

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    errno = 0;
    const std::size_t count = std::fread(buffer, 1, size, file_);
    if (count == 0 && std::ferror(file_)) {
      return io_error(path_, "cannot read this file (" + reason() + ")");
    }
    return count;
  }

 private:
  std::FILE* file_;
  std::string path_;
};

class GzipSource : public ByteSource {
 public:
  GzipSource(gzFile file, std::string path) : file_(file), path_(std::move(path)) {}
  ~GzipSource() override { gzclose(file_); }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    const int count = gzread(file_, buffer, static_cast<unsigned>(std::min(size, kChunk)));
    int code = Z_OK;
    const char* message = gzerror(file_, &code);
    // A file that was cut off reads to its end and then says so.
    if (count < 0 || (count == 0 && code != Z_OK && code != Z_STREAM_END)) {
      return io_error(path_, std::string("the gzip data are damaged or cut off (") + message +
                                 "); make the file anew");
    }
    return static_cast<std::size_t>(count);
  }

 private:
  gzFile file_;
  std::string path_;
};

class ZstdSource : public ByteSource {
 public:
  ZstdSource(std::unique_ptr<ByteSource> packed, std::string path)
      : packed_(std::move(packed)),
        path_(std::move(path)),
        stream_(ZSTD_createDStream()),
        buffer_(ZSTD_DStreamInSize()) {}
  ~ZstdSource() override { ZSTD_freeDStream(stream_); }
  ZstdSource(const ZstdSource&) = delete;
  ZstdSource& operator=(const ZstdSource&) = delete;

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    ZSTD_outBuffer out{buffer, size, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size) {
        const Result<std::size_t> count = packed_->read(buffer_.data(), buffer_.size());
        if (!count) return count.error();
        if (count.value() == 0) {
          if (pending_ == 0) return std::size_t{0};
          return io_error(path_, "the Zstandard data are cut off; make the file anew");
        }
        in_ = {buffer_.data(), count.value(), 0};
      }
      pending_ = ZSTD_decompressStream(stream_, &out, &in_);
      if (ZSTD_isError(pending_)) {
        return io_error(path_, std::string("the Zstandard data are damaged (") +
                                   ZSTD_getErrorName(pending_) + "); make the file anew");
      }
    }
    return out.pos;
  }

 private:
  std::unique_ptr<ByteSource> packed_;
  std::string path_;
  ZSTD_DStream* stream_;
  std::vector<char> buffer_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  std::size_t pending_ = 0;  ///< 0 at the end of a frame
};

class Bzip2Source : public ByteSource {
 public:
  Bzip2Source(std::unique_ptr<ByteSource> packed, std::string path)
      : packed_(std::move(packed)), path_(std::move(path)), buffer_(kChunk) {}
  ~Bzip2Source() override {
    if (open_) BZ2_bzDecompressEnd(&stream_);
  }
  Bzip2Source(const Bzip2Source&) = delete;
  Bzip2Source& operator=(const Bzip2Source&) = delete;

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    stream_.next_out = buffer;
    stream_.avail_out = static_cast<unsigned>(std::min(size, kChunk));
    while (stream_.next_out == buffer) {
      if (stream_.avail_in == 0) {
        const Result<std::size_t> count = packed_->read(buffer_.data(), buffer_.size());
        if (!count) return count.error();
        if (count.value() == 0) {
          if (!open_ && any_) return std::size_t{0};
          return io_error(path_, "the bzip2 data are cut off; make the file anew");
        }
        stream_.next_in = buffer_.data();
        stream_.avail_in = static_cast<unsigned>(count.value());
      }
      // Parallel packers write many streams, one after the other.
      if (!open_ && BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) {
        return io_error(path_, "no memory to unpack this file");
      }
      open_ = any_ = true;
      const int code = BZ2_bzDecompress(&stream_);
      if (code != BZ_OK && code != BZ_STREAM_END) {
        return io_error(path_, "the bzip2 data are damaged; make the file anew");
      }
      if (code == BZ_STREAM_END) {
        BZ2_bzDecompressEnd(&stream_);
        open_ = false;
      }
    }
    return static_cast<std::size_t>(stream_.next_out - buffer);
  }

 private:
  std::unique_ptr<ByteSource> packed_;
  std::string path_;
  std::vector<char> buffer_;
  bz_stream stream_{};
  bool open_ = false;  ///< inside a stream
  bool any_ = false;   ///< a stream was begun
};

/// Some bytes and then the rest of another source.
class PrefixedSource : public ByteSource {
 public:
  PrefixedSource(std::string prefix, std::unique_ptr<ByteSource> rest)
      : prefix_(std::move(prefix)), rest_(std::move(rest)) {}

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    if (begin_ == prefix_.size()) return rest_ ? rest_->read(buffer, size) : std::size_t{0};
    const std::size_t count = prefix_.copy(buffer, size, begin_);
    begin_ += count;
    return count;
  }

 private:
  std::string prefix_;
  std::size_t begin_ = 0;
  std::unique_ptr<ByteSource> rest_;
};

}  // namespace

std::string size_text(std::size_t bytes) {
  constexpr std::size_t mib = 1024 * 1024;
  if (bytes >= mib && bytes % mib == 0) return std::to_string(bytes / mib) + " MiB";
  return std::to_string(bytes) + " bytes";
}

Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path) {
  errno = 0;
  if (path == "-") return {std::make_unique<PlainSource>(stdin, "standard input")};
  if (path.ends_with(".gz")) {
    gzFile packed = gzopen(path.c_str(), "rb");
    if (!packed) return io_error(path, "cannot open this file (" + reason() + ")");
    return {std::make_unique<GzipSource>(packed, path)};
  }
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return io_error(path, "cannot open this file (" + reason() + ")");
  std::unique_ptr<ByteSource> source = std::make_unique<PlainSource>(file, path);
  if (path.ends_with(".zst")) source = std::make_unique<ZstdSource>(std::move(source), path);
  if (path.ends_with(".bz2")) source = std::make_unique<Bzip2Source>(std::move(source), path);
  return source;
}

std::unique_ptr<ByteSource> prefixed(std::string bytes, std::unique_ptr<ByteSource> rest) {
  return std::make_unique<PrefixedSource>(std::move(bytes), std::move(rest));
}

Result<std::string> read_all(ByteSource& source, const std::string& path, std::size_t limit) {
  std::string bytes;
  for (std::size_t used = 0;; bytes.resize(used)) {
    bytes.resize(used + kChunk);
    const Result<std::size_t> count = source.read(bytes.data() + used, kChunk);
    if (!count) return count.error();
    used += count.value();
    if (used > limit) {
      return Error{ErrorKind::input, "over the size limit of " + size_text(limit), path};
    }
    if (count.value() == 0) {
      bytes.resize(used);
      return bytes;
    }
  }
}

LineReader::LineReader(std::unique_ptr<ByteSource> source, std::size_t limit)
    : source_(std::move(source)), limit_(limit) {}

Status LineReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t used = buffer_.size();
  buffer_.resize(used + kChunk);
  const Result<std::size_t> count = source_->read(buffer_.data() + used, kChunk);
  buffer_.resize(used + (count ? count.value() : 0));
  end_ = !count || count.value() == 0;
  if (!count) return count.error();
  return std::nullopt;
}

std::optional<Result<LineReader::Line>> LineReader::next() {
  line_.clear();
  bool too_long = false;
  ++number_;
  for (bool whole = false; !whole;) {
    if (begin_ == buffer_.size()) {
      if (!end_) {
        if (Status error = fill()) {
          error->line = number_;
          return Result<Line>(*error);
        }
      }
      if (begin_ == buffer_.size() && end_) {
        if (line_.empty() && !too_long) return std::nullopt;
        break;
      }
    }
    const std::size_t found = buffer_.find('\n', begin_);
    whole = found != std::string::npos;
    const std::size_t end = whole ? found : buffer_.size();
    const std::size_t room = limit_ - line_.size();
    too_long = too_long || end - begin_ > room;
    line_.append(buffer_, begin_, std::min(end - begin_, room));
    begin_ = whole ? end + 1 : end;
  }
  if (line_.ends_with('\r')) line_.pop_back();
  return Result<Line>(Line{line_, number_, too_long});
}

}  // namespace isnad
