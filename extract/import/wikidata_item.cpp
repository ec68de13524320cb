// SPDX-License-Identifier: Apache-2.0
#include "extract/import/wikidata_item.h"

#include <array>
#include <cstring>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "extract/import/import_input.h"
#include "extract/import/wikidata_scan.h"

namespace isnad {

namespace {

namespace rj = rapidjson;

constexpr Qid kActing = 4676846;  // "acting", as a nature of statement (P5102)
constexpr std::string_view kEarth = "/Q2";

std::string_view text_of(const rj::Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength())
                          : std::string_view();
}

const rj::Value* member(const rj::Value* value, const char* key) {
  if (!value || !value->IsObject()) return nullptr;
  const auto it = value->FindMember(key);
  return it == value->MemberEnd() ? nullptr : &it->value;
}

/// The value of a snak; null when it is unknown or none.
const rj::Value* snak_value(const rj::Value* snak) {
  return member(member(snak, "datavalue"), "value");
}

/// EDTF of "+2013-02-01T00:00:00Z" at precision 9 (year), 10 (month) or 11 (day); else empty.
std::string edtf_of(const rj::Value* value) {
  const rj::Value* time = member(value, "time");
  const rj::Value* precision = member(value, "precision");
  if (!time || !precision || !precision->IsInt()) return {};
  const std::string_view text = text_of(*time);
  if (text.size() < 11 || text[0] != '+' || text[5] != '-' || text[8] != '-') return {};
  switch (precision->GetInt()) {
    case 9: return edtf_date(text.substr(1, 4));
    case 10: return edtf_date(text.substr(1, 7));
    case 11: return edtf_date(text.substr(1, 10));
    default: return {};
  }
}

Qid item_of(const rj::Value* value) {
  const rj::Value* id = member(value, "id");
  return id ? qid_of(text_of(*id)) : 0;
}

/// The first qualifier of a property; null when there is none.
const rj::Value* qualifier(const rj::Value& statement, const char* property) {
  const rj::Value* snaks = member(member(&statement, "qualifiers"), property);
  return snaks && snaks->IsArray() && !snaks->Empty() ? &(*snaks)[0] : nullptr;
}

template <typename Visit>
void for_each_statement(const rj::Value* claims, const char* property, Visit visit) {
  const rj::Value* statements = member(claims, property);
  if (!statements || !statements->IsArray()) return;
  for (const rj::Value& statement : statements->GetArray()) {
    const rj::Value* rank = member(&statement, "rank");
    const std::string_view name = rank ? text_of(*rank) : std::string_view();
    if (name == "deprecated") continue;
    const rj::Value* value = snak_value(member(&statement, "mainsnak"));
    if (value) visit(statement, *value, name == "preferred");
  }
}

void read_links(const rj::Value* claims, const char* property, std::vector<WikidataLink>& links) {
  for_each_statement(claims, property,
                     [&](const rj::Value& statement, const rj::Value& value, bool preferred) {
                       WikidataLink link;
                       link.item = item_of(&value);
                       link.preferred = preferred;
                       link.begin = edtf_of(snak_value(qualifier(statement, "P580")));
                       const rj::Value* end = qualifier(statement, "P582");
                       link.has_end = end != nullptr;
                       link.end = edtf_of(snak_value(end));
                       link.acting = item_of(snak_value(qualifier(statement, "P5102"))) == kActing;
                       if (link.item != 0) links.push_back(std::move(link));
                     });
}

void read_names(const rj::Value& json, WikidataItem& item) {
  for (const char* language : {"ar", "en"}) {
    const bool arabic = language[0] == 'a';
    const auto add = [&](const rj::Value* name, NameList& list) {
      const rj::Value* value = member(name, "value");
      // An Arabic name in Latin letters is no Arabic name.
      const NameScript wanted = arabic ? NameScript::arabic : NameScript::latin;
      if (value && script_of(text_of(*value)) == wanted) list.add(text_of(*value));
    };
    add(member(member(&json, "labels"), language), item.labels);
    const rj::Value* aliases = member(member(&json, "aliases"), language);
    if (!aliases || !aliases->IsArray()) continue;
    for (const rj::Value& alias : aliases->GetArray()) add(&alias, item.aliases);
  }
}

void read_claims(const rj::Value* claims, WikidataItem& item) {
  for_each_statement(claims, "P31", [&](const rj::Value&, const rj::Value& value, bool) {
    if (const Qid id = item_of(&value)) item.classes.push_back(id);
  });
  read_links(claims, "P39", item.positions);
  read_links(claims, "P27", item.citizenships);
  read_links(claims, "P17", item.countries);
  read_links(claims, "P1001", item.jurisdictions);
  read_links(claims, "P2389", item.directs);
  read_links(claims, "P35", item.state_heads);
  read_links(claims, "P6", item.government_heads);
  read_links(claims, "P488", item.chairs);
  for_each_statement(claims, "P625", [&](const rj::Value&, const rj::Value& value, bool preferred) {
    const rj::Value *lat = member(&value, "latitude"), *lon = member(&value, "longitude");
    const rj::Value* globe = member(&value, "globe");
    if (!lat || !lon || !lat->IsNumber() || !lon->IsNumber()) return;
    if (globe && !text_of(*globe).ends_with(kEarth)) return;
    if (item.lat && !preferred) return;
    item.lat = lat->GetDouble();
    item.lon = lon->GetDouble();
  });
  for_each_statement(claims, "P297", [&](const rj::Value& statement, const rj::Value& value, bool) {
    const std::string_view iso = text_of(value);
    if (iso.size() == 2 && !qualifier(statement, "P582")) item.iso = iso;
  });
  for_each_statement(claims, "P570", [&](const rj::Value&, const rj::Value& value, bool preferred) {
    if (item.death.empty() || preferred) item.death = edtf_of(&value);
  });
}

}  // namespace

Result<WikidataItem> parse_wikidata_item(std::string& line) {
  while (!line.empty() && std::strchr(", \t\r", line.back())) line.pop_back();
  rj::Document json;
  json.ParseInsitu<rj::kParseIterativeFlag>(line.data());
  if (json.HasParseError()) {
    return bad_row(std::string("not JSON (") + rj::GetParseError_En(json.GetParseError()) +
                   " at byte " + std::to_string(json.GetErrorOffset() + 1) + ")");
  }
  const rj::Value* id = member(&json, "id");
  WikidataItem item;
  item.id = id ? qid_of(text_of(*id)) : 0;
  if (item.id == 0) return bad_row("no item of Wikidata: its \"id\" is no Q-id");
  read_names(json, item);
  read_claims(member(&json, "claims"), item);
  return item;
}

}  // namespace isnad
