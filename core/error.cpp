// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

namespace isnad {

std::string Error::to_string() const {
  std::string text;
  if (!file.empty()) {
    text = file;
    if (line > 0) text.append(":").append(std::to_string(line));
    if (line > 0 && column > 0) text.append(":").append(std::to_string(column));
    text.append(": ");
  }
  return text + message;
}

}  // namespace isnad
