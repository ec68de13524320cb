// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/rdf_iri.h"

#include <algorithm>

namespace isnad::rdf {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_unreserved(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

template <typename Test>
bool all_are(std::string_view text, Test test) {
  return std::all_of(text.begin(), text.end(), test);
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kDigits[byte >> 4];
  out += kDigits[byte & 15];
}

/// Of "host:8080/path?query" the part up to the path.
bool is_authority(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view host = text.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? "" : text.substr(colon + 1);
  const auto in_name = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; };
  return !host.empty() && (is_letter(host[0]) || is_digit(host[0])) && all_are(host, in_name) &&
         port.size() <= 5 && all_are(port, is_digit);
}

}  // namespace

std::string path_segment(std::string_view text) {
  // A segment of dots alone would be taken for a step in the path.
  const bool only_dots = all_are(text, [](char c) { return c == '.'; });
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c) && !only_dots) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string path_of_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == id.size()) {
    return path_segment(id);
  }
  return path_segment(id.substr(0, slash)) + "/" + path_segment(id.substr(slash + 1));
}

std::string web_address(std::string_view text) {
  const std::size_t scheme = text.starts_with("http://") ? 7 : text.starts_with("https://") ? 8 : 0;
  if (scheme == 0) return {};
  const std::size_t path = std::min(text.find_first_of("/?#", scheme), text.size());
  if (!is_authority(text.substr(scheme, path - scheme))) return {};

  std::string out(text.substr(0, path));
  bool in_fragment = false;
  for (std::size_t i = path; i < text.size(); ++i) {
    const char c = text[i];
    const bool escape =
        c == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
    const bool fragment = c == '#' && !in_fragment;
    in_fragment = in_fragment || fragment;
    if (is_unreserved(c) || is_one_of(c, ":/?@!$&'()*+,;=") || escape || fragment) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

bool is_language_tag(std::string_view tag) {
  const auto next = [&tag] {
    const std::size_t hyphen = std::min(tag.find('-'), tag.size());
    const std::string_view part = tag.substr(0, hyphen);
    tag.remove_prefix(std::min(hyphen + 1, tag.size()));
    return part;
  };
  if (tag.ends_with('-')) return false;
  const std::string_view language = next();
  if (language.size() < 2 || language.size() > 3 || !all_are(language, is_letter)) return false;
  if (tag.empty()) return true;
  std::string_view part = next();
  if (part.size() == 4 && all_are(part, is_letter)) {  // a script
    if (tag.empty()) return true;
    part = next();
  }
  const bool region = (part.size() == 2 && all_are(part, is_letter)) ||
                      (part.size() == 3 && all_are(part, is_digit));
  return region && tag.empty();
}

bool is_base(std::string_view text) {
  return text.ends_with('/') && web_address(text) == text &&
         text.find_first_of("?#") == std::string_view::npos &&
         text.find("/./") == std::string_view::npos && text.find("/../") == std::string_view::npos;
}

}  // namespace isnad::rdf
