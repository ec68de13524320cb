// SPDX-License-Identifier: Apache-2.0
#include "core/hash_map.h"

#include <doctest/doctest.h>
#include <random>
#include <set>
#include <string>
#include <unordered_map>

#include "core/hash.h"

using namespace isnad;

TEST_CASE("an empty map has no key") {
  const HashMap<std::uint32_t> map;
  CHECK(map.size() == 0);
  for (const std::uint64_t key : {std::uint64_t{0}, std::uint64_t{1}, ~std::uint64_t{0}}) {
    CHECK(map.find(key) == nullptr);
  }
}

TEST_CASE("a value is made once and changed in place") {
  HashMap<int> map;
  CHECK(map.get(7, 5) == 5);
  CHECK(map.get(7, 6) == 5);  // `first` is for a new key
  map.get(7) = 9;
  CHECK(*map.find(7) == 9);
  CHECK(map.get(8) == 0);
  CHECK(map.size() == 2);
  CHECK(map.find(9) == nullptr);
}

TEST_CASE("the key 0 is no free slot") {
  HashMap<int> map;
  map.get(16) = 16;  // in a table of 16 slots it would stand where 0 does
  CHECK(map.find(0) == nullptr);
  map.get(0) = 3;
  CHECK(map.size() == 2);
  REQUIRE(map.find(0) != nullptr);
  CHECK(*map.find(0) == 3);
  for (std::uint64_t key = 17; key < 200; ++key) map.get(key) = 1;
  CHECK(*map.find(0) == 3);
  CHECK(map.size() == 185);
}

TEST_CASE("keys that fall on one slot stay apart") {
  HashMap<std::uint64_t> map;
  for (std::uint64_t n = 1; n <= 500; ++n) map.get(n << 32) = n;
  CHECK(map.size() == 500);
  for (std::uint64_t n = 1; n <= 500; ++n) CHECK(*map.find(n << 32) == n);
  CHECK(map.find(501ULL << 32) == nullptr);
}

TEST_CASE("growth keeps every value, with room made beforehand or not") {
  for (const std::size_t room : {0U, 1U, 11U, 12U, 1000U, 5000U}) {
    CAPTURE(room);
    HashMap<std::uint32_t> map;
    map.reserve(room);
    std::size_t wrong = 0;
    for (std::uint32_t n = 0; n < 4000; ++n) {
      map.get(mix_bits(n + 1)) = n;
      if (n == 100) map.reserve(3000);
      if (n == 200) map.reserve(3);  // never less
    }
    for (std::uint32_t n = 0; n < 4000; ++n) {
      const std::uint32_t* found = map.find(mix_bits(n + 1));
      if (!found || *found != n) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(map.size() == 4000);
  }
}

TEST_CASE("many random keys, as the map of the standard library has them") {
  std::mt19937_64 random(20250101);
  HashMap<std::uint64_t> map;
  std::unordered_map<std::uint64_t, std::uint64_t> expected;
  for (int step = 0; step < 100'000; ++step) {
    // some anywhere, some close together, many of them again
    const std::uint64_t any = random();
    const std::uint64_t key = step % 3 == 0 ? any : 2 + any % 5000;
    const std::uint64_t value = random();
    map.get(key) = value;
    expected[key] = value;
  }
  CHECK(map.size() == expected.size());
  std::size_t wrong = 0;
  for (const auto& [key, value] : expected) {
    const std::uint64_t* found = map.find(key);
    if (!found || *found != value) ++wrong;
  }
  for (int step = 0; step < 10'000; ++step) {
    const std::uint64_t key = random();
    const std::uint64_t* found = map.find(key);
    if ((found != nullptr) != expected.contains(key)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("hashes are never 0 and tell texts apart") {
  std::set<std::uint64_t> seen;
  std::string bytes;
  std::u32string letters;
  for (int length = 0; length < 300; ++length) {
    seen.insert(hash_of(bytes));
    seen.insert(hash_of(letters));
    bytes += static_cast<char>('a' + length % 26);
    letters += static_cast<char32_t>(0x627 + length % 30);
  }
  CHECK(seen.size() == 600);
  CHECK_FALSE(seen.contains(0));
  // bytes of zero count, and so does where a byte stands
  const std::string texts[] = {
      std::string(), std::string(1, '\0'), std::string(2, '\0'), std::string(9, '\0'),
      "\x80",        "abcdefgh",           "abcdefghi",          "iabcdefgh"};
  std::set<std::uint64_t> hashes;
  for (const std::string& text : texts) hashes.insert(hash_of(text));
  CHECK(hashes.size() == std::size(texts));
}

TEST_CASE("a combined hash minds the order") {
  CHECK(combine_hashes(1, 2) != combine_hashes(2, 1));
  CHECK(combine_hashes(combine_hashes(1, 2), 3) != combine_hashes(combine_hashes(1, 3), 2));
  CHECK(combine_hashes(1, 2) == combine_hashes(1, 2));
}
