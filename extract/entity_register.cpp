// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_register.h"

#include <algorithm>
#include <cmath>

#include "core/fold.h"
#include "core/hash.h"
#include "core/unicode.h"

namespace isnad {

std::string id_of_name(EntityType type, std::string_view name) {
  std::string id(to_string(type));
  id += '/';
  const std::size_t start = id.size();
  for (const char c : unicode::latin(fold_name(name))) {
    const bool upper = c >= 'A' && c <= 'Z';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || upper) {
      id += static_cast<char>(upper ? c + 32 : c);
    } else if (id.size() > start && id.back() != '-' && c == ' ') {
      id += '-';
    }
  }
  while (id.size() > start && id.back() == '-') id.pop_back();
  if (id.size() == start) id += "unnamed";
  return id;
}

namespace {

// How likely an entity is meant by a name that others have as well, in bits: what news speaks of
// goes with the size of a place, and with the countries that the article speaks of.
constexpr double kCountryBits = 26;
constexpr double kOtherBits = 20;  // of what no table gives a size; as a city of a million
constexpr double kCapitalBits = 6;
constexpr double kInOfficeBits = 5;   // a person in office on the day of the article
constexpr double kNamedBits = 4;      // named before in the article
constexpr double kMentionBits = 3.5;  // for each doubling of the mentions of its country
constexpr double kTownBits = 1.5;  // the same for a town that has the name of a capital or country
constexpr std::uint32_t kTown = 100'000;
constexpr std::uint32_t kMostMentions = 15;

/// The first words of an entity's names.
void add_heads(const Entity& entity, const Interner& keys, std::vector<KeyId>& heads) {
  const auto add = [&](std::string_view name) {
    const KeyId key = keys.find(fold_name(name.substr(0, name.find(' '))));
    if (key != kNoKey) heads.push_back(key);
  };
  add(entity.label);
  for (const std::string& alias : entity.aliases) add(alias);
}

void add_alias(Entity& entity, const std::string& name) {
  const auto place = std::lower_bound(entity.aliases.begin(), entity.aliases.end(), name);
  if (place == entity.aliases.end() || *place != name) entity.aliases.insert(place, name);
}

}  // namespace

int EntityRegister::add(ArticleEntity entity) {
  remember_last_word(entity.name);
  entities_.push_back(std::move(entity));
  return size() - 1;
}

double EntityRegister::likelihood(std::uint32_t entity, bool beside_capital,
                                  std::span<const Token> article) {
  const EntityType type = table_.type(entity);
  const bool capital = table_.capital_of(entity) != kNoEntity;
  double bits = type == EntityType::country ? kCountryBits : kOtherBits;
  if (type == EntityType::place && table_.population(entity) > 0) {
    bits = std::log2(table_.population(entity));
  }
  if (capital) bits += kCapitalBits;
  for (const std::uint32_t index : table_.offices().of_person(entity)) {
    const bool now =
        published_ && overlap(table_.offices().at(index).held, {published_, published_});
    if (!now) continue;
    bits += kInOfficeBits;
    break;
  }
  if (const std::uint32_t country = table_.country_of(entity); country != kNoEntity) {
    const std::uint32_t count = std::min(counts_.of(country, article, table_), kMostMentions);
    const bool town =
        beside_capital && table_.population(entity) > 0 && table_.population(entity) < kTown;
    bits += (town ? kTownBits : kMentionBits) * std::log2(1 + count);
  }
  const bool named = std::any_of(entities_.begin(), entities_.end(),
                                 [&](const ArticleEntity& e) { return e.known == entity; });
  return named ? bits + kNamedBits : bits;
}

std::uint32_t EntityRegister::choose(std::span<const std::uint32_t> entities,
                                     std::optional<EntityType> kind,
                                     std::span<const Token> article) {
  if (entities.size() == 1) return entities.front();
  const bool beside_capital =
      std::any_of(entities.begin(), entities.end(), [&](std::uint32_t entity) {
        return table_.capital_of(entity) != kNoEntity || table_.type(entity) == EntityType::country;
      });
  std::uint32_t best = kNoEntity;
  double most = 0;
  for (const bool of_kind : {true, false}) {
    for (const std::uint32_t entity : entities) {
      if (of_kind && !(kind && table_.type(entity) == *kind)) continue;
      // a country rather than a city of its name that lies in it
      const bool in_namesake = std::any_of(entities.begin(), entities.end(), [&](std::uint32_t e) {
        return e != entity && e == table_.country_of(entity);
      });
      if (in_namesake && !of_kind) continue;
      const double bits = likelihood(entity, beside_capital, article);
      if (best == kNoEntity || bits > most) {
        best = entity;
        most = bits;
      }
    }
    if (best != kNoEntity) break;
  }
  return best;
}

