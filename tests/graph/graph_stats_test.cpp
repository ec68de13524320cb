// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_stats.h"

#include <doctest/doctest.h>

#include "graph/claim_merger.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::ClaimBuilder;
using test::SketchGraph;

namespace {

std::string show(const std::vector<NameCount>& list) {
  std::string text;
  for (const NameCount& row : list) {
    text += (text.empty() ? "" : " ") + row.name + ":" + std::to_string(row.count);
  }
  return text;
}

}  // namespace

TEST_CASE("what a graph consists of") {
  const std::vector<Claim> claims = {
      ClaimBuilder("person/a", "visit", "country/b").in("a1", "2026-02-04", "one").on("2026-02-03"),
      ClaimBuilder("person/a", "visit", "country/b").in("a2", "2026-02-05", "two").on("2026-02-03"),
      ClaimBuilder("person/a", "praise", "person/c").in("a1", "2026-02-04", "one").on("2026-01"),
      ClaimBuilder("person/c", "part_of", "country/b")
          .in("a3", "2026-02-01", "one")
          .on("2016/..")
          .standing(),
      ClaimBuilder("person/c", "praise", "person/a")
          .in("a3", "2026-02-01", "one")
          .at(30, 40)
          .is(Modality::planned),
  };
  const GraphStats stats = graph_stats(merge_claims(claims));
  CHECK(stats.nodes == 3);
  CHECK(stats.edges == 4);
  CHECK(stats.articles == 3);
  CHECK(stats.records == 5);
  CHECK(stats.standing == 1);
  CHECK(stats.disputed == 0);
  CHECK(stats.isolated == 0);
  CHECK(show(stats.node_types) == "person:2 country:1");
  CHECK(show(stats.relations) == "praise:2 part_of:1 visit:1");
  CHECK(show(stats.polarities) == "affirmed:4");
  CHECK(show(stats.modalities) == "actual:3 planned:1");
  CHECK(show(stats.outlets) == "one:2 two:1");
  CHECK(show(stats.languages) == "ar:3");
  CHECK(show(stats.months) == ":1 2016-01:1 2026-01:1 2026-02:1");
  CHECK(show(stats.years) == ":1 2016:1 2026:2");
  CHECK(show(stats.precisions) == "day:1 month:1 none:1 open:1");
  CHECK(show(stats.sources) == "1:3 2:1");
  CHECK(day_text(stats.first) == "2016-01-01");
  CHECK(day_text(stats.last) == "2026-02-03");
  CHECK(day_text(stats.first_published) == "2026-02-01");
  CHECK(day_text(stats.last_published) == "2026-02-05");
  CHECK(stats.degrees.least == 2);
  CHECK(stats.degrees.most == 3);
  CHECK(stats.degrees.mean == doctest::Approx(8.0 / 3));
}

TEST_CASE("how exactly times are known") {
  const std::pair<const char*, const char*> cases[] = {{"2025-04-14", "day"},
                                                       {"2025-04", "month"},
                                                       {"2025", "year"},
                                                       {"2024-02", "month"},
                                                       {"2025-04-14/2025-04-16", "range"},
                                                       {"2025-01/2025-02", "range"},
                                                       {"2025-04/..", "open"},
                                                       {"../2025-04", "open"},
                                                       {"", "none"},
                                                       {"2024/2025", "range"}};
  for (const auto& [edtf, expected] : cases) {
    CAPTURE(edtf);
    SketchGraph sketch;
    sketch.dated("a", "visit", "b", edtf);
    const KnowledgeGraph graph = sketch.finish();
    CHECK(date_precision(graph, graph.edges()[0]) == expected);
  }
  const KnowledgeGraph about =
      merge_claims({ClaimBuilder("person/a", "visit", "country/b").on("2015~")});
  CHECK(date_precision(about, about.edges()[0]) == "about");
}

TEST_CASE("degrees are spread") {
  SketchGraph sketch;
  for (int i = 0; i < 9; ++i) sketch.edge("hub", "visit", "n" + std::to_string(i));
  sketch.edge("hub", "praise", "hub");
  const GraphStats stats = graph_stats(sketch.finish());
  CHECK(stats.degrees.least == 1);
  CHECK(stats.degrees.median == 1);
  CHECK(stats.degrees.most_of_90 == 1);
  CHECK(stats.degrees.most_of_99 == 11);
  CHECK(stats.degrees.most == 11);
  CHECK(stats.degrees.mean == doctest::Approx(2));
  CHECK(graph_stats(KnowledgeGraph()).degrees.most == 0);
}
