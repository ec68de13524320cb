// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/rdf_text.h"

#include "core/utf8.h"

namespace isnad::rdf {

namespace {

/// Controls, and invisible characters that turn or end the line around them.
bool is_escaped(char32_t c) {
  return c < 0x20 || c == '"' || c == '\\' || (c >= 0x7F && c < 0xA0) || c == 0x061C ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/// A backslash as its number: rdflib 6.1 reads what follows two of them as an escape.
void append_escape(std::string& out, char32_t c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(c >> shift) & 15];
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    if (is_escaped(c)) {
      append_escape(out, c);
    } else {
      out += text.substr(begin, i - begin);
    }
  }
  out += '"';
}

void append_iri(std::string& out, Iri iri, std::string_view base) {
  out += '<';
  if (iri.space == Space::base) {
    out += base;
  } else if (iri.space != Space::none) {
    out += namespace_of(iri.space).iri;
  }
  out += iri.local;
  out += '>';
}

Iri iri_of(Datatype type) {
  switch (type) {
    case Datatype::integer: return {Space::xsd, "integer"};
    case Datatype::decimal: return {Space::xsd, "decimal"};
    case Datatype::boolean: return {Space::xsd, "boolean"};
    case Datatype::date: return {Space::xsd, "date"};
    case Datatype::edtf: return {Space::edtf, "EDTF"};
    case Datatype::string: break;
  }
  return {Space::xsd, "string"};
}

}  // namespace isnad::rdf
