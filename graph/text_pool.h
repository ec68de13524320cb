// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/hash_map.h"

namespace isnad {

/// Handle of a text in a TextPool. 0 is the empty text.
using TextId = std::uint32_t;
inline constexpr TextId kNoText = 0;

/// Keeps texts side by side, without a string object each; up to 16 GB in all. A reader may share
/// it with others while nobody writes.
class TextPool {
 public:
  TextPool();
  TextPool(TextPool&&) = default;
  TextPool& operator=(TextPool&&) = default;

  /// Keeps a text without looking for an equal one: for texts that hardly repeat.
  TextId add(std::string_view text);
  /// The one handle of all equal texts that were interned.
  TextId intern(std::string_view text);
  /// Valid as long as the pool.
  [[nodiscard]] std::string_view operator[](TextId id) const;
  /// No more texts will be interned: drops what only interning needs.
  void freeze() { interned_ = HashMap<TextId>(); }

 private:
  void begin_block(std::uint32_t units);
  [[nodiscard]] char* at(TextId id) const;

  static constexpr std::uint32_t kUnit = 4;  ///< bytes; texts begin at multiples
  static constexpr std::uint32_t kBlock = std::uint32_t{1} << 18;  ///< units of a block

  /// A block that lasts on from the one before is null here.
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::uint32_t first_ = 0;  ///< handle of the first unit of the last block
  std::uint32_t used_ = 0;   ///< units of the last block
  HashMap<TextId> interned_;
};

}  // namespace isnad
