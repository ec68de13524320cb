// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"

namespace isnad {

enum class XmlEvent { start, end, text, finish, error };

/// Steps through an XML document that is held in memory. Names come without their prefix. The
/// text of an element may come in several pieces; comments, processing instructions and the
/// document type are passed over. An empty element gives a start and an end.
class XmlScanner {
 public:
  /// `document` is UTF-8 and must outlive the scanner.
  explicit XmlScanner(std::string_view document);

  /// After `finish` or `error` it stays there.
  XmlEvent next();

  /// Of a start or end.
  [[nodiscard]] std::string_view name() const { return name_; }
  /// Of a start; empty when absent.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
  /// Of a text.
  [[nodiscard]] const std::string& text() const { return text_; }

  /// An Error of kind `input` at the place of the last event; without `message` it is the
  /// scanner's own.
  [[nodiscard]] Error error(std::string message = {}) const;

 private:
  XmlEvent fail(std::string message);
  XmlEvent read_markup();
  XmlEvent read_start();
  XmlEvent read_end();
  XmlEvent read_text(std::string_view raw, bool escaped);
  bool read_attributes();
  /// Appends raw text with its references resolved and its line ends made one kind.
  bool decode(std::string_view raw, bool escaped, std::string& out);
  bool decode_reference(std::string_view name, std::string& out);
  bool skip_past(std::string_view mark);
  bool skip_doctype();
  std::string_view read_name();
  void skip_space();
  [[nodiscard]] bool at(std::string_view mark) const {
    return document_.substr(offset_, mark.size()) == mark;
  }

  std::string_view document_;
  std::size_t offset_ = 0;
  std::size_t event_ = 0;  ///< where the last event began
  std::vector<std::string_view> open_;
  std::string_view name_;
  std::vector<std::pair<std::string_view, std::string>> attributes_;
  std::string text_;
  std::string message_;
  bool empty_element_ = false;
  bool root_seen_ = false;
};

}  // namespace isnad
