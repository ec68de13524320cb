// SPDX-License-Identifier: Apache-2.0
#include "extract/clause.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "extract/tokenizer.h"

using namespace isnad;

namespace {

const Lexicon& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return *one.value();
}

/// One sentence, read as far as its clauses.
struct Reading {
  explicit Reading(const std::string& sentence)
      : text(sentence),
        analyser(lexicon().words(), &lexicon().entities().name_index()),
        entities(lexicon().entities()) {
    tokenize(text, 0, analyser, tokens);
    const Sentence whole{Field::text, 0, static_cast<std::uint32_t>(tokens.size())};
    DateContext context(parse_iso("2024-05-08"));
    dates = lexicon().dates().find(tokens, whole, text, context);
    const SentenceInput input{text, tokens, whole.first, whole.last, dates, context.published};
    PhraseFinder(lexicon(), entities).find(input, phrases);
    find_clauses(lexicon(), phrases, clauses);
  }

  [[nodiscard]] std::string words(int phrase) const {
    if (phrase == kNone) return "-";
    const Phrase& p = phrases.at(phrase);
    const std::uint32_t begin = tokens[p.first].begin;
    return text.substr(begin, tokens[p.last - 1].end - begin);
  }
  [[nodiscard]] std::string verb(const Clause& clause) const {
    return clause.verb == kNone ? "-" : words(phrases.top[static_cast<std::size_t>(clause.verb)]);
  }
  /// The clause with this verb; the test fails without one.
  [[nodiscard]] const Clause& with(const std::string& verb_word) const {
    for (const Clause& clause : clauses.all) {
      if (verb(clause) == verb_word) return clause;
    }
    FAIL("no clause of " << verb_word << " in " << text);
    return clauses.all.front();
  }

  std::string text;
  WordAnalyser analyser;
  EntityRegister entities;
  std::vector<Token> tokens;
  std::vector<FoundDate> dates;
  PhraseList phrases;
  ClauseList clauses;
};

}  // namespace

