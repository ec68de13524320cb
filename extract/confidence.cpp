// SPDX-License-Identifier: Apache-2.0
#include "extract/confidence.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "extract/table_file.h"

namespace isnad {

namespace {

constexpr double kSurest = 0.99;
constexpr std::array<std::string_view, kSigns> kNames = {
    "event",   "office",     "understood", "pronoun", "description", "unnamed",
    "negated", "not_actual", "attributed", "dated",   "far"};

}  // namespace

Result<ConfidenceTable> ConfidenceTable::load(const LexiconFiles& files) {
  ConfidenceTable table;
  table.factors_.fill(1.0);
  const Status error =
      for_each_row(files, "confidence.tsv", {"sign", "factor"}, [&](const Cells& cells) -> Status {
        const auto name = std::find(kNames.begin(), kNames.end(), cells["sign"]);
        if (name == kNames.end()) return cells.error("sign", "no such sign");
        const std::string_view text = cells["factor"];
        double factor = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), factor);
        const bool bad = code != std::errc() || end != text.data() + text.size();
        if (bad || factor <= 0 || factor > 2) {
          return cells.error("factor", "factor is a number above 0 and up to 2");
        }
        table.factors_[static_cast<std::size_t>(name - kNames.begin())] = factor;
        return std::nullopt;
      });
  if (error) return *error;
  return table;
}

double ConfidenceTable::of(SignSet signs, double weight) const {
  double share = weight;
  for (std::size_t i = 0; i < kSigns; ++i) {
    if (signs & (SignSet{1} << i)) share *= factors_[i];
  }
  return std::clamp(share, 0.0, kSurest);
}

}  // namespace isnad
