// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <filesystem>
#include <string>

#include "core/claim.h"
#include "graph/claim_file.h"
#include "graph/exporter.h"
#include "tests/cli/run_isnad.h"
#include "tests/support/claim_builder.h"

using namespace isnad::test;
using isnad::Claim;
using isnad::Exporter;

namespace {

std::string claim_lines() {
  ClaimBuilder phone = ClaimBuilder("person/b", "phone", "person/d").symmetric();
  phone.claim().plover_type = "CONSULT";
  std::string lines;
  for (const Claim& claim :
       {Claim(ClaimBuilder("person/a", "visit", "place/c").on("2026-01-28")),
        Claim(ClaimBuilder("person/b", "visit", "place/c").on("2025-06").in("a2", "2025-07-01")),
        Claim(phone),
        Claim(ClaimBuilder("person/a", "attack", "place/e").is(isnad::Polarity::negated)),
        Claim(ClaimBuilder("person/a", "attack", "place/f").is(isnad::Modality::possible))}) {
    isnad::write_claim(claim, lines);
  }
  return lines;
}

/// A folder with graph.graphml.
class GraphFolder : public Folder {
 public:
  GraphFolder() {
    const std::string claims = write("claims.jsonl", claim_lines());
    REQUIRE(run_isnad({"build", claims, "-o", path("graph.graphml")}).code == 0);
  }

  Ran run(std::vector<std::string> options) const {
    options.insert(options.begin(), {"export", path("graph.graphml")});
    return run_isnad(std::move(options));
  }
  /// The end of what a filter says: "3 of 5 edges".
  std::string edges(std::vector<std::string> filter) const {
    filter.insert(filter.end(), {"-o", path("part.graphml")});
    const Ran ran = run(std::move(filter));
    CHECK(ran.code == 0);
    return ran.err.substr(ran.err.rfind(", ") + 2);
  }
};

}  // namespace

TEST_CASE("a graph that is exported as it is stays the same") {
  const GraphFolder folder;
  CHECK(folder.edges({}) == "5 of 5 edges\n");
  CHECK(folder.read("part.graphml") == folder.read("graph.graphml"));
}

TEST_CASE("claims of a graph build the same graph") {
  const GraphFolder folder;
  REQUIRE(folder.run({"-o", folder.path("again.jsonl")}).code == 0);
  CHECK(run_isnad({"build", folder.path("again.jsonl"), "-o", folder.path("again.graphml")}).code ==
        0);
  CHECK(folder.read("again.graphml") == folder.read("graph.graphml"));
}

TEST_CASE("a store is exported like a graph, and never overwritten") {
  const GraphFolder folder;
  const std::string store = folder.path("news.isnad");
  REQUIRE(run_isnad({"build", folder.path("claims.jsonl"), "--store", store}).code == 0);
  const std::string before = folder.read("news.isnad");
  CHECK(run_isnad({"export", store, "-o", folder.path("part.graphml")}).code == 0);
  CHECK(folder.read("part.graphml") == folder.read("graph.graphml"));
  const Ran ran = run_isnad({"export", store, "-o", store, "--format", "turtle"});
  CHECK(ran.code == 2);
  CHECK(has(ran.err, "the graph would overwrite the store"));
  CHECK(folder.read("news.isnad") == before);
}

TEST_CASE("filters on the command line") {
  const GraphFolder folder;
  CHECK(folder.edges({"--since", "2026"}) == "1 of 5 edges\n");
  CHECK(folder.edges({"--until", "2025-06"}) == "1 of 5 edges\n");
  CHECK(folder.edges({"--since", "2025-06-30", "--until", "2026-01-28"}) == "2 of 5 edges\n");
  CHECK(folder.edges({"--relation", "visit"}) == "2 of 5 edges\n");
  CHECK(folder.edges({"--relation", "visit,attack"}) == "4 of 5 edges\n");
  CHECK(folder.edges({"--relation", "visit", "--relation", "CONSULT"}) == "3 of 5 edges\n");
  CHECK(folder.edges({"--polarity", "negated"}) == "1 of 5 edges\n");
  CHECK(folder.edges({"--modality", "possible,planned"}) == "1 of 5 edges\n");
  CHECK(folder.edges({"--min-weight", "2"}) == "0 of 5 edges\n");
  CHECK(folder.edges({"--min-confidence", "0.81"}) == "0 of 5 edges\n");
  CHECK(folder.edges({"--around", "person/a"}) == "3 of 5 edges\n");
  CHECK(folder.edges({"--around", "person/a", "--hops", "2"}) == "4 of 5 edges\n");
  CHECK(folder.edges({"--around", "d", "--around", "f"}) == "2 of 5 edges\n");
}

