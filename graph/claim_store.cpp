// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_store.h"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <system_error>
#include <utility>

#include "graph/store_database.h"
#include "graph/store_events.h"
#include "graph/store_graph.h"
#include "graph/store_reader.h"
#include "graph/store_schema.h"
#include "graph/store_writer.h"

namespace isnad {

namespace {

StoreDatabase::Mode database_mode(StoreMode mode) {
  switch (mode) {
    case StoreMode::read: return StoreDatabase::Mode::read;
    case StoreMode::write: return StoreDatabase::Mode::write;
    case StoreMode::create: break;
  }
  return StoreDatabase::Mode::create;
}

template <typename Version>
std::vector<std::uint64_t> digests(const std::vector<Version>& versions) {
  std::vector<std::uint64_t> out;
  for (const Version& version : versions) out.push_back(version.digest);
  std::ranges::sort(out);
  return out;
}

std::uintmax_t size_of(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  return error ? 0 : size;
}

}  // namespace

struct ClaimStore::Parts {
  Parts(const std::string& path, StoreMode store_mode, int patience)
      : database(path, database_mode(store_mode), patience), mode(store_mode) {}

  void begin() {
    assert(!is_open && mode != StoreMode::read);
    database.execute("BEGIN IMMEDIATE");
    writer->begin();
    is_open = true;
  }

  Status commit() {
    writer->finish();
    database.execute("COMMIT");
    is_open = false;
    return finish();
  }

  /// Runs a change inside the open transaction or one of its own.
  template <typename Change>
  Status change(const Change& run) {
    const bool alone = !is_open;
    if (alone) begin();
    if (database.ok()) run();
    return alone && database.ok() ? commit() : finish();
  }

  /// The failure, after undoing what it interrupted.
  Status finish() {
    if (database.ok()) return std::nullopt;
    database.roll_back();
    writer->forget();
    is_open = false;
    return database.take_failure();
  }

