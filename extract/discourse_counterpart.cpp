// SPDX-License-Identifier: Apache-2.0
// Whom "his Turkish counterpart" means when he has no name.
#include "extract/discourse.h"

namespace isnad {

/// The one of the other state who holds the office of the one whom the pronoun means: as the
/// article has named him, or as the tables know it of the day.
std::vector<int> Discourse::counterpart(const Phrase& phrase, int clause) {
  if (phrase.nationalities.size() > 1) {  // "his counterparts of X and Y"
    std::vector<int> all;
    for (const std::uint32_t state : phrase.nationalities) {
      Phrase one = phrase;
      one.holder = entities_.known(state);
      one.nationalities = {state};
      for (const int other : counterpart(one, clause)) all.push_back(other);
    }
    return all;
  }
  if (phrase.holder == kNone) return {};
  // "also met his counterpart": who met him stands before
  const int said = clauses_->at(clause).subject;
  const bool own = said != kNone && phrases_->at(said).first == phrase.first;
  for (const int person : own ? understood_subject(clause) : subject_of(clause)) {
    for (const NamedOffice& office : entities_.at(person).offices) {
      if (office.title.empty() || office.holder == phrase.holder) continue;
      const int other = entities_.by_office(office.title, phrase.holder);
      if (other != kNone) return {other};
    }
    if (const int other = counterpart_by_base(person, phrase.holder); other != kNone) {
      return {other};
    }
  }
  return {};
}

int Discourse::counterpart_by_base(int person, int holder) {
  const OfficeTable& offices = lexicon_.entities().offices();
  const std::uint32_t state = entities_.at(holder).known;
  if (!day_ || state == kNoEntity) return kNone;
  const auto of_kind = [&](std::uint32_t kind) {
    if (kind == kNoOffice || !offices.kind(kind).single || offices.kind(kind).id.empty()) {
      return kNone;
    }
    const OfficeAnswer answer = offices.holder_on(kind, state, *day_);
    return answer.kind == OfficeAnswer::Kind::one
               ? entities_.known(offices.at(answer.office).person)
               : kNone;
  };
  bool told = false;
  for (const NamedOffice& office : entities_.at(person).offices) {
    if (office.holder == holder) continue;
    told = told || offices.kind_of(office.text) != kNoOffice;
    if (const int other = of_kind(offices.kind_of(office.text)); other != kNone) return other;
  }
  if (entities_.at(person).known == kNoEntity || told) return kNone;
  // one who is named without his office, or by her form of it
  for (const std::uint32_t index : offices.of_person(entities_.at(person).known)) {
    const Office& office = offices.at(index);
    const bool state_office = office.holder != kNoEntity &&
                              lexicon_.entities().type(office.holder) == EntityType::country;
    if (!state_office || !overlap(office.held, DateRange{*day_, *day_})) continue;
    if (const int other = of_kind(office.kind); other != kNone) return other;
  }
  return kNone;
}

}  // namespace isnad
