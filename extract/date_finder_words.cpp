// SPDX-License-Identifier: Apache-2.0
#include "extract/date_finder_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "core/fold.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

/// The article as it is written: alef without hamza, lam.
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";

using Kind = DateWordKind;

struct Name {
  std::string_view name;
  int value;
};

constexpr Name kUnits[] = {{"minute", int(DateUnit::minute)},   {"hour", int(DateUnit::hour)},
                           {"day", int(DateUnit::day)},         {"week", int(DateUnit::week)},
                           {"weekend", int(DateUnit::weekend)}, {"month", int(DateUnit::month)},
                           {"year", int(DateUnit::year)},       {"decade", int(DateUnit::decade)},
                           {"century", int(DateUnit::century)}};
constexpr Name kParts[] = {{"early", int(DatePart::early)}, {"middle", int(DatePart::middle)},
                           {"late", int(DatePart::late)},   {"rest", int(DatePart::rest)},
                           {"end", int(DatePart::end)},     {"earlier", int(DatePart::earlier)},
                           {"later", int(DatePart::later)}};
constexpr Name kDirections[] = {{"past", int(DateDirection::past)},
                                {"latest", int(DateDirection::latest)},
                                {"next", int(DateDirection::next)},
                                {"current", int(DateDirection::current)},
                                {"same", int(DateDirection::same)},
                                {"before", int(DateDirection::before)},
                                {"after", int(DateDirection::after)},
                                {"beginning", int(DateDirection::beginning)},
                                {"next_but_one", int(DateDirection::next_but_one)},
                                {"past_but_one", int(DateDirection::past_but_one)}};
constexpr Name kRoles[] = {{"from", int(DateRole::from)},
                           {"to", int(DateRole::to)},
                           {"until", int(DateRole::until)},
                           {"between", int(DateRole::between)},
                           {"and", int(DateRole::conjunction)},
                           {"or", int(DateRole::alternative)},
                           {"since", int(DateRole::since)},
                           {"starting", int(DateRole::starting)},
                           {"before", int(DateRole::before)},
                           {"after", int(DateRole::after)},
                           {"during", int(DateRole::during)},
                           {"by", int(DateRole::by)},
                           {"in", int(DateRole::in)}};
constexpr Name kNumberKinds[] = {
    {"cardinal", kCardinal}, {"ordinal", kOrdinal}, {"decade", kDecade}};
constexpr Name kCalendars[] = {{"gregorian", 0}, {"hijri", kHijri}};
constexpr Name kEras[] = {{"gregorian", int(DateEra::gregorian)},
                          {"hijri", int(DateEra::hijri)},
                          {"before_christ", int(DateEra::before_christ)}};
constexpr Name kMonthNotes[] = {{"", 0}, {"unsure", kUnsure}};
constexpr Name kTitles[] = {{"year", int(DateTitle::year)}, {"day", int(DateTitle::day)}};
constexpr Name kCounts[] = {{"last", 1}};
constexpr Name kKinds[] = {{"day", int(Kind::day)},
                           {"direction", int(Kind::direction)},
                           {"demonstrative", int(Kind::demonstrative)},
                           {"self", int(Kind::self)},
                           {"few", int(Kind::few)},
                           {"approximate", int(Kind::approximate)},
                           {"future", int(Kind::future)},
                           {"day_part", int(Kind::day_part)},
                           {"eve", int(Kind::eve)},
                           {"joiner", int(Kind::joiner)},
                           {"era", int(Kind::era)},
                           {"age", int(Kind::age)},
                           {"blocker", int(Kind::blocker)},
                           {"none", int(Kind::none)},
                           {"from_now", int(Kind::from_now)},
                           {"from_event", int(Kind::from_event)},
                           {"only", int(Kind::only)},
                           {"title", int(Kind::title)},
                           {"number", int(Kind::number)},
                           {"article", int(Kind::article)},
                           {"part", int(Kind::part)},
                           {"fraction", int(Kind::fraction)},
                           {"season", int(Kind::season)},
                           {"count", int(Kind::count)}};

