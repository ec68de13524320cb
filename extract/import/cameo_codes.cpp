// SPDX-License-Identifier: Apache-2.0
#include "extract/import/cameo_codes.h"

#include <algorithm>
#include <utility>

#include "core/unicode.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

constexpr std::size_t kPart = 3;  // letters of one part of a code

}  // namespace

Result<CameoCodes> CameoCodes::load(const LexiconFiles& files) {
  CameoCodes codes;
  Status error =
      for_each_row(files, "import/cameo_actors.tsv", {"code", "id"}, [&](const Cells& row) {
        codes.actors_[std::string(row["code"])] = row["id"];
        return Status();
      });
  if (error) return *error;
  error = for_each_row(files, "import/cameo_roles.tsv", {"code", "ar", "en", "type"},
                       [&](const Cells& row) {
                         const std::optional<EntityType> type = parse_entity_type(row["type"]);
                         if (!type && !row["type"].empty()) {
                           return Status(row.error("type", "no type of entity"));
                         }
                         codes.roles_[std::string(row["code"])] = {std::string(row["ar"]),
                                                                   std::string(row["en"]), type};
                         return Status();
                       });
  if (error) return *error;
  return codes;
}

const CameoCodes::Role* CameoCodes::longest(const Roles& roles, std::string_view code) {
  for (std::size_t length = code.size() / kPart * kPart; length > 0; length -= kPart) {
    const auto it = roles.find(code.substr(0, length));
    if (it != roles.end()) return &it->second;
  }
  return nullptr;
}

CameoCodes::Meaning CameoCodes::read(std::string_view code) const {
  Meaning meaning;
  std::string_view rest = code;
  for (std::size_t length = code.size() / kPart * kPart; length > 0; length -= kPart) {
    const auto it = actors_.find(code.substr(0, length));
    if (it == actors_.end()) continue;
    meaning.holder = it->second;
    rest = code.substr(length);
    break;
  }
  if (meaning.holder.empty()) {
    const std::string region = unicode::region_of_alpha3(code.substr(0, kPart));
    if (!region.empty()) {
      meaning.holder = "country/" + region;
      rest = code.substr(kPart);
    }
  }
  const bool is_country = meaning.holder.starts_with("country/");
  meaning.only_country = is_country && rest.empty();
  // The code of an organization begins with its role: IGO, NGO.
  meaning.role = longest(roles_, is_country ? rest : code);
  return meaning;
}

}  // namespace isnad
