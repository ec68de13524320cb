// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace isnad {

/// Keeps sequences of values in large blocks, where they stay until all are dropped.
template <typename T>
class BlockStore {
 public:
  /// A copy of the values that lasts.
  std::span<const T> keep(std::span<const T> values) {
    if (values.empty()) return {};
    if (blocks_.empty() || values.size() > size_ - used_) {
      size_ = std::max(kBlock, values.size());
      used_ = 0;
      blocks_.push_back(std::make_unique<T[]>(size_));
    }
    T* const place = blocks_.back().get() + used_;
    std::copy(values.begin(), values.end(), place);
    used_ += values.size();
    return {place, values.size()};
  }
  void clear() {
    blocks_.clear();
    size_ = used_ = 0;
  }

 private:
  static constexpr std::size_t kBlock = 1024;
  std::vector<std::unique_ptr<T[]>> blocks_;
  std::size_t size_ = 0, used_ = 0;  ///< of the last block
};

}  // namespace isnad
