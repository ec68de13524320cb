// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_table.h"

#include <doctest/doctest.h>
#include <string>

using namespace isnad;

namespace {

/// A table of verbs, the text of which lives as long as what is read of it.
struct Table {
  explicit Table(const std::string& rows) {
    files.add(LexiconFile("verbs.tsv", "verbs.tsv",
                          "lemma\timperfect\troot\tform\tclass\tpassive\n" + rows));
  }
  [[nodiscard]] Result<std::vector<ConjugatedVerb>> read() const {
    return read_verbs(files, "verbs.tsv");
  }
  LexiconFiles files;
};

}  // namespace

TEST_CASE("a table of verbs gives forms and participles in its order") {
  const Table table("زار\tيزور\tزور\t1\tvisit\t\nوصل\tيصل\tوصل\t1\tmove\tno\n");
  const auto verbs = table.read();
  REQUIRE(verbs.ok());
  REQUIRE(verbs.value().size() == 2);
  const ConjugatedVerb& visit = verbs.value().front();
  CHECK(visit.entry.lemma == "زار");
  CHECK(visit.word_class == "visit");
  CHECK(visit.forms.size() == conjugate(visit.entry).size());
  CHECK(visit.participles == participles(visit.entry));
  CHECK(!verbs.value().back().entry.passive);
}

TEST_CASE("a verb that contradicts its root is an error with its place") {
  const Table table("زار\tيزور\tزور\t1\tvisit\t\nزار\tيكتب\tزور\t1\tvisit\t\n");
  const auto verbs = table.read();
  REQUIRE(!verbs.ok());
  CHECK(verbs.error().line == 3);
  CHECK(!Table("زار\tيزور\tزور\t13\tvisit\t\n").read().ok());
}
