// SPDX-License-Identifier: Apache-2.0
#include "extract/key_map.h"

#include <doctest/doctest.h>
#include <string>

using isnad::KeyMap;
using isnad::KeySet;

TEST_CASE("a set holds what was put in, and nothing else") {
  KeySet keys;
  CHECK_FALSE(keys.contains(0));
  CHECK_FALSE(keys.contains(1'000'000));
  for (const isnad::KeyId key : {1u, 63u, 64u, 100'000u}) keys.insert(key);
  for (const isnad::KeyId key : {1u, 63u, 64u, 100'000u}) CHECK(keys.contains(key));
  for (const isnad::KeyId key : {0u, 2u, 62u, 65u, 99'999u, 100'001u}) {
    CHECK_FALSE(keys.contains(key));
  }
}

TEST_CASE("a map finds values by key and keeps the first") {
  KeyMap<std::string> map;
  CHECK(map.find(0) == nullptr);
  CHECK(map.emplace(7, "seven"));
  CHECK_FALSE(map.emplace(7, "another"));
  map[70'000] += "many";
  map[70'000] += " more";
  REQUIRE(map.find(7));
  CHECK(*map.find(7) == "seven");
  REQUIRE(map.find(70'000));
  CHECK(*map.find(70'000) == "many more");
  CHECK(map.find(0) == nullptr);
  CHECK(map.find(8) == nullptr);
}

TEST_CASE("values may be added in any number") {
  KeyMap<int> map;
  for (int n = 1; n < 5000; ++n) map[static_cast<isnad::KeyId>(n * 13)] = n;
  for (int n = 1; n < 5000; ++n) {
    const int* found = map.find(static_cast<isnad::KeyId>(n * 13));
    REQUIRE(found);
    CHECK(*found == n);
    CHECK(map.find(static_cast<isnad::KeyId>(n * 13 + 1)) == nullptr);
  }
}
