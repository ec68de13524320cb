// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/result.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// What tells how sure a claim is.
enum class Sign : std::uint8_t {
  event,        ///< any claim but that of an office
  office,       ///< a title that stands with a name
  understood,   ///< a participant is not said in the clause
  pronoun,      ///< a participant is said by a pronoun
  description,  ///< a participant is said by what he is: "the movement", "the two sides"
  unnamed,      ///< a participant is a group or thing that no table knows
  negated,
  not_actual,  ///< planned, possible or requested
  attributed,  ///< the text names who says so
  dated,       ///< by a date of its own sentence
  far,         ///< the words it rests on are many
};
inline constexpr std::size_t kSigns = 11;

/// One bit each sign.
using SignSet = std::uint32_t;
[[nodiscard]] constexpr SignSet sign_bit(Sign sign) {
  return SignSet{1} << static_cast<unsigned>(sign);
}

/// The share of claims that are right, by their signs: lexicon/confidence.tsv. The first factors
/// are the shares of events and offices as such; each other sign multiplies.
class ConfidenceTable {
 public:
  static Result<ConfidenceTable> load(const LexiconFiles& files);

  /// 0 to 0.99. `weight` is that of the pattern, 1 for an ordinary one.
  [[nodiscard]] double of(SignSet signs, double weight) const;

 private:
  std::array<double, kSigns> factors_{};
};

}  // namespace isnad
