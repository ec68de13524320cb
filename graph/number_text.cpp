// SPDX-License-Identifier: Apache-2.0
#include "graph/number_text.h"

#include <charconv>
#include <cmath>

namespace isnad {

namespace {

template <typename Number>
std::optional<Number> parse_whole(std::string_view text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc() || stop != end) return std::nullopt;
  return number;
}

template <typename Number>
std::string write_decimal(Number number) {
  if (!std::isfinite(number)) return {};
  char text[1100];  // the smallest number has 1077 characters
  const auto [end, problem] =
      std::to_chars(text, text + sizeof text, number, std::chars_format::fixed);
  std::string out(text, problem == std::errc() ? end : text);
  if (out.find('.') == std::string::npos) out += ".0";
  return out;
}

}  // namespace

std::string format_number(double number) {
  if (!std::isfinite(number)) return {};
  char text[32];
  const auto [end, problem] = std::to_chars(text, text + sizeof text, number);
  return {text, problem == std::errc() ? end : text};
}

std::string format_decimal(double number) { return write_decimal(number); }
std::string format_decimal(float number) { return write_decimal(number); }

std::optional<double> parse_number(std::string_view text) {
  const std::optional<double> number = parse_whole<double>(text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::uint32_t> parse_count(std::string_view text) {
  return parse_whole<std::uint32_t>(text);
}

}  // namespace isnad
