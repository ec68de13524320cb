// SPDX-License-Identifier: Apache-2.0
// Titles before names.
#include <algorithm>
#include <utility>

#include "extract/noun_phrase.h"

namespace isnad {

namespace {
constexpr std::size_t kMostComplements = 3;  // prepositional phrases between a title and the name
}  // namespace

void NounPhraseReader::read_name_behind_title(Phrase& phrase, int depth) {
  const bool several =
      phrase.features.number == Number::dual || phrase.features.number == Number::plural;
  if (several) return read_names_of_several(phrase, depth);
  std::uint32_t i = phrase.last;
  const std::size_t before = phrases_.all.size();
  if (!phrase.definite && phrase.child == kNone) return;  // "a minister": no name follows
  int name = name_behind(i, false, depth);
  if (name == kNone && t_.is_comma(i)) name = name_behind(i + 1, true, depth);
  if (name == kNone && t_.is_mark(i, '/')) name = name_behind(i + 1, false, depth);
  if (name == kNone) name = read_complements(phrase, depth);
  if (name == kNone) name = read_second_title(phrase, depth);
  if (name != kNone && is_of_inner_title(phrase, phrase.child, name)) {
    // "the son of President NAME": his own name may follow
    Phrase inner = phrases_.at(phrase.child);
    inner.apposition = name;
    phrase.last = inner.last = phrases_.at(name).last;
    interpret_title(inner, depth + 1);
    phrases_.at(phrase.child) = std::move(inner);
    name = name_behind(phrase.last, false, depth);
    if (name == kNone && t_.is_comma(phrase.last)) name = name_behind(phrase.last + 1, true, depth);
  }
  if (name == kNone) return;
  if (is_another_office(phrase, name)) {
    phrases_.all.resize(before);
    return;
  }
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
  const bool predicate = t_.is_word(phrase.last) && t_.noun(phrase.last) &&
                         t_.lexicon().grammar().title(t_.noun(phrase.last)->lemma) &&
                         is_predicate(phrase.last);
  if (predicate || (phrase.holder == kNone && holder_of(phrase) == kNone)) {
    read_title_behind_name(name, depth);
    const Phrase& named = phrases_.at(name);
    if (named.holder != kNone || predicate) phrase.last = named.last;
  }
}

/// "The head of X and governor of Y, NAME,": one who has both titles; kNone when it is another.
int NounPhraseReader::read_second_title(Phrase& phrase, int depth) {
  const std::uint32_t next = phrase.last + 1;
  const WordAnalysis* noun =
      t_.is_conjunction_clitic(phrase.last) && t_.is_word(next) ? t_.noun(next) : nullptr;
  const bool whole = phrase.definite && (phrase.child != kNone || !phrase.nationalities.empty());
  if (!whole || !noun || t_.at(next).definite || !t_.lexicon().grammar().title(noun->lemma) ||
      is_honorific_before_title(next)) {
    return kNone;
  }
  const std::size_t kept = phrases_.all.size();
  const int second = read_nested(next, depth + 1, true);
  const int name = second == kNone ? kNone : phrases_.at(second).apposition;
  if (name != kNone && phrases_.at(second).is_title && phrases_.at(second).next_member == kNone) {
    const Phrase& other = phrases_.at(second);
    const int person = other.entity;
    const bool apart =
        t_.is_comma(phrases_.at(name).first - 1) && t_.is_comma(phrases_.at(name).last);
    const int whose = phrase.holder != kNone ? phrase.holder : holder_of(phrase);
    const std::uint32_t state = whose != kNone          ? entities_.at(whose).country
                                : other.holder != kNone ? entities_.at(other.holder).country
                                                        : kNoEntity;
    const bool another = is_of_another_country(person, whose) ||
                         (state != kNoEntity && is_held_by_another(phrase, person, state));
    const bool same = apart && !another && other.features.gender == phrase.features.gender &&
                      phrase.features.number == Number::singular;
    if (same || held(phrase, person, !is_former(phrase))) return name;
  }
  phrases_.all.resize(kept);
  return kNone;
}

/// "(Received) the minister the president of X NAME": a minister who is known is somebody else.
bool NounPhraseReader::is_another_office(const Phrase& title, int name) const {
  const bool bare = title.child == kNone && title.adjectives.empty() && title.definite &&
                    title.last == title.head + 1 && title.nationalities.empty();
  const Phrase& inner = phrases_.at(name);
  if (!inner.is_title || title.last != inner.first) return false;
  // "the Custodian of the Mosques (received) the Italian president NAME"
  const TitleComplement* complement = t_.lexicon().grammar().title(inner.lemma);
  const bool rank = complement && *complement == TitleComplement::none;
  const bool whole = !rank && title.definite && title.child != kNone &&
                     title.nationalities.empty() && !inner.nationalities.empty();
  return whole || (bare && t_.lexicon().grammar().is_state_title(title.lemma) &&
                   (inner.child != kNone || !inner.nationalities.empty()));
}

/// Whether a name is that of the one whose son or adviser somebody is: who holds the office that
/// the title governs, and not that of the title.
bool NounPhraseReader::is_of_inner_title(const Phrase& title, int child, int name) const {
  if (child == kNone || t_.lexicon().grammar().is_state_title(title.lemma)) return false;
  const Phrase& inner = phrases_.at(child);
  const int person = phrases_.at(name).entity;
  if (!inner.is_title || inner.apposition != kNone || inner.last != phrases_.at(name).first) {
    return false;
  }
  return person != kNone && held(inner, person) && !held(title, person);
}

/// "The envoy to X and Y, NAME", "the representative for X in Y NAME": the name behind the
/// prepositional phrases of a title; kNone when there is none.
int NounPhraseReader::read_complements(Phrase& phrase, int depth) {
  const std::uint32_t first = phrase.last;
  const std::size_t kept = phrases_.all.size();
  std::vector<int> places;
  const bool owned = phrase.child != kNone && phrases_.at(phrase.child).kind == PhraseKind::pronoun;
  if (owned) return kNone;
  std::uint32_t behind = first, first_end = first;
  int name = kNone;
  while (name == kNone && places.size() < kMostComplements) {
    const WordAnalysis* preposition =
        t_.is_word(behind) ? t_.at(behind).as(Pos::preposition) : nullptr;
    if (preposition && (preposition->word_class == t_.word_class("time") ||
                        preposition->word_class == t_.word_class("during")))
      break;
    const int place = complement_of(behind, depth);
    if (place == kNone) break;
    const bool location = is_location(behind);
    // "the minister in a call with his counterpart, NAME": what he did, and another one's name
    const WordAnalysis* what = phrases_.at(place).analysis;
    const bool event = location && what && what->word_class == t_.word_class("event") &&
                       phrases_.at(place).entity == kNone;
    const bool with =
        places.empty() && preposition && preposition->word_class == t_.word_class("with");
    if (event || with || phrases_.at(place).counterpart) break;
    // "to the president NAME": the name is his, unless this is the title's "deputy of"
    const WordAnalysis* noun = t_.noun(phrases_.at(place).first);
    const bool deputy = noun && !t_.lexicon().grammar().is_honorific(noun->lemma) && preposition &&
                        preposition->lemma == t_.lexicon().grammar().preposition("purpose");
    const bool titled = phrases_.at(place).is_title && !deputy;
    behind = phrases_.at(place).last;
    if (!location) behind = end_of_list(behind);
    places.push_back(place);
    if (places.size() == 1) first_end = behind;
    if (titled && !t_.is_comma(behind)) break;
    name = name_behind(behind, true, depth);
    // "the first deputy of the prime minister, minister of X, NAME": one title goes on in the next
    const bool goes_on = deputy && t_.is_ranked_title(phrase.first) &&
                         phrases_.at(place).is_title && !names_state(place);
    if (name != kNone && !goes_on && phrases_.at(name).is_title &&
        (phrases_.at(name).child != kNone || !phrases_.at(name).nationalities.empty())) {
      name = kNone;  // somebody else's office
      break;
    }
    // "the spokesman in the name of the president NAME"
    if (name != kNone && !titled && is_of_inner_title(phrase, phrases_.at(place).child, name)) {
      return kNone;
    }
    if (name != kNone) break;
    const int loose = t_.is_comma(behind) ? name_behind(behind + 1, true, depth)
                                          : person_name(behind, false, true);
    if (loose != kNone && phrases_.at(loose).last >= phrases_.at(loose).first + 2) name = loose;
  }
  if (places.empty()) return kNone;
  if (name != kNone) {
    phrase.title_last = behind;
    // "of the alliance against X": what stands behind the body of the title is not its holder
    set_holder(phrase, places.front());
    for (std::size_t n = 1; n < places.size(); ++n) {
      const std::uint32_t preposition = phrases_.at(places[n]).first - 1;
      const bool owner = is_location(preposition) || t_.at(preposition).clitic;
      if (owner) set_holder(phrase, places[n]);
    }
    // "the spokesman for the presidency NAME"
    const TitleComplement* complement = t_.lexicon().grammar().title(phrase.lemma);
    const bool sent = complement && *complement == TitleComplement::place;  // an ambassador
    if (phrase.holder == kNone && !sent && is_body_of_state(places.front())) {
      const std::uint32_t state = country_served(phrases_.at(name).entity);
      if (state != kNoEntity) phrase.holder = entities_.known(state);
    }
    return name;
  }
  if (const int second = read_occupation_behind(behind, depth); second != kNone) {
    phrase.title_last = behind;
    set_holder(phrase, places.front());
    return second;
  }
  if (is_location(first) || !names_its_body(phrase, places.front())) {
    phrases_.all.resize(kept);
    return kNone;
  }
  phrase.title_last = phrase.last = first_end;
  set_holder(phrase, places.front());
  return kNone;
}

/// "(The leader in X) and businessman NAME": what he does beside his office; kNone when none is
/// said.
int NounPhraseReader::read_occupation_behind(std::uint32_t i, int depth) {
  const WordAnalysis* noun =
      t_.is_conjunction_clitic(i) && t_.is_word(i + 1) && !t_.at(i + 1).definite ? t_.noun(i + 1)
                                                                                 : nullptr;
  if (!noun || !t_.lexicon().grammar().is_occupation(noun->lemma)) return kNone;
  const std::size_t kept = phrases_.all.size();
  const int other = read_nested(i + 1, depth + 1, true);
  if (other != kNone && phrases_.at(other).is_title && phrases_.at(other).apposition != kNone) {
    return phrases_.at(other).apposition;
  }
  phrases_.all.resize(kept);
  return kNone;
}

/// Where "and Y", "and of that" ends behind what a title is for.
std::uint32_t NounPhraseReader::end_of_list(std::uint32_t i) const {
  const Grammar& grammar = t_.lexicon().grammar();
  while (t_.is_conjunction_clitic(i) && t_.is_word(i + 1)) {
    const std::uint32_t length = t_.name_at(i + 1).length;
    const WordAnalysis* noun = t_.noun(i + 1);
    const bool portfolio =
        noun && t_.at(i + 1).definite &&
        (grammar.is_portfolio(noun->lemma) || grammar.is_portfolio(t_.at(i + 1).key));
    if (length == 0 && !portfolio) return i;
    i += 1 + (length > 0 ? length : 1);
    while (portfolio && t_.adjective(i, true)) ++i;
  }
  return i;
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
    const WordAnalysis* to = t_.at(body.first - 1).as(Pos::preposition);
    const bool of = to && to->lemma == t_.lexicon().grammar().preposition("purpose");
    if (body.is_title && !of) return false;  // "(welcomed) the king the prime minister"
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
  const bool quoted = t_.is_quote(p);
  const int found = read_nested(quoted ? p + 1 : p, depth + 1, false);
  if (!quoted || found == kNone) return found;
  // "in 'Channel 12' of Israel"
  Phrase& name = phrases_.at(found);
  const bool place = name.entity != kNone && name.child != kNone &&
                     entities_.at(name.entity).entity.type == EntityType::place;
  if (!t_.is_quote(name.last) || place) return kNone;  // "of 'X Medical City'"
  ++name.last;
  if (name.entity != kNone) {
    Phrase whole = name;
    read_adjectives_of_name(whole);
    phrases_.at(found) = std::move(whole);
  }
  return found;
}

void NounPhraseReader::set_holder(Phrase& office, int complement) {
  if (office.holder == kNone) office.holder = holder_of(office);
  const bool location = is_location(phrases_.at(complement).first - 1);
  const Grammar& grammar = t_.lexicon().grammar();
  const bool chief =
      office.child != kNone && grammar.is_occupation(phrases_.at(office.child).lemma);
  const bool occupation = location && (chief || grammar.is_occupation(office.lemma));
  // an expert in the affairs of a party holds nothing of it
  const int behind = occupation ? phrases_.at(complement).entity : entity_in(complement);
  if (behind != kNone && entities_.at(behind).entity.type == EntityType::person) return;
  const Phrase* inner = office.child == kNone ? nullptr : &phrases_.at(office.child);
  // "the assistant of the minister for the Middle East": what he deals with
  const bool land = behind != kNone && entities_.at(behind).entity.type == EntityType::place;
  if (land && inner && inner->is_title && !location) return;
  // "the ambassador of the king in X": he serves the state of the king
  const TitleComplement* sent = grammar.title(office.lemma);
  if (office.holder == kNone && sent && *sent == TitleComplement::place && inner &&
      inner->is_title) {
    const std::uint32_t kind = kind_up_to(*inner, inner->last);
    const EntityTable& table = t_.lexicon().entities();
    const std::uint32_t state = kind == kNoOffice ? kNoEntity : table.offices().only_holder(kind);
    if (state != kNoEntity) office.holder = entities_.known(state);
  }
  // "the ambassador of the Kingdom in X": of the state that is called so, or of none
  const BodyNoun* whose = inner ? grammar.body(inner->lemma) : nullptr;
  if (office.holder == kNone && whose && inner->definite && whose->body_class == BodyClass::state) {
    Phrase state = *inner;
    describe_state(state);
    if (state.entity == kNone) return;
    office.holder = state.entity;
  }
  // "the head of the political bureau of X": X is known, its bureau is not
  const bool part = office.holder != kNone && behind != kNone && is_body(behind) &&
                    (entities_.at(office.holder).known == kNoEntity ||
                     (location && is_subject_of_department(office))) &&
                    (entities_.at(behind).known != kNoEntity ||
                     (entities_.at(office.holder).entity.type == EntityType::government &&
                      entities_.at(behind).country != kNoEntity));
  if (office.holder == kNone || part) office.holder = behind;
  // nor does a scholar of Russian affairs
  const auto& nationalities = phrases_.at(complement).nationalities;
  if (office.holder == kNone && !occupation && !nationalities.empty() &&
      t_.lexicon().entities().type(nationalities.front()) == EntityType::country) {
    office.holder = entities_.known(nationalities.front());
  }
}

/// "The director of the Russia department (in the ministry)": the land is what it deals with.
bool NounPhraseReader::is_subject_of_department(const Phrase& office) const {
  if (office.child == kNone || !office.nationalities.empty()) return false;
  const Phrase& department = phrases_.at(office.child);
  const EntityType type = entities_.at(office.holder).entity.type;
  const bool land = type == EntityType::country || type == EntityType::place;
  return land && department.entity == kNone && department.child != kNone &&
         phrases_.at(department.child).entity == office.holder;
}

/// "(In the name of) the presidency": a body that every state has, whose it is being understood.
bool NounPhraseReader::is_body_of_state(int complement) const {
  int inner = complement;
  while (phrases_.at(inner).child != kNone) inner = phrases_.at(inner).child;
  const Phrase& noun = phrases_.at(inner);
  if (noun.kind != PhraseKind::noun || !noun.definite || noun.last != noun.head + 1) return false;
  const BodyNoun* body = t_.lexicon().grammar().body(noun.lemma);
  const std::uint64_t word = t_.at(noun.head).word_hash;
  return body && (body->body_class == BodyClass::state ||
                  t_.lexicon().entities().body_kinds().find({&word, 1}) != kNoBody);
}

bool NounPhraseReader::is_body(int entity) const {
  const EntityType type = entities_.at(entity).entity.type;
  return type == EntityType::organization || type == EntityType::government ||
         type == EntityType::armed_group;
}

}  // namespace isnad
