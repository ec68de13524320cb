// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstring>
#include <memory>
#include <ostream>
#include <string_view>

#include "graph/graph_parts.h"

namespace isnad::bench {

/// Elements of GraphML, put one behind the other without a look at any byte of them.
class PlainBuffer {
 protected:
  void begin(std::ostream& out) {
    out_ = &out;
    buffer_ = std::make_unique_for_overwrite<char[]>(kBuffer);
    at_ = buffer_.get();
  }

  static constexpr std::size_t kBuffer = std::size_t{1} << 18;
  static constexpr std::size_t kElement = 4096;  ///< more than an element of this graph takes

  void put(std::string_view text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }
  void put_value(std::string_view open, std::string_view text) {
    if (text.empty()) return;
    put(open);
    put(text);
    put("</data>\n");
  }
  template <typename Number>
  void put_number(std::string_view open, Number number) {
    put(open);
    at_ = std::to_chars(at_, at_ + 32, number).ptr;
    put("</data>\n");
  }
  void put_day(std::string_view open, Day day) {
    put(open);
    const Date date = from_days(day);
    const auto digits = [&](int number, int count) {
      for (int i = count; i-- > 0; number /= 10) at_[i] = static_cast<char>('0' + number % 10);
      at_ += count;
    };
    digits(date.year, 4);
    *at_++ = '-';
    digits(date.month, 2);
    *at_++ = '-';
    digits(date.day, 2);
    put("</data>\n");
  }
  void flush() {
    out_->write(buffer_.get(), at_ - buffer_.get());
    at_ = buffer_.get();
  }
  void end(std::string_view tag) {
    put(tag);
    if (at_ > buffer_.get() + kBuffer - kElement) flush();
  }

  char* at_ = nullptr;

 private:
  std::ostream* out_ = nullptr;
  std::unique_ptr<char[]> buffer_;
};

}  // namespace isnad::bench
