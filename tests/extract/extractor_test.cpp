// SPDX-License-Identifier: Apache-2.0
#include "extract/extractor.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

using namespace isnad;

namespace {

std::shared_ptr<const Lexicon> lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return one.value();
}

Article article(const std::string& text, const std::string& title = "") {
  Article a;
  a.id = "a1";
  a.text = text;
  a.title = title;
  a.date = parse_iso("2024-05-08");
  return a;
}

/// All that a claim says, in one string.
std::string write(const Claim& c) {
  std::string out =
      c.article.id + " " + c.id + " " + c.relation + " " + c.rule + "\n" + c.subject.entity.id +
      " (" + c.subject.mention + ") " + c.object.entity.id + " (" + c.object.mention + ") " +
      c.title + "\n" + std::string(to_string(c.polarity)) + " " +
      std::string(to_string(c.modality)) + " " + (c.time ? c.time->edtf + " " + c.time->text : "") +
      "\n" + (c.attribution ? c.attribution->entity.id : "") + " " +
      std::string(to_string(c.evidence.field)) + " " + std::to_string(c.evidence.span.begin) + " " +
      c.evidence.text + " " + std::to_string(c.confidence);
  for (const Role& role : c.roles) out += "\n" + role.role + " " + role.participant.entity.id;
  for (const std::string& step : c.steps) out += "\n" + step;
  return out;
}

std::string write(const std::vector<Claim>& claims) {
  std::string out;
  for (const Claim& claim : claims) out += write(claim) + "\n\n";
  return out;
}

const char* const kStory =
    "زارَ وزير الخارجية التركي هاكان فيـــدان بغداد يوم الاثنين، والتقى محمد شياع السوداني.\n"
    "وأعلنت وزارة الدفاع الروسية أن قواتها قصفت مدينة خاركيف. ولم يزر بوتين أنقرة.\n"
    "وقال فيدان إن تركيا تدعم العراق، ومن المقرر أن يزور الرئيس الفرنسي إيمانويل ماكرون بيروت.";

void check_evidence(const Article& a, const std::vector<Claim>& claims) {
  for (const Claim& c : claims) {
    const std::string& field = c.evidence.field == Field::title ? a.title : a.text;
    REQUIRE(c.evidence.span.begin < c.evidence.span.end);
    REQUIRE(c.evidence.span.end <= field.size());
    CHECK(c.evidence.text ==
          field.substr(c.evidence.span.begin, c.evidence.span.end - c.evidence.span.begin));
  }
}

}  // namespace

TEST_CASE("a claim bears what its relation and its article say") {
  Extractor extractor(lexicon());
  Article a = article("زار وزير الخارجية التركي هاكان فيدان بغداد يوم الاثنين.");
  a.source = "outlet";
  const std::vector<Claim> claims = extractor.extract(a);
  const Claim* visit = nullptr;
  for (const Claim& c : claims) {
    if (c.relation == "visit") visit = &c;
  }
  REQUIRE(visit != nullptr);
  CHECK(visit->article.id == "a1");
  CHECK(visit->article.source == "outlet");
  CHECK(visit->article.language == "ar");
  CHECK(visit->article.date == parse_iso("2024-05-08"));
  CHECK(visit->rule == "visit.ar.verb");
  CHECK(visit->plover_type == "CONSULT");
  CHECK(visit->cameo == "042");
  CHECK(visit->subject.entity.id == "person/hakan-fidan");
  CHECK(visit->subject.mention == "وزير الخارجية التركي هاكان فيدان");
  CHECK(visit->object.entity.label == "بغداد");
  REQUIRE(visit->time);
  CHECK(visit->time->edtf == "2024-05-06");
  CHECK(visit->confidence > 0);
  CHECK(visit->confidence <= 1);
  CHECK(visit->id.size() == 10);
  CHECK(visit->id.starts_with("c-"));
  CHECK_FALSE(visit->steps.empty());
}

TEST_CASE("modality and polarity") {
  struct Case {
    std::string text;
    Polarity polarity;
    Modality modality;
  };
  const Case cases[] = {
      {"زار هاكان فيدان بغداد.", Polarity::affirmed, Modality::actual},
      {"لم يزر هاكان فيدان بغداد.", Polarity::negated, Modality::actual},
      {"سيزور هاكان فيدان بغداد.", Polarity::affirmed, Modality::planned},
      {"من المقرر أن يزور هاكان فيدان بغداد.", Polarity::affirmed, Modality::planned},
      {"قد يزور هاكان فيدان بغداد.", Polarity::affirmed, Modality::possible},
  };
  Extractor extractor(lexicon());
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto claims = extractor.extract(article(c.text));
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].relation == "visit");
    CHECK(claims[0].polarity == c.polarity);
    CHECK(claims[0].modality == c.modality);
  }
}

TEST_CASE("an article gives the same claims whatever was read before") {
  const Article story = article(kStory, "فيدان يزور بغداد");
  Extractor extractor(lexicon());
  const std::string first = write(extractor.extract(story));
  CHECK_FALSE(first.empty());
  CHECK(write(extractor.extract(story)) == first);
  extractor.extract(article("التقى بوتين أردوغان في موسكو. واتفق الرئيسان على التعاون."));
  extractor.extract(article("زغلطوش بلبوط (زغل) يزور كلمات لا يعرفها أحد."));
  extractor.extract(article(""));
  CHECK(write(extractor.extract(story)) == first);
  CHECK(write(extractor.inspect(story).claims) == first);
  Extractor other(lexicon());
  CHECK(write(other.extract(story)) == first);
  Extractor moved(std::move(other));
  CHECK(write(moved.extract(story)) == first);
}

