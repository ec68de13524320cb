// SPDX-License-Identifier: Apache-2.0
#include "extract/claim_writer.h"

#include <algorithm>
#include <array>
#include <compare>
#include <set>
#include <tuple>

namespace isnad {

namespace {

/// FNV-1a over the parts, as eight hex digits.
std::string short_hash(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = 14695981039346656037ull;
  for (std::string_view part : parts) {
    for (const char c : part) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    }
    hash = (hash ^ 0xFF) * 1099511628211ull;
  }
  const auto number = static_cast<std::uint32_t>(hash ^ (hash >> 32));
  std::string text(8, '0');
  for (int digit = 0; digit < 8; ++digit) {
    text[static_cast<std::size_t>(digit)] = "0123456789abcdef"[(number >> (28 - 4 * digit)) & 15];
  }
  return text;
}

/// What makes two claims tell one event.
struct EventKey {
  int subject = kNone, object = kNone;
  std::uint32_t relation = 0;
  int polarity = kNone;
  int attribution = kNone;  ///< who says so is part of a claim
  std::string day;          ///< where it is known
  friend auto operator<=>(const EventKey&, const EventKey&) = default;
};

EventKey event_of(const FoundClaim& f, const Lexicon& lexicon) {
  const bool swap = lexicon.relations().relation_of(*f.pattern).symmetric && f.subject > f.object;
  const bool office = f.pattern->trigger == Trigger::office;
  return {swap ? f.object : f.subject,
          swap ? f.subject : f.object,
          f.pattern->relation,
          office ? kNone : static_cast<int>(f.polarity),
          f.attribution,
          {}};
}

/// All signs of a claim, those that the whole article settled among them.
SignSet signs_of(const FoundClaim& f, const EntityRegister& entities) {
  constexpr std::uint32_t kFarTokens = 25;
  SignSet signs = f.signs;
  if (signs & sign_bit(Sign::office)) return signs;
  const auto unnamed = [&](int entity) {
    const ArticleEntity& e = entities.at(entity);
    const EntityType type = e.entity.type;
    return e.known == kNoEntity && type != EntityType::person && type != EntityType::delegation;
  };
  const auto set = [&](Sign sign, bool there) { signs |= there ? sign_bit(sign) : 0; };
  set(Sign::unnamed, unnamed(f.subject) || unnamed(f.object));
  set(Sign::negated, f.polarity == Polarity::negated);
  set(Sign::not_actual, f.modality != Modality::actual);
  set(Sign::attributed, f.attribution != kNone);
  set(Sign::dated, f.time && !f.time->text.empty());
  set(Sign::far, f.last - f.first > kFarTokens);
  return signs;
}

}  // namespace

std::vector<Claim> write_claims(const Article& article, const ArticleRef& reference,
                                const Lexicon& lexicon, EntityRegister& entities,
                                const std::vector<Token>& tokens, std::vector<FoundClaim>& found) {
  std::vector<FoundClaim*> order;
  for (FoundClaim& f : found) order.push_back(&f);
  std::stable_sort(order.begin(), order.end(), [](const FoundClaim* a, const FoundClaim* b) {
    return std::tuple(a->field, a->first, a->last, a->trigger, std::string_view(a->pattern->rule)) <
           std::tuple(b->field, b->first, b->last, b->trigger, std::string_view(b->pattern->rule));
  });
  // An event is claimed once, by the mention that comes first; one without a time says nothing
  // new where another has one.
  std::set<EventKey> seen, dated;
  for (const FoundClaim& f : found) {
    if (f.time) dated.insert(event_of(f, lexicon));
  }
  std::vector<Claim> claims;
  claims.reserve(found.size());
  const auto participant = [&](int index, const std::string& mention) {
    Participant p;
    p.entity = entities.whole(index);
    p.mention = mention.empty() ? p.entity.label : mention;
    return p;
  };
  for (FoundClaim* const each : order) {
    FoundClaim& f = *each;
    const Relation& relation = lexicon.relations().relation_of(*f.pattern);
    const int s = f.subject, o = f.object;
    EventKey event = event_of(f, lexicon);
    if (!f.time && dated.contains(event)) continue;
    if (f.time && f.time->range.begin) event.day = to_iso(*f.time->range.begin);
    if (!seen.insert(std::move(event)).second) continue;
    Claim claim;
    claim.article = reference;
    claim.relation = relation.name;
    claim.plover_type = relation.plover_type;
    claim.plover_mode = relation.plover_mode;
    claim.cameo = relation.cameo;
    claim.symmetric = relation.symmetric;
    claim.standing = relation.standing;
    claim.subject = participant(s, f.subject_mention);
    claim.object = participant(o, f.object_mention);
    if (f.place != kNone && f.place != s && f.place != o) {
      claim.roles.push_back({"place", participant(f.place, {})});
    }
    if (f.recipient != kNone && f.recipient != s && f.recipient != o) {
      claim.roles.push_back({"recipient", participant(f.recipient, {})});
    }
    claim.title = f.title;
    claim.time = f.time;
    claim.polarity = f.polarity;
    claim.modality = f.modality;
    if (f.attribution != kNone)
      claim.attribution = participant(f.attribution, f.attribution_mention);
    claim.evidence.field = f.field;
    claim.evidence.span = {tokens[f.first].begin, tokens[f.last - 1].end};
    const std::string& text = f.field == Field::title ? article.title : article.text;
    claim.evidence.text =
        text.substr(claim.evidence.span.begin, claim.evidence.span.end - claim.evidence.span.begin);
    claim.rule = f.pattern->rule;
    claim.steps = std::move(f.steps);
    claim.confidence = lexicon.confidence().of(signs_of(f, entities), f.weight);
    claim.id = "c-" + short_hash({article.id, claim.relation, claim.subject.entity.id,
                                  claim.object.entity.id, to_string(f.field),
                                  std::to_string(claim.evidence.span.begin),
                                  claim.time ? claim.time->edtf : ""});
    claims.push_back(std::move(claim));
  }
  return claims;
}

std::vector<std::string> describe_clauses(const SentenceInput& input, const PhraseList& phrases,
                                          const ClauseList& clauses) {
  static constexpr std::string_view kKinds[] = {"main",     "coordinate", "complement",
                                                "relative", "adverbial",  "auxiliary"};
  std::vector<std::string> lines;
  const auto text = [&](int phrase) {
    return phrase == kNone ? std::string("-")
                           : words_of(input, phrases.at(phrase).first, phrases.at(phrase).last);
  };
  for (std::size_t c = 0; c < clauses.all.size(); ++c) {
    const Clause& clause = clauses.all[c];
    std::string line = std::string(kKinds[static_cast<std::size_t>(clause.kind)]) + " " +
                       std::to_string(c) + " of " + std::to_string(clause.parent);
    if (clause.verb != kNone) {
      line += " | verb: " + text(phrases.top[static_cast<std::size_t>(clause.verb)]);
    }
    line += " | subject: " + text(clause.subject) + " | object: " + text(clause.object) + " |";
    for (std::size_t p = 0; p < phrases.top.size(); ++p) {
      if (clauses.of[p] == static_cast<int>(c)) line += " [" + text(phrases.top[p]) + "]";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace isnad
