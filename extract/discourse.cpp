// SPDX-License-Identifier: Apache-2.0
#include "extract/discourse.h"

#include <algorithm>

namespace isnad {

namespace {
constexpr std::size_t kMostRecent = 40;  // mentions that a pronoun may reach back over
constexpr int kDeepest = 8;              // of clauses whose subject is understood
}  // namespace

void Discourse::clear() {
  recent_.clear();
  last_subject_.clear();
  last_speaker_.clear();
}

void Discourse::begin(const PhraseList& phrases, const ClauseList& clauses) {
  phrases_ = &phrases;
  clauses_ = &clauses;
  depth_ = 0;
  position_ = 0;
}

void Discourse::remember(int entity, bool subject) {
  recent_.push_back({entity, subject});
  if (recent_.size() > kMostRecent) recent_.erase(recent_.begin());
}

bool Discourse::is_say(int position) const {
  const Phrase& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(position)]);
  return verb.analysis && verb.analysis->word_class == lexicon_.keys().find("say");
}

bool Discourse::can_mean(const Features& features, int entity) const {
  const ArticleEntity& e = entities_.at(entity);
  const bool feminine = features.gender == Gender::feminine;
  const bool known = e.gender != Gender::none && features.gender != Gender::none;
  switch (features.number) {
    case Number::plural: return e.entity.type == EntityType::group || e.plural;
    case Number::dual: return false;
    default: break;
  }
  switch (e.entity.type) {
    case EntityType::person:
      return feminine ? e.gender == Gender::feminine : e.gender != Gender::feminine;
    case EntityType::country: return feminine;
    case EntityType::place: return feminine;
    case EntityType::delegation: return !feminine;
    case EntityType::facility: return known ? e.gender == features.gender : !feminine;
    default: return known ? e.gender == features.gender : feminine || !e.plural;
  }
}

bool Discourse::fits(int entity, TypeSet types) const {
  return types & type_bit(entities_.at(entity).entity.type);
}

int Discourse::resumed(const Features& features, int clause) const {
  if (clause == kNone) return kNone;
  const Clause& c = clauses_->at(clause);
  if (c.kind != ClauseKind::relative || c.antecedent == kNone || c.subject == c.antecedent) {
    return kNone;
  }
  // the noun itself or one that it governs: "the state of the areas that X controls"
  int found = kNone;
  for (int n = c.antecedent, depth = 0; n != kNone && depth < kDeepest;
       n = phrases_->at(n).child, ++depth) {
    const Phrase& noun = phrases_->at(n);
    if (noun.kind != PhraseKind::noun) break;
    // plurals of things take the feminine singular
    const bool plural = noun.features.number == Number::plural;
    const bool feminine = plural || noun.features.gender == Gender::feminine;
    const bool same =
        features.number == Number::singular && feminine == (features.gender == Gender::feminine);
    if (same) found = n;
  }
  return found;
}

std::vector<int> Discourse::pronoun(const Features& features, int clause, TypeSet types,
                                    bool argument) {
  if (features.person == 1 || features.person == 2) return {};
  if (features.number == Number::dual) return pair(EntityType::country, true);
  // "the areas that X controls (them)": the pronoun is what the clause describes, named or not
  if (const int described = resumed(features, clause); described != kNone) {
    const int entity = phrases_->at(described).entity;
    return entity != kNone && fits(entity, types) ? std::vector<int>{entity} : std::vector<int>{};
  }
  std::vector<int> own;
  const auto free = [&](int entity) {
    return std::find(own.begin(), own.end(), entity) == own.end() && fits(entity, types) &&
           can_mean(features, entity);
  };
  // The subject of the clause the pronoun stands in, or of those around it, comes first.
  for (int c = clause, n = 0; c != kNone && n < kDeepest; c = clauses_->at(c).parent, ++n) {
    if (depth_ > kDeepest) break;
    const std::vector<int> subject = subject_of(c);
    // What acts on itself is not said with a mere pronoun.
    if (argument && c == clause) {
      own = subject;
      continue;
    }
    if (subject.size() == 1 && free(subject[0])) return subject;
  }
  // What was named before in the sentence, people first.
  for (const TypeSet wanted : {type_bit(EntityType::person), kAnyType}) {
    for (int p = std::min(position_, static_cast<int>(phrases_->top.size())) - 1; p >= 0; --p) {
      for (int n = phrases_->top[static_cast<std::size_t>(p)], d = 0; n != kNone && d < kDeepest;
           n = phrases_->at(n).child, ++d) {
        const int entity = phrases_->at(n).entity;
        if (phrases_->at(n).kind != PhraseKind::noun || entity == kNone) continue;
        if (fits(entity, wanted) && free(entity)) return {entity};
        break;
      }
    }
  }
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    if (it->subject && free(it->entity)) return {it->entity};
  }
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    if (free(it->entity)) return {it->entity};
  }
  return {};
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

std::vector<int> Discourse::pair(EntityType type, bool any) {
  // The last two of the type that were spoken of together.
  std::vector<int> found;
  for (auto it = recent_.rbegin(); it != recent_.rend() && found.size() < 2; ++it) {
    const EntityType t = entities_.at(it->entity).entity.type;
    const bool fits = any ? t == EntityType::country || t == EntityType::person ||
                                t == EntityType::armed_group || t == EntityType::organization
                          : t == type;
    if (!fits || std::find(found.begin(), found.end(), it->entity) != found.end()) continue;
    if (!found.empty() && entities_.at(found[0]).entity.type != t) continue;
    found.push_back(it->entity);
  }
  if (found.size() < 2 && type == EntityType::country && !any) {
    // "the two countries" of two who were named with their offices
    for (int person : pair(EntityType::person, false)) {
      for (const NamedOffice& office : entities_.at(person).offices) {
        const bool state = office.holder != kNone &&
                           entities_.at(office.holder).entity.type == EntityType::country;
        if (!state) continue;
        found.insert(found.begin(), office.holder);
        break;
      }
    }
  }
  if (found.size() < 2) return {};
  std::reverse(found.begin(), found.end());
  return found;
}

std::vector<int> Discourse::counterpart(const Phrase& phrase, int clause) {
  if (phrase.holder == kNone) return {};
  // The one of the other state who holds the office of the one whom the pronoun means.
  for (int person : subject_of(clause)) {
    for (const NamedOffice& office : entities_.at(person).offices) {
      if (office.title.empty() || office.holder == phrase.holder) continue;
      const int other = entities_.by_office(office.title, phrase.holder);
      if (other != kNone) return {other};
    }
  }
  return {};
}

/// "His country": of the one whom the pronoun means.
std::vector<int> Discourse::own_country(const Phrase& phrase, int clause) {
  for (int who : pronoun(phrases_->at(phrase.child).features, clause, kAnyType, false)) {
    if (entities_.at(who).entity.type == EntityType::country) return {who};
    for (const NamedOffice& office : entities_.at(who).offices) {
      if (office.holder == kNone) continue;
      const std::uint32_t country = entities_.at(office.holder).country;
      if (country != kNoEntity) return {entities_.known(country)};
    }
    const std::uint32_t country = entities_.at(who).country;
    if (country != kNoEntity) return {entities_.known(country)};
  }
  return {};
}

std::vector<int> Discourse::one(const Phrase& phrase, int clause, TypeSet types) {
  if (phrase.kind == PhraseKind::pronoun) {
    if (phrase.features.person == 0) return {};
    const bool argument = std::any_of(phrases_->top.begin(), phrases_->top.end(),
                                      [&](int index) { return &phrases_->at(index) == &phrase; });
    return pronoun(phrase.features, clause, types, argument);
  }
  if (phrase.kind != PhraseKind::noun) return {};
  if (phrase.entity != kNone) return {phrase.entity};
  const Interner& keys = lexicon_.keys();
  const KeyId kind = lexicon_.grammar().description(phrase.lemma);
  if (kind != kNoKey && kind == keys.find("counterpart")) return counterpart(phrase, clause);
  const bool his = phrase.child != kNone && phrases_->at(phrase.child).kind == PhraseKind::pronoun;
  if (his && lexicon_.grammar().names_country(phrase.lemma)) return own_country(phrase, clause);
  if (phrase.features.number == Number::dual && phrase.definite && phrase.nationalities.empty()) {
    const BodyNoun* body = lexicon_.grammar().body(phrase.lemma);
    const bool country = lexicon_.grammar().names_country(phrase.lemma);
    if (kind != kNoKey && kind == keys.find("pair")) return pair(EntityType::country, !country);
    if (phrase.is_title) return pair(EntityType::person, false);
    if (body && body->body_class == BodyClass::state) return pair(EntityType::country, false);
  }
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

std::vector<int> Discourse::understood_subject(int clause) {
  const Clause& c = clauses_->at(clause);
  if (++depth_ > kDeepest) {
    --depth_;
    return {};
  }
  const bool speaks = c.verb != kNone && is_say(c.verb);
  std::vector<int> subject = c.parent != kNone ? subject_of(c.parent)
                             : speaks          ? last_speaker_
                                               : last_subject_;
  --depth_;
  if (c.verb == kNone || subject.empty()) return subject;
  const Features& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(c.verb)]).features;
  if (verb.person == 1 || verb.person == 2) return {};
  const bool several = verb.number == Number::dual || verb.number == Number::plural;
  if (several && (subject.size() > 1 || can_mean(verb, subject[0]))) return subject;
  if (several || subject.size() != 1) return {};
  // One who acts must fit the gender of the verb.
  const EntityType type = entities_.at(subject[0]).entity.type;
  if (type == EntityType::person && !can_mean(verb, subject[0])) return {};
  if (type == EntityType::country && verb.gender == Gender::masculine) return {};
  return subject;
}

std::vector<int> Discourse::subject_of(int clause) {
  const Clause& c = clauses_->at(clause);
  if (c.subject != kNone) {
    if (++depth_ > kDeepest) {
      --depth_;
      return {};
    }
    const Phrase& phrase = phrases_->at(c.subject);
    std::vector<int> found;
    if (phrase.kind == PhraseKind::pronoun && c.parent != kNone) {
      found = pronoun(phrase.features, c.parent, kAnyType, false);
    } else {
      found = resolve(c.subject, c.parent == kNone ? clause : c.parent);
    }
    --depth_;
    return found;
  }
  if (c.verb == kNone) return {};
  return understood_subject(clause);
}

void Discourse::finish_clause(int clause) {
  const Clause& c = clauses_->at(clause);
  const std::vector<int> subject = subject_of(clause);
  for (std::size_t p = 0; p < clauses_->of.size(); ++p) {
    if (clauses_->of[p] != clause) continue;
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
  const bool leading = c.kind == ClauseKind::main || c.kind == ClauseKind::coordinate;
  if (leading && !subject.empty()) last_subject_ = subject;
  if (leading && c.verb != kNone && is_say(c.verb)) last_speaker_ = subject;
}

}  // namespace isnad