TEST_CASE("evidence is a piece of its field") {
  Extractor extractor(lexicon());
  const Article a = article(kStory, "«فيـدان» يزور بغداد");
  const auto claims = extractor.extract(a);
  CHECK(claims.size() > 4);
  check_evidence(a, claims);
}

TEST_CASE("a title gives claims of its own field, before those of the text") {
  Extractor extractor(lexicon());
  const Article a = article("وقصف الجيش الروسي مدينة خاركيف.", "هاكان فيدان يزور بغداد");
  const auto claims = extractor.extract(a);
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].relation == "visit");
  CHECK(claims[0].evidence.field == Field::title);
  CHECK(claims[1].relation == "attack");
  CHECK(claims[1].evidence.field == Field::text);
  check_evidence(a, claims);
}

TEST_CASE("a short name in a title is the one that the story gives in full") {
  Extractor extractor(lexicon());
  const auto claims = extractor.extract(
      article("أكد وزير الخارجية التركي هاكان فيدان دعم بلاده للعراق.", "فيدان يزور بغداد"));
  REQUIRE_FALSE(claims.empty());
  CHECK(claims[0].evidence.field == Field::title);
  CHECK(claims[0].subject.entity.id == "person/hakan-fidan");
}

TEST_CASE("the story begins behind the date line") {
  Extractor extractor(lexicon());
  Article a = article("زار هاكان فيدان بغداد.\nقصف الجيش الروسي مدينة خاركيف.");
  a.story_begin = static_cast<std::uint32_t>(a.text.find('\n'));
  const auto claims = extractor.extract(a);
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].relation == "attack");
  check_evidence(a, claims);
}

TEST_CASE("all stages mark pieces of the article") {
  Extractor extractor(lexicon());
  const Article a = article(kStory, "فيدان يزور بغداد");
  const Inspection seen = extractor.inspect(a);
  const auto check = [&](const Marked& m) {
    const std::string& field = m.field == Field::title ? a.title : a.text;
    CHECK(field.substr(m.span.begin, m.span.end - m.span.begin) == m.text);
  };
  CHECK(seen.sentences.size() == 5);
  for (const auto& m : seen.sentences) check(m);
  for (const auto& m : seen.tokens) check(m);
  for (const auto& m : seen.mentions) check(m);
  for (const auto& m : seen.dates) check(m);
  CHECK(seen.dates.size() == 1);
  CHECK(seen.clauses.size() >= seen.sentences.size());
}

TEST_CASE("articles without news give nothing") {
  Extractor extractor(lexicon());
  for (const std::string text :
       {"", " ", "\n\n\t", "...", "«»،؛؟!!", "()[]{}\"", "12 345 ٦٧", "\u200F", "ـــ", "ًٌٍ", "و",
        "ال", "وال لل", "\xF0\x9F\x95\x8A", "x"}) {
    CAPTURE(text);
    CHECK(extractor.extract(article(text)).empty());
    CHECK(extractor.extract(article(text, text)).empty());
    CHECK(extractor.extract(article("", text)).empty());
  }
}

TEST_CASE("odd mixtures are read without harm") {
  Extractor extractor(lexicon());
  const std::string nul("زار \0 وفد\0", 17);
  const std::string cases[] = {
      nul,
      "زار زار زار زار زار قال قال إن أن إن الذي الذي التي",
      "من من إلى إلى في في قبل قبل من قبل",
      "وزير وزير وزير وزير الخارجية الخارجية وزير، وزير، وزير (وزير) (وزير",
      "و و و و ثم ثم بين بين و بين",
      "(((((«««««((((( بوتين )))))",
      "بوتين (بوتين (بوتين (بوتين))) زار بوتين بوتين",
      "نظيره نظيره نظيره الرئيسان الطرفان بينهما منهما",
      "كان كان كان قد قد لم لن لا سوف سيزور",
      "\u202Eداد\u202Cغب\u2066 زار\uFEFF ﷺ ﷽ \U0010FFFF \uFFFD",
      std::string(3000, '('),
      "زار" + std::string(5000, 'a') + "بغداد",
  };
  for (const std::string& text : cases) {
    CAPTURE(text.substr(0, 200));
    const Article a = article(text, text);
    const auto claims = extractor.extract(a);
    check_evidence(a, claims);
    CHECK(write(extractor.extract(a)) == write(claims));
  }
}

TEST_CASE("very long sentences") {
  struct Case {
    std::string name;
    std::string piece;
  };
  const Case cases[] = {
      {"plain", "زار هاكان فيدان بغداد و"},
      {"nested", "قال إن الوزير الذي "},
      {"idafa", "وزير "},
      {"names", "بوتين، "},
      {"marks", "« ، ("},
  };
  Extractor extractor(lexicon());
  for (const Case& c : cases) {
    CAPTURE(c.name);
    std::string text;
    for (int words = 0; words < 20000; words += 4) text += c.piece;
    const Article a = article(text);
    const auto claims = extractor.extract(a);
    check_evidence(a, claims);
    // the same event is told once
    CHECK(claims.size() < 100);
  }
}
