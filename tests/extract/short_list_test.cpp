// SPDX-License-Identifier: Apache-2.0
#include "extract/short_list.h"

#include <doctest/doctest.h>
#include <vector>

using namespace isnad;

TEST_CASE("short list keeps what fits") {
  ShortList<int, 3> list;
  CHECK(list.empty());
  list.push_back(7);
  CHECK(list.front() == 7);
  CHECK(list.contains(7));
  CHECK_FALSE(list.contains(0));  // what is free holds nothing
  list.assign(std::vector<int>{1, 2, 3, 4});
  CHECK(list.size() == 3);
  CHECK(list.back() == 3);
  CHECK(std::vector<int>(list.begin(), list.end()) == std::vector<int>{1, 2, 3});
  list = {5};
  CHECK(list[0] == 5);
  CHECK(list.size() == 1);
}
