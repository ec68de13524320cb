// SPDX-License-Identifier: Apache-2.0
#include "core/block_store.h"

#include <doctest/doctest.h>
#include <numeric>
#include <span>
#include <vector>

using isnad::BlockStore;

TEST_CASE("sequences stay where they were put") {
  BlockStore<int> store;
  std::vector<std::span<const int>> kept;
  for (int n = 0; n < 3000; ++n) {  // more than one block, and one longer than any
    std::vector<int> values(n == 2000 ? 5000 : static_cast<std::size_t>(n % 7));
    std::iota(values.begin(), values.end(), n);
    kept.push_back(store.keep(values));
  }
  for (int n = 0; n < 3000; ++n) {
    const std::span<const int> values = kept[static_cast<std::size_t>(n)];
    REQUIRE(values.size() == (n == 2000 ? 5000 : static_cast<std::size_t>(n % 7)));
    for (std::size_t i = 0; i < values.size(); ++i) {
      REQUIRE(values[i] == n + static_cast<int>(i));
    }
  }
}

TEST_CASE("a store can be used again when it was cleared") {
  BlockStore<int> store;
  const std::vector<int> values = {1, 2, 3};
  CHECK(store.keep(values).size() == 3);
  store.clear();
  CHECK(store.keep({}).empty());
  CHECK(store.keep(values)[2] == 3);
}
