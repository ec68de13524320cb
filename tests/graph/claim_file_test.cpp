// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_file.h"

#include <doctest/doctest.h>

#include "tests/support/random_claims.h"

using namespace isnad;

namespace {

std::string line_of(const Claim& claim) {
  std::string line;
  write_claim(claim, line);
  return line;
}

}  // namespace

TEST_CASE("a claim is written with its keys in the documented order") {
  Claim claim = test::ClaimBuilder("person/a", "visit", "place/b").on("2026-01-28");
  claim.subject.entity.labels = {{"ar", "أ"}};
  CHECK(line_of(claim) ==
        R"({"article":{"id":"a1","date":"2026-02-04","lang":"ar","source":null},"id":"c-a1",)"
        R"("relation":"visit","plover":{"type":null,"mode":null},"cameo":null,)"
        R"("symmetric":false,"standing":false,)"
        R"("subject":{"id":"person/a","type":"person","label":"a","labels":{"ar":"أ"},)"
        R"("mention":"the a"},)"
        R"("object":{"id":"place/b","type":"place","label":"b","labels":{},"mention":"the b"},)"
        R"("roles":[],"title":null,"time":{"edtf":"2026-01-28","begin":"2026-01-28",)"
        R"("end":"2026-01-28","text":"on 2026-01-28"},"polarity":"affirmed",)"
        R"("modality":"actual","attribution":null,)"
        R"("evidence":{"field":"text","begin":10,"end":20,"text":"ten bytes."},)"
        R"("rule":"visit.ar.verb","steps":[],"confidence":0.8})"
        "\n");
}

TEST_CASE("what is known of an article's origin is written behind its source") {
  Claim claim = test::ClaimBuilder("person/a", "visit", "place/b").in("a1", "2026-02-04", "TASS");
  claim.article.url = "https://example.org/1";
  claim.article.hash = "0123456789abcdef";
  const std::string line = line_of(claim);
  CHECK(line.starts_with(R"({"article":{"id":"a1","date":"2026-02-04","lang":"ar","source":"TASS",)"
                         R"("url":"https://example.org/1","hash":"0123456789abcdef"},"id")"));
  claim.article.agency = "media/tass";
  claim.article.sketch = std::string(48, 'x');
  CHECK(line_of(claim).find(R"("url":"https://example.org/1","agency":"media/tass",)"
                            R"("hash":"0123456789abcdef","sketch":"xxxx)") != std::string::npos);
}

TEST_CASE("every claim comes back as it was written") {
  test::RandomClaims random(1);
  for (int i = 0; i < 2000; ++i) {
    const Claim claim = random.next();
    const std::string line = line_of(claim);
    const Result<Claim> back = read_claim(line);
    REQUIRE(back.ok());
    CHECK(line_of(back.value()) == line);
    CHECK(back.value().article.url == claim.article.url);
    CHECK(back.value().article.agency == claim.article.agency);
    CHECK(back.value().article.hash == claim.article.hash);
    CHECK(back.value().article.sketch == claim.article.sketch);
    CHECK(back.value().subject.entity.aliases == claim.subject.entity.aliases);
    CHECK(back.value().subject.entity.lat == claim.subject.entity.lat);
    CHECK(back.value().confidence == claim.confidence);
    CHECK(back.value().time == claim.time);
    CHECK(back.value().steps == claim.steps);
    CHECK(back.value().attribution.has_value() == claim.attribution.has_value());
    CHECK(back.value().roles.size() == claim.roles.size());
  }
}

TEST_CASE("a bad line says what is wrong and where") {
  const std::string entity = R"({"id":"person/a","type":"person"})";
  const std::string head =
      R"({"article":{"id":"1"},"relation":"visit","subject":)" + entity + R"(,"object":)" + entity;
  struct Case {
    std::string line;
    std::string message;
  };
  const Case cases[] = {
      {"{", "Missing a name for object member."},
      {"[]", "a claim must be a JSON object"},
      {"{}", "a claim needs \"article\""},
      {R"({"article":{"id":"1"}})", "a claim needs \"relation\""},
      {R"({"article":{"id":"1"},"relation":"visit"})", "a claim needs \"subject\""},
      {R"({"article":{"id":"1"},"relation":"visit","subject":{"id":"x","type":"ship"}})",
       "no entity type is called \"ship\""},
      {head + R"(,"modality":"maybe"})", "no modality is called \"maybe\""},
      {head + R"(,"time":{"begin":"2026-02-30"}})", "\"begin\" must be a date such as 2026-01-28"},
      {head + R"(,"time":{"begin":"2026-02-03","end":"2026-02-01"}})",
       "time ends before it begins"},
      {head + R"(,"confidence":2})", "\"confidence\" must be 0 to 1"},
      {head + R"(,"steps":"x"})", "\"steps\" must be an array"},
      {head + R"(,"evidence":{"begin":-1}})", "\"begin\" must be a byte offset"},
      {head + ",\"title\":\"\xC3\"}", "Invalid encoding in string."},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Result<Claim> result = read_claim(c.line, "claims.jsonl", 7);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().message.find(c.message) != std::string::npos);
    CHECK(result.error().line == 7);
    CHECK(result.error().kind == ErrorKind::input);
  }
  CHECK(read_claim(head + R"(,"unknown":[1,{"a":null}]})").ok());
}
