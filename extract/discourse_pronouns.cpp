// SPDX-License-Identifier: Apache-2.0
// Whom pronouns mean.
#include <algorithm>

#include "extract/discourse.h"

namespace isnad {

namespace {
constexpr int kDeepest = 8;  // of clauses and nouns around a pronoun
}  // namespace

bool Discourse::can_mean(const Features& features, int entity) const {
  const ArticleEntity& e = entities_.at(entity);
  const bool feminine = features.gender == Gender::feminine;
  const bool known = e.gender != Gender::none && features.gender != Gender::none;
  switch (features.number) {
    case Number::plural:
      // a verb without subject goes on with a group by a singular name: "(they) struck"
      if (features.tense != Tense::none && e.entity.type == EntityType::armed_group) return true;
      return e.entity.type == EntityType::group || e.plural;
    case Number::dual: return false;
    default: break;
  }
  switch (e.entity.type) {
    case EntityType::person:
      return feminine ? e.gender == Gender::feminine : e.gender != Gender::feminine;
    case EntityType::country: return feminine == (e.gender != Gender::masculine);
    case EntityType::place: return feminine;
    case EntityType::delegation: return !feminine;
    case EntityType::facility: return known ? e.gender == features.gender : !feminine;
    default: return known ? e.gender == features.gender : feminine || !e.plural;
  }
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

int Discourse::as_antecedent(int entity, const Features& features, TypeSet types) {
  if (fits(entity, type_bit(EntityType::place)) && features.gender == Gender::feminine) {
    // a capital that acts is its state
    const int state = state_of(entity);
    if (state != kNone && fits(state, types)) return state;
  }
  return fits(entity, types) && can_mean(features, entity) ? entity : kNone;
}

int Discourse::topic_of(int clause) const {
  const Clause& c = clauses_->at(clause);
  if (c.verb != kNone) return kNone;
  for (int p = c.first; p < c.last && p < static_cast<int>(clauses_->of.size()); ++p) {
    if (clauses_->of[static_cast<std::size_t>(p)] != clause) continue;
    const PhraseKind kind = phrases_->position(p).kind;
    if (kind == PhraseKind::noun) {
      return clauses_->governed_by[static_cast<std::size_t>(p)] == kNone
                 ? phrases_->top[static_cast<std::size_t>(p)]
                 : kNone;
    }
    if (kind == PhraseKind::preposition || kind == PhraseKind::pronoun) return kNone;
  }
  return kNone;
}

bool Discourse::is_unknown_actor(int phrase, const Features& pronoun) const {
  if (phrase == kNone) return false;
  const Phrase& noun = phrases_->at(phrase);
  if (noun.kind != PhraseKind::noun || noun.entity != kNone || !noun.analysis || noun.is_title) {
    return false;
  }
  const Interner& keys = lexicon_.keys();
  const KeyId kind = noun.analysis->word_class;
  const bool actor = kind == keys.named("role") || kind == keys.named("people") ||
                     kind == keys.named("body") || kind == keys.named("place");
  const bool plural = noun.features.number == Number::plural;
  const bool one = pronoun.number != Number::plural;
  const Gender gender = plural && one ? Gender::feminine : noun.features.gender;
  return actor && (plural || one) && gender == pronoun.gender;
}

int Discourse::antecedent_around(const Features& features, int at, int clause, TypeSet types,
                                 bool argument, std::vector<int>& own, bool& unknown) {
  // "denied the accusations of X against him": the doer is another one than the subject
  const bool of_noun = argument && position_ < at && phrases_->is(position_, PhraseKind::noun) &&
                       phrases_->position(position_).entity == kNone &&
                       phrases_->position(position_).child != kNone &&
                       phrases_->at(phrases_->position(position_).child).kind == PhraseKind::noun;
  for (int c = clause, n = 0; c != kNone && n < kDeepest; c = clauses_->at(c).parent, ++n) {
    if (depth_ > kDeepest) break;
    const Clause& around = clauses_->at(c);
    // "said that its forces": the noun that the pronoun stands on is not whom it means
    const bool inside = c == clause && !argument && around.subject != kNone &&
                        at < phrases_->count() &&
                        phrases_->top[static_cast<std::size_t>(at)] == around.subject;
    if (inside) continue;
    const int topic = c == clause ? topic_of(c) : kNone;
    // who is named behind the verb and the pronoun is not the one that it takes up
    const bool ahead = c == clause && around.verb != kNone && around.subject != kNone &&
                       around.verb < at && at < phrases_->count() &&
                       phrases_->at(around.subject).first > phrases_->position(at).first;
    if (ahead) {
      // "and discussed with him the matter": who did it stands in the clause before
      const bool unsaid = argument && around.kind == ClauseKind::coordinate &&
                          clauses_->governed_by[static_cast<std::size_t>(at)] != kNone;
      if (unsaid && resolve(around.subject, c).empty()) own = understood_subject(c);
      continue;
    }
    // a topic may hold a pronoun that looks for its own topic
    ++depth_;
    const std::vector<int> subject = topic != kNone ? resolve(topic, c) : subject_of(c);
    --depth_;
    // What acts on itself is not said with a mere pronoun.
    if (argument && c == clause && !of_noun) {
      own = subject;
      continue;
    }
    // "the Yemenis were glad about his arrival": several are not one
    const bool several = around.subject != kNone && topic == kNone &&
                         phrases_->at(around.subject).features.number == Number::plural &&
                         !phrases_->at(around.subject).is_title &&
                         features.number == Number::singular &&
                         features.gender == Gender::masculine;
    if (several) continue;
    if (subject.size() == 1 && std::find(own.begin(), own.end(), subject[0]) == own.end()) {
      if (const int found = as_antecedent(subject[0], features, types); found != kNone) {
        return found;
      }
      // the verb tells how its subject is taken up: "the union of courts that has extended its"
      const Features* verb =
          around.verb != kNone ? &phrases_->position(around.verb).features : nullptr;
      const bool agrees = verb && verb->person == 3 && verb->number == Number::singular &&
                          verb->gender != Gender::none && verb->gender == features.gender &&
                          features.number == Number::singular;
      const bool person = fits(subject[0], type_bit(EntityType::person));
      // "the separatists announced ... under their control", a group by a plural name
      const bool named_as_many = features.number == Number::plural && topic == kNone &&
                                 around.subject != kNone &&
                                 phrases_->at(around.subject).features.number == Number::plural;
      if ((agrees || named_as_many) && !person && fits(subject[0], types)) return subject[0];
    }
    // "a government that extends its control" is nobody's
    const bool described = around.kind == ClauseKind::relative && around.subject == kNone;
    const int said = topic != kNone ? topic : described ? around.antecedent : around.subject;
    unknown = subject.empty() && is_unknown_actor(said, features);
    if (unknown) return kNone;
  }
  return kNone;
}

/// "The wish of his country and its readiness", "support of X in its war": the pronoun on a noun
/// takes up what the noun before governs, or the body right before. So it does behind the object of
/// a verb: "condemned X for its attacks", but "visited X during its tour".
int Discourse::beside(const Features& features, int at, int clause, TypeSet types) {
  int p = at - 1;
  const bool and_noun = phrases_->is(p, PhraseKind::conjunction);
  const bool preposition = phrases_->is(p, PhraseKind::preposition);
  if (!and_noun && !preposition) return kNone;
  const Interner& keys = lexicon_.keys();
  const bool in_noun =
      preposition && phrases_->position(p).lemma == lexicon_.grammar().preposition("location");
  const KeyId when = phrases_->position(p).word_class;
  const bool timed = preposition && when != kNoKey &&
                     (when == keys.named("during") || when == keys.named("time") ||
                      when == keys.named("other_day") || when == keys.named("since"));
  if (timed) return kNone;
  --p;
  if (and_noun && phrases_->is(p, PhraseKind::punctuation)) --p;
  // "called on it to stop its attacks"
  if (preposition && phrases_->is(p, PhraseKind::pronoun) &&
      clauses_->at(clause).object == phrases_->top[static_cast<std::size_t>(p)]) {
    const std::vector<int> it = resolve(clauses_->at(clause).object, clause);
    const bool one = it.size() == 1 && !fits(it[0], type_bit(EntityType::person));
    return one ? as_antecedent(it[0], features, types) : kNone;
  }
  if (!phrases_->is(p, PhraseKind::noun)) return kNone;
  const Phrase& before = phrases_->position(p);
  const int child = before.entity == kNone ? before.child : kNone;
  if (child != kNone && phrases_->at(child).kind != PhraseKind::noun) return kNone;
  if (and_noun && child == kNone) return kNone;
  const bool object =
      clauses_->at(clause).object == phrases_->top[static_cast<std::size_t>(p)] && child == kNone;
  if (preposition && !in_noun && !object) return kNone;
  const int named = child != kNone ? child : phrases_->top[static_cast<std::size_t>(p)];
  const std::vector<int> found = resolve(named, clause);
  if (found.size() != 1) return kNone;
  if (preposition && fits(found[0], type_bit(EntityType::person))) return kNone;
  // a state has the gender of the noun that names it: "the occupation in its war"
  const Features& noun = phrases_->at(named).features;
  const bool as_named = phrases_->at(named).analysis && noun.number == Number::singular &&
                        features.number == Number::singular && noun.gender == features.gender;
  if (as_named && fits(found[0], types)) return found[0];
  return as_antecedent(found[0], features, types);
}

/// One who is spoken of and whom nobody knows; "the city" is rather the one named before.
bool Discourse::is_other_actor(int phrase, const Features& pronoun) const {
  const Phrase& noun = phrases_->at(phrase);
  if (!noun.definite || !is_unknown_actor(phrase, pronoun)) return false;
  const bool place = noun.analysis->word_class == lexicon_.keys().named("place");
  return !place || noun.child != kNone || noun.features.number == Number::plural;
}

/// "That the accord ..., the government has not accepted it": a thing that stands before the verb,
/// and is not its subject, is what a pronoun behind the verb takes up.
bool Discourse::takes_up_topic(const Features& features, int at, int clause) const {
  const Clause& c = clauses_->at(clause);
  if (c.verb == kNone || at < c.verb || c.subject == kNone) return false;
  if (phrases_->at(c.subject).first < phrases_->position(c.verb).first) return false;
  for (int p = c.first; p < c.verb; ++p) {
    const auto i = static_cast<std::size_t>(p);
    const Phrase& noun = phrases_->position(p);
    if (clauses_->of[i] != clause || clauses_->governed_by[i] != kNone) continue;
    if (noun.kind != PhraseKind::noun || noun.entity != kNone || !noun.definite) continue;
    const bool plural = noun.features.number == Number::plural;
    const Gender gender = plural ? Gender::feminine : noun.features.gender;
    if (features.number == Number::singular && gender == features.gender) return true;
  }
  return false;
}

/// "X received Y upon his arrival": who is received has travelled.
int Discourse::guest(const Features& features, int at, int clause, TypeSet types) {
  const Clause& c = clauses_->at(clause);
  const RelationTable& table = lexicon_.relations();
  if (c.verb == kNone || c.verb > at || !phrases_->is(at - 1, PhraseKind::preposition))
    return kNone;
  const auto receives = [&](std::uint32_t index) {
    const Pattern& pattern = table.patterns()[index];
    return pattern.encounter && !table.relation_of(pattern).symmetric;
  };
  const auto travels = [&](std::uint32_t index) {
    return table.patterns()[index].object_types & type_bit(EntityType::facility);
  };
  const auto& verbs = table.at(Trigger::verb, phrases_->position(c.verb).lemma);
  const auto& nouns = table.at(Trigger::noun, phrases_->position(at).lemma);
  if (std::none_of(verbs.begin(), verbs.end(), receives) ||
      std::none_of(nouns.begin(), nouns.end(), travels)) {
    return kNone;
  }
  int received = c.object;
  for (int p = c.verb + 1; p < at - 1 && received == kNone; ++p) {
    const int governed = phrases_->position(p).governed;
    if (clauses_->of[static_cast<std::size_t>(p)] == clause && governed != kNone)
      received = governed;
  }
  if (received == kNone || phrases_->at(received).first > phrases_->position(at).first)
    return kNone;
  const std::vector<int> who = resolve(received, clause);
  return who.size() == 1 ? as_antecedent(who[0], features, types) : kNone;
}

std::vector<int> Discourse::pronoun(const Phrase& phrase, int clause, TypeSet types,
                                    bool argument) {
  const Features features = phrase.features;
  const int at = position_of(phrase);
  if (features.person == 1 || features.person == 2) return {};
  if (features.number == Number::dual) {
    // "the two ministers of X and Y stressed during their meeting"
    const int said = clauses_->at(clause).subject;
    if (said != kNone && phrases_->at(said).first < phrase.first && depth_ < kDeepest) {
      ++depth_;
      const std::vector<int> two = subject_of(clause);
      --depth_;
      if (two.size() == 2 && fits(two[0], types) && fits(two[1], types)) return two;
    }
    return pair_of_actors(1);
  }
  // "the areas that X controls (them)": the pronoun is what the clause describes, named or not
  if (const int described = resumed(features, clause); described != kNone) {
    const int entity = phrases_->at(described).entity;
    return entity != kNone && fits(entity, types) ? std::vector<int>{entity} : std::vector<int>{};
  }
  // "what X did (it)": nothing that has a name
  const bool what = argument && clauses_->at(clause).kind == ClauseKind::relative &&
                    clauses_->at(clause).antecedent == kNone;
  if (what && features.number == Number::singular && features.gender == Gender::masculine) {
    return {};
  }
  if (argument && takes_up_topic(features, at, clause)) return {};
  // "X and Y declared their support": all who are the subject
  const int subject = clauses_->at(clause).subject;
  const bool theirs = !argument && features.number == Number::plural && subject != kNone &&
                      phrases_->at(subject).next_member != kNone &&
                      phrases_->at(subject).first < phrase.first;
  if (theirs) {
    std::vector<int> all = subject_of(clause);
    std::erase_if(all, [&](int entity) { return !fits(entity, types); });
    if (all.size() > 1) return all;
  }
  // "the visit of X, his meeting with Y and his talks with Z": pronouns of one clause go on
  for (const Taken& taken : taken_) {
    const bool same = !argument && taken.clause == clause && taken.features == features;
    if (same && taken.position < at && fits(taken.entity, types)) return {taken.entity};
  }
  const auto take = [&](int entity) {
    if (!argument) taken_.push_back({clause, at, features, entity});
    return std::vector<int>{entity};
  };
  if (const int who = argument ? kNone : guest(features, at, clause, types); who != kNone) {
    return take(who);
  }
  if (const int near = argument ? kNone : beside(features, at, clause, types); near != kNone) {
    return take(near);
  }
  std::vector<int> own;
  bool unknown = false;
  const int around = antecedent_around(features, at, clause, types, argument, own, unknown);
  if (around != kNone) return take(around);
  if (unknown) return {};
  const auto free = [&](int entity) {
    return std::find(own.begin(), own.end(), entity) == own.end() && fits(entity, types) &&
           can_mean(features, entity);
  };
  // What was named before in the sentence, people first; an argument is none of those that stand
  // between the trigger and it: "the withdrawal of X from it".
  const int from = argument ? std::min(at, position_) : at;
  for (const TypeSet wanted : {type_bit(EntityType::person), kAnyType}) {
    for (int p = std::min(from, phrases_->count()) - 1; p >= 0; --p) {
      for (int n = phrases_->top[static_cast<std::size_t>(p)], d = 0; n != kNone && d < kDeepest;
           n = phrases_->at(n).child, ++d) {
        const int entity = phrases_->at(n).entity;
        if (phrases_->at(n).kind != PhraseKind::noun) continue;
        // somebody unknown who is nearer: "writes to the company to ask it"
        if (argument && wanted == kAnyType && is_other_actor(n, features)) return {};
        if (entity == kNone) continue;
        if (fits(entity, wanted) && free(entity)) return take(entity);
        break;
      }
    }
  }
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    if (!it->subject || std::find(own.begin(), own.end(), it->entity) != own.end()) continue;
    if (const int found = as_antecedent(it->entity, features, types); found != kNone) {
      return take(found);
    }
  }
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    if (free(it->entity)) return take(it->entity);
  }
  return {};
}

}  // namespace isnad
