// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/byte_window.h"

namespace isnad {

enum class XmlEvent {
  start,
  end,
  text,
  leaf,  ///< an element that holds only text: its start, all of the text and its end at once
  finish,
  error,
};

/// Steps through an XML document, of which only a part is in memory. Names come without their
/// prefix. The text of an element may come in several pieces; comments, processing instructions
/// and the document type are passed over. Views are valid until the next step.
class XmlScanner {
 public:
  /// `block` as for ByteWindow.
  explicit XmlScanner(ReadBytes read, std::size_t block = ByteWindow::kBlock)
      : window_(std::move(read), block) {}

  /// After `finish` or `error` it stays there.
  XmlEvent next();

  /// Of a start, end or leaf.
  [[nodiscard]] std::string_view name() const { return name_; }
  /// Of a start or leaf; empty when absent.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
  /// Of a text or leaf.
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Bytes of the document that are behind.
  [[nodiscard]] std::uint64_t taken() const { return window_.taken(); }

  /// An Error of kind `input` at the place of the last event; without `message` it is the
  /// scanner's own.
  [[nodiscard]] Error error(std::string message = {}) const;

 private:
  XmlEvent fail(std::string message);
  /// Nothing when there is nothing to tell.
  std::optional<XmlEvent> read_text();
  std::optional<XmlEvent> read_declaration();
  XmlEvent read_cdata();
  XmlEvent read_start();
  XmlEvent read_end();
  /// Takes a start that is in memory and has nothing to decode, as nearly all do; false when it is
  /// another one, of which nothing is taken.
  bool read_plain_tag(std::string_view& full_name);
  /// True when what follows the start of `name` is plain text and the end of it.
  bool read_leaf(std::string_view name);
  bool read_attributes(std::string_view tag);
  /// Text with its references resolved and its line ends made one kind. False when a reference is
  /// none of XML.
  bool decode(std::string_view raw, bool escaped, std::string_view& text);
  bool skip_past(std::string_view mark);
  bool skip_doctype();
  void push(std::string_view name);
  void pop();
  [[nodiscard]] std::string_view open_name() const;
  [[nodiscard]] std::string_view rest() const { return window_.rest(); }
  /// Whether `mark` is next; reads on where that is needed to tell.
  bool at(std::string_view mark);
  /// Where the tag that is next ends: its ">", or the "<" before which it should. All of it is then
  /// in memory; the size of `rest` when there is no end.
  std::size_t find_tag_end();

  ByteWindow window_;
  std::string open_;                ///< names of the open elements, one behind the other
  std::vector<std::size_t> opens_;  ///< where each begins
  std::string_view name_;
  std::vector<std::pair<std::string_view, std::string_view>> attributes_;
  std::deque<std::string> decoded_;  ///< text of this step that does not stand so in the document
  std::string_view text_;
  std::string closed_;  ///< name of the element that ended last
  std::string message_;
  bool empty_element_ = false;
  bool in_cdata_ = false;
  bool after_end_ = false;  ///< then blanks before the next tag mean nothing
  bool root_seen_ = false;
};

}  // namespace isnad
