// SPDX-License-Identifier: Apache-2.0
#include "graph/xml_scanner.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "graph/xml_text.h"

namespace isnad {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kCdata = "<![CDATA[";
constexpr std::string_view kCdataEnd = "]]>";
/// A tag that is longer was never closed.
constexpr std::size_t kMaxTag = std::size_t{1} << 26;
/// No reference is longer than this, "&" and ";" included.
constexpr std::size_t kReference = 64;

std::string_view local_name(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == ':') return name.substr(i + 1);
  }
  return name;
}

/// What a byte means where tags and text are looked through.
enum ByteClass : std::uint8_t {
  kBlank = 1,
  kNameEnd = 2,   ///< stands behind a name in a tag
  kTagMark = 4,   ///< begins or ends a tag, or a value in it
  kSpecial = 8,   ///< needs decoding, or ends a value
  kTextEnd = 16,  ///< needs decoding, or ends text
};

constexpr auto kClasses = [] {
  std::array<std::uint8_t, 256> classes{};
  const auto add = [&](std::string_view bytes, ByteClass meaning) {
    for (const char c : bytes) classes[static_cast<unsigned char>(c)] |= meaning;
  };
  add(" \t\r\n", kBlank);
  add(" \t\r\n=/><\"'", kNameEnd);
  add("<>\"'", kTagMark);
  add("&\r<\"'", kSpecial);
  add("&\r<", kTextEnd);
  return classes;
}();

bool is(char c, ByteClass meaning) {
  return (kClasses[static_cast<unsigned char>(c)] & meaning) != 0;
}

std::size_t count_blanks(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is(text[count], kBlank)) ++count;
  return count;
}

bool is_blank(std::string_view text) { return count_blanks(text) == text.size(); }

std::string_view skip_blanks(std::string_view text) { return text.substr(count_blanks(text)); }

std::string_view take_name(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && !is(text[size], kNameEnd)) ++size;
  const std::string_view name = text.substr(0, size);
  text.remove_prefix(size);
  return name;
}

/// Where the first byte is that decoding would change or that may end a value.
std::size_t find_special(std::string_view text, std::size_t from) {
  while (from < text.size() && !is(text[from], kSpecial)) ++from;
  return from;
}

/// How much of a piece of text is whole: not the beginning of a reference or of a line end.
std::size_t whole_size(std::string_view text, bool escaped) {
  if (text.ends_with('\r')) return text.size() - 1;
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), kReference));
  const std::size_t mark = escaped ? tail.rfind('&') : kNone;
  if (mark == kNone || tail.find(';', mark) != kNone) return text.size();
  return text.size() - tail.size() + mark;
}

}  // namespace

std::string_view XmlScanner::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes_) {
    if (key == name) return value;
  }
  return {};
}

Error XmlScanner::error(std::string message) const {
  if (window_.problem()) return *window_.problem();
  Error error;
  error.message = message.empty() ? message_ : std::move(message);
  window_.place(error);
  return error;
}

XmlEvent XmlScanner::fail(std::string message) {
  if (message_.empty()) message_ = std::move(message);
  return XmlEvent::error;
}

XmlEvent XmlScanner::next() {
  if (!message_.empty()) return XmlEvent::error;
  if (!decoded_.empty()) decoded_.clear();
  if (in_cdata_) return read_cdata();
  if (empty_element_) {
    empty_element_ = false;
    pop();
    return XmlEvent::end;
  }
  if (std::exchange(after_end_, false)) {
    const std::size_t blanks = count_blanks(rest());
    if (blanks < rest().size() && rest()[blanks] == '<') window_.take(blanks);
  }
  while (!rest().empty() || window_.grow()) {
    window_.mark();
    std::optional<XmlEvent> event;
    if (rest().front() != '<') {
      event = read_text();
    } else {
      const char second = rest().size() > 1 || window_.grow() ? rest()[1] : '\0';
      if (second == '!' || second == '?') {
        event = read_declaration();
      } else {
        event = second == '/' ? read_end() : read_start();
      }
    }
    if (event) return *event;
  }
  window_.mark();
  if (window_.problem()) return fail(window_.problem()->message);
  if (!opens_.empty()) return fail("the file ends inside <" + std::string(open_name()) + ">");
  return root_seen_ ? XmlEvent::finish : fail("no XML element");
}

