// SPDX-License-Identifier: Apache-2.0
#include "cli/gzip_stream.h"

#include <new>
#include <streambuf>
#include <vector>
#include <zlib.h>

namespace isnad::cli {

namespace {
constexpr std::size_t kChunk = 64 * 1024;
constexpr int kGzip = 15 + 16;  // the largest window, and zlib's sign for the format of gzip
constexpr int kLevel = 6;
}  // namespace

class GzipStream::Buffer : public std::streambuf {
 public:
  explicit Buffer(std::ostream& to) : to_(to), plain_(kChunk), packed_(kChunk) {
    constexpr int kMemory = 8;
    if (deflateInit2(&state_, kLevel, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
    setp(plain_.data(), plain_.data() + plain_.size());
  }
  ~Buffer() override { deflateEnd(&state_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  bool finish() {
    if (!finished_) pack(Z_FINISH);
    finished_ = true;
    return to_.good();
  }

 protected:
  int_type overflow(int_type c) override {
    if (finished_ || !pack(Z_NO_FLUSH)) return traits_type::eof();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }

 private:
  /// Compresses what has gathered in `plain_`.
  bool pack(int flush) {
    state_.next_in = reinterpret_cast<Bytef*>(pbase());
    state_.avail_in = static_cast<uInt>(pptr() - pbase());
    do {
      state_.next_out = reinterpret_cast<Bytef*>(packed_.data());
      state_.avail_out = static_cast<uInt>(packed_.size());
      deflate(&state_, flush);
      to_.write(packed_.data(), static_cast<std::streamsize>(packed_.size() - state_.avail_out));
    } while (state_.avail_out == 0 && to_.good());
    setp(plain_.data(), plain_.data() + plain_.size());
    return to_.good();
  }

  std::ostream& to_;
  std::vector<char> plain_;
  std::vector<char> packed_;
  z_stream state_{};
  bool finished_ = false;
};

GzipStream::GzipStream(std::ostream& to)
    : std::ostream(nullptr), buffer_(std::make_unique<Buffer>(to)) {
  rdbuf(buffer_.get());
}

GzipStream::~GzipStream() = default;

void GzipStream::finish() {
  if (!buffer_->finish()) setstate(std::ios::badbit);
}

}  // namespace isnad::cli
