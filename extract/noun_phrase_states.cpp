// SPDX-License-Identifier: Apache-2.0
// Offices of a state that is not named: "the minister of health NAME".
#include <algorithm>

#include "extract/noun_phrase.h"

namespace isnad {

/// The country that a person serves: by the tables, else the one that the article is about.
std::uint32_t NounPhraseReader::country_served(int person) {
  const ArticleEntity& one = entities_.at(person);
  const bool serves = one.known != kNoEntity && one.country != kNoEntity;
  return serves ? one.country : entities_.main_country(t_.input().tokens);
}

/// "The minister of health NAME": an office of a state that is not named is one of the state that
/// the person serves, else of the one that the article is about.
int NounPhraseReader::state_of(const Phrase& title, int person) {
  if (t_.lexicon().grammar().is_occupation(title.lemma)) return kNone;
  const std::uint32_t state = country_served(person);
  if (state == kNoEntity) return kNone;
  // "King NAME" of one who was a king: the title alone, as of a prince, says nothing
  const bool office = is_office_of_state(title, state) || held(title, person);
  return office && !is_held_by_another(title, person, state) ? entities_.known(state) : kNone;
}

/// "The king, Prince NAME": an office of one, which the table knows somebody else in.
bool NounPhraseReader::is_held_by_another(const Phrase& title, int person,
                                          std::uint32_t state) const {
  const OfficeTable& offices = t_.lexicon().entities().offices();
  const TitleKind kind = title_kind(title, title.title_last);
  const bool single = kind.kind != kNoOffice && offices.kind(kind.kind).single;
  if (!single || !t_.input().published || is_former(title)) return false;
  const OfficeAnswer answer = offices.holder_on(kind.kind, state, *t_.input().published);
  const bool apart = t_.is_comma(title.title_last);
  const bool named = entities_.at(person).known != kNoEntity;
  return answer.kind == OfficeAnswer::Kind::one && (apart || named) &&
         offices.at(answer.office).person != entities_.at(person).known;
}

bool NounPhraseReader::is_office_of_state(const Phrase& title, std::uint32_t state) const {
  const Grammar& grammar = t_.lexicon().grammar();
  if (title.child == kNone && title.title_last == title.head + 1) {
    return grammar.is_state_title(title.lemma);
  }
  bool ministry = grammar.is_state_title(title.lemma);
  for (int n = title.child, depth = 0; n != kNone && depth < 8; n = phrases_.at(n).child, ++depth) {
    const Phrase& child = phrases_.at(n);
    if (child.kind != PhraseKind::noun || child.lemma == kNoKey) break;
    if (ministry && grammar.is_portfolio(child.lemma)) return true;
    const BodyNoun* body = grammar.body(child.lemma);
    ministry = ministry || grammar.is_state_title(child.lemma) ||
               (body && body->type == EntityType::government);
    const KeyId country = grammar.description(child.lemma);
    const bool state_noun =
        grammar.names_country(child.lemma) &&
        (country == t_.word_class("country") || country == t_.word_class("pair"));
    if (child.definite && child.child == kNone && state_noun) return true;
    // "the head of the regime"
    const bool regime = body && body->body_class == BodyClass::state && child.definite &&
                        child.last == child.head + 1 && n == title.child;
    if (regime && has_office(state, kind_up_to(title, title.head + 1))) return true;
    // "the adviser of the president"
    const std::uint32_t head = grammar.title(child.lemma) && child.definite && n == title.child
                                   ? kind_up_to(child, child.last)
                                   : kNoOffice;
    if (head != kNoOffice && has_office(state, head)) return true;
    if (child.entity != kNone && entities_.at(child.entity).entity.type == EntityType::person) {
      return entities_.at(child.entity).country == state;
    }
  }
  const TitleKind kind = title_kind(title, title.title_last);
  if (kind.kind == kNoOffice) return false;
  return has_office(state, kind.kind);
}

/// "The government": the one in a place that is named, one that has a name of its own, else the
/// state that the article is about. "The kingdom": the one country of the article called so.
void NounPhraseReader::describe_state(Phrase& phrase) {
  const Grammar& grammar = t_.lexicon().grammar();
  const EntityTable& table = t_.lexicon().entities();
  const KeyId key = t_.at(phrase.head).key;
  const bool rules = grammar.description(key) == t_.word_class("body") &&
                     grammar.names_country(key) && grammar.is_transparent(key);
  const bool former =
      std::any_of(phrase.adjectives.begin(), phrase.adjectives.end(), [&](std::uint32_t token) {
        return t_.at(token).as(Pos::adjective)->word_class == t_.word_class("former");
      });
  if (phrase.child != kNone || former) return;
  if (!rules) {
    phrase.entity = phrase.adjectives.empty() ? state_called(phrase) : kNone;
    if (phrase.entity != kNone) phrase.reference = Reference::description;
    return;
  }
  const std::uint32_t next = phrase.last;
  const WordAnalysis* in = t_.is_word(next) ? t_.at(next).as(Pos::preposition) : nullptr;
  const std::uint32_t about = entities_.main_country(t_.input().tokens);
  std::uint32_t state = kNoEntity;
  if (in && in->word_class == t_.word_class("location") && t_.name_at(next + 1).length > 0) {
    state = t_.name_at(next + 1).entity;
    const std::uint32_t of = table.capital_of(state);
    // "(talks with) the government in X": they may only be held there
    if (of != kNoEntity) state = about == kNoEntity ? of : about;
    if (table.type(state) != EntityType::country) return;
  } else if (phrase.adjectives.empty()) {
    describe_body(phrase, {EntityType::government, BodyClass::body});
    // a country that was named since may be meant
    const bool other = entities_.focus() != kNoEntity && entities_.focus() != about;
    if (phrase.entity == kNone && !other) state = about;
  }
  if (state == kNoEntity) return;
  phrase.entity = entities_.known(state);
  phrase.reference = Reference::description;
}

/// "The kingdom", "the entity": the one country of the article, or the one that it is about, of
/// which a name begins so; kNone when there is none, and in "minister of state".
int NounPhraseReader::state_called(const Phrase& phrase) {
  const std::uint32_t before = phrase.first;
  const WordAnalysis* noun =
      before > t_.input().first && t_.is_word(before - 1) ? t_.noun(before - 1) : nullptr;
  const bool in_title = noun && t_.lexicon().grammar().title(noun->lemma);
  if (in_title || phrase.features.number != Number::singular) return kNone;
  const std::uint32_t about = entities_.main_country(t_.input().tokens);
  int found = kNone, count = 0;
  for (int i = 0; i < entities_.size(); ++i) {
    if (entities_.at(i).entity.type != EntityType::country) continue;
    const std::vector<KeyId>& heads = entities_.heads(i, t_.lexicon().keys());
    if (std::find(heads.begin(), heads.end(), phrase.lemma) == heads.end()) continue;
    if (about != kNoEntity && entities_.at(i).known == about) return i;
    found = i;
    ++count;
  }
  return count == 1 ? found : kNone;
}

/// Whether the tables know an office of this kind in a country.
bool NounPhraseReader::has_office(std::uint32_t state, std::uint32_t kind) const {
  const OfficeTable& offices = t_.lexicon().entities().offices();
  const auto terms = offices.of_holder(state);
  return std::any_of(terms.begin(), terms.end(),
                     [&](std::uint32_t index) { return offices.at(index).kind == kind; });
}

/// "The Russian official": the one named last of those who serve that state or body.
int NounPhraseReader::servant_of(const Phrase& title) const {
  const KeyId kind = t_.lexicon().grammar().description(t_.at(title.head).key);
  if (kind != t_.word_class("servant") || title.holder == kNone) return kNone;
  // one without a name may be meant
  for (std::uint32_t i = 0; i < title.first; ++i) {
    const Token& token = t_.input().tokens[i];
    const WordAnalysis* noun = token.definite ? nullptr : token.as(Pos::noun);
    const bool one = noun && noun->lemma == title.lemma;
    if (one && noun->features.number == title.features.number) return kNone;
  }
  const std::uint32_t state = entities_.at(title.holder).country;
  int last = kNone;
  for (int i = entities_.size() - 1; i >= 0; --i) {
    const ArticleEntity& e = entities_.at(i);
    const bool serves =
        !e.name.empty() &&
        std::any_of(e.offices.begin(), e.offices.end(), [&](const NamedOffice& office) {
          return office.holder == title.holder || (office.holder != kNone && state != kNoEntity &&
                                                   entities_.at(office.holder).country == state);
        });
    const bool woman = title.features.gender == Gender::feminine;
    if (!serves || woman != (e.gender == Gender::feminine)) continue;
    if (last == kNone || e.mentioned > entities_.at(last).mentioned) last = i;
  }
  return last;
}

/// "Its secretary general NAME", "the head of its bureau NAME": of the body that was named last and
/// fits the pronoun; kNone when that is no body.
int NounPhraseReader::holder_by_pronoun(const Phrase& title) {
  const Grammar& grammar = t_.lexicon().grammar();
  const TitleComplement* complement = grammar.title(title.lemma);
  const bool heads = complement && *complement != TitleComplement::none &&
                     *complement != TitleComplement::place &&
                     (!grammar.is_occupation(title.lemma) || grammar.is_voice(title.lemma)) &&
                     !grammar.is_kin(title.lemma);
  const WordAnalysis* its = nullptr;
  const std::uint32_t name = phrases_.at(title.apposition).first;
  for (std::uint32_t i = title.first + 1; i < name; ++i) {
    if (t_.is_pronoun_clitic(i)) its = t_.at(i).as(Pos::pronoun);
  }
  if (!heads || !its || its->features.person != 3) return kNone;
  const Features& features = its->features;
  const bool man = features.gender == Gender::masculine && features.number == Number::singular;
  // "his deputy": of a man rather than of a body
  if (man && grammar.is_state_title(title.lemma)) return kNone;
  const int last = entities_.named_last(features, phrases_.at(title.apposition).entity);
  const bool body =
      last != kNone && (is_body(last) || entities_.at(last).entity.type == EntityType::media);
  return body ? last : kNone;
}

}  // namespace isnad
