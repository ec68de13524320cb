// SPDX-License-Identifier: Apache-2.0
#include "extract/import/petrarch_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "core/date.h"

namespace isnad {

namespace {

constexpr int kFirstYearOf1900s = 30;  // two digits: 29 is 2029, 30 is 1930

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// "130201" or "20130201" as "2013-02-01".
std::optional<std::string> read_date(std::string_view digits) {
  if (digits.size() != 6 && digits.size() != 8) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  int year = number / 10000;
  if (digits.size() == 6) year += year < kFirstYearOf1900s ? 2000 : 1900;
  const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(number / 100 % 100),
                  static_cast<std::uint8_t>(number % 100)};
  if (!is_valid(date)) return std::nullopt;
  return to_iso(date);
}

/// Reads what stands between brackets.
Result<PetrarchRole> read_role(std::string_view text) {
  PetrarchRole role;
  text = trim(text);
  const std::size_t space = std::min(text.find_first_of(" \t"), text.size());
  role.code = text.substr(0, space);
  const bool is_code = std::all_of(role.code.begin(), role.code.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || c == '~' || c == '-';
  });
  if (role.code.empty() || !is_code) return bad_row("no code of an actor: " + std::string(text));
  std::string_view dates = trim(text.substr(space));
  if (dates.empty()) return role;
  role.dated = true;
  std::string_view begin, end;
  if (dates.front() == '<') {
    end = trim(dates.substr(1));
  } else if (dates.front() == '>') {
    begin = trim(dates.substr(1));
  } else {
    const std::size_t dash = std::min(dates.find('-'), dates.size());
    begin = trim(dates.substr(0, dash));
    end = trim(dates.substr(std::min(dash + 1, dates.size())));
    if (end.empty()) return bad_row("no dates: " + std::string(dates));
  }
  for (const auto& [digits, date] : {std::pair{begin, &role.begin}, std::pair{end, &role.end}}) {
    if (digits.empty()) continue;
    const std::optional<std::string> read = read_date(digits);
    if (!read) return bad_row("no date: " + std::string(digits) + "; dates are yymmdd or yyyymmdd");
    *date = *read;
  }
  if (role.begin.empty() && role.end.empty()) return bad_row("no dates: " + std::string(dates));
  if (!role.begin.empty() && !role.end.empty() && role.end < role.begin) {
    return bad_row("the role ends before it begins: " + std::string(dates));
  }
  return role;
}

/// "JOHN_KERRY_ {PLURAL}" as "JOHN KERRY".
std::string read_name(std::string_view text) {
  std::string name(text.substr(0, text.find('{')));
  std::replace(name.begin(), name.end(), '_', ' ');
  return std::string(trim(name));
}

/// Reads one file; an actor is finished at a blank line, the next primary name or the end.
class Reader {
 public:
  explicit Reader(PetrarchDictionary& dictionary) : dictionary_(dictionary) {}

  Status visit(std::string_view line, int number);
  void finish();

 private:
  Status add_roles(std::string_view text);

  PetrarchDictionary& dictionary_;
  std::optional<PetrarchActor> actor_;
  int last_ = 0;  ///< line of the latest row of the actor
};

void Reader::finish() {
  if (!actor_) return;
  const bool agent = std::any_of(actor_->roles.begin(), actor_->roles.end(),
                                 [](const PetrarchRole& role) { return role.code[0] == '~'; });
  if (agent) {
    for (std::string& name : actor_->names) dictionary_.agents.push_back(std::move(name));
  } else {
    dictionary_.actors.push_back(std::move(*actor_));
  }
  actor_.reset();
}

Status Reader::add_roles(std::string_view text) {
  Status bad;
  for (std::size_t open = text.find('['); open != std::string_view::npos;
       open = text.find('[', open + 1)) {
    const std::size_t close = text.find(']', open);
    if (close == std::string_view::npos) return bad_row("the bracket is not closed");
    Result<PetrarchRole> role = read_role(text.substr(open + 1, close - open - 1));
    if (role) {
      actor_->roles.push_back(std::move(role.value()));
    } else if (!bad) {
      bad = role.error();
    }
  }
  return bad;
}

Status Reader::visit(std::string_view line, int number) {
  // Blank lines are not seen; a gap in the numbers is one.
  if (number != last_ + 1) finish();
  last_ = number;
  const std::string_view text = trim(line.substr(0, line.find_first_of("#;")));
  if (text.empty()) return std::nullopt;
  if (text.front() == '!') return std::nullopt;  // a set of words to put into names
  const std::size_t open = std::min(text.find('['), text.size());
  if (text.front() != '[' && text.front() != '+') {
    finish();
    actor_.emplace();
  }
  if (!actor_) {
    return bad_row(text.front() == '+' ? "a further name, but of which actor?"
                                       : "a role, but of which actor?");
  }
  std::string name = read_name(text.substr(0, open));
  if (name.starts_with('+')) name = name.substr(1);
  if (!name.empty()) actor_->names.push_back(std::move(name));
  return add_roles(text.substr(open));
}

}  // namespace

Status read_petrarch(const ImportInput& input, const ImportOptions& options,
                     PetrarchDictionary& dictionary, ImportReport& report) {
  Reader reader(dictionary);
  const auto visit = [&](std::string& line, int number) { return reader.visit(line, number); };
  if (Status error = for_each_import_line(input, options, &report, visit)) return error;
  reader.finish();
  std::sort(dictionary.agents.begin(), dictionary.agents.end());
  return std::nullopt;
}

}  // namespace isnad
