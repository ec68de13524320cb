// SPDX-License-Identifier: Apache-2.0
// What surrounds a trigger: polarity, modality and evidence of its claims.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

namespace {

constexpr int kDeepest = 8;
constexpr std::size_t kMostEach = 3;  // members of a list that each have to do with each

}  // namespace

std::string RelationMatcher::words(std::uint32_t first, std::uint32_t last) const {
  return words_of(*input_, first, last);
}

void RelationMatcher::apply(Effect effect, FoundClaim& claim) const {
  switch (effect) {
    case Effect::planned:
      if (claim.modality == Modality::actual) claim.modality = Modality::planned;
      break;
    case Effect::possible:
      if (claim.modality != Modality::requested) claim.modality = Modality::possible;
      break;
    case Effect::requested: claim.modality = Modality::requested; break;
    case Effect::declined:
    case Effect::negated:
      claim.polarity = claim.polarity == Polarity::negated ? Polarity::affirmed : Polarity::negated;
      break;
    case Effect::say:
    case Effect::charged: break;
  }
}

void RelationMatcher::apply(std::optional<Effect> effect, FoundClaim& claim) const {
  if (effect) apply(*effect, claim);
}

void RelationMatcher::clause_effects(int clause, bool own, FoundClaim& claim) {
  const Grammar& grammar = lexicon_.grammar();
  for (int depth = 0; clause != kNone && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    if (own) {
      if (c.negated) apply(Effect::negated, claim);
      if (c.future) apply(Effect::planned, claim);
      if (c.doubtful) apply(Effect::possible, claim);
      // a phrase such as "it is planned" before the verb
      for (int p = 0; p < c.verb; ++p) {
        if (clause_at(p) != clause || top(p).governed != kNone) continue;
        const PhraseKind kind = top(p).kind;
        if (kind != PhraseKind::particle && kind != PhraseKind::preposition) continue;
        apply(grammar.governor(top(p).lemma, Complement::clause), claim);
      }
    }
    own = true;
    if (c.conjunction != kNone) {
      apply(grammar.governor(top(c.conjunction).lemma, Complement::clause), claim);
    }
    if (c.kind == ClauseKind::coordinate && c.parent != kNone) {
      clause = c.parent;
      own = false;  // what holds of the clause beside this one itself does not hold here
      continue;
    }
    const bool governed = c.kind == ClauseKind::complement || c.kind == ClauseKind::auxiliary;
    if (!governed || c.governor == kNone) return;
    apply(grammar.governor(top(c.governor).lemma, Complement::clause), claim);
    // "stressed the need that": the noun right before the clause
    const int need = c.conjunction == kNone ? kNone : c.conjunction - 1;
    if (need >= 0 && need != c.governor && top(need).kind == PhraseKind::noun &&
        grammar.governor(top(need).lemma, Complement::clause) == Effect::requested) {
      apply(Effect::requested, claim);
    }
    // "it is not planned that": of a verb the clause itself is negated
    const bool denied = c.governor > 0 && top(c.governor).kind != PhraseKind::verb &&
                        top(c.governor - 1).kind == PhraseKind::negation;
    if (denied) apply(Effect::negated, claim);
    if (is_say(c.governor)) return;
    clause = c.parent;
  }
}

bool RelationMatcher::is_say(int position) const {
  const Phrase& phrase = top(position);
  return phrase.kind == PhraseKind::verb && phrase.analysis &&
         phrase.analysis->word_class == lexicon_.keys().named("say");
}

/// What a verb does to its complement; several verbs may be written alike.
std::optional<Effect> RelationMatcher::effect_of_verb(int p, Complement complement,
                                                      KeyId preposition) const {
  const Grammar& grammar = lexicon_.grammar();
  if (const auto effect = grammar.governor(top(p).lemma, complement, preposition)) return effect;
  if (complement != Complement::preposition) return std::nullopt;
  for (const WordAnalysis& a : input_->tokens[top(p).head].analyses) {
    if (a.pos != Pos::verb) continue;
    if (const auto effect = grammar.governor(a.lemma, complement, preposition)) return effect;
  }
  return std::nullopt;
}

/// "Syria refused the presence of X's forces": who declines leaves the deeds of others as they are.
bool RelationMatcher::is_own_deed(int clause, const std::vector<int>& doers) {
  std::vector<int> who = discourse_.subject_of(clause);
  const std::vector<int> states = adapt(who, ~type_bit(EntityType::place));
  if (!states.empty()) who = states;  // a capital acts for its state
  return who.empty() || doers.empty() || std::any_of(who.begin(), who.end(), [&](int entity) {
           return std::find(doers.begin(), doers.end(), entity) != doers.end();
         });
}

