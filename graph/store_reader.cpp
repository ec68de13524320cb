// SPDX-License-Identifier: Apache-2.0
#include "graph/store_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/hash.h"
#include "graph/claim_digest.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

// Columns of `claims_`, in the order of its text.
enum Column {
  claim_number,
  claim_article,
  claim_id,
  claim_relation,
  claim_subject,
  claim_object,
  claim_title,
  claim_time,
  claim_begin,
  claim_end,
  claim_polarity,
  claim_modality,
  claim_attribution,
  claim_confidence,
  evidence_field,
  evidence_begin,
  evidence_end,
  evidence_text,
  subject_words,
  object_words,
  attribution_words,
  time_words,
  evidence_rule,
  evidence_steps,
};

constexpr const char* kClaims =
    "SELECT c.claim, c.article, c.id, c.relation, c.subject, c.object, c.title, c.time, "
    "c.\"begin\", c.\"end\", c.polarity, c.modality, c.attribution, c.confidence, e.field, "
    "e.\"begin\", e.\"end\", e.text, e.subject_words, e.object_words, e.attribution_words, "
    "e.time_words, e.rule, e.steps "
    "FROM claim c CROSS JOIN evidence e ON e.claim = c.claim ORDER BY c.claim";

std::optional<double> real_or_none(const StoreStatement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.real(column);
}

}  // namespace

StoreReader::StoreReader(StoreDatabase& database)
    : database_(database),
      articles_(database,
                "SELECT article, id, date, language, source, url, agency, hash, sketch, claims, "
                "digest FROM article ORDER BY article"),
      claims_(database, kClaims),
      roles_(database, "SELECT claim, role, entity, words FROM role ORDER BY claim, number") {}

void StoreReader::read(const std::function<void(Claim&&)>& take) {
  read_forms();
  read_relations();
  more_claims_ = claims_.next();
  more_roles_ = roles_.next();
  while (articles_.next()) read_article(take);
  if (!database_.ok()) return;
  if (more_claims_ || more_roles_) return database_.fail_damaged("claims without an article");
  StoreStatement state(database_, "SELECT articles, claims, digest FROM state");
  const bool same = state.next() && state.integer(0) == totals_.articles &&
                    state.integer(1) == totals_.claims &&
                    static_cast<std::uint64_t>(state.integer(2)) == totals_.digest;
  if (database_.ok() && !same) database_.fail_damaged("articles are missing");
}

std::vector<Entity> StoreReader::entities() {
  read_forms();
  std::vector<Entity> all;
  all.reserve(forms_.size());
  for (Form& form : forms_) all.push_back(std::move(form.entity));
  const auto id = [](const Entity& entity) -> const std::string& { return entity.id; };
  std::ranges::stable_sort(all, {}, id);
  const auto rest = std::ranges::unique(all, {}, id);
  all.erase(rest.begin(), rest.end());
  return all;
}

void StoreReader::read_forms() {
  StoreStatement forms(database_,
                       "SELECT form, id, type, label, iso, geonames, wikidata, lat, lon, digest "
                       "FROM entity_form ORDER BY form");
  StoreStatement labels(database_,
                        "SELECT form, language, label FROM form_label "
                        "ORDER BY form, number");
  StoreStatement aliases(database_, "SELECT form, alias FROM form_alias ORDER BY form, number");
  bool more_labels = labels.next(), more_aliases = aliases.next();
  while (forms.next()) {
    const std::int64_t number = forms.integer(0);
    Form form;
    Entity& entity = form.entity;
    entity.id = forms.text(1);
    entity.type = parse_entity_type(forms.text(2)).value_or(EntityType::group);
    entity.label = forms.text(3);
    entity.iso = forms.text(4);
    entity.geonames = forms.text(5);
    entity.wikidata = forms.text(6);
    entity.lat = real_or_none(forms, 7);
    entity.lon = real_or_none(forms, 8);
    for (; more_labels && labels.integer(0) == number; more_labels = labels.next()) {
      entity.labels.emplace_back(labels.text(1), labels.text(2));
    }
    for (; more_aliases && aliases.integer(0) == number; more_aliases = aliases.next()) {
      entity.aliases.emplace_back(aliases.text(1));
    }
    form.digest = digest_of(entity);
    if (!database_.ok()) return;
    if (form.digest != static_cast<std::uint64_t>(forms.integer(9))) {
      return database_.fail_damaged("the entity " + entity.id);
    }
    place_of_.get(static_cast<std::uint64_t>(number),
                  static_cast<std::uint32_t>(forms_.size() + 1));
    forms_.push_back(std::move(form));
  }
}

