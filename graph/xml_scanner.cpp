// SPDX-License-Identifier: Apache-2.0
#include "graph/xml_scanner.h"

#include <algorithm>
#include <charconv>

#include "core/utf8.h"

namespace isnad {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

XmlScanner::XmlScanner(std::string_view document) : document_(document) {
  if (at("\xEF\xBB\xBF")) offset_ = 3;
}

std::string_view XmlScanner::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes_) {
    if (key == name) return value;
  }
  return {};
}

Error XmlScanner::error(std::string message) const {
  const std::string_view before = document_.substr(0, std::min(event_, document_.size()));
  const std::size_t line_end = before.rfind('\n');
  Error error;
  error.message = message.empty() ? message_ : std::move(message);
  error.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
  error.column =
      static_cast<int>(before.size() - (line_end == std::string_view::npos ? 0 : line_end + 1) + 1);
  return error;
}

XmlEvent XmlScanner::fail(std::string message) {
  if (message_.empty()) message_ = std::move(message);
  return XmlEvent::error;
}

XmlEvent XmlScanner::next() {
  if (!message_.empty()) return XmlEvent::error;
  if (empty_element_) {
    empty_element_ = false;
    open_.pop_back();
    return XmlEvent::end;
  }
  while (offset_ < document_.size()) {
    event_ = offset_;
    if (document_[offset_] != '<') {
      const std::size_t end = std::min(document_.find('<', offset_), document_.size());
      const std::string_view raw = document_.substr(offset_, end - offset_);
      offset_ = end;
      if (!open_.empty()) return read_text(raw, true);
      if (raw.find_first_not_of(kSpaces) != std::string_view::npos) {
        return fail("text outside the document's element");
      }
    } else if (at("<!--")) {
      if (!skip_past("-->")) return fail("a comment does not end");
    } else if (at("<?")) {
      if (!skip_past("?>")) return fail("a processing instruction does not end");
    } else if (at("<!DOCTYPE")) {
      if (!skip_doctype()) return fail("the document type does not end");
    } else {
      return read_markup();
    }
  }
  event_ = offset_;
  if (!open_.empty()) return fail("the file ends inside <" + std::string(open_.back()) + ">");
  return root_seen_ ? XmlEvent::finish : fail("no XML element");
}

XmlEvent XmlScanner::read_markup() {
  constexpr std::string_view kCdata = "<![CDATA[";
  if (at(kCdata)) {
    const std::size_t begin = offset_ + kCdata.size();
    if (open_.empty() || !skip_past("]]>")) return fail("a CDATA section stands alone or is open");
    return read_text(document_.substr(begin, offset_ - 3 - begin), false);
  }
  if (at("</")) return read_end();
  return read_start();
}

XmlEvent XmlScanner::read_start() {
  if (open_.empty() && root_seen_) return fail("more than one element at the top");
  ++offset_;
  const std::string_view full_name = read_name();
  if (full_name.empty()) return fail("\"<\" without a name; in text it is written &lt;");
  if (!read_attributes()) return XmlEvent::error;
  empty_element_ = at("/");
  if (empty_element_) ++offset_;
  if (!at(">")) return fail("<" + std::string(full_name) + "> is not closed by \">\"");
  ++offset_;
  open_.push_back(full_name);
  root_seen_ = true;
  name_ = local_name(full_name);
  return XmlEvent::start;
}

XmlEvent XmlScanner::read_end() {
  offset_ += 2;
  const std::string_view full_name = read_name();
  skip_space();
  if (open_.empty() || open_.back() != full_name || !at(">")) {
    return fail("</" + std::string(full_name) + "> does not match" +
                (open_.empty() ? "" : " <" + std::string(open_.back()) + ">"));
  }
  ++offset_;
  open_.pop_back();
  name_ = local_name(full_name);
  return XmlEvent::end;
}

XmlEvent XmlScanner::read_text(std::string_view raw, bool escaped) {
  text_.clear();
  return decode(raw, escaped, text_) ? XmlEvent::text : XmlEvent::error;
}

bool XmlScanner::read_attributes() {
  attributes_.clear();
  for (;;) {
    skip_space();
    const std::string_view name = read_name();
    if (name.empty()) return true;
    skip_space();
    if (!at("=")) return fail("an attribute needs \"=\""), false;
    ++offset_;
    skip_space();
    if (!at("\"") && !at("'")) return fail("an attribute needs quotes"), false;
    const std::size_t begin = offset_ + 1;
    const std::size_t end = document_.find(document_[offset_], begin);
    if (end == std::string_view::npos) return fail("an attribute does not end"), false;
    offset_ = end + 1;
    std::string value;
    if (!decode(document_.substr(begin, end - begin), true, value)) return false;
    attributes_.emplace_back(local_name(name), std::move(value));
  }
}

bool XmlScanner::decode(std::string_view raw, bool escaped, std::string& out) {
  // Most text has nothing to decode.
  if (raw.find('&') == std::string_view::npos && raw.find('\r') == std::string_view::npos) {
    return out += raw, true;
  }
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\r') {
      if (i + 1 >= raw.size() || raw[i + 1] != '\n') out += '\n';
    } else if (raw[i] == '&' && escaped) {
      const std::size_t end = raw.find(';', i);
      if (end == std::string_view::npos) {
        return fail("\"&\" without a name and \";\"; in text it is written &amp;"), false;
      }
      if (!decode_reference(raw.substr(i + 1, end - i - 1), out)) return false;
      i = end;
    } else {
      out += raw[i];
    }
  }
  return true;
}

bool XmlScanner::decode_reference(std::string_view name, std::string& out) {
  constexpr std::pair<std::string_view, char> kNamed[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [entity, c] : kNamed) {
    if (entity == name) return out += c, true;
  }
  unsigned code = 0;
  const bool hex = name.substr(0, 2) == "#x";
  const char* begin = name.data() + std::min<std::size_t>(name.size(), hex ? 2 : 1);
  const char* end = name.data() + name.size();
  const auto [stop, problem] = std::from_chars(begin, end, code, hex ? 16 : 10);
  const bool number = name.substr(0, 1) == "#" && problem == std::errc() && stop == end;
  if (!number || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
    return fail("&" + std::string(name) + "; is no character of XML"), false;
  }
  utf8::append(out, code);
  return true;
}

bool XmlScanner::skip_past(std::string_view mark) {
  const std::size_t found = document_.find(mark, offset_);
  if (found == std::string_view::npos) return false;
  offset_ = found + mark.size();
  return true;
}

bool XmlScanner::skip_doctype() {
  // The declarations inside "[ ]" may hold ">" themselves.
  for (int depth = 0; offset_ < document_.size(); ++offset_) {
    const char c = document_[offset_];
    if (c == '[') ++depth;
    if (c == ']') --depth;
    if (c == '>' && depth <= 0) return ++offset_, true;
  }
  return false;
}

std::string_view XmlScanner::read_name() {
  const std::size_t end =
      std::min(document_.find_first_of(" \t\r\n=/><\"'", offset_), document_.size());
  const std::string_view name = document_.substr(offset_, end - offset_);
  offset_ = end;
  return name;
}

void XmlScanner::skip_space() {
  offset_ = std::min(document_.find_first_not_of(kSpaces, offset_), document_.size());
}

}  // namespace isnad
