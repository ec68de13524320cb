// SPDX-License-Identifier: Apache-2.0
// Whole sentences with a date: which entities of the lexicon their words are.
#include <doctest/doctest.h>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "extract/entity_register.h"
#include "extract/extractor.h"

using namespace isnad;

namespace {

std::shared_ptr<const Lexicon> lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return one.value();
}

Article article(const std::string& text, const std::string& date, const std::string& id = "a1") {
  Article a;
  a.id = id;
  a.text = text;
  a.date = parse_iso(date);
  return a;
}

Inspection inspect(const std::string& text, const std::string& date) {
  static Extractor extractor(lexicon());
  return extractor.inspect(article(text, date));
}

/// Ids of all mentions with exactly these words, by their order, joined with blanks.
std::string ids_of(const Inspection& found, const std::string& words) {
  std::string out;
  std::uint32_t before = UINT32_MAX;
  for (const InspectedMention& m : found.mentions) {
    if (m.text != words || m.span.begin == before) continue;
    before = m.span.begin;
    out += (out.empty() ? "" : " ") + m.entity.id;
  }
  return out;
}

struct Case {
  std::string text, date;
  std::string words, id;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.date);
    CAPTURE(c.words);
    CHECK(ids_of(inspect(c.text, c.date), c.words) == c.id);
  }
}

bool is_known(const std::string& id) { return lexicon()->entities().find(id) != kNoEntity; }

}  // namespace

TEST_CASE("a role is who held it on the day of the article") {
  struct Role {
    std::string words, date, id;
  };
  const Role roles[] = {
      {"الرئيس المصري", "2012-10-01", "person/mohamed-morsi"},
      {"الرئيس المصري", "2015-10-01", "person/abdel-fattah-el-sisi"},
      {"رئيس مصر", "2012-10-01", "person/mohamed-morsi"},
      {"الرئيس الفرنسي", "2015-10-01", "person/francois-hollande"},
      {"الرئيس الفرنسي", "2018-10-01", "person/emmanuel-macron"},
      {"الرئيس اليمني", "2012-10-01", "person/abdrabbuh-mansur-hadi"},
      {"الرئيس التونسي", "2012-10-01", "person/moncef-marzouki"},
      {"الرئيس التونسي", "2015-10-01", "person/beji-caid-essebsi"},
      {"وزير الخارجية الأمريكي", "2015-10-01", "person/john-kerry"},
      {"وزيرة الخارجية الأمريكية", "2012-10-01", "person/hillary-clinton"},
      {"وزيرة الخارجية الليبية", "2022-10-01", "person/najla-mangoush"},
      {"رئيس الوزراء العراقي", "2015-10-01", "person/haider-al-abadi"},
      {"رئيس الوزراء الليبي", "2013-10-01", "person/ali-zeidan"},
      {"رئيسة الوزراء البريطانية", "2017-10-01", "person/theresa-may"},
      {"المستشارة الألمانية", "2015-10-01", "person/angela-merkel"},
      {"العاهل الأردني", "2015-10-01", "person/abdullah-ii-of-jordan"},
      {"العاهل السعودي", "2015-10-01", "person/salman-of-saudi-arabia"},
      {"أمير قطر", "2019-10-01", "person/tamim-bin-hamad-al-thani"},
      {"الأمين العام لجامعة الدول العربية", "2015-10-01", "person/nabil-elaraby"},
      {"الأمين العام للأمم المتحدة", "2015-10-01", "person/ban-ki-moon"},
      {"الأمين العام للأمم المتحدة", "2019-10-01", "person/antonio-guterres"},
      {"شيخ الأزهر", "2018-10-01", "person/ahmed-el-tayeb"},
  };
  for (const Role& r : roles) {
    CAPTURE(r.words);
    CAPTURE(r.date);
    const Inspection found = inspect("قال " + r.words + " إن المحادثات مستمرة.", r.date);
    CHECK(ids_of(found, r.words) == r.id);
    for (const InspectedMention& m : found.mentions) {
      if (m.text == r.words) CHECK(m.reference == "office");
    }
  }
}

TEST_CASE("where nobody or two held it, it is the office") {
  check({
      {"قال الرئيس اللبناني إن القرار نهائي.", "2015-10-01", "الرئيس اللبناني",
       "person/president-of-lb"},
      {"قال رئيس لبنان إن القرار نهائي.", "2015-10-01", "رئيس لبنان", "person/president-of-lb"},
      {"قال وزير الخارجية المصري إن القرار نهائي.", "2013-07-15", "وزير الخارجية المصري",
       "person/minister-of-foreign-affairs-of-eg"},
      {"قال الرئيس الأمريكي إن القرار نهائي.", "2017-01-20", "الرئيس الأمريكي",
       "person/president-of-us"},
  });
  // nor without a date
  Extractor extractor(lexicon());
  const Inspection undated = extractor.inspect(article("قال الرئيس المصري إن القرار نهائي.", ""));
  CHECK(ids_of(undated, "الرئيس المصري") == "person/president-of-eg");
}

