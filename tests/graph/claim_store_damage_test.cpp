// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "graph/claim_store.h"
#include "graph/store_database.h"
#include "graph/store_schema.h"
#include "tests/support/random_claims.h"
#include "tests/support/store_claims.h"
#include "tests/support/temporary_folder.h"

using namespace isnad;
using namespace isnad::test;

namespace {

std::vector<char> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::string& path, const std::vector<char>& bytes, std::size_t size) {
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(std::min(size, bytes.size())));
}

/// Reads a file that may be damaged; true when there was an error, else the claims must be right.
bool is_refused(const std::string& path, const std::vector<std::string>& right) {
  Result<ClaimStore> store = ClaimStore::open(path, StoreMode::read, 0);
  if (!store) {
    CHECK(store.error().file == path);
    return true;
  }
  const Result<std::vector<Claim>> claims = store.value().claims();
  if (!claims) {
    CHECK(claims.error().file == path);
    return true;
  }
  CHECK(images_of(claims.value()) == right);
  return false;
}

}  // namespace

TEST_CASE("what is no store is refused and left alone") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("s.isnad");
  const auto message = [&](StoreMode mode) {
    const Result<ClaimStore> store = ClaimStore::open(path, mode, 0);
    return store.ok() ? std::string() : store.error().to_string();
  };
  SUBCASE("nothing there") {
    CHECK(message(StoreMode::read) == path + ": no such file");
    CHECK(message(StoreMode::write) == path + ": no such file");
    CHECK_FALSE(std::filesystem::exists(path));
  }
  SUBCASE("an empty file becomes a store, but is none yet") {
    write_bytes(path, {}, 0);
    CHECK(has(message(StoreMode::read), "no store of isnad"));
    CHECK(message(StoreMode::create).empty());
    CHECK(message(StoreMode::read).empty());
  }
  SUBCASE("a folder") {
    std::filesystem::create_directory(path);
    CHECK(has(message(StoreMode::create), "a store is a file"));
  }
  SUBCASE("text") {
    std::ofstream(path) << "a letter to a friend, of more than a hundred bytes, so that it might "
                           "be the head of a file, but is not one of ours.";
    const std::vector<char> before = bytes_of(path);
    CHECK(has(message(StoreMode::create), "no store of isnad"));
    CHECK(has(message(StoreMode::read), "no store of isnad"));
    CHECK(bytes_of(path) == before);
  }
  SUBCASE("a database of another program") {
    {
      StoreDatabase database(path, StoreDatabase::Mode::create, 0);
      database.execute("CREATE TABLE mail(text)");
    }
    const std::vector<char> before = bytes_of(path);
    CHECK(has(message(StoreMode::create), "a database of another program"));
    CHECK(has(message(StoreMode::read), "a database of another program"));
    CHECK(bytes_of(path) == before);
  }
}

TEST_CASE("a damaged file gives an error or the right claims") {
  const test::TemporaryFolder folder;
  const std::string whole = folder.path("whole"), path = folder.path("damaged");
  test::RandomClaims random(17);
  const std::vector<Claim> claims = random.many(150);
  {
    ClaimStore store = open_store(whole);
    add_all(store, claims);
  }
  const std::vector<std::string> right = images_of(claims);
  const std::vector<char> bytes = bytes_of(whole);
  REQUIRE(bytes.size() > 50000);
  std::mt19937 engine(1);
  int refused = 0, tried = 0;
  SUBCASE("cut short") {
    for (std::size_t size = 1; size < bytes.size(); size += 1 + engine() % 997, ++tried) {
      write_bytes(path, bytes, size);
      CHECK(is_refused(path, right));
      const Result<ClaimStore> writer = ClaimStore::open(path, StoreMode::create, 0);
      CHECK_FALSE(writer.ok());
      CHECK(std::filesystem::file_size(path) == size);
    }
  }
  SUBCASE("one byte another") {
    for (; tried < 800; ++tried) {
      std::vector<char> changed = bytes;
      // Every other time in the head or the schema, where most depends on it.
      const std::size_t place = tried % 2 == 0 ? engine() % bytes.size() : engine() % 4096;
      changed[place] = static_cast<char>(changed[place] ^ (1 + engine() % 255));
      write_bytes(path, changed, changed.size());
      CAPTURE(place);
      refused += is_refused(path, right) ? 1 : 0;
    }
    CHECK(refused > tried / 5);
  }
  SUBCASE("a page of something else") {
    for (std::size_t page = 0; page * 4096 < bytes.size(); ++page, ++tried) {
      std::vector<char> changed = bytes;
      for (std::size_t i = page * 4096; i < std::min(bytes.size(), (page + 1) * 4096); ++i) {
        changed[i] = static_cast<char>(page % 2 == 0 ? 0 : engine());
      }
      write_bytes(path, changed, changed.size());
      refused += is_refused(path, right) ? 1 : 0;
    }
    CHECK(refused > tried / 2);
  }
  CHECK(tried > 10);
}

TEST_CASE("writing to a damaged store never ends it, and check tells the damage") {
  const test::TemporaryFolder folder;
  const std::string whole = folder.path("whole"), path = folder.path("damaged");
  test::RandomClaims random(19);
  const std::vector<Claim> claims = random.many(150);
  {
    ClaimStore store = open_store(whole);
    add_all(store, claims);
  }
  std::vector<Claim> more = random.many(40);
  for (Claim& claim : more) claim.article.id += "-more";
  std::vector<Claim> both = claims;
  both.insert(both.end(), more.begin(), more.end());
  const std::vector<std::string> right = images_of(both);
  const std::vector<char> bytes = bytes_of(whole);
  std::mt19937 engine(2);
  for (int i = 0; i < 120; ++i) {
    std::vector<char> changed = bytes;
    const std::size_t place = engine() % bytes.size();
    changed[place] = static_cast<char>(changed[place] ^ (1 + engine() % 255));
    write_bytes(path, changed, changed.size());
    CAPTURE(place);
    Result<ClaimStore> store = ClaimStore::open(path, StoreMode::create, 0);
    if (!store) continue;
    bool failed = false;
    for (const auto& [id, own] : by_article(more)) {
      failed = failed || !store.value().add(own.front().article, own).ok();
    }
    if (failed) continue;
    const Result<std::vector<Claim>> back = store.value().claims();
    if (back) {
      CHECK(images_of(back.value()) == right);
    } else {
      CHECK(store.value().check());
    }
    std::filesystem::remove(path + "-wal");
  }
}
