// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_parser.h"

namespace isnad {

namespace {
std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }
}  // namespace

void ClaimParser::complain(std::string message) {
  if (error_.empty()) error_ = std::move(message);
}

const rapidjson::Value* ClaimParser::member(const Value& json, std::string_view name) {
  const auto it = json.FindMember(
      Value(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
  if (it == json.MemberEnd() || it->value.IsNull()) return nullptr;
  return &it->value;
}

const rapidjson::Value* ClaimParser::object(const Value& json, std::string_view name) {
  const Value* value = member(json, name);
  if (value && !value->IsObject()) {
    complain(quoted(name) + " must be an object");
    return nullptr;
  }
  return value;
}

std::string ClaimParser::string(const Value& json, std::string_view name) {
  const Value* value = member(json, name);
  if (!value) return {};
  if (!value->IsString()) {
    complain(quoted(name) + " must be a string");
    return {};
  }
  return {value->GetString(), value->GetStringLength()};
}

std::string ClaimParser::needed(const Value& json, std::string_view name, std::string_view where) {
  std::string text = string(json, name);
  if (text.empty()) complain(std::string(where) + " needs " + quoted(name));
  return text;
}

std::vector<std::string> ClaimParser::strings(const Value& json, std::string_view name) {
  std::vector<std::string> texts;
  const Value* value = member(json, name);
  if (!value) return texts;
  if (!value->IsArray()) {
    complain(quoted(name) + " must be an array");
    return texts;
  }
  for (const Value& item : value->GetArray()) {
    if (!item.IsString()) {
      complain(quoted(name) + " must hold strings");
      return texts;
    }
    texts.emplace_back(item.GetString(), item.GetStringLength());
  }
  return texts;
}

std::optional<Date> ClaimParser::date(const Value& json, std::string_view name) {
  const std::string text = string(json, name);
  if (text.empty()) return std::nullopt;
  const std::optional<Date> date = parse_iso(text);
  if (!date) complain(quoted(name) + " must be a date such as 2026-01-28");
  return date;
}

std::optional<double> ClaimParser::number(const Value& json, std::string_view name) {
  const Value* value = member(json, name);
  if (!value) return std::nullopt;
  if (!value->IsNumber()) {
    complain(quoted(name) + " must be a number");
    return std::nullopt;
  }
  return value->GetDouble();
}

std::uint32_t ClaimParser::offset(const Value& json, std::string_view name) {
  const Value* value = member(json, name);
  if (!value) return 0;
  if (value->IsUint()) return value->GetUint();
  complain(quoted(name) + " must be a byte offset");
  return 0;
}

bool ClaimParser::flag(const Value& json, std::string_view name) {
  const Value* value = member(json, name);
  if (!value) return false;
  if (!value->IsBool()) complain(quoted(name) + " must be true or false");
  return value->IsTrue();
}

void ClaimParser::article(const Value& json, ArticleRef& article) {
  const Value* value = object(json, "article");
  if (!value) return complain("a claim needs \"article\"");
  article.id = needed(*value, "id", "article");
  article.date = date(*value, "date");
  article.language = string(*value, "lang");
  article.source = string(*value, "source");
  article.url = string(*value, "url");
  article.agency = string(*value, "agency");
  article.hash = string(*value, "hash");
  article.sketch = string(*value, "sketch");
}

void ClaimParser::labels(const Value& json, Entity& entity) {
  const Value* value = object(json, "labels");
  if (!value) return;
  for (const auto& label : value->GetObject()) {
    if (!label.value.IsString()) return complain("\"labels\" must hold strings");
    entity.labels.emplace_back(std::string(label.name.GetString(), label.name.GetStringLength()),
                               std::string(label.value.GetString(), label.value.GetStringLength()));
  }
}

void ClaimParser::participant(const Value& json, std::string_view where, Participant& out) {
  if (!json.IsObject()) return complain(std::string(where) + " must be an object");
  Entity& entity = out.entity;
  entity.id = needed(json, "id", where);
  const std::string type_name = needed(json, "type", where);
  const std::optional<EntityType> type = parse_entity_type(type_name);
  if (!type) return complain("no entity type is called " + quoted(type_name));
  entity.type = *type;
  entity.label = string(json, "label");
  labels(json, entity);
  out.mention = string(json, "mention");
  entity.aliases = strings(json, "aliases");
  entity.iso = string(json, "iso");
  entity.geonames = string(json, "geonames");
  entity.wikidata = string(json, "wikidata");
  entity.lat = number(json, "lat");
  entity.lon = number(json, "lon");
}

void ClaimParser::roles(const Value& json, std::vector<Role>& roles) {
  const Value* value = member(json, "roles");
  if (!value) return;
  if (!value->IsArray()) return complain("\"roles\" must be an array");
  for (const Value& item : value->GetArray()) {
    if (!item.IsObject()) return complain("\"roles\" must hold objects");
    Role role;
    role.role = needed(item, "role", "a role");
    const Value* entity = object(item, "entity");
    if (!entity) return complain("a role needs \"entity\"");
    participant(*entity, "the entity of a role", role.participant);
    roles.push_back(std::move(role));
  }
}

void ClaimParser::time(const Value& json, std::optional<Time>& out) {
  const Value* value = object(json, "time");
  if (!value) return;
  out.emplace();
  out->edtf = string(*value, "edtf");
  out->range.begin = date(*value, "begin");
  out->range.end = date(*value, "end");
  out->text = string(*value, "text");
  const DateRange& range = out->range;
  if (range.begin && range.end && *range.end < *range.begin) complain("time ends before it begins");
}

void ClaimParser::evidence(const Value& json, Evidence& out) {
  const Value* value = object(json, "evidence");
  if (!value) return;
  if (const std::string name = string(*value, "field"); !name.empty()) {
    const std::optional<Field> field = parse_field(name);
    if (!field) return complain("no field of an article is called " + quoted(name));
    out.field = *field;
  }
  out.span = {offset(*value, "begin"), offset(*value, "end")};
  out.text = string(*value, "text");
}

void ClaimParser::modes(const Value& json, Claim& claim) {
  if (const std::string name = string(json, "polarity"); !name.empty()) {
    const std::optional<Polarity> polarity = parse_polarity(name);
    if (!polarity) return complain("no polarity is called " + quoted(name));
    claim.polarity = *polarity;
  }
  if (const std::string name = string(json, "modality"); !name.empty()) {
    const std::optional<Modality> modality = parse_modality(name);
    if (!modality) return complain("no modality is called " + quoted(name));
    claim.modality = *modality;
  }
}

void ClaimParser::relation(const Value& json, Claim& claim) {
  claim.relation = needed(json, "relation", "a claim");
  if (const Value* plover = object(json, "plover")) {
    claim.plover_type = string(*plover, "type");
    claim.plover_mode = string(*plover, "mode");
  }
  claim.cameo = string(json, "cameo");
  claim.symmetric = flag(json, "symmetric");
  claim.standing = flag(json, "standing");
}

std::string ClaimParser::parse(const Value& json, Claim& claim) {
  if (!json.IsObject()) return "a claim must be a JSON object";
  article(json, claim.article);
  claim.id = string(json, "id");
  relation(json, claim);
  for (const std::string_view name : {"subject", "object"}) {
    const Value* value = member(json, name);
    if (value) {
      participant(*value, name, name == "subject" ? claim.subject : claim.object);
    } else {
      complain("a claim needs " + quoted(name));
    }
  }
  roles(json, claim.roles);
  claim.title = string(json, "title");
  time(json, claim.time);
  modes(json, claim);
  if (const Value* value = object(json, "attribution")) {
    participant(*value, "attribution", claim.attribution.emplace());
  }
  evidence(json, claim.evidence);
  claim.rule = string(json, "rule");
  claim.steps = strings(json, "steps");
  claim.confidence = number(json, "confidence").value_or(0);
  if (claim.confidence < 0 || claim.confidence > 1) complain("\"confidence\" must be 0 to 1");
  return error_;
}

}  // namespace isnad