TEST_CASE("subject and object in all word orders") {
  struct Case {
    std::string text;
    std::string verb;
    std::string subject;
    std::string object;
  };
  const Case cases[] = {
      {"زار وزير الخارجية التركي هاكان فيدان بغداد.", "زار", "وزير الخارجية التركي هاكان فيدان",
       "بغداد"},
      {"هاكان فيدان يزور بغداد.", "يزور", "هاكان فيدان", "بغداد"},
      {"التقى بوتين هاكان فيدان.", "التقى", "بوتين", "هاكان فيدان"},
      {"اتهمت أوكرانيا روسيا بالقصف.", "اتهمت", "أوكرانيا", "روسيا"},
      {"الشرطة التركية اعتقلت صحفياً.", "اعتقلت", "الشرطة التركية", "صحفياً"},
      {"وصل وفد عسكري روسي إلى دمشق.", "وصل", "وفد عسكري روسي", "-"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Reading reading(c.text);
    const Clause& clause = reading.with(c.verb);
    CHECK(clause.kind == ClauseKind::main);
    CHECK(reading.words(clause.subject) == c.subject);
    CHECK(reading.words(clause.object) == c.object);
  }
}

TEST_CASE("what the particles say of a clause") {
  struct Case {
    std::string text;
    std::string verb;
    bool negated, future, doubtful;
  };
  const Case cases[] = {
      {"زار هاكان فيدان بغداد.", "زار", false, false, false},
      {"لم يزر هاكان فيدان بغداد.", "يزر", true, false, false},
      {"سيزور هاكان فيدان بغداد.", "يزور", false, true, false},
      {"سوف يزور هاكان فيدان بغداد.", "يزور", false, true, false},
      {"لن يزور هاكان فيدان بغداد.", "يزور", true, true, false},
      {"قد يزور هاكان فيدان بغداد.", "يزور", false, false, true},
      {"لقد زار هاكان فيدان بغداد.", "زار", false, false, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Reading reading(c.text);
    const Clause& clause = reading.with(c.verb);
    CHECK(clause.negated == c.negated);
    CHECK(clause.future == c.future);
    CHECK(clause.doubtful == c.doubtful);
    CHECK(reading.words(clause.subject) == "هاكان فيدان");
    CHECK(reading.words(clause.object) == "بغداد");
  }
}

TEST_CASE("the clause that a verb of saying governs") {
  for (const std::string text :
       {"قال هاكان فيدان إن تركيا تدعم العراق.", "أكد هاكان فيدان أن تركيا تدعم العراق."}) {
    CAPTURE(text);
    const Reading reading(text);
    const Clause& said = reading.with("تدعم");
    CHECK(said.kind == ClauseKind::complement);
    REQUIRE(said.parent == 0);
    CHECK(reading.words(reading.clauses.at(0).subject) == "هاكان فيدان");
    CHECK(reading.words(said.subject) == "تركيا");
    CHECK(reading.words(said.object) == "العراق");
  }
}

TEST_CASE("relative clauses describe their noun") {
  struct Case {
    std::string text;
    std::string verb;
    std::string antecedent;
    std::string object;
  };
  const Case cases[] = {
      {"وصل الوزير الذي زار بغداد.", "زار", "الوزير", "بغداد"},
      {"اعتقلت الشرطة صحفياً زار بغداد.", "زار", "صحفياً", "بغداد"},
      {"أعلنت الحركة التي قصفت دمشق انسحابها.", "قصفت", "الحركة", "دمشق"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Reading reading(c.text);
    const Clause& clause = reading.with(c.verb);
    CHECK(clause.kind == ClauseKind::relative);
    CHECK(clause.parent == 0);
    CHECK(reading.words(clause.antecedent) == c.antecedent);
    CHECK(reading.words(clause.object) == c.object);
  }
}

TEST_CASE("a relative clause between commas ends at the second") {
  const Reading reading("تتهم أنقرة، التي تشارك في التحالف، دمشق بدعم الإرهاب.");
  const Clause& main = reading.with("تتهم");
  CHECK(reading.words(main.subject) == "أنقرة");
  CHECK(reading.words(main.object) == "دمشق");
  CHECK(reading.with("تشارك").object == kNone);
}

TEST_CASE("a verb spelt like its passive is active with subject and object") {
  CHECK_FALSE(Reading("التقي محمد جواد ظريف جون كيري.").clauses.at(0).passive);
  CHECK(Reading("ألقي القبض على أكرم إمام أوغلو.").clauses.at(0).passive);
}

TEST_CASE("a relative clause that is full leaves the next noun to the clause around") {
  const Reading reading("التقى عباس عراقجي الذي يزور بيروت الرئيس جوزيف عون.");
  CHECK(reading.words(reading.with("التقى").object) == "الرئيس جوزيف عون");
  CHECK(reading.words(reading.with("يزور").object) == "بيروت");
}

TEST_CASE("adjectives and adverbs cut no clause") {
  for (const std::string text : {"شنت روسيا هجوما واسعا على أوكرانيا.", "زار لافروف مؤخرا مصر.",
                                 "ألقى الوزير خطابا قصيرا في بغداد."}) {
    CAPTURE(text);
    CHECK(Reading(text).clauses.all.size() == 1);
  }
}

TEST_CASE("\"still\" leaves the verb to its clause") {
  for (const std::string text : {"لا تزال إسرائيل تقصف لبنان.", "ما زالت إسرائيل تقصف لبنان."}) {
    CAPTURE(text);
    const Reading reading(text);
    CHECK(reading.with("تقصف").kind == ClauseKind::auxiliary);
    CHECK(reading.words(reading.with("تقصف").object) == "لبنان");
  }
}

TEST_CASE("passives have a subject and no object") {
  struct Case {
    std::string text;
    std::string verb;
    std::string subject;
  };
  const Case cases[] = {
      {"اعتقل الصحفي من قبل الشرطة التركية.", "اعتقل", "الصحفي"},
      {"اغتيل حسن نصر الله من قبل إسرائيل.", "اغتيل", "حسن نصر الله"},
      {"قُتل الجندي على يد القوات الروسية.", "قُتل", "الجندي"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Reading reading(c.text);
    const Clause& clause = reading.with(c.verb);
    CHECK(clause.passive);
    CHECK(reading.words(clause.subject) == c.subject);
    CHECK(clause.object == kNone);
  }
  CHECK_FALSE(Reading("اعتقلت الشرطة التركية صحفياً.").with("اعتقلت").passive);
}

TEST_CASE("coordination and adverbial clauses") {
  const Reading then("التقى بوتين أردوغان ثم غادر الرئيس الروسي أنقرة.");
  CHECK(then.with("غادر").kind == ClauseKind::coordinate);
  CHECK(then.words(then.with("غادر").subject) == "الرئيس الروسي");
  CHECK(then.words(then.with("غادر").object) == "أنقرة");

  const Reading when("اتهمت أوكرانيا روسيا عندما قصفت إسرائيل دمشق.");
  CHECK(when.with("قصفت").kind == ClauseKind::adverbial);
  CHECK(when.words(when.with("قصفت").subject) == "إسرائيل");

  // "the day on which the fighting began, X was": no auxiliary
  const Reading began("وفي اليوم الذي بدأت فيه المعارك، كان فيدان في بغداد.");
  CHECK(began.with("كان").kind == ClauseKind::main);

  const Reading both("زار هاكان فيدان وسامح شكري بغداد.");
  const int subject = both.with("زار").subject;
  REQUIRE(subject != kNone);
  REQUIRE(both.phrases.at(subject).next_member != kNone);
  CHECK(both.words(both.phrases.at(subject).next_member) == "سامح شكري");
  CHECK(both.words(both.with("زار").object) == "بغداد");
}

TEST_CASE("every position belongs to a clause") {
  for (const std::string text :
       {"", "بغداد", "...", "زار وفد بغداد.", "قال إن الذي زار ثم و أن عندما، لم", "في من إلى على",
        "12 34 «»", "الذي التي أن إن"}) {
    CAPTURE(text);
    const Reading reading(text);
    REQUIRE(reading.clauses.of.size() == reading.phrases.top.size());
    const int count = static_cast<int>(reading.clauses.all.size());
    for (const int clause : reading.clauses.of) {
      CHECK(clause >= 0);
      CHECK(clause < count);
    }
    for (int c = 0; c < count; ++c) {
      CHECK(reading.clauses.at(c).parent < count);
      CHECK(reading.clauses.at(c).parent != c);
    }
  }
}
