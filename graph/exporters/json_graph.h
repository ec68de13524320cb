// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/exporters/graph_table.h"

namespace isnad {

/// JSON, buffered; every node and edge begins a line. Names and values must alternate in objects.
class JsonGraphWriter {
 public:
  explicit JsonGraphWriter(std::ostream& out);
  ~JsonGraphWriter();
  JsonGraphWriter(const JsonGraphWriter&) = delete;
  JsonGraphWriter& operator=(const JsonGraphWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void name(std::string_view text);
  void text(std::string_view value);
  void flag(bool value);
  void number(std::uint64_t value);
  void begin_line();
  /// Names and values of what is known; a list is an array.
  void cells(std::span<const Column> columns, const std::vector<std::string>& cells);
  void finish();

  void field(std::string_view key, std::string_view value) { name(key), text(value); }

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad
