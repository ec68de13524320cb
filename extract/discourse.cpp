// SPDX-License-Identifier: Apache-2.0
#include "extract/discourse.h"

#include <algorithm>

namespace isnad {

namespace {
constexpr std::size_t kMostRecent = 40;  // mentions that a pronoun may reach back over
constexpr int kWholeArticle = 1 << 20;   // sentences
constexpr std::size_t kMostTies = 16;
constexpr int kLately = 4;   // sentences
constexpr int kDeepest = 8;  // of clauses whose subject is understood
}  // namespace

void Discourse::clear() {
  recent_.clear();
  last_subject_.clear();
  last_speaker_.clear();
  ties_.clear();
  fighting_.clear();
  one_war_ = true;
  gatherings_.clear();
}

void Discourse::begin(const PhraseList& phrases, const ClauseList& clauses,
                      std::optional<Date> day) {
  day_ = day;
  phrases_ = &phrases;
  clauses_ = &clauses;
  ++sentence_;
  depth_ = 0;
  position_ = 0;
  taken_.clear();
}

void Discourse::remember(int entity, bool subject) {
  recent_.push_back({entity, subject});
  if (recent_.size() > kMostRecent) recent_.erase(recent_.begin());
}

bool Discourse::is_say(int position) const {
  const Phrase& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(position)]);
  return verb.analysis && verb.analysis->word_class == lexicon_.keys().named("say");
}

bool Discourse::fits(int entity, TypeSet types) const {
  return types & type_bit(entities_.at(entity).entity.type);
}

int Discourse::other_country(int entity) {
  const std::uint32_t own = entities_.at(entity).country;
  if (own == kNoEntity) return kNone;
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    const ArticleEntity& e = entities_.at(it->entity);
    const bool state =
        e.entity.type == EntityType::country ||
        (e.known != kNoEntity && lexicon_.entities().capital_of(e.known) != kNoEntity);
    if (state && e.country != kNoEntity && e.country != own) return entities_.known(e.country);
  }
  return kNone;
}

std::uint32_t Discourse::country_served(int entity) const {
  for (const NamedOffice& office : entities_.at(entity).offices) {
    if (office.holder == kNone) continue;
    const std::uint32_t country = entities_.at(office.holder).country;
    if (country != kNoEntity) return country;
  }
  return entities_.at(entity).country;
}

int Discourse::state_of(int entity) {
  const ArticleEntity& e = entities_.at(entity);
  switch (e.entity.type) {
    case EntityType::country: return entity;
    case EntityType::place: {
      const std::uint32_t state =
          e.known == kNoEntity ? kNoEntity : lexicon_.entities().capital_of(e.known);
      return state == kNoEntity ? kNone : entities_.known(state);
    }
    case EntityType::person:
    case EntityType::government:
    case EntityType::delegation: break;
    default: return kNone;
  }
  const std::uint32_t country = country_served(entity);
  return country == kNoEntity ? kNone : entities_.known(country);
}

void Discourse::tie(int subject, int object, bool told, bool mutual, bool met) {
  constexpr TypeSet kActors = type_bit(EntityType::country) | type_bit(EntityType::person) |
                              type_bit(EntityType::armed_group) |
                              type_bit(EntityType::organization) |
                              type_bit(EntityType::government) | type_bit(EntityType::delegation) |
                              type_bit(EntityType::group);
  const auto actor = [&](int entity) { return fits(entity, kActors) ? entity : state_of(entity); };
  int a = actor(subject), b = actor(object);
  if (a == kNone || b == kNone) return;
  // a person and a state are no pair, his state and the other are
  constexpr TypeSet kPerson = type_bit(EntityType::person);
  constexpr TypeSet kCountry = type_bit(EntityType::country);
  const bool mixed =
      (fits(a, kPerson) && fits(b, kCountry)) || (fits(b, kPerson) && fits(a, kCountry));
  if (mixed) {
    a = state_of(a);
    b = state_of(b);
  }
  if (a == kNone || b == kNone || a == b) return;
  ties_.push_back({{a, b}, told, sentence_, mixed, mutual, met});
  if (ties_.size() > kMostTies) ties_.erase(ties_.begin());
}