/// Whether a verb that is denied denies the noun with it: "no talks were held", but not "the
/// visit did not change anything".
bool RelationMatcher::is_implicative(const TriggerSite& site, int verb) const {
  return is_happening(verb) || lexicon_.grammar().light_verb(top(verb).lemma) != nullptr ||
         light_clause(site) != kNone;
}

/// "Foiled an attack that the group had launched": a relative clause tells that it happened.
bool RelationMatcher::is_told_as_done(int noun) const {
  return std::any_of(clauses_->all.begin(), clauses_->all.end(), [&](const Clause& c) {
    return c.kind == ClauseKind::relative && c.antecedent == noun && c.verb != kNone &&
           !c.negated && top(c.verb).features.tense == Tense::perfect &&
           (lexicon_.grammar().light_verb(top(c.verb).lemma) || is_happening(c.verb));
  });
}

bool RelationMatcher::is_happening(int verb) const {
  const Phrase& phrase = top(verb);
  return phrase.analysis && phrase.analysis->word_class == lexicon_.keys().named("happen");
}

void RelationMatcher::set_modality(const TriggerSite& site, const std::vector<int>& doers,
                                   FoundClaim& claim) {
  const Grammar& grammar = lexicon_.grammar();
  if (site.kind == Trigger::verb) {
    clause_effects(site.clause, true, claim);
    return;
  }
  if (site.kind == Trigger::participle) return;
  // nouns above this one: "the possibility of a visit"
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  for (int n = here, depth = 0; n != kNone && n != site.phrase && depth < kDeepest;
       n = phrases_->at(n).child, ++depth) {
    apply(grammar.governor(phrases_->at(n).lemma, Complement::idafa), claim);
  }
  // "an expected visit"
  for (const std::uint32_t token : phrases_->at(site.phrase).adjectives) {
    const WordAnalysis* a = input_->tokens[token].as(Pos::adjective);
    if (a) apply(grammar.governor(a->lemma, Complement::object), claim);
  }
  // the preposition or phrase before it: "without", "it is planned"; a noun before that
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  const int left = before == kNone ? site.position - 1 : before;
  if (before == kNone && left >= 0 && clause_at(left) == site.clause && governs_noun(left)) {
    apply(grammar.governor(top(left).lemma, Complement::idafa), claim);
  } else if (left >= 0 && clause_at(left) == site.clause) {
    if (top(left).kind != PhraseKind::verb) {  // whose object comes below
      apply(grammar.governor(top(left).lemma, Complement::object), claim);
    }
    if (top(left).kind == PhraseKind::negation) apply(Effect::negated, claim);
  }
  if (before != kNone && top(site.position - 1).kind == PhraseKind::negation) {
    apply(Effect::negated, claim);
  }
  if (before != kNone && top(site.position - 1).counts) {
    apply(grammar.governor(top(site.position - 1).lemma, Complement::object), claim);
  }
  if (before > 0 && clause_at(before - 1) == site.clause &&
      (top(before - 1).kind == PhraseKind::noun || top(before - 1).kind == PhraseKind::adjective)) {
    apply(grammar.governor(top(before - 1).lemma, Complement::preposition, top(before).lemma),
          claim);
  }
  // the verb whose argument it is
  const Clause& c = clauses_->at(site.clause);
  if (c.verb == kNone) {
    clause_effects(site.clause, false, claim);
    return;
  }
  const bool subject = here == c.subject, object = here == c.object || here == c.object2;
  const bool happened = is_told_as_done(here);
  const auto pass = [&](std::optional<Effect> effect) {
    if (happened && (effect == Effect::declined || effect == Effect::negated)) return;
    if (effect != Effect::declined || is_own_deed(site.clause, doers)) apply(effect, claim);
  };
  if (subject) pass(effect_of_verb(c.verb, Complement::subject));
  if (object) pass(effect_of_verb(c.verb, Complement::object));
  if (before != kNone) {
    pass(effect_of_verb(c.verb, Complement::preposition, top(before).lemma));
    // "an invitation to X to visit", "refused to enter into talks": what the object asks for, and
    // what the verb does to a deed that only leads to this one
    const bool behind = c.object != kNone && c.object != here &&
                        phrases_->at(c.object).kind == PhraseKind::noun &&
                        phrases_->at(c.object).entity == kNone &&
                        phrases_->at(c.object).first < phrases_->at(here).first;
    if (behind) {
      const bool leads =
          before > 0 && c.object == phrases_->top[static_cast<std::size_t>(before) - 1];
      // of the noun right before it that has been said above
      if (!leads) {
        apply(grammar.governor(phrases_->at(c.object).lemma, Complement::preposition,
                               top(before).lemma),
              claim);
      }
      const std::optional<Effect> effect = effect_of_verb(c.verb, Complement::object);
      // "denied reports of a meeting"
      const bool report = grammar.governor(phrases_->at(c.object).lemma, Complement::preposition,
                                           top(before).lemma) == Effect::say;
      if (leads && (effect == Effect::declined || (report && effect == Effect::negated))) {
        pass(effect);
      }
    }
  }
  if (is_say(c.verb)) return;
  if (!subject && !object && light_clause(site) == kNone) return;
  const bool whole = !c.negated || is_implicative(site, c.verb);
  clause_effects(site.clause, whole, claim);
}

