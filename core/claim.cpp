// SPDX-License-Identifier: Apache-2.0
#include "core/claim.h"

#include <array>
#include <cstddef>

namespace isnad {

namespace {

constexpr std::array<std::string_view, 2> kPolarities = {"affirmed", "negated"};
constexpr std::array<std::string_view, 4> kModalities = {"actual", "planned", "possible",
                                                         "requested"};
constexpr std::array<std::string_view, 2> kFields = {"title", "text"};

template <typename Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Polarity p) { return kPolarities[static_cast<std::size_t>(p)]; }
std::string_view to_string(Modality m) { return kModalities[static_cast<std::size_t>(m)]; }
std::string_view to_string(Field f) { return kFields[static_cast<std::size_t>(f)]; }

std::optional<Polarity> parse_polarity(std::string_view name) {
  return find_name<Polarity>(kPolarities, name);
}
std::optional<Modality> parse_modality(std::string_view name) {
  return find_name<Modality>(kModalities, name);
}
std::optional<Field> parse_field(std::string_view name) { return find_name<Field>(kFields, name); }

}  // namespace isnad
