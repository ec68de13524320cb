// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <string>

#include "tests/cli/story_graph.h"

using namespace isnad::test;

namespace {

const std::string kPraise =
    "  2026-01-20  {فؤاد حسين} --praise--> {هاكان فيدان}  1 source  "
    "[e-]\n";
const std::string kMeeting =
    "  2026-02-04  {فؤاد حسين} --meet-- {هاكان فيدان}  in {بغداد}, 1 source  "
    "[e-]\n";

}  // namespace

TEST_CASE("a timeline has the day first and goes by it") {
  const Ran ran = ask_story({"timeline", "person/hussein", "--evidence", "none"});
  CHECK(ran.code == 0);
  CHECK(ran.out ==
        "{فؤاد حسين}: 4 edges\n"
        "  2025        {فؤاد حسين} --not meet-- {توم باراك}  1 source  "
        "[e-]\n" +
            kPraise + kMeeting + "  2026-03     {فؤاد حسين} --visit--> {أنقرة}  1 source  [e-]\n");
  CHECK(ran.err.empty());
}

TEST_CASE("a timeline of two, of a period, of roles, and of so many") {
  const auto out = [](std::vector<std::string> more) {
    more.insert(more.begin(), "timeline");
    more.insert(more.end(), {"--evidence", "none"});
    return ask_story(more).out;
  };
  CHECK(out({"حسين", "فيدان"}) == "{فؤاد حسين}, {هاكان فيدان}: 2 edges\n" + kPraise + kMeeting);
  CHECK(out({"حسين", "فيدان", "--since", "2026-02"}) ==
        "{فؤاد حسين}, {هاكان فيدان}: 1 edge\n" + kMeeting);
  CHECK(has(out({"بغداد"}), "{بغداد}: 1 edge\n"));
  CHECK(has(out({"بغداد", "--roles"}), "{بغداد}: 2 edges\n"));
  CHECK(has(out({"TR"}), "  undated     {تركيا} --agree (planned)-- {العراق}  1 source"));
  CHECK(out({"TR", "فيدان"}) == "{تركيا}, {هاكان فيدان}: 0 edges\n");

  const Ran cut = ask_story({"timeline", "حسين", "-n", "2", "--evidence", "none"});
  CHECK(has(cut.out, "4 edges\n"));
  CHECK_FALSE(has(cut.out, "--meet-- {هاكان"));
  CHECK(cut.err == "isnad: shown are 2 of 4 edges; --limit 0 shows all\n");
}

TEST_CASE("a timeline shows who says so, and is Markdown and JSON too") {
  const Ran text = ask_story({"timeline", "فيدان", "بغداد", "--evidence", "all"});
  CHECK(has(text.out,
            "     {زار فيدان العاصمة وبحث ملف المياه}\n"
            "       article x2, 2026-02-06, {الغد}; says {فؤاد حسين}\n"));
  const Ran page = ask_story({"timeline", "فيدان", "بغداد", "--format", "markdown"});
  CHECK(has(page.out,
            "- 2026-02-04 **{هاكان فيدان} --visit--\\> {بغداد}** 2 sources "
            "`e-`\n"));
  const Ran json = ask_story({"timeline", "حسين", "فيدان", "--format", "jsonl", "-n", "1"});
  CHECK(json.out.starts_with(R"({"answer":"timeline","edge":"e-",)"));
  CHECK(has(json.out, R"("relation":"praise")"));
  CHECK(has(json.out, R"("edtf":"2026-01-20")"));
}

TEST_CASE("between lists all edges of two and counts them by month, seen from the first") {
  const Ran ran = ask_story({"between", "person/fidan", "person/hussein", "--evidence", "none"});
  CHECK(ran.code == 0);
  CHECK(ran.out ==
        "{هاكان فيدان}, {فؤاد حسين}: 2 edges\n"
        "  2026-01-20  {هاكان فيدان} <--praise-- {فؤاد حسين}  1 source  "
        "[e-]\n"
        "  2026-02-04  {هاكان فيدان} --meet-- {فؤاد حسين}  in {بغداد}, 1 source  "
        "[e-]\n"
        "\n"
        "by month\n"
        "month    relation  forward  backward  sources\n"
        "2026-01  praise          0         1        1\n"
        "2026-02  meet            1         0        1\n");
  const Ran arabic = ask_story({"between", "حسين", "فيدان", "--lang", "ar", "--evidence", "none"});
  CHECK(has(arabic.out, "{فؤاد حسين}, {هاكان فيدان}: {علاقات}: 2\n"));
  CHECK(has(arabic.out, "--{إشادة}-->"));
  CHECK(has(arabic.out, "2026-01  {إشادة} "));
  const Ran json = ask_story({"between", "حسين", "فيدان", "--format", "jsonl"});
  CHECK(has(json.out, R"({"answer":"between","list":"months","month":"2026-01",)"
                      R"("relation":"praise","forward":1,"backward":0,"sources":1})"));
  CHECK(has(json.out, R"({"answer":"between","list":"edges","edge":"e-")"));
}

TEST_CASE("between counts all months though few edges are shown") {
  const Ran ran = ask_story({"between", "حسين", "فيدان", "-n", "1", "--evidence", "none"});
  CHECK(has(ran.out, kPraise));
  CHECK_FALSE(has(ran.out, kMeeting));
  CHECK(has(ran.out, "2026-02  meet"));
  CHECK(has(ran.err, "shown are 1 of 2 edges"));
}

TEST_CASE("between two of whom nothing is told") {
  const Ran ran = ask_story({"between", "البرهان", "فيدان"});
  CHECK(ran.code == 0);
  CHECK(ran.out == "{عبد الفتاح البرهان}, {هاكان فيدان}: 0 edges\n");
  CHECK(ask_story({"between", "البرهان", "فيدان", "--format", "jsonl"}).out.empty());
}

TEST_CASE("names that mean nothing, and files that are no graph, are errors") {
  for (const std::string command : {"timeline", "neighbors"}) {
    CAPTURE(command);
    const Ran ran = ask_story({command, "هالان فيران"});
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "no entity called"));
    CHECK(has(ran.err, "did you mean"));
    CHECK(has(ran.err, "person/fidan"));
  }
  CHECK(ask_story({"between", "فيدان", "nobody"}).code == 1);
  CHECK(has(plain(ask_story({"between", "فيدان", "هاكان فيدان"}).err),
            "both names mean {هاكان فيدان}"));
  CHECK(ask_story({"between", "فيدان"}).code == 2);
  const Folder folder;
  const std::string file = folder.write("words.graphml", "not a graph");
  const Ran ran = run_isnad({"timeline", file, "فيدان"});
  CHECK(ran.code == 1);
  CHECK(has(ran.err, file));
}
