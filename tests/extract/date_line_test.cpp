// SPDX-License-Identifier: Apache-2.0
#include "extract/date_line.h"

#include <doctest/doctest.h>
#include <string>

using namespace isnad;

namespace {

const DateLines& date_lines() {
  static const Result<DateLines> loaded = DateLines::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().to_string()));
  return loaded.value();
}

}  // namespace

TEST_CASE("date lines are found and the story begins behind them") {
  struct Case {
    const char* head;
    const char* date;
    const char* story;
  };
  const Case cases[] = {
      // In front of the text, behind the name of an outlet.
      {"أخبار الضاد -دبي 12: الأربعاء 4 فبراير 2026 09:12 مساءً ", "2026-02-04", "وفد يصل إلى عمّان"},
      {"صحيفة المرصد | 03/05/2025 | ", "2025-05-03", "وفد يصل إلى عمّان"},
      {"القدس - 3 مايو 2025 - ", "2025-05-03", "قال الوزير إن الوفد وصل"},
      {"عمّان: السبت 3 مايو/أيار 2025 ", "2025-05-03", "وصل الوفد إلى المطار"},
      // In front of the text.
      {" date 2026-01-28 ", "2026-01-28", "يستقبل الوزير نظيره غدا"},
      {"Date: 2026-01-28\n", "2026-01-28", "وصل الوفد"},
      {"٢٠٢٦/٠٢/٠٤ ", "2026-02-04", "وفد يصل إلى عمّان"},
      {"04-02-2026 ", "2026-02-04", "وفد يصل إلى عمّان"},
      {"04-02-2026 - ", "2026-02-04", "تاريخ العلاقة بين البلدين طويل"},
      {"الأربعاء 4 فبراير 2026 ", "2026-02-04", "وفد يصل إلى عمّان"},
      {"3 مايو 2025 - ", "2025-05-03", "أعلن الوزير استقالته"},
      {"12:30 ظهراً، الأحد 1 آذار 2026 ", "2026-03-01", "أعلن الوزير استقالته"},
      // Alone on a line.
      {"3 مايو 2025\n", "2025-05-03", "أعلن الوزير استقالته"},
      {"نشر في: 12/03/2024\n", "2024-03-12", "أعلن الوزير استقالته"},
      {"تم النشر في 12 مارس 2024 الساعة 10:15 ص\r\n", "2024-03-12", "أعلن الوزير"},
      {"السبت، 3 مايو/أيار 2025 - 10:15 بتوقيت القدس\n", "2025-05-03", "أعلن الوزير"},
      {"السبت 3 مايو 2025 22:00 بتوقيت مكة المكرمة\n", "2025-05-03", "أعلن الوزير"},
      {"الاثنين، 23 تشرين الثاني/نوفمبر 2009، آخر تحديث 15:01 (GMT+0400)\n", "2009-11-23",
       "لقي جنود مصرعهم"},
      {"1247 (GMT+04:00) - 11/08/2009\n", "2009-08-11", "غادر الوزير العاصمة"},
      {"26 يناير (كانون الثاني) 2026\n", "2026-01-26", "غادر الوزير العاصمة"},
      {"May 3, 2025\n", "2025-05-03", "غادر الوزير العاصمة"},
      {"Published on Sat, 3rd May 2025 10:15 AM GMT\n", "2025-05-03", "غادر الوزير"},
      {"فبراير 4, 2026\n", "2026-02-04", "غادر الوزير العاصمة"},
      {"2026-02-04T01:39:00+03:00\n", "2026-02-04", "غادر الوزير العاصمة"},
      {"18 جويلية 2016م\n", "2016-07-18", "غادر الوزير العاصمة"},
      {"02/25/2026\n", "2026-02-25", "غادر الوزير العاصمة"},
      {"(2026.02.04)\n", "2026-02-04", "غادر الوزير العاصمة"},
      {"تاريخ النشر: 03.05.2025 | 10:15 GMT |\n", "2025-05-03", "غادر الوزير العاصمة"},
      // On a later line, and two lines.
      {"الوزير في عمّان\nالأحد 1 مارس 2026\n", "2026-03-01", "غادر الوزير العاصمة"},
      {"الوزير في عمّان\nوكالة الضاد\n2026/3/1 10:00\n", "2026-03-01", "غادر الوزير"},
      {"نشر: 1 مارس 2026\nآخر تحديث: 2 مارس 2026 10:00\n", "2026-03-01", "غادر الوزير"},
      {"موقع الضاد        الأحد 1 مارس 2026        ", "2026-03-01", "غادر الوزير العاصمة"},
      // Two calendars and agencies.
      {"الأربعاء 16 شعبان 1447هـ - 4 فبراير 2026م\n", "2026-02-04", "غادر الوزير العاصمة"},
      {"أبها 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس\n", "2015-08-10", "غادر الوزير"},
      {"25 شوال 1436 هـ\n", "2015-08-10", "غادر الوزير العاصمة"},
      {"بكين 4 فبراير 2026 (شينخوا) -- ", "2026-02-04", "غادر الوزير العاصمة"},
      // Marks that carry no text.
      {"\xEF\xBB\xBF\xE2\x80\x8F الأحد 1 مارس 2026\n\n", "2026-03-01", "\"غادر الوزير\""},
  };
  for (const Case& c : cases) {
    const std::string text = std::string(c.head) + c.story;
    CAPTURE(text);
    const std::optional<DateLine> found = date_lines().find(text);
    REQUIRE(found);
    CHECK(to_iso(found->date) == c.date);
    CHECK(text.substr(found->story_begin) == c.story);
  }
}

