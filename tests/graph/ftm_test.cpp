// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/ftm.h"

#include <doctest/doctest.h>
#include <map>
#include <rapidjson/document.h>
#include <sstream>
#include <string>

#include "graph/claim_merger.h"
#include "graph/exporters/ftm_entity.h"
#include "tests/support/claim_builder.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

struct Found {
  std::string schema;
  std::map<std::string, std::string> values;  ///< by property, with "|" between them
};

/// The entities by id.
std::map<std::string, Found> ftm_of(std::vector<Claim> claims, const ExportOptions& options = {}) {
  std::ostringstream out;
  std::ostream* const stream = &out;
  write_ftm(merge_claims(std::move(claims)), options, {&stream, 1});
  std::map<std::string, Found> found;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    REQUIRE_FALSE(json.HasParseError());
    Found& entity = found[json["id"].GetString()];
    CHECK(entity.schema.empty());  // no id is there twice
    entity.schema = json["schema"].GetString();
    for (const auto& property : json["properties"].GetObject()) {
      std::string& values = entity.values[property.name.GetString()];
      for (const auto& value : property.value.GetArray()) {
        values += (values.empty() ? "" : "|") + std::string(value.GetString());
      }
    }
  }
  return found;
}

/// The one entity of a schema.
Found only(const std::map<std::string, Found>& all, const std::string& schema) {
  Found one;
  int count = 0;
  for (const auto& [id, entity] : all) {
    if (entity.schema != schema) continue;
    one = entity;
    ++count;
  }
  CHECK(count == 1);
  return one;
}

}  // namespace

TEST_CASE("an event with who takes part, when, where and what it rests on") {
  ClaimBuilder builder("person/a", "visit", "place/b");
  builder.on("2026-01-28").in("a1", "2026-02-04", "one").role("with", "country/SY");
  Claim& claim = builder.claim();
  claim.plover_type = "CONSULT";
  claim.article.url = "https://news.example/1";
  claim.evidence.text = "زار  أ\nب.";
  claim.subject.entity.wikidata = "Q42";
  claim.subject.entity.labels = {{"ar", "أ"}, {"en", "A"}};
  claim.object.entity.lat = 33.5;
  claim.object.entity.lon = 36;
  claim.roles[0].participant.entity.iso = "SY";
  auto found = ftm_of({builder});

  Found event = only(found, "Event");
  CHECK(event.values["name"] == "visit: a - b");
  CHECK(event.values["date"] == "2026-01-28");
  CHECK(event.values["involved"] == "entity.person.a|entity.country.SY");
  CHECK(event.values["addressEntity"] == "entity.place.b");
  CHECK(event.values["location"] == "b");
  CHECK(event.values["keywords"] == "visit|CONSULT");
  CHECK(event.values["description"] == "زار أ ب.");
  CHECK(event.values["proof"] == "article.a1");
  CHECK(event.values["sourceUrl"] == "https://news.example/1");
  CHECK(event.values["publisher"] == "one");

  CHECK(found["entity.person.a"].schema == "Person");
  CHECK(found["entity.person.a"].values["name"] == "a|أ|A");
  CHECK(found["entity.person.a"].values["wikidataId"] == "Q42");
  CHECK(found["entity.place.b"].schema == "Address");
  CHECK(found["entity.place.b"].values["full"] == "b");
  CHECK(found["entity.place.b"].values["latitude"] == "33.5");
  CHECK(found["entity.country.SY"].schema == "PublicBody");
  CHECK(found["entity.country.SY"].values["country"] == "sy");
  CHECK(found["article.a1"].schema == "Article");
  CHECK(found["article.a1"].values["publishedAt"] == "2026-02-04");
  CHECK(found["article.a1"].values["language"] == "ara");
  CHECK(found.size() == 5);
}

