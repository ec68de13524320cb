// SPDX-License-Identifier: Apache-2.0
#include "extract/import/wikidata_classes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/table_file.h"

namespace isnad {

namespace {

/// The first that fits decides: a city state is a state, a party with a militia an armed group.
constexpr std::array<EntityType, 8> kOrder = {
    EntityType::person, EntityType::country,      EntityType::armed_group, EntityType::government,
    EntityType::media,  EntityType::organization, EntityType::facility,    EntityType::place,
};

std::size_t rank_of(EntityType type) {
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), type) - kOrder.begin());
}

}  // namespace

Result<WikidataClasses> WikidataClasses::load(const LexiconFiles& files) {
  WikidataClasses classes;
  const Status error = for_each_row(
      files, "import/wikidata_classes.tsv", {"class", "type", "depth"}, [&](const Cells& row) {
        Known known;
        const Qid id = qid_of(row["class"]);
        const std::optional<EntityType> type = parse_entity_type(row["type"]);
        const std::string_view depth = row["depth"];
        const auto end = depth.data() + depth.size();
        if (id == 0) return Status(row.error("class", "no item of Wikidata; write it as Q42"));
        if (!type || rank_of(*type) == kOrder.size()) {
          return Status(row.error("type", "no type of entity that can be imported"));
        }
        if (std::from_chars(depth.data(), end, known.steps_left).ptr != end) {
          return Status(row.error("depth", "not a number"));
        }
        known.type = *type;
        classes.known_[id] = known;
        return Status();
      });
  if (error) return *error;
  return classes;
}

void WikidataClasses::close() {
  std::sort(edges_.begin(), edges_.end());
  std::vector<std::pair<Qid, Known>> level;
  for (const auto& [id, known] : known_) level.emplace_back(id, known);
  while (!level.empty()) {
    std::vector<std::pair<Qid, Known>> below;
    for (const auto& [id, known] : level) {
      if (known.steps_left == 0) continue;
      for (auto edge = std::lower_bound(edges_.begin(), edges_.end(), std::make_pair(id, Qid{0}));
           edge != edges_.end() && edge->first == id; ++edge) {
        if (known_.contains(edge->second)) continue;  // nearer to another class, or seen
        below.emplace_back(edge->second, Known{known.type, known.steps_left - 1});
      }
    }
    // What two classes of one level reach does not depend on the order of a hash table.
    std::sort(below.begin(), below.end(), [](const auto& a, const auto& b) {
      return std::make_tuple(a.first, rank_of(a.second.type), -a.second.steps_left) <
             std::make_tuple(b.first, rank_of(b.second.type), -b.second.steps_left);
    });
    level.clear();
    for (const auto& next : below) {
      if (known_.emplace(next.first, next.second).second) level.push_back(next);
    }
  }
  edges_ = {};
}

std::optional<EntityType> WikidataClasses::type_of(const std::vector<Qid>& classes) const {
  std::optional<EntityType> best;
  for (const Qid id : classes) {
    const auto it = known_.find(id);
    if (it == known_.end()) continue;
    if (!best || rank_of(it->second.type) < rank_of(*best)) best = it->second.type;
  }
  return best;
}

}  // namespace isnad
