// SPDX-License-Identifier: Apache-2.0
#include "graph/store_writer.h"

#include <optional>
#include <string>
#include <tuple>

#include "core/hash.h"
#include "graph/claim_digest.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

bool same_reference(const ArticleRef& a, const ArticleRef& b) {
  const auto fields = [](const ArticleRef& ref) {
    return std::tie(ref.id, ref.date, ref.language, ref.source, ref.url, ref.agency, ref.hash,
                    ref.sketch);
  };
  return fields(a) == fields(b);
}

void measure(ArticleVersion& version) {
  std::vector<const Participant*> participants;
  std::uint64_t sum = 0;
  for (const Claim* claim : version.claims) {
    list_participants(*claim, participants);
    const std::size_t first = version.entities.size();
    for (const Participant* each : participants) {
      version.entities.push_back(digest_of(each->entity));
    }
    sum += digest_of(*claim, std::span(version.entities).subspan(first));
  }
  version.digest = combine_hashes(digest_of(*version.article), sum);
}

std::string day(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }

std::uint64_t hash_of_relation(const Claim& claim) {
  std::uint64_t hash = claim.symmetric ? 1 : 0;
  for (const std::string* part :
       {&claim.relation, &claim.plover_type, &claim.plover_mode, &claim.cameo}) {
    hash = combine_hashes(hash, hash_of(*part));
  }
  return combine_hashes(hash, claim.standing ? 1 : 0);
}

}  // namespace

std::vector<ArticleVersion> versions_of(const ArticleRef& article, std::span<const Claim> claims) {
  std::vector<ArticleVersion> versions(1);
  versions.front().article = &article;
  HashMap<std::size_t> known;  // by digest of the reference
  known.get(digest_of(article), 0);
  std::size_t current = 0;
  for (const Claim& claim : claims) {
    if (!same_reference(*versions[current].article, claim.article)) {
      current = known.get(digest_of(claim.article), versions.size());
      if (current == versions.size()) versions.emplace_back().article = &claim.article;
    }
    versions[current].claims.push_back(&claim);
  }
  for (ArticleVersion& version : versions) measure(version);
  return versions;
}

