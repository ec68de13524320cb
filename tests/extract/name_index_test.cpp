// SPDX-License-Identifier: Apache-2.0
#include "extract/name_index.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "extract/lexicon.h"
#include "extract/tokenizer.h"

using namespace isnad;

namespace {

const Lexicon& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return *one.value();
}

/// Numbers of entities with their names.
struct Named {
  std::string name;
  std::uint32_t entity;
};

NameIndex index_of(const std::vector<Named>& names) {
  NameIndex index;
  NameWords words;
  for (const Named& n : names) {
    words.read(n.name);
    index.add(words, n.entity, NameWord::whole, NameWord::inside);
  }
  return index;
}

std::vector<Token> tokens_of(const std::string& text, const NameIndex& index) {
  static std::vector<std::unique_ptr<WordAnalyser>> analysers;  // the tokens point into them
  analysers.push_back(std::make_unique<WordAnalyser>(lexicon().words(), &index));
  std::vector<Token> tokens;
  tokenize(text, 0, *analysers.back(), tokens);
  return tokens;
}

/// The names that a text is read to have from left to right: "3 الأردن; 1 فلان".
std::string names_in(const std::string& text, const NameIndex& index) {
  const std::vector<Token> tokens = tokens_of(text, index);
  std::string out;
  for (std::size_t i = 0; i < tokens.size();) {
    const NameIndex::Match match = index.longest(std::span(tokens).subspan(i));
    if (match.length > 0) {
      const std::uint32_t begin = tokens[i].begin, end = tokens[i + match.length - 1].end;
      if (!out.empty()) out += "; ";
      out += std::to_string(match.entity) + " " + text.substr(begin, end - begin);
    }
    i += std::max<std::size_t>(match.length, 1);
  }
  return out;
}

struct Case {
  std::string text;
  std::string found;
};

void check(const NameIndex& index, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(names_in(c.text, index) == c.found);
  }
}

using Entities = std::vector<std::uint32_t>;

Entities entities_of(const NameIndex& index, const std::string& name) {
  NameWords words;
  words.read(name);
  return index.entities(words.whole());
}

}  // namespace

TEST_CASE("a name is read as words") {
  struct Words {
    std::string name;
    std::size_t count;
    bool definite;
  };
  const Words cases[] = {
      {"", 0, false},
      {" - ", 0, false},
      {"لبنان", 1, false},
      {"الأردن", 1, true},
      {"بان كي-مون", 3, false},
      {"«العربية» (قناة)", 2, true},
      {"ال", 1, false},
      {"الو", 1, false},
      {"أنصار، الله", 2, false},
      {"جبهة النصرة", 2, false},
  };
  NameWords words;
  for (const Words& c : cases) {
    CAPTURE(c.name);
    words.read(c.name);
    CHECK(words.size() == c.count);
    CHECK(words.definite() == c.definite);
  }
  words.read("ليبيا الحرة");
  CHECK_FALSE(words.marbuta(0));
  CHECK(words.marbuta(1));
  CHECK(words.hash(1) == name_word_hash(U"الحره"));
  CHECK(words.hash(1) == name_word_hash(U"حره"));
}

TEST_CASE("the hash of a name knows its words and their order, not their spelling") {
  const auto hash = [](const std::string& name) {
    NameWords words;
    words.read(name);
    return words.whole();
  };
  CHECK(hash("أحمد الشرع") == hash("احمد الشَّرع"));
  CHECK(hash("بان كي-مون") == hash("بان كي مون"));
  // the article of the first word is the text's affair, that of a later one the name's
  CHECK(hash("الحزب الحر") == hash("حزب الحر"));
  CHECK(hash("حزب العدالة") != hash("حزب عدالة"));
  CHECK(hash("علي حسن") != hash("حسن علي"));
  CHECK(hash("عبد الله") != hash("عبدالله"));
  CHECK(hash("علي") != hash("علي علي"));
  CHECK(hash("") != hash("علي"));
}

TEST_CASE("the article of a name of one word stands as in the text") {
  const NameIndex index =
      index_of({{"القاهرة", 1}, {"لبنان", 2}, {"حزب العدالة", 3}, {"الاتحاد", 4}, {"اتحاد", 5}});
  check(index, {
                   {"القاهرة", "1 القاهرة"},
                   {"قاهرة", ""},
                   {"للقاهرة", "1 لقاهرة"},
                   {"اللبنان", ""},
                   {"حزب العدالة", "3 حزب العدالة"},
                   {"الحزب العدالة", "3 الحزب العدالة"},  // only single words are so strict
                   {"اتحاد والاتحاد", "5 اتحاد; 4 الاتحاد"},
               });
}

