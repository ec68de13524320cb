// SPDX-License-Identifier: Apache-2.0
#include "extract/import/ftm_entity.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <utility>

#include "extract/import/import_input.h"

namespace isnad {

namespace {

namespace rj = rapidjson;

std::string_view text_of(const rj::Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength())
                          : std::string_view();
}

std::string_view text_at(const rj::Value& object, const char* key) {
  const auto it = object.FindMember(key);
  return it == object.MemberEnd() ? std::string_view() : text_of(it->value);
}

void add_values(const rj::Value& properties, const char* key, std::vector<std::string>& values) {
  const auto it = properties.FindMember(key);
  if (it == properties.MemberEnd() || !it->value.IsArray()) return;
  for (const rj::Value& value : it->value.GetArray()) {
    // In exports with nested entities, an object stands in place of its id.
    const std::string_view text = value.IsObject() ? text_at(value, "id") : text_of(value);
    if (!text.empty()) values.emplace_back(text);
  }
}

}  // namespace

Result<FtmEntity> parse_ftm_entity(std::string& line) {
  rj::Document json;
  json.ParseInsitu<rj::kParseIterativeFlag>(line.data());
  if (json.HasParseError()) {
    return bad_row(std::string("not JSON (") + rj::GetParseError_En(json.GetParseError()) +
                   " at byte " + std::to_string(json.GetErrorOffset() + 1) + ")");
  }
  if (!json.IsObject()) return bad_row("no JSON object");
  FtmEntity entity;
  entity.id = text_at(json, "id");
  entity.schema = text_at(json, "schema");
  entity.caption = text_at(json, "caption");
  if (entity.id.empty()) return bad_row("an entity without \"id\"");
  if (entity.schema.empty()) return bad_row("an entity without \"schema\"");
  const auto it = json.FindMember("properties");
  if (it == json.MemberEnd() || !it->value.IsObject()) {
    return bad_row("an entity without \"properties\"");
  }
  const rj::Value& properties = it->value;
  const std::pair<const char*, std::vector<std::string>*> lists[] = {
      {"name", &entity.names},
      {"alias", &entity.aliases},
      {"nationality", &entity.countries},
      {"citizenship", &entity.countries},
      {"country", &entity.countries},
      {"jurisdiction", &entity.countries},
      {"wikidataId", &entity.wikidata},
      {"topics", &entity.topics},
      {"holder", &entity.holders},
      {"post", &entity.posts},
      {"organization", &entity.organizations},
      {"startDate", &entity.begins},
      {"endDate", &entity.ends},
      {"deathDate", &entity.deaths}};
  for (const auto& [key, values] : lists) add_values(properties, key, *values);
  std::vector<std::string> status;
  add_values(properties, "status", status);
  entity.ended = !status.empty() && status.front() == "ended";
  return entity;
}

}  // namespace isnad
