// SPDX-License-Identifier: Apache-2.0
#include "graph/graphml_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "graph/number_text.h"

namespace isnad::graphml {

namespace {

template <typename Value>
bool keep(const std::optional<Value>& parsed, Value& out) {
  if (parsed) out = *parsed;
  return parsed.has_value();
}

}  // namespace

bool read(std::string_view value, Day& out) {
  const std::optional<Date> date = parse_iso(value);
  if (date) out = to_days(*date);
  return date.has_value();
}

bool read(std::string_view value, double& out) { return keep(parse_number(value), out); }

bool read(std::string_view value, float& out) {
  // As a float at once: by way of a double the last digit could be another.
  const char* const end = value.data() + value.size();
  float number = 0;
  const auto [stop, problem] = std::from_chars(value.data(), end, number);
  if (problem == std::errc() && stop == end && std::isfinite(number)) return out = number, true;
  const std::optional<double> wide = parse_number(value);
  if (wide) out = static_cast<float>(std::clamp(*wide, -1e9, 1e9));
  return wide.has_value();
}

bool read(std::string_view value, std::uint32_t& out) { return keep(parse_count(value), out); }

bool read(std::string_view value, bool& out) {
  out = value == "true" || value == "1";
  return out || value == "false" || value == "0";
}

bool read(std::string_view value, Polarity& out) { return keep(parse_polarity(value), out); }
bool read(std::string_view value, Modality& out) { return keep(parse_modality(value), out); }
bool read(std::string_view value, Join& out) { return keep(parse_join(value), out); }

bool read(std::string_view value, Field& field, Span& span) {
  const std::size_t colon = value.find(':');
  const std::size_t dash = value.find('-', colon == std::string_view::npos ? value.size() : colon);
  if (dash == std::string_view::npos) return false;
  return keep(parse_field(value.substr(0, colon)), field) &&
         read(value.substr(colon + 1, dash - colon - 1), span.begin) &&
         read(value.substr(dash + 1), span.end);
}

bool read_whole(std::string_view value, std::int32_t& out) {
  const char* const end = value.data() + value.size();
  const auto [stop, problem] = std::from_chars(value.data(), end, out);
  return problem == std::errc() && stop == end;
}

bool read_weight(std::string_view value, std::uint32_t& out) {
  if (read(value, out)) return out = std::max(out, 1U), true;
  const std::optional<double> number = parse_number(value);
  if (number) out = static_cast<std::uint32_t>(std::clamp(*number, 1.0, 4e9));
  return number.has_value();
}

}  // namespace isnad::graphml
