// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_image.h"

#include <cstring>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <sstream>
#include <string>

#include "graph/claim_merger.h"
#include "graph/claim_store.h"
#include "graph/exporters/graphml.h"
#include "graph/store_database.h"
#include "tests/support/graph_text.h"
#include "tests/support/random_claims.h"
#include "tests/support/random_graph.h"
#include "tests/support/temporary_folder.h"

using namespace isnad;

namespace {

using Parts = std::map<std::string, std::string, std::less<>>;

Parts image_of(const KnowledgeGraph& graph) {
  Parts parts;
  write_image(graph, [&](std::string_view part, std::string_view bytes) {
    parts[std::string(part)] += bytes;
  });
  return parts;
}

Result<KnowledgeGraph> graph_of(const Parts& parts) {
  const auto bytes = [&](std::string_view part) -> std::string_view {
    const auto found = parts.find(part);
    return found == parts.end() ? std::string_view() : found->second;
  };
  return read_image({[&](std::string_view part) { return bytes(part).size(); },
                     [&](std::string_view part, char* out) {
                       if (!bytes(part).empty()) bytes(part).copy(out, bytes(part).size());
                       return true;
                     }});
}

/// Reads every part of a graph.
std::size_t walk(const KnowledgeGraph& graph) {
  std::ostringstream out;
  write_graphml(graph, {}, out);
  std::vector<EdgeStep> steps;
  std::size_t ends = 0;
  for (NodeIndex node = 0; node < graph.nodes().size(); ++node) {
    graph.steps_from(node, steps);
    for (const EdgeStep step : steps) ends += graph.end_of(step);
  }
  return out.str().size() + ends;
}

}  // namespace

TEST_CASE("an image gives the graph back") {
  test::RandomGraphs random(5);
  for (const std::size_t edges : {0U, 1U, 40U, 900U}) {
    const KnowledgeGraph graph = random.make(1 + edges / 3, edges);
    const Result<KnowledgeGraph> back = graph_of(image_of(graph));
    REQUIRE(back.ok());
    CHECK(test::text_of(back.value()) == test::text_of(graph));
    CHECK(walk(back.value()) == walk(graph));
    CHECK(image_of(back.value()) == image_of(graph));
  }
  const KnowledgeGraph empty;
  CHECK(graph_of(image_of(empty)).ok());
}

TEST_CASE("texts longer than a block come back whole") {
  GraphBuilder builder;
  const std::string text(3000001, 'x');
  for (const char* id : {"a", "b", "c"}) {
    Node node;
    node.id = builder.add_text(id);
    node.label = builder.add_text(text + id);
    builder.add_node(node);
  }
  const KnowledgeGraph graph = builder.finish();
  const Result<KnowledgeGraph> back = graph_of(image_of(graph));
  REQUIRE(back.ok());
  for (NodeIndex n = 0; n < 3; ++n) CHECK(back.value().label(n) == graph.label(n));
}

TEST_CASE("whatever a damaged image holds, it is refused or safe to read") {
  test::RandomGraphs random(6);
  const Parts parts = image_of(random.make(20, 60));
  std::mt19937& engine = random.engine();
  int refused = 0;
  for (int round = 0; round < 4000; ++round) {
    Parts damaged = parts;
    auto part = damaged.begin();
    std::advance(part, engine() % damaged.size());
    if (round % 8 == 0) {
      part->second.resize(engine() % (part->second.size() + 9));
    } else {
      part->second[engine() % part->second.size()] = static_cast<char>(engine());
    }
    const Result<KnowledgeGraph> graph = graph_of(damaged);
    if (graph.ok()) {
      CHECK(walk(graph.value()) > 0);
    } else {
      ++refused;
    }
  }
  CHECK(refused > 1000);
  CHECK(refused < 4000);
}

TEST_CASE("a store keeps its graph until claims or key change") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("s.isnad");
  test::RandomClaims random(29);
  ClaimStore store = std::move(ClaimStore::open(path, StoreMode::create).value());
  for (const Claim& claim : random.many(200)) REQUIRE(store.add(claim.article, {&claim, 1}).ok());
  CHECK_FALSE(store.graph("k").value().has_value());
  const KnowledgeGraph graph = merge_claims(store.claims().value());
  REQUIRE_FALSE(store.write_graph(graph, "k"));
  {
    ClaimStore reader = std::move(ClaimStore::open(path, StoreMode::read).value());
    const auto kept = reader.graph("k").value();
    REQUIRE(kept.has_value());
    CHECK(test::text_of(*kept) == test::text_of(graph));
    CHECK_FALSE(reader.graph("other").value().has_value());
  }
  SUBCASE("a change of claims makes it out of date") {
    REQUIRE(store.retract(graph.text(graph.articles()[0].id)).value());
    CHECK_FALSE(store.graph("k").value().has_value());
  }
  SUBCASE("damage is an error, not another graph") {
    StoreDatabase database(path, StoreDatabase::Mode::write, 0);
    database.execute("UPDATE graph_piece SET digest = digest + 1 WHERE part = 'nodes'");
    REQUIRE(database.ok());
    const auto damaged = store.graph("k");
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().message.find("damaged") != std::string::npos);
  }
}
