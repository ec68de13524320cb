// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace isnad {

/// A list of few values in place: what does not fit is dropped.
template <typename Value, std::size_t kMost>
class ShortList {
 public:
  ShortList() = default;
  ShortList(std::initializer_list<Value> values) { assign(values); }
  void push_back(Value value) {
    if (size_ < kMost) values_[size_++] = value;
  }
  template <typename Values>
  void assign(const Values& values) {
    size_ = 0;
    for (const Value& value : values) push_back(value);
  }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] Value operator[](std::size_t i) const { return values_[i]; }
  [[nodiscard]] Value front() const { return values_[0]; }
  [[nodiscard]] Value back() const { return values_[size_ - 1]; }
  [[nodiscard]] const Value* begin() const { return values_.data(); }
  [[nodiscard]] const Value* end() const { return values_.data() + size_; }
  [[nodiscard]] bool contains(Value value) const {
    for (const Value& known : *this) {
      if (known == value) return true;
    }
    return false;
  }

 private:
  std::array<Value, kMost> values_{};
  std::uint32_t size_ = 0;
};

}  // namespace isnad