std::optional<XmlEvent> XmlScanner::read_text() {
  std::size_t size = rest().find('<');
  if (size == kNone) {
    size = whole_size(rest(), true);
    if (size == 0 && window_.grow()) return std::nullopt;
    if (size == 0) size = rest().size();
  }
  const std::string_view raw = rest().substr(0, size);
  window_.take(size);
  if (opens_.empty()) {
    if (is_blank(raw)) return std::nullopt;
    return fail("text outside the document's element");
  }
  return decode(raw, true, text_) ? XmlEvent::text : XmlEvent::error;
}

std::optional<XmlEvent> XmlScanner::read_declaration() {
  if (at("<!--")) {
    window_.take(4);
    if (!skip_past("-->")) return fail("a comment does not end");
  } else if (at("<?")) {
    window_.take(2);
    if (!skip_past("?>")) return fail("a processing instruction does not end");
  } else if (at("<!DOCTYPE")) {
    if (!skip_doctype()) return fail("the document type does not end");
  } else if (at(kCdata)) {
    if (opens_.empty()) return fail("a CDATA section stands alone or is open");
    window_.take(kCdata.size());
    in_cdata_ = true;
    return read_cdata();
  } else {
    return fail("\"<!\" without a name; in text it is written &lt;!");
  }
  return std::nullopt;
}

XmlEvent XmlScanner::read_cdata() {
  std::size_t size = rest().find(kCdataEnd);
  while (size == kNone) {
    // The last bytes may begin the end mark.
    const std::size_t sure = rest().size() - std::min(rest().size(), kCdataEnd.size() - 1);
    const std::size_t whole = whole_size(rest().substr(0, sure), false);
    if (whole > 0) {
      const std::string_view raw = rest().substr(0, whole);
      window_.take(whole);
      return decode(raw, false, text_) ? XmlEvent::text : XmlEvent::error;
    }
    if (!window_.grow()) return fail("a CDATA section stands alone or is open");
    size = rest().find(kCdataEnd);
  }
  in_cdata_ = false;
  const std::string_view raw = rest().substr(0, size);
  window_.take(size + kCdataEnd.size());
  return decode(raw, false, text_) ? XmlEvent::text : XmlEvent::error;
}

XmlEvent XmlScanner::read_start() {
  if (opens_.empty() && root_seen_) return fail("more than one element at the top");
  std::string_view full_name;
  if (!read_plain_tag(full_name)) {
    const std::size_t end = find_tag_end();
    std::string_view tag = rest().substr(1, end - 1);
    full_name = take_name(tag);
    if (full_name.empty()) return fail("\"<\" without a name; in text it is written &lt;");
    if (!read_attributes(tag)) return XmlEvent::error;
    if (end == rest().size() || rest()[end] != '>') {
      return fail("<" + std::string(full_name) + "> is not closed by \">\"");
    }
    empty_element_ = rest()[end - 1] == '/';
    window_.take(end + 1);
  }
  root_seen_ = true;
  name_ = local_name(full_name);
  if (!empty_element_ && read_leaf(full_name)) return XmlEvent::leaf;
  push(full_name);
  return XmlEvent::start;
}

bool XmlScanner::read_plain_tag(std::string_view& full_name) {
  const std::string_view all = rest();
  std::size_t i = 1;
  const auto next_name = [&] {
    const std::size_t begin = i;
    while (i < all.size() && !is(all[i], kNameEnd)) ++i;
    return all.substr(begin, i - begin);
  };
  attributes_.clear();
  full_name = next_name();
  for (;;) {
    while (i < all.size() && is(all[i], kBlank)) ++i;
    const std::string_view name = next_name();
    if (name.empty()) break;
    if (all.size() - i < 2 || all[i] != '=' || (all[i + 1] != '"' && all[i + 1] != '\'')) {
      return false;
    }
    const std::size_t end = find_special(all, i + 2);
    if (end == all.size() || all[end] != all[i + 1]) return false;
    attributes_.emplace_back(local_name(name), all.substr(i + 2, end - i - 2));
    i = end + 1;
  }
  empty_element_ = i < all.size() && all[i] == '/';
  if (empty_element_) ++i;
  if (full_name.empty() || i >= all.size() || all[i] != '>') return false;
  window_.take(i + 1);
  return true;
}

bool XmlScanner::read_leaf(std::string_view name) {
  // All of it must be in memory: to read on would move what the attributes look at.
  const std::string_view all = rest();
  std::size_t size = 0;
  while (size < all.size() && !is(all[size], kTextEnd)) ++size;
  if (size == all.size() || all[size] != '<') return false;
  const std::string_view end = all.substr(size);
  if (end.size() < name.size() + 3 || end[1] != '/' || end[name.size() + 2] != '>' ||
      end.substr(2, name.size()) != name) {
    return false;
  }
  text_ = all.substr(0, size);
  window_.take(size + name.size() + 3);
  return after_end_ = true;
}

