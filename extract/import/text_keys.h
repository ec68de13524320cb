// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/interner.h"

namespace isnad {

/// An interner in which kNoKey is the empty text: for cells that may be empty.
class TextKeys {
 public:
  KeyId keep(std::string_view text) { return text.empty() ? kNoKey : texts_.intern(text); }
  [[nodiscard]] std::string_view text(KeyId key) const {
    return key == kNoKey ? std::string_view() : texts_.text(key);
  }

 private:
  Interner texts_;
};

}  // namespace isnad