Telling RelationMatcher::telling_of_clause(int clause) const {
  const int verb = clauses_->at(clause).verb;
  const bool imperfect = verb != kNone && top(verb).features.tense == Tense::imperfect;
  Telling found = imperfect ? Telling::present : Telling::told;
  for (int depth = 0; clause != kNone && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    if (c.kind == ClauseKind::relative || c.kind == ClauseKind::adverbial) {
      return Telling::mentioned;
    }
    if (c.kind == ClauseKind::complement) {
      if (c.governor == kNone || !is_say(c.governor)) return Telling::mentioned;
      found = found == Telling::told || found == Telling::reported ? Telling::reported
                                                                   : Telling::asserted;
    }
    clause = c.parent;
  }
  return found;
}

Telling RelationMatcher::telling(const TriggerSite& site) const {
  if (is_aside(site)) return Telling::mentioned;
  const Telling around = telling_of_clause(site.clause);
  // "his visit comes in the light of ...": the verb is present, the event is the story's
  const Phrase& noun = phrases_->at(site.phrase);
  const bool event =
      site.kind == Trigger::noun && (noun.definite || noun.child != kNone) &&
      clauses_->at(site.clause).subject == phrases_->top[static_cast<std::size_t>(site.position)];
  return event && around == Telling::present ? Telling::told : around;
}

/// Whether a noun is no part of what its clause tells: "on the second day of his visit".
bool RelationMatcher::is_aside(const TriggerSite& site) const {
  if (site.kind == Trigger::verb) return false;
  const Clause& c = clauses_->at(site.clause);
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  if (site.kind != Trigger::noun) return true;
  // "the first visit", "the holding of a meeting"
  if (here != site.phrase && phrases_->at(here).child != site.phrase) return true;
  if (is_recalled(site) || (here == c.object && takes_stance(c.verb))) return true;
  const bool first = c.verb == kNone || here == c.subject || here == c.object;
  if (first || light_clause(site) != kNone) return false;
  // "said during his meeting with X", "came in a visit", "came to meet X"
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  if (before == kNone) return true;
  if (pattern_ && !pattern_->with.behind.empty()) return false;  // "under the auspices of X"
  const Interner& keys = lexicon_.keys();
  const KeyId when = top(before).word_class, how = top(before).lemma;
  // at an event: when it took place
  if (when == keys.named("during") || when == keys.named("time") || when == keys.named("place"))
    return false;
  if (how == lexicon_.grammar().preposition("purpose")) {
    // "the revenge for the killing of X": the preposition brings in the object of a noun
    const Phrase& noun = top(before - 1);
    return noun.kind == PhraseKind::noun && noun.definite && noun.child == kNone &&
           noun.entity == kNone && noun.analysis &&
           noun.analysis->word_class == keys.named("event");
  }
  // "stressed on Wednesday his support for X"
  if (is_say(c.verb) && c.verb < site.position && when != keys.named("other_day") &&
      when != keys.named("since"))
    return false;
  return how != lexicon_.grammar().preposition("location") || phrases_->at(site.phrase).definite;
}

SignSet RelationMatcher::signs_of(const Filled& part) const {
  SignSet signs = part.understood ? sign_bit(Sign::understood) : 0;
  for (int n = part.phrase, depth = 0; n != kNone && depth < kDeepest; ++depth) {
    const Phrase& phrase = phrases_->at(n);
    if (phrase.kind == PhraseKind::pronoun) return signs | sign_bit(Sign::pronoun);
    if (phrase.kind != PhraseKind::noun) break;
    if (phrase.entity != kNone) {
      const bool described = phrase.reference == Reference::description;
      return described ? signs | sign_bit(Sign::description) : signs;
    }
    if (phrase.child == kNone && !part.understood) return signs | sign_bit(Sign::description);
    n = phrase.child;
  }
  return signs;
}