TEST_CASE("one who is not in office is not taken for the one who is") {
  struct Role {
    std::string words, date;
  };
  const Role roles[] = {
      {"الرئيس المصري السابق", "2015-10-01"},    {"رئيس الوزراء العراقي الأسبق", "2015-10-01"},
      {"الرئيس السوداني المعزول", "2015-10-01"}, {"رئيس الوزراء العراقي المكلف", "2020-05-01"},
      {"الرئيس الأمريكي المنتخب", "2020-12-01"}, {"وزير الخارجية التركي السابق", "2015-10-01"}};
  for (const Role& r : roles) {
    CAPTURE(r.words);
    const std::string id = ids_of(inspect("قال " + r.words + " إن القرار نهائي.", r.date), r.words);
    CHECK(id.starts_with("person/"));
    CHECK_FALSE(is_known(id));
  }
  // with a name it is known who is meant
  check({{"قال الرئيس المصري السابق حسني مبارك إن القرار نهائي.", "2015-10-01",
          "الرئيس المصري السابق حسني مبارك", "person/hosni-mubarak"},
         {"قال الرئيس الأمريكي المنتخب جو بايدن إن القرار نهائي.", "2020-12-01",
          "الرئيس الأمريكي المنتخب جو بايدن", "person/joe-biden"}});
}

TEST_CASE("whom the article names goes before the lexicon") {
  const std::string text =
      "وصل الرئيس المصري سامر الزغلطوش إلى الرياض. وقال الرئيس المصري إن المحادثات مستمرة.";
  const Inspection found = inspect(text, "2015-10-01");
  const std::string named = ids_of(found, "الرئيس المصري سامر الزغلطوش");
  CHECK(named == id_of_name(EntityType::person, "سامر الزغلطوش"));
  CHECK(ids_of(found, "الرئيس المصري") == named);
  // another office of the same article is the lexicon's again
  check({{"التقى الرئيس المصري سامر الزغلطوش نظيره. وقال الرئيس التونسي إن المحادثات مستمرة.",
          "2015-10-01", "الرئيس التونسي", "person/beji-caid-essebsi"}});
}

TEST_CASE("namesakes are told apart by what the article speaks of") {
  check({
      {"وصل الوزير إلى طرابلس.", "2018-10-01", "طرابلس", "place/geonames-2210247"},
      {"زار الوزير الليبي طرابلس وبنغازي.", "2018-10-01", "طرابلس", "place/geonames-2210247"},
      {"اندلعت اشتباكات في طرابلس. وقال الجيش اللبناني إن لبنان هادئ، وإن بيروت وصيدا وصور هادئة. "
       "وأكدت الحكومة اللبنانية ذلك.",
       "2018-10-01", "طرابلس", "place/geonames-266826"},
      {"زار الوفد مدينة طرابلس اللبنانية.", "2018-10-01", "طرابلس اللبنانية",
       "place/geonames-266826"},
      {"زار الوفد السوري القنيطرة قرب دمشق في سوريا.", "2018-10-01", "القنيطرة",
       "place/geonames-173334"},
      {"زار الوفد المغربي القنيطرة قرب الرباط في المغرب.", "2018-10-01", "القنيطرة",
       "place/geonames-2544571"},
      {"زار رئيس الوزراء الأردني عمان.", "2018-10-01", "عمان", "place/geonames-250441"},
      {"وصل الوزير إلى العاصمة الأردنية عمان.", "2018-10-01", "عمان", "place/geonames-250441"},
      {"وصل الوزير إلى عمان والتقى السلطان قابوس في مسقط.", "2018-10-01", "عمان", "country/OM"},
      {"زار سلطان عمان بغداد.", "2018-10-01", "عمان", "country/OM"},
      {"وصل الوزير إلى سلطنة عمان.", "2018-10-01", "سلطنة عمان", "country/OM"},
  });
}

