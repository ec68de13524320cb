// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_book.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace isnad::cli {

namespace {

using Json = rapidjson::Value;

const Json* member(const Json* json, std::string_view name) {
  if (!json || !json->IsObject()) return nullptr;
  const Json key(rapidjson::StringRef(name.data(), name.size()));
  const auto found = json->FindMember(key);
  return found == json->MemberEnd() ? nullptr : &found->value;
}

std::string string_of(const Json* json, std::string_view name) {
  const Json* value = member(json, name);
  if (!value || !value->IsString()) return {};
  return {value->GetString(), value->GetStringLength()};
}

std::string to_line(const Json& json) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  json.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

struct RuleName {
  std::string_view relation, language, pattern;
};

std::optional<RuleText> find_in_file(const LexiconFile& file, const RuleName& rule) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(file.text.data(), file.text.size());
  if (json.HasParseError() || string_of(&json, "relation") != rule.relation) return std::nullopt;
  const Json* patterns = member(member(&json, "patterns"), rule.language);
  if (!patterns || !patterns->IsArray()) return std::nullopt;
  for (const Json& pattern : patterns->GetArray()) {
    if (string_of(&pattern, "id") != rule.pattern) continue;
    return RuleText{file.name, string_of(&json, "meaning"), to_line(pattern)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<RuleText> find_rule(const LexiconFiles& files, std::string_view rule) {
  const std::size_t first = rule.find('.');
  const std::size_t second = first == rule.npos ? rule.npos : rule.find('.', first + 1);
  if (second == rule.npos) return std::nullopt;
  const RuleName name{rule.substr(0, first), rule.substr(first + 1, second - first - 1),
                      rule.substr(second + 1)};
  for (const LexiconFile* file : files.below("relations/")) {
    if (std::optional<RuleText> found = find_in_file(*file, name)) return found;
  }
  return std::nullopt;
}

}  // namespace isnad::cli
