// SPDX-License-Identifier: Apache-2.0
#include "core/unicode.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "core/hash.h"

namespace isnad::unicode {

namespace {

/// Longest text handed to ICU at once; its lengths are 32-bit and some calls grow the text.
constexpr std::size_t kMaxText = std::numeric_limits<std::int32_t>::max() / 8;

template <auto Close>
struct Closer {
  template <typename T>
  void operator()(T* object) const {
    Close(object);
  }
};

using Converter = std::unique_ptr<UConverter, Closer<ucnv_close>>;
using Calendar = std::unique_ptr<UCalendar, Closer<ucal_close>>;
using Transliterator = std::unique_ptr<UTransliterator, Closer<utrans_close>>;
using DateFormat = std::unique_ptr<UDateFormat, Closer<udat_close>>;

UChar32 code(char32_t c) { return static_cast<UChar32>(c); }
std::int32_t length(std::size_t size) { return static_cast<std::int32_t>(size); }

std::string narrow(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 3, '\0');
  std::int32_t used = 0;
  u_strToUTF8(out.data(), length(out.size()), &used, text.data(), length(text.size()), &status);
  out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(used) : 0);
  return out;
}

std::u16string widen(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::u16string out(text.size(), u'\0');
  std::int32_t used = 0;
  u_strFromUTF8(out.data(), length(out.size()), &used, text.data(), length(text.size()), &status);
  out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(used) : 0);
  return out;
}

/// Decodes with a named converter; nothing when a byte has no meaning in that encoding.
std::optional<std::string> decode(std::string_view bytes, const char* encoding) {
  if (bytes.size() > kMaxText) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(encoding, &status));
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::u16string wide(bytes.size() * 2, u'\0');
  const std::int32_t used = ucnv_toUChars(converter.get(), wide.data(), length(wide.size()),
                                          bytes.data(), length(bytes.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  wide.resize(static_cast<std::size_t>(used));
  return narrow(wide);
}

/// Bytes of the well-formed sequence at `at`; 0 when there is none. The ranges of the second byte
/// are those of the Unicode standard, table 3-7.
std::size_t sequence(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (at + size > bytes.size()) return 0;
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(at + 1) < low || byte(at + 1) > high) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  }
  return size;
}

/// Damaged UTF-8 is mostly sequences; other encodings of Arabic hold them by chance alone.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t sequences = 0;
  std::size_t stray = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = sequence(bytes, i);
    if (size == 0) ++stray;
    if (size > 1) ++sequences;
    i += std::max<std::size_t>(size, 1);
  }
  return sequences * 2 > stray;
}

bool is_mostly_arabic(std::string_view text) {
  std::size_t arabic = 0;
  std::size_t other = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next(text, i);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
    if (!is_letter(c)) continue;
    ++(c >= 0x600 && c < 0x700 ? arabic : other);
  }
  return arabic > other;
}

enum Property : std::uint8_t { kLetter = 1, kDigit = 2, kMark = 4, kSpace = 8, kFormat = 16 };

std::uint8_t properties(char32_t c) {
  const auto type = static_cast<UCharCategory>(u_charType(code(c)));
  int bits = u_isUWhiteSpace(code(c)) ? kSpace : 0;
  if (U_MASK(type) & U_GC_L_MASK) bits |= kLetter;
  if (U_MASK(type) & U_GC_M_MASK) bits |= kMark;
  if (type == U_DECIMAL_DIGIT_NUMBER) bits |= kDigit;
  if (type == U_FORMAT_CHAR) bits |= kFormat;
  return static_cast<std::uint8_t>(bits);
}

/// Properties of the code points that news is made of: ICU walks a tree for each.
class PropertyTable {
 public:
  PropertyTable() {
    for (char32_t c = 0; c < kEnd; ++c) bits_[c] = properties(c);
  }
  [[nodiscard]] int of(char32_t c) const { return c < kEnd ? bits_[c] : properties(c); }

 private:
  static constexpr char32_t kEnd = 0x800;
  std::array<std::uint8_t, kEnd> bits_;
};

bool has(char32_t c, int any_of) {
  static const PropertyTable table;
  return (table.of(c) & any_of) != 0;
}

