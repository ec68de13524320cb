// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_finder.h"

#include <algorithm>
#include <map>

#include "extract/extractor.h"
#include "extract/finder_index.h"

namespace isnad {

namespace {

// How near a way of matching comes to the name itself.
constexpr double kRead = 1.0, kName = 0.95, kSpelling = 0.85, kPart = 0.75, kBehindTitle = 0.9,
                 kSound = 0.6, kNearSound = 0.45;

std::string period(const Office& office) {
  return std::string(office.begin) + " to " +
         (office.end.empty() ? "now" : std::string(office.end));
}

}  // namespace

class EntityFinder::Index : public FinderIndex {
 public:
  explicit Index(const std::shared_ptr<const Lexicon>& lexicon)
      : FinderIndex(lexicon->entities()), extractor(lexicon) {}
  Extractor extractor;
};

template <typename Add>
void EntityFinder::find_names(std::string_view text, const Add& add) const {
  for (const std::uint32_t e : index_->named(text)) add(e, kName, "name");
  for (const auto& [e, name] : index_->spelled_like(text)) {
    add(e, kSpelling, "other spelling of " + std::string(name));
  }
  for (const auto& [e, name] : index_->with_part(text)) {
    add(e, kPart, "part of " + std::string(name));
  }
}

/// "Tripoli, Libya": a name and the country that tells it apart.
template <typename Add>
void EntityFinder::add_in_country(std::string_view text, const Add& add) const {
  std::size_t comma = text.find(", ");
  std::size_t behind = comma + 2;
  if (comma == text.npos) {
    constexpr std::string_view kArabicComma = "\xD8\x8C";
    comma = text.find(kArabicComma);
    behind = comma + kArabicComma.size();
  }
  if (comma == text.npos) return;
  const EntityTable& table = lexicon_->entities();
  for (const std::uint32_t country : index_->named(text.substr(behind))) {
    for (const std::uint32_t e : index_->named(text.substr(0, comma))) {
      if (e != country && table.country_of(e) == country) {
        add(e, kRead, "name in " + std::string(table.id(country)));
      }
    }
  }
}

EntityFinder::EntityFinder(std::shared_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
EntityFinder::~EntityFinder() = default;
EntityFinder::EntityFinder(EntityFinder&&) noexcept = default;
EntityFinder& EntityFinder::operator=(EntityFinder&&) noexcept = default;

std::vector<FoundEntity> EntityFinder::find(std::string_view text, std::optional<Date> day,
                                            std::size_t most) {
  if (!index_) index_ = std::make_unique<Index>(lexicon_);
  const EntityTable& table = lexicon_->entities();
  const OfficeTable& offices = table.offices();
  std::vector<FoundEntity> found;
  std::map<std::uint32_t, FoundEntity> known;
  const auto add = [&](std::uint32_t entity, double score, std::string why) {
    const auto [it, added] = known.try_emplace(entity);
    if (!added && it->second.score >= score) return;
    it->second = {table.entity(entity), score, std::move(why)};
  };

  // As an article of that day would be read.
  Article article;
  article.title = std::string(text);
  article.date = day;
  for (InspectedMention& mention : index_->extractor.inspect(article).mentions) {
    if (mention.text.size() + 2 < text.size()) continue;
    const std::uint32_t entity = table.find(mention.entity.id);
    std::string why = mention.reference == "office" ? "office" : "name in the text";
    if (entity == kNoEntity && table.is_made_body(mention.entity.id)) {
      found.push_back({std::move(mention.entity), kRead, "a body that every state has"});
      continue;
    }
    if (entity == kNoEntity) {
      found.push_back(
          {std::move(mention.entity), mention.reference == "office" ? kRead : kSound / 2,
           mention.reference == "office" ? "the office; nobody, or more than one, held it"
                                         : "a name that no table knows"});
      continue;
    }
    const std::uint32_t kind = index_->kind_of_first_words(text);
    bool exact = false;
    for (const std::uint32_t o : offices.of_person(entity)) {
      const Office& office = offices.at(o);
      const bool then = day && overlap(office.held, {day, day});
      if (mention.reference != "office" || !then || exact) continue;
      // the office that was asked for, rather than another that he held on this day
      exact = office.kind == kind && table.type(office.holder) == EntityType::country;
      if (!exact && why != "office" && office.kind != kind) continue;
      why = std::string(office.title) + ", " + std::string(table.id(office.holder)) + ", " +
            period(office);
    }
    add(entity, kRead, std::move(why));
  }
  for (const NamedRole& role : index_->roles(text)) {
    OfficeAnswer answer = day ? offices.holder_on(role.kind, role.holder, *day) : OfficeAnswer{};
    const bool head = day && answer.kind == OfficeAnswer::Kind::unknown &&
                      offices.kind(role.kind).heads &&
                      table.type(role.holder) != EntityType::country;
    if (head) answer = offices.head_on(role.holder, *day);
    if (answer.kind != OfficeAnswer::Kind::one) {
      if (offices.kind(role.kind).id.empty()) continue;
      found.push_back({table.office(role.kind, role.holder), kRead,
                       "the office; nobody, or more than one, held it"});
      continue;
    }
    const Office& office = offices.at(answer.office);
    add(office.person, kRead,
        offices.kind(role.kind).label_en + ", " + std::string(table.id(office.holder)) + ", " +
            period(office));
  }
  find_names(text, add);
  add_in_country(text, add);
  for (const auto& [e, name] : index_->sounding_like(text, false)) {
    add(e, kSound, "sounds like " + std::string(name));
  }
  // "General NAME": words before a name may be a title that no table has
  for (const bool nearly : {false, true}) {
    for (std::size_t begin = 0; known.empty() && begin < text.size();) {
      const std::string_view rest = text.substr(begin);
      const auto add_rest = [&](std::uint32_t e, double score, std::string why) {
        add(e, score * kBehindTitle, std::move(why));
      };
      if (!nearly) find_names(rest, add_rest);
      for (const auto& [e, name] : index_->sounding_like(rest, nearly)) {
        add_rest(e, nearly ? kNearSound : kSound, "sounds like " + std::string(name));
      }
      const std::size_t space = text.find(' ', begin);
      begin = space == text.npos ? text.size() : space + 1;
    }
  }

  std::vector<std::pair<std::uint32_t, FoundEntity*>> order;
  for (auto& [entity, value] : known) order.emplace_back(entity, &value);
  std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    if (a.second->score != b.second->score) return a.second->score > b.second->score;
    return index_->weight(a.first) > index_->weight(b.first);
  });
  for (const auto& [entity, value] : order) found.push_back(std::move(*value));
  std::stable_sort(found.begin(), found.end(),
                   [](const FoundEntity& a, const FoundEntity& b) { return a.score > b.score; });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace isnad
