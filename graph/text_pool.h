// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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
  /// Whether this is the handle of a text, for handles from elsewhere.
  [[nodiscard]] bool has(TextId id) const;
  /// All bytes of the pool, piece by piece, for `restore`.
  void save(const std::function<void(std::string_view)>& put) const;
  /// Takes the bytes of a saved pool, which `read` fills in, in place of its own; no text can be
  /// added then. False when they cannot be had.
  [[nodiscard]] bool restore(std::size_t size, const std::function<bool(char*)>& read);
  /// No more texts will be interned: drops what only interning needs.
  void freeze() { interned_ = HashMap<TextId>(); }

 private:
  struct Empty {};
  explicit TextPool(Empty) {}  ///< has not even the empty text
  void begin_block(std::uint32_t units);
  void add_blocks(std::size_t count);
  [[nodiscard]] char* at(TextId id) const;

  static constexpr std::uint32_t kUnit = 4;  ///< bytes; texts begin at multiples
  static constexpr std::uint32_t kBlock = std::uint32_t{1} << 18;  ///< units of a block

  std::vector<std::unique_ptr<char[]>> owned_;  ///< of one or more blocks each
  std::vector<char*> blocks_;
  std::uint32_t first_ = 0;  ///< handle of the first unit of the last block
  std::uint32_t used_ = 0;   ///< units of the last block
  HashMap<TextId> interned_;
};

}  // namespace isnad