void RelationMatcher::add_claims(const TriggerSite& site, const Pattern& pattern,
                                 const Filled& subject, const Filled& object,
                                 std::vector<FoundClaim>& claims) {
  const Relation& relation = lexicon_.relations().relation_of(pattern);
  const bool one_list = subject.entities == object.entities && subject.entities.size() > 1;
  // "the two ministers resigned": each of them for himself
  const bool himself =
      pattern.subject == pattern.object && !relation.symmetric && !pattern.reciprocal;
  FoundClaim model;
  model.pattern = &pattern;
  model.trigger = site.token;
  model.weight = pattern.weight;
  model.signs = sign_bit(Sign::event) | signs_of(subject) | signs_of(object);
  model.telling = telling(site);
  set_modality(site, subject.entities, model);
  if (pattern.has_modality) model.modality = pattern.modality;
  if (pattern.has_polarity) model.polarity = pattern.polarity;
  set_attribution(site, model);
  if (is_own_word(site.clause, model, subject.entities)) model.telling = Telling::told;
  if (!pattern.state || site.kind == Trigger::verb) set_time(site, subject.entities, model);
  const bool ahead =
      day_ && model.time && model.time->range.begin && *model.time->range.begin > *day_;
  if (ahead && model.modality == Modality::actual) model.modality = Modality::planned;
  Filled place = fill(
      pattern.place,
      type_bit(EntityType::place) | type_bit(EntityType::country) | type_bit(EntityType::facility),
      site, pattern);
  if (!place.entities.empty()) model.place = place.entities.front();

  model.title = title_of(pattern, site);
  constexpr TypeSet kNoActor = type_bit(EntityType::place) | type_bit(EntityType::facility) |
                               type_bit(EntityType::agreement) | type_bit(EntityType::media);
  const Filled recipient = fill(pattern.recipient, kAnyType & ~kNoActor, site, pattern);
  if (!recipient.entities.empty()) model.recipient = recipient.entities.front();
  model.first = site.token;
  model.last = site.token + 1;
  const auto cover = [&](const Filled& part) {
    if (part.phrase == kNone) return;
    const Phrase& phrase = phrases_->at(part.phrase);
    model.first = std::min(model.first, phrase.first);
    model.last = std::max(model.last, phrase.last);
  };
  cover(subject);
  cover(object);
  const auto mention = [&](const Filled& part, int entity) {
    for (int n = part.phrase, i = 0; n != kNone && i < 32; n = phrases_->at(n).next_member, ++i) {
      for (int child = n, d = 0; child != kNone && d < kDeepest;
           child = phrases_->at(child).child, ++d) {
        const Phrase& named = phrases_->at(child);
        if (named.entity != entity) continue;
        const bool one_of_several = named.shared && named.apposition == kNone;
        return one_of_several ? words(named.office_last, named.title_last)
                              : words(named.first, named.last);
      }
    }
    if (part.phrase == kNone) return std::string();
    const Phrase& phrase = phrases_->at(part.phrase);
    return phrase.kind == PhraseKind::verb ? std::string() : words(phrase.first, phrase.last);
  };
  model.steps.push_back("trigger: " + words(site.token, site.token + 1));
  for (std::size_t i = 0; i < subject.entities.size(); ++i) {
    for (std::size_t j = 0; j < object.entities.size(); ++j) {
      const int s = subject.entities[i], o = object.entities[j];
      if ((s == o) != himself) continue;
      // of a long list the first is told of with the others, not each with each
      const bool again = j < i || (i > 0 && subject.entities.size() > kMostEach);
      if (one_list && relation.symmetric && again) continue;
      if ((relation.symmetric || relation.foreign) && is_own_state(s, o)) continue;
      FoundClaim claim = model;
      claim.subject = s;
      claim.object = o;
      if (const auto time = model.time ? own_time(object, o) : std::nullopt) claim.time = time;
      claim.subject_mention = mention(subject, s);
      claim.object_mention = mention(object, o);
      claim.steps.insert(
          claim.steps.begin() + 1,
          {std::string("subject: ") + (subject.understood ? "understood" : claim.subject_mention),
           std::string("object: ") + (object.understood ? "understood" : claim.object_mention)});
      if (claim.time) claim.steps.push_back("time: " + claim.time->text);
      // who calls on two that fight is no side of theirs
      if (!pattern.state && !(pattern.spoken && object.understood)) {
        discourse_.tie(s, o, true, relation.symmetric || pattern.means, pattern.encounter);
        if (relation.fighting) discourse_.fight(s, o);
      }
      claims.push_back(claim);
      if (pattern.reciprocal && !one_list) {
        std::swap(claim.subject, claim.object);
        std::swap(claim.subject_mention, claim.object_mention);
        claims.push_back(std::move(claim));
      }
    }
  }
}

}  // namespace isnad
