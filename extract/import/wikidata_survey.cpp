// SPDX-License-Identifier: Apache-2.0
#include "extract/import/wikidata_survey.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/import/wikidata_item.h"

namespace isnad {

namespace {

/// An item with a head; whether it is of interest is known when all subclasses are.
struct Headed {
  std::vector<Qid> classes, heads;
};

std::vector<Qid> heads_of(std::string_view line) {
  std::vector<Qid> heads;
  for (const std::string_view property : {"P35", "P6", "P488"}) {
    const std::vector<Qid> links = quick_links(line, property);
    heads.insert(heads.end(), links.begin(), links.end());
  }
  return heads;
}

}  // namespace

Result<WikidataSurvey> survey_wikidata(const ImportInput& input, const LexiconFiles& files,
                                       const ImportOptions& options) {
  Result<WikidataClasses> classes = WikidataClasses::load(files);
  if (!classes) return classes.error();
  WikidataSurvey survey;
  survey.classes = std::move(classes.value());
  std::vector<Headed> headed;
  const auto visit = [&](std::string& line, int) -> Status {
    const Qid id = quick_item(line);
    if (id == 0) return std::nullopt;
    for (const Qid above : quick_links(line, "P279")) survey.classes.add_subclass(id, above);
    std::vector<Qid> kinds = quick_links(line, "P31");
    if (kinds.empty()) return std::nullopt;
    if (std::find(kinds.begin(), kinds.end(), kHuman) != kinds.end()) {
      for (const Qid position : quick_links(line, "P39")) survey.positions.insert(position);
      return std::nullopt;
    }
    std::vector<Qid> heads = heads_of(line);
    if (!heads.empty()) headed.push_back({std::move(kinds), std::move(heads)});
    if (has_property(line, "P297")) {
      const Result<WikidataItem> item = parse_wikidata_item(line);
      if (item && !item.value().iso.empty()) survey.regions.emplace(id, item.value().iso);
    }
    return std::nullopt;
  };
  if (Status error = for_each_import_line(input, options, nullptr, visit)) return *error;
  survey.classes.close();
  for (const Headed& item : headed) {
    if (survey.classes.type_of(item.classes))
      survey.heads.insert(item.heads.begin(), item.heads.end());
  }
  return survey;
}

}  // namespace isnad
