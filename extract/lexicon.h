// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/result.h"
#include "extract/agency_finder.h"
#include "extract/boilerplate.h"
#include "extract/confidence.h"
#include "extract/date_finder.h"
#include "extract/entity_table.h"
#include "extract/grammar.h"
#include "extract/lexicon_files.h"
#include "extract/relation_table.h"
#include "extract/scenes.h"
#include "extract/word_table.h"

namespace isnad {

/// All that the lexicon says about one language, checked and indexed. It does not change after it
/// was loaded and may be read from several threads.
class Lexicon {
 public:
  /// An Error names the file, line and column of the first bad row and what to do.
  static Result<std::shared_ptr<const Lexicon>> load(const LexiconFiles& files,
                                                     std::string_view language = "ar");

  [[nodiscard]] const Interner& keys() const { return *keys_; }
  [[nodiscard]] const WordTable& words() const { return words_; }
  [[nodiscard]] const EntityTable& entities() const { return entities_; }
  [[nodiscard]] const Grammar& grammar() const { return grammar_; }
  [[nodiscard]] const RelationTable& relations() const { return relations_; }
  [[nodiscard]] const ConfidenceTable& confidence() const { return confidence_; }
  [[nodiscard]] const DateFinder& dates() const { return *dates_; }
  [[nodiscard]] const Boilerplate& boilerplate() const { return boilerplate_; }
  [[nodiscard]] const Scenes& scenes() const { return scenes_; }
  [[nodiscard]] const AgencyFinder& agencies() const { return agencies_; }

 private:
  Lexicon() = default;
  std::unique_ptr<Interner> keys_;
  WordTable words_;
  EntityTable entities_;
  Grammar grammar_;
  RelationTable relations_;
  ConfidenceTable confidence_;
  std::unique_ptr<DateFinder> dates_;
  Boilerplate boilerplate_;
  Scenes scenes_;
  AgencyFinder agencies_;
};

}  // namespace isnad
