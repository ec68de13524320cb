// SPDX-License-Identifier: Apache-2.0
// Titles behind names: what somebody is, or becomes.
#include <algorithm>

#include "extract/noun_phrase.h"

namespace isnad {

namespace {
constexpr int kMostTitles = 3;           // of one name
constexpr std::uint32_t kMostWords = 4;  // of a name that its title shows
}  // namespace

/// A title that goes on with what it is for: "the spokesman for", "minister of".
bool NounPhraseReader::begins_title_of_name(std::uint32_t i) const {
  const WordAnalysis* noun = t_.is_word(i) && !t_.at(i).clitic ? t_.noun(i) : nullptr;
  const Grammar& grammar = t_.lexicon().grammar();
  const TitleComplement* complement = noun ? grammar.title(noun->lemma) : nullptr;
  if (!complement || *complement == TitleComplement::none || !t_.is_word(i + 1)) return false;
  if (t_.at(i).definite) return t_.at(i + 1).as(Pos::preposition) || t_.adjective(i + 1, true);
  return !t_.at(i + 1).clitic && !t_.is_accusative(i) && begins_nominal(i + 1);
}

/// Two to four words of which one is a name or unknown, before a title: "Tan Kefei, spokesman of".
int NounPhraseReader::name_before_title(std::uint32_t i) {
  if (t_.verb(i) || t_.at(i).definite || t_.at(i).as(Pos::preposition)) return kNone;
  const WordAnalysis* first = t_.at(i).as(Pos::name);
  const bool part_of_name =  // of some name in the tables, which does not stand here
      is_name_only(i) && t_.lexicon().entities().longest_name(t_.rest(i)).length == 0;
  if (!t_.is_unknown(i) && !is_name_in_lists(i) && !part_of_name) return kNone;
  if (first && first->word_class == t_.word_class("particle")) return kNone;  // the rest of a name
  std::uint32_t last = i;
  while (last < i + kMostWords && t_.is_word(last) && !t_.at(last).clitic &&
         !t_.at(last).new_line && !begins_title_of_name(last)) {
    const bool name = t_.is_unknown(last) || t_.at(last).as(Pos::name);
    const bool taken = name || may_be_family(last, true) ||
                       (last >= i + 2 && t_.at(last).as(Pos::preposition) && t_.is_comma(last + 1));
    if (!taken) return kNone;
    ++last;
  }
  const bool titled = begins_title_of_name(t_.is_comma(last) ? last + 1 : last);
  if (last < i + 2 || !titled) return kNone;
  Phrase phrase;
  phrase.first = phrase.head = i;
  phrase.last = last;
  phrase.definite = true;
  phrase.reference = Reference::name;
  phrase.entity = entities_.person(keys_of(i, last), label_of(t_.input(), i, last));
  return add(std::move(phrase));
}

/// "NAME, minister of X, member of Y", "NAME, who is the minister of X".
void NounPhraseReader::read_title_behind_name(int index, int depth) {
  const int entity = phrases_.at(index).entity;
  if (entity == kNone || entities_.at(entity).entity.type != EntityType::person) return;
  for (int n = 0; n < kMostTitles && read_one_title(index, depth); ++n) {
  }
}

/// The name right behind a verb or verbal noun that takes a person: a title that follows may be
/// somebody else.
bool NounPhraseReader::may_have_object(const Phrase& name) const {
  std::uint32_t i = name.first;
  while (i > t_.input().first && t_.is_word(i - 1) && !t_.verb(i - 1) && t_.noun(i - 1) &&
         t_.lexicon().grammar().title(t_.noun(i - 1)->lemma)) {
    --i;  // his rank
  }
  if (i == t_.input().first || !t_.is_word(i - 1)) return false;
  if (const WordAnalysis* verb = t_.verb(i - 1)) {
    return verb->word_class != t_.word_class("say");
  }
  const WordAnalysis* noun = t_.noun(i - 1);
  return noun && !t_.at(i - 1).definite && noun->word_class == t_.word_class("event");
}

/// "Director of the media administration (in the ministry)": of a part of a body, not the body.
bool NounPhraseReader::governs_department(const Phrase& title) const {
  const bool deputy = phrases_.at(title.child).is_title && phrases_.at(title.child).child != kNone;
  const Phrase& part = phrases_.at(deputy ? phrases_.at(title.child).child : title.child);
  const BodyNoun* body = t_.lexicon().grammar().body(part.lemma);
  return body && (body->body_class == BodyClass::department ||
                  (body->body_class == BodyClass::state && !is_state_body(part)) ||
                  (body->body_class == BodyClass::body && part.entity != kNone &&
                   entities_.at(part.entity).country == kNoEntity));
}

/// Reads one title behind a name and what was read behind it; false when there is none.
bool NounPhraseReader::read_one_title(int index, int depth) {
  const int entity = phrases_.at(index).entity;
  const bool first = phrases_.at(index).apposition == kNone;
  std::uint32_t i = phrases_.at(index).last;
  const bool dash = t_.is_mark(i, '-') && t_.is_conjunction_clitic(i + 1);  // "- and he is"
  const bool comma = t_.is_comma(i) || dash;
  if (comma) ++i;
  // "NAME, and he is"
  const WordAnalysis* pronoun =
      t_.is_conjunction_clitic(i) && t_.is_word(i + 1) ? t_.at(i + 1).as(Pos::pronoun) : nullptr;
  const bool said = pronoun && !t_.at(i + 1).clitic && pronoun->features.person == 3 &&
                    pronoun->features.number == Number::singular;
  if (said) i += 2;
  if (dash && !said) return false;
  if (!t_.is_word(i) || t_.at(i).clitic) return false;
  // "the minister, member of X": titles run on, each with what it is for
  if (!first && !comma && !said && t_.at(i).definite && !t_.is_ranked_title(i)) return false;
  const WordAnalysis* noun = t_.noun(i);
  if (!noun || !t_.lexicon().grammar().title(noun->lemma)) return false;
  if (noun->features.number == Number::plural) return false;  // "met NAME the leaders of X"
  if (first && !comma && !said && is_predicate(i) && read_predicate(index, depth)) return true;
  // "received President NAME the minister": without a comma a title with the article is another
  // noun phrase, unless it goes on with what it is for
  const bool another = !comma && !said && t_.at(i).definite;
  const std::size_t kept = phrases_.all.size();
  const int title = read_nested(i, depth + 1, true);
  const bool bare =
      title != kNone && !phrases_.at(title).counterpart && phrases_.at(title).apposition == kNone;
  const bool open = bare && phrases_.at(title).nationalities.empty() &&
                    (phrases_.at(title).holder == kNone ||
                     entities_.at(phrases_.at(title).holder).known == kNoEntity);
  if (open && (phrases_.at(title).child == kNone || governs_department(phrases_.at(title)) ||
               phrases_.at(phrases_.at(title).child).is_title)) {
    // "NAME, the spokesman for X"
    if (const int place = complement_of(phrases_.at(title).last, depth); place != kNone) {
      Phrase& office = phrases_.at(title);
      office.last = office.title_last = phrases_.at(place).last;
      set_holder(office, place);
    }
  } else if (bare && another && phrases_.at(title).holder == kNone) {
    phrases_.all.resize(kept);
    return false;
  }
  const bool fits = bare && (phrases_.at(title).definite || said) &&
                    (!another || phrases_.at(title).holder != kNone) &&
                    (phrases_.at(title).child != kNone || phrases_.at(title).holder != kNone ||
                     !phrases_.at(title).nationalities.empty());
  const int holder = fits ? holder_behind_name(title, entity) : kNone;
  const bool apart = comma || said;
  const bool other =
      fits && ((!apart && is_of_another_country(entity, holder)) ||
               (!apart && names_state(title) && may_have_object(phrases_.at(index)) &&
                !held(phrases_.at(title), entity)) ||
               (!apart && first && holder == kNone && may_have_object(phrases_.at(index)) &&
                !held(phrases_.at(title), entity)) ||
               (!first && (holder == kNone || is_somebody_else(title, entity) ||
                           is_feminine(title) != is_feminine(phrases_.at(index).apposition))));
  if (!fits || other) {
    phrases_.all.resize(kept);
    return false;
  }
  Phrase& office = phrases_.at(title);
  entities_.add_office(
      entity, {title_core(office), holder, label_of(t_.input(), office.first, office_end(office))});
  office.entity = entity;
  Phrase& name = phrases_.at(index);
  name.last = office.last;
  if (first) {
    name.apposition = title;
    name.holder = holder;
  } else {
    office.apposition = index;
    office.holder = holder;
  }
  return true;
}

/// A title without the article and nothing that it governs: "a minister", in the accusative where
/// letters show it.
bool NounPhraseReader::is_predicate(std::uint32_t i) const {
  return !t_.at(i).definite &&
         (t_.is_accusative(i) || t_.noun(i)->features.gender == Gender::feminine);
}

/// "(Elected) NAME minister for X": what somebody becomes.
bool NounPhraseReader::read_predicate(int index, int depth) {
  const int entity = phrases_.at(index).entity;
  const std::uint32_t i = phrases_.at(index).last;
  const std::size_t kept = phrases_.all.size();
  const int title = read_nested(i, depth + 1, false);
  const bool bare = title != kNone && phrases_.at(title).is_title &&
                    phrases_.at(title).child == kNone && !phrases_.at(title).counterpart;
  const std::uint32_t behind = bare ? phrases_.at(title).last : i;
  const WordAnalysis* a = t_.is_word(behind) ? t_.at(behind).as(Pos::preposition) : nullptr;
  const bool of = bare && a &&
                  (a->lemma == t_.lexicon().grammar().preposition("purpose") ||
                   a->word_class == t_.word_class("place"));
  const int place = of ? complement_of(behind, depth) : kNone;
  const bool source = bare && a && a->word_class == t_.word_class("deputy");
  const bool its = of && place == kNone && t_.is_pronoun_clitic(behind + 1);  // "as its head"
  if (place == kNone && !source && !its) {
    phrases_.all.resize(kept);
    return false;
  }
  Phrase& office = phrases_.at(title);
  office.office_last = office.last;
  office.entity = entity;
  office.predicate = true;
  if (its) {
    office.last = office.title_last = behind + 2;
    entities_.add_office(
        entity, {title_core(office), kNone, nominative_label(office.first, office.office_last)});
  }
  if (place != kNone) {
    office.last = office.title_last = end_of_list(phrases_.at(place).last);
    set_holder(office, place);
    // "minister for the interior in the government of X"
    if (office.holder == kNone && t_.is_word(office.last) && is_location(office.last)) {
      const int body = complement_of(office.last, depth);
      if (body != kNone) phrases_.at(title).holder = entity_in(body);
    }
    const WordAnalysis* noun = t_.noun(phrases_.at(place).head);
    const Grammar& grammar = t_.lexicon().grammar();
    const BodyNoun* body = noun ? grammar.body(noun->lemma) : nullptr;
    // "head of the government", "minister for health"
    const bool state =
        noun && ((body && body->body_class == BodyClass::state) ||
                 (grammar.is_portfolio(noun->lemma) && grammar.is_state_title(office.lemma)));
    const std::uint32_t country = state ? country_served(entity) : kNoEntity;
    if (office.holder == kNone && country != kNoEntity) office.holder = entities_.known(country);
    const std::uint32_t end =
        noun && grammar.is_portfolio(noun->lemma) ? office.last : phrases_.at(place).first;
    std::string text = nominative_label(office.first, office.office_last);
    if (end == office.last) text += " " + label_of(t_.input(), phrases_.at(place).first, end);
    entities_.add_office(entity, {title_core(office), office.holder, std::move(text)});
  }
  Phrase& name = phrases_.at(index);
  name.apposition = title;
  name.holder = phrases_.at(title).holder;
  name.last = phrases_.at(title).last;
  return true;
}

int NounPhraseReader::holder_behind_name(int title, int person) {
  const Phrase office = phrases_.at(title);
  const int holder = office.holder != kNone ? office.holder : holder_of(office);
  return holder != kNone ? holder : state_of(office, person);
}

bool NounPhraseReader::is_feminine(int phrase) const {
  return phrases_.at(phrase).features.gender == Gender::feminine;
}

/// "The Turkish minister": a title that says itself whose it is.
bool NounPhraseReader::names_state(int title) {
  const int holder = holder_of(phrases_.at(title));
  return holder != kNone && entities_.at(holder).entity.type == EntityType::country;
}

/// Whether the tables know a person in an office of this kind, at any time or now.
bool NounPhraseReader::held(const Phrase& office, int person, bool now) const {
  const std::uint32_t kind = title_kind(office, office.title_last).kind;
  const OfficeTable& offices = t_.lexicon().entities().offices();
  if (kind == kNoOffice || entities_.at(person).known == kNoEntity) return false;
  const DateRange day{t_.input().published, t_.input().published};
  const auto terms = offices.of_person(entities_.at(person).known);
  return std::any_of(terms.begin(), terms.end(), [&](std::uint32_t index) {
    const Office& term = offices.at(index);
    return term.kind == kind && (!now || !t_.input().published || overlap(term.held, day));
  });
}

/// A title that the tables or the article give to somebody with a name.
bool NounPhraseReader::is_somebody_else(int title, int person) const {
  const int found = phrases_.at(title).entity;
  if (found == kNone || found == person) return false;
  return entities_.at(found).known != kNoEntity || !entities_.at(found).name.empty();
}

/// "Secretary general of X" without a preposition: the title governs the body behind its adjective.
void NounPhraseReader::read_body_behind_adjective(Phrase& phrase, int depth) {
  const std::uint32_t next = phrase.last;
  if (!t_.is_word(next) || t_.at(next).new_line || t_.adjective(next, true)) return;
  const WordAnalysis* noun = t_.noun(next);
  const bool body = noun && t_.lexicon().grammar().body(noun->lemma);
  const EntityTable& table = t_.lexicon().entities();
  const NameIndex::Match match = t_.name_at(next);
  const bool named = match.length > 0 && table.type(match.entity) != EntityType::person;
  // "(accused) an American official Iran": whose he is has been said, and no state has adjectives
  // of its officials before it
  const bool other = !phrase.nationalities.empty() ||
                     (match.length > 0 && table.type(match.entity) == EntityType::country);
  if (other || (!body && !named)) return;
  const std::size_t kept = phrases_.all.size();
  const int child = read_nested(next, depth + 1, false);
  if (child == kNone) return;
  if (!phrases_.at(child).definite) {
    phrases_.all.resize(kept);
    return;
  }
  phrase.child = child;
  phrase.last = phrases_.at(child).last;
  phrase.definite = true;
  phrase.nationalities = phrases_.at(child).nationalities;
}

}  // namespace isnad
