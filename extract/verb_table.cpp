// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_table.h"

#include <cstdlib>

#include "extract/table_file.h"

namespace isnad {

Result<std::vector<ConjugatedVerb>> read_verbs(const LexiconFiles& files, const std::string& path) {
  std::vector<ConjugatedVerb> verbs;
  const Status error = for_each_row(
      files, path, {"lemma", "imperfect", "root", "form", "class"},
      [&](const Cells& cells) -> Status {
        const std::string_view form = cells["form"];
        ConjugatedVerb& verb = verbs.emplace_back();
        VerbEntry& entry = verb.entry;
        entry.lemma = cells["lemma"];
        entry.imperfect = cells["imperfect"];
        entry.root = cells["root"];
        entry.form = form == "Q1" ? 11 : form == "Q2" ? 12 : std::atoi(std::string(form).c_str());
        if (entry.form < 1 || entry.form > 12) {
          return cells.error("form", "form is 1 to 10, Q1 or Q2");
        }
        entry.passive = cells["passive"] != "no";
        verb.word_class = cells["class"];
        verb.forms = conjugate(entry);
        if (verb.forms.empty()) {
          return cells.error("lemma", "no verb of this root and form has this lemma and imperfect");
        }
        verb.participles = participles(entry);
        return std::nullopt;
      });
  if (error) return *error;
  return verbs;
}

}  // namespace isnad
