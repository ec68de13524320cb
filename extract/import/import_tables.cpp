// SPDX-License-Identifier: Apache-2.0
#include "extract/import/import_tables.h"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <unordered_map>
#include <utility>

#include "extract/table_file.h"

namespace isnad {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20;
constexpr ImportRef kOfBase = ImportRef{1} << 31;  // the rest of the bits index the base

struct TableKind {
  std::string_view stem, heading;
};

/// By the number of the entity type.
constexpr std::array<TableKind, kEntityTypes> kKinds = {{
    {"persons", "Persons"},
    {"countries", "States and territories"},
    {"places", "Places"},
    {"facilities", "Facilities"},
    {"governments", "Bodies of states"},
    {"organizations", "Organizations"},
    {"armed_groups", "Armed groups"},
    {"delegations", "Delegations"},
    {"media", "Media"},
    {"agreements", "Agreements"},
    {"groups", "Groups"},
}};

constexpr std::array<std::string_view, 7> kColumns = {"id",  "ar",  "en",      "country",
                                                      "lat", "lon", "wikidata"};

void append_names(std::string& text, const std::vector<std::string>& names) {
  text += '\t';
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += '|';
    text += names[i];
  }
}

void append_degrees(std::string& text, const std::optional<double>& value) {
  text += '\t';
  if (!value) return;
  char digits[32];
  const auto [end, error] =
      std::to_chars(digits, digits + sizeof digits, *value, std::chars_format::fixed, 4);
  if (error == std::errc()) text.append(digits, end);
}

/// Adds to `names` the values of `cell` that are not there yet.
void merge_names(std::string& names, std::string_view cell) {
  for (const std::string_view name : split_values(cell)) {
    const std::vector<std::string_view> known = split_values(names);
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    if (!names.empty()) names += '|';
    names += name;
  }
}

}  // namespace

ImportTables::ImportTables(const BaseEntities& base, std::string source)
    : base_(base), source_(std::move(source)) {}

ImportRef ImportTables::add(const ImportedEntity& entity) {
  std::string text = std::string(to_string(entity.type)) + "/" + entity.key;
  append_names(text, entity.ar);
  append_names(text, entity.en);
  text += '\t';
  if (!entity.countries.empty() && entity.type != EntityType::country) {
    text += "country/" + entity.countries.front();
  }
  append_degrees(text, entity.lat && entity.lon ? entity.lat : std::nullopt);
  append_degrees(text, entity.lat && entity.lon ? entity.lon : std::nullopt);
  text += '\t' + entity.wikidata;

  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(kBlock, text.size()));
  }
  const char* const at = blocks_.back().data() + blocks_.back().size();
  blocks_.back() += text;
  const BaseEntities::Match match = base_.match(entity);
  rows_.push_back({at, static_cast<std::uint32_t>(text.size()), match.index});
  firm_.push_back(match.evidence == BaseEntities::Evidence::identifier);
  return static_cast<ImportRef>(rows_.size() - 1);
}

ImportRef ImportTables::known(std::string_view id) const {
  const int index = base_.find(id);
  return index < 0 ? kNoRef : kOfBase | static_cast<ImportRef>(index);
}

const std::vector<std::string>& ImportTables::holder_names(ImportRef holder) const {
  static const std::vector<std::string> none;
  if (holder == kNoRef) return none;
  if (holder & kOfBase) return base_.at(holder & ~kOfBase).folded_names;
  const std::int32_t base = rows_[holder].base;
  return base < 0 ? none : base_.at(static_cast<std::size_t>(base)).folded_names;
}

void ImportTables::add_office(const ImportedOffice& office) {
  offices_.push_back({office.person, office.of, texts_.keep(office.title_ar),
                      texts_.keep(office.title_en), texts_.keep(office.begin),
                      texts_.keep(office.end), office.acting});
}

ImportTables::RowCells ImportTables::cells_of(const Row& row) {
  RowCells cells;
  std::string_view rest(row.text, row.size);
  for (std::string_view& cell : cells) {
    const std::size_t end = std::min(rest.find('\t'), rest.size());
    cell = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return cells;
}

std::string_view ImportTables::id_of(ImportRef ref) const {
  if (ref & kOfBase) return base_.at(ref & ~kOfBase).id;
  const Row& row = rows_[ref];
  if (row.base >= 0) return base_.at(static_cast<std::size_t>(row.base)).id;
  return cells_of(row)[0];
}

std::size_t ImportTables::table_of(const Row& row) const {
  if (row.base >= 0) {
    return static_cast<std::size_t>(base_.at(static_cast<std::size_t>(row.base)).type);
  }
  const std::string_view id = cells_of(row)[0];
  return static_cast<std::size_t>(
      parse_entity_type(id.substr(0, id.find('/'))).value_or(EntityType::group));
}

void ImportTables::settle_matches() {
  struct Claim {
    std::string_view id;  ///< own id of the first that was taken for it
    bool contested = false;
  };
  std::unordered_map<std::int32_t, Claim> claims;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].base < 0) continue;
    const std::string_view id = cells_of(rows_[i])[0];
    const auto [it, is_new] = claims.try_emplace(rows_[i].base, Claim{id, false});
    it->second.contested = it->second.contested || it->second.id != id;
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].base < 0) continue;
    const Claim& claim = claims.at(rows_[i].base);
    if (claim.contested && !firm_[i]) {
      rows_[i].base = -1;
      ++contested_;
    } else {
      ++matched_;
    }
  }
}

