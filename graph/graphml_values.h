// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/claim.h"
#include "graph/graph_parts.h"

namespace isnad::graphml {

/// Each reads a value into `out`; false when it is not of the kind.
[[nodiscard]] bool read(std::string_view value, Day& out);
[[nodiscard]] bool read(std::string_view value, double& out);
[[nodiscard]] bool read(std::string_view value, float& out);
[[nodiscard]] bool read(std::string_view value, std::uint32_t& out);
[[nodiscard]] bool read(std::string_view value, bool& out);
[[nodiscard]] bool read(std::string_view value, Polarity& out);
[[nodiscard]] bool read(std::string_view value, Modality& out);
[[nodiscard]] bool read(std::string_view value, Join& out);
/// "text:912-1043".
[[nodiscard]] bool read(std::string_view value, Field& field, Span& span);
[[nodiscard]] bool read_whole(std::string_view value, std::int32_t& out);
/// A number of sources; other programs have fractions and zero here.
[[nodiscard]] bool read_weight(std::string_view value, std::uint32_t& out);

/// An empty value leaves `out` as it is.
template <typename Part>
[[nodiscard]] bool read_if_any(std::string_view value, Part& out) {
  return value.empty() || read(value, out);
}

}  // namespace isnad::graphml
