// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/utf8.h"

/// What the Unicode standard and its locale data know. All functions may be called from several
/// threads at once.
namespace isnad::unicode {

using utf8::append;
using utf8::next;

/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF. NUL is valid.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// The bytes as UTF-8 without a byte order mark: UTF-16 (with a mark, or recognised by its high
/// bytes) and Windows-1256 (when it reads as mostly Arabic) are converted. Nothing when the bytes
/// are no text, or UTF-8 that is damaged.
[[nodiscard]] std::optional<std::string> to_utf8(std::string_view bytes);

/// Whether the first bytes of a file, four or more, are the beginning of UTF-16 text.
[[nodiscard]] bool looks_like_utf16(std::string_view bytes);

/// Compatibility decomposition and composition of one code point.
[[nodiscard]] std::u32string nfkc(char32_t c);
/// The letter in lower case without its accents.
[[nodiscard]] char32_t base_letter(char32_t c);

[[nodiscard]] bool is_letter(char32_t c);  ///< tatweel is one
[[nodiscard]] bool is_digit(char32_t c);   ///< decimal, of any script
[[nodiscard]] bool is_letter_or_digit(char32_t c);
[[nodiscard]] bool is_mark(char32_t c);    ///< combining: vowel signs and the like
[[nodiscard]] bool is_space(char32_t c);   ///< line ends and no-break spaces too
[[nodiscard]] bool is_format(char32_t c);  ///< zero-width and bidi controls
/// Columns of a terminal that the character takes: 0 for marks and format characters, 2 for wide
/// ones, after UAX 11.
[[nodiscard]] int columns_of(char32_t c);
/// 0 to 9, or -1 when `c` is no decimal digit.
[[nodiscard]] int digit_value(char32_t c);

/// The text in ASCII Latin letters. Unvocalised Arabic comes out without its short vowels.
[[nodiscard]] std::string latin(std::string_view text);

/// A day of the Umm al-Qura calendar, months from 1; nothing when it has no such day.
[[nodiscard]] std::optional<Date> from_hijri(int year, int month, int day);

/// Name of a country (ISO 3166 alpha-2) in a language; empty when unknown.
[[nodiscard]] std::string region_name(std::string_view iso, const std::string& locale);

/// ISO 3166 alpha-2 of an alpha-3 code in capitals ("EGY" gives "EG"); empty when there is none.
[[nodiscard]] std::string region_of_alpha3(std::string_view alpha3);

/// The twelve Gregorian months in a language ("ar", "ar-SY", "ar-DZ"), January first.
[[nodiscard]] std::vector<std::string> month_names(const std::string& locale);

}  // namespace isnad::unicode
