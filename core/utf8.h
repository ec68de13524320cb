// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::utf8 {

/// The code point at `offset` of valid UTF-8; moves `offset` (bytes) behind it.
inline char32_t next(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(offset);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  if (lead < 0xE0 && offset + 1 < text.size()) {  // nearly all letters of Arabic text
    const char32_t letter = ((lead & 0x1Fu) << 6) | (byte(offset + 1) & 0x3Fu);
    offset += 2;
    return letter;
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (offset + length > text.size()) {  // only in text that was never validated
    offset = text.size();
    return 0xFFFD;
  }
  char32_t c = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) c = (c << 6) | (byte(offset + i) & 0x3Fu);
  offset += length;
  return c;
}

/// Appends a code point.
inline void append(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (c >> 18));
    text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
}

[[nodiscard]] inline std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) out += next(text, i);
  return out;
}

/// Bytes that code points take.
[[nodiscard]] constexpr std::size_t encoded_size(std::u32string_view text) {
  std::size_t size = 0;
  for (const char32_t c : text) size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  return size;
}

/// Gives the bytes of code points to `put`, one by one.
template <typename Put>
constexpr void encode_each(std::u32string_view text, Put put) {
  for (const char32_t c : text) {
    if (c < 0x80) {
      put(c);
      continue;
    }
    if (c < 0x800) {
      put(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
      put(0xE0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3F));
    } else {
      put(0xF0 | (c >> 18));
      put(0x80 | ((c >> 12) & 0x3F));
      put(0x80 | ((c >> 6) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
  }
}

/// Replaces `out` by the text.
inline void encode(std::u32string_view text, std::string& out) {
  out.resize(encoded_size(text));
  char* place = out.data();
  encode_each(text, [&](char32_t bits) { *place++ = static_cast<char>(bits); });
}

[[nodiscard]] inline std::string encode(std::u32string_view text) {
  std::string out;
  encode(text, out);
  return out;
}

}  // namespace isnad::utf8
