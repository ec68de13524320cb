// SPDX-License-Identifier: Apache-2.0
#include "extract/discourse.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "extract/extractor.h"

using namespace isnad;

namespace {

/// "relation subject object" of the claims of a text, in their order; offices are left out.
std::vector<std::string> claims(const std::string& text) {
  static const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon.error().to_string()));
  static Extractor extractor(lexicon.value());
  Article article;
  article.text = text;
  std::vector<std::string> out;
  for (const Claim& claim : extractor.extract(article)) {
    if (claim.relation == "holds_office") continue;
    out.push_back(claim.relation + " " + claim.subject.entity.label + " > " +
                  claim.object.entity.label);
  }
  return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

struct Case {
  std::string text;
  std::string claim;
};

}  // namespace

TEST_CASE("descriptions mean those who were named before") {
  const Case cases[] = {
      // the short name
      {"وصل وزير الخارجية التركي هاكان فيدان. والتقى فيدان سامح شكري.",
       "meet هاكان فيدان > سامح شكري"},
      // the office
      {"تحدث وزير الخارجية التركي هاكان فيدان. ثم زار وزير الخارجية التركي بغداد.",
       "visit هاكان فيدان > بغداد"},
      // the pair
      {"التقى بوتين أردوغان في موسكو. وبحث الرئيسان الملف السوري.",
       "negotiate فلاديمير بوتين > رجب طيب أردوغان"},
      {"عقدت روسيا وتركيا مباحثات. واتفق الجانبان على التعاون.", "agree روسيا > تركيا"},
      // those of the event, not those who were named last
      {"زار وزير الخارجية التركي هاكان فيدان العراق. وقال مراسل إن سوريا ولبنان على جدول الأعمال. "
       "وجرت محادثات بين البلدين.",
       "negotiate تركيا > العراق"},
      {"التقى وزير الدفاع التركي يشار غولر نظيره اليوناني نيكوس ديندياس. وشدد المتحدث على "
       "أهمية الاتفاق بين الطرفين.",
       "agree يشار غولر > نيكوس ديندياس"},
      // the counterpart
      {"استقبل بوتين نظيره التركي رجب طيب أردوغان.", "host فلاديمير بوتين > رجب طيب أردوغان"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(has(claims(c.text), c.claim));
  }
}

TEST_CASE("the pair needs two who were named") {
  CHECK(claims("اتفق الطرفان على وقف إطلاق النار.").empty());
  CHECK(claims("بحث الرئيسان الملف السوري.").empty());
}

TEST_CASE("an article does not remember the one before") {
  const std::string text = "واتفق الجانبان على التعاون.";
  const auto alone = claims(text);
  claims("عقدت روسيا وتركيا مباحثات.");
  CHECK(claims(text) == alone);
  CHECK(alone.empty());
}

TEST_CASE("coordinated actors make a claim each") {
  const auto found = claims("زار هاكان فيدان وسامح شكري بغداد.");
  CHECK(has(found, "visit هاكان فيدان > بغداد"));
  CHECK(has(found, "visit سامح شكري > بغداد"));
  CHECK(found.size() == 2);
}

TEST_CASE("pronouns mean the subject or topic around them") {
  const Case cases[] = {
      // a capital that acts is a state
      {"زار ماكرون ألمانيا. واشنطن تواصل حصارها على كوبا.", "restrict الولايات المتحدة > كوبا"},
      {"ساعدت بولندا هولندا. وقال شولتس إن موسكو ستخسر حربها ضد أوكرانيا.",
       "attack روسيا > أوكرانيا"},
      // the topic of a clause without a verb
      {"قالت الولايات المتحدة إن الملاحة مهمة. الصين ضد الحرب. لذا، سعت إلى الحياد، فهي تدعم مصر.",
       "support الصين > مصر"},
      // the inner subject rather than the outer one
      {"ذكر الديوان الملكي أن الأردن تحمل أعباء جراء استضافته للاجئين السوريين.",
       "host الأردن > اللاجئون السوريون"},
      // pronouns of one clause go on
      {"تطرقت القناة إلى زيارة عبد اللهيان، ولقائه حسن نصر الله، واجتماعه بزياد النخالة.",
       "meet حسين أمير عبد اللهيان > زياد النخالة"},
      // the body right before
      {"أكد بلينكن أن واشنطن تدعم إسرائيل في حربها ضد حماس.", "attack إسرائيل > حماس"},
      // not who is named behind
      {"وصل الرئيس قديروف إلى جدة، وكان في استقباله لدى وصوله الرياض الأمير سعود.",
       "visit رمضان قديروف > الرياض"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(has(claims(c.text), c.claim));
  }
  // the noun that a relative clause describes, and nobody else
  const auto found = claims("طردت القوات الإثيوبية حركة الشباب التي فرضت سيطرتها على مقديشو.");
  CHECK(has(found, "control حركة الشباب > مقديشو"));
  CHECK_FALSE(has(found, "control الجيش الإثيوبي > مقديشو"));
  // one whom nobody knows hides who was named before
  CHECK_FALSE(has(claims("زار بوتين أوكرانيا. وتضم المناطق خيرسون، وسيطرت عليها روسيا."),
                  "control روسيا > أوكرانيا"));
}

TEST_CASE("descriptions of bodies mean the one named last that is called so") {
  const Case cases[] = {
      {"اتهمت حماس إسرائيل. ودعت الحركة مصر إلى فتح المعبر.", "request حماس > مصر"},
      {"هاجمت قوات الدعم السريع مدينة الفاشر. وهددت القوات مصر.",
       "threaten قوات الدعم السريع > مصر"},
      {"استضافت الأمم المتحدة محادثات. ودعت المنظمة إسرائيل إلى وقف القتال.",
       "request الأمم المتحدة > إسرائيل"},
      // the two sides of a conflict, officials from somewhere
      {"وقعت معارك بين أرمينيا وأذربيجان. ودعا بوتين طرفي النزاع إلى ضبط النفس.",
       "request فلاديمير بوتين > أذربيجان"},
      {"أجرى سيرغي لافروف محادثات مع مسؤولين من إيران وتركيا.", "negotiate سيرغي لافروف > تركيا"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(has(claims(c.text), c.claim));
  }
  CHECK_FALSE(has(claims("تتهم إسرائيل إيران. استولت القوات الحكومية على بلدة كوتكاي."),
                  "control الجيش الإسرائيلي > كوتكاي"));
}

TEST_CASE("some states are masculine") {
  CHECK(has(claims("أكد العراق أنه يدعم سوريا."), "support العراق > سوريا"));
  // a masculine pronoun is no state that is feminine
  CHECK_FALSE(has(claims("رحبت قطر بالوفد. وقال مسؤول كبير إنه يدعم سوريا."),
                  "support قطر > سوريا"));
}
