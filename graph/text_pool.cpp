// SPDX-License-Identifier: Apache-2.0
#include "graph/text_pool.h"

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
  // The length stands before the text.
  char* const place = at(id);
  std::memcpy(place, &size, sizeof size);
  if (size > 0) std::memcpy(place + sizeof size, text.data(), size);
  return id;
}

void TextPool::begin_block(std::uint32_t units) {
  // A text that is longer than a block takes the numbers of several.
  const std::uint32_t blocks = (units + kBlock - 1) / kBlock;
  first_ = static_cast<std::uint32_t>(blocks_.size()) * kBlock;
  used_ = 0;
  blocks_.push_back(std::make_unique_for_overwrite<char[]>(std::size_t{blocks} * kBlock * kUnit));
  blocks_.resize(blocks_.size() + blocks - 1);
}

char* TextPool::at(TextId id) const {
  assert(id / kBlock < blocks_.size());
  return blocks_[id / kBlock].get() + std::size_t{id % kBlock} * kUnit;
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
