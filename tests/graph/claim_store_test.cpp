// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_store.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <set>

#include "graph/claim_merger.h"
#include "graph/store_database.h"
#include "tests/support/random_claims.h"
#include "tests/support/store_claims.h"
#include "tests/support/temporary_folder.h"

using namespace isnad;
using namespace isnad::test;

namespace {

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

TEST_CASE("the entities of a store are known without its claims") {
  const test::TemporaryFolder folder;
  ClaimStore store = open_store(folder.path("s"));
  const std::vector<Claim> claims = test::RandomClaims(9).many(40);
  add_all(store, claims);
  std::set<std::string> told;
  for (const Claim& claim : claims) {
    for (const Participant* side : {&claim.subject, &claim.object}) told.insert(side->entity.id);
    for (const Role& role : claim.roles) told.insert(role.participant.entity.id);
    if (claim.attribution) told.insert(claim.attribution->entity.id);
  }
  const Result<std::vector<Entity>> entities = store.entities();
  REQUIRE(entities.ok());
  std::vector<std::string> ids;
  for (const Entity& entity : entities.value()) ids.push_back(entity.id);
  CHECK(ids == std::vector<std::string>(told.begin(), told.end()));
}