/// True when the bytes at `offset` 0 or 1 of each pair are high bytes of Arabic and ASCII.
bool has_high_bytes(std::string_view bytes, std::size_t offset) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return false;
  const std::size_t sample = std::min<std::size_t>(bytes.size(), 1024);
  std::size_t high = 0;
  for (std::size_t i = offset; i < sample; i += 2) high += bytes[i] == 0x00 || bytes[i] == 0x06;
  return high * 10 >= (sample / 2) * 8;
}

const char* utf16_name(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  if (has_high_bytes(bytes, 1)) return "UTF-16LE";
  if (has_high_bytes(bytes, 0)) return "UTF-16BE";
  return nullptr;
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// What the rules of ICU make of the plain Arabic letters from U+0621, whatever stands beside
/// them; empty where the neighbours count.
constexpr std::array<std::string_view, 0x64B - 0x621> kLatinOfArabic = {
    "\u02BE", "",   "",  "",  "",  "",   "a", "b", "",  "t", "th",     "j",  "h", "kh",
    "d",      "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "\u02BF", "gh", "",  "",
    "",       "",   "",  "",  "f", "q",  "k", "l", "m", "n", "h",      "w",  "",  "y"};

/// The same as ICU does for names of plain Arabic and ASCII letters, digits and spaces, which
/// nearly all names are: its rules are a hundred times slower, and take long to load.
std::optional<std::string> latin_of_plain(std::string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next(text, i);
    const char32_t lower = c | 0x20;
    if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == ' ') {
      out += static_cast<char>(c);
    } else if (c >= 0x660 && c <= 0x669) {
      out += static_cast<char>('0' + (c - 0x660));
    } else if (c >= 0x621 && c < 0x64B && !kLatinOfArabic[c - 0x621].empty()) {
      out += kLatinOfArabic[c - 0x621];
    } else {
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const auto byte = [](const char* p) { return static_cast<unsigned char>(*p); };
  while (at < end) {
    if (byte(at) < 0x80) {
      const bool all = end - at >= 8 && (bytes_as_number({at, 8}) & 0x8080808080808080U) == 0;
      at += all ? 8 : 1;
    } else if (byte(at) >= 0xC2 && byte(at) < 0xE0 && at + 1 < end &&
               (byte(at + 1) & 0xC0) == 0x80) {  // nearly all letters of Arabic text
      at += 2;
    } else {
      const auto place = static_cast<std::size_t>(at - bytes.data());
      const std::size_t size = sequence(bytes, place);
      if (size == 0) return false;
      at += size;
    }
  }
  return true;
}

bool looks_like_utf16(std::string_view bytes) {
  return utf16_name(bytes.substr(0, bytes.size() / 2 * 2)) != nullptr;
}

std::optional<std::string> to_utf8(std::string_view bytes) {
  if (const char* encoding = utf16_name(bytes)) {
    std::optional<std::string> text = decode(bytes, encoding);
    if (text && text->starts_with(kByteOrderMark)) text->erase(0, kByteOrderMark.size());
    return text;
  }
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (is_valid_utf8(bytes)) return std::string(bytes);
  if (is_damaged_utf8(bytes)) return std::nullopt;
  std::optional<std::string> text = decode(bytes, "windows-1256");
  if (text && !is_mostly_arabic(*text)) text.reset();
  return text;
}

std::u32string nfkc(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFKCInstance(&status);
  const std::u16string from = widen(utf8::encode({&c, 1}));
  char16_t to[64];  // the longest compatibility mapping of one code point has 18 units
  const std::int32_t used =
      unorm2_normalize(normalizer, from.data(), length(from.size()), to, 64, &status);
  if (U_FAILURE(status)) return {c};
  return utf8::decode(narrow({to, static_cast<std::size_t>(used)}));
}

char32_t base_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFKDInstance(&status);
  char16_t parts[64];
  const UChar32 lower = u_tolower(code(c));
  const std::int32_t used = unorm2_getDecomposition(normalizer, lower, parts, 64, &status);
  if (U_FAILURE(status) || used <= 0) return static_cast<char32_t>(lower);
  return utf8::decode(narrow({parts, static_cast<std::size_t>(used)})).front();
}

