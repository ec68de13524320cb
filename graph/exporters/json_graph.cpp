// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/json_graph.h"

#include <ostream>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "graph/value_list.h"

namespace isnad {

namespace {
constexpr std::size_t kFlushAt = std::size_t{1} << 16;
}

struct JsonGraphWriter::Parts {
  explicit Parts(std::ostream& stream) : out(stream), json(buffer) {}

  void flush() {
    out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize()));
    buffer.Clear();
  }

  std::ostream& out;
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json;
};

JsonGraphWriter::JsonGraphWriter(std::ostream& out) : parts_(std::make_unique<Parts>(out)) {}
JsonGraphWriter::~JsonGraphWriter() = default;

void JsonGraphWriter::begin_object() { parts_->json.StartObject(); }
void JsonGraphWriter::end_object() { parts_->json.EndObject(); }
void JsonGraphWriter::begin_array() { parts_->json.StartArray(); }
void JsonGraphWriter::end_array() { parts_->json.EndArray(); }
void JsonGraphWriter::name(std::string_view text) { this->text(text); }
void JsonGraphWriter::flag(bool value) { parts_->json.Bool(value); }
void JsonGraphWriter::number(std::uint64_t value) { parts_->json.Uint64(value); }

void JsonGraphWriter::text(std::string_view value) {
  parts_->json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void JsonGraphWriter::begin_line() {
  if (parts_->buffer.GetSize() >= kFlushAt) parts_->flush();
  parts_->buffer.Put('\n');
}

void JsonGraphWriter::cells(std::span<const Column> columns,
                            const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string& cell = cells[i];
    if (cell.empty()) continue;
    name(columns[i].name);
    switch (columns[i].type) {
      case CellType::text:
      case CellType::date: text(cell); break;
      case CellType::integer:
      case CellType::number:
      case CellType::flag:
        parts_->json.RawValue(cell.data(), cell.size(), rapidjson::kNumberType);
        break;
      case CellType::list:
        begin_array();
        for (const std::string& value : split_list(cell)) text(value);
        end_array();
        break;
    }
  }
}

void JsonGraphWriter::finish() {
  parts_->buffer.Put('\n');
  parts_->flush();
}

}  // namespace isnad