void StoreReader::read_relations() {
  StoreStatement rows(database_,
                      "SELECT relation, name, plover_type, plover_mode, cameo, symmetric, standing "
                      "FROM relation");
  while (rows.next()) {
    Claim claim;
    claim.relation = rows.text(1);
    claim.plover_type = rows.text(2);
    claim.plover_mode = rows.text(3);
    claim.cameo = rows.text(4);
    claim.symmetric = rows.integer(5) != 0;
    claim.standing = rows.integer(6) != 0;
    relation_of_.get(static_cast<std::uint64_t>(rows.integer(0)),
                     static_cast<std::uint32_t>(relations_.size() + 1));
    relations_.push_back(std::move(claim));
  }
}

void StoreReader::read_article(const std::function<void(Claim&&)>& take) {
  const std::int64_t row = articles_.integer(0);
  ArticleRef article;
  article.id = articles_.text(1);
  article.date = parse_iso(articles_.text(2));
  article.language = articles_.text(3);
  article.source = articles_.text(4);
  article.url = articles_.text(5);
  article.agency = articles_.text(6);
  article.hash = articles_.text(7);
  article.sketch = articles_.text(8);
  std::uint64_t sum = 0;
  for (std::int64_t left = articles_.integer(9); left > 0; --left) {
    if (!more_claims_ || claims_.integer(claim_article) != row) break;
    Claim claim = read_claim(sum);
    more_claims_ = claims_.next();
    if (!database_.ok()) return;
    ++totals_.claims;
    claim.article = article;
    take(std::move(claim));
  }
  const std::uint64_t digest = combine_hashes(digest_of(article), sum);
  if (digest != static_cast<std::uint64_t>(articles_.integer(10))) {
    database_.fail_damaged("the article " + article.id);
  }
  ++totals_.articles;
  totals_.digest += digest;
}

Claim StoreReader::read_claim(std::uint64_t& digest) {
  const std::uint32_t* relation =
      relation_of_.find(static_cast<std::uint64_t>(claims_.integer(claim_relation)));
  if (relation == nullptr) {
    database_.fail_damaged("a relation is missing");
    return {};
  }
  entities_.clear();
  Claim claim = relations_[*relation - 1];
  claim.id = claims_.text(claim_id);
  claim.subject = {entity(claims_.integer(claim_subject)),
                   std::string(claims_.text(subject_words))};
  claim.object = {entity(claims_.integer(claim_object)), std::string(claims_.text(object_words))};
  if (!claims_.is_null(claim_attribution)) {
    claim.attribution = Participant{entity(claims_.integer(claim_attribution)),
                                    std::string(claims_.text(attribution_words))};
  }
  claim.title = claims_.text(claim_title);
  claim.polarity = parse_polarity(claims_.text(claim_polarity)).value_or(Polarity::affirmed);
  claim.modality = parse_modality(claims_.text(claim_modality)).value_or(Modality::actual);
  claim.confidence = claims_.real(claim_confidence);
  read_time(claim);
  read_evidence(claim);
  read_roles(claims_.integer(claim_number), claim);
  digest += digest_of(claim, entities_);
  return claim;
}

void StoreReader::read_time(Claim& claim) {
  if (claims_.is_null(claim_time)) return;
  claim.time = Time{std::string(claims_.text(claim_time)),
                    {parse_iso(claims_.text(claim_begin)), parse_iso(claims_.text(claim_end))},
                    std::string(claims_.text(time_words))};
}

void StoreReader::read_evidence(Claim& claim) {
  Evidence& evidence = claim.evidence;
  evidence.field = parse_field(claims_.text(evidence_field)).value_or(Field::text);
  evidence.span = {static_cast<std::uint32_t>(claims_.integer(evidence_begin)),
                   static_cast<std::uint32_t>(claims_.integer(evidence_end))};
  evidence.text = claims_.text(evidence_text);
  claim.rule = claims_.text(evidence_rule);
  if (claims_.is_null(evidence_steps)) return;
  claim.steps = split_list(claims_.text(evidence_steps));
  if (claim.steps.empty()) claim.steps.emplace_back();  // one step without text
}

void StoreReader::read_roles(std::int64_t number, Claim& claim) {
  for (; more_roles_ && roles_.integer(0) == number; more_roles_ = roles_.next()) {
    Role& role = claim.roles.emplace_back();
    role.role = roles_.text(1);
    role.participant = {entity(roles_.integer(2)), std::string(roles_.text(3))};
  }
}

const Entity& StoreReader::entity(std::int64_t form) {
  static const Entity none;
  const std::uint32_t* place = place_of_.find(static_cast<std::uint64_t>(form));
  if (place == nullptr) {
    database_.fail_damaged("an entity is missing");
    return none;
  }
  const Form& found = forms_[*place - 1];
  entities_.push_back(found.digest);
  return found.entity;
}

}  // namespace isnad