bool is_letter(char32_t c) { return has(c, kLetter); }
bool is_digit(char32_t c) { return has(c, kDigit); }
bool is_letter_or_digit(char32_t c) { return has(c, kLetter | kDigit); }
bool is_mark(char32_t c) { return has(c, kMark); }
bool is_space(char32_t c) { return has(c, kSpace); }
bool is_format(char32_t c) { return has(c, kFormat); }

int columns_of(char32_t c) {
  if (is_mark(c) || is_format(c) || c < U' ') return 0;
  const int width = u_getIntPropertyValue(code(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}
int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return u_charDigitValue(code(c));
}

std::string latin(std::string_view text) {
  if (std::optional<std::string> plain = latin_of_plain(text)) return *std::move(plain);
  static const Transliterator shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    constexpr std::u16string_view id = u"Any-Latin; Latin-ASCII";
    return Transliterator(
        utrans_openU(id.data(), length(id.size()), UTRANS_FORWARD, nullptr, 0, nullptr, &status));
  }();
  // A transliterator must not be used by two threads at once; each takes a copy of its own.
  thread_local const Transliterator own = [] {
    UErrorCode status = U_ZERO_ERROR;
    return Transliterator(shared ? utrans_clone(shared.get(), &status) : nullptr);
  }();
  if (!own || text.size() > kMaxText) return std::string(text);
  std::u16string wide = widen(text);
  std::int32_t used = length(wide.size());
  std::int32_t limit = used;
  wide.resize(wide.size() * 8 + 16);
  UErrorCode status = U_ZERO_ERROR;
  utrans_transUChars(own.get(), wide.data(), &used, length(wide.size()), 0, &limit, &status);
  if (U_FAILURE(status)) return std::string(text);
  return narrow({wide.data(), static_cast<std::size_t>(used)});
}

std::optional<Date> from_hijri(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 30) {
    return std::nullopt;
  }
  thread_local const Calendar calendar = [] {
    UErrorCode status = U_ZERO_ERROR;
    Calendar made(ucal_open(u"GMT", 3, "en@calendar=islamic-umalqura", UCAL_DEFAULT, &status));
    if (made) ucal_setAttribute(made.get(), UCAL_LENIENT, 0);
    return made;
  }();
  if (!calendar) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucal_clear(calendar.get());
  ucal_set(calendar.get(), UCAL_EXTENDED_YEAR, year);
  ucal_set(calendar.get(), UCAL_MONTH, month - 1);
  ucal_set(calendar.get(), UCAL_DATE, day);
  const UDate milliseconds = ucal_getMillis(calendar.get(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  const Date date = from_days(static_cast<std::int32_t>(std::floor(milliseconds / 86'400'000.0)));
  if (!is_valid(date)) return std::nullopt;
  return date;
}

std::string region_name(std::string_view iso, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  char16_t name[160];
  const std::string place = "und_" + std::string(iso);
  const std::int32_t used =
      uloc_getDisplayCountry(place.c_str(), locale.c_str(), name, 160, &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return {};
  std::string text = narrow({name, static_cast<std::size_t>(used)});
  return text == iso ? std::string() : text;
}

std::string region_of_alpha3(std::string_view alpha3) {
  for (const char* const* iso = uloc_getISOCountries(); *iso; ++iso) {
    const std::string place = "und_" + std::string(*iso);
    if (alpha3 == uloc_getISO3Country(place.c_str())) return *iso;
  }
  return {};
}

std::vector<std::string> month_names(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const DateFormat format(
      udat_open(UDAT_NONE, UDAT_LONG, locale.c_str(), u"GMT", 3, nullptr, 0, &status));
  std::vector<std::string> names;
  for (std::int32_t month = 0; U_SUCCESS(status) && month < 12; ++month) {
    char16_t name[80];
    const std::int32_t used =
        udat_getSymbols(format.get(), UDAT_STANDALONE_MONTHS, month, name, 80, &status);
    if (U_SUCCESS(status)) names.push_back(narrow({name, static_cast<std::size_t>(used)}));
  }
  return names;
}

}  // namespace isnad::unicode
