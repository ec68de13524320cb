// SPDX-License-Identifier: Apache-2.0
#include "extract/phrase_finder.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "extract/extractor.h"

using namespace isnad;

namespace {

Inspection inspect(const std::string& text) {
  static const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon.error().to_string()));
  static Extractor extractor(lexicon.value());
  Article article;
  article.text = text;
  return extractor.inspect(article);
}

/// What the longest mention with these words stands for; empty when nothing has these words.
const InspectedMention* mention(const Inspection& all, const std::string& text) {
  for (const InspectedMention& m : all.mentions) {
    if (m.text == text) return &m;
  }
  return nullptr;
}

struct Case {
  std::string text;
  std::string mention;
  std::string entity;  ///< id, or label for those that no table knows
};

void check(const Case& c) {
  CAPTURE(c.text);
  CAPTURE(c.mention);
  const Inspection found = inspect(c.text);
  const InspectedMention* m = mention(found, c.mention);
  REQUIRE(m != nullptr);
  CHECK((m->entity.id == c.entity || m->entity.label == c.entity));
}

}  // namespace

TEST_CASE("a title, its complement and the name are one phrase") {
  const Case cases[] = {
      {"قال نائب وزير الدفاع الروسي يونس بك يفكوروف إن القوات باقية.",
       "نائب وزير الدفاع الروسي يونس بك يفكوروف", "person/yunus-bek-yevkurov"},
      {"أعلنت وزيرة الخارجية الألمانية، أنالينا بيربوك، موقف بلادها.",
       "وزيرة الخارجية الألمانية، أنالينا بيربوك", "person/annalena-baerbock"},
      {"وقال هاكان فيدان، وزير الخارجية التركي، إن المحادثات مستمرة.",
       "هاكان فيدان، وزير الخارجية التركي", "person/hakan-fidan"},
      {"زار موسكو وزير الخارجية السوري أسعد الشيباني.", "وزير الخارجية السوري أسعد الشيباني",
       "person/asaad-al-shaibani"},
      {"استقبل الرئيس التركي هاكان فيدان.", "الرئيس التركي هاكان فيدان", "person/hakan-fidan"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("two holders of one title") {
  const std::string text = "اجتمع وزيرا الخارجية المصري سامح شكري والأردني أيمن الصفدي في القاهرة.";
  check({text.c_str(), "سامح شكري", "person/sameh-shoukry"});
  check({text.c_str(), "الأردني أيمن الصفدي", "person/ayman-safadi"});
  check({text.c_str(), "القاهرة", "place/geonames-360630"});
  // each holds the office for his own state
  std::vector<std::string> offices;
  for (const Claim& claim : inspect(text).claims) {
    if (claim.relation != "holds_office") continue;
    offices.push_back(claim.subject.entity.id + " " + claim.object.entity.id);
  }
  CHECK(offices == std::vector<std::string>{"person/sameh-shoukry country/EG",
                                            "person/ayman-safadi country/JO"});
}

TEST_CASE("bodies, places and delegations") {
  const Case cases[] = {
      {"أصدرت وزارة الدفاع التركية بياناً عن محافظة إدلب.", "وزارة الدفاع التركية",
       "وزارة الدفاع التركية"},
      {"أصدرت وزارة الدفاع التركية بياناً عن محافظة إدلب.", "محافظة إدلب",
       "place/idlib-governorate"},
      {"وصل وفد عسكري روسي إلى دمشق.", "وفد عسكري روسي", "وفد عسكري روسي"},
      {"أكد الكرملين الموقف.", "الكرملين", "country/RU"},
  };
  for (const Case& c : cases) check(c);
  CHECK(mention(inspect("وصل وفد عسكري روسي إلى دمشق."), "وفد عسكري روسي")->entity.type ==
        EntityType::delegation);
  CHECK(
      mention(inspect("أصدرت وزارة الدفاع التركية بياناً."), "وزارة الدفاع التركية")->entity.type ==
      EntityType::government);
}

TEST_CASE("a name in brackets is another name of the same") {
  check({"أعلنت قوات سوريا الديمقراطية (قسد) انسحابها.", "قوات سوريا الديمقراطية (قسد)",
         "armed_group/syrian-democratic-forces"});
}

TEST_CASE("how a mention refers") {
  const Inspection found =
      inspect("زار وزير الخارجية التركي هاكان فيدان بغداد. وأكد وزير الخارجية التركي الموقف.");
  const InspectedMention* name = mention(found, "وزير الخارجية التركي هاكان فيدان");
  const InspectedMention* office = mention(found, "وزير الخارجية التركي");
  REQUIRE(name != nullptr);
  REQUIRE(office != nullptr);
  CHECK(name->reference == "name");
  CHECK(office->reference == "office");
  CHECK(office->entity.id == name->entity.id);
}

TEST_CASE("plain words are no entities") {
  for (const std::string text :
       {"انخفضت أسعار القمح في الأسواق.", "كان الطقس جميلاً.", "12 + 3 = 15"}) {
    CAPTURE(text);
    CHECK(inspect(text).mentions.empty());
  }
}

TEST_CASE("mentions are pieces of the text") {
  const std::string text =
      "زارَ وزيرُ الخارجيّةِ التركيُّ هاكان فيـــدان بغـداد، والتقى محمد شياع السوداني.";
  const Inspection found = inspect(text);
  CHECK_FALSE(found.mentions.empty());
  for (const InspectedMention& m : found.mentions) {
    CHECK(text.substr(m.span.begin, m.span.end - m.span.begin) == m.text);
  }
  CHECK(mention(found, "بغـداد") != nullptr);
}
