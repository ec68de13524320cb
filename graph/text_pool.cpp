// SPDX-License-Identifier: Apache-2.0
#include "graph/text_pool.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "core/hash.h"

namespace isnad {

TextPool::TextPool() { add({}); }

TextId TextPool::add(std::string_view text) {
  if (text.empty() && !blocks_.empty()) return kNoText;
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t units =
      static_cast<std::uint32_t>((text.size() + sizeof size + kUnit - 1) / kUnit);
  if (blocks_.empty() || used_ + units > kBlock) begin_block(units);
  const TextId id = first_ + used_;
  used_ += units;
  // The length stands before the text. No byte is left as the memory had it.
  char* const place = at(id);
  if (units > 0) std::memset(place + std::size_t{units - 1} * kUnit, 0, kUnit);
  std::memcpy(place, &size, sizeof size);
  if (size > 0) std::memcpy(place + sizeof size, text.data(), size);
  return id;
}

void TextPool::begin_block(std::uint32_t units) {
  if (!blocks_.empty()) {
    const std::uint32_t end = (used_ + kBlock - 1) / kBlock * kBlock;
    std::memset(at(first_) + std::size_t{used_} * kUnit, 0, std::size_t{end - used_} * kUnit);
  }
  // A text that is longer than a block takes several.
  first_ = static_cast<std::uint32_t>(blocks_.size()) * kBlock;
  used_ = 0;
  add_blocks((units + kBlock - 1) / kBlock);
}

void TextPool::add_blocks(std::size_t count) {
  owned_.push_back(std::make_unique_for_overwrite<char[]>(count * kBlock * kUnit));
  for (std::size_t i = 0; i < count; ++i) {
    blocks_.push_back(owned_.back().get() + i * kBlock * kUnit);
  }
}

char* TextPool::at(TextId id) const {
  assert(id / kBlock < blocks_.size());
  return blocks_[id / kBlock] + std::size_t{id % kBlock} * kUnit;
}

bool TextPool::has(TextId id) const {
  const std::size_t units = std::size_t{first_} + used_;
  if (id >= units) return false;
  std::uint32_t size = 0;
  std::memcpy(&size, at(id), sizeof size);
  // Blocks lie side by side as far as they are of one piece; `restore` makes a single one.
  return owned_.size() > 1 || (std::size_t{id} + 1) * kUnit + size <= units * kUnit;
}

void TextPool::save(const std::function<void(std::string_view)>& put) const {
  constexpr std::size_t kBytes = std::size_t{kBlock} * kUnit;
  const std::size_t end = (std::size_t{first_} + used_) * kUnit;
  for (std::size_t i = 0; i < blocks_.size() && i * kBytes < end; ++i) {
    put({blocks_[i], std::min(kBytes, end - i * kBytes)});
  }
}

bool TextPool::restore(std::size_t size, const std::function<bool(char*)>& read) {
  constexpr std::size_t kBytes = std::size_t{kBlock} * kUnit;
  if (size == 0 || size % kUnit != 0 || size / kUnit > UINT32_MAX - kBlock) return false;
  *this = TextPool(Empty{});
  add_blocks((size + kBytes - 1) / kBytes);
  used_ = static_cast<std::uint32_t>(size / kUnit);
  return read(blocks_.front()) && (*this)[kNoText].empty();
}

TextId TextPool::intern(std::string_view text) {
  if (text.empty()) return kNoText;
  TextId& id = interned_.get(hash_of(text), kNoText);
  if (id == kNoText) id = add(text);
  return id;
}

std::string_view TextPool::operator[](TextId id) const {
  const char* const place = at(id);
  std::uint32_t size = 0;
  std::memcpy(&size, place, sizeof size);
  return {place + sizeof size, size};
}

}  // namespace isnad
