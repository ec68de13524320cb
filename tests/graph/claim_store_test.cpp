// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_store.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <unistd.h>

#include "graph/claim_file.h"
#include "graph/claim_merger.h"
#include "graph/store_database.h"
#include "graph/store_schema.h"
#include "tests/support/random_claims.h"
#include "tests/support/temporary_folder.h"

using namespace isnad;

namespace {

/// All that a claim holds, to the last bit.
std::string image_of(const Claim& claim) {
  std::string image;
  write_claim(claim, image);
  const ArticleRef& a = claim.article;
  for (const std::string* text : {&a.url, &a.agency, &a.hash, &a.sketch}) image += *text + '\n';
  return image;
}

std::vector<std::string> images_of(const std::vector<Claim>& claims) {
  std::vector<std::string> images;
  for (const Claim& claim : claims) images.push_back(image_of(claim));
  std::sort(images.begin(), images.end());
  return images;
}

std::map<std::string, std::vector<Claim>> by_article(const std::vector<Claim>& claims) {
  std::map<std::string, std::vector<Claim>> articles;
  for (const Claim& claim : claims) articles[claim.article.id].push_back(claim);
  return articles;
}

ClaimStore open_store(const std::string& path, StoreMode mode = StoreMode::create) {
  Result<ClaimStore> store = ClaimStore::open(path, mode);
  if (!store) FAIL(store.error().to_string());
  return std::move(store.value());
}

Added add(ClaimStore& store, const std::vector<Claim>& claims) {
  const Result<Added> added = store.add(claims.front().article, claims);
  if (!added) FAIL(added.error().to_string());
  return added.value();
}

void add_all(ClaimStore& store, const std::vector<Claim>& claims) {
  REQUIRE_FALSE(store.begin());
  for (const auto& [id, own] : by_article(claims)) add(store, own);
  REQUIRE_FALSE(store.commit());
}

std::vector<std::string> stored(ClaimStore& store) {
  const Result<std::vector<Claim>> claims = store.claims();
  if (!claims) FAIL(claims.error().to_string());
  return images_of(claims.value());
}

bool is_known(ClaimStore& store, std::string_view id, std::string_view hash) {
  const ArticleKey keys[] = {{id, hash}, {"no such article", "0000000000000001"}};
  const Result<std::vector<bool>> known = store.are_known(keys);
  REQUIRE(known.ok());
  CHECK_FALSE(known.value()[1]);
  return known.value()[0];
}

ArticleRef article(const std::string& id, const std::string& hash) {
  ArticleRef ref;
  ref.id = id;
  ref.hash = hash;
  return ref;
}

std::vector<char> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::string& path, const std::vector<char>& bytes, std::size_t size) {
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(std::min(size, bytes.size())));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
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

TEST_CASE("a store gives back exactly the claims that went in") {
  const test::TemporaryFolder folder;
  test::RandomClaims random(7);
  std::vector<Claim> claims = random.many(3000);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    ArticleRef& ref = claims[i].article;
    ref.id += "-" + std::to_string(i % 40);
    if (i % 3 == 0) ref.url = "https://example.org/" + std::to_string(i % 40);
    if (i % 4 == 0) ref.agency = "media/reuters";
    if (i % 5 == 0) ref.sketch = std::string(48, 'A');
    if (i % 7 == 0) claims[i].steps = {""};
    if (i % 11 == 0) claims[i].steps = {"", "|", "\\"};
    if (i % 13 == 0) claims[i].time = Time{};
    if (i % 17 == 0) claims[i].article.source = std::string("a\0b", 3);
  }
  {
    ClaimStore store = open_store(folder.path("s.isnad"));
    add_all(store, claims);
    CHECK(stored(store) == images_of(claims));
  }
  ClaimStore store = open_store(folder.path("s.isnad"), StoreMode::read);
  CHECK(stored(store) == images_of(claims));
  CHECK_FALSE(store.check());
  const Result<std::vector<Claim>> back = store.claims();
  const auto negative_zero = [](const Claim& claim) {
    return claim.subject.entity.lon == 0.0 && std::signbit(*claim.subject.entity.lon);
  };
  CHECK(std::ranges::count_if(back.value(), negative_zero) ==
        std::ranges::count_if(claims, negative_zero));
  CHECK(std::ranges::any_of(claims, negative_zero));
}

