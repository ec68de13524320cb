// SPDX-License-Identifier: Apache-2.0
// Who is the subject of a clause that does not say it, and who speaks.
#include <algorithm>

#include "extract/discourse.h"

namespace isnad {

namespace {
constexpr int kDeepest = 8;  // of clauses whose subject is understood
}  // namespace

/// "We call on": a stance of the one who speaks; what is told in the past is no stance.
bool Discourse::speaks_of_himself(int position) const {
  const Features& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(position)]).features;
  return verb.person == 1 && verb.tense == Tense::imperfect;
}

/// "A spokesman (in the name) of X", "the American spokesman" without a name: X speaks.
std::vector<int> Discourse::whose_voice(int phrase, int clause) {
  const Phrase& voice = phrases_->at(phrase);
  if (voice.entity != kNone || !lexicon_.grammar().is_voice(voice.lemma)) return {};
  if (voice.child != kNone) return resolve(voice.child, clause);
  const int in = position_of(voice) + 1;
  const int name =
      phrases_->is(in, PhraseKind::preposition) ? phrases_->position(in).governed : kNone;
  if (name != kNone && phrases_->at(name).entity == kNone && phrases_->at(name).child != kNone) {
    return resolve(phrases_->at(name).child, clause);
  }
  if (voice.nationalities.size() != 1) return {};
  return {entities_.known(voice.nationalities.front())};
}

std::vector<int> Discourse::speaker_above(int clause) {
  for (int c = clause, n = 0; c != kNone && n < kDeepest; c = clauses_->at(c).parent, ++n) {
    if (clauses_->at(c).speaker != kNone) return resolve(clauses_->at(c).speaker, c);
    const int governor = clauses_->at(c).governor;
    if (governor == kNone || !is_say(governor)) continue;
    const int saying = clauses_->of[static_cast<std::size_t>(governor)];
    if (saying != c) return subject_of(saying);
  }
  return {};
}

std::vector<int> Discourse::speaker_of(int clause) {
  std::vector<int> above = speaker_above(clause);
  return above.empty() ? last_speaker_ : above;
}

std::vector<int> Discourse::subject_before(int clause) const {
  const Clause& c = clauses_->at(clause);
  if (c.verb == kNone || last_subject_.size() != 1) return {};
  const Features& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(c.verb)]).features;
  return verb.person == 3 && can_mean(verb, last_subject_[0]) ? last_subject_ : std::vector<int>();
}

std::vector<int> Discourse::understood_subject(int clause) {
  const Clause& c = clauses_->at(clause);
  if (++depth_ > kDeepest) {
    --depth_;
    return {};
  }
  const bool speaks = c.verb != kNone && is_say(c.verb);
  const bool we = c.verb != kNone && speaks_of_himself(c.verb);
  const int around = c.parent == kNone ? kNone : clauses_->at(c.parent).verb;
  if (!we && around != kNone && speaks_of_himself(around)) {
    --depth_;
    return {};
  }
  std::vector<int> subject = we                  ? speaker_of(clause)
                             : c.parent != kNone ? subject_of(c.parent)
                             : speaks            ? last_speaker_
                                                 : last_subject_;
  --depth_;
  if (c.verb == kNone || we) return subject;
  const Features& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(c.verb)]).features;
  if (verb.person == 1 || verb.person == 2) return {};
  // "X met Y, and they discussed": two who were not the subject are the two of the event told last
  if (verb.number == Number::dual && verb.person == 3 && subject.size() < 2) {
    const std::vector<int> pair = pair_of_actors(1);
    const bool of_him = subject.empty()
                            ? c.parent == kNone
                            : std::find(pair.begin(), pair.end(), subject[0]) != pair.end();
    return of_him ? pair : std::vector<int>();
  }
  const bool several = verb.number == Number::dual || verb.number == Number::plural;
  if (!several && follows_several(clause)) return speaker_beside(clause);
  if (subject.empty()) return subject;
  if (several && (subject.size() > 1 || can_mean(verb, subject[0]))) return subject;
  if (!several && subject.size() == 1 && agrees(verb, subject[0])) return subject;
  return {};
}

/// "They had not come, and he called on": a verb of one man beside what several did.
bool Discourse::follows_several(int clause) const {
  const Clause& c = clauses_->at(clause);
  const Features& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(c.verb)]).features;
  if (verb.gender != Gender::masculine || verb.number != Number::singular) return false;
  int before = clause;
  while (clauses_->at(before).kind == ClauseKind::coordinate &&
         clauses_->at(before).parent != kNone) {
    before = clauses_->at(before).parent;
    const Clause& b = clauses_->at(before);
    if (b.subject == kNone || b.verb == kNone) continue;
    const Number own = phrases_->position(b.verb).features.number;
    return own == Number::plural || own == Number::dual;
  }
  return false;
}

