// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.h"

namespace isnad {

/// One news article as it was read. Text is valid UTF-8; offsets everywhere are bytes into
/// `title` or `text`.
struct Article {
  std::string id;
  std::string language = "ar";  ///< BCP 47
  std::string source;           ///< outlet; empty when unknown
  std::string url;
  std::optional<Date> date;  ///< of publication
  std::string title;         ///< empty when the input has none apart from the text
  std::string text;
  std::uint32_t story_begin = 0;  ///< where the story starts in `text`, past a date line
};

/// The two fields of an article that hold sentences.
enum class Field : std::uint8_t { title, text };

}  // namespace isnad
