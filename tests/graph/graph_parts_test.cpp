// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_parts.h"

#include <doctest/doctest.h>
#include <limits>

using namespace isnad;

namespace {

Day day(std::string_view iso) { return day_of(parse_iso(iso)); }

}  // namespace

TEST_CASE("edges keep days of three bytes") {
  for (const Day value : {kNoDay, day("0001-01-01"), Day{-1}, Day{0}, Day{1}, day("9999-12-31")}) {
    Edge edge;
    edge.begin = value;
    edge.last_reported = value;
    CHECK(edge.begin == value);
    CHECK(edge.last_reported == value);
    CHECK(edge.end == kNoDay);
  }
}

TEST_CASE("edges keep ids of seven bytes") {
  for (const EdgeId value : {EdgeId{0}, EdgeId{0xABCDEF012345}, (EdgeId{1} << 56) - 1}) {
    Edge edge;
    edge.id = value;
    edge.polarity = Polarity::negated;
    edge.modality = Modality::requested;
    CHECK(edge.id == value);
  }
}

TEST_CASE("confidence has four digits and lies between 0 and 1") {
  Edge edge;
  const std::pair<double, float> cases[] = {
      {0.9, 0.9F},     {0.12344, 0.1234F},
      {0.99995, 1.0F}, {2, 1.0F},
      {-1, 0.0F},      {std::numeric_limits<double>::infinity(), 1.0F},
      {0.0, 0.0F},     {std::numeric_limits<double>::quiet_NaN(), 0.0F},
  };
  for (const auto& [value, kept] : cases) {
    edge.set_confidence(value);
    CHECK(edge.confidence() == kept);
  }
}

TEST_CASE("a range of days is written as short as it goes") {
  const struct {
    std::string_view begin, end, edtf;
  } cases[] = {
      {"2026-02-04", "2026-02-04", "2026-02-04"},
      {"2026-02-01", "2026-02-28", "2026-02"},
      {"2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"},
      {"2024-02-01", "2024-02-29", "2024-02"},
      {"2025-01-01", "2025-12-31", "2025"},
      {"2025-01-01", "2026-12-31", "2025-01-01/2026-12-31"},
      {"2025-02-03", "", "2025-02-03/.."},
      {"", "2025-02-03", "../2025-02-03"},
      {"", "", ""},
  };
  for (const auto& [begin, end, edtf] : cases) {
    const auto known = [](std::string_view iso) { return iso.empty() ? kNoDay : day(iso); };
    CHECK(edtf_of(known(begin), known(end)) == edtf);
  }
}