TEST_CASE("standing relations are links") {
  const auto link = [](const ClaimBuilder& claim) {
    return ftm_of({ClaimBuilder(claim).standing().on("2016/2020")});
  };
  Found office = only(link(ClaimBuilder("person/a", "holds_office", "country/SY").titled("وزير")),
                      "Occupancy");
  CHECK(office.values["holder"] == "entity.person.a");
  CHECK(office.values["startDate"] == "2016-01-01");
  CHECK(office.values["endDate"] == "2020-12-31");
  auto with_post = link(ClaimBuilder("person/a", "holds_office", "country/SY").titled("وزير"));
  Found post = with_post[office.values["post"]];
  CHECK(post.schema == "Position");
  CHECK(post.values["name"] == "وزير");
  CHECK(post.values["organization"] == "entity.country.SY");

  Found leads = only(link(ClaimBuilder("person/a", "leads", "armed_group/g")), "Directorship");
  CHECK(leads.values["director"] == "entity.person.a");
  CHECK(leads.values["organization"] == "entity.armed..5Fgroup.g");
  only(link(ClaimBuilder("country/A", "part_of", "organization/o")), "Membership");
  only(link(ClaimBuilder("delegation/d", "represents", "country/A")), "Representation");
  for (const ClaimBuilder& claim : {ClaimBuilder("place/p", "located_in", "country/A"),
                                    ClaimBuilder("person/a", "holds_office", "country/SY"),
                                    ClaimBuilder("person/a", "leads", "group/g"),
                                    ClaimBuilder("country/A", "part_of", "agreement/x")}) {
    Found unknown = only(link(claim), "UnknownLink");
    CHECK(unknown.values["role"] == ClaimBuilder(claim).claim().relation);
  }
}

TEST_CASE("dates as precise as they are") {
  const auto date = [](std::string_view edtf) {
    return only(ftm_of({ClaimBuilder("person/a", "visit", "person/b").on(edtf)}), "Event").values;
  };
  CHECK(date("2026-01")["date"] == "2026-01");
  CHECK(date("2026")["date"] == "2026");
  CHECK(date("2026-01-20/2026-01-28")["startDate"] == "2026-01-20");
  CHECK(date("2026-01-20/2026-01-28")["endDate"] == "2026-01-28");
  CHECK(date("2016/..").count("endDate") == 0);
  CHECK(date("0999").count("date") == 0);
}

TEST_CASE("what is denied is left out, what is not yet is marked") {
  auto found = ftm_of({ClaimBuilder("person/a", "visit", "place/b").is(Polarity::negated),
                       ClaimBuilder("person/a", "attack", "place/b").is(Modality::possible)});
  Found event = only(found, "Event");
  CHECK(event.values["name"] == "attack (possible): a - b");
  CHECK(event.values["keywords"] == "attack|possible");
}

TEST_CASE("an event has no place for an agreement, so a link has it") {
  auto found = ftm_of({ClaimBuilder("person/a", "support", "agreement/x")});
  CHECK(found["entity.agreement.x"].schema == "Document");
  CHECK(found["entity.agreement.x"].values["fileName"] == "agreement/x");
  CHECK(only(found, "Event").values["involved"] == "entity.person.a");
  CHECK(only(found, "UnknownLink").values["object"] == "entity.agreement.x");
}

TEST_CASE("ids are letters, digits, points and hyphens, and stay different") {
  CHECK(ftm::make_id("entity", "country/SY") == "entity.country.SY");
  CHECK(ftm::make_id("entity", "armed_group/a-b") == "entity.armed..5Fgroup.a-b");
  CHECK(ftm::make_id("entity", "-a/") == "entity...2Da..2F");
  CHECK(ftm::make_id("entity", "a/b/c") == "entity.a.b..2Fc");
  const std::string arabic = ftm::make_id("article", std::string(300, 'x'));
  CHECK(arabic.size() < 200);
  CHECK(arabic != ftm::make_id("article", std::string(301, 'x')));
}

TEST_CASE("values are on one line") {
  CHECK(ftm::one_line(" a\n\tb\u200F\u2028c\u202F\u3000d \x01") == "a b c d");
  CHECK(ftm::one_line("\u202E\uFEFF").empty());
  CHECK(ftm::language_code("ar-EG") == "ara");
  CHECK(ftm::language_code("tlh").empty());
}

TEST_CASE("labels on demand come first") {
  ClaimBuilder builder("person/a", "visit", "person/b");
  builder.claim().subject.entity.labels = {{"ar", "أ"}, {"en", "A"}};
  ExportOptions options;
  options.language = "en";
  auto found = ftm_of({builder}, options);
  CHECK(found["entity.person.a"].values["name"] == "A|أ");
  CHECK(only(found, "Event").values["name"] == "visit: A - b");
}
