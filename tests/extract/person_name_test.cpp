// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "extract/extractor.h"

using namespace isnad;

namespace {

/// Whether a text names somebody who has this name in full.
bool names(const std::string& text, const std::string& person) {
  static const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  static Extractor extractor(lexicon.value());
  Article article;
  article.text = text;
  const Inspection found = extractor.inspect(article);
  return std::any_of(found.mentions.begin(), found.mentions.end(), [&](const auto& m) {
    return m.entity.type == EntityType::person && m.entity.label == person;
  });
}

}  // namespace

// Nobody of these stands in the tables: what a name is, its words and their place say.
TEST_CASE("family names that are everyday words") {
  CHECK(names("قال وزير النقل اليمني فيض رشيد إن الطرق مغلقة.", "فيض رشيد"));
  CHECK(names("التقى رئيس الحكومة يوسف الراجح الوفد.", "يوسف الراجح"));
  CHECK(names("زار وزير الدولة السعودي للشؤون البحرية نزار عقيل جدة.", "نزار عقيل"));
  CHECK(names("قال الأدميرال مايك مولن إن السفن عادت.", "مايك مولن"));
  CHECK(names("أعلن وزير العدل الإسرائيلي إسرائيل شوحاط استقالته.", "إسرائيل شوحاط"));
  CHECK(names("قال رئيس البلدية نور الدين الشامي إن العمل مستمر.", "نور الدين الشامي"));
  CHECK(names("أكد سمير الغربي أن المفاوضات صعبة.", "سمير الغربي"));
}

TEST_CASE("names that begin with a particle or an everyday word") {
  CHECK(names("قال وزير الصحة السوداني، عبد الغفور البشير، إن الوباء تراجع.", "عبد الغفور البشير"));
  CHECK(names("أعلن المتحدث باسم الوزارة، ماجد الخزرجي، ذلك.", "ماجد الخزرجي"));
  CHECK(names("قتل أبو همام القائد العسكري في جبهة النصرة.", "أبو همام"));
}

TEST_CASE("what stands behind a name and is none of it") {
  CHECK_FALSE(names("قال وزير الدفاع الأمريكي كارتر مثمر.", "كارتر مثمر"));
  CHECK_FALSE(names("ناقش علي الهاتف المحمول.", "علي الهاتف"));
  CHECK_FALSE(names("قال الرئيس محمد ردا على سؤال إن البلاد بخير.", "محمد ردا"));
  CHECK_FALSE(names("زار الملك سلمان بن عبدالعزيز آل سعود جدة.", "بن عبدالعزيز آل سعود"));
}

TEST_CASE("a title behind a name shows where it ends") {
  CHECK(names("قال تان كوه في، المتحدث باسم وزارة الدفاع الصينية، ذلك.", "تان كوه في"));
  CHECK(names("التقى ميان رضا رباني رئيس مجلس الشيوخ الباكستاني.", "ميان رضا رباني"));
  CHECK(names("قال رئيس المجلس البلدي سمير الغبيري إن العمل بدأ.", "سمير الغبيري"));
  CHECK_FALSE(names("أكد علي وزير الخارجية السعودي.", "أكد علي"));
  CHECK_FALSE(names("بحث عباس العلاقات مع وزير الخارجية.", "عباس العلاقات"));
}

TEST_CASE("letters of a name that look as if they were written on it") {
  CHECK(names("أخبر رئيس اللجنة التنفيذية روني فلويد الأعضاء.", "روني فلويد"));
  CHECK(names("يؤكد الشيخ طه أبو كريشة أن الفتوى صحيحة.", "طه أبو كريشة"));
  CHECK(names("قال رجل الأعمال منيب المصري إن الحوار مفيد.", "منيب المصري"));
  CHECK_FALSE(names("شارك الوزير سمير بالاجتماع.", "سمير بالاجتماع"));
  CHECK_FALSE(names("تحدث الرئيس ترامب لصحيفة نيويورك تايمز.", "ترامب لصحيفة"));
}

TEST_CASE("unknown words that their name makes a name") {
  CHECK(names("قال روديغر فون فريتش إن روسيا تنتظر.", "روديغر فون فريتش"));
  CHECK(names("قالت نائبة رئيس الائتلاف نغم الغادري إن الزيارة مهمة.", "نغم الغادري"));
  CHECK(names("عين الملك الدكتور عزام بن محمد الدخيل وزيرا للتعليم.", "عزام بن محمد الدخيل"));
  CHECK(names("قتل الرقيب سيف يوسف أحمد الفلاسي في اليمن.", "سيف يوسف أحمد الفلاسي"));
  CHECK(names("ذكر طارق محمود خان المتحدث باسم حكومة السند ذلك.", "طارق محمود خان"));
  CHECK_FALSE(names("ذكر المكتب أن عبد العزيز ولد في تونس.", "عبد العزيز ولد في"));
  CHECK_FALSE(names("أبرز الدكتور العيسى التميز الذي يحققه الطلاب.", "العيسى التميز"));
  CHECK_FALSE(names("عطري يهنيء الحريري بتشكيل الحكومة.", "يهنيء الحريري"));
}