const Entity& EntityRegister::whole(int index) {
  ArticleEntity& e = at(index);
  if (!e.brief) return e.entity;
  e.brief = false;
  const std::vector<std::string> aliases = std::move(e.entity.aliases);
  e.entity = table_.entity(e.known);
  for (const std::string& name : aliases) add_alias(e.entity, name);
  return e.entity;
}

void EntityRegister::set_name(int index, std::vector<KeyId> name) {
  remember_last_word(name);
  at(index).name = std::move(name);
}

const std::vector<KeyId>& EntityRegister::heads(int index, const Interner& keys) {
  ArticleEntity& e = at(index);
  if (e.has_heads) return e.heads;
  e.has_heads = true;
  e.heads = e.brief ? heads_of_known(e.known, keys) : std::vector<KeyId>();
  add_heads(e.entity, keys, e.heads);
  if (!e.name.empty()) e.heads.push_back(e.name.front());
  return e.heads;
}

const std::vector<KeyId>& EntityRegister::heads_of_known(std::uint32_t known,
                                                         const Interner& keys) {
  const auto next = static_cast<std::uint32_t>(known_heads_.size());
  const std::uint32_t place = known_heads_at_.get(known + 1, next);
  if (place == next) add_heads(table_.entity(known), keys, known_heads_.emplace_back());
  return known_heads_[place];
}

int EntityRegister::only_one(EntityType type) const {
  int only = kNone;
  for (int i = 0; i < size(); ++i) {
    if (at(i).entity.type != type) continue;
    if (only != kNone) return kNone;
    only = i;
  }
  return only;
}

int EntityRegister::known(std::uint32_t index) {
  for (int i = 0; i < size(); ++i) {
    if (at(i).known == index) return i;
  }
  ArticleEntity e;
  e.entity = table_.brief(index);
  e.brief = true;
  e.known = index;
  e.country = table_.country_of(index);
  if (e.entity.type == EntityType::country) {
    e.gender = table_.is_masculine(index) ? Gender::masculine : Gender::feminine;
  }
  return add(std::move(e));
}

