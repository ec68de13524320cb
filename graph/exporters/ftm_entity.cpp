// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/ftm_entity.h"

#include <algorithm>
#include <array>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "core/hash.h"
#include "core/utf8.h"

namespace isnad::ftm {

namespace {

constexpr std::size_t kMaxId = 200;

/// Line ends and every blank of Unicode.
bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_dropped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         c == 0xFFFE || c == 0xFFFF;
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void append_hex(std::string& out, std::uint64_t number, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += "0123456789ABCDEF"[(number >> shift) & 15];
  }
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    if (is_blank(c)) {
      blank = !out.empty();
    } else if (!is_dropped(c)) {
      if (blank) out += ' ';
      blank = false;
      out += text.substr(begin, i - begin);
    }
  }
  return out;
}

std::string make_id(std::string_view kind, std::string_view id) {
  std::string out(kind);
  out += '.';
  const std::size_t slash = id.find('/');
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool inside = i > 0 && i + 1 < id.size();
    if (is_letter_or_digit(id[i]) || (id[i] == '-' && inside)) {
      out += id[i];
    } else if (i == slash && inside) {
      out += '.';
    } else {
      out += "..";
      append_hex(out, static_cast<unsigned char>(id[i]), 2);
    }
  }
  if (out.size() <= kMaxId && !id.empty()) return out;
  out = std::string(kind) + "...";
  append_hex(out, hash_of(id), 16);
  return out;
}

std::string_view language_code(std::string_view tag) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kCodes = {{
      {"ar", "ara"},
      {"de", "deu"},
      {"en", "eng"},
      {"es", "spa"},
      {"fa", "fas"},
      {"fr", "fra"},
      {"he", "heb"},
      {"it", "ita"},
      {"ps", "pus"},
      {"ru", "rus"},
      {"tr", "tur"},
      {"uk", "ukr"},
      {"ur", "urd"},
      {"zh", "zho"},
  }};
  tag = tag.substr(0, tag.find('-'));
  const auto it = std::find_if(kCodes.begin(), kCodes.end(),
                               [&](const auto& code) { return code.first == tag; });
  return it == kCodes.end() ? std::string_view() : it->second;
}

void Entity::add(std::string_view property, std::string_view value) {
  std::string clean = one_line(value);
  if (clean.empty()) return;
  auto it = std::find_if(properties_.begin(), properties_.end(),
                         [&](const auto& known) { return known.first == property; });
  if (it == properties_.end()) it = properties_.insert(it, {property, {}});
  std::vector<std::string>& values = it->second;
  if (std::find(values.begin(), values.end(), clean) == values.end()) {
    values.push_back(std::move(clean));
  }
}

void Entity::write(std::string& out) const {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  const auto string = [&writer](std::string_view text) {
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  };
  writer.StartObject();
  string("id");
  string(id_);
  string("schema");
  string(schema_);
  string("properties");
  writer.StartObject();
  for (const auto& [property, values] : properties_) {
    string(property);
    writer.StartArray();
    for (const std::string& value : values) string(value);
    writer.EndArray();
  }
  writer.EndObject();
  writer.EndObject();
  out.append(buffer.GetString(), buffer.GetSize());
  out += '\n';
}

}  // namespace isnad::ftm
