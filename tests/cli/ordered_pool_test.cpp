// SPDX-License-Identifier: Apache-2.0
#include "cli/ordered_pool.h"

#include <chrono>
#include <doctest/doctest.h>
#include <stdexcept>
#include <thread>
#include <vector>

using isnad::cli::OrderedPool;

namespace {

using Pool = OrderedPool<int, int>;

/// Later inputs are done first.
Pool::Worker slow_on_even() {
  return [](int input) {
    if (input % 2 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return input * input;
  };
}

}  // namespace

TEST_CASE("outputs come in the order of inputs") {
  for (const unsigned threads : {1U, 2U, 8U}) {
    Pool pool(threads, slow_on_even);
    std::vector<int> outputs;
    for (int i = 0; i < 100; ++i) {
      if (pool.pending() >= 10) outputs.push_back(pool.take());
      pool.give(i);
    }
    CHECK(pool.pending() == 10);
    while (pool.pending() > 0) outputs.push_back(pool.take());
    REQUIRE(outputs.size() == 100);
    for (int i = 0; i < 100; ++i) CHECK(outputs[static_cast<std::size_t>(i)] == i * i);
  }
}

TEST_CASE("a pool ends while work is waiting") {
  Pool pool(2, slow_on_even);
  for (int i = 0; i < 50; ++i) pool.give(i);
  CHECK(pool.take() == 0);
}

TEST_CASE("what a worker throws arrives at its place") {
  Pool pool(2, [] {
    return [](int input) {
      if (input == 1) throw std::runtime_error("one");
      return input;
    };
  });
  for (int i = 0; i < 3; ++i) pool.give(i);
  CHECK(pool.take() == 0);
  CHECK_THROWS_AS(pool.take(), std::runtime_error);
  CHECK(pool.take() == 2);
}
