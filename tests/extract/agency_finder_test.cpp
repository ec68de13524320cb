// SPDX-License-Identifier: Apache-2.0
#include "extract/agency_finder.h"

#include <doctest/doctest.h>

using namespace isnad;

namespace {

AgencyFinder finder_of(const LexiconFiles& files) {
  const auto entities = EntityTable::load(files, "ar");
  REQUIRE_MESSAGE(entities.ok(), (entities.ok() ? "" : entities.error().to_string()));
  auto finder = AgencyFinder::load(files, entities.value());
  REQUIRE_MESSAGE(finder.ok(), (finder.ok() ? "" : finder.error().to_string()));
  return std::move(finder.value());
}

const AgencyFinder& agencies() {
  static const AgencyFinder one = finder_of(LexiconFiles::embedded());
  return one;
}

std::string agency(const std::string& text, const std::string& source = "") {
  Article article;
  article.text = text;
  article.source = source;
  return std::string(agencies().agency_of(article));
}

struct Case {
  const char* agency;
  const char* text;
};

const std::string kStory =
    "أعلن وزير النقل أن المطار سيفتح أمام الرحلات الدولية مطلع الأسبوع المقبل بعد أعمال صيانة "
    "استمرت ثلاثة أشهر، وقال إن الشركات ستبدأ بيع التذاكر يوم الأحد.";

}  // namespace

TEST_CASE("an agency signs in the line of place and date") {
  const Case cases[] = {
      {"media/reuters", "بيروت (رويترز) - "},
      {"media/reuters", "بيروت 12 آذار (رويترز) – "},
      {"media/agence-france-presse", "بيروت (أ ف ب) - "},
      {"media/agence-france-presse", "بيروت (ا.ف.ب.): "},
      {"media/agence-france-presse", "باريس – فرانس برس\n"},
      {"media/sana", "دمشق-سانا\n"},
      {"media/sana", "دمشق-سانا "},
      {"media/kuwait-news-agency", "الكويت - كونا: "},
      {"media/kuwait-news-agency", "الكويت - «كونا»: "},
      {"media/anadolu-agency", "أنقرة/ الأناضول\n"},
      {"media/anadolu-agency", "الأناضول / "},
      {"media/saudi-press-agency", "الرياض 05 ذو القعدة 1446 هـ الموافق 03 مايو 2025 م واس\n"},
      {"media/saudi-press-agency", "واس- جدة: "},
      {"media/wafa", "رام الله 21-1-2025 وفا- "},
      {"media/qatar-news-agency", "الدوحة في 12 مايو /قنا/ "},
      {"media/middle-east-news-agency", "القاهرة ـ أ ش أ: "},
      {"media/maghreb-arab-press", "بوابة الشاطئ\nو م ع\n"},
      {"media/sputnik", "القاهرة – سبوتنيك. "},
      {"media/cnn", "دبي، الإمارات العربية المتحدة (CNN)-- "},
      {"media/national-news-agency-lebanon", "وطنية - "},
      {"media/reuters", "الوزير يعلن فتح المطار\nعدن (رويترز) - "},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.text));
    CHECK(agency(each.text + kStory) == each.agency);
  }
}

TEST_CASE("an agency signs at the end") {
  const Case cases[] = {
      {"media/emirates-news-agency", " (وام)"},
      {"media/emirates-news-agency", "(وام).\n"},
      {"media/emirates-news-agency", " «وام»"},
      {"media/emirates-news-agency", "وام"},
      {"media/agence-france-presse", " (أ .ف .ب)"},
      {"media/agence-france-presse", "\n-أ ف ب-"},
      {"media/united-press-international", " (يو.بي.آي)"},
      {"media/tap", " -وات-"},
      {"media/reuters", "\nرويترز"},
      {"media/reuters", "\nالمصدر: رويترز"},
      {"media/reuters", " المصدر: رويترز."},
      {"media/anadolu-agency", "\nالمصدر : وكالة الأناضول"},
      {"media/sana", "\nالمصدر (سانا)"},
      {"media/sana", "\n(المصدر: سانا)"},
      {"media/sana", "\nمصدر الخبر: «سانا»"},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.text));
    CHECK(agency(kStory + each.text) == each.agency);
  }
}