TEST_CASE("an article is added once, and a new version replaces the old one") {
  const test::TemporaryFolder folder;
  ClaimStore store = open_store(folder.path("s.isnad"));
  std::vector<Claim> first = {test::ClaimBuilder("person/a", "visit", "place/b").at(1, 5),
                              test::ClaimBuilder("person/a", "meet", "person/c").at(7, 9)};
  for (Claim& claim : first) claim.article.hash = "00000000000000aa";
  CHECK(add(store, first) == Added::added);
  CHECK(add(store, first) == Added::known);
  std::swap(first[0], first[1]);
  CHECK(add(store, first) == Added::known);
  CHECK(is_known(store, "a1", "00000000000000aa"));
  CHECK_FALSE(is_known(store, "a1", "00000000000000ab"));
  CHECK_FALSE(is_known(store, "a1", ""));
  CHECK_FALSE(is_known(store, "a2", "00000000000000aa"));

  std::vector<Claim> second = {first[0]};
  second[0].article.hash = "00000000000000ab";
  second[0].object.entity.label = "another label";
  CHECK(add(store, second) == Added::replaced);
  CHECK(stored(store) == images_of(second));
  CHECK_FALSE(is_known(store, "a1", "00000000000000aa"));
  CHECK(is_known(store, "a1", "00000000000000ab"));
  CHECK(store.info().value().articles == 1);
  CHECK(store.info().value().claims == 1);

  // Claims of another extractor on the same text are news, too.
  second[0].confidence = 0.25;
  CHECK(add(store, second) == Added::replaced);
  CHECK(stored(store) == images_of(second));
}

TEST_CASE("an article that tells nothing is known all the same") {
  const test::TemporaryFolder folder;
  ClaimStore store = open_store(folder.path("s.isnad"));
  const ArticleRef silent = article("quiet", "0123456789abcdef");
  CHECK(store.add(silent, {}).value() == Added::added);
  CHECK(store.add(silent, {}).value() == Added::known);
  CHECK(is_known(store, "quiet", "0123456789abcdef"));
  CHECK(stored(store).empty());
  CHECK(store.info().value().articles == 1);
}

TEST_CASE("what is retracted was never there") {
  const test::TemporaryFolder folder;
  test::RandomClaims random(11);
  const std::vector<Claim> claims = random.many(400);
  for (const auto& [id, own] : by_article(claims)) {
    ClaimStore store = open_store(folder.path("of-" + id));
    add_all(store, claims);
    CHECK(store.retract(id).value());
    CHECK_FALSE(store.retract(id).value());
    std::vector<Claim> rest;
    for (const Claim& claim : claims) {
      if (claim.article.id != id) rest.push_back(claim);
    }
    CHECK(stored(store) == images_of(rest));
    CHECK_FALSE(store.tidy());
    CHECK(stored(store) == images_of(rest));
    add(store, own);
    CHECK(stored(store) == images_of(claims));
    CHECK_FALSE(store.check());
  }
}

TEST_CASE("a store without articles holds nothing of them") {
  const test::TemporaryFolder folder;
  ClaimStore store = open_store(folder.path("s.isnad"));
  test::RandomClaims random(3);
  const std::vector<Claim> claims = random.many(100);
  add_all(store, claims);
  CHECK(store.info().value().entities == 6);
  for (const auto& [id, own] : by_article(claims)) CHECK(store.retract(id).value());
  CHECK_FALSE(store.tidy());
  CHECK(store.info().value().entities == 0);
  CHECK(store.info().value().claims == 0);
  CHECK(stored(store).empty());
}

TEST_CASE("a batch is stored as a whole or not at all") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("s.isnad");
  test::RandomClaims random(5);
  const std::vector<Claim> first = random.many(50);
  std::vector<Claim> second = random.many(50);
  for (Claim& claim : second) claim.article.id += "-later";
  {
    ClaimStore store = open_store(path);
    add_all(store, first);
  }
  {
    ClaimStore store = open_store(path);
    REQUIRE_FALSE(store.begin());
    for (const auto& [id, own] : by_article(second)) add(store, own);
  }
  ClaimStore store = open_store(path);
  CHECK(stored(store) == images_of(first));
  add_all(store, second);
  std::vector<Claim> both = first;
  both.insert(both.end(), second.begin(), second.end());
  CHECK(stored(store) == images_of(both));
}

