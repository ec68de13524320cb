// SPDX-License-Identifier: Apache-2.0
#include "extract/office_table.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "core/hash.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

constexpr std::uint64_t kStart = 0xD6E8FEB86659FD93U;

bool is_number(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::optional<Date> edge_of(std::string_view edtf, bool last) {
  int year = 0, month = last ? 12 : 1, day = 0;
  const bool whole_year = edtf.size() == 4, whole_month = edtf.size() == 7,
             one_day = edtf.size() == 10;
  if (!whole_year && !whole_month && !one_day) return std::nullopt;
  if (!is_number(edtf.substr(0, 4), year) || year < 1) return std::nullopt;
  if (!whole_year && (edtf[4] != '-' || !is_number(edtf.substr(5, 2), month))) return std::nullopt;
  if (month < 1 || month > 12) return std::nullopt;
  day = last ? days_in_month(year, month) : 1;
  if (one_day && (edtf[7] != '-' || !is_number(edtf.substr(8, 2), day))) return std::nullopt;
  const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                  static_cast<std::uint8_t>(day)};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

Result<OfficeTable> OfficeTable::load(const LexiconFiles& files, std::string_view language,
                                      const FindEntity& find) {
  OfficeTable table;
  if (Status error = table.load_kinds(files, language)) return *error;
  for (const LexiconFile* file : files.below("entities/offices")) {
    if (Status error = table.load_offices(*file, language, find)) return *error;
  }
  table.by_holder_ = table.group(&Office::holder);
  table.by_person_ = table.group(&Office::person);
  table.find_only_holders();
  return table;
}

void OfficeTable::add_title(std::string_view title, std::uint32_t kind) {
  NameWords words;
  words.read(title);
  std::uint64_t hash = kStart;
  for (std::size_t i = 0; i < words.size(); ++i) {
    hash = combine_hashes(hash, words.hash(i));
    std::uint32_t& place = titles_.get(hash, kNoOffice);
    if (i + 1 == words.size() && place == kNoOffice) place = kind;
  }
}

Status OfficeTable::load_kinds(const LexiconFiles& files, std::string_view language) {
  std::vector<std::string> also;
  Status error =
      for_each_row(files, "entities/office_kinds.tsv", {"id", language, "en", "holders"},
                   [&](const Cells& cells) -> Status {
                     if (cells["holders"] != "single" && cells["holders"] != "several") {
                       return cells.error("holders", "holders is \"single\" or \"several\"");
                     }
                     const auto index = static_cast<std::uint32_t>(kinds_.size());
                     OfficeKind kind;
                     kind.id = cells["id"];
                     kind.single = cells["holders"] == "single";
                     kind.heads = cells["heads"] == "yes";
                     for (const std::string_view column : {language, std::string_view("en")}) {
                       for (const std::string_view title : split_values(cells[column])) {
                         add_title(title, index);
                         std::string& label = column == language ? kind.label : kind.label_en;
                         if (label.empty()) label = title;
                       }
                     }
                     if (kind.label.empty()) kind.label = kind.label_en;
                     kinds_.push_back(std::move(kind));
                     also.emplace_back(cells["also"]);
                     return std::nullopt;
                   });
  for (std::size_t i = 0; i < also.size() && !error; ++i) {
    const auto it = std::find_if(kinds_.begin(), kinds_.end(),
                                 [&](const OfficeKind& kind) { return kind.id == also[i]; });
    if (it != kinds_.end()) kinds_[i].also = static_cast<std::uint32_t>(it - kinds_.begin());
  }
  return error;
}

Status OfficeTable::load_offices(const LexiconFile& file, std::string_view language,
                                 const FindEntity& find) {
  const std::string title_column = "title_" + std::string(language);
  Result<TableReader> opened =
      TableReader::open(file, {"person", title_column, "of", "begin", "end"});
  if (!opened) return opened.error();
  TableReader& table = opened.value();
  texts_.push_back(file.owner);
  files_.push_back(file.name);
  const int person = table.column("person"), own = table.column(title_column),
            en = table.column("title_en"), of = table.column("of"), begin = table.column("begin"),
            end = table.column("end"), acting = table.column("acting");
  while (table.next()) {
    Office office;
    office.person = find(table.cell(person));
    office.holder = find(table.cell(of));
    if (office.person == kNoEntity) {
      return table.error(person, "no such person in the tables of persons");
    }
    if (office.holder == kNoEntity) return table.error(of, "no such entity");
    office.title = table.cell(own).empty() ? table.cell(en) : table.cell(own);
    office.kind = kind_of(office.title);
    if (table.cell(own).empty()) office.kind = kind_of(table.cell(en));
    if (office.kind == kNoOffice) {
      // a title of its own, which several may hold
      office.kind = static_cast<std::uint32_t>(kinds_.size());
      OfficeKind kind;
      kind.label = office.title;
      kind.label_en = table.cell(en);
      kinds_.push_back(std::move(kind));
      add_title(office.title, office.kind);
      add_title(table.cell(en), office.kind);
    }
    office.begin = table.cell(begin);
    office.end = table.cell(end);
    office.held = {edge_of(office.begin, false), edge_of(office.end, true)};
    if (!office.begin.empty() && !office.held.begin) {
      return table.error(begin, "no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    if (!office.end.empty() && !office.held.end) {
      return table.error(end, "no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    office.acting = table.cell(acting) == "yes";
    office.file = static_cast<std::uint32_t>(files_.size() - 1);
    office.line = static_cast<std::uint32_t>(table.line_number());
    offices_.push_back(office);
  }
  return table.status();
}

OfficeTable::Groups OfficeTable::group(std::uint32_t Office::*side) const {
  Groups groups;
  groups.members.resize(offices_.size());
  std::iota(groups.members.begin(), groups.members.end(), 0U);
  std::stable_sort(groups.members.begin(), groups.members.end(),
                   [&](auto a, auto b) { return offices_[a].*side < offices_[b].*side; });
  groups.ends.resize(offices_.size());
  for (std::size_t i = groups.members.size(); i-- > 0;) {
    const std::uint32_t entity = offices_[groups.members[i]].*side;
    const bool last =
        i + 1 == groups.members.size() || offices_[groups.members[i + 1]].*side != entity;
    groups.ends[i] = last ? static_cast<std::uint32_t>(i + 1) : groups.ends[i + 1];
    groups.begin.get(entity + 1ULL) = static_cast<std::uint32_t>(i);
  }
  return groups;
}

std::span<const std::uint32_t> OfficeTable::Groups::of(std::uint32_t entity) const {
  const std::uint32_t* first = begin.find(entity + 1ULL);
  if (!first) return {};
  return std::span(members).subspan(*first, ends[*first] - *first);
}

Error OfficeTable::error_at(std::uint32_t index, std::string message) const {
  const Office& office = offices_[index];
  return {ErrorKind::lexicon, std::move(message), files_[office.file],
          static_cast<int>(office.line), 1};
}

std::span<const std::uint32_t> OfficeTable::of_holder(std::uint32_t holder) const {
  return by_holder_.of(holder);
}

std::span<const std::uint32_t> OfficeTable::of_person(std::uint32_t person) const {
  return by_person_.of(person);
}

std::pair<std::uint32_t, std::size_t> OfficeTable::longest_kind(
    std::span<const std::uint64_t> words) const {
  std::pair<std::uint32_t, std::size_t> found{kNoOffice, 0};
  std::uint64_t hash = kStart;
  for (std::size_t i = 0; i < words.size(); ++i) {
    hash = combine_hashes(hash, words[i]);
    const std::uint32_t* place = titles_.find(hash);
    if (!place) break;
    if (*place != kNoOffice) found = {*place, i + 1};
  }
  return found;
}

std::uint32_t OfficeTable::kind_of(std::string_view title) const {
  NameWords words;
  words.read(title);
  std::uint64_t hash = kStart;
  for (std::size_t i = 0; i < words.size(); ++i) hash = combine_hashes(hash, words.hash(i));
  const std::uint32_t* place = titles_.find(hash);
  return place && words.size() > 0 ? *place : kNoOffice;
}

template <typename Fits>
OfficeAnswer OfficeTable::answer(std::uint32_t holder, Date day, const Fits& fits) const {
  OfficeAnswer answer;
  const DateRange on{day, day};
  for (const std::uint32_t index : of_holder(holder)) {
    const Office& office = offices_[index];
    if (!fits(office)) continue;
    if (answer.kind == OfficeAnswer::Kind::unknown) answer.kind = OfficeAnswer::Kind::vacant;
    if (!overlap(office.held, on)) continue;
    const Office* other = answer.office == kNoOffice ? nullptr : &offices_[answer.office];
    if (other && other->person != office.person && other->acting == office.acting) {
      answer.kind = OfficeAnswer::Kind::several;
    } else if (!other || (other->acting && !office.acting)) {
      answer.kind = OfficeAnswer::Kind::one;
      answer.office = index;
    }
  }
  if (answer.kind != OfficeAnswer::Kind::one) answer.office = kNoOffice;
  return answer;
}

OfficeAnswer OfficeTable::holder_on(std::uint32_t kind, std::uint32_t holder, Date day) const {
  if (kind == kNoOffice) return {};
  const OfficeAnswer own =
      answer(holder, day, [&](const Office& office) { return office.kind == kind; });
  if (own.kind != OfficeAnswer::Kind::unknown) return own;
  return answer(holder, day,
                [&](const Office& office) { return kinds_[office.kind].also == kind; });
}

OfficeAnswer OfficeTable::head_on(std::uint32_t body, Date day) const {
  return answer(body, day, [&](const Office& office) { return kinds_[office.kind].heads; });
}

std::uint32_t OfficeTable::only_holder(std::uint32_t kind) const {
  return kind < only_holders_.size() ? only_holders_[kind] : kNoEntity;
}

void OfficeTable::find_only_holders() {
  only_holders_.assign(kinds_.size(), kNoEntity);
  std::vector<bool> several(kinds_.size());
  for (const Office& office : offices_) {
    std::uint32_t& holder = only_holders_[office.kind];
    if (several[office.kind] || (holder != kNoEntity && holder != office.holder)) {
      several[office.kind] = true;
      holder = kNoEntity;
    } else {
      holder = office.holder;
    }
  }
}

}  // namespace isnad
