// SPDX-License-Identifier: Apache-2.0
// Titles of two or more: "the ministers of X and Y, NAME and NAME".
#include <algorithm>

#include "extract/noun_phrase.h"

namespace isnad {

namespace {

/// A title that several share, for one of the names.
Phrase with_name(const Phrase& title, int name, const PhraseList& phrases) {
  Phrase one = title;
  one.apposition = name;
  one.entity = phrases.at(name).entity;
  one.reference = Reference::name;
  one.next_member = kNone;
  return one;
}

}  // namespace

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
    other.shared = phrase.shared = true;
    if (last == kNone) {
      entities_.add_office(phrase.entity,
                           {title_core(phrase), phrase.holder, label_of_one(phrase)});
    }
    entities_.add_office(other.entity, {title_core(phrase), other.holder, label_of_one(phrase)});
    const std::uint32_t end = other.last;
    const int index = add(std::move(other));
    (last == kNone ? phrase.next_member : phrases_.at(last).next_member) = index;
    last = index;
    phrase.last = end;
  }
}

/// "The presidents NAME and NAME": whose presidents they are, the tables may know.
void NounPhraseReader::read_names_in_list(Phrase& phrase, int depth) {
  const std::vector<int> names = names_in_list(phrase.last, depth);
  if (names.empty()) return;
  phrase.apposition = names.front();
  phrase.entity = phrases_.at(names.front()).entity;
  phrase.last = phrases_.at(names.back()).last;
  phrase.shared = names.size() > 1;
  const std::string label = label_of_one(phrase);
  int before = kNone;
  for (std::size_t n = 1; n < names.size(); ++n) {
    Phrase other = with_name(phrase, names[n], phrases_);
    other.holder = holder_by_base(other);
    if (other.holder != kNone) {
      entities_.add_office(other.entity, {title_core(phrase), other.holder, label});
    }
    const int index = add(std::move(other));
    (before == kNone ? phrase.next_member : phrases_.at(before).next_member) = index;
    before = index;
  }
  if (!phrase.shared) return;
  phrase.holder = holder_by_base(phrase);
  if (phrase.holder == kNone) return;
  entities_.add_office(phrase.entity, {title_core(phrase), phrase.holder, label});
}

/// "The minister of industry and trade".
void NounPhraseReader::read_further_portfolios(Phrase& title) {
  const Grammar& grammar = t_.lexicon().grammar();
  const bool portfolio = title.child != kNone && phrases_.at(title.child).child == kNone &&
                         grammar.is_portfolio(phrases_.at(title.child).lemma);
  if (!portfolio || !title.nationalities.empty()) return;
  std::uint32_t i = title.last;
  while (t_.is_conjunction_clitic(i) && t_.is_word(i + 1) && t_.at(i + 1).definite) {
    const WordAnalysis* noun = t_.noun(i + 1);
    if (!noun || !grammar.is_portfolio(noun->lemma)) break;
    i += 2;
    while (const WordAnalysis* a = t_.adjective(i, true)) {
      if (t_.lexicon().entities().nationality(a->lemma) != kNoEntity) break;
      ++i;
    }
  }
  if (i == title.last) return;
  title.last = i;
  read_adjectives(title);
}

void NounPhraseReader::read_names_of_several(Phrase& phrase, int depth) {
  const std::size_t kept = phrases_.all.size();
  std::uint32_t behind = phrase.last;
  const std::vector<std::uint32_t> states = states_in_list(phrase, behind);
  if (states.size() > 1) {
    const std::vector<int> names = names_in_list(t_.is_comma(behind) ? behind + 1 : behind, depth);
    if (names.size() == states.size()) return share_title(phrase, states, names);
    phrases_.all.resize(kept);
    if (share_office(phrase, states, behind)) return;
    // "the leaders of X and Y" act for both
    phrase.shared = true;
    phrase.nationalities.assign(states);
    phrase.last = behind;
    return;
  }
  if (states.size() == 1 && have_one_state(phrase)) {
    const std::vector<int> names = names_in_list(t_.is_comma(behind) ? behind + 1 : behind, depth);
    const std::vector<std::uint32_t> same(names.size(), states.front());
    if (!names.empty()) return share_title(phrase, same, names);
  }
  // only where the first is told apart from the others by his nationality
  if (phrase.nationalities.empty() && phrase.definite) return read_names_in_list(phrase, depth);
  if (phrase.nationalities.size() != 1) return;
  behind = phrase.last;
  if (t_.is_comma(behind)) ++behind;
  const int first = name_behind(behind, behind != phrase.last, depth);
  if (first == kNone) return;
  // "the Israeli soldiers, standing": one unknown word behind several is no name
  const Phrase& name = phrases_.at(first);
  if (name.last == name.first + 1 && entities_.at(name.entity).known == kNoEntity) {
    phrases_.all.resize(kept);
    return;
  }
  phrase.apposition = first;
  phrase.entity = name.entity;
  phrase.last = name.last;
  phrase.holder = holder_of(phrase);
  read_further_holders(phrase, depth);
}

