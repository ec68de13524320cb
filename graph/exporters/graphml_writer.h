// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "graph/graph_parts.h"
#include "graph/graphml_keys.h"

namespace isnad::graphml {

/// A literal that may be an argument of a template.
template <std::size_t N>
struct Literal {
  constexpr Literal(const char (&text)[N]) { std::copy_n(text, N, chars); }  // NOLINT: implicit
  char chars[N];
};

/// `  <data key="label">`, made by the compiler.
template <Literal key>
inline constexpr auto kOpenData = [] {
  constexpr std::string_view head = "  <data key=\"";
  std::array<char, head.size() + sizeof key.chars - 1 + 2> open{};
  char* at = std::copy(head.begin(), head.end(), open.data());
  at = std::copy_n(key.chars, sizeof key.chars - 1, at);
  at[0] = '"';
  at[1] = '>';
  return open;
}();

/// The XML of GraphML, buffered. Elements must be opened and closed in order.
class Writer {
 public:
  explicit Writer(std::ostream& out);

  void begin_document();
  void declare(std::string_view domain, std::span<const Key> keys);
  void begin_graph();
  void end_document();

  /// XML as it stands.
  void put(std::string_view xml) {
    if (xml.size() > room()) return put_slowly(xml);
    std::memcpy(at_, xml.data(), xml.size());
    at_ += xml.size();
  }
  /// The content of an element.
  void text(std::string_view text);
  /// "e-" and the twelve digits, when `id` is one of these.
  void hex_id(EdgeId id);

  /// An attribute of a node or edge. Nothing is written for an empty value or an unknown day.
  template <Literal key>
  void data(std::string_view value) {
    if (value.empty()) return;
    put(open<key>());
    text(value);
    put(kCloseData);
  }
  void data(std::string_view key, std::string_view value);
  template <Literal key>
  void day(Day value) {
    const std::string_view iso = iso_text(value);
    if (iso.empty()) return;
    put(open<key>());
    put(iso);
    put(kCloseData);
  }
  template <Literal key, typename Number>
  void number(Number value) {
    put(open<key>());
    if (room() < kNumber) flush();
    at_ = std::to_chars(at_, end_, value).ptr;
    put(kCloseData);
  }

  /// "2026-02-04"; empty when the day is unknown or outside the years 1 to 9999. Valid until the
  /// next call.
  [[nodiscard]] std::string_view iso_text(Day day);

 private:
  template <Literal key>
  static constexpr std::string_view open() {
    return {kOpenData<key>.data(), kOpenData<key>.size()};
  }
  [[nodiscard]] std::size_t room() const { return static_cast<std::size_t>(end_ - at_); }
  void put_slowly(std::string_view xml);
  void flush();

  static constexpr std::string_view kCloseData = "</data>\n";
  static constexpr std::size_t kNumber = 32;  ///< more than any number takes
  static constexpr std::size_t kDayTexts = 4096;
  /// What was written for a day last.
  struct DayText {
    Day day = kNoDay;
    char iso[10] = {};
  };

  std::ostream& out_;
  std::unique_ptr<char[]> buffer_;
  char* at_;
  char* end_;
  std::string escaped_;
  std::unique_ptr<DayText[]> days_;  ///< by the lowest bits of the day
};

}  // namespace isnad::graphml
