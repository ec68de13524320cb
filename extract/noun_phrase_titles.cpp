// SPDX-License-Identifier: Apache-2.0
// How titles and names stand together: before a name, behind it, several of either.
#include <algorithm>

#include "extract/noun_phrase.h"

namespace isnad {

/// "The ministers of X and Y, NAME and NAME": "the Armenian NAME, and the Azerbaijani NAME".
void NounPhraseReader::read_further_holders(Phrase& phrase, int depth) {
  int last = kNone;
  while (true) {
    std::uint32_t i = phrase.last;
    if (t_.is_comma(i)) ++i;
    if (!t_.is_conjunction_clitic(i) || !t_.adjective(i + 1, true)) return;
    const std::uint32_t country =
        t_.lexicon().entities().nationality(t_.adjective(i + 1, true)->lemma);
    if (country == kNoEntity) return;
    int name = name_behind(i + 2, false, depth);
    if (name == kNone && t_.is_comma(i + 2)) name = name_behind(i + 3, true, depth);
    if (name == kNone) return;
    Phrase other = phrase;
    other.first = i + 1;
    other.last = phrases_.at(name).last;
    other.apposition = name;
    other.entity = phrases_.at(name).entity;
    other.reference = Reference::name;
    other.holder = entities_.known(country);
    other.nationalities = {country};
    other.next_member = kNone;
    entities_.add_office(other.entity, {title_core(phrase), other.holder,
                                        label_of(t_.input(), phrase.first, office_end(phrase))});
    const std::uint32_t end = other.last;
    const int index = add(std::move(other));
    (last == kNone ? phrase.next_member : phrases_.at(last).next_member) = index;
    last = index;
    phrase.last = end;
  }
}

/// "The presidents NAME and NAME".
void NounPhraseReader::read_names_in_list(Phrase& phrase, int depth) {
  const int first = name_behind(phrase.last, true, depth);
  if (first == kNone) return;
  phrase.apposition = first;
  phrase.entity = phrases_.at(first).entity;
  phrase.last = phrases_.at(first).last;
  int last = kNone;
  while (t_.is_conjunction_clitic(phrase.last)) {
    const int name = name_behind(phrase.last + 1, true, depth);
    if (name == kNone) return;
    (last == kNone ? phrase.next_member : phrases_.at(last).next_member) = name;
    last = name;
    phrase.last = phrases_.at(name).last;
  }
}

void NounPhraseReader::read_name_behind_title(Phrase& phrase, int depth) {
  const bool several =
      phrase.features.number == Number::dual || phrase.features.number == Number::plural;
  if (several) {
    // only where the first is told apart from the others by his nationality
    if (phrase.nationalities.empty() && phrase.definite) return read_names_in_list(phrase, depth);
    if (phrase.nationalities.size() != 1) return;
    std::uint32_t behind = phrase.last;
    if (t_.is_comma(behind)) ++behind;
    const int first = name_behind(behind, behind != phrase.last, depth);
    if (first == kNone) return;
    phrase.apposition = first;
    phrase.entity = phrases_.at(first).entity;
    phrase.last = phrases_.at(first).last;
    phrase.holder = holder_of(phrase);
    read_further_holders(phrase, depth);
    return;
  }
  std::uint32_t i = phrase.last;
  const std::size_t before = phrases_.all.size();
  if (!phrase.definite && phrase.child == kNone) return;  // "a minister": no name follows
  int name = name_behind(i, false, depth);
  if (name == kNone && t_.is_comma(i)) name = name_behind(i + 1, true, depth);
  const std::size_t kept = phrases_.all.size();
  if (const int place = name == kNone ? complement_of(i, depth) : kNone; place != kNone) {
    // "the envoy to X, NAME": one prepositional phrase may stand between
    std::uint32_t behind = phrases_.at(place).last;
    // "the envoy to X and Y"
    const EntityTable& table = t_.lexicon().entities();
    while (!is_location(i) && t_.is_conjunction_clitic(behind)) {
      const std::uint32_t length = table.longest_name(t_.rest(behind + 1)).length;
      if (length == 0) break;
      behind += 1 + length;
    }
    name = name_behind(behind, true, depth);
    if (name == kNone) {
      const int loose =
          t_.is_comma(behind) ? name_behind(behind + 1, true, depth) : person_name(behind, false);
      if (loose != kNone && phrases_.at(loose).last >= phrases_.at(loose).first + 2) name = loose;
    }
    if (name != kNone || (!is_location(i) && names_its_body(phrase, place))) {
      phrase.title_last = behind;
      set_holder(phrase, place);
      if (name == kNone) phrase.last = behind;
    } else {
      phrases_.all.resize(kept);
    }
  }
  if (name == kNone) return;
  const int person = phrases_.at(name).entity;
  const int whose = phrase.holder != kNone ? phrase.holder : holder_of(phrase);
  const bool beside = phrase.last == phrases_.at(name).first && phrase.definite &&
                      is_of_another_country(person, whose);
  const bool apart = t_.is_comma(phrase.last) && whose != kNone &&
                     entities_.at(person).known != kNoEntity &&
                     is_held_by_another(phrase, person, entities_.at(whose).known);
  if (beside || apart) {
    phrases_.all.resize(before);  // "received the minister of X NAME of Y"
    return;
  }
  phrase.apposition = name;
  phrase.last = phrases_.at(name).last;
  phrase.definite = true;
  // "General NAME, head of the staff": the rank says nothing, what follows does
  if (t_.is_comma(phrase.last) && phrase.holder == kNone && holder_of(phrase) == kNone) {
    read_title_behind_name(name, depth);
    const Phrase& named = phrases_.at(name);
    if (named.holder != kNone) phrase.last = named.last;
  }
}

/// "In": a preposition that says where somebody is rather than what he heads.
bool NounPhraseReader::is_location(std::uint32_t i) const {
  const WordAnalysis* preposition = t_.at(i).as(Pos::preposition);
  return preposition && preposition->word_class == t_.word_class("location");
}

/// "The secretary-general of X": a title of two words whose body stands behind a preposition.
bool NounPhraseReader::names_its_body(const Phrase& title, int place) const {
  const Phrase& body = phrases_.at(place);
  const TitleComplement* complement = t_.lexicon().grammar().title(title.lemma);
  // "the envoy to X"
  const bool owned = title.child != kNone && phrases_.at(title.child).kind == PhraseKind::pronoun;
  if (owned) return false;
  if (complement && *complement == TitleComplement::place) return body.entity != kNone;
  if (!title.nationalities.empty() || (title.adjectives.empty() && title.child == kNone)) {
    return false;
  }
  // "the supreme leader of the Iranian revolution"
  if (body.entity == kNone) {
    return body.definite && !body.nationalities.empty() &&
           t_.lexicon().entities().type(body.nationalities.front()) == EntityType::country;
  }
  const EntityType type = entities_.at(body.entity).entity.type;
  return type == EntityType::organization || type == EntityType::government ||
         type == EntityType::armed_group;
}

/// The noun phrase of a prepositional phrase that begins at a token; kNone when none does.
int NounPhraseReader::complement_of(std::uint32_t i, int depth) {
  if (!t_.is_word(i) || !t_.at(i).as(Pos::preposition) || t_.at(i).as(Pos::noun)) return kNone;
  std::uint32_t p = i + 1;
  if (t_.is_word(p) && t_.at(p).as(Pos::preposition) && t_.at(i).clitic) ++p;
  return read_nested(p, depth + 1, false);
}

void NounPhraseReader::set_holder(Phrase& office, int complement) {
  office.holder = holder_of(office);
  const bool occupation = t_.lexicon().grammar().is_occupation(office.lemma) &&
                          is_location(phrases_.at(complement).first - 1);
  // an expert in the affairs of a party holds nothing of it
  const int behind = occupation ? phrases_.at(complement).entity : entity_in(complement);
  // "the head of the political bureau of X": X is known, its bureau is not
  const bool part = office.holder != kNone && behind != kNone &&
                    !is_location(phrases_.at(complement).first - 1) &&
                    entities_.at(office.holder).known == kNoEntity &&
                    entities_.at(behind).known != kNoEntity;
  if (office.holder == kNone || part) office.holder = behind;
  // nor does a scholar of Russian affairs
  if (office.holder == kNone && !occupation && !phrases_.at(complement).nationalities.empty()) {
    office.holder = entities_.known(phrases_.at(complement).nationalities.front());
  }
}

void NounPhraseReader::read_title_behind_name(int index, int depth) {
  const int entity = phrases_.at(index).entity;
  if (entity == kNone || entities_.at(entity).entity.type != EntityType::person) return;
  std::uint32_t i = phrases_.at(index).last;
  const bool comma = t_.is_comma(i);
  if (comma) ++i;
  if (!t_.is_word(i) || t_.at(i).clitic) return;
  const WordAnalysis* noun = t_.noun(i);
  if (!noun || !t_.lexicon().grammar().title(noun->lemma)) return;
  // "received President NAME the minister": without a comma a title with the article is another
  // noun phrase, unless it goes on with what it is for
  const bool another = !comma && t_.at(i).definite;
  const std::size_t kept = phrases_.all.size();
  const int title = read_nested(i, depth + 1, true);
  const bool bare =
      title != kNone && !phrases_.at(title).counterpart && phrases_.at(title).apposition == kNone;
  if (bare && phrases_.at(title).child == kNone && phrases_.at(title).nationalities.empty()) {
    // "NAME, the spokesman for X"
    if (const int place = complement_of(phrases_.at(title).last, depth); place != kNone) {
      Phrase& office = phrases_.at(title);
      office.last = office.title_last = phrases_.at(place).last;
      set_holder(office, place);
    }
  } else if (bare && another) {
    phrases_.all.resize(kept);
    return;
  }
  const bool fits = bare && phrases_.at(title).definite &&
                    (!another || phrases_.at(title).holder != kNone) &&
                    (phrases_.at(title).child != kNone || phrases_.at(title).holder != kNone ||
                     !phrases_.at(title).nationalities.empty());
  if (!fits) {
    phrases_.all.resize(kept);
    return;
  }
  Phrase office = phrases_.at(title);
  int holder = office.holder != kNone ? office.holder : holder_of(office);
  if (holder == kNone) holder = state_of(office, entity);
  if (!comma && is_of_another_country(entity, holder)) {
    phrases_.all.resize(kept);
    return;
  }
  entities_.add_office(
      entity, {title_core(office), holder, label_of(t_.input(), office.first, office_end(office))});
  phrases_.at(title).entity = entity;
  Phrase& name = phrases_.at(index);
  name.apposition = title;
  name.last = office.last;
  name.holder = holder;
}

}  // namespace isnad