/// "The two Russian ministers": the adjective is of all of them.
bool NounPhraseReader::have_one_state(const Phrase& phrase) const {
  const auto of_all = [&](std::uint32_t token) {
    const WordAnalysis* a = t_.adjective(token, true);
    return a && a->features.number != Number::singular && a->features.number != Number::none;
  };
  return std::any_of(phrase.adjectives.begin(), phrase.adjectives.end(), of_all);
}

/// The words between two tokens that name a state, by its name or as an adjective.
std::pair<std::uint32_t, std::uint32_t> NounPhraseReader::words_of_state(
    std::uint32_t first, std::uint32_t last, std::uint32_t state) const {
  const EntityTable& table = t_.lexicon().entities();
  for (std::uint32_t i = first; i < last; ++i) {
    if (!t_.is_word(i)) continue;
    const WordAnalysis* a = t_.adjective(i, true);
    if (a && table.nationality(a->lemma) == state) return {i, i + 1};
    const NameIndex::Match match = t_.name_at(i);
    if (match.length > 0 && match.entity == state) return {i, i + match.length};
  }
  return {first, last};
}

/// "The ministers of X and Y": an office of which every state has one, without names; false when
/// the tables know no such office.
bool NounPhraseReader::share_office(Phrase& phrase, const std::vector<std::uint32_t>& states,
                                    std::uint32_t behind) {
  const TitleKind kind = title_kind(phrase, office_end(phrase));
  const OfficeTable& offices = t_.lexicon().entities().offices();
  const bool single = kind.kind != kNoOffice && offices.kind(kind.kind).single &&
                      !offices.kind(kind.kind).id.empty() && !is_former(phrase);
  if (!single || std::none_of(states.begin(), states.end(),
                              [&](std::uint32_t state) { return has_office(state, kind.kind); })) {
    return false;
  }
  const std::vector<KeyId> title = title_core(phrase);
  const std::string label = label_of_one(phrase);
  const Phrase whole = phrase;
  int before = kNone;
  for (std::size_t n = 0; n < states.size(); ++n) {
    Phrase one = whole;
    one.holder = entities_.known(states[n]);
    one.nationalities = {states[n]};
    one.entity = entities_.by_office(title, one.holder);
    const auto [first, last] = words_of_state(whole.head + 1, behind, states[n]);
    if (one.entity == kNone) {
      const OfficeAnswer answer = who_holds(one, kind.kind, states[n]);
      if (answer.kind == OfficeAnswer::Kind::one) {
        one.entity = entities_.known(offices.at(answer.office).person);
      } else {
        Entity office = t_.lexicon().entities().office(kind.kind, states[n]);
        one.entity = entities_.named_as(EntityType::person, std::move(office.id),
                                        label + " " + label_of(t_.input(), first, last), kNoEntity);
      }
      entities_.add_office(one.entity, {title, one.holder, label});
    }
    one.reference = Reference::office;
    one.shared = true;
    one.office_last = first;  // what stands for one of them are the words of his state
    one.title_last = last;
    if (n == 0) {
      phrase = std::move(one);
      continue;
    }
    const int index = add(std::move(one));
    (before == kNone ? phrase.next_member : phrases_.at(before).next_member) = index;
    before = index;
  }
  phrase.last = behind;
  return true;
}

