// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <rapidjson/document.h>
#include <string>
#include <string_view>

#include "core/claim.h"

namespace isnad {

/// JSON value to claim. Internal to claim_file.cpp.
class ClaimParser {
 public:
  /// Fills `claim`. What is wrong, or an empty string.
  [[nodiscard]] std::string parse(const rapidjson::Value& json, Claim& claim);

 private:
  using Value = rapidjson::Value;

  void article(const Value& json, ArticleRef& article);
  void relation(const Value& json, Claim& claim);
  void participant(const Value& json, std::string_view where, Participant& participant);
  void labels(const Value& json, Entity& entity);
  void roles(const Value& json, std::vector<Role>& roles);
  void time(const Value& json, std::optional<Time>& time);
  void evidence(const Value& json, Evidence& evidence);
  void modes(const Value& json, Claim& claim);

  /// The member, or null when it is absent or JSON null.
  static const Value* member(const Value& json, std::string_view name);
  /// The member when it is an object or absent; complains otherwise.
  const Value* object(const Value& json, std::string_view name);
  std::string string(const Value& json, std::string_view name);
  std::string needed(const Value& json, std::string_view name, std::string_view where);
  std::vector<std::string> strings(const Value& json, std::string_view name);
  std::optional<Date> date(const Value& json, std::string_view name);
  std::optional<double> number(const Value& json, std::string_view name);
  std::uint32_t offset(const Value& json, std::string_view name);
  bool flag(const Value& json, std::string_view name);
  /// Keeps the first complaint.
  void complain(std::string message);

  std::string error_;
};

}  // namespace isnad
