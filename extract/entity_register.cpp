// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_register.h"

#include <algorithm>

#include "core/fold.h"
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

int EntityRegister::add(ArticleEntity entity) {
  entities_.push_back(std::move(entity));
  return size() - 1;
}

int EntityRegister::known(std::uint32_t index) {
  for (int i = 0; i < size(); ++i) {
    if (at(i).known == index) return i;
  }
  ArticleEntity e;
  e.entity = table_.at(index);
  e.known = index;
  e.country = table_.country_of(index);
  return add(std::move(e));
}

namespace {

bool ends_with(std::span<const KeyId> whole, std::span<const KeyId> part) {
  return part.size() <= whole.size() &&
         std::equal(part.begin(), part.end(), whole.end() - std::ptrdiff_t(part.size()));
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
    const bool longer = ends_with(name, e.name) || starts_with(name, e.name);
    if (longer && e.known == kNoEntity) {  // a short name that stood before the full one
      e.name.assign(name.begin(), name.end());
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

int EntityRegister::by_short_name(std::span<const KeyId> name) const {
  for (int i = size() - 1; i >= 0; --i) {
    const ArticleEntity& e = at(i);
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

void EntityRegister::alias(int index, std::span<const KeyId> name, std::string_view text) {
  aliases_.push_back({{name.begin(), name.end()}, index});
  Entity& entity = at(index).entity;
  const std::string word(text);
  if (word == entity.label) return;
  const auto place = std::lower_bound(entity.aliases.begin(), entity.aliases.end(), word);
  if (place == entity.aliases.end() || *place != word) entity.aliases.insert(place, word);
}

int EntityRegister::by_office(std::span<const KeyId> title, int holder, bool short_form) const {
  const std::vector<KeyId> wanted(title.begin(), title.end());
  for (int i = size() - 1; i >= 0; --i) {
    for (const NamedOffice& office : at(i).offices) {
      // "the minister" alone is the last minister of whatever it was
      const bool shortened = short_form || (wanted.size() == 1 && holder == kNone);
      const bool same = shortened ? starts_with(office.title, wanted) : office.title == wanted;
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

}  // namespace isnad
