// SPDX-License-Identifier: Apache-2.0
#include "graph/xml_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <utility>

#include "core/utf8.h"

namespace isnad {

namespace {

constexpr char32_t kNoEscape = 0xFFFFFFFF;

bool is_space(char32_t c) { return c == '\t' || c == '\n' || c == '\r'; }

bool is_legal(char32_t c) { return c >= 0x20 && (c & 0xFFFEU) != 0xFFFEU && c != 0x7F; }

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// NameChar of XML 1.0, with blocks rounded inward.
bool is_name_char(char32_t c) {
  if (c < 0x80) return is_ascii_letter_or_digit(c) || c == '-' || c == '_' || c == ':' || c == '.';
  if (c < 0xC0) return c == 0xB7;
  if (c == 0xD7 || c == 0xF7 || c == 0x37E) return false;
  return c <= 0x1FFF || (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) ||
         (c >= 0xFDF0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0xEFFFF);
}

/// Whether "_xH" begins the text: with what follows it could be read as an escape.
bool looks_like_escape(std::string_view text) {
  if (text.size() < 3 || text[0] != '_' || text[1] != 'x') return false;
  const auto digit = static_cast<unsigned char>(text[2]);
  const auto letter = static_cast<unsigned char>(digit | 0x20);
  return (digit >= '0' && digit <= '9') || (letter >= 'a' && letter <= 'f');
}

void append_escape(std::string& out, char32_t c) {
  char text[16];
  std::snprintf(text, sizeof text, "_x%X_", static_cast<unsigned>(c));
  out += text;
}

/// Reads "_xHH_" at `offset` and moves behind it; kNoEscape when there is none.
char32_t read_escape(std::string_view token, std::size_t& offset) {
  if (token.substr(offset, 2) != "_x") return kNoEscape;
  const std::size_t end = token.find('_', offset + 2);
  if (end == std::string_view::npos || end - offset > 8) return kNoEscape;
  unsigned code = 0;
  const char* last = token.data() + end;
  const auto [stop, problem] = std::from_chars(token.data() + offset + 2, last, code, 16);
  if (problem != std::errc() || stop != last || code > 0x10FFFF) return kNoEscape;
  offset = end + 1;
  return code;
}

constexpr std::uint64_t in_all_bytes(std::uint64_t byte) { return byte * 0x0101010101010101U; }

/// The topmost bit of each byte that is 0; those above the first are not certain.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - in_all_bytes(1)) & ~word & in_all_bytes(0x80);
}

/// Not 0 when one of eight bytes is a control character, "&", "<", "]", the delete character, or
/// begins a sequence that may be none of XML (0xEF and above).
constexpr std::uint64_t suspects(std::uint64_t word) {
  return ((word - in_all_bytes(0x20)) & ~word & in_all_bytes(0x80)) |
         zero_bytes(word ^ in_all_bytes('&')) | zero_bytes(word ^ in_all_bytes('<')) |
         zero_bytes(word ^ in_all_bytes(']')) | zero_bytes(word ^ in_all_bytes(0x7F)) |
         (((word & in_all_bytes(0x7F)) + in_all_bytes(0x11)) & word & in_all_bytes(0x80));
}

std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

void append_cdata(std::string& out, std::string_view text) {
  out += "<![CDATA[";
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find("]]>", at);
    if (end == std::string_view::npos) {
      out += text.substr(at);
      break;
    }
    // The end mark may not stand inside: close behind its brackets and open again.
    out += text.substr(at, end + 2 - at);
    out += "]]><![CDATA[";
    at = end + 2;
  }
  out += "]]>";
}

}  // namespace

std::string clean_xml_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (is_space(c)) {
      clean += ' ';
    } else if (is_legal(c)) {
      clean.append(text, begin, at - begin);
    }
  }
  return clean;
}

bool is_plain_xml(std::string_view text) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  const char* at = text.data();
  const char* const end = at + text.size();
  std::uint64_t found = 0;
  for (; end - at >= static_cast<std::ptrdiff_t>(kWord); at += kWord) {
    found |= suspects(load_word(at));
  }
  if (at != end) {
    char rest[kWord + 1] = "        ";
    std::memcpy(rest, at, static_cast<std::size_t>(end - at));
    found |= suspects(load_word(rest));
  }
  return found == 0;
}

void append_xml_text(std::string& out, std::string_view text) {
  if (is_plain_xml(text)) {
    out += text;
    return;
  }
  const std::string clean = clean_xml_text(text);
  const bool plain =
      clean.find_first_of("&<") == std::string::npos && clean.find("]]>") == std::string::npos;
  if (plain) {
    out += clean;
  } else {
    append_cdata(out, clean);
  }
}

void append_xml_attribute(std::string& out, std::string_view text) {
  for (const char c : clean_xml_text(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
}

bool append_xml_reference(std::string& out, std::string_view name) {
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
  if (!number || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  utf8::append(out, code);
  return true;
}

void append_nmtoken(std::string& token, std::string_view id) {
  const std::size_t slash = id.find('/');
  for (std::size_t at = 0; at < id.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(id, at);
    if (begin == slash) {
      token += '.';
    } else if (!is_name_char(c) || (c == '.' && begin < slash) ||
               looks_like_escape(id.substr(begin))) {
      // A "." in front of the slash, or without one, would be read back as the slash.
      append_escape(token, c);
    } else {
      token.append(id, begin, at - begin);
    }
  }
}

std::string to_nmtoken(std::string_view id) {
  std::string token;
  append_nmtoken(token, id);
  return token;
}

void read_nmtoken(std::string_view token, std::string& id) {
  id = token;
  const std::size_t dot = token.find('.');
  if (token.find('_') == std::string_view::npos) {
    if (dot != std::string_view::npos) id[dot] = '/';
    return;
  }
  id.clear();
  for (std::size_t at = 0; at < token.size();) {
    if (const char32_t c = read_escape(token, at); c != kNoEscape) {
      utf8::append(id, c);
    } else {
      id += at == dot ? '/' : token[at];
      ++at;
    }
  }
}

std::string from_nmtoken(std::string_view token) {
  std::string id;
  read_nmtoken(token, id);
  return id;
}

}  // namespace isnad
