// SPDX-License-Identifier: Apache-2.0
#include "extract/body_kinds.h"

#include <algorithm>

#include "core/hash.h"
#include "extract/name_index.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

std::uint64_t hash_of_words(std::span<const std::uint64_t> words) {
  std::uint64_t hash = words.size();
  for (const std::uint64_t word : words) hash = combine_hashes(hash, word);
  return hash;
}

}  // namespace

Result<BodyKinds> BodyKinds::load(const LexiconFiles& files, std::string_view language) {
  BodyKinds table;
  Status error = for_each_row(
      files, "entities/body_kinds.tsv", {"id", language, "en", "gender"},
      [&](const Cells& cells) -> Status {
        if (cells["gender"] != "m" && cells["gender"] != "f") {
          return cells.error("gender", "gender is m or f");
        }
        const std::vector<std::string_view> names = split_values(cells[language]);
        if (names.empty()) return cells.error(language, "the row has no name");
        const auto index = static_cast<std::uint32_t>(table.kinds_.size());
        NameWords words;
        for (const std::string_view name : names) {
          words.read(name);
          std::vector<std::uint64_t> hashes;
          for (std::size_t i = 0; i < words.size(); ++i) hashes.push_back(words.hash(i));
          if (table.names_.get(hash_of_words(hashes), index) != index) {
            return cells.error(language, "another row has the name \"" + std::string(name) + "\"");
          }
        }
        table.kinds_.push_back({std::string(cells["id"]), std::string(names.front()),
                                std::string(cells["en"]), cells["gender"] == "f"});
        return std::nullopt;
      });
  if (error) return *error;
  return table;
}

std::uint32_t BodyKinds::find(std::span<const std::uint64_t> words) const {
  const std::uint32_t* found = names_.find(hash_of_words(words));
  return found ? *found : kNoBody;
}

std::uint32_t BodyKinds::find_id(std::string_view id) const {
  const auto it =
      std::find_if(kinds_.begin(), kinds_.end(), [&](const BodyKind& k) { return k.id == id; });
  return it == kinds_.end() ? kNoBody : static_cast<std::uint32_t>(it - kinds_.begin());
}

}  // namespace isnad
