// SPDX-License-Identifier: Apache-2.0
#include "graph/store_schema.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace isnad {

namespace {

// Columns of decimal numbers are ANY, not REAL: that one would drop the sign of -0.
constexpr const char* kVersion1 = R"(
CREATE TABLE article(          -- one version of each article
  article INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  date TEXT,                   -- of publication
  language TEXT,
  source TEXT,                 -- outlet
  url TEXT,
  agency TEXT,                 -- whom the article names as its source: an id of an entity
  hash TEXT,                   -- of its content
  sketch TEXT,                 -- MinHash of its words
  first_claim INTEGER NOT NULL,
  claims INTEGER NOT NULL,     -- how many, one number after the other
  digest INTEGER NOT NULL      -- over the article and its claims
) STRICT;
CREATE INDEX article_by_id ON article(id, hash);

CREATE TABLE relation(
  relation INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  plover_type TEXT,
  plover_mode TEXT,
  cameo TEXT,
  symmetric INTEGER NOT NULL,
  standing INTEGER NOT NULL
) STRICT;

CREATE TABLE entity_form(      -- an entity as claims tell it; forms with one id are one entity
  form INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  iso TEXT,
  geonames TEXT,
  wikidata TEXT,
  lat ANY,
  lon ANY,
  digest INTEGER NOT NULL
) STRICT;
CREATE TABLE form_label(
  form INTEGER NOT NULL REFERENCES entity_form,
  number INTEGER NOT NULL,
  language TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY(form, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE form_alias(
  form INTEGER NOT NULL REFERENCES entity_form,
  number INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY(form, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim(
  claim INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  id TEXT NOT NULL,
  relation INTEGER NOT NULL REFERENCES relation,
  subject INTEGER NOT NULL REFERENCES entity_form,
  object INTEGER NOT NULL REFERENCES entity_form,
  title TEXT,
  time TEXT,                   -- EDTF; NULL when the text gives none
  "begin" TEXT,                -- first and last day; NULL is open
  "end" TEXT,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  attribution INTEGER REFERENCES entity_form,  -- who says so; NULL is the outlet itself
  confidence ANY NOT NULL
) STRICT;
CREATE TABLE evidence(         -- the words that a claim rests on
  claim INTEGER PRIMARY KEY REFERENCES claim,
  field TEXT NOT NULL,
  "begin" INTEGER NOT NULL,    -- bytes in the field
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  subject_words TEXT NOT NULL,
  object_words TEXT NOT NULL,
  attribution_words TEXT,
  time_words TEXT,
  rule TEXT,
  steps TEXT                   -- with "|" between them
) STRICT;
CREATE TABLE role(             -- participants beside subject and object
  claim INTEGER NOT NULL REFERENCES claim,
  number INTEGER NOT NULL,
  role TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity_form,
  words TEXT NOT NULL,
  PRIMARY KEY(claim, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE state(            -- one row
  generation INTEGER NOT NULL, -- grows with each change
  articles INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  digest INTEGER NOT NULL,     -- over those of all articles
  events_of INTEGER            -- generation of the tables of events
) STRICT;
INSERT INTO state VALUES(0, 0, 0, 0, NULL);

-- What the claims come to. Commands make it anew from the claims; it is here for SQL.
CREATE TABLE entity(
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  label_en TEXT NOT NULL,
  iso TEXT,
  geonames TEXT,
  wikidata TEXT,
  lat ANY,
  lon ANY,
  first_seen TEXT,             -- days of publication
  last_seen TEXT,
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE event(            -- and standing relations
  edge TEXT PRIMARY KEY,
  event TEXT,                  -- edges that tell of one happening share it
  subject TEXT NOT NULL REFERENCES entity,
  relation TEXT NOT NULL,
  object TEXT NOT NULL REFERENCES entity,
  title TEXT,
  time TEXT,                   -- EDTF
  "begin" TEXT,
  "end" TEXT,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  disputed INTEGER NOT NULL,
  weight INTEGER NOT NULL,     -- independent sources that say so
  denials INTEGER NOT NULL,    -- and that deny it
  confidence ANY NOT NULL,
  first_reported TEXT,
  last_reported TEXT,
  plover_type TEXT,
  plover_mode TEXT,
  cameo TEXT,
  symmetric INTEGER NOT NULL,
  standing INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE event_role(
  edge TEXT NOT NULL REFERENCES event,
  number INTEGER NOT NULL,
  role TEXT NOT NULL,
  entity TEXT NOT NULL REFERENCES entity,
  PRIMARY KEY(edge, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_claim(      -- the claims of an event, as they were published
  edge TEXT NOT NULL REFERENCES event,
  number INTEGER NOT NULL,
  claim INTEGER NOT NULL REFERENCES claim,
  how TEXT NOT NULL,           -- how the claim was found to tell of it
  PRIMARY KEY(edge, number)
) STRICT, WITHOUT ROWID;

CREATE VIEW report AS
SELECT claim.id, article.id AS article, article.date, article.source, article.agency,
       s.label AS subject, relation.name AS relation, o.label AS object, claim.title,
       claim.time, claim."begin", claim."end", claim.polarity, claim.modality,
       a.label AS attribution, claim.confidence, evidence.text AS words,
       s.id AS subject_id, o.id AS object_id, a.id AS attribution_id, claim.claim
FROM claim
JOIN article USING(article)
JOIN relation USING(relation)
JOIN evidence USING(claim)
JOIN entity_form s ON s.form = claim.subject
JOIN entity_form o ON o.form = claim.object
LEFT JOIN entity_form a ON a.form = claim.attribution;

CREATE VIEW timeline AS
SELECT event."begin", event."end", s.label AS subject, event.relation, o.label AS object,
       event.title, event.polarity, event.modality, event.disputed, event.weight,
       event.confidence, event.edge, event.event
FROM event
JOIN entity s ON s.id = event.subject
JOIN entity o ON o.id = event.object
WHERE event."begin" NOT NULL
ORDER BY event."begin", event.edge;
)";

constexpr const char* kVersion2 = R"(
CREATE TABLE graph_piece(      -- the merged graph as programs have it in memory; not for SQL
  piece INTEGER PRIMARY KEY,
  part TEXT NOT NULL,
  digest INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
ALTER TABLE state ADD COLUMN graph_of INTEGER;  -- generation of that graph
ALTER TABLE state ADD COLUMN graph_key TEXT;    -- what else it depends on
)";

constexpr std::array<Migration, 2> kMigrations = {
    [](StoreDatabase& database) { database.execute(kVersion1); },
    [](StoreDatabase& database) { database.execute(kVersion2); },
};

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeadBytes = 100;

/// The bytes that every file of SQLite begins with, or fewer where there are not so many.
std::string read_head(const std::string& path) {
  std::string head(kHeadBytes, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), kHeadBytes);
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head;
}

std::uint32_t big_endian(std::string_view bytes, std::size_t offset, std::size_t count) {
  std::uint32_t number = 0;
  for (std::size_t i = offset; i < offset + count; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

/// Zero where there is none.
std::uintmax_t size_of(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  return error ? 0 : size;
}

/// How long the file should be by its head; 0 when the head does not tell.
std::uintmax_t told_size(std::string_view head) {
  constexpr std::size_t page_size = 16, changes = 24, pages = 28, pages_of_change = 92;
  if (big_endian(head, changes, 4) != big_endian(head, pages_of_change, 4)) return 0;
  const std::uint32_t size = big_endian(head, page_size, 2);
  return std::uintmax_t{big_endian(head, pages, 4)} * (size == 1 ? 65536 : size);
}

/// Whether nothing was ever written here.
bool is_blank(StoreDatabase& database, std::int64_t application, std::int64_t version) {
  return application == 0 && version == 0 &&
         database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

/// The migrations that are missing, inside a transaction.
void migrate(StoreDatabase& database, std::span<const Migration> migrations) {
  database.execute("BEGIN IMMEDIATE");
  // Another program may have done it meanwhile.
  const std::int64_t from = database.number("PRAGMA user_version");
  for (auto step = static_cast<std::size_t>(from); step < migrations.size(); ++step) {
    if (!database.ok()) break;
    migrations[step](database);
    database.execute("PRAGMA user_version = " + std::to_string(step + 1));
  }
  database.execute("PRAGMA application_id = " + std::to_string(kStoreApplication));
  database.execute("COMMIT");
  if (!database.ok()) database.roll_back();
}

}  // namespace

std::span<const Migration> store_migrations() { return kMigrations; }

void prepare_schema(StoreDatabase& database, bool may_write,
                    std::span<const Migration> migrations) {
  const std::int64_t application = database.number("PRAGMA application_id");
  const std::int64_t version = database.number("PRAGMA user_version");
  const auto known = static_cast<std::int64_t>(migrations.size());
  if (!database.ok()) return;
  const bool blank = is_blank(database, application, version);
  if (!database.ok()) return;
  if (!blank && application != kStoreApplication) {
    return database.fail(ErrorKind::input,
                         "this is a database of another program, not a store of isnad");
  }
  if (version > known) {
    return database.fail(ErrorKind::input, "written by a newer isnad: schema " +
                                               std::to_string(version) + ", this program knows " +
                                               std::to_string(known));
  }
  if (version < 0) return database.fail_damaged("schema " + std::to_string(version));
  if (version == known) return;
  if (may_write) return migrate(database, migrations);
  database.fail(ErrorKind::input,
                blank ? "there is nothing in this store yet; add to it with isnad build --store"
                      : "written by an older isnad: schema " + std::to_string(version) +
                            "; \"isnad store check\" brings it up to date");
}

bool is_sqlite_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error) && read_head(path).starts_with(kMagic);
}

Status check_store_file(const std::string& path, bool may_create) {
  std::error_code error;
  const bool there = std::filesystem::exists(path, error);
  if (!there && may_create) return std::nullopt;
  if (!there) return Error{ErrorKind::io, "no such file", path};
  if (!std::filesystem::is_regular_file(path, error)) {
    return Error{ErrorKind::io, "a store is a file; this is something else", path};
  }
  const std::string head = read_head(path);
  const bool has_log = size_of(path + "-wal") > 0;
  if (head.empty() && !has_log && may_create) return std::nullopt;
  if (!head.starts_with(kMagic) || head.size() < kHeadBytes) {
    return Error{ErrorKind::input, "this file is no store of isnad, or its head is damaged", path};
  }
  // With a log beside it, the file may be behind its head.
  const bool is_behind = has_log || size_of(path + "-journal") > 0;
  if (!is_behind && size_of(path) < told_size(head)) {
    return Error{ErrorKind::input,
                 "the store is damaged: it is cut short, " + std::to_string(size_of(path)) +
                     " bytes of " + std::to_string(told_size(head)) +
                     "; nothing was changed. Restore a copy, or build the store anew from its "
                     "articles",
                 path};
  }
  return std::nullopt;
}

}  // namespace isnad