TEST_CASE("what is written before the first word does not matter") {
  const NameIndex index = index_of({{"لبنان", 1}, {"حزب الله", 2}, {"القاهرة", 3}});
  check(index, {
                   {"ولبنان", "1 لبنان"},
                   {"بلبنان", "1 لبنان"},
                   {"وبلبنان", "1 لبنان"},
                   {"لحزب الله", "2 حزب الله"},
                   {"فحزب الله وحزب الله", "2 حزب الله; 2 حزب الله"},
                   {"بالقاهرة", "3 القاهرة"},
                   {"وللقاهرة", "3 لقاهرة"},
                   {"كالقاهرة", "3 القاهرة"},
               });
}

TEST_CASE("what looks like a clitic may belong to the name") {
  const NameIndex index = index_of({{"واشنطن", 1},
                                    {"بوتين", 2},
                                    {"فلاديمير بوتين", 3},
                                    {"كلينتون", 4},
                                    {"باريس", 5},
                                    {"وادي حلفا", 6},
                                    {"لوكسمبورغ", 7},
                                    {"فرنسا", 8},
                                    {"بيروت", 9}});
  check(index, {
                   {"واشنطن", "1 واشنطن"},
                   {"وواشنطن", "1 واشنطن"},
                   {"بواشنطن", "1 واشنطن"},
                   {"وفلاديمير بوتين وبوتين", "3 فلاديمير بوتين; 2 بوتين"},
                   {"كلينتون في باريس", "4 كلينتون; 5 باريس"},
                   {"ولوادي حلفا", "6 وادي حلفا"},
                   {"لفرنسا ولوكسمبورغ", "8 فرنسا; 7 لوكسمبورغ"},
                   {"ببيروت", "9 بيروت"},
               });
}

TEST_CASE("later words are whole, the conjunction on them too") {
  const NameIndex index = index_of({{"البوسنة والهرسك", 1},
                                    {"البوسنة", 2},
                                    {"العدالة والتنمية", 3},
                                    {"العدالة", 4},
                                    {"لبنان", 5},
                                    {"لبنان وسوريا", 6},
                                    {"سوريا", 7}});
  check(index, {
                   {"البوسنة والهرسك", "1 البوسنة والهرسك"},
                   {"والبوسنة والهرسك", "1 البوسنة والهرسك"},
                   {"البوسنة الهرسك", "2 البوسنة"},
                   {"العدالة والتنمية", "3 العدالة والتنمية"},
                   {"العدالة وتنمية", "4 العدالة"},
                   {"لبنان وسوريا", "6 لبنان وسوريا"},
                   {"لبنان سوريا", "5 لبنان; 7 سوريا"},
                   {"لبنان بسوريا", "5 لبنان; 7 سوريا"},
               });
}

TEST_CASE("suffix pronouns are letters inside a name") {
  const NameIndex index = index_of(
      {{"عبد ربه منصور هادي", 1}, {"الرئيس هادي", 2}, {"هادي", 3}, {"فائز كامي", 4}, {"منصور", 5}});
  check(index, {
                   {"عبد ربه منصور هادي", "1 عبد ربه منصور هادي"},
                   {"وعبد ربه منصور هادي وصل", "1 عبد ربه منصور هادي"},
                   {"لعبد ربه منصور هادي", "1 عبد ربه منصور هادي"},
                   {"عبد ربه منصور", "5 منصور"},
                   {"الرئيس هادي", "2 الرئيس هادي"},
                   {"هادي", "3 هادي"},
                   {"فائز كامي", "4 فائز كامي"},
               });
}

TEST_CASE("quotation marks may stand round the last words") {
  const NameIndex index = index_of({{"حركة النهضة", 1},
                                    {"حركة مجتمع السلم", 2},
                                    {"تنظيم القاعدة", 3},
                                    {"حركة", 4},
                                    {"النهضة", 5},
                                    {"حركة مجتمع", 6}});
  check(index, {
                   {"حركة «النهضة» أعلنت", "1 حركة «النهضة»"},
                   {"حركة \"النهضة\" أعلنت", "1 حركة \"النهضة\""},
                   {"حركة “النهضة” أعلنت", "1 حركة “النهضة”"},
                   {"حركة «مجتمع السلم»", "2 حركة «مجتمع السلم»"},
                   {"حركة مجتمع «السلم»", "2 حركة مجتمع «السلم»"},
                   {"«حركة النهضة»", "1 حركة النهضة"},
                   {"«تنظيم القاعدة» و«حركة النهضة»", "3 تنظيم القاعدة; 1 حركة النهضة"},
                   // the quotation goes on, or is of other words
                   {"حركة «النهضة الجديدة»", "4 حركة; 5 النهضة"},
                   {"حركة «مجتمع» السلم", "6 حركة «مجتمع»"},
                   {"حركة (النهضة)", "4 حركة; 5 النهضة"},
                   {"حركة، النهضة", "4 حركة; 5 النهضة"},
                   {"حركة «", "4 حركة"},
               });
}

