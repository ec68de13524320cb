// SPDX-License-Identifier: Apache-2.0
#include "core/interner.h"

#include <algorithm>
#include <cassert>

namespace isnad {

namespace {
constexpr std::size_t kBlock = std::size_t{1} << 16;
}  // namespace

Interner::Interner(const Interner* base) : base_(base), first_(base ? base->size() : 1) {}

KeyId Interner::intern(std::string_view text) {
  const std::uint64_t hash = hash_of(text);
  if (base_) {
    if (const KeyId id = base_->find_hash(hash)) return id;
  }
  const KeyId next = first_ + static_cast<KeyId>(texts_.size());
  const KeyId id = ids_.get(hash, next);
  if (id == next) texts_.push_back(keep(text));
  return id;
}

std::string_view Interner::keep(std::string_view text) {
  if (blocks_.empty() || text.size() > free_) {
    free_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(free_));
  }
  free_ -= text.size();
  char* const place = blocks_.back().get() + free_;
  std::copy(text.begin(), text.end(), place);
  return {place, text.size()};
}

std::string_view Interner::text(KeyId id) const {
  assert(id != kNoKey && id < size());
  return id < first_ ? base_->text(id) : texts_[id - first_];
}

KeyId Interner::size() const { return first_ + static_cast<KeyId>(texts_.size()); }

}  // namespace isnad
