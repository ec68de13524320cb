// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "graph/graphml_keys.h"

namespace isnad::graphml {

/// The XML of GraphML, buffered. Elements must be opened and closed in order.
class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}

  void begin_document();
  void declare(std::string_view domain, std::span<const Key> keys);
  void begin_graph();
  void begin_node(std::string_view id);
  /// `label` is left out when it is empty.
  void begin_edge(std::string_view id, std::string_view source, std::string_view target,
                  std::string_view label);
  /// Nothing is written for an empty value.
  void data(std::string_view key, std::string_view value);
  void end_node() { end_element("</node>\n"); }
  void end_edge() { end_element("</edge>\n"); }
  void end_document();

 private:
  void attribute(std::string_view name, std::string_view value);
  void id_attribute(std::string_view name, std::string_view id);
  void end_element(std::string_view tag);
  void flush();

  std::ostream& out_;
  std::string buffer_;
};

}  // namespace isnad::graphml
