// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/entity.h"
#include "core/result.h"
#include "extract/import/wikidata_scan.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// Which classes of Wikidata (P31) are which kind of entity: lexicon/import/wikidata_classes.tsv
/// and, so many steps down as the table says, the subclasses (P279) that the dump names.
class WikidataClasses {
 public:
  [[nodiscard]] static Result<WikidataClasses> load(const LexiconFiles& files);

  /// Notes that `item` is a subclass of `above`.
  void add_subclass(Qid item, Qid above) { edges_.emplace_back(above, item); }
  /// Takes the subclasses in; called once, when all are known. The nearest class of the table
  /// decides.
  void close();

  /// The type of an item with these classes; nothing when none of them is of interest. Of several
  /// types the one that says most about an actor is given.
  [[nodiscard]] std::optional<EntityType> type_of(const std::vector<Qid>& classes) const;

 private:
  struct Known {
    EntityType type = EntityType::group;
    int steps_left = 0;  ///< down to subclasses
  };
  std::unordered_map<Qid, Known> known_;
  std::vector<std::pair<Qid, Qid>> edges_;  ///< class, subclass
};

}  // namespace isnad
