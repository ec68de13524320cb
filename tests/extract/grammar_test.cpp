// SPDX-License-Identifier: Apache-2.0
#include "extract/grammar.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "core/fold.h"
#include "extract/lexicon.h"
#include "extract/tokenizer.h"

using namespace isnad;

namespace {

const Lexicon& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return *one.value();
}

const Grammar& grammar() { return lexicon().grammar(); }

KeyId key(const std::string& word) { return lexicon().keys().find(fold_word(word)); }

Result<Grammar> load(const LexiconFiles& files) {
  Interner keys;
  auto words = WordTable::load(files, "ar", keys);
  if (!words) return words.error();
  return Grammar::load(files, "ar", words.value());
}

}  // namespace

TEST_CASE("titles and what they need behind them") {
  struct Case {
    std::string title;
    TitleComplement complement;
  };
  const Case cases[] = {{"وزير", TitleComplement::idafa},
                        {"وزيرة", TitleComplement::idafa},
                        {"رئيس", TitleComplement::optional},
                        {"لواء", TitleComplement::none},
                        {"سفير", TitleComplement::place}};
  for (const Case& c : cases) {
    CAPTURE(c.title);
    REQUIRE(grammar().title(key(c.title)) != nullptr);
    CHECK(*grammar().title(key(c.title)) == c.complement);
  }
  CHECK(grammar().title(key("مدينة")) == nullptr);
  CHECK(grammar().is_portfolio(key("دفاع")) != grammar().is_portfolio(key("الدفاع")));
}

TEST_CASE("nouns that head names") {
  struct Case {
    std::string noun;
    EntityType type;
  };
  const Case cases[] = {{"وزارة", EntityType::government}, {"جيش", EntityType::government},
                        {"مدينة", EntityType::place},      {"مطار", EntityType::facility},
                        {"وفد", EntityType::delegation},   {"قناة", EntityType::media}};
  for (const Case& c : cases) {
    CAPTURE(c.noun);
    REQUIRE(grammar().body(key(c.noun)) != nullptr);
    CHECK(grammar().body(key(c.noun))->type == c.type);
  }
  CHECK(grammar().body(key("قطار")) == nullptr);
  CHECK(grammar().body(kNoKey) == nullptr);
}

TEST_CASE("prepositions with a task") {
  CHECK(grammar().is_agent_preposition(lexicon().keys().find(fold_name("من قبل"))));
  CHECK_FALSE(grammar().is_agent_preposition(key("في")));
  CHECK(grammar().is_attribution(lexicon().keys().find(fold_name("نقلا عن"))));
  CHECK_FALSE(grammar().is_attribution(key("في")));
  CHECK(grammar().preposition("between") == key("بين"));
  CHECK(grammar().preposition("with") == key("مع"));
  CHECK(grammar().preposition("no such class") == kNoKey);
}

TEST_CASE("the longest function phrase wins") {
  struct Case {
    std::string text;
    std::string phrase;  ///< empty: none
  };
  const Case cases[] = {{"من قبل الشرطة", "من قبل"},
                        {"على يد القوات", "على يد"},
                        {"نقلاً عن مصدر", "نقلا عن"},
                        {"الشرطة من قبل", ""},
                        {"زار الوفد", ""}};
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  for (const Case& c : cases) {
    CAPTURE(c.text);
    std::vector<Token> tokens;
    tokenize(c.text, 0, analyser, tokens);
    std::uint32_t length = 99;
    const FunctionWord* word = grammar().function_phrase(tokens, length);
    CHECK((word == nullptr) == c.phrase.empty());
    CHECK((length == 0) == (word == nullptr));
    if (word) CHECK(word->lemma == lexicon().keys().find(fold_name(c.phrase)));
  }
}

TEST_CASE("words that change what they govern, verbs that lend their subject") {
  const KeyId report = key("إعلان");
  CHECK((grammar().governor(report, Complement::clause) == Effect::say));
  CHECK((grammar().governor(report, Complement::preposition, key("عن")) == Effect::say));
  CHECK_FALSE(grammar().governor(report, Complement::preposition, key("في")));
  CHECK((grammar().governor(key("أراد"), Complement::object) == Effect::planned));
  CHECK(grammar().governs_clause(report));
  CHECK_FALSE(grammar().governs_clause(key("زار")));
  CHECK_FALSE(grammar().governor(key("زار"), Complement::object));
  REQUIRE(grammar().light_verb(key("عقد")) != nullptr);
  CHECK(grammar().light_verb(key("عقد"))->front().role == LightRole::agent);
  CHECK(grammar().light_verb(key("زار")) == nullptr);
}

TEST_CASE("tables of grammar in an overlay") {
  LexiconFiles files;
  files.add({"languages/ar/titles.tsv", "titles.tsv",
             "title\tfeminine\tplural\tcomplement\tclass\nوزير\tوزيرة\tوزراء\tidafa\tpolitical\n"});
  files.add({"languages/ar/titles.tsv", "my/titles.tsv",
             "title\tfeminine\tplural\tcomplement\tclass\nقبطان\t\tقباطنة\tnone\tmilitary\n"});
  Interner keys;
  auto words = WordTable::load(files, "ar", keys);
  REQUIRE(words.ok());
  const auto loaded = Grammar::load(files, "ar", words.value());
  REQUIRE(loaded.ok());
  words.value().finish();
  REQUIRE(loaded.value().title(keys.find(fold_word("وزيرة"))) != nullptr);
  REQUIRE(loaded.value().title(keys.find(fold_word("قبطان"))) != nullptr);
  CHECK(*loaded.value().title(keys.find(fold_word("قبطان"))) == TitleComplement::none);
  // titles are words with all their forms
  CHECK_FALSE(words.value().find(keys.find(fold_word("قباطنة"))).empty());
}

TEST_CASE("wrong rows of grammar tables") {
  struct Case {
    std::string file;
    std::string text;
    std::string message;
    int column;
  };
  const Case cases[] = {
      {"titles.tsv", "title\tplural\tcomplement\na\tb\tmany\n", "complement is", 5},
      {"bodies.tsv", "noun\ttype\tclass\na\tthing\tbody\n", "no such entity type", 3},
      {"bodies.tsv", "noun\ttype\tclass\na\tplace\tx\n", "no such class", 9},
      {"light_verbs.tsv", "verb\tpreposition\trole\na\t\tx\n", "role is", 4},
      {"governors.tsv", "lemma\tpos\teffect\tcomplement\na\tverb\tx\tclause\n", "no such effect",
       8},
      {"governors.tsv", "lemma\tpos\teffect\tcomplement\na\tverb\tsay\tx\n", "complement is", 12},
      {"particles.tsv", "form\tpos\tclass\na b\tword\t\n", "part of speech", 5},
      {"attribution.tsv", "phrase\na\n", "no column \"class\"", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    LexiconFiles files;
    files.add({"languages/ar/" + std::string(c.file), "my/file.tsv", c.text});
    const auto loaded = load(files);
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().kind == ErrorKind::lexicon);
    CHECK(loaded.error().message.find(c.message) != std::string::npos);
    CHECK(loaded.error().file == "my/file.tsv");
    CHECK(loaded.error().line == (c.column == 1 ? 1 : 2));
    CHECK(loaded.error().column == c.column);
  }
}