TEST_CASE("a relation that no edge has is noted") {
  const GraphFolder folder;
  const Ran ran = folder.run({"-o", "-", "--relation", "visits"});
  CHECK(ran.code == 0);
  CHECK(has(ran.err,
            "no edge of the graph is of the relation \"visits\"; it has attack, phone, "
            "visit"));
}

TEST_CASE("wrong usage is told before anything is written") {
  const GraphFolder folder;
  const auto told = [&](std::vector<std::string> options, const std::string& words) {
    const Ran ran = folder.run(std::move(options));
    CAPTURE(ran.err);
    CHECK(ran.code == 2);
    CHECK(has(ran.err, words));
  };
  const std::string part = folder.path("part.ttl");
  told({"-o", part, "--since", "soon"}, "write it as 2026-02-04, 2026-02 or 2026");
  told({"-o", part, "--until", "2026-02-30"}, "is no day");
  told({"-o", part, "--since", "2026", "--until", "2025"}, "--until is before --since");
  told({"-o", part, "--polarity", "no"}, "none of affirmed, negated");
  told({"-o", part, "--modality", "maybe"}, "none of actual, planned, possible, requested");
  told({"-o", part, "--aggregate"}, "turtle has no form with --aggregate");
  told({"-o", part, "--base", "nowhere"}, "no address that ends in /");
  told({"-o", part, "--format", "word"}, "there is no format word; give one with --format: claims");
  told({"-o", folder.path("part.doc")}, "no format has the suffix .doc");
  told({}, "--output is required");
  CHECK_FALSE(std::filesystem::exists(part));

  const Ran ran = folder.run({"-o", part, "--around", "nobody"});
  CHECK(ran.code == 1);
  CHECK(has(ran.err, "no entity called"));
  CHECK_FALSE(std::filesystem::exists(part));
}

TEST_CASE("a format is named, or known by its suffix") {
  const GraphFolder folder;
  for (const Exporter& exporter : isnad::exporters()) {
    CAPTURE(exporter.name);
    if (!exporter.parts.empty()) continue;
    const Ran named = folder.run({"-o", "-", "--format", std::string(exporter.name)});
    CHECK(named.code == 0);
    CHECK_FALSE(named.out.empty());
    const std::string file = "x" + std::string(exporter.suffix);
    CHECK(folder.run({"-o", folder.path(file)}).code == 0);
    CHECK_FALSE(folder.read(file).empty());
  }
  CHECK(folder.run({"-o", folder.path("x.ftm.json")}).code == 0);
  CHECK(has(folder.read("x.ftm.json"), "\"schema\":\"Person\""));
}

TEST_CASE("behind .gz every format is compressed, and always to the same bytes") {
  const GraphFolder folder;
  for (const std::string name : {"x.ttl.gz", "y.ttl.gz"}) {
    CHECK(folder.run({"-o", folder.path(name)}).code == 0);
  }
  CHECK(folder.read("x.ttl.gz").substr(0, 2) == "\x1F\x8B");
  CHECK(folder.read("x.ttl.gz") == folder.read("y.ttl.gz"));
  CHECK(folder.run({"-o", folder.path("z.graphml.gz")}).code == 0);
  CHECK(run_isnad({"export", folder.path("z.graphml.gz"), "-o", folder.path("z.graphml")}).code ==
        0);
  CHECK(folder.read("z.graphml") == folder.read("graph.graphml"));
}

TEST_CASE("formats of several files appear whole or not at all") {
  const Exporter* several = nullptr;
  for (const Exporter& exporter : isnad::exporters()) {
    if (!exporter.parts.empty()) several = &exporter;
  }
  if (!several) return;
  const GraphFolder folder;
  const std::string suffix(several->suffix), format(several->name);
  const Ran standard = folder.run({"-o", "-", "--format", format});
  CHECK(standard.code == 2);
  CHECK(has(standard.err, "standard output cannot hold"));

  CHECK(folder.run({"-o", folder.path("graph" + suffix), "--format", format}).code == 0);
  std::vector<std::string> names;
  for (const std::string_view part : several->parts) {
    names.push_back("graph." + std::string(part) + suffix);
    CHECK_FALSE(folder.read(names.back()).empty());
  }
  const std::size_t files = folder.files();

  // The last file cannot get its name: the first keeps what it had.
  folder.write(names.front(), "before");
  std::filesystem::remove(folder.path(names.back()));
  std::filesystem::create_directory(folder.path(names.back()));
  CHECK(folder.run({"-o", folder.path("graph" + suffix), "--format", format}).code == 1);
  CHECK(folder.read(names.front()) == "before");
  CHECK(folder.files() == files);
}
