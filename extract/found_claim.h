// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/claim.h"
#include "extract/confidence.h"
#include "extract/phrase.h"
#include "extract/relation_table.h"

namespace isnad {

/// How a sentence comes to speak of an event.
enum class Telling : std::uint8_t {
  mentioned,  ///< in passing: it describes a noun, or stands in another clause's past
  asserted,   ///< as what goes on, as somebody says
  reported,   ///< as what somebody says that happened
  present,    ///< as what goes on, in the present tense
  told,       ///< as what happened next in the story
};

/// Days from an event to another one that is told beside it, as a range.
struct DayOffset {
  int begin = 0, end = 0;
};

/// A claim as the grammar gives it, before it is written out. Entities are those of the register,
/// tokens those of the document.
struct FoundClaim {
  const Pattern* pattern = nullptr;
  int subject = kNone, object = kNone;
  std::string subject_mention, object_mention;
  int place = kNone;
  int recipient = kNone;  ///< who gets what is handed over
  int attribution = kNone;
  std::string attribution_mention;
  std::string title;
  std::optional<Time> time;
  std::optional<DayOffset> offset;  ///< of the day that the time was counted from, if unsaid
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  Field field = Field::text;
  std::uint32_t first = 0, last = 0;  ///< tokens of the evidence
  std::uint32_t trigger = 0;          ///< token
  std::uint32_t sentence = 0;         ///< of the document
  SignSet signs = 0;                  ///< of how sure it is
  double weight = 1;                  ///< of its pattern
  Telling telling = Telling::mentioned;
  std::vector<std::string> steps;
};

}  // namespace isnad
