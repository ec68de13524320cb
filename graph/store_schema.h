// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "graph/store_database.h"

namespace isnad {

/// Stands in the head of the file: "isnd".
inline constexpr std::int64_t kStoreApplication = 0x69736E64;

/// Takes a store from one version of the schema to the next, inside a transaction.
using Migration = void (*)(StoreDatabase&);

/// The step at index n takes version n to n + 1; version 0 is an empty file. As many as there
/// are, so high is the version that this program knows.
[[nodiscard]] std::span<const Migration> store_migrations();

/// Leaves a store of the newest version, or a failure and the file as it was: a file of another
/// program and one of a newer version are refused; unless `may_write`, an older one too.
void prepare_schema(StoreDatabase& database, bool may_write,
                    std::span<const Migration> migrations = store_migrations());

/// Whether the file begins as those of SQLite do.
[[nodiscard]] bool is_sqlite_file(const std::string& path);

/// An Error when there is no file of SQLite at the path, or when it is shorter than its head says:
/// SQLite would write anew what is missing. `may_create` allows none or an empty one.
[[nodiscard]] Status check_store_file(const std::string& path, bool may_create);

}  // namespace isnad
