// SPDX-License-Identifier: Apache-2.0
#include "graph/stable_id.h"

#include <cstdint>

namespace isnad {

namespace {

/// FNV-1a: short, public domain, the same on every machine.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325U;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 0x100000001b3U;
  }
  return value;
}

constexpr int kDigits = 12;
constexpr std::string_view kEdgePrefix = "e-";
constexpr EdgeId kIsText = EdgeId{1} << 48;

/// Appends the digits of the topmost bits.
void append_hex(std::uint64_t value, std::string& out) {
  for (int i = 0; i < kDigits; ++i, value <<= 4) out += "0123456789abcdef"[value >> 60];
}

}  // namespace

EdgeId make_edge_id(std::string_view id, TextPool& texts) {
  EdgeId value = 0;
  bool hex = id.size() == kEdgePrefix.size() + kDigits && id.starts_with(kEdgePrefix);
  for (std::size_t i = kEdgePrefix.size(); hex && i < id.size(); ++i) {
    const char c = id[i];
    hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    value = (value << 4) | static_cast<EdgeId>(c <= '9' ? c - '0' : c - 'a' + 10);
  }
  return hex ? value : kIsText | texts.add(id);
}

std::string edge_id_text(EdgeId id, const TextPool& texts) {
  if (id & kIsText) return std::string(texts[static_cast<TextId>(id)]);
  std::string text(kEdgePrefix);
  append_hex(id << 16, text);
  return text;
}

bool edge_id_less(EdgeId a, EdgeId b, const TextPool& texts) {
  if (!((a | b) & kIsText)) return a < b;
  if (a & b & kIsText) return texts[static_cast<TextId>(a)] < texts[static_cast<TextId>(b)];
  return edge_id_text(a, texts) < edge_id_text(b, texts);
}

std::string StableIds::make(std::string_view prefix, std::string content) {
  for (;; content += '+') {
    std::string id(prefix);
    append_hex(hash(content), id);
    if (take(id)) return id;
  }
}

}  // namespace isnad