StoreWriter::StoreWriter(StoreDatabase& database)
    : database_(database),
      data_version_(database, "PRAGMA data_version"),
      last_rows_(database,
                 "SELECT coalesce((SELECT max(article) FROM article), 0), "
                 "coalesce((SELECT max(claim) FROM claim), 0), "
                 "coalesce((SELECT max(form) FROM entity_form), 0), "
                 "coalesce((SELECT max(relation) FROM relation), 0)"),
      read_state_(database, "SELECT articles, claims, digest FROM state"),
      write_state_(database,
                   "UPDATE state SET generation = generation + 1, articles = ?, claims = ?, "
                   "digest = ?"),
      has_(database, "SELECT hash FROM article WHERE id = ?"),
      find_(database, "SELECT article, first_claim, claims, digest FROM article WHERE id = ?"),
      insert_article_(database, "INSERT INTO article VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"),
      insert_claim_(database, "INSERT INTO claim VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      insert_evidence_(database, "INSERT INTO evidence VALUES(?,?,?,?,?,?,?,?,?,?,?)"),
      insert_role_(database, "INSERT INTO role VALUES(?,?,?,?,?)"),
      delete_article_(database, "DELETE FROM article WHERE article = ?"),
      delete_claims_(database, "DELETE FROM claim WHERE claim BETWEEN ? AND ?"),
      delete_evidence_(database, "DELETE FROM evidence WHERE claim BETWEEN ? AND ?"),
      delete_roles_(database, "DELETE FROM role WHERE claim BETWEEN ? AND ?"),
      insert_form_(database, "INSERT INTO entity_form VALUES(?,?,?,?,?,?,?,?,?,?)"),
      insert_label_(database, "INSERT INTO form_label VALUES(?,?,?,?)"),
      insert_alias_(database, "INSERT INTO form_alias VALUES(?,?,?)"),
      insert_relation_(database, "INSERT INTO relation VALUES(?,?,?,?,?,?,?)") {}

void StoreWriter::begin() {
  std::int64_t version = 0;
  if (data_version_.bind().next()) version = data_version_.integer(0);
  data_version_.reset();
  if (read_state_.bind().next()) {
    state_ = {read_state_.integer(0), read_state_.integer(1),
              static_cast<std::uint64_t>(read_state_.integer(2)), false};
  } else {
    database_.fail_damaged("the table of its state is empty");
  }
  read_state_.reset();
  if (version == seen_version_ || !database_.ok()) return;
  if (last_rows_.bind().next()) {
    last_article_ = last_rows_.integer(0);
    last_claim_ = last_rows_.integer(1);
    last_form_ = last_rows_.integer(2);
    last_relation_ = last_rows_.integer(3);
  }
  last_rows_.reset();
  read_forms();
  seen_version_ = version;
}

void StoreWriter::read_forms() {
  forms_.clear();
  relations_.clear();
  StoreStatement forms(database_, "SELECT form, digest FROM entity_form");
  while (forms.next()) {
    forms_.get(static_cast<std::uint64_t>(forms.integer(1)), forms.integer(0));
  }
  StoreStatement relations(database_, "SELECT * FROM relation");
  Claim claim;
  while (relations.next()) {
    claim.relation = relations.text(1);
    claim.plover_type = relations.text(2);
    claim.plover_mode = relations.text(3);
    claim.cameo = relations.text(4);
    claim.symmetric = relations.integer(5) != 0;
    claim.standing = relations.integer(6) != 0;
    relations_.get(hash_of_relation(claim), relations.integer(0));
  }
}

void StoreWriter::finish() {
  if (state_.changed) write_state_.run(state_.articles, state_.claims, state_.digest);
}

void StoreWriter::forget() { seen_version_ = -1; }

bool StoreWriter::has(std::string_view article_id, std::string_view hash) {
  bool some = false, all = true;
  has_.bind(article_id);
  while (has_.next()) {
    some = true;
    all = all && has_.text(0) == hash;
  }
  has_.reset();
  return some && all;
}

void StoreWriter::find(std::string_view article_id, std::vector<StoredVersion>& out) {
  out.clear();
  find_.bind(article_id);
  while (find_.next()) {
    out.push_back({find_.integer(0), find_.integer(1), find_.integer(2),
                   static_cast<std::uint64_t>(find_.integer(3))});
  }
  find_.reset();
}

void StoreWriter::insert(const ArticleVersion& version) {
  const ArticleRef& ref = *version.article;
  const std::string date = day(ref.date);
  insert_article_.run(++last_article_, ref.id, TextOrNull{date}, TextOrNull{ref.language},
                      TextOrNull{ref.source}, TextOrNull{ref.url}, TextOrNull{ref.agency},
                      TextOrNull{ref.hash}, TextOrNull{ref.sketch}, last_claim_ + 1,
                      std::uint64_t{version.claims.size()}, version.digest);
  std::span<const std::uint64_t> entities = version.entities;
  for (const Claim* claim : version.claims) {
    const std::size_t count = 2 + (claim->attribution ? 1 : 0) + claim->roles.size();
    insert_claim(last_article_, *claim, entities.first(count));
    entities = entities.subspan(count);
  }
  state_.changed = true;
  ++state_.articles;
  state_.claims += static_cast<std::int64_t>(version.claims.size());
  state_.digest += version.digest;
}

void StoreWriter::insert_claim(std::int64_t article, const Claim& claim,
                               std::span<const std::uint64_t> entities) {
  const std::int64_t number = ++last_claim_;
  const std::int64_t subject = form_of(claim.subject.entity, entities[0]);
  const std::int64_t object = form_of(claim.object.entity, entities[1]);
  entities = entities.subspan(2);
  std::optional<std::int64_t> attribution;
  std::optional<std::string_view> attribution_words, time, time_words;
  if (claim.attribution) {
    attribution = form_of(claim.attribution->entity, entities[0]);
    attribution_words = claim.attribution->mention;
    entities = entities.subspan(1);
  }
  std::string begin, end;
  if (claim.time) {
    time = claim.time->edtf;
    time_words = claim.time->text;
    begin = day(claim.time->range.begin);
    end = day(claim.time->range.end);
  }
  insert_claim_.run(number, article, claim.id, relation_of(claim), subject, object,
                    TextOrNull{claim.title}, time, TextOrNull{begin}, TextOrNull{end},
                    to_string(claim.polarity), to_string(claim.modality), attribution,
                    claim.confidence);
  const Evidence& evidence = claim.evidence;
  std::optional<std::string> steps;  // no steps are NULL, one empty step is an empty text
  if (!claim.steps.empty()) steps = join_list(claim.steps);
  insert_evidence_.run(number, to_string(evidence.field), evidence.span.begin, evidence.span.end,
                       evidence.text, claim.subject.mention, claim.object.mention,
                       attribution_words, time_words, TextOrNull{claim.rule}, steps);
  for (std::size_t i = 0; i < claim.roles.size(); ++i) {
    const Role& role = claim.roles[i];
    insert_role_.run(number, std::uint64_t{i}, role.role,
                     form_of(role.participant.entity, entities[i]), role.participant.mention);
  }
}

std::int64_t StoreWriter::form_of(const Entity& entity, std::uint64_t digest) {
  std::int64_t& form = forms_.get(digest, 0);
  if (form != 0) return form;
  form = ++last_form_;
  insert_form_.run(form, entity.id, to_string(entity.type), entity.label, TextOrNull{entity.iso},
                   TextOrNull{entity.geonames}, TextOrNull{entity.wikidata}, entity.lat, entity.lon,
                   digest);
  for (std::size_t i = 0; i < entity.labels.size(); ++i) {
    insert_label_.run(form, std::uint64_t{i}, entity.labels[i].first, entity.labels[i].second);
  }
  for (std::size_t i = 0; i < entity.aliases.size(); ++i) {
    insert_alias_.run(form, std::uint64_t{i}, entity.aliases[i]);
  }
  return form;
}

std::int64_t StoreWriter::relation_of(const Claim& claim) {
  std::int64_t& relation = relations_.get(hash_of_relation(claim), 0);
  if (relation != 0) return relation;
  relation = ++last_relation_;
  insert_relation_.run(relation, claim.relation, TextOrNull{claim.plover_type},
                       TextOrNull{claim.plover_mode}, TextOrNull{claim.cameo}, claim.symmetric,
                       claim.standing);
  return relation;
}

void StoreWriter::remove(const StoredVersion& version) {
  const std::int64_t last = version.first_claim + version.claims - 1;
  delete_roles_.run(version.first_claim, last);
  delete_evidence_.run(version.first_claim, last);
  delete_claims_.run(version.first_claim, last);
  delete_article_.run(version.row);
  state_.changed = true;
  --state_.articles;
  state_.claims -= version.claims;
  state_.digest -= version.digest;
}

void StoreWriter::remove_unused_forms() {
  database_.execute(
      "CREATE TEMP TABLE used AS SELECT subject AS form FROM claim UNION SELECT object FROM claim "
      "UNION SELECT attribution FROM claim WHERE attribution NOT NULL "
      "UNION SELECT entity FROM role;"
      "DELETE FROM form_label WHERE form NOT IN (SELECT form FROM used);"
      "DELETE FROM form_alias WHERE form NOT IN (SELECT form FROM used);"
      "DELETE FROM entity_form WHERE form NOT IN (SELECT form FROM used);"
      "DROP TABLE used");
  forget();
}

}  // namespace isnad
