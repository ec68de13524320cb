// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <regex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "graph/claim_merger.h"
#include "graph/exporter.h"
#include "tests/cli/run_isnad.h"
#include "tests/support/claim_builder.h"

namespace isnad::test {

/// A visit that two outlets report, the meeting on it, plans, a denial, and a visit elsewhere.
inline std::vector<Claim> story_claims() {
  const auto told = [](ClaimBuilder claim, const std::string& words) {
    Claim made = claim;
    made.evidence.text = words;
    for (Participant* side : {&made.subject, &made.object}) {
      const std::string id = side->entity.id.substr(side->entity.id.find('/') + 1);
      const std::pair<const char*, const char*> names[] = {{"fidan", "هاكان فيدان"},
                                                           {"hussein", "فؤاد حسين"},
                                                           {"barrack", "توم باراك"},
                                                           {"burhan", "عبد الفتاح البرهان"},
                                                           {"TR", "تركيا"},
                                                           {"IQ", "العراق"},
                                                           {"baghdad", "بغداد"},
                                                           {"ankara", "أنقرة"},
                                                           {"port-sudan", "بورتسودان"}};
      for (const auto& [name, label] : names) {
        if (id == name) side->entity.label = label;
      }
    }
    return made;
  };
  const std::string fidan = "person/fidan", hussein = "person/hussein";
  return {
      told(ClaimBuilder(fidan, "visit", "place/baghdad")
               .on("2026-02-04")
               .sure(0.9)
               .in("x1", "2026-02-05", "اليوم"),
           "وصل هاكان فيدان إلى بغداد"),
      told(ClaimBuilder(fidan, "visit", "place/baghdad")
               .on("2026-02-04")
               .said_by(hussein)
               .in("x2", "2026-02-06", "الغد"),
           "زار فيدان العاصمة وبحث ملف المياه"),
      told(ClaimBuilder(fidan, "meet", hussein)
               .symmetric()
               .on("2026-02-04")
               .role("place", "place/baghdad")
               .in("x1", "2026-02-05", "اليوم"),
           "التقى فيدان نظيره العراقي"),
      told(ClaimBuilder(hussein, "visit", "place/ankara").on("2026-03").in("x3", "2026-04-01"),
           "زار حسين أنقرة"),
      told(ClaimBuilder(hussein, "praise", fidan).on("2026-01-20").in("x3", "2026-04-01"),
           "أشاد حسين بنظيره"),
      told(ClaimBuilder("country/IQ", "agree", "country/TR")
               .symmetric()
               .is(Modality::planned)
               .said_by(hussein)
               .in("x2", "2026-02-06", "الغد"),
           "اتفاق قريب على المياه"),
      told(ClaimBuilder("person/barrack", "meet", hussein)
               .symmetric()
               .is(Polarity::negated)
               .on("2025")
               .in("x3", "2026-04-01"),
           "لم يلتق باراك حسين"),
      told(ClaimBuilder("person/burhan", "visit", "place/port-sudan")
               .on("2026-01-10")
               .in("x4", "2026-01-11"),
           "زار البرهان بورتسودان"),
  };
}

/// The graph of the claims as a file.
inline std::string write_claims(const Folder& folder, const std::string& name,
                                std::vector<Claim> claims) {
  std::ostringstream out;
  write_graph(merge_claims(std::move(claims)), *find_exporter("graphml"), {}, out);
  return folder.write(name, out.str());
}

inline std::string write_story(const Folder& folder) {
  return write_claims(folder, "story.graphml", story_claims());
}

/// For comparing: marks of isolation become braces, and ids of edges, which depend on all that is
/// told of them, "e-".
inline std::string plain(std::string text) {
  const std::pair<const char*, const char*> changes[] = {
      {"\u2068", "{"}, {"\u2069", "}"}, {"e-[0-9a-f]{12}", "e-"}};
  for (const auto& [from, to] : changes) text = std::regex_replace(text, std::regex(from), to);
  return text;
}

/// A command on the story: its name and what follows the graph.
inline Ran ask_story(std::vector<std::string> arguments) {
  const Folder folder;
  arguments.insert(arguments.begin() + 1, write_story(folder));
  Ran ran = run_isnad(arguments);
  ran.out = plain(ran.out);
  return ran;
}

}  // namespace isnad::test
