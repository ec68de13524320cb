// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/hash_map.h"
#include "core/result.h"
#include "extract/lexicon_files.h"

namespace isnad {

inline constexpr std::uint32_t kNoBody = UINT32_MAX;

/// A body that every state has: a ministry, the army, the central bank.
struct BodyKind {
  std::string id;     ///< "ministry-of-defence"
  std::string label;  ///< in the language of the table, without whose body it is
  std::string label_en;
  bool feminine = false;  ///< of the label
};

/// The kinds of lexicon/entities/body_kinds.tsv by their names.
class BodyKinds {
 public:
  static Result<BodyKinds> load(const LexiconFiles& files, std::string_view language);

  /// The kind with exactly this name, words hashed as in `Token`; kNoBody when there is none.
  [[nodiscard]] std::uint32_t find(std::span<const std::uint64_t> words) const;
  [[nodiscard]] std::uint32_t find_id(std::string_view id) const;
  [[nodiscard]] const BodyKind& at(std::uint32_t kind) const { return kinds_[kind]; }
  [[nodiscard]] std::size_t size() const { return kinds_.size(); }

 private:
  std::vector<BodyKind> kinds_;
  HashMap<std::uint32_t> names_;
};

}  // namespace isnad
