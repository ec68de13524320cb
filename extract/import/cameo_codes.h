// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/entity.h"
#include "core/result.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// What a CAMEO code of an actor means: lexicon/import/cameo_actors.tsv, cameo_roles.tsv, and
/// ISO 3166 for the rest of the countries.
class CameoCodes {
 public:
  [[nodiscard]] static Result<CameoCodes> load(const LexiconFiles& files);

  struct Role {
    std::string ar, en;              ///< what a person with the code is; empty: no office
    std::optional<EntityType> type;  ///< what a body with the code is
  };
  struct Meaning {
    std::string holder;          ///< id of the country or organization; empty when none
    bool only_country = false;   ///< the code says no more than the country
    const Role* role = nullptr;  ///< null when the table does not know it
  };
  [[nodiscard]] Meaning read(std::string_view code) const;

 private:
  using Roles = std::map<std::string, Role, std::less<>>;
  [[nodiscard]] static const Role* longest(const Roles& roles, std::string_view code);

  std::map<std::string, std::string, std::less<>> actors_;  ///< "IGOUNO": an id
  Roles roles_;
};

}  // namespace isnad