std::vector<int> Discourse::pair_of_actors(int sentences_back,
                                           const std::vector<int>& not_of) const {
  const auto among = [&](int entity) {
    return std::find(not_of.begin(), not_of.end(), entity) != not_of.end();
  };
  for (const bool told : {true, false}) {
    for (auto it = ties_.rbegin(); it != ties_.rend(); ++it) {
      if (sentence_ - it->sentence > sentences_back) break;
      // "their meeting" is not of the two states
      if (it->of_states && sentences_back != kWholeArticle) continue;
      if (among(it->sides[0]) || among(it->sides[1])) continue;
      if (it->told == told) return {it->sides[0], it->sides[1]};
    }
  }
  return {};
}

std::vector<int> Discourse::sides_told(TypeSet types) const {
  for (auto it = ties_.rbegin(); it != ties_.rend(); ++it) {
    if (sentence_ - it->sentence > kLately) break;
    if (it->mutual && fits(it->sides[0], types) && fits(it->sides[1], types)) {
      return {it->sides[0], it->sides[1]};
    }
  }
  return {};
}

std::vector<int> Discourse::pair_met(TypeSet types) const {
  for (auto it = ties_.rbegin(); it != ties_.rend(); ++it) {
    if (sentence_ - it->sentence > 1) break;
    if (it->met && fits(it->sides[0], types) && fits(it->sides[1], types)) {
      return {it->sides[0], it->sides[1]};
    }
  }
  return {};
}

std::vector<int> Discourse::pair_of_states() {
  for (const bool told : {true, false}) {
    for (auto it = ties_.rbegin(); it != ties_.rend(); ++it) {
      if (it->told != told) continue;
      const int a = state_of(it->sides[0]), b = state_of(it->sides[1]);
      if (a != kNone && b != kNone && a != b) return {a, b};
    }
  }
  return {};
}

/// Whether a preposition or another noun governs a phrase.
bool Discourse::is_governed(const Phrase& phrase) const {
  const int at = position_of(phrase);
  const Phrase& here = phrases_->position(at);
  return &here != &phrase || clauses_->governed_by[static_cast<std::size_t>(at)] != kNone;
}

/// "X and Y signed an accord between the two countries": of the two who are its subject.
std::vector<int> Discourse::states_of_subject(const Phrase& phrase, int clause) {
  const int subject = clauses_->at(clause).subject;
  if (subject == kNone || phrases_->at(subject).last > phrase.first || depth_ > kDeepest) return {};
  const std::vector<int> two = subject_of(clause);
  if (two.size() != 2) return {};
  const int a = state_of(two[0]), b = state_of(two[1]);
  return a != kNone && b != kNone && a != b ? std::vector<int>{a, b} : std::vector<int>();
}

std::vector<int> Discourse::pair_of_holders(KeyId title) const {
  const auto holds = [&](int entity) {
    const auto& offices = entities_.at(entity).offices;
    return std::any_of(offices.begin(), offices.end(), [&](const NamedOffice& office) {
      return !office.title.empty() && office.title.front() == title;
    });
  };
  std::vector<int> found;
  for (auto it = recent_.rbegin(); it != recent_.rend() && found.size() < 2; ++it) {
    if (!fits(it->entity, type_bit(EntityType::person)) || !holds(it->entity)) continue;
    if (found.empty() || found.front() != it->entity) found.push_back(it->entity);
  }
  if (found.size() == 2) return {found[1], found[0]};
  for (auto it = ties_.rbegin(); it != ties_.rend(); ++it) {
    constexpr TypeSet kPerson = type_bit(EntityType::person);
    if (fits(it->sides[0], kPerson) && fits(it->sides[1], kPerson)) {
      return {it->sides[0], it->sides[1]};
    }
  }
  return {};
}

