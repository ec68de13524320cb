// SPDX-License-Identifier: Apache-2.0
#include "extract/word_table.h"

#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

using namespace isnad;

namespace {

/// "noun:plain" readings of a folded word, best first.
std::vector<std::string> readings(const WordTable& words, const std::string& folded) {
  std::vector<std::string> out;
  for (const WordForm& form : words.find(words.keys().find(folded))) {
    out.push_back(std::string(to_string(form.analysis.pos)) + ":" +
                  std::string(words.keys().text(form.analysis.lemma)));
  }
  return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  for (const std::string& reading : all) {
    if (reading == one) return true;
  }
  return false;
}

LexiconFiles small_files() {
  LexiconFiles files;
  files.add({"languages/ar/nouns.tsv", "nouns.tsv",
             "lemma\tplural\tgender\tclass\nزيارة\tات\tf\tevent\nوزير\tوزراء\tm\trole\n"});
  files.add({"languages/ar/verbs.tsv", "verbs.tsv",
             "lemma\timperfect\troot\tform\tclass\nزار\tيزور\tزور\t1\tmotion\n"});
  files.add(
      {"languages/ar/adjectives.tsv", "adjectives.tsv", "lemma\tplural\tclass\nجديد\tجدد\t\n"});
  files.add({"languages/ar/particles.tsv", "particles.tsv",
             "form\tpos\tclass\nإلى\tpreposition\t\nمن قبل\tpreposition\tagent\n"});
  files.add({"languages/ar/splits.tsv", "splits.tsv", "form\tparts\nعما\tعن+ما\n"});
  files.add({"languages/ar/clitics.tsv", "clitics.tsv",
             "form\tplace\tclass\nو\tprefix\tconjunction\nس\tprefix\tfuture\nهما\tsuffix\t3d\n"});
  return files;
}

}  // namespace

TEST_CASE("forms of all tables are found by their folded spelling") {
  Interner keys;
  auto loaded = WordTable::load(small_files(), "ar", keys);
  REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().to_string()));
  WordTable& words = loaded.value();
  words.finish();
  struct Case {
    std::string folded;
    std::string reading;
  };
  const Case cases[] = {
      {"زياره", "noun:زياره"},     {"زيارات", "noun:زياره"},   {"زيارتين", "noun:زياره"},
      {"وزيره", "noun:وزير"},      {"وزراء", "noun:وزير"},     {"زار", "verb:زار"},
      {"يزورون", "verb:زار"},      {"زرنا", "verb:زار"},       {"جدد", "adjective:جديد"},
      {"جديده", "adjective:جديد"}, {"الي", "preposition:الي"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.folded);
    CHECK(has(readings(words, c.folded), c.reading));
  }
  CHECK(readings(words, "قطار").empty());
  CHECK(words.find(kNoKey).empty());
  // phrases are none of its words
  CHECK(readings(words, "من قبل").empty());
}

TEST_CASE("clitics and splits") {
  Interner keys;
  const auto words = WordTable::load(small_files(), "ar", keys);
  REQUIRE(words.ok());
  REQUIRE(words.value().prefixes().size() == 2);
  CHECK(words.value().prefixes()[0].analysis.pos == Pos::conjunction);
  CHECK(words.value().prefixes()[1].analysis.pos == Pos::particle);
  REQUIRE(words.value().suffixes().size() == 1);
  const Features features = words.value().suffixes()[0].analysis.features;
  CHECK(features == Features{Gender::none, Number::dual, Tense::none, Voice::none, 3});
  const auto parts = words.value().split_of("عما");
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] == "عن");
  CHECK(parts[1] == "ما");
  CHECK(words.value().split_of("عن").empty());
}

TEST_CASE("a later file of the same path adds rows") {
  LexiconFiles files = small_files();
  files.add({"languages/ar/nouns.tsv", "my/nouns.tsv",
             "lemma\tplural\tgender\tclass\nقمة\tقمم\tf\tevent\n"});
  files.add({"languages/ar/rare.tsv", "my/rare.tsv", "form\tpos\nزيارات\tnoun\n"});
  Interner keys;
  auto words = WordTable::load(files, "ar", keys);
  REQUIRE(words.ok());
  words.value().finish();
  CHECK(has(readings(words.value(), "قمم"), "noun:قمه"));
  CHECK(has(readings(words.value(), "زياره"), "noun:زياره"));
  // a reading that the table of rare ones names is gone
  CHECK(readings(words.value(), "زيارات").empty());
}

TEST_CASE("words that were added by hand") {
  Interner keys;
  WordTable words = WordTable::load(LexiconFiles(), "ar", keys).value();
  words.add("بغداد", {keys.intern("بغداد"), Pos::name, {}, keys.intern("entity")});
  words.add_adjective("عراقي", {}, "nationality");
  const std::vector<std::string_view> plurals = {"رؤساء"};
  words.add_noun("رئيس", plurals, Gender::masculine, "role");
  words.finish();
  CHECK(has(readings(words, "بغداد"), "name:بغداد"));
  CHECK(has(readings(words, "عراقيون"), "adjective:عراقي"));
  CHECK(has(readings(words, "روساء"), "noun:رييس"));
  CHECK(has(readings(words, "رييسه"), "noun:رييس"));
  const auto forms = words.find(keys.find("رييس"));
  REQUIRE_FALSE(forms.empty());
  CHECK(keys.text(forms[0].plain) == "رئيس");
  CHECK(keys.text(forms[0].analysis.word_class) == "role");
}

TEST_CASE("wrong rows of word tables") {
  struct Case {
    std::string file;
    std::string text;
    std::string message;
    int line, column;
  };
  const Case cases[] = {
      {"nouns.tsv", "lemma\tplural\tgender\tclass\nقمة\t\tx\tevent\n", "gender is m or f", 2, 9},
      {"nouns.tsv", "lemma\tplural\tclass\n", "no column \"gender\"", 1, 1},
      {"verbs.tsv", "lemma\timperfect\troot\tform\tclass\nزار\tيزور\tزور\t13\t\n",
       "form is 1 to 10", 2, 24},
      {"verbs.tsv", "lemma\timperfect\troot\tform\tclass\nزار\tيكتب\tزور\t1\t\n", "no verb of this",
       2, 1},
      {"particles.tsv", "form\tpos\tclass\nab\tpreposition\t\ncd\tword\t\n", "part of speech", 3,
       4},
      {"clitics.tsv", "form\tplace\tclass\nx\tinfix\tpreposition\n", "\"prefix\" or \"suffix\"", 2,
       3},
      {"rare.tsv", "form\tpos\nab\tthing\n", "part of speech", 2, 4},
      {"names.tsv", "form\tkind\na\tb\tc\n", "more cells", 2, 5},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    LexiconFiles files = small_files();
    files.add({"languages/ar/" + std::string(c.file), "my/" + std::string(c.file), c.text});
    Interner keys;
    const auto words = WordTable::load(files, "ar", keys);
    REQUIRE_FALSE(words.ok());
    CHECK(words.error().kind == ErrorKind::lexicon);
    CHECK(words.error().message.find(c.message) != std::string::npos);
    CHECK(words.error().file == "my/" + std::string(c.file));
    CHECK(words.error().line == c.line);
    CHECK(words.error().column == c.column);
  }
}

TEST_CASE("parts of speech bear the names of the tables") {
  CHECK(to_string(Pos::noun) == "noun");
  CHECK(to_string(Pos::complementizer) == "complementizer");
  CHECK(to_string(Pos::name) == "name");
}