TEST_CASE("a body has one id in all wordings") {
  struct Body {
    std::vector<std::string> wordings;
    std::string id, label;
  };
  const Body bodies[] = {
      {{"وزارة الدفاع السورية", "وزارة دفاع سوريا"},
       "government/sy-ministry-of-defence",
       "وزارة الدفاع السورية"},
      {{"وزارة الداخلية التونسية", "الداخلية التونسية", "وزارة الشؤون الداخلية التونسية",
        "وزارة داخلية تونس"},
       "government/tn-ministry-of-interior",
       "وزارة الداخلية التونسية"},
      {{"الجيش الكوري الشمالي", "جيش كوريا الشمالية", "القوات المسلحة الكورية الشمالية"},
       "government/kp-armed-forces",
       "الجيش الكوري الشمالي"},
      {{"البنك المركزي الكوري الجنوبي", "المصرف المركزي الكوري الجنوبي"},
       "government/kr-central-bank",
       "البنك المركزي الكوري الجنوبي"},
      // those that have a name of their own
      {{"وزارة الدفاع الأمريكية", "وزارة الحرب الأمريكية", "البنتاغون"},
       "government/us-department-of-defense",
       "وزارة الدفاع الأمريكية"},
      {{"مجلس النواب الأردني", "البرلمان الأردني"},
       "government/house-of-representatives-jordan",
       "مجلس النواب الأردني"},
      {{"مجلس الأمن القومي الإيراني"},
       "government/supreme-national-security-council",
       "المجلس الأعلى للأمن القومي الإيراني"},
  };
  for (const Body& body : bodies) {
    for (const std::string& words : body.wordings) {
      CAPTURE(words);
      const Inspection found = inspect("أكدت " + words + " ذلك.", "2015-10-01");
      CHECK(ids_of(found, words) == body.id);
      for (const InspectedMention& m : found.mentions) {
        if (m.text == words) CHECK(m.entity.label == body.label);
      }
    }
  }
  CHECK(
      ids_of(inspect("أكدت وزارة الدفاع اللبنانية ذلك.", "2015-10-01"), "وزارة الدفاع اللبنانية") !=
      ids_of(inspect("أكدت وزارة الدفاع السورية ذلك.", "2015-10-01"), "وزارة الدفاع السورية"));
}

TEST_CASE("known foreign names in another spelling") {
  struct Name {
    std::string words, id;
  };
  const Name names[] = {{"سيرغي لافروف", "person/sergey-lavrov"},
                        {"سيرجى لافروف", "person/sergey-lavrov"},
                        {"مايك بومبييو", "person/mike-pompeo"},
                        {"أنجلا ميركل", "person/angela-merkel"},
                        {"ميخائيل جورباتشيف", "person/mikhail-gorbachev"},
                        {"بنيامين نتانياهو", "person/benjamin-netanyahu"},
                        {"محمد مرسى", "person/mohamed-morsi"},
                        {"عبدربه منصور هادي", "person/abdrabbuh-mansur-hadi"}};
  for (const Name& n : names) {
    CAPTURE(n.words);
    CHECK(ids_of(inspect("وقال " + n.words + " إن القرار نهائي.", "2015-10-01"), n.words) == n.id);
  }
}

TEST_CASE("an Arabic name of other letters is another person") {
  for (const std::string words : {"حسين روحاني", "سعيد الحريري", "محمود مرسي", "حسين مبارك",
                                  "سليمان بن عبد العزيز", "كامل الكاظمي"}) {
    CAPTURE(words);
    const Inspection found = inspect("وقال " + words + " إن القرار نهائي.", "2015-10-01");
    for (const InspectedMention& m : found.mentions) {
      CAPTURE(m.text);
      CHECK_FALSE(is_known(m.entity.id));
    }
  }
}

TEST_CASE("an unknown name of one word is somebody of this article") {
  Extractor extractor(lexicon());
  const auto subjects = [&](const std::string& text, const std::string& id) {
    std::set<std::string> out;
    for (const Claim& claim : extractor.extract(article(text, "2019-01-01", id))) {
      out.insert(claim.subject.entity.id);
    }
    return out;
  };
  const std::string text = "زار الوزير زغلطوش دمشق. وزار زغلطوش بغداد.";
  const auto first = subjects(text, "a1"), again = subjects(text, "a1"),
             other = subjects(text, "a2");
  REQUIRE(first.size() == 1);
  REQUIRE(other.size() == 1);
  CHECK(first.begin()->starts_with(id_of_name(EntityType::person, "زغلطوش") + "-in-"));
  CHECK(again == first);
  CHECK(other != first);
  // a name of two words links articles
  const std::string full = "زار الوزير سامر زغلطوش دمشق. وزار زغلطوش بغداد.";
  CHECK(subjects(full, "a1") ==
        std::set<std::string>{id_of_name(EntityType::person, "سامر زغلطوش")});
  CHECK(subjects(full, "a1") == subjects(full, "a2"));
}
