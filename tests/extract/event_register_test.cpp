// SPDX-License-Identifier: Apache-2.0
#include "extract/event_register.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>

#include "extract/extractor.h"

using namespace isnad;

namespace {

/// EDTF times of the claims of one relation with this object, joined with blanks; "-" for none.
std::string times(const std::string& title, const std::string& text, const std::string& relation,
                  const std::string& object) {
  static const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE(lexicon.ok());
  Extractor extractor(lexicon.value());
  Article a;
  a.id = "a1";
  a.title = title;
  a.text = text;
  a.date = parse_iso("2024-05-08");  // a Wednesday
  std::string found;
  for (const Claim& c : extractor.extract(a)) {
    if (c.relation != relation || c.object.entity.id != object) continue;
    found += (found.empty() ? "" : " ") + (c.time ? c.time->edtf : "-");
  }
  return found;
}

struct Case {
  const char* text;
  const char* relation;
  const char* object;
  const char* expected;
};

}  // namespace

TEST_CASE("undated events take the day of the story") {
  const Case cases[] = {
      // the sentence's own day, in another clause
      {"وصل وزير الخارجية التركي هاكان فيدان إلى بغداد الثلاثاء.", "visit", "place/geonames-98182",
       "2024-05-07"},
      // the first sentence names no day: that of publication
      {"زار وزير الخارجية التركي هاكان فيدان بغداد.", "visit", "place/geonames-98182",
       "2024-05-08~"},
      // the sentence before
      {"أعلنت بغداد خطة جديدة. وصل هاكان فيدان إلى أربيل الاثنين. واتهم فيدان إيران بالتصعيد.",
       "accuse", "country/IR", "2024-05-06~"},
      // the first sentence names the day of the story
      {"وصل وزير الخارجية التركي هاكان فيدان إلى بغداد الثلاثاء. والطقس حار. واتهم فيدان إيران "
       "بالتصعيد.",
       "accuse", "country/IR", "2024-05-07~"},
      // what had happened before the story
      {"وصل وزير الخارجية التركي هاكان فيدان إلى بغداد الثلاثاء. وكان فيدان قد اتهم إيران "
       "بالتصعيد.",
       "accuse", "country/IR", "-"},
      {"وصل وزير الخارجية التركي هاكان فيدان إلى بغداد الثلاثاء. يذكر أن تركيا اتهمت إيران "
       "بالتصعيد.",
       "accuse", "country/IR", "-"},
      // the present tells what is usual
      {"وصل وزير الخارجية التركي هاكان فيدان إلى بغداد الثلاثاء. وتتهم تركيا إيران بالتصعيد.",
       "accuse", "country/IR", "-"},
      // somebody tells of himself: about the day of his words
      {"قالت وزارة الخارجية الفرنسية الثلاثاء إنها طردت دبلوماسيين روسيين.", "expel",
       "group/dblwmasyyn-rwsyyn", "2024-05-07~"},
      // a stance is taken by saying so, what goes on is not
      {"التقى هاكان فيدان نظيره الصيني وانغ يي الثلاثاء. وقال فيدان إن تركيا تؤيد جهود الصين.",
       "support", "country/CN", "2024-05-07~"},
      {"التقى هاكان فيدان نظيره الصيني وانغ يي الثلاثاء. وقال فيدان إن تركيا تقصف سوريا.", "attack",
       "country/SY", "-"},
      // the day on which somebody spoke is that of what he did by speaking
      {"أعلنت بغداد خطة جديدة. واتهم هاكان فيدان إيران بالتصعيد. وشرح الخبراء الخطة. وقال فيدان "
       "الاثنين "
       "إن الخطة جيدة.",
       "accuse", "country/IR", "2024-05-06~"},
      // who is received in a country is there
      {"استقبل الرئيس العراقي عبد اللطيف رشيد الثلاثاء وزير الخارجية التركي هاكان فيدان. ويشكل "
       "الملف الأمني "
       "أولوية بعد زيارة فيدان إلى بغداد.",
       "visit", "place/geonames-98182", "2024-05-07~"},
      // a day counted from an event: from the day of the story
      {"ألقى سيرغي لافروف الاثنين كلمة قصيرة. وتحدث لافروف غداة لقاء مع هاكان فيدان.", "meet",
       "person/hakan-fidan", "2024-05-05"},
      // what is wished for does not share the time of what is told before it
      {"زار هاكان فيدان إيران الأسبوع الماضي وأبدى رغبته في زيارة العراق.", "visit", "country/IQ",
       "-"},
      // a date far back is not where the story goes on
      {"أعلنت بغداد خطة جديدة. تأسست الشركة في 3 مايو 2009. واتهمت تركيا إيران بالتصعيد.", "accuse",
       "country/IR", "-"},
      // for a perfect verb, a day ahead is another event's
      {"دعا وزير الخارجية التركي هاكان فيدان إيران إلى اجتماع غدا.", "request", "country/IR",
       "2024-05-08~"},
      // a date has the words that it begins with
      {"زار وزير الخارجية التركي هاكان فيدان بغداد في مطلع مارس 2023.", "visit",
       "place/geonames-98182", "2023-03-01/2023-03-10"},
      {"زار وزير الخارجية التركي هاكان فيدان بغداد ما بين 3 و5 أبريل.", "visit",
       "place/geonames-98182", "2024-04-03/2024-04-05"},
      // the date behind the event that another is counted from
      {"بعد يومين من زيارة هاكان فيدان إلى بغداد يوم الأربعاء الماضي، هاجمت تركيا أربيل.", "visit",
       "place/geonames-98182", "2024-05-01"},
      {"بعد يومين من زيارة هاكان فيدان إلى بغداد يوم الأربعاء الماضي، هاجمت تركيا أربيل.", "attack",
       "place/geonames-95446", "2024-05-03"},
      // what began with an event goes on since then
      {"تسيطر روسيا على القرم منذ صراع قصير في عام 2014.", "control", "place/crimea", "2014"},
      // what is remembered or judged is no event of the day
      {"تحيي كينيا اليوم ذكرى هجوم حركة الشباب على جامعة غاريسا.", "attack",
       "organization/jamh-gharysa", "-"},
      {"أدانت مصر الثلاثاء هجوم إسرائيل على رفح.", "attack", "place/geonames-281102", "-"},
      // what an attack led to happened when it did
      {"تحدث الوزير عن هجوم روسيا على كييف الذي أدى إلى مقتل ثلاثة مدنيين في أبريل.", "attack",
       "place/geonames-703448", "2024-04"},
      // how something is done has its time
      {"وقعت أرمينيا وأذربيجان اتفاقا في 23 فبراير الماضي برعاية قطرية.", "mediate", "country/AM",
       "2024-02-23"},
      // months after an event whose time nobody gives
      {"وبعد ثلاثة أشهر من توليه الحكم زار السيسي الجزائر.", "visit", "country/DZ", "-"},
      // "earlier", "at that time", "since": not the day of the story
      {"التقى هاكان فيدان لافروف أمس. وفي وقت سابق، زار فيدان إيران.", "visit", "country/IR", "-"},
      {"التقى هاكان فيدان لافروف أمس. وحينها اتهم فيدان إسرائيل بالتصعيد.", "accuse", "country/IL",
       "-"},
      {"التقى هاكان فيدان لافروف أمس. ومنذ بدء الأزمة زار فيدان مصر.", "visit", "country/EG", "-"},
      // "and that in June"
      {"وقعت إيران وفنزويلا 25 اتفاقية، بحضور الرئيس الإيراني إبراهيم رئيسي، وذلك في حزيران "
       "الماضي.",
       "agree", "country/VE", "2023-06"},
      {"تدعم واشنطن أوكرانيا منذ بدء الهجوم الروسي في 24 شباط 2022.", "support", "country/UA",
       "2022-02-24/2024-05-08"},
      // the year of another event, the other side of an open date
      {"اتهمت تركيا إيران بالتدخل في انتخابات الرئاسة الأمريكية في 2016.", "accuse", "country/IR",
       "2024-05-08~"},
      {"يلتقي هاكان فيدان بعد شباط الرئيس الإيراني إبراهيم رئيسي في 31 أيار.", "meet",
       "person/ebrahim-raisi", "2024-05-31"},
      // a day that ends something is not that of what was done once
      {"دعت تركيا إيران إلى وقف القتال حتى الجمعة.", "request", "country/IR", "2024-05-08~"},
      // since: how long ago, or since when
      {"تسيطر روسيا على القرم منذ عام 2014.", "control", "place/crimea", "2014"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(times("", c.text, c.relation, c.object) == c.expected);
  }
}

TEST_CASE("lines of the page do not stand for the first sentence") {
  const std::string page = "القناة - الشرق الأوسط - فيدان في بغداد\n\n";
  CHECK(times("", page + "زار وزير الخارجية التركي هاكان فيدان بغداد.", "visit",
              "place/geonames-98182") == "2024-05-08~");
  // a summary in the present stands before the first sentence
  CHECK(times("", "فيدان يلتقي لافروف في جدة.\nاتهم هاكان فيدان إيران بالتصعيد.", "accuse",
              "country/IR") == "2024-05-08~");
}

TEST_CASE("a headline has the day of its story") {
  CHECK(times("فيدان يزور بغداد", "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد الثلاثاء.",
              "visit", "place/geonames-98182") == "2024-05-07");
}