/// The countries of "the ministers of X, Y and Z", "the Armenian and Azerbaijani presidents";
/// `behind` becomes where the list ends.
std::vector<std::uint32_t> NounPhraseReader::states_in_list(const Phrase& phrase,
                                                            std::uint32_t& behind) const {
  const EntityTable& table = t_.lexicon().entities();
  const auto nationality = [&](std::uint32_t i) {
    const WordAnalysis* a = t_.is_word(i) ? t_.adjective(i, true) : nullptr;
    return a ? table.nationality(a->lemma) : kNoEntity;
  };
  std::vector<std::uint32_t> states;
  std::uint32_t i = phrase.last;
  if (t_.is_comma(i) && nationality(i + 1) != kNoEntity) ++i;
  for (const std::uint32_t token : phrase.adjectives) {
    if (nationality(token) != kNoEntity) states.push_back(nationality(token));
  }
  if (states.empty() && nationality(i) != kNoEntity) states.push_back(nationality(i++));
  if (!states.empty()) {
    while (t_.is_conjunction_clitic(i) && nationality(i + 1) != kNoEntity) {
      states.push_back(nationality(i + 1));
      i += 2;
    }
    behind = i;
    return states;
  }
  const int inner = phrase.child == kNone ? kNone : entity_in(phrase.child);
  const bool country = inner != kNone && entities_.at(inner).entity.type == EntityType::country;
  const std::uint32_t each = country ? i : behind_each(i);
  if (!country && each == i) return states;
  if (country) states.push_back(entities_.at(inner).known);
  i = each;
  while (true) {
    std::uint32_t next = i;
    if (!states.empty() && t_.is_comma(next)) ++next;
    if (!states.empty() && t_.is_conjunction_clitic(next)) ++next;
    if ((next == i && !states.empty()) || !t_.is_word(next)) break;
    const NameIndex::Match match = t_.name_at(next);
    if (match.length == 0 || table.type(match.entity) != EntityType::country) break;
    states.push_back(match.entity);
    i = next + match.length;
  }
  behind = i;
  return states;
}

/// "(The ministers of) each of X and Y": where the list begins.
std::uint32_t NounPhraseReader::behind_each(std::uint32_t i) const {
  if (!t_.is_word(i) || !t_.is_word(i + 1)) return i;
  const WordAnalysis* of = t_.at(i + 1).as(Pos::preposition);
  const bool each = t_.at(i).as(Pos::quantifier) && of &&
                    of->lemma == t_.lexicon().grammar().preposition("partitive");
  return each ? i + 2 : i;
}

/// The phrases of "NAME, NAME and NAME".
std::vector<int> NounPhraseReader::names_in_list(std::uint32_t i, int depth) {
  std::vector<int> names;
  while (true) {
    const int name = name_behind(i, true, depth);
    if (name == kNone) return names;
    const Phrase& found = phrases_.at(name);
    // one with an office of his own is another member of the list around
    if (found.is_title && (found.child != kNone || !found.nationalities.empty())) return names;
    names.push_back(name);
    i = phrases_.at(name).last;
    const bool comma = t_.is_comma(i);
    if (comma) ++i;
    if (t_.is_conjunction_clitic(i)) {
      ++i;
    } else if (!comma) {
      return names;
    }
  }
}

/// What one of several is called: in the singular, where the tables know the office.
std::string NounPhraseReader::label_of_one(const Phrase& phrase) const {
  const std::uint32_t end = office_end(phrase);
  for (std::uint32_t i = phrase.first; i < end; ++i) {
    if (t_.is_conjunction_clitic(i)) return {};  // each has another
  }
  const OfficeTable& offices = t_.lexicon().entities().offices();
  const std::uint32_t kind = kind_up_to(phrase, end);
  const bool known = kind != kNoOffice && !offices.kind(kind).label.empty();
  return known ? offices.kind(kind).label : label_of(t_.input(), phrase.first, end);
}

/// Each of the names has the title of the state that stands at the same place in its list.
void NounPhraseReader::share_title(Phrase& phrase, const std::vector<std::uint32_t>& states,
                                   const std::vector<int>& names) {
  const std::vector<KeyId> title = title_core(phrase);
  const std::string label = label_of_one(phrase);
  const std::uint32_t last = phrases_.at(names.back()).last;
  phrase.shared = true;
  phrase.apposition = names.front();
  phrase.entity = phrases_.at(names.front()).entity;
  phrase.holder = entities_.known(states.front());
  phrase.last = last;
  if (!phrase.counterpart) entities_.add_office(phrase.entity, {title, phrase.holder, label});
  int before = kNone;
  for (std::size_t n = 1; n < names.size(); ++n) {
    Phrase other = with_name(phrase, names[n], phrases_);
    other.holder = entities_.known(states[n]);
    other.nationalities = {states[n]};
    if (phrase.counterpart) {
      interpret_counterpart(other);
    } else {
      entities_.add_office(other.entity, {title, other.holder, label});
    }
    const int index = add(std::move(other));
    (before == kNone ? phrase.next_member : phrases_.at(before).next_member) = index;
    before = index;
  }
}

}  // namespace isnad
