// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graphml_writer.h"

#include "graph/xml_text.h"

namespace isnad::graphml {

namespace {
constexpr std::size_t kFlushAt = std::size_t{1} << 16;
}

void Writer::attribute(std::string_view name, std::string_view value) {
  buffer_.append(" ").append(name).append("=\"");
  append_xml_attribute(buffer_, value);
  buffer_ += '"';
}

void Writer::id_attribute(std::string_view name, std::string_view id) {
  attribute(name, to_nmtoken(id));
}

void Writer::begin_document() {
  buffer_ +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
}

void Writer::declare(std::string_view domain, std::span<const Key> keys) {
  for (const Key& key : keys) {
    buffer_ += "<key";
    attribute("id", key.id);
    attribute("for", domain);
    attribute("attr.name", key.name);
    attribute("attr.type", key.type);
    buffer_ += "/>\n";
  }
}

void Writer::begin_graph() { buffer_ += "<graph id=\"isnad\" edgedefault=\"directed\">\n"; }

void Writer::begin_node(std::string_view id) {
  buffer_ += "<node";
  id_attribute("id", id);
  buffer_ += ">\n";
}

void Writer::begin_edge(std::string_view id, std::string_view source, std::string_view target,
                        std::string_view label) {
  buffer_ += "<edge";
  id_attribute("id", id);
  id_attribute("source", source);
  id_attribute("target", target);
  if (!label.empty()) attribute("label", label);
  buffer_ += ">\n";
}

void Writer::data(std::string_view key, std::string_view value) {
  if (value.empty()) return;
  buffer_.append("  <data key=\"").append(key).append("\">");
  append_xml_text(buffer_, value);
  buffer_ += "</data>\n";
}

void Writer::end_element(std::string_view tag) {
  buffer_ += tag;
  if (buffer_.size() >= kFlushAt) flush();
}

void Writer::end_document() {
  buffer_ += "</graph>\n</graphml>\n";
  flush();
}

void Writer::flush() {
  out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

}  // namespace isnad::graphml