TEST_CASE("numbers are words of names") {
  const NameIndex index = index_of({{"اللواء 444", 1},
                                    {"اللواء 444 قتال", 2},
                                    {"حركة 20 فبراير", 3},
                                    {"اللواء", 4},
                                    {"لجنة 5+5", 5},
                                    {"لجنة 1267", 6}});
  check(index, {
                   {"اللواء 444", "1 اللواء 444"},
                   {"اللواء 444 قتال", "2 اللواء 444 قتال"},
                   {"اللواء ٤٤٤", "1 اللواء ٤٤٤"},
                   {"اللواء 44", "4 اللواء"},
                   {"حركة ٢٠ فبراير", "3 حركة ٢٠ فبراير"},
                   {"لجنة 1267", "6 لجنة 1267"},
                   {"لجنة 1,267", "6 لجنة 1,267"},
               });
}

TEST_CASE("a name crosses no line and no mark") {
  const NameIndex index = index_of({{"حزب الله", 1}, {"حزب", 2}, {"بان كي مون", 3}, {"بان", 4}});
  check(index, {
                   {"حزب\nالله", "2 حزب"},
                   {"حزب. الله", "2 حزب"},
                   {"حزب، الله", "2 حزب"},
                   {"حزب (الله)", "2 حزب"},
                   {"حزب  الله", "1 حزب  الله"},
                   {"بان كي مون", "3 بان كي مون"},
                   {"بان كي\nمون", "4 بان"},
               });
}

TEST_CASE("the longest name wins, and a prefix alone is none") {
  const NameIndex index =
      index_of({{"جنوب", 1}, {"جنوب السودان", 2}, {"جنوب السودان الجديد الحر", 3}});
  check(index, {
                   {"جنوب", "1 جنوب"},
                   {"جنوب السودان", "2 جنوب السودان"},
                   {"جنوب السودان الجديد", "2 جنوب السودان"},
                   {"جنوب السودان الجديد الحر", "3 جنوب السودان الجديد الحر"},
                   {"السودان الجديد", ""},
               });
  CHECK(index.longest({}).length == 0);
  CHECK(NameIndex().longest(tokens_of("جنوب", index)).length == 0);
}

TEST_CASE("a shared name gives its entities in their order") {
  const NameIndex index = index_of({{"طرابلس", 7},
                                    {"صور", 1},
                                    {"طرابلس", 3},
                                    {"طرابلس", 9},
                                    {"طرابلس", 9},
                                    {"الكرامة", 4},
                                    {"كرامة", 5},
                                    {"كرامة", 6}});
  CHECK(entities_of(index, "طرابلس") == Entities{7, 3, 9});
  CHECK(entities_of(index, "صور") == Entities{1});
  CHECK(entities_of(index, "بيروت").empty());
  CHECK(entities_of(index, "").empty());
  // of a match only those that bear the article as the text does
  CHECK(entities_of(index, "كرامة") == Entities{4, 5, 6});
  CHECK(index.entities(index.longest(tokens_of("كرامة", index))) == Entities{5, 6});
  CHECK(index.entities(index.longest(tokens_of("الكرامة", index))) == Entities{4});
  CHECK(index.entities(NameIndex::Match{}).empty());
  const NameIndex::Match match = index.longest(tokens_of("طرابلس", index));
  CHECK(match.entity == 7);
  CHECK(match.length == 1);
}

TEST_CASE("what the names say of a word") {
  NameIndex index;
  NameWords words;
  words.read("زغلطوش");
  index.add(words, 1, NameWord::whole, NameWord::inside);
  words.read("بلبوط الشنقفي");
  index.add(words, 2, NameWord::whole, NameWord::inside);
  words.read("كتيبة الشنقفي");
  index.add(words, 3, NameWord::whole, NameWord::part);
  words.read("زغلة");
  index.add(words, 4, NameWord::inside, NameWord::inside);
  CHECK(index.word(U"زغلطوش", false) == NameWord::whole);
  CHECK(index.word(U"بلبوط", false) == NameWord::inside);
  CHECK(index.word(U"شنقفي", false) == NameWord::part);  // the more counts
  CHECK(index.word(U"بلبو", false) == NameWord::none);
  CHECK(index.word(U"زغله", false) == NameWord::inside);
  CHECK(index.word(U"زغله", true) == NameWord::none);  // no ta marbuta of a name is a ha
}

TEST_CASE("many names on one index") {
  NameIndex index;
  index.reserve(3000);
  NameWords words;
  for (std::uint32_t n = 0; n < 3000; ++n) {
    words.read("كتيبة " + std::to_string(n % 1500));
    index.add(words, n, NameWord::whole, NameWord::part);
  }
  std::size_t wrong = 0;
  for (std::uint32_t n = 0; n < 1500; ++n) {
    if (entities_of(index, "كتيبة " + std::to_string(n)) != Entities{n, n + 1500}) ++wrong;
  }
  CHECK(wrong == 0);
}