/// Whether one who acts fits the gender of a verb without a subject.
bool Discourse::agrees(const Features& verb, int entity) const {
  const ArticleEntity& e = entities_.at(entity);
  const EntityType type = e.entity.type;
  if (type == EntityType::person && !can_mean(verb, entity)) return false;
  const bool differs =
      verb.gender != Gender::none && e.gender != Gender::none && e.gender != verb.gender;
  return !differs || (type != EntityType::country && type != EntityType::media);
}

/// "X said that they had not come, and called on Y": a verb that does not fit the clause beside it
/// goes on with the one who tells that.
std::vector<int> Discourse::speaker_beside(int clause) {
  const Clause& c = clauses_->at(clause);
  int told = clause;
  while (clauses_->at(told).kind == ClauseKind::coordinate && clauses_->at(told).parent != kNone) {
    told = clauses_->at(told).parent;
  }
  const int around = clauses_->at(told).parent;
  if (told == clause || clauses_->at(told).kind != ClauseKind::complement || around == kNone) {
    return {};
  }
  const std::vector<int> who = subject_of(around);
  const Features& verb = phrases_->at(phrases_->top[static_cast<std::size_t>(c.verb)]).features;
  return who.size() == 1 && can_mean(verb, who[0]) ? who : std::vector<int>();
}

/// "X is (one) of the states that": who is said to be one of those whom the clause describes.
std::vector<int> Discourse::one_of_many(int clause) {
  const Clause& c = clauses_->at(clause);
  if (c.kind != ClauseKind::relative || c.antecedent != c.subject || c.parent == kNone) return {};
  const Phrase& many = phrases_->at(c.antecedent);
  if (many.kind != PhraseKind::noun || !many.definite) return {};
  const Clause& around = clauses_->at(c.parent);
  const bool is = around.verb == kNone ||
                  phrases_->position(around.verb).word_class == lexicon_.keys().named("copula");
  int p = position_of(many) - 1;
  bool of = false;
  for (; p > around.first; --p) {
    const Phrase& between = phrases_->position(p);
    of = of || between.lemma == lexicon_.grammar().preposition("partitive");
    if (between.kind == PhraseKind::noun || between.kind == PhraseKind::verb) break;
  }
  if (!is || !of) return {};
  const int who = around.verb == kNone ? topic_of(c.parent) : around.subject;
  return who == kNone || who == c.antecedent ? std::vector<int>() : resolve(who, c.parent);
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
      found = pronoun(phrase, c.parent, kAnyType, false);
    } else {
      found = resolve(c.subject, c.parent == kNone ? clause : c.parent);
      if (found.empty() && !c.passive) found = whose_voice(c.subject, clause);
      if (found.empty()) found = one_of_many(clause);
    }
    --depth_;
    return found;
  }
  if (c.verb == kNone) return {};
  return understood_subject(clause);
}

void Discourse::fight(int one, int other) {
  constexpr TypeSet kSides = type_bit(EntityType::country) | type_bit(EntityType::armed_group) |
                             type_bit(EntityType::government) | type_bit(EntityType::organization);
  if (!fits(one, kSides) || !fits(other, kSides)) return;
  // an army is its state, unless it fights in its own
  const auto side = [&](int entity, int against) {
    const std::uint32_t country = entities_.at(entity).country;
    const bool abroad = country != kNoEntity && entities_.at(against).country != kNoEntity &&
                        entities_.at(against).country != country;
    const bool army = fits(entity, type_bit(EntityType::government));
    return army && abroad ? entities_.known(country) : entity;
  };
  const int a = side(one, other), b = side(other, one);
  one_war_ = one_war_ && (fighting_.empty() || fighting_ == std::vector<int>{a, b} ||
                          fighting_ == std::vector<int>{b, a});
  fighting_ = {a, b};
}

std::vector<int> Discourse::sides_of_fighting(int clause) {
  if (!one_war_) return {};
  for (const int who : subject_of(clause)) {
    const int state = state_of(who);
    for (const int side : fighting_) {
      if (side == who || (state != kNone && (side == state || state_of(side) == state))) return {};
    }
  }
  return fighting_;
}

}  // namespace isnad
