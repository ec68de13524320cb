// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <filesystem>
#include <unistd.h>

#include "graph/claim_store.h"
#include "graph/store_database.h"
#include "graph/store_schema.h"
#include "tests/support/random_claims.h"
#include "tests/support/store_claims.h"
#include "tests/support/temporary_folder.h"

using namespace isnad;
using namespace isnad::test;

TEST_CASE("an older schema is brought up to date, a newer one refused") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("s.isnad");
  test::RandomClaims random(13);
  const std::vector<Claim> claims = random.many(60);
  {
    ClaimStore store = open_store(path);
    add_all(store, claims);
  }
  const auto version = [&] {
    StoreDatabase database(path, StoreDatabase::Mode::read, 0);
    return database.number("PRAGMA user_version");
  };
  CHECK(version() == 2);
  // The steps of a program to come.
  std::vector<Migration> steps(store_migrations().begin(), store_migrations().end());
  steps.push_back([](StoreDatabase& database) {
    database.execute("ALTER TABLE article ADD COLUMN country TEXT");
    database.execute("UPDATE article SET country = 'SY'");
  });
  steps.push_back([](StoreDatabase& database) {
    database.execute("CREATE TABLE note(text TEXT); INSERT INTO note VALUES('a')");
  });
  SUBCASE("both steps are done, and the claims stay") {
    {
      StoreDatabase database(path, StoreDatabase::Mode::write, 0);
      prepare_schema(database, true, steps);
      REQUIRE(database.ok());
      CHECK(database.number("SELECT count(*) FROM article WHERE country = 'SY'") > 0);
      CHECK(database.number("SELECT count(*) FROM note") == 1);
      CHECK(database.number("SELECT count(*) FROM claim") == 60);
    }
    CHECK(version() == 4);
    const Result<ClaimStore> newer = ClaimStore::open(path, StoreMode::create);
    REQUIRE_FALSE(newer.ok());
    CHECK(newer.error().message == "written by a newer isnad: schema 4, this program knows 2");
    CHECK_FALSE(ClaimStore::open(path, StoreMode::read).ok());
    CHECK(version() == 4);
  }
  SUBCASE("one who only reads does not change the file") {
    StoreDatabase database(path, StoreDatabase::Mode::read, 0);
    prepare_schema(database, false, steps);
    const Status failure = database.take_failure();
    REQUIRE(failure);
    CHECK(has(failure->message, "written by an older isnad: schema 2"));
    CHECK(version() == 2);
  }
  SUBCASE("a step that fails leaves the file as it was") {
    steps.push_back([](StoreDatabase& database) { database.execute("no SQL"); });
    {
      StoreDatabase database(path, StoreDatabase::Mode::write, 0);
      prepare_schema(database, true, steps);
      CHECK_FALSE(database.ok());
    }
    CHECK(version() == 2);
    ClaimStore store = open_store(path);
    CHECK(stored(store) == images_of(claims));
  }
}

TEST_CASE("one who may not write reads all the same") {
  if (geteuid() == 0) {
    MESSAGE("left out: root may always write");
    return;
  }
  const test::TemporaryFolder folder;
  const std::string inner = folder.path("a%20?b#c"), path = inner + "/s.isnad";
  std::filesystem::create_directory(inner);
  test::RandomClaims random(29);
  const std::vector<Claim> claims = random.many(40);
  {
    ClaimStore store = open_store(path);
    add_all(store, claims);
  }
  using std::filesystem::perms;
  std::filesystem::permissions(inner, perms::owner_read | perms::owner_exec);
  {
    ClaimStore store = open_store(path, StoreMode::read);
    CHECK(stored(store) == images_of(claims));
  }
  std::filesystem::permissions(inner, perms::owner_all);
}
