// SPDX-License-Identifier: Apache-2.0
#include "extract/import/petrarch_import.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/fold.h"
#include "core/unicode.h"
#include "extract/import/cameo_codes.h"
#include "extract/import/import_names.h"
#include "extract/import/petrarch_reader.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

constexpr std::size_t kLongestAbbreviation = 4;  // bytes

/// Words that stay in lower case inside a name.
constexpr std::array<std::string_view, 8> kSmallWords = {"and", "da", "de",  "for",
                                                         "in",  "of", "the", "von"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// "KURDISTAN WORKERS' PARTY" as "Kurdistan Workers' Party".
std::string in_title_case(std::string_view name, bool is_body) {
  const std::vector<std::string_view> words = words_of(name);
  if (is_body && words.size() == 1 && name.size() <= kLongestAbbreviation) return std::string(name);
  std::string out;
  for (const std::string_view word : words) {
    std::string small = lower(word);
    const bool keep = std::binary_search(kSmallWords.begin(), kSmallWords.end(), small);
    if (!out.empty()) out += ' ';
    bool first = out.empty() || !keep;
    for (std::size_t i = 0; i < small.size(); ++i) {
      if (first && small[i] >= 'a' && small[i] <= 'z') small[i] = static_cast<char>(small[i] - 32);
      // D'Escoto, but Workers's; al-Baradei is written Al-Baradei.
      first = small[i] == '-' || small[i] == '.' || (small[i] == '\'' && i == 1);
    }
    out += small;
  }
  return out;
}

class Importer {
 public:
  Importer(const BaseEntities& base, const CameoCodes& codes, PetrarchDictionary dictionary,
           ImportTables& tables, ImportReport& report)
      : base_(base),
        codes_(codes),
        dictionary_(std::move(dictionary)),
        tables_(tables),
        report_(report) {}

  Status read_body_words(const LexiconFiles& files);
  void add_all() {
    report_.rows = dictionary_.actors.size() + dictionary_.agents.size();
    report_.leave_out("nouns of roles (agents): they are no actors", dictionary_.agents.size());
    for (const PetrarchActor& actor : dictionary_.actors) add(actor);
  }

 private:
  void add(const PetrarchActor& actor);
  void add_offices(const PetrarchActor& actor, ImportRef person);
  [[nodiscard]] std::optional<EntityType> type_of(const PetrarchActor& actor,
                                                  const ImportedEntity& entity) const;
  [[nodiscard]] bool has_body_word(std::string_view name) const;
  [[nodiscard]] std::string_view without_title(std::string_view name) const;
  void add_names(const PetrarchActor& actor, ImportedEntity& entity);

  const BaseEntities& base_;
  const CameoCodes& codes_;
  PetrarchDictionary dictionary_;
  ImportTables& tables_;
  ImportReport& report_;
  std::map<std::string, std::optional<EntityType>, std::less<>> body_words_;
  std::set<std::string, std::less<>> office_words_;
};

Status Importer::read_body_words(const LexiconFiles& files) {
  return for_each_row(files, "import/body_words.tsv", {"word", "type"}, [&](const Cells& row) {
    if (row["type"] == "office") {
      office_words_.emplace(row["word"]);
      return Status();
    }
    const std::optional<EntityType> type = parse_entity_type(row["type"]);
    if (!type && !row["type"].empty()) return Status(row.error("type", "no type of entity"));
    body_words_[std::string(row["word"])] = type;
    return Status();
  });
}

bool Importer::has_body_word(std::string_view name) const {
  for (const std::string_view word : words_of(name)) {
    if (body_words_.contains(lower(word))) return true;
  }
  return false;
}

/// A name without the title before it: "FOREIGN MINISTER JOHN KERRY". Empty when it is a title and
/// nothing more: "PRESIDENT OF EGYPT".
std::string_view Importer::without_title(std::string_view name) const {
  const std::vector<std::string>& agents = dictionary_.agents;
  std::size_t begin = 0;  // behind the title
  for (const std::string_view word : words_of(name)) {
    const auto at = static_cast<std::size_t>(word.data() - name.data());
    const std::string_view head = name.substr(0, at + word.size());
    if (office_words_.contains(lower(word)) ||
        std::binary_search(agents.begin(), agents.end(), head)) {
      begin = std::min(head.size() + 1, name.size());
    } else if (begin == at && at > 0 && (word == "OF" || word == "FOR" || word == "TO")) {
      return {};
    }
  }
  return name.substr(begin);
}

/// What an actor is; nothing when the dictionary does not tell.
std::optional<EntityType> Importer::type_of(const PetrarchActor& actor,
                                            const ImportedEntity& entity) const {
  const bool country =
      std::all_of(actor.roles.begin(), actor.roles.end(),
                  [&](const PetrarchRole& role) { return codes_.read(role.code).only_country; });
  if (country) {
    const std::string iso = entity.countries.empty() ? "" : entity.countries.front();
    const std::string name = fold_name(entity.en.front());
    const int known = base_.find("country/" + iso);
    if (name == fold_name(unicode::region_name(iso, "en"))) return EntityType::country;
    if (known < 0) return std::nullopt;
    const auto& names = base_.at(static_cast<std::size_t>(known)).folded_names;
    if (std::binary_search(names.begin(), names.end(), name)) return EntityType::country;
    return std::nullopt;
  }
  std::optional<EntityType> known;
  for (const EntityType type : {EntityType::organization, EntityType::person}) {
    ImportedEntity guess = entity;
    guess.type = type;
    const BaseEntities::Match match = base_.match(guess);
    if (match.index < 0) continue;
    if (known) return std::nullopt;
    known = base_.at(static_cast<std::size_t>(match.index)).type;
  }
  if (known) return known;
  for (const std::string_view word : words_of(actor.names.front())) {
    const auto it = body_words_.find(lower(word));
    if (it == body_words_.end()) continue;
    if (it->second) return it->second;
    const CameoCodes::Role* role = codes_.read(actor.roles.front().code).role;
    return role && role->type ? *role->type : EntityType::organization;
  }
  const bool dated = std::any_of(actor.roles.begin(), actor.roles.end(),
                                 [](const PetrarchRole& role) { return role.dated; });
  if (dated && word_count(entity.en.front()) > 1) return EntityType::person;
  return std::nullopt;
}

void Importer::add_names(const PetrarchActor& actor, ImportedEntity& entity) {
  NameList names;
  const bool is_person = entity.type == EntityType::person;
  for (std::size_t i = 0; i < actor.names.size(); ++i) {
    std::string_view name = actor.names[i];
    if (is_person) name = without_title(name);
    // "BASQUE FATHERLAND AND FREEDOM (ETA)"
    const std::size_t open = name.find('('), close = name.find(')');
    std::string_view short_name;
    if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
      short_name = name.substr(open + 1, close - open - 1);
      name = name.substr(0, open);
    }
    if (i > 0 && is_person && word_count(name) < 2) {
      report_.leave_out("names of people that are a single word");
      continue;
    }
    // Leaders and suburbs stand among the names of bodies and states.
    const bool unclear = !is_person && words_of(name).size() > 1 && !has_body_word(name);
    if (i > 0 && (entity.type == EntityType::country || unclear)) {
      report_.leave_out("further names of bodies and states that may name something else");
      continue;
    }
    names.add(in_title_case(name, !is_person && entity.type != EntityType::country));
    if (!is_person && !short_name.empty() && words_of(short_name).size() == 1) {
      names.add(short_name);
    }
  }
  entity.en = std::move(names.en);
}