void ImportTables::finish() {
  settle_matches();
  for (ImportRef i = 0; i < rows_.size(); ++i) order_[table_of(rows_[i])].push_back(i);
  for (std::size_t table = 0; table < order_.size(); ++table) {
    std::vector<ImportRef>& order = order_[table];
    std::stable_sort(order.begin(), order.end(),
                     [&](ImportRef a, ImportRef b) { return id_of(a) < id_of(b); });
    for (std::size_t i = 0; i < order.size(); ++i) {
      distinct_[table] += i == 0 || id_of(order[i]) != id_of(order[i - 1]);
    }
  }
  // Two rows of the import that became one entity have the same offices once.
  const auto key = [&](const Office& o) {
    return std::make_tuple(id_of(o.person), texts_.text(o.begin), texts_.text(o.end),
                           texts_.text(o.title_en), texts_.text(o.title_ar), id_of(o.of), o.acting);
  };
  std::sort(offices_.begin(), offices_.end(),
            [&](const Office& a, const Office& b) { return key(a) < key(b); });
  const auto same = [&](const Office& a, const Office& b) { return key(a) == key(b); };
  offices_.erase(std::unique(offices_.begin(), offices_.end(), same), offices_.end());
}

std::vector<ImportedTable> ImportTables::tables() const {
  std::vector<ImportedTable> tables;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    tables.push_back({"entities/" + std::string(kKinds[i].stem) + "_" + source_ + ".tsv",
                      std::string(kKinds[i].heading), distinct_[i]});
  }
  tables.push_back({"entities/offices_" + source_ + ".tsv", "Offices held", offices_.size()});
  return tables;
}

void ImportTables::write(std::size_t table, std::string_view head, std::ostream& out) const {
  out << head;
  if (table < kKinds.size()) {
    write_entities(table, out);
  } else {
    write_offices(out);
  }
}

void ImportTables::write_entities(std::size_t table, std::ostream& out) const {
  const std::vector<ImportRef>& order = order_[table];
  std::array<bool, kCells> used = {true, true, true};
  for (const ImportRef ref : order) {
    const RowCells cells = cells_of(rows_[ref]);
    for (std::size_t c = 3; c < kCells; ++c) used[c] = used[c] || !cells[c].empty();
  }
  for (std::size_t c = 0; c < kCells; ++c) {
    if (used[c]) out << (c > 0 ? "\t" : "") << kColumns[c];
  }
  out << '\n';
  for (std::size_t i = 0; i < order.size();) {
    const std::string_view id = id_of(order[i]);
    std::array<std::string, kCells> merged;
    merged[0] = id;
    for (; i < order.size() && id_of(order[i]) == id; ++i) {
      const RowCells cells = cells_of(rows_[order[i]]);
      merge_names(merged[1], cells[1]);
      merge_names(merged[2], cells[2]);
      for (std::size_t c = 3; c < kCells; ++c) {
        if (merged[c].empty()) merged[c] = cells[c];
      }
    }
    std::size_t last = kCells;
    while (merged[last - 1].empty()) --last;
    for (std::size_t c = 0; c < last; ++c) {
      if (used[c]) out << (c > 0 ? "\t" : "") << merged[c];
    }
    out << '\n';
  }
}

void ImportTables::write_offices(std::ostream& out) const {
  const bool acting =
      std::any_of(offices_.begin(), offices_.end(), [](const Office& o) { return o.acting; });
  out << "person\ttitle_ar\ttitle_en\tof\tbegin\tend" << (acting ? "\tacting\n" : "\n");
  for (const Office& o : offices_) {
    out << id_of(o.person) << '\t' << texts_.text(o.title_ar) << '\t' << texts_.text(o.title_en)
        << '\t' << id_of(o.of) << '\t' << texts_.text(o.begin);
    const std::string_view end = texts_.text(o.end);
    if (!end.empty() || o.acting) out << '\t' << end;
    if (o.acting) out << "\tyes";
    out << '\n';
  }
}

}  // namespace isnad