/// "His country": of the one whom the pronoun means.
std::vector<int> Discourse::own_country(const Phrase& phrase, int clause) {
  for (int who : pronoun(phrases_->at(phrase.child), clause, kAnyType, false)) {
    if (entities_.at(who).entity.type == EntityType::country) return {who};
    const std::uint32_t country = country_served(who);
    if (country != kNoEntity) return {entities_.known(country)};
  }
  return {};
}

int Discourse::position_of(const Phrase& pronoun) const {
  int at = 0;
  while (at + 1 < phrases_->count() && phrases_->position(at + 1).first <= pronoun.first) ++at;
  return at;
}

std::vector<int> Discourse::one(const Phrase& phrase, int clause, TypeSet types) {
  if (phrase.kind == PhraseKind::pronoun) {
    if (phrase.features.person == 0) return {};
    const bool argument = std::any_of(phrases_->top.begin(), phrases_->top.end(),
                                      [&](int index) { return &phrases_->at(index) == &phrase; });
    // of two that it can mean a person is the likelier: what is no person then is not meant
    const TypeSet person = type_bit(EntityType::person);
    const bool other = !(types & (person | type_bit(EntityType::agreement)));
    std::vector<int> found = pronoun(phrase, clause, other ? types | person : types, argument);
    if (!other || found.empty() || !fits(found[0], person)) return found;
    return {};
  }
  if (phrase.kind != PhraseKind::noun) return {};
  if (phrase.entity != kNone) return {phrase.entity};
  const Interner& keys = lexicon_.keys();
  const KeyId kind = lexicon_.grammar().description(phrase.lemma);
  if (kind != kNoKey && kind == keys.named("counterpart")) return counterpart(phrase, clause);
  const bool his = phrase.child != kNone && phrases_->at(phrase.child).kind == PhraseKind::pronoun;
  // "His Highness"
  if (his && lexicon_.grammar().is_honorific(phrase.lemma)) {
    return pronoun(phrases_->at(phrase.child), clause, types, false);
  }
  const BodyNoun* body = lexicon_.grammar().body(phrase.lemma);
  const bool of_state = body && body->body_class == BodyClass::state;
  if (his && (of_state || lexicon_.grammar().names_country(phrase.lemma))) {
    return own_country(phrase, clause);
  }
  if (phrase.features.number != Number::dual || !phrase.nationalities.empty()) return {};
  // "the two sides", "the two sides of the conflict"
  const bool of_name = phrase.child != kNone && !his && phrases_->at(phrase.child).entity != kNone;
  const bool of_noun = phrase.child != kNone && !his && phrases_->at(phrase.child).definite;
  if (of_name || (!phrase.definite && !of_noun)) return {};
  if (of_state || lexicon_.grammar().names_country(phrase.lemma)) {
    if (!phrase.oblique && is_governed(phrase)) return {};  // "countries", which is written alike
    std::vector<int> own = states_of_subject(phrase, clause);
    return own.empty() ? pair_of_states() : own;
  }
  if (kind != kNoKey && kind == keys.named("pair")) {
    // "X called on the two sides": he is none of them
    const Clause& c = clauses_->at(clause);
    const bool others = c.object != kNone && &phrases_->at(c.object) == &phrase;
    return pair_of_actors(kWholeArticle, others ? subject_of(clause) : std::vector<int>());
  }
  if (phrase.is_title && phrase.child == kNone) return pair_of_holders(phrase.lemma);
  return {};
}

std::vector<int> Discourse::members(int phrase, int clause, TypeSet types) {
  std::vector<int> all;
  for (int p = phrase, n = 0; p != kNone && n < 32; p = phrases_->at(p).next_member, ++n) {
    for (int entity : one(phrases_->at(p), clause, types)) {
      if (std::find(all.begin(), all.end(), entity) == all.end()) all.push_back(entity);
    }
  }
  return all;
}

std::vector<int> Discourse::resolve(int phrase, int clause, TypeSet types) {
  return phrase == kNone ? std::vector<int>() : members(phrase, clause, types);
}

