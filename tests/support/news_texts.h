// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "core/hash.h"
#include "core/text_sketch.h"

namespace isnad::test {

using Sentences = std::vector<std::string>;

/// A report of a visit.
inline const Sentences& visit_report() {
  static const Sentences sentences = {
      "وصل وزير الخارجية العراقي فؤاد حسين إلى العاصمة الأردنية عمان صباح الثلاثاء في زيارة رسمية "
      "تستمر يومين يبحث خلالها ملفات الحدود والتجارة والطاقة.",
      "وكان في استقباله في مطار الملكة علياء نظيره الأردني أيمن الصفدي وعدد من كبار المسؤولين في "
      "وزارة الخارجية وسفير بغداد لدى المملكة.",
      "وقال الصفدي في مؤتمر صحفي مشترك إن المحادثات تناولت فتح معبر طريبيل أمام الشاحنات على مدار "
      "الساعة وتخفيف الرسوم على السلع الزراعية.",
      "وأضاف أن البلدين اتفقا على تشكيل لجنة فنية تجتمع كل شهر لمتابعة مشروع أنبوب النفط الممتد من "
      "البصرة إلى ميناء العقبة.",
      "من جانبه أكد حسين أن حكومته ماضية في تزويد الأردن بالنفط الخام وفق الأسعار المتفق عليها "
      "العام "
      "الماضي من غير زيادة.",
      "وأشار إلى أن الربط الكهربائي بين الشبكتين سيدخل مرحلته الثانية قبل نهاية الصيف بقدرة تكفي "
      "مدينتين كبيرتين في غرب العراق.",
      "ومن المقرر أن يلتقي الوزير العراقي رئيس الوزراء الأردني وأعضاء لجنة الصداقة النيابية قبل أن "
      "يغادر إلى القاهرة مساء الأربعاء.",
      "وتأتي الزيارة بعد أسبوعين من اجتماع عقده خبراء البلدين في بغداد ووضعوا فيه جدولا زمنيا "
      "لتنفيذ "
      "الاتفاقات الموقعة منذ عامين.",
  };
  return sentences;
}

/// A report of the same visit in words of its own.
inline const Sentences& other_visit_report() {
  static const Sentences sentences = {
      "بحث أيمن الصفدي مع ضيفه فؤاد حسين في عمان اليوم سبل تنشيط حركة الشحن بين الأردن والعراق "
      "وإزالة "
      "ما يعيق التجار في المنافذ البرية.",
      "وذكر بيان للخارجية الأردنية أن الجانبين راجعا ما أنجز من تفاهمات سابقة وفي مقدمتها مد خط "
      "لنقل "
      "الخام من حقول الجنوب نحو البحر الأحمر.",
      "وأبلغ الضيف مستضيفيه أن بغداد ستبقي على التسعيرة الحالية للبرميل وأنها تنظر في طلب المصافي "
      "الأردنية رفع الكميات اليومية.",
      "ولفت البيان إلى أن وصل شبكتي الكهرباء يسير كما خطط له وأن مهندسين من الطرفين سيختبرون "
      "المحطة "
      "الحدودية في تموز المقبل.",
      "ونقل عن الصفدي قوله عقب اللقاء إن عمل المعابر ليلا ونهارا بات قريبا وإن التعرفة الجمركية "
      "على "
      "الخضار والفواكه ستراجع.",
      "ويضم برنامج الضيف لقاءات مع رئيس الحكومة ونواب من لجنة الصداقة ثم يتوجه إلى مصر في ختام "
      "جولة "
      "هي الأولى له هذا العام.",
      "وكان مختصون من البلدين قد التقوا في بغداد مطلع الشهر وحددوا مواعيد لتطبيق عقود أبرمت قبل "
      "سنتين "
      "ولم ينفذ معظمها بعد.",
  };
  return sentences;
}

inline std::string joined(const Sentences& sentences, std::size_t first = 0,
                          std::size_t left_off = 0) {
  std::string text;
  for (std::size_t i = first; i + left_off < sentences.size(); ++i) {
    if (!text.empty()) text += i % 3 == 0 ? "\n" : " ";
    text += sentences[i];
  }
  return text;
}

/// The sketch of a text whose words stand between spaces.
inline std::string sketch_of_words(const std::string& text) {
  std::istringstream in(text);
  TextSketcher sketcher;
  for (std::string word; in >> word;) sketcher.add(hash_of(std::string_view(word)));
  return sketcher.sketch();
}

/// Texts that have nothing in common. The same seed gives the same texts on every machine.
class RandomTexts {
 public:
  explicit RandomTexts(unsigned seed) : engine_(seed) {}

  /// Sentences of 12 to 19 words.
  Sentences text(std::size_t sentences) {
    Sentences text(sentences);
    for (std::string& sentence : text) {
      for (unsigned i = 12 + below(8); i > 0; --i) sentence += word() + " ";
      sentence.back() = '.';
    }
    return text;
  }

  unsigned below(unsigned end) { return static_cast<unsigned>(engine_() % end); }

 private:
  std::string word() {
    static const std::vector<std::string> kWords = {
        "وزير",    "رئيس",   "مدينة",  "اجتماع", "قال",   "أعلن", "الحكومة", "البرلمان", "في",
        "إلى",     "من",     "على",    "عن",     "مع",    "بعد",  "قبل",     "الأمن",    "الحدود",
        "نفط",     "اتفاق",  "وفد",    "زيارة",  "سفير",  "قوات", "هدنة",    "حوار",     "لجنة",
        "مجلس",    "قرار",   "بيان",   "أكد",    "نفى",   "طالب", "رفض",     "وصل",      "غادر",
        "محادثات", "الشمال", "الجنوب", "الساحل", "ميناء", "مطار", "جسر",     "طريق",     "مياه"};
    return kWords[below(static_cast<unsigned>(kWords.size()))];
  }

  std::mt19937 engine_;
};

}  // namespace isnad::test
