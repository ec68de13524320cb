// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_file.h"

#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "graph/claim_parser.h"

namespace isnad {

namespace {

class ClaimWriter {
 public:
  explicit ClaimWriter(const Claim& claim) : writer_(buffer_) { write(claim); }
  [[nodiscard]] std::string_view text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  void key(std::string_view name) { string(name); }

  void string(std::string_view text) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  void field(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }

  void field_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty()) {
      writer_.Null();
    } else {
      string(text);
    }
  }

  void field_if_known(std::string_view name, std::string_view text) {
    if (!text.empty()) field(name, text);
  }

  void date(std::string_view name, const std::optional<Date>& value) {
    field_or_null(name, value ? to_iso(*value) : std::string());
  }

  void number(std::string_view name, const std::optional<double>& value) {
    if (!value) return;
    key(name);
    writer_.Double(*value);
  }

  void article(const ArticleRef& article) {
    key("article");
    writer_.StartObject();
    field("id", article.id);
    date("date", article.date);
    field_or_null("lang", article.language);
    field_or_null("source", article.source);
    field_if_known("url", article.url);
    field_if_known("agency", article.agency);
    field_if_known("hash", article.hash);
    field_if_known("sketch", article.sketch);
    writer_.EndObject();
  }

  void participant(const Participant& participant) {
    const Entity& entity = participant.entity;
    writer_.StartObject();
    field("id", entity.id);
    field("type", to_string(entity.type));
    field("label", entity.label);
    key("labels");
    writer_.StartObject();
    for (const auto& [tag, label] : entity.labels) field(tag, label);
    writer_.EndObject();
    field("mention", participant.mention);
    strings_if_any("aliases", entity.aliases);
    field_if_known("iso", entity.iso);
    field_if_known("geonames", entity.geonames);
    field_if_known("wikidata", entity.wikidata);
    number("lat", entity.lat);
    number("lon", entity.lon);
    writer_.EndObject();
  }

  void strings(std::string_view name, const std::vector<std::string>& values) {
    key(name);
    writer_.StartArray();
    for (const std::string& value : values) string(value);
    writer_.EndArray();
  }

  void strings_if_any(std::string_view name, const std::vector<std::string>& values) {
    if (!values.empty()) strings(name, values);
  }

  void roles(const std::vector<Role>& roles) {
    key("roles");
    writer_.StartArray();
    for (const Role& role : roles) {
      writer_.StartObject();
      field("role", role.role);
      key("entity");
      participant(role.participant);
      writer_.EndObject();
    }
    writer_.EndArray();
  }

  void time(const std::optional<Time>& time) {
    key("time");
    if (!time) {
      writer_.Null();
      return;
    }
    writer_.StartObject();
    field("edtf", time->edtf);
    date("begin", time->range.begin);
    date("end", time->range.end);
    field("text", time->text);
    writer_.EndObject();
  }

  void evidence(const Evidence& evidence) {
    key("evidence");
    writer_.StartObject();
    field("field", to_string(evidence.field));
    key("begin");
    writer_.Uint(evidence.span.begin);
    key("end");
    writer_.Uint(evidence.span.end);
    field("text", evidence.text);
    writer_.EndObject();
  }

  void relation(const Claim& claim) {
    field("relation", claim.relation);
    key("plover");
    writer_.StartObject();
    field_or_null("type", claim.plover_type);
    field_or_null("mode", claim.plover_mode);
    writer_.EndObject();
    field_or_null("cameo", claim.cameo);
    key("symmetric");
    writer_.Bool(claim.symmetric);
    key("standing");
    writer_.Bool(claim.standing);
  }

  void write(const Claim& claim) {
    writer_.StartObject();
    article(claim.article);
    field("id", claim.id);
    relation(claim);
    key("subject");
    participant(claim.subject);
    key("object");
    participant(claim.object);
    roles(claim.roles);
    field_or_null("title", claim.title);
    time(claim.time);
    field("polarity", to_string(claim.polarity));
    field("modality", to_string(claim.modality));
    key("attribution");
    if (claim.attribution) {
      participant(*claim.attribution);
    } else {
      writer_.Null();
    }
    evidence(claim.evidence);
    field("rule", claim.rule);
    strings("steps", claim.steps);
    number("confidence", claim.confidence);
    writer_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace

void write_claim(const Claim& claim, std::string& out) {
  out += ClaimWriter(claim).text();
  out += '\n';
}

Result<Claim> read_claim(std::string_view line, std::string_view file, int line_number) {
  Error error{ErrorKind::input, "", std::string(file), line_number, 0};
  rapidjson::Document document;
  // Full precision: a number must come back as the one that was written.
  document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(
      line.data(), line.size());
  if (document.HasParseError()) {
    error.message = rapidjson::GetParseError_En(document.GetParseError());
    error.column = static_cast<int>(document.GetErrorOffset()) + 1;
    return error;
  }
  Claim claim;
  error.message = ClaimParser().parse(document, claim);
  if (!error.message.empty()) return error;
  return claim;
}

}  // namespace isnad
