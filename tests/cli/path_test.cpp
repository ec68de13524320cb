// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <sstream>
#include <string>
#include <vector>

#include "graph/claim_merger.h"
#include "graph/exporter.h"
#include "tests/cli/run_isnad.h"
#include "tests/support/claim_builder.h"

using namespace isnad;
using namespace isnad::test;

namespace {

/// From a to d: over b in order of time, over c against it; the longer way over b has more sources.
std::string write_sample(const Folder& folder) {
  const KnowledgeGraph graph = merge_claims({
      ClaimBuilder("person/a", "meet", "person/b")
          .symmetric()
          .on("2026-01-10")
          .in("x1", "2026-01-11", "one"),
      ClaimBuilder("person/a", "meet", "person/b")
          .symmetric()
          .on("2026-01-10")
          .in("x2", "2026-01-11", "two"),
      ClaimBuilder("person/b", "visit", "country/d").on("2026-02-01").in("x3", "2026-02-02", "one"),
      ClaimBuilder("person/a", "visit", "country/c").on("2026-03").in("x4", "2026-03-30", "one"),
      ClaimBuilder("country/c", "threaten", "country/d")
          .on("2026-01-20")
          .in("x5", "2026-01-21", "one"),
      ClaimBuilder("person/e", "criticize", "country/c").in("x6", "2026-01-21", "one"),
  });
  std::ostringstream out;
  write_graph(graph, *find_exporter("graphml"), {}, out);
  return folder.write("graph.graphml", out.str());
}

/// The command on the sample, without reports.
Ran path(const std::vector<std::string>& arguments) {
  const Folder folder;
  std::vector<std::string> line = {"path", write_sample(folder)};
  line.insert(line.end(), arguments.begin(), arguments.end());
  line.insert(line.end(), {"--evidence", "none"});
  return run_isnad(line);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("paths come best first, as many as were asked for") {
  const Ran one = path({"person/a", "country/d"});
  CHECK(one.code == 0);
  CHECK(has(one.out, "\u2068a\u2069 to \u2068d\u2069: 2 steps\n"));
  CHECK(has(one.out, "  1. \u2068a\u2069 --meet-- \u2068b\u2069  2026-01-10, 2 sources  [e-"));
  CHECK(has(one.out, "  2. \u2068b\u2069 --visit--> \u2068d\u2069  2026-02-01, 1 source  [e-"));
  CHECK(count(one.out, " steps\n") == 1);
  const Ran two = path({"person/a", "country/d", "-k", "9"});
  CHECK(count(two.out, " steps\n") == 2);
  CHECK(has(two.out, "\u2068a\u2069 --visit--> \u2068c\u2069  2026-03, 1 source"));
}

TEST_CASE("paths in Arabic words") {
  const Ran ran = path({"person/a", "country/d", "--lang", "ar"});
  CHECK(has(ran.out, "\u2068a\u2069 ⁨إلى⁩ \u2068d\u2069: ⁨خطوات⁩: 2\n"));
  CHECK(has(ran.out, "--⁨لقاء⁩-- \u2068b\u2069  2026-01-10, ⁨مصادر⁩: 2"));
  const Ran none = path({"person/a", "country/d", "--relation", "arrest", "--lang", "ar"});
  CHECK(none.out == "⁨لا مسار⁩: \u2068a\u2069 ⁨إلى⁩ \u2068d\u2069\n");
}

TEST_CASE("no path is an answer") {
  const Ran ran = path({"person/a", "country/d", "--until", "2026-01-15"});
  CHECK(ran.code == 0);
  CHECK(ran.out == "no path: \u2068a\u2069 to \u2068d\u2069\n");
}

TEST_CASE("a path as a line of JSON") {
  const Ran ran = path({"person/a", "country/d", "--format", "jsonl", "--cost", "evidence"});
  CHECK(ran.out.starts_with(
      R"({"answer":"path","path":1,"from":{"id":"person/a","type":"person","label":"a"},"to":)"));
  CHECK(has(ran.out, R"("hops":2,"cost":1.5,"steps":[{"edge":"e-)"));
  CHECK(count(ran.out, "\n") == 1);
}

TEST_CASE("what may be passed") {
  SUBCASE("not through an entity") {
    const Ran ran = path({"person/a", "country/d", "--avoid", "b"});
    CHECK(has(ran.out, "--threaten-->"));
    CHECK_FALSE(has(ran.out, "--meet--"));
  }
  SUBCASE("along edges alone, but symmetric ones both ways") {
    CHECK(has(path({"country/d", "person/a"}).out, "2 steps"));
    CHECK(has(path({"country/d", "person/a", "--direction", "obeyed"}).out, "no path"));
    CHECK(has(path({"person/b", "person/a", "--direction", "obeyed"}).out, "1 step"));
  }
  SUBCASE("along edges of some relations") {
    const Ran ran = path({"country/d", "person/a", "--directed", "visit"});
    CHECK(has(ran.out, "no path"));
    const Ran other = path({"country/d", "person/a", "--directed", "threaten"});
    CHECK(has(other.out, "\u2068d\u2069 <--visit-- \u2068b\u2069"));
  }
  SUBCASE("relations and times") {
    CHECK(has(path({"person/a", "country/d", "--not-relation", "meet"}).out, "--threaten-->"));
    CHECK(has(path({"person/a", "country/d", "--since", "2026-01-15"}).out, "--threaten-->"));
  }
}

TEST_CASE("several entities at an end") {
  const Ran types = path({"country/d", "--from-type", "person", "-k", "9"});
  CHECK(types.code == 0);
  CHECK(types.out.starts_with("\u2068b\u2069 to \u2068d\u2069: 1 step\n"));
  CHECK(has(types.out, "\n\u2068e\u2069 to \u2068d\u2069: 2 steps\n"));

  const Folder folder;
  const std::string graph = write_sample(folder);
  const std::string names = folder.write("names.txt", "# who\n\nperson/e\r\n a \n");
  const Ran file = run_isnad({"path", graph, "d", "--from-file", names, "-k", "9"});
  CHECK(file.out.starts_with("\u2068a\u2069 to \u2068d\u2069: 2 steps\n"));
  CHECK(has(file.out, "\n\u2068e\u2069 to \u2068d\u2069: 2 steps\n"));

  folder.write("names.txt", "a\nnobody of this name\n");
  const Ran unknown = run_isnad({"path", graph, "d", "--from-file", names});
  CHECK(unknown.code == 1);
  CHECK(has(unknown.err, names + ":2: the graph has no entity called"));
  folder.write("names.txt", "# none\n");
  CHECK(has(run_isnad({"path", graph, "d", "--from-file", names}).err, "names no entity"));
}

TEST_CASE("wrong ends say what is wanted") {
  const Ran few = path({"person/a"});
  CHECK(few.code == 2);
  CHECK(has(few.err, "two names are wanted: FROM and TO"));
  const Ran many = path({"person/a", "country/d", "--to-type", "person"});
  CHECK(many.code == 2);
  CHECK(has(many.err, "one name is wanted"));
  const Ran type = path({"person/a", "--to-type", "media"});
  CHECK(type.code == 1);
  CHECK(has(type.err, "no entity of type media"));
  const Ran same = path({"person/a", "a"});
  CHECK(same.code == 1);
  CHECK(has(same.err, "both names mean"));
}

TEST_CASE("paths in order of time, of a pattern, and through entities") {
  const Ran certain = path({"person/a", "country/d", "-k", "9", "--time-respecting", "certain"});
  CHECK(certain.out.starts_with(
      "\u2068a\u2069 to \u2068d\u2069: 2 steps, order certain, arrival 2026-02-01\n"));
  CHECK(count(certain.out, " steps, order") == 1);
  const Ran back = path({"country/d", "person/a", "--time-respecting", "certain"});
  CHECK(has(back.out, "--threaten--"));
  CHECK_FALSE(has(back.out, "--meet--"));
  const Ran pattern = path({"person/a", "country/d", "--pattern", "meet visit"});
  CHECK(has(pattern.out, "--meet--"));
  CHECK(path({"person/a", "country/d", "--pattern", "meet agree"}).out.starts_with("no path"));
  CHECK(has(path({"person/a", "country/d", "--pattern", "smile"}).err,
            "no edge of the graph is of the relation \"smile\""));
  const Ran wrong = path({"person/a", "country/d", "--pattern", "(meet"});
  CHECK(wrong.code == 2);
  CHECK(has(wrong.err, "6"));
  CHECK(has(path({"person/a", "country/d", "--via", "country/c"}).out, "--threaten-->"));
  const Ran all = path({"person/a", "country/d", "--all-simple", "--max-hops", "2"});
  CHECK(count(all.out, " steps\n") == 2);
}