namespace {

bool ends_with(std::span<const KeyId> whole, std::span<const KeyId> part) {
  return part.size() <= whole.size() &&
         std::equal(part.begin(), part.end(), whole.end() - std::ptrdiff_t(part.size()));
}

bool is_equal(std::span<const KeyId> a, std::span<const KeyId> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool starts_with(std::span<const KeyId> whole, std::span<const KeyId> part) {
  return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

}  // namespace

int EntityRegister::person(std::span<const KeyId> name, std::string_view text) {
  for (int i = size() - 1; i >= 0; --i) {
    ArticleEntity& e = at(i);
    if (e.entity.type != EntityType::person || e.name.empty()) continue;
    if (ends_with(e.name, name) || starts_with(e.name, name)) return i;
    bool longer = ends_with(name, e.name) || starts_with(name, e.name);
    // a known person's short name behind another given name is somebody else's
    if (e.known != kNoEntity) longer = e.name.size() > 1 && starts_with(name, e.name);
    if (longer && e.known == kNoEntity) {  // a short name that stood before the full one
      e.name.assign(name.begin(), name.end());
      remember_last_word(name);
      e.entity.label = text;
      e.entity.labels = {{"ar", std::string(text)}};
      e.entity.id = id_of_name(EntityType::person, text);
      return i;
    }
    if (longer) return i;
  }
  ArticleEntity e;
  e.entity.type = EntityType::person;
  e.entity.label = text;
  e.entity.labels = {{"ar", std::string(text)}};
  e.entity.id = id_of_name(EntityType::person, text);
  e.name.assign(name.begin(), name.end());
  return add(std::move(e));
}

void EntityRegister::complete_short_names(int known_person) {
  const ArticleEntity& person = at(known_person);
  if (person.name.size() < 2) return;
  for (ArticleEntity& e : entities_) {
    const bool short_name = e.known == kNoEntity && e.entity.type == EntityType::person &&
                            e.name.size() == 1 && e.name.front() == person.name.back();
    if (!short_name) continue;
    e.entity = person.entity;
    e.brief = person.brief;
    e.known = person.known;
    e.country = person.country;
    e.name = person.name;
  }
}

int EntityRegister::find_short_name(std::span<const KeyId> name) const {
  for (int i = size() - 1; i >= 0; --i) {
    const ArticleEntity& e = at(i);
    if (e.name.empty() || (!name.empty() && e.name.back() != name.back())) continue;
    if (e.entity.type == EntityType::person && ends_with(e.name, name)) return i;
  }
  for (auto it = aliases_.rbegin(); it != aliases_.rend(); ++it) {
    if (std::equal(it->name.begin(), it->name.end(), name.begin(), name.end())) return it->entity;
  }
  return kNone;
}

int EntityRegister::named(EntityType type, std::span<const KeyId> name, std::string_view text,
                          std::uint32_t country) {
  for (int i = 0; i < size(); ++i) {
    const ArticleEntity& e = at(i);
    if (e.entity.type == type &&
        std::equal(e.name.begin(), e.name.end(), name.begin(), name.end())) {
      return i;
    }
  }
  ArticleEntity e;
  e.entity.type = type;
  e.entity.label = text;
  e.entity.labels = {{"ar", std::string(text)}};
  e.entity.id = id_of_name(type, text);
  e.country = country;
  e.name.assign(name.begin(), name.end());
  return add(std::move(e));
}

int EntityRegister::named_as(EntityType type, std::string id, std::string_view text,
                             std::uint32_t country) {
  for (int i = 0; i < size(); ++i) {
    if (at(i).entity.id == id) return i;
  }
  ArticleEntity e;
  e.entity.type = type;
  e.entity.label = text;
  e.entity.labels = {{"ar", std::string(text)}};
  e.entity.id = std::move(id);
  e.country = country;
  return add(std::move(e));
}

void EntityRegister::keep_apart(std::string_view article) {
  std::string suffix = "-in-";
  const std::uint64_t hash = hash_of(article);
  for (int digit = 0; digit < 8; ++digit) suffix += "0123456789abcdef"[(hash >> (4 * digit)) & 15];
  for (ArticleEntity& e : entities_) {
    const EntityType type = e.entity.type;
    const bool short_name = type == EntityType::person && e.name.size() == 1;
    const bool nobodys = e.country == kNoEntity &&
                         (type == EntityType::government || type == EntityType::delegation);
    const bool people = type == EntityType::group && (e.country == kNoEntity || e.counted);
    const bool unknown = e.known == kNoEntity && !e.entity.id.ends_with(suffix);
    if (unknown && (short_name || nobodys || people)) e.entity.id += suffix;
  }
}

void EntityRegister::alias(int index, std::span<const KeyId> name, std::string_view text) {
  aliases_.push_back({{name.begin(), name.end()}, index});
  remember_last_word(name);
  Entity& entity = at(index).entity;
  if (text != entity.label) add_alias(entity, std::string(text));
}

int EntityRegister::by_office(std::span<const KeyId> title, int holder, bool short_form) const {
  for (int i = size() - 1; i >= 0; --i) {
    for (const NamedOffice& office : at(i).offices) {
      // "the minister" alone is the last minister of whatever it was
      const bool shortened = short_form || (title.size() == 1 && holder == kNone);
      const bool same =
          shortened ? starts_with(office.title, title) : is_equal(office.title, title);
      if (same && (holder == kNone || office.holder == holder)) return i;
    }
  }
  return kNone;
}

void EntityRegister::add_office(int person, NamedOffice office) {
  for (const NamedOffice& known : at(person).offices) {
    if (known.title == office.title && known.holder == office.holder) return;
  }
  at(person).offices.push_back(std::move(office));
}

int EntityRegister::named_last(const Features& features, int except) const {
  const bool man = features.gender == Gender::masculine && features.number == Number::singular;
  int last = kNone;
  for (int i = 0; i < size(); ++i) {
    const ArticleEntity& e = at(i);
    const EntityType type = e.entity.type;
    if (i == except || type == EntityType::agreement) continue;
    const bool person = type == EntityType::person;
    const bool differs = features.number == Number::singular && e.gender != Gender::none &&
                         e.gender != features.gender;
    if (differs || (person && !man && e.gender != Gender::feminine)) continue;
    if (last == kNone || e.mentioned > at(last).mentioned) last = i;
  }
  return last;
}

}  // namespace isnad