TEST_CASE("what a sentence says of an agency is no signature") {
  const char* const heads[] = {
      "ذكرت وكالة الأنباء القطرية (قنا) - نقلا عن بيان - أن ",
      "كشف مستشار رئيس الوزراء لـ\"رويترز\": ",
      "قال مصدر لرويترز - طلب كتم اسمه - إن ",
      "نقلت رويترز عن مصدرين أن ",
      "عواصم - وكالات: ",
      "القاهرة: «الشاطئ»، وكالات ",
      "عدن - رويترز، أ ف ب: ",
      "قنا - شهدت المحافظة اليوم افتتاح جسر. ",
      "أعلن الوزير في مؤتمر صحفي. (رويترز) ",
  };
  for (const char* const head : heads) {
    CAPTURE(std::string(head));
    CHECK(agency(head + kStory) == "");
  }
  const char* const ends[] = {
      "",
      " (وكالات)",
      " (رويترز، أ ف ب)",
      " (رويترز + وكالات)",
      " (رويترز).(أ ف ب)",
      " (صورة أرشيفية)",
      "\nالمصدر: الجزيرة + رويترز",
      "\nالمصدر: وكالات",
      " هذا ما ذكرته وكالة الأنباء الرسمية \"وام\".",
      " هذا ما أوردته وكالة رويترز.",
      " هذا ما قاله مصدر لمراسلة سانا.",
      " هذا ما ذكرته وكالة الأنباء الكويتية (كونا)",
      " هذا ما ذكرته وكالة الأنباء الكويتية (كونا).",
      " هذا ما قاله الوزير لـ(رويترز)",
      " وقال المصدر: رويترز نشرت الخبر أولا.",
  };
  for (const char* const end : ends) {
    CAPTURE(std::string(end));
    CHECK(agency(kStory + end) == "");
  }
}

TEST_CASE("a text that names two agencies is from neither alone") {
  CHECK(agency("بيروت (رويترز) - " + kStory + " (رويترز)") == "media/reuters");
  CHECK(agency("بيروت (رويترز) - " + kStory + " (أ ف ب)") == "");
}

TEST_CASE("an outlet may be an agency itself, unless its text is from another") {
  CHECK(agency(kStory, "رويترز") == "media/reuters");
  CHECK(agency(kStory, "Reuters") == "media/reuters");
  CHECK(agency(kStory, "وكالة الأنباء السعودية") == "media/saudi-press-agency");
  CHECK(agency(kStory, "وكالة النيلين") == "");
  CHECK(agency(kStory, "الجزيرة") == "");
  CHECK(agency(kStory + " (أ ف ب)", "رويترز") == "media/agence-france-presse");
}

TEST_CASE("what is cut off where reading stops is no line of its own") {
  for (std::size_t length = 360; length < 420; ++length) {
    CAPTURE(length);
    const std::string line(length, 'x');
    CHECK(agency(line + "\nواسعة هي المدينة " + kStory) == "");
    CHECK(agency(line + "\nواس طالبت بهذا " + kStory) == "");
  }
}

TEST_CASE("any text is taken") {
  const char* const texts[] = {"",   " ",     "\n\n",   "(",           ")",       "()",
                               "-",  "/",     "رويترز", "(رويترز)",    "المصدر:", ":",
                               "\"", ". . .", "ـ",      "\xE2\x80\x8F"};
  for (const char* const a : texts) {
    for (const char* const b : texts) {
      for (const char* const c : texts) agency(std::string(a) + b + c);
    }
  }
  CHECK(agency("رويترز") == "media/reuters");
  CHECK(agency(std::string(5000, '(')) == "");
  CHECK(agency(std::string(5000, '-')) == "");
}

TEST_CASE("agencies and words come from the tables") {
  LexiconFiles files = LexiconFiles::embedded();
  files.add({"entities/media_mine.tsv", "media_mine.tsv",
             "id\tar\ten\tcountry\tkind\tsigns\n"
             "media/coast-news\tوكالة أنباء الساحل\tCoast News\t\tagency\tس ن ب\n"
             "media/coast-paper\tصحيفة الساحل\tThe Coast\t\t\tساحل\n"});
  files.add({"languages/en/signatures.tsv", "signatures.tsv", "form\tkind\nSource\tlabel\n"});
  const AgencyFinder finder = finder_of(files);
  Article article;
  article.text = kStory + "\nSource: Coast News";
  CHECK(finder.agency_of(article) == "media/coast-news");
  article.text = "عدن - س.ن.ب - " + kStory;
  CHECK(finder.agency_of(article) == "media/coast-news");
  article.text = kStory + " (ساحل)";
  CHECK(finder.agency_of(article) == "");
}

TEST_CASE("a word of an unknown kind stops the load") {
  LexiconFiles files = LexiconFiles::embedded();
  files.add({"languages/en/signatures.tsv", "mine.tsv", "form\tkind\nSource\tlabels\n"});
  const auto entities = EntityTable::load(files, "ar");
  REQUIRE(entities.ok());
  const auto finder = AgencyFinder::load(files, entities.value());
  REQUIRE_FALSE(finder.ok());
  CHECK(finder.error().to_string() == "mine.tsv:2:8: kind is label or medium");
}