TEST_CASE("a stamp of the last change is near the date of publication") {
  const auto changed = [](const char* text) {
    const std::optional<DateLine> found = date_lines().find(text);
    REQUIRE_MESSAGE(found, text);
    return found->changed ? to_iso(found->date) : std::string();
  };
  CHECK(changed("الاثنين، 23 تشرين الثاني 2009، آخر تحديث 15:01 (GMT+0400)\nغادر الوزير") ==
        "2009-11-23");
  CHECK(changed("1648 (GMT+04:00) - 20/06/09    غادر الوزير العاصمة") == "2009-06-20");
  CHECK(changed("نشر: 1 مارس 2026\nآخر تحديث: 2 مارس 2026 10:00\nغادر الوزير") == "");
  CHECK(changed("آخر تحديث: الخميس، 9 أيار/مايو 2024\nغادر الوزير") == "");
  CHECK(changed("الأربعاء 4 فبراير 2026 09:12 مساءً غادر الوزير") == "");
}

TEST_CASE("dates of the story are no date lines") {
  const char* const cases[] = {
      "",
      "غادر الوزير العاصمة أمس.",
      "زار الوزير عمّان في 3 مايو 2025 والتقى نظيره.",
      "زار الوزير عمّان السبت 3 مايو 2025 والتقى نظيره.",
      "في 3 مايو 2025 زار الوزير عمّان.",
      "3 مايو 2025 هو موعد القمة المقبلة في عمّان.",
      "3 مايو 2025 زار الوزير عمّان والتقى نظيره.",
      "السبت 3 مايو 2025، موعد القمة المقبلة في عمّان.",
      "ولد الوزير في عمّان.\n3 مايو 1950\nودرس فيها.",
      "تقام مباريات الجولة الثانية من البطولة وفق البرنامج التالي:\nالأحد 1 مارس 2026\nالأولى",
      "قال الوزير: في 3 مايو 2025 نلتقي في عمّان",
      "منذ 2003/03/20 والحرب مستمرة",
      "الأحد 3 مايو أعلن الوزير استقالته",
      "نشر في 12 مارس 2024 تقرير عن الحرب",
      "32 مايو 2025\nغادر الوزير",
      "30/02/2025\nغادر الوزير",
      "11/08/09\nغادر الوزير",
      "تجري القمة في 12 يناير 2026 - 22 يناير 2026",
      "3 مايو/يونيو 2025\nغادر الوزير",
      "القرار رقم 12 لعام 2025: نص القرار",
      "بيان القمة الذي صدر في عمّان يوم 3 مايو 2025 - النص الكامل",
      "التقى الوزير نظيره في عمّان السبت 3 مايو 2025 (الساعة 10:00) وبحثا الأزمة",
  };
  for (const char* text : cases) {
    CAPTURE(text);
    CHECK_FALSE(date_lines().find(text));
  }
}

TEST_CASE("a date far down in the text is none, whatever stands around it") {
  std::string text = "غادر الوزير العاصمة ";
  while (text.size() < 600) text += "ثم عاد ";
  CHECK_FALSE(date_lines().find(text + "\n3 مايو 2025\nوغادر"));
}

TEST_CASE("a whole string is read as a date") {
  CHECK(date_lines().parse("Wed, 04 Feb 2026 01:39:00 GMT") == Date{2026, 2, 4});
  CHECK(date_lines().parse("4 شباط 2026") == Date{2026, 2, 4});
  CHECK_FALSE(date_lines().parse("4 شباط 2026 وفد"));
  CHECK_FALSE(date_lines().parse("قريبا"));
  CHECK_FALSE(date_lines().parse(""));
}

TEST_CASE("a wrong row of the lexicon is named") {
  const auto error_of = [](const char* path, const char* text) {
    LexiconFiles files;
    files.add({path, path, text});
    const Result<DateLines> loaded = DateLines::load(files);
    return loaded ? std::string() : loaded.error().to_string();
  };
  CHECK(error_of("languages/ar/date_line.tsv", "form\tkind\tvalue\nx\tnonsense\n") ==
        "languages/ar/date_line.tsv:2:3: unknown kind; the head of the table lists them");
  CHECK(error_of("languages/ar/dates/months.tsv", "name\tmonth\tcalendar\nx\t13\tgregorian\n") ==
        "languages/ar/dates/months.tsv:2:3: give a month a number from 1 to 12, a weekday one "
        "from 0 to 6");
  CHECK(error_of("languages/ar/dates/weekdays.tsv", "name\nx\n") ==
        "languages/ar/dates/weekdays.tsv:1:1: the header has no column \"value\"");
}
