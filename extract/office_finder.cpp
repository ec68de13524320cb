// SPDX-License-Identifier: Apache-2.0
#include "extract/office_finder.h"

#include <algorithm>

#include "extract/claim_writer.h"

namespace isnad {

namespace {

/// The verb or event noun before a token that has patterns of taking office, and their modality.
struct Change {
  const Pattern* pattern = nullptr;
  int position = kNone;
};

Change change_before(std::uint32_t token, const Lexicon& lexicon, const PhraseList& phrases) {
  const RelationTable& table = lexicon.relations();
  const Relation* appoint = table.find("appoint");
  const Pattern* office = table.office_pattern();
  Change change;
  for (int p = 0; p < static_cast<int>(phrases.top.size()); ++p) {
    if (phrases.position(p).first >= token) break;
    for (int n = phrases.top[static_cast<std::size_t>(p)], depth = 0; n != kNone && depth < 8;
         n = phrases.at(n).child, ++depth) {
      const Phrase& phrase = phrases.at(n);
      const bool verb = phrase.kind == PhraseKind::verb;
      if ((!verb && phrase.kind != PhraseKind::noun) || phrase.lemma == kNoKey) break;
      for (const std::uint32_t index :
           table.at(verb ? Trigger::verb : Trigger::noun, phrase.lemma)) {
        const Pattern& pattern = table.patterns()[index];
        if (&table.relation_of(pattern) != appoint && pattern.relation != office->relation)
          continue;
        change = {&pattern, p};
        break;
      }
    }
  }
  return change;
}

/// Fills in what the verb says of somebody who becomes something; false when it does not say it.
bool set_change(const Phrase& name, const Lexicon& lexicon, const PhraseList& phrases,
                const ClauseList& clauses, FoundClaim& claim) {
  const Change change = change_before(name.first, lexicon, phrases);
  if (!change.pattern) return false;
  const Clause& clause = clauses.at(clauses.of[static_cast<std::size_t>(change.position)]);
  const Phrase& verb = phrases.position(change.position);
  const bool appoints = lexicon.relations().relation_of(*change.pattern).name == "appoint";
  // "the president appointed a minister": he is the one who appoints
  const bool active = verb.kind == PhraseKind::verb && appoints && !clause.passive;
  if (active && clause.subject != kNone && phrases.at(clause.subject).first == name.first) {
    return false;
  }
  if (change.pattern->has_modality) claim.modality = change.pattern->modality;
  if (clause.future) claim.modality = Modality::planned;
  if (clause.doubtful) claim.modality = Modality::possible;
  if (clause.negated) claim.polarity = Polarity::negated;
  return true;
}

/// "The president of X made NAME a minister": an office of the state of the one who gives it, or
/// of the body that does (`its`: "as its head"); kNone when nobody does.
int holder_by_appointer(const Phrase& name, bool its, const Lexicon& lexicon,
                        const PhraseList& phrases, const ClauseList& clauses,
                        EntityRegister& entities) {
  constexpr double kSure = 0.8;  // a party that picks somebody gives him no office
  const Change change = change_before(name.first, lexicon, phrases);
  if (!change.pattern || change.pattern->weight < kSure) return kNone;
  const Clause& clause = clauses.at(clauses.of[static_cast<std::size_t>(change.position)]);
  // "decided the choice of NAME", but "congratulated X upon it"
  const int told = phrases.top[static_cast<std::size_t>(change.position)];
  if (phrases.at(told).kind == PhraseKind::noun && clause.object != told) return kNone;
  const int who =
      clause.passive || clause.subject == kNone ? kNone : phrases.at(clause.subject).entity;
  if (who == kNone || who == name.entity) return kNone;
  const ArticleEntity& giver = entities.at(who);
  std::uint32_t country = giver.country;
  switch (giver.entity.type) {
    case EntityType::organization:
    case EntityType::armed_group:
    case EntityType::country: return who;
    case EntityType::government:
      if (its) return who;  // "as its head"
      break;
    case EntityType::person:
      for (const NamedOffice& office : giver.offices) {
        if (office.holder == kNone) continue;
        if (entities.at(office.holder).country == kNoEntity) return office.holder;
        country = entities.at(office.holder).country;
      }
      break;
    default: return kNone;
  }
  return country == kNoEntity ? kNone : entities.known(country);
}

/// "The head of the Iraqi delegation" holds no office of Iraq.
bool heads_delegation(const Phrase& title, const PhraseList& phrases,
                      const EntityRegister& entities) {
  const int body = title.child == kNone ? kNone : phrases.at(title.child).entity;
  return body != kNone && entities.at(body).entity.type == EntityType::delegation;
}

FoundClaim head_of_delegation(const Phrase& name, const Phrase& title, const SentenceInput& input,
                              const Lexicon& lexicon, const PhraseList& phrases) {
  const Phrase& body = phrases.at(title.child);
  FoundClaim claim;
  for (const Pattern& pattern : lexicon.relations().patterns()) {
    if (pattern.rule == "leads.ar.head-of") claim.pattern = &pattern;
  }
  claim.subject = name.entity;
  claim.object = body.entity;
  claim.subject_mention = words_of(input, name.first, name.last);
  claim.object_mention = words_of(input, body.first, body.last);
  claim.first = name.first;
  claim.last = std::max(name.last, title.last);
  claim.trigger = title.head;
  claim.weight = claim.pattern->weight;
  claim.steps = {"name: " + claim.subject_mention, "heads: " + claim.object_mention};
  return claim;
}

/// Titles that stand with names.
void find_titles(const Pattern* pattern, const SentenceInput& input, const Lexicon& lexicon,
                 const PhraseList& phrases, const ClauseList& clauses, EntityRegister& entities,
                 std::vector<FoundClaim>& claims) {
  for (const Phrase& phrase : phrases.all) {
    if (phrase.entity == kNone || phrase.apposition == kNone) continue;
    if (entities.at(phrase.entity).entity.type != EntityType::person) continue;
    int holder = phrase.holder;
    if (holder == kNone && phrases.at(phrase.apposition).predicate) {
      const std::uint32_t last = phrases.at(phrase.apposition).last - 1;
      const bool its = input.tokens[last].clitic && input.tokens[last].as(Pos::pronoun);
      holder = holder_by_appointer(phrase, its, lexicon, phrases, clauses, entities);
    }
    if (holder == kNone) continue;
    const TypeSet type = type_bit(entities.at(holder).entity.type);
    if (!(pattern->object_types & type)) continue;
    const Phrase& other = phrases.at(phrase.apposition);
    const bool title_first = phrase.is_title;
    if (heads_delegation(title_first ? phrase : other, phrases, entities)) {
      if (!title_first)
        claims.push_back(head_of_delegation(phrase, other, input, lexicon, phrases));
      continue;
    }
    const KeyId lemma = title_first ? phrase.lemma : other.lemma;
    // "the owner of", "Mr", "the son of": no office
    if (lexicon.grammar().is_honorific(lemma) || lexicon.grammar().is_kin(lemma)) continue;
    const bool state = entities.at(holder).entity.type == EntityType::country;
    // "the Afghan journalist NAME" serves no state
    const bool by_nationality = !(title_first ? phrase : other).nationalities.empty();
    if (state && by_nationality && lexicon.grammar().is_occupation(lemma)) continue;
    FoundClaim claim;
    claim.pattern = pattern;
    claim.subject = phrase.entity;
    claim.object = holder;
    claim.subject_mention = words_of(input, phrase.first, phrase.last);
    claim.object_mention = entities.at(holder).entity.label;
    const Phrase& title = title_first ? phrase : other;
    claim.title = label_of(input, title.first, title.office_last);
    if (title.counterpart || title.predicate || title.shared) claim.title.clear();
    for (const NamedOffice& office : entities.at(phrase.entity).offices) {
      // "his counterpart" holds the office of the one whose counterpart he is
      const bool told = title.counterpart || title.predicate || title.shared;
      const bool given = title.predicate && office.holder == kNone;
      if (told && (office.holder == holder || given)) claim.title = office.text;
    }
    claim.first = std::min(phrase.first, other.first);
    claim.last = std::max(phrase.last, other.last);
    claim.trigger = title_first ? phrase.head : other.head;
    claim.weight = pattern->weight;
    claim.signs = sign_bit(Sign::office);
    if (title.predicate && !set_change(phrase, lexicon, phrases, clauses, claim)) continue;
    claim.steps = {"title: " + claim.title,
                   "name: " + (title_first ? words_of(input, other.first, other.last)
                                           : words_of(input, phrase.first, other.first))};
    claims.push_back(std::move(claim));
  }
}

/// Whether a noun phrase names a body that people head: not what happens in it.
bool is_headed(const Phrase& phrase, const Pattern& pattern, const Lexicon& lexicon,
               const EntityRegister& entities) {
  if (phrase.kind != PhraseKind::noun || phrase.entity == kNone || phrase.is_title) return false;
  const EntityType type = entities.at(phrase.entity).entity.type;
  if (!(pattern.object_types & type_bit(type))) return false;
  const bool named = type == EntityType::organization || type == EntityType::armed_group ||
                     type == EntityType::government;
  const BodyNoun* body = lexicon.grammar().body(phrase.lemma);
  return named || (type == EntityType::country && body && body->body_class == BodyClass::state);
}

/// "The army under X", "the government headed by X".
void find_heads(const Pattern* pattern, const SentenceInput& input, const Lexicon& lexicon,
                const PhraseList& phrases, const EntityRegister& entities,
                std::vector<FoundClaim>& claims) {
  const int count = static_cast<int>(phrases.top.size());
  for (int p = 1; p < count; ++p) {
    const Phrase& preposition = phrases.position(p);
    const bool heads = preposition.kind == PhraseKind::preposition &&
                       preposition.governed != kNone &&
                       lexicon.grammar().is_leadership(preposition.lemma);
    if (!heads) continue;
    const Phrase& who = phrases.at(preposition.governed);
    if (who.kind != PhraseKind::noun || who.entity == kNone) continue;
    if (entities.at(who.entity).entity.type != EntityType::person) continue;
    int q = p - 1;
    while (q > 0 && phrases.position(q).kind == PhraseKind::punctuation) --q;
    const Phrase& body = phrases.position(q);
    if (!is_headed(body, *pattern, lexicon, entities)) continue;
    FoundClaim claim;
    claim.pattern = pattern;
    claim.subject = who.entity;
    claim.object = body.entity;
    claim.subject_mention = words_of(input, who.first, who.last);
    claim.object_mention = words_of(input, body.first, body.last);
    claim.first = body.first;
    claim.last = who.last;
    claim.trigger = preposition.first;
    claim.weight = pattern->weight;
    claim.signs = sign_bit(Sign::office);
    claim.steps = {"body: " + claim.object_mention, "headed by: " + claim.subject_mention};
    claims.push_back(std::move(claim));
  }
}

}  // namespace

void find_offices(const SentenceInput& input, const Lexicon& lexicon, const PhraseList& phrases,
                  const ClauseList& clauses, EntityRegister& entities,
                  std::vector<FoundClaim>& claims) {
  const Pattern* pattern = lexicon.relations().office_pattern();
  if (!pattern) return;
  find_titles(pattern, input, lexicon, phrases, clauses, entities, claims);
  find_heads(pattern, input, lexicon, phrases, entities, claims);
}

}  // namespace isnad