std::vector<int> Discourse::resolve_actor(int phrase, int clause, TypeSet types) {
  for (int n = 0; phrase != kNone && n < kDeepest; ++n) {
    std::vector<int> found = members(phrase, clause, types);
    if (!found.empty()) return found;
    const Phrase& p = phrases_->at(phrase);
    if (p.kind != PhraseKind::noun || !lexicon_.grammar().is_transparent(p.lemma)) return {};
    if (p.child == kNone) {
      std::vector<int> states;
      for (std::uint32_t country : p.nationalities) states.push_back(entities_.known(country));
      return states;
    }
    phrase = p.child;
  }
  return {};
}

/// Two of a kind that are named together, and no more than two, are a pair as well.
void Discourse::tie_coordinations(int clause) {
  const auto begin = static_cast<std::size_t>(clauses_->at(clause).first);
  const auto end = static_cast<std::size_t>(clauses_->at(clause).last);
  for (std::size_t p = begin; p < end; ++p) {
    if (clauses_->of[p] != clause) continue;
    const Phrase& first = phrases_->at(phrases_->top[p]);
    if (first.kind != PhraseKind::noun || first.entity == kNone || first.next_member == kNone) {
      continue;
    }
    const Phrase& second = phrases_->at(first.next_member);
    const bool two =
        second.next_member == kNone && second.entity != kNone &&
        entities_.at(first.entity).entity.type == entities_.at(second.entity).entity.type;
    if (two) tie(first.entity, second.entity, false);
  }
}

int Discourse::gathering(KeyId lemma) const {
  const auto same = [&](const std::pair<KeyId, int>& one) { return one.first == lemma; };
  const auto it = std::find_if(gatherings_.begin(), gatherings_.end(), same);
  return it == gatherings_.end() ? kNone : it->second;
}

/// "The summit of X", "the Arab summit": whose it is, for "the summit" later on.
void Discourse::remember_gathering(const Phrase& noun) {
  if (!noun.analysis || noun.analysis->word_class != lexicon_.keys().named("event")) return;
  int body = noun.entity;
  for (int n = noun.child, d = 0; body == kNone && n != kNone && d < kDeepest; ++d) {
    body = phrases_->at(n).entity;
    n = phrases_->at(n).child;
  }
  if (body == kNone || !fits(body, type_bit(EntityType::organization))) return;
  std::erase_if(gatherings_, [&](const auto& one) { return one.first == noun.lemma; });
  gatherings_.emplace_back(noun.lemma, body);
}

void Discourse::finish_clause(int clause) {
  const Clause& c = clauses_->at(clause);
  const std::vector<int> subject = subject_of(clause);
  const auto begin = static_cast<std::size_t>(clauses_->at(clause).first);
  const auto end = static_cast<std::size_t>(clauses_->at(clause).last);
  for (std::size_t p = begin; p < end; ++p) {
    if (clauses_->of[p] != clause) continue;
    remember_gathering(phrases_->at(phrases_->top[p]));
    for (int index = phrases_->top[p], n = 0; index != kNone && n < kDeepest;
         index = phrases_->at(index).child, ++n) {
      const Phrase& phrase = phrases_->at(index);
      if (phrase.kind != PhraseKind::noun || phrase.entity == kNone) continue;
      remember(phrase.entity, index == c.subject);
      break;
    }
  }
  for (int entity : subject) {
    if (c.subject == kNone) remember(entity, true);
  }
  tie_coordinations(clause);
  // a clause beside one that is only told of leads as little as that
  int first = clause;
  while (clauses_->at(first).kind == ClauseKind::coordinate &&
         clauses_->at(first).parent != kNone) {
    first = clauses_->at(first).parent;
  }
  const bool leading = clauses_->at(first).kind == ClauseKind::main ||
                       clauses_->at(first).kind == ClauseKind::coordinate;
  // "China is against the escalation": a later verb without a subject goes on with the topic
  if (const int topic = leading ? topic_of(clause) : kNone; topic != kNone) {
    if (std::vector<int> about = resolve(topic, clause); about.size() == 1) last_subject_ = about;
  }
  if (leading && !subject.empty()) last_subject_ = subject;
  if (leading && c.verb != kNone && is_say(c.verb)) last_speaker_ = subject;
}

}  // namespace isnad
