// SPDX-License-Identifier: Apache-2.0
#include "core/interner.h"

#include <doctest/doctest.h>
#include <string>

#include "core/utf8.h"

using namespace isnad;

TEST_CASE("strings get numbers in order of first sight") {
  Interner keys;
  CHECK(keys.size() == 1);
  CHECK(keys.find("زار") == kNoKey);
  CHECK(keys.intern("زار") == 1);
  CHECK(keys.intern("وزير") == 2);
  CHECK(keys.intern("زار") == 1);
  CHECK(keys.intern("") == 3);
  CHECK(keys.size() == 4);
  CHECK(keys.find("وزير") == 2);
  CHECK(keys.text(1) == "زار");
  CHECK(keys.text(3).empty());
}

TEST_CASE("the empty string may come first") {
  Interner keys;
  CHECK(keys.find("") == kNoKey);
  CHECK(keys.intern("") == 1);
  CHECK(keys.intern("زار") == 2);
  CHECK(keys.intern("") == 1);
  CHECK(keys.find("") == 1);
  CHECK(keys.text(1).empty());
  CHECK(keys.text(2) == "زار");
  Interner more(&keys);
  CHECK(more.intern("") == 1);
  CHECK(more.size() == 3);
}

TEST_CASE("a text longer than a block of texts") {
  Interner keys;
  const std::string first = "short", longer(100'000, 'x'), longest(1'000'000, 'y');
  CHECK(keys.intern(first) == 1);
  CHECK(keys.intern(longer) == 2);
  CHECK(keys.intern(longest) == 3);
  CHECK(keys.intern("behind") == 4);
  CHECK(keys.text(1) == first);
  CHECK(keys.text(2) == longer);
  CHECK(keys.text(3) == longest);
  CHECK(keys.text(4) == "behind");
  CHECK(keys.find(longer) == 2);
}

TEST_CASE("texts stay where they are while the interner grows") {
  Interner keys;
  const std::string_view first = keys.text(keys.intern("a"));
  for (int i = 0; i < 20000; ++i) keys.intern("word" + std::to_string(i));
  CHECK(keys.text(1).data() == first.data());
  CHECK(first == "a");
  CHECK(keys.size() == 20002);
  CHECK(keys.text(keys.find("word19999")) == "word19999");
}

TEST_CASE("an interner extends its base and leaves it alone") {
  Interner base;
  base.intern("one");
  base.intern("two");
  Interner more(&base);
  Interner other(&base);
  CHECK(more.intern("two") == 2);
  CHECK(more.intern("three") == 3);
  CHECK(other.intern("drei") == 3);
  CHECK(more.text(1) == "one");
  CHECK(more.text(3) == "three");
  CHECK(other.text(3) == "drei");
  CHECK(more.size() == 4);
  CHECK(base.size() == 3);
  CHECK(base.find("three") == kNoKey);
  CHECK(other.find("three") == kNoKey);
}

TEST_CASE("a string of code points is found by its bytes") {
  Interner keys;
  for (const std::u32string_view text :
       {U"", U"a", U"\u0645\u0635\u0631", U"\u0627\u0644\u0642\u0627\u0647\u0631\u0629",
        U"al-Q\u0101hira 2024", U"\u20AC\U0001F600\u0627"}) {
    std::string bytes;
    utf8::encode(text, bytes);
    const KeyId key = keys.intern(bytes);
    CHECK(keys.find(text) == key);
  }
  CHECK(keys.find(U"b") == kNoKey);
}