/// The value of a name, or of digits where there are no names.
std::optional<int> value_of(std::string_view text, std::span<const Name> names) {
  for (const Name& n : names) {
    if (n.name == text) return n.value;
  }
  if (!names.empty()) return std::nullopt;
  if (text.empty()) return 0;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Names that the value of a kind is read with.
std::span<const Name> names_of(Kind kind) {
  switch (kind) {
    case Kind::direction:
    case Kind::demonstrative: return kDirections;
    case Kind::part: return kParts;
    case Kind::count: return kCounts;
    case Kind::title: return kTitles;
    case Kind::era: return kEras;
    default: return {};
  }
}

std::string legal(std::span<const Name> names) {
  std::string out = "a whole number";
  if (!names.empty()) out = "one of";
  for (const Name& n : names) out += " \"" + std::string(n.name) + "\"";
  return out;
}

/// Cell by cell of a row; remembers the first that is wrong.
struct RowReader {
  const Table& table;
  const Table::Row& row;
  Status error;

  int read(std::string_view column, std::span<const Name> names) {
    const int c = table.column(column);
    const std::optional<int> value = value_of(Table::cell(row, c), names);
    if (!value && !error) {
      error = table.error(row, c,
                          "\"" + std::string(Table::cell(row, c)) + "\" is not " + legal(names));
    }
    return value.value_or(0);
  }
};

using ReadRow = DateWord (*)(RowReader&);

DateWord read_kind_and_value(RowReader& r) {
  const auto kind = static_cast<Kind>(r.read("kind", kKinds));
  return {kind, r.error ? 0 : r.read("value", names_of(kind)), 0};
}

struct TableKind {
  std::string_view name;
  std::array<std::string_view, 4> columns;  ///< that must be there; the rest is empty
  bool taught;                              ///< its single words are content words
  ReadRow read;
};

constexpr TableKind kTables[] = {
    {"months",
     {"name", "month", "calendar"},
     true,
     [](RowReader& r) {
       const int note = r.read("calendar", kCalendars) | r.read("note", kMonthNotes);
       return DateWord{Kind::month, r.read("month", {}), note};
     }},
    {"weekdays",
     {"name", "value"},
     true,
     [](RowReader& r) {
       return DateWord{Kind::weekday, r.read("value", {}), 0};
     }},
    {"numerals",
     {"word", "value", "kind"},
     true,
     [](RowReader& r) {
       return DateWord{Kind::number, r.read("value", {}), r.read("kind", kNumberKinds)};
     }},
    {"units",
     {"word", "unit", "count"},
     true,
     [](RowReader& r) {
       return DateWord{Kind::unit, r.read("unit", kUnits), r.read("count", {})};
     }},
    {"anchors", {"word", "kind", "value"}, false, read_kind_and_value},
    {"feasts",
     {"name", "month", "day", "days"},
     false,
     [](RowReader& r) {
       const int date = r.read("month", {}) * 100 + r.read("day", {});
       return DateWord{Kind::feast, date, r.read("days", {})};
     }},
    {"parts", {"word", "kind", "value"}, true, read_kind_and_value},
    {"ranges",
     {"word", "role"},
     false,
     [](RowReader& r) {
       return DateWord{Kind::role, r.read("role", kRoles), 0};
     }},
};

}  // namespace

DateWords::Part DateWords::part_of(std::string_view word, Interner& keys) {
  const bool definite = word.starts_with(kArticle) && word.size() > kArticle.size() + 2;
  const KeyId whole = keys.intern(fold_word(word));
  if (definite) word.remove_prefix(kArticle.size());
  return {keys.intern(fold_word(word)), whole, definite};
}

void DateWords::add(std::string_view phrase, DateWord word, Interner& keys) {
  std::vector<Part> parts;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    parts.push_back(part_of(phrase.substr(0, end), keys));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  if (parts.empty()) return;
  if (Match::bit(word.kind) & kDateBeginnings) {
    beginnings_.insert(parts.front().key);
    beginnings_.insert(parts.front().whole);
  }
  Phrase p{{parts.begin() + 1, parts.end()}, parts.front().definite, word};
  phrases_[parts.front().key].push_back(p);
  if (!p.definite) return;
  p.definite = false;
  phrases_[parts.front().whole].push_back(std::move(p));
}

Result<DateWords> DateWords::load(const LexiconFiles& files, std::string_view tag, Interner& keys) {
  DateWords words;
  for (const TableKind& kind : kTables) {
    const std::vector<std::string_view> columns(
        kind.columns.begin(), std::find(kind.columns.begin(), kind.columns.end(), ""));
    const std::string path =
        "languages/" + std::string(tag) + "/dates/" + std::string(kind.name) + ".tsv";
    for (const LexiconFile* file : files.at(path)) {
      const Result<Table> table = Table::parse(*file, columns);
      if (!table) return table.error();
      for (const Table::Row& row : table.value().rows()) {
        RowReader reader{table.value(), row, {}};
        const DateWord word = kind.read(reader);
        if (reader.error) return *reader.error;
        words.add(row.cells.front(), word, keys);
        const bool unsure = word.kind == Kind::month && (word.extra & kUnsure);
        if (kind.taught && !unsure && row.cells.front().find(' ') == std::string_view::npos) {
          words.spellings_.emplace_back(row.cells.front());
        }
      }
    }
  }
  return words;
}

bool DateWords::may_tell(std::span<const Token> tokens) const {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.kind == TokenKind::number ||
           (token.kind == TokenKind::word && beginnings_.contains(token.key));
  });
}

DateWords::Match DateWords::match(std::span<const Token> tokens) const {
  Match best;
  const std::vector<Phrase>* phrases = phrases_.find(tokens.front().key);
  if (!phrases || tokens.front().kind != TokenKind::word) return best;
  for (const Phrase& p : *phrases) {
    const auto length = static_cast<std::uint32_t>(p.rest.size() + 1);
    if (length < best.tokens || length > tokens.size()) continue;
    if (p.definite && !tokens.front().definite) continue;
    bool all = true;
    for (std::size_t i = 0; all && i < p.rest.size(); ++i) {
      const Token& token = tokens[i + 1];
      all = token.kind == TokenKind::word &&
            ((token.key == p.rest[i].key && (token.definite || !p.rest[i].definite)) ||
             token.key == p.rest[i].whole);
    }
    if (!all) continue;
    if (length > best.tokens) {
      best.clear();
      best.tokens = length;
    }
    best.add(p.word);
  }
  return best;
}

}  // namespace isnad
