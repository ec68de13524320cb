// SPDX-License-Identifier: Apache-2.0
#include "extract/import/import_names.h"

#include <algorithm>

#include "core/date.h"
#include "core/fold.h"
#include "core/unicode.h"
#include "core/utf8.h"

namespace isnad {

namespace {

constexpr std::size_t kMaxName = 300;  // bytes; longer ones are sentences

bool is_arabic(char32_t c) {
  return (c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8FF) ||
         (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

bool is_latin(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F) ||
         (c >= 0x1E00 && c <= 0x1EFF);
}

/// Letters that stand for a sign of transliteration and belong to no script.
bool is_modifier(char32_t c) { return c >= 0x2B0 && c <= 0x2FF; }

bool is_arabic_sign(char32_t c) { return (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640; }

constexpr std::string_view kLam = "\xD9\x84", kAlef = "\xD8\xA7";
constexpr std::string_view kIn = " \xD9\x81\xD9\x8A";

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_name(std::string_view words, const std::vector<std::string>& folded_names) {
  return std::binary_search(folded_names.begin(), folded_names.end(), fold_name(words));
}

/// Whether the words are the holder, in Arabic also with the "of" that is written on its name.
bool names_holder(std::string_view words, const std::vector<std::string>& folded_names) {
  if (is_name(words, folded_names)) return true;
  if (!words.starts_with(kLam)) return false;
  words.remove_prefix(kLam.size());
  if (is_name(words, folded_names)) return true;
  // The article loses its alef behind that "of".
  return words.starts_with(kLam) && is_name(std::string(kAlef) + std::string(words), folded_names);
}

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

}  // namespace

NameScript script_of(std::string_view name) {
  bool arabic = false, latin = false, other = false;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = utf8::next(name, i);
    if (!unicode::is_letter(c) || is_modifier(c)) continue;
    (is_arabic(c) ? arabic : is_latin(c) ? latin : other) = true;
  }
  if (static_cast<int>(arabic) + static_cast<int>(latin) + static_cast<int>(other) > 1) {
    return NameScript::mixed;
  }
  return arabic ? NameScript::arabic : latin ? NameScript::latin : NameScript::other;
}

std::string clean_name(std::string_view name) {
  if (name.size() > kMaxName || !unicode::is_valid_utf8(name)) return {};
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = utf8::next(name, i);
    if (c < 0x20 || c == 0x7F || c == '|' || unicode::is_space(c)) {
      space = true;
    } else if (!unicode::is_format(c) && !is_arabic_sign(c)) {
      if (space && !out.empty()) out += ' ';
      space = false;
      utf8::append(out, c);
    }
  }
  return out;
}

std::string id_slug(std::string_view text) {
  std::string out;
  for (char c : is_ascii(text) ? std::string(text) : unicode::latin(text)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (c != '\'' && !out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

bool NameList::add(std::string_view name) {
  std::string clean = clean_name(name);
  const NameScript script = script_of(clean);
  if (script == NameScript::arabic) {
    add_once(ar, std::move(clean));
  } else if (script == NameScript::latin) {
    add_once(en, std::move(clean));
  } else {
    return false;
  }
  return true;
}

int word_count(std::string_view name) {
  int count = 0;
  bool inside = false;
  for (const char c : name) {
    const bool gap = c == ' ' || c == '-';
    count += !gap && !inside;
    inside = !gap;
  }
  return count;
}

std::string bare_title(std::string_view title, const std::vector<std::string>& holder_names) {
  std::string_view bare = title;
  for (std::size_t at = title.find(' '); at != std::string_view::npos;
       at = title.find(' ', at + 1)) {
    if (!names_holder(title.substr(at + 1), holder_names)) continue;
    bare = title.substr(0, at);
    if (bare.ends_with(kIn)) bare.remove_suffix(kIn.size());
    break;
  }
  // "United States Secretary of State"; in Arabic the holder never stands first.
  for (std::size_t at = bare.rfind(' '); at != std::string_view::npos && at > 0 && is_ascii(bare);
       at = bare.rfind(' ', at - 1)) {
    if (!is_name(bare.substr(0, at), holder_names)) continue;
    bare.remove_prefix(at + 1);
    break;
  }
  while (bare.ends_with(',') || bare.ends_with(' ')) bare.remove_suffix(1);
  std::string out(bare);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::string edtf_date(std::string_view date) {
  constexpr std::string_view first = "0000-01-01";
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return {};
  const std::string day = std::string(date) + std::string(first.substr(date.size()));
  return parse_iso(day) ? std::string(date) : std::string();
}

}  // namespace isnad
