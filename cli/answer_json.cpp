// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>

#include "cli/answer_forms.h"

namespace isnad::cli {

namespace {

/// Empty texts and unknown days are left out.
class JsonWriter {
 public:
  JsonWriter(const Wording& wording, EvidenceChoice evidence, std::ostream& out)
      : wording_(wording), evidence_(evidence), out_(out), json_(buffer_) {}

  void write(const Answer& answer) {
    for (const AnswerBlock& block : answer.blocks) {
      if (block.is_path) write_path(answer, block);
      for (std::size_t i = 0; !block.is_path && i < block.steps.size(); ++i) {
        begin_line(answer, block);
        put_step(block, i);
        end_line();
      }
      for (const std::vector<Cell>& row : block.rows) {
        begin_line(answer, block);
        for (std::size_t c = 0; c < row.size(); ++c) put(block.columns[c], row[c]);
        end_line();
      }
    }
  }

 private:
  void write_path(const Answer& answer, const AnswerBlock& block) {
    begin_line(answer, block);
    key("steps");
    json_.StartArray();
    for (std::size_t i = 0; i < block.steps.size(); ++i) {
      json_.StartObject();
      put_step(block, i);
      json_.EndObject();
    }
    json_.EndArray();
    end_line();
  }

  void begin_line(const Answer& answer, const AnswerBlock& block) {
    json_.StartObject();
    put("answer", answer.name);
    for (const auto& [name, cell] : block.fields) put(name, cell);
  }

  void end_line() {
    json_.EndObject();
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    out_ << '\n';
    buffer_.Clear();
    json_.Reset(buffer_);
  }

  void put_step(const AnswerBlock& block, std::size_t i) {
    put(step_account(wording_.graph(), block, i, evidence_));
    if (!block.remarks.empty()) put("remark", block.remarks[i]);
    if (block.parallel.empty() || block.parallel[i].empty()) return;
    const KnowledgeGraph& graph = wording_.graph();
    key("parallel");
    json_.StartArray();
    for (const EdgeIndex edge : block.parallel[i]) text(graph.edge_id(graph.edges()[edge]));
    json_.EndArray();
  }

  void put(const EdgeAccount& edge) {
    put("edge", edge.id);
    put("event", edge.event);
    put_entity("from", edge.from);
    put("relation", edge.relation);
    put_entity("to", edge.to);
    put("direction", edge.symmetric ? "both" : edge.forward ? "forward" : "backward");
    put("plover", edge.plover);
    put("title", edge.title);
    put("edtf", edge.edtf);
    put("begin", day_text(edge.begin));
    put("end", day_text(edge.end));
    if (!edge.roles.empty()) put_roles(edge);
    put("polarity", to_string(edge.polarity));
    put("modality", to_string(edge.modality));
    flag("disputed", edge.disputed);
    number("sources", edge.sources);
    number("denials", edge.denials);
    put("confidence", NumberCell{edge.confidence, 4});
    put("first_reported", day_text(edge.first_reported));
    put("last_reported", day_text(edge.last_reported));
    if (!edge.outlets.empty()) {
      key("outlets");
      json_.StartArray();
      for (const std::string& outlet : edge.outlets) text(outlet);
      json_.EndArray();
    }
    if (evidence_ != EvidenceChoice::none) put_reports(edge);
  }

  void put_roles(const EdgeAccount& edge) {
    key("roles");
    json_.StartArray();
    for (const auto& [role, node] : edge.roles) {
      json_.StartObject();
      put("role", role);
      put_entity("entity", node);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void put_reports(const EdgeAccount& edge) {
    key("evidence");
    json_.StartArray();
    for (const ReportAccount& report : edge.reports) {
      json_.StartObject();
      put("article", report.article);
      put("published", day_text(report.published));
      put("outlet", report.outlet);
      put("agency", report.agency);
      put("url", report.url);
      put("text", report.text);
      put("field", to_string(report.field));
      number("begin", static_cast<std::int64_t>(report.span.begin));
      number("end", static_cast<std::int64_t>(report.span.end));
      if (report.sayer != kNoIndex) put_entity("attribution", report.sayer);
      put("polarity", to_string(report.polarity));
      put("modality", to_string(report.modality));
      json_.EndObject();
    }
    json_.EndArray();
    if (edge.further_reports > 0) {
      number("further_reports", static_cast<std::int64_t>(edge.further_reports));
    }
  }

  void put_entity(std::string_view name, NodeIndex node) {
    key(name);
    entity(node);
  }

  void entity(NodeIndex node) {
    const KnowledgeGraph& graph = wording_.graph();
    json_.StartObject();
    put("id", graph.node_id(node));
    put("type", to_string(graph.nodes()[node].type));
    put("label", wording_.name(node));
    if (wording_.language().empty()) {
      const std::string english = graph.label(node, "en");
      if (english != graph.label(node)) put("label_en", english);
    }
    json_.EndObject();
  }

  void put(std::string_view name, const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return;
    key(name);
    std::visit([this](const auto& value) { this->value(value); }, cell);
  }

  void put(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    text(value);
  }
  void put(std::string_view name, const std::string& value) { put(name, std::string_view(value)); }
  void put(std::string_view name, const char* value) { put(name, std::string_view(value)); }

  void value(std::monostate) { json_.Null(); }
  void value(const std::string& value) { text(value); }
  void value(WordCell value) { text(value.word); }
  void value(std::int64_t value) { json_.Int64(value); }
  void value(NumberCell value) { json_.Double(value.value); }
  void value(bool value) { json_.Bool(value); }
  void value(EntityCell value) { entity(value.node); }
  void value(const std::vector<EntityCell>& values) {
    json_.StartArray();
    for (const EntityCell each : values) entity(each.node);
    json_.EndArray();
  }

  void number(std::string_view name, std::int64_t value) {
    key(name);
    json_.Int64(value);
  }
  void flag(std::string_view name, bool value) {
    key(name);
    json_.Bool(value);
  }
  void key(std::string_view name) {
    json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  }
  void text(std::string_view value) {
    json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }

  const Wording& wording_;
  EvidenceChoice evidence_;
  std::ostream& out_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

}  // namespace

void write_json_lines(const Answer& answer, const Wording& wording, EvidenceChoice evidence,
                      std::ostream& out) {
  JsonWriter(wording, evidence, out).write(answer);
}

}  // namespace isnad::cli
