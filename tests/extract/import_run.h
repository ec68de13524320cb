// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "extract/byte_source.h"
#include "extract/import/base_entities.h"
#include "extract/import/ftm_import.h"
#include "extract/import/import_input.h"
#include "extract/import/import_tables.h"
#include "extract/import/petrarch_import.h"
#include "extract/import/wikidata_import.h"
#include "extract/lexicon_files.h"

namespace isnad::test {

inline ImportInput text_input(const std::string& text) {
  return {"sample",
          [text] { return Result<std::unique_ptr<ByteSource>>(prefixed(text, nullptr)); }};
}

/// One import over the compiled-in lexicon.
class ImportRun {
 public:
  explicit ImportRun(const std::string& source)
      : files_(LexiconFiles::embedded()),
        base_(std::move(BaseEntities::load(files_).value())),
        tables_(base_, source) {}

  Status wikidata(const ImportInput& input) {
    return import_wikidata(input, files_, options, tables_, report);
  }
  Status petrarch(const std::vector<ImportInput>& inputs) {
    return import_petrarch(inputs, files_, base_, options, tables_, report);
  }
  Status ftm(const std::vector<ImportInput>& inputs) {
    return import_ftm(inputs, options, tables_, report);
  }

  /// The tables that have rows, without their heads, by path. Called once.
  std::map<std::string, std::string> tables_text() {
    tables_.finish();
    std::map<std::string, std::string> out;
    const std::vector<ImportedTable> list = tables_.tables();
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].rows == 0) continue;
      std::ostringstream text;
      tables_.write(i, "", text);
      out[list[i].path] = text.str();
    }
    return out;
  }

  ImportOptions options;
  ImportReport report;

 private:
  LexiconFiles files_;
  BaseEntities base_;
  ImportTables tables_;
};

}  // namespace isnad::test
