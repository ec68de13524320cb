// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.h"

#include <doctest/doctest.h>
#include <iostream>
#include <sstream>
#include <string>

#include "cli/terminal_text.h"
#include "cli/wording.h"
#include "graph/claim_merger.h"
#include "graph/graphml_reader.h"
#include "tests/support/claim_builder.h"
#include "tests/support/temporary_folder.h"

using namespace isnad;
using namespace isnad::cli;
using test::ClaimBuilder;

namespace {

/// A visit that two outlets report, one of them by an agency, and a denied meeting.
KnowledgeGraph make_graph() {
  return merge_claims({
      ClaimBuilder("person/a", "visit", "place/b").on("2026-02-04").in("x1", "2026-02-05", "daily"),
      ClaimBuilder("person/a", "visit", "place/b")
          .on("2026-02-04")
          .role("place", "place/d")
          .said_by("person/c")
          .sure(0.9)
          .in("x2", "2026-02-06", "gazette"),
      ClaimBuilder("person/a", "meet", "person/c")
          .symmetric()
          .is(Polarity::negated)
          .in("x1", "2026-02-05", "daily"),
  });
}

AnswerBlock path_block(const KnowledgeGraph& graph) {
  AnswerBlock block;
  block.is_path = true;
  block.fields = {{"path", Cell(std::int64_t{1})}};
  block.heading = "a to b";
  for (EdgeIndex i = 0; i < graph.edges().size(); ++i) {
    if (graph.relation(graph.edges()[i]) == "visit") block.steps.push_back({i, true});
  }
  return block;
}

AnswerBlock table_block(const KnowledgeGraph& graph) {
  AnswerBlock block;
  block.columns = {"entity", "edge_count", "share", "kind"};
  block.rows.push_back({EntityCell{graph.find_node("person/a")}, std::int64_t{12},
                        NumberCell{0.5, 2}, WordCell{"visit"}});
  block.rows.push_back(
      {EntityCell{graph.find_node("person/c")}, std::int64_t{3}, NumberCell{0.25, 2}, Cell()});
  return block;
}

struct Printed {
  int code = 0;
  std::string out, err;
};

Printed print(const Answer& answer, AnswerOptions options, Console settings) {
  static const KnowledgeGraph graph = make_graph();
  std::ostringstream out, err;
  Console console{out, err, settings.terminal, settings.columns, settings.colors};
  const int code = write_answer(graph, answer, options, console);
  return {code, out.str(), err.str()};
}

Printed print(const Answer& answer, const std::string& form, const std::string& evidence = "best") {
  AnswerOptions options;
  options.form = form;
  options.evidence = evidence;
  return print(answer, options, Console{std::cout, std::cerr});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a path in text carries date, place, sources and the best report") {
  const KnowledgeGraph graph = make_graph();
  const Printed ran = print({"path", {path_block(graph)}, "", {}}, "text");
  CHECK(ran.code == 0);
  CHECK(has(ran.out,
            "a to b\n  1. \u2068a\u2069 --visit--> \u2068b\u2069  2026-02-04, in \u2068d\u2069,"
            " 2 sources  [e-"));
  CHECK(has(ran.out,
            "]\n     \u2068ten bytes.\u2069\n       article x2, 2026-02-06, gazette; says "
            "\u2068c\u2069\n       1 further report\n"));
}

TEST_CASE("evidence is shown as it was chosen") {
  const KnowledgeGraph graph = make_graph();
  const Answer answer{"path", {path_block(graph)}, "", {}};
  const std::string all = print(answer, "text", "all").out;
  CHECK(has(all, "article x1, 2026-02-05, daily\n"));
  CHECK(has(all, "article x2"));
  CHECK_FALSE(has(all, "further"));
  CHECK_FALSE(has(print(answer, "text", "none").out, "article"));
  CHECK(has(print(answer, "jsonl", "all").out, "\"article\":\"x1\""));
  CHECK_FALSE(has(print(answer, "jsonl", "none").out, "evidence"));
}

TEST_CASE("what is denied bears its mark and its parallel edges their names") {
  const KnowledgeGraph graph = make_graph();
  AnswerBlock block = path_block(graph);
  const EdgeIndex visit = block.steps[0].edge;
  block.parallel = {{visit}};
  block.remarks = {"possible"};
  const EdgeIndex other = 1 - visit;
  AnswerBlock list;
  list.steps = {{other, true}};
  const std::string out = print({"edge", {block, list}, "", {}}, "text").out;
  CHECK(has(out, "(possible)"));
  CHECK(has(out, "also between them: visit e-"));
  CHECK(has(out, "--not meet--"));
  CHECK(has(out, "undated, 1 source"));
}

TEST_CASE("JSON has a line for a path and one for each edge of a list") {
  const KnowledgeGraph graph = make_graph();
  AnswerBlock list = path_block(graph);
  list.is_path = false;
  const std::string path = print({"path", {path_block(graph)}, "", {}}, "jsonl").out;
  CHECK(path.starts_with("{\"answer\":\"path\",\"path\":1,\"steps\":[{\"edge\":\"e-"));
  CHECK(path.ends_with("}]}\n"));
  const std::string edge = print({"edge", {list}, "", {}}, "jsonl").out;
  CHECK(has(edge, "{\"answer\":\"edge\",\"path\":1,\"edge\":\"e-"));
  CHECK(has(edge, "\"from\":{\"id\":\"person/a\",\"type\":\"person\",\"label\":\"a\"}"));
  CHECK(has(edge, "\"sources\":2,\"denials\":0,\"confidence\":0.98"));
  CHECK(has(edge, "\"roles\":[{\"role\":\"place\",\"entity\":{\"id\":\"place/d\""));
}

TEST_CASE("tables in each form") {
  const KnowledgeGraph graph = make_graph();
  const Answer answer{"entity", {table_block(graph)}, "", {}};
  CHECK(print(answer, "text").out ==
        "entity  edge count  share  kind\n"
        "\u2068a\u2069               12   0.50  visit\n"
        "\u2068c\u2069                3   0.25\n");
  CHECK(print(answer, "markdown").out ==
        "| entity | edge count | share | kind |\n"
        "| --- | ---: | ---: | --- |\n"
        "| \u2068a\u2069 | 12 | 0.50 | visit |\n"
        "| \u2068c\u2069 | 3 | 0.25 |  |\n");
  CHECK(print(answer, "jsonl").out ==
        "{\"answer\":\"entity\",\"entity\":{\"id\":\"person/a\",\"type\":\"person\",\"label\":"
        "\"a\"},\"edge_count\":12,\"share\":0.5,\"kind\":\"visit\"}\n"
        "{\"answer\":\"entity\",\"entity\":{\"id\":\"person/c\",\"type\":\"person\",\"label\":"
        "\"c\"},\"edge_count\":3,\"share\":0.25}\n");
}

TEST_CASE("graphs hold the edges of an answer, or those between the entities of its cells") {
  const KnowledgeGraph graph = make_graph();
  const KnowledgeGraph path =
      read_graphml(print({"path", {path_block(graph)}, "", {}}, "graphml").out).value();
  CHECK(path.edges().size() == 1);
  CHECK(path.relation(path.edges()[0]) == "visit");
  const KnowledgeGraph table =
      read_graphml(print({"entity", {table_block(graph)}, "", {}}, "graphml").out).value();
  REQUIRE(table.edges().size() == 1);
  CHECK(table.relation(table.edges()[0]) == "meet");
  CHECK(print({"path", {path_block(graph)}, "", {}}, "dot").out.starts_with("digraph"));
}

TEST_CASE("an empty answer says so and a partial one notes it") {
  const Answer answer{"path", {}, "No path.", {"the search was stopped"}};
  CHECK(print(answer, "text").out == "No path.\n");
  CHECK(print(answer, "jsonl").out.empty());
  CHECK(print(answer, "text").err == "isnad: the search was stopped\n");
}

TEST_CASE("colours and width are for terminals only") {
  const KnowledgeGraph graph = make_graph();
  const Answer answer{"path", {path_block(graph)}, "", {}};
  const Console plain{std::cout, std::cerr, false, 30, true};
  const Console narrow{std::cout, std::cerr, true, 30, false};
  const Console colored{std::cout, std::cerr, true, 200, true};
  AnswerOptions options;
  CHECK_FALSE(has(print(answer, options, plain).out, "\033["));
  CHECK(has(print(answer, options, colored).out, "\033[1ma to b\033[0m\n"));
  CHECK_FALSE(has(print(answer, options, narrow).out, "\033["));
  std::istringstream lines(print(answer, options, narrow).out);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(display_columns(line) <= 30);
  }
  options.color = "never";
  CHECK_FALSE(has(print(answer, options, colored).out, "\033["));
  options.color = "always";
  CHECK(has(print(answer, options, plain).out, "\033["));
}

TEST_CASE("words are Arabic when that is wanted") {
  const KnowledgeGraph graph = make_graph();
  AnswerOptions options;
  options.language = "ar";
  const std::string out =
      print({"path", {path_block(graph)}, "", {}}, options, Console{std::cout, std::cerr}).out;
  CHECK(has(out, "--\u2068زيارة\u2069-->"));
  CHECK(has(out, "\u2068مصادر\u2069: 2"));
  CHECK(Wording::knows("ar"));
  CHECK(Wording::knows("en"));
  CHECK_FALSE(Wording::knows("xx"));
}

TEST_CASE("columns of a terminal") {
  CHECK(display_columns("abc") == 3);
  CHECK(display_columns("\u2068بغداد\u2069") == 5);
  CHECK(display_columns("محمّد") == 4);
  CHECK(display_columns("東京") == 4);
  CHECK(display_columns("\033[1mab\033[0m") == 2);
  CHECK(cut_columns("\u2068بغداد\u2069", 3) == "\u2068بغد\u2069");
  CHECK(cut_columns("abc", 5) == "abc");
  CHECK(cut_columns("東京", 3) == "東");
}