XmlEvent XmlScanner::read_end() {
  const std::size_t end = find_tag_end();
  std::string_view tag = rest().substr(2, end - 2);
  const std::string_view full_name = take_name(tag);
  if (opens_.empty() || open_name() != full_name || end == rest().size() || rest()[end] != '>' ||
      !is_blank(tag)) {
    return fail("</" + std::string(full_name) + "> does not match" +
                (opens_.empty() ? "" : " <" + std::string(open_name()) + ">"));
  }
  window_.take(end + 1);
  pop();
  return XmlEvent::end;
}

bool XmlScanner::read_attributes(std::string_view tag) {
  attributes_.clear();
  for (;;) {
    tag = skip_blanks(tag);
    const std::string_view name = take_name(tag);
    if (name.empty()) {
      if (tag.empty() || tag == "/") return true;
      return fail("what stands in a tag is no attribute"), false;
    }
    tag = skip_blanks(tag);
    if (!tag.starts_with('=')) return fail("an attribute needs \"=\""), false;
    tag = skip_blanks(tag.substr(1));
    if (!tag.starts_with('"') && !tag.starts_with('\'')) {
      return fail("an attribute needs quotes"), false;
    }
    std::size_t end = find_special(tag, 1);
    const bool plain = end < tag.size() && tag[end] == tag.front();
    if (!plain) end = tag.find(tag.front(), end);
    if (end == kNone) return fail("an attribute does not end"), false;
    std::string_view value = tag.substr(1, end - 1);
    if (!plain && !decode(value, true, value)) return false;
    attributes_.emplace_back(local_name(name), value);
    tag.remove_prefix(end + 1);
  }
}

bool XmlScanner::decode(std::string_view raw, bool escaped, std::string_view& text) {
  // Most text has nothing to decode.
  if ((!escaped || raw.find('&') == kNone) && raw.find('\r') == kNone) return text = raw, true;
  std::string& out = decoded_.emplace_back();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\r') {
      if (i + 1 >= raw.size() || raw[i + 1] != '\n') out += '\n';
    } else if (raw[i] == '&' && escaped) {
      window_.mark(raw.data() + i);
      const std::size_t end = raw.substr(i, kReference).find(';');
      if (end == kNone) {
        return fail("\"&\" without a name and \";\"; in text it is written &amp;"), false;
      }
      const std::string_view name = raw.substr(i + 1, end - 1);
      if (!append_xml_reference(out, name)) {
        return fail("&" + std::string(name) + "; is no character of XML"), false;
      }
      i += end;
    } else {
      out += raw[i];
    }
  }
  return text = out, true;
}

bool XmlScanner::skip_past(std::string_view mark) {
  for (;;) {
    const std::size_t found = rest().find(mark);
    if (found != kNone) return window_.take(found + mark.size()), true;
    // What was looked at is let go, but for what may begin the mark.
    window_.take(rest().size() - std::min(rest().size(), mark.size() - 1));
    if (!window_.grow()) return false;
  }
}

bool XmlScanner::skip_doctype() {
  // The declarations inside "[ ]" may hold ">" themselves.
  for (int depth = 0; !rest().empty() || window_.grow(); window_.take(1)) {
    const char c = rest().front();
    if (c == '[') ++depth;
    if (c == ']') --depth;
    if (c == '>' && depth <= 0) return window_.take(1), true;
  }
  return false;
}

void XmlScanner::push(std::string_view name) {
  opens_.push_back(open_.size());
  open_ += name;
}

void XmlScanner::pop() {
  after_end_ = true;
  closed_ = open_name();
  name_ = local_name(closed_);
  open_.resize(opens_.back());
  opens_.pop_back();
}

std::string_view XmlScanner::open_name() const {
  return std::string_view(open_).substr(opens_.back());
}

bool XmlScanner::at(std::string_view mark) {
  while (rest().size() < mark.size() && mark.starts_with(rest()) && window_.grow()) {
  }
  return rest().starts_with(mark);
}

std::size_t XmlScanner::find_tag_end() {
  char quote = 0;
  for (std::size_t i = 1;;) {
    const std::string_view all = rest();
    for (; i < all.size(); ++i) {
      if (!is(all[i], kTagMark)) continue;
      if (quote == all[i]) {
        quote = 0;
      } else if (quote == 0) {
        if (all[i] == '<' || all[i] == '>') return i;
        quote = all[i];
      }
    }
    if (i > kMaxTag || !window_.grow()) return rest().size();
  }
}

}  // namespace isnad
