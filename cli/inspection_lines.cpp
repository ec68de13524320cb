// SPDX-License-Identifier: Apache-2.0
#include "cli/inspection_lines.h"

#include <array>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "graph/claim_file.h"

namespace isnad::cli {

namespace {

/// One line of JSON about something in an article.
class LineWriter {
 public:
  LineWriter(const Article& article, std::string& out) : writer_(buffer_), out_(out) {
    writer_.StartObject();
    key("article");
    writer_.StartObject();
    field("id", article.id);
    writer_.EndObject();
  }
  ~LineWriter() {
    writer_.EndObject();
    out_.append(buffer_.GetString(), buffer_.GetSize());
    out_ += '\n';
  }
  LineWriter(const LineWriter&) = delete;
  LineWriter& operator=(const LineWriter&) = delete;

  void field(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void flag(std::string_view name, bool value) {
    key(name);
    writer_.Bool(value);
  }
  void day(std::string_view name, const std::optional<Date>& date) {
    key(name);
    if (date) {
      string(to_iso(*date));
    } else {
      writer_.Null();
    }
  }
  void strings(std::string_view name, const std::vector<std::string>& values) {
    key(name);
    writer_.StartArray();
    for (const std::string& value : values) string(value);
    writer_.EndArray();
  }
  void marked(const Marked& marked) {
    field("text", marked.text);
    field("field", to_string(marked.field));
    key("span");
    writer_.StartObject();
    key("begin");
    writer_.Uint(marked.span.begin);
    key("end");
    writer_.Uint(marked.span.end);
    writer_.EndObject();
  }

 private:
  void key(std::string_view name) { string(name); }
  void string(std::string_view text) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
  std::string& out_;
};

using Write = void (*)(const Article&, const Inspection&, std::string&);

void write_sentences(const Article& article, const Inspection& inspection, std::string& out) {
  for (const InspectedSentence& sentence : inspection.sentences) {
    LineWriter(article, out).marked(sentence);
  }
}

void write_tokens(const Article& article, const Inspection& inspection, std::string& out) {
  for (const InspectedToken& token : inspection.tokens) {
    LineWriter line(article, out);
    line.marked(token);
    line.field("key", token.key);
    line.field("kind", token.kind);
    line.flag("definite", token.definite);
    line.flag("clitic", token.clitic);
    line.strings("readings", token.readings);
  }
}

void write_mentions(const Article& article, const Inspection& inspection, std::string& out) {
  for (const InspectedMention& mention : inspection.mentions) {
    LineWriter line(article, out);
    line.marked(mention);
    line.field("entity", mention.entity.id);
    line.field("type", to_string(mention.entity.type));
    line.field("label", mention.entity.label);
    line.field("reference", mention.reference);
  }
}

void write_dates(const Article& article, const Inspection& inspection, std::string& out) {
  for (const InspectedDate& date : inspection.dates) {
    LineWriter line(article, out);
    line.marked(date);
    line.field("edtf", date.time.edtf);
    line.day("begin", date.time.range.begin);
    line.day("end", date.time.range.end);
  }
}

void write_clauses(const Article& article, const Inspection& inspection, std::string& out) {
  for (const std::string& clause : inspection.clauses)
    LineWriter(article, out).field("clause", clause);
}

void write_claims(const Article&, const Inspection& inspection, std::string& out) {
  for (const Claim& claim : inspection.claims) write_claim(claim, out);
}

struct Stage {
  std::string_view name;
  Write write;
};

constexpr std::array kStages = {
    Stage{"sentences", write_sentences}, Stage{"tokens", write_tokens},
    Stage{"mentions", write_mentions},   Stage{"dates", write_dates},
    Stage{"clauses", write_clauses},     Stage{"claims", write_claims},
};

}  // namespace

std::vector<std::string> stage_names() {
  std::vector<std::string> names;
  names.reserve(kStages.size());
  for (const Stage& stage : kStages) names.emplace_back(stage.name);
  return names;
}

void write_stage(std::string_view name, const Article& article, const Inspection& inspection,
                 std::string& out) {
  for (const Stage& stage : kStages) {
    if (stage.name == name) stage.write(article, inspection, out);
  }
}

}  // namespace isnad::cli