  StoreDatabase database;
  StoreMode mode;
  std::optional<StoreWriter> writer;
  bool is_open = false;  ///< a transaction
  std::int64_t read_generation = -1;
};

ClaimStore::ClaimStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ClaimStore::ClaimStore(ClaimStore&&) noexcept = default;
ClaimStore& ClaimStore::operator=(ClaimStore&&) noexcept = default;
ClaimStore::~ClaimStore() = default;

bool ClaimStore::is_store(const std::string& path) { return is_sqlite_file(path); }

Result<ClaimStore> ClaimStore::open(const std::string& path, StoreMode mode, int patience) {
  if (Status wrong = check_store_file(path, mode == StoreMode::create)) return *wrong;
  auto parts = std::make_unique<Parts>(path, mode, patience);
  StoreDatabase& database = parts->database;
  prepare_schema(database, mode != StoreMode::read);
  if (mode != StoreMode::read && database.ok()) {
    database.execute("PRAGMA journal_mode = WAL");
    // Another program that opens the file at this moment sets it, too.
    static_cast<void>(database.take_failure());
    // A commit outlives the program at once, and a power cut when the log has been copied.
    database.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
  }
  parts->writer.emplace(database);
  if (Status failure = database.take_failure()) return *failure;
  return ClaimStore(std::move(parts));
}

Status ClaimStore::begin() {
  parts_->begin();
  return parts_->finish();
}

Status ClaimStore::commit() { return parts_->commit(); }

Result<std::vector<bool>> ClaimStore::are_known(std::span<const ArticleKey> articles) {
  // Alone, each look into the file would lock it anew.
  const bool alone = !parts_->is_open;
  if (alone) parts_->database.execute("BEGIN");
  std::vector<bool> known;
  for (const ArticleKey& article : articles) {
    known.push_back(!article.hash.empty() && parts_->writer->has(article.id, article.hash));
  }
  if (alone) parts_->database.execute("COMMIT");
  if (Status failure = parts_->finish()) return *failure;
  return known;
}

Result<Added> ClaimStore::add(const ArticleRef& article, std::span<const Claim> claims) {
  assert(std::ranges::all_of(claims, [&](const Claim& c) { return c.article.id == article.id; }));
  const ArticleRef& first = claims.empty() ? article : claims.front().article;
  const std::vector<ArticleVersion> versions = versions_of(first, claims);
  Added result = Added::known;
  const Status failure = parts_->change([&] {
    StoreWriter& writer = *parts_->writer;
    std::vector<StoredVersion> stored;
    writer.find(article.id, stored);
    if (digests(stored) == digests(versions)) return;
    result = stored.empty() ? Added::added : Added::replaced;
    for (const StoredVersion& version : stored) writer.remove(version);
    for (const ArticleVersion& version : versions) writer.insert(version);
  });
  if (failure) return *failure;
  return result;
}

Result<bool> ClaimStore::retract(std::string_view article_id) {
  std::vector<StoredVersion> stored;
  const Status failure = parts_->change([&] {
    parts_->writer->find(article_id, stored);
    for (const StoredVersion& version : stored) parts_->writer->remove(version);
  });
  if (failure) return *failure;
  return !stored.empty();
}

Status ClaimStore::tidy() {
  return parts_->change([&] { parts_->writer->remove_unused_forms(); });
}

Status ClaimStore::read(const std::function<void(Claim&&)>& take) {
  StoreDatabase& database = parts_->database;
  assert(!parts_->is_open);
  database.execute("BEGIN");
  {
    parts_->read_generation = database.number("SELECT generation FROM state");
    StoreReader reader(database);
    reader.read(take);
  }
  database.execute("COMMIT");
  return parts_->finish();
}

Result<std::vector<Claim>> ClaimStore::claims() {
  std::vector<Claim> all;
  if (Status failure = read([&](Claim&& claim) { all.push_back(std::move(claim)); })) {
    return *failure;
  }
  return all;
}

Result<std::vector<Entity>> ClaimStore::entities() {
  StoreDatabase& database = parts_->database;
  std::vector<Entity> all;
  {
    StoreReader reader(database);
    all = reader.entities();
  }
  if (Status failure = parts_->finish()) return *failure;
  return all;
}

Status ClaimStore::write_graph(const KnowledgeGraph& graph, std::string_view key) {
  StoreDatabase& database = parts_->database;
  return parts_->change([&] {
    if (database.number("SELECT generation FROM state") != parts_->read_generation) return;
    write_event_tables(database, graph);
    write_store_graph(database, graph, key);
    database.execute("UPDATE state SET events_of = generation");
  });
}

Result<bool> ClaimStore::has_graph(std::string_view key) {
  const bool has = has_store_graph(parts_->database, key);
  if (Status failure = parts_->finish()) return *failure;
  return has;
}

Result<std::optional<KnowledgeGraph>> ClaimStore::graph(std::string_view key) {
  StoreDatabase& database = parts_->database;
  assert(!parts_->is_open);
  database.execute("BEGIN");
  std::optional<KnowledgeGraph> graph = read_store_graph(database, key);
  database.execute("COMMIT");
  if (Status failure = parts_->finish()) return *failure;
  return graph;
}

Result<StoreInfo> ClaimStore::info() {
  StoreDatabase& database = parts_->database;
  StoreInfo info;
  info.schema = static_cast<int>(database.number("PRAGMA user_version"));
  info.entities =
      static_cast<std::size_t>(database.number("SELECT count(DISTINCT id) FROM entity_form"));
  {
    StoreStatement state(database,
                         "SELECT articles, claims, generation IS events_of, "
                         "(SELECT min(date) FROM article), (SELECT max(date) FROM article), "
                         "(SELECT count(*) FROM event) "
                         "FROM state");
    if (state.next()) {
      info.articles = static_cast<std::size_t>(state.integer(0));
      info.claims = static_cast<std::size_t>(state.integer(1));
      info.events_current = state.integer(2) != 0;
      info.events = static_cast<std::size_t>(state.integer(5));
      info.first_day = parse_iso(state.text(3));
      info.last_day = parse_iso(state.text(4));
    }
  }
  info.bytes = size_of(database.path()) + size_of(database.path() + "-wal");
  if (Status failure = parts_->finish()) return *failure;
  return info;
}

Status ClaimStore::check() {
  StoreDatabase& database = parts_->database;
  {
    StoreStatement check(database, "PRAGMA integrity_check(1)");
    if (check.next() && check.text(0) != "ok") database.fail_damaged(std::string(check.text(0)));
  }
  if (Status failure = parts_->finish()) return failure;
  return read([](Claim&&) {});
}

}  // namespace isnad
