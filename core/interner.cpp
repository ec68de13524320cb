// SPDX-License-Identifier: Apache-2.0
#include "core/interner.h"

#include <cassert>

namespace isnad {

Interner::Interner(const Interner* base) : base_(base), first_(base ? base->size() : 1) {}

KeyId Interner::find(std::string_view text) const {
  if (base_) {
    if (const KeyId id = base_->find(text)) return id;
  }
  const auto it = ids_.find(text);
  return it == ids_.end() ? kNoKey : it->second;
}

KeyId Interner::intern(std::string_view text) {
  if (const KeyId id = find(text)) return id;
  texts_.emplace_back(text);
  const KeyId id = first_ + static_cast<KeyId>(texts_.size()) - 1;
  ids_.emplace(texts_.back(), id);
  return id;
}

std::string_view Interner::text(KeyId id) const {
  assert(id != kNoKey && id < size());
  return id < first_ ? base_->text(id) : std::string_view(texts_[id - first_]);
}

KeyId Interner::size() const { return first_ + static_cast<KeyId>(texts_.size()); }

}  // namespace isnad