TEST_CASE("two connections share a store") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("s.isnad");
  ClaimStore one = open_store(path);
  Result<ClaimStore> two = ClaimStore::open(path, StoreMode::create, 50);
  REQUIRE(two.ok());
  ClaimStore reader = open_store(path, StoreMode::read);
  test::RandomClaims random(9);
  std::vector<Claim> all;
  for (int round = 0; round < 6; ++round) {
    std::vector<Claim> claims = random.many(30);
    for (Claim& claim : claims) claim.article.id += "-" + std::to_string(round);
    ClaimStore& writer = round % 2 == 0 ? one : two.value();
    REQUIRE_FALSE(writer.begin());
    for (const auto& [id, own] : by_article(claims)) add(writer, own);
    CHECK(stored(reader) == images_of(all));
    REQUIRE_FALSE(writer.commit());
    all.insert(all.end(), claims.begin(), claims.end());
    CHECK(stored(reader) == images_of(all));
    if (round == 3) REQUIRE_FALSE(two.value().tidy());
  }
  REQUIRE_FALSE(one.begin());
  const Status busy = two.value().begin();
  REQUIRE(busy);
  CHECK(has(busy->message, "another program is writing to this store"));
  REQUIRE_FALSE(one.commit());
  CHECK_FALSE(two.value().begin());
  CHECK_FALSE(two.value().commit());
}

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

TEST_CASE("the tables of events are those of the graph, and know when they are out of date") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("s.isnad");
  test::RandomClaims random(23);
  const std::vector<Claim> claims = random.many(300);
  ClaimStore store = open_store(path);
  add_all(store, claims);
  CHECK_FALSE(store.has_graph("k").value());
  const KnowledgeGraph graph = merge_claims(store.claims().value());
  REQUIRE_FALSE(store.write_graph(graph, "k"));
  CHECK(store.has_graph("k").value());
  CHECK(store.info().value().events == graph.edges().size());
  CHECK_FALSE(store.check());

  StoreDatabase database(path, StoreDatabase::Mode::read, 0);
  CHECK(database.number("SELECT count(*) FROM entity") ==
        static_cast<std::int64_t>(graph.nodes().size()));
  std::size_t reports = 0;
  for (const Edge& edge : graph.edges()) {
    const std::string where = " WHERE edge = '" + graph.edge_id(edge) + "'";
    StoreStatement row(database, ("SELECT subject, relation, object, weight, \"begin\", polarity, "
                                  "modality, disputed, confidence FROM event" +
                                  where)
                                     .c_str());
    REQUIRE(row.next());
    CHECK(row.text(0) == graph.node_id(edge.source));
    CHECK(row.text(1) == graph.relation(edge));
    CHECK(row.text(2) == graph.node_id(edge.target));
    CHECK(row.integer(3) == edge.weight);
    CHECK(row.text(4) == day_text(edge.begin));
    CHECK(row.text(5) == to_string(edge.polarity));
    CHECK(row.text(6) == to_string(edge.modality));
    CHECK((row.integer(7) != 0) == graph.details(edge).disputed);
    CHECK(row.real(8) == double{edge.confidence()});
    reports += graph.evidence(edge).size();
    CHECK(database.number("SELECT count(*) FROM event_claim JOIN claim USING(claim) JOIN relation "
                          "USING(relation)" +
                          where + " AND relation.name = '" + std::string(graph.relation(edge)) +
                          "'") == static_cast<std::int64_t>(graph.evidence(edge).size()));
  }
  CHECK(database.number("SELECT count(DISTINCT claim) FROM event_claim") ==
        static_cast<std::int64_t>(reports));
  CHECK(database.number("SELECT count(*) FROM timeline") > 0);
  REQUIRE(database.ok());

  CHECK(store.retract("art-1").value());
  CHECK_FALSE(store.has_graph("k").value());
  REQUIRE_FALSE(store.write_graph(graph, "k"));  // of claims that are there no more
  CHECK_FALSE(store.has_graph("k").value());
}