void Importer::add(const PetrarchActor& actor) {
  if (actor.names.empty() || actor.roles.empty()) {
    report_.leave_out("actors without a role");
    return;
  }
  ImportedEntity entity;
  for (const PetrarchRole& role : actor.roles) {
    const std::string holder = codes_.read(role.code).holder;
    if (!holder.starts_with("country/")) continue;
    const std::string iso = holder.substr(holder.find('/') + 1);
    if (std::find(entity.countries.begin(), entity.countries.end(), iso) ==
        entity.countries.end()) {
      entity.countries.push_back(iso);
    }
  }
  const bool body = has_body_word(actor.names.front());
  const std::string_view bare = body ? actor.names.front() : without_title(actor.names.front());
  if (bare.empty()) {
    report_.leave_out("names of offices: they are no actors");
    return;
  }
  NameList label;
  label.add(in_title_case(bare, false));
  if (label.en.empty()) {
    report_.leave_out("actors whose name is not in Latin letters");
    return;
  }
  entity.en = label.en;
  const std::optional<EntityType> type = type_of(actor, entity);
  if (!type) {
    report_.leave_out("actors that may be persons, bodies or places");
    return;
  }
  entity.type = *type;
  add_names(actor, entity);
  entity.key = *type == EntityType::country ? entity.countries.front()
                                            : "petrarch-" + id_slug(entity.en.front());
  const ImportRef ref = tables_.add(entity);
  if (*type == EntityType::person) add_offices(actor, ref);
}

void Importer::add_offices(const PetrarchActor& actor, ImportRef person) {
  for (const PetrarchRole& role : actor.roles) {
    const CameoCodes::Meaning meaning = codes_.read(role.code);
    const ImportRef of = tables_.known(meaning.holder);
    if (!role.dated) {
      report_.leave_out("roles without a date");
    } else if (!meaning.role || (meaning.role->ar.empty() && meaning.role->en.empty())) {
      report_.leave_out("roles that are no office");
    } else if (of == kNoRef) {
      report_.leave_out("roles in a body that the lexicon does not know");
    } else {
      tables_.add_office(
          {person, of, meaning.role->ar, meaning.role->en, role.begin, role.end, false});
    }
  }
}

}  // namespace

Status import_petrarch(const std::vector<ImportInput>& inputs, const LexiconFiles& files,
                       const BaseEntities& base, const ImportOptions& options, ImportTables& tables,
                       ImportReport& report) {
  const Result<CameoCodes> codes = CameoCodes::load(files);
  if (!codes) return codes.error();
  PetrarchDictionary dictionary;
  for (const ImportInput& input : inputs) {
    if (Status error = read_petrarch(input, options, dictionary, report)) return error;
  }
  Importer importer(base, codes.value(), std::move(dictionary), tables, report);
  if (Status error = importer.read_body_words(files)) return error;
  importer.add_all();
  return std::nullopt;
}

}  // namespace isnad
