// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/claim.h"
#include "core/hash_map.h"
#include "graph/store_database.h"

namespace isnad {

/// Reads all claims and checks them against their digests. Failures stay in the database.
class StoreReader {
 public:
  explicit StoreReader(StoreDatabase& database);

  /// To be called once, inside a transaction.
  void read(const std::function<void(Claim&&)>& take);
  /// The first form of each entity, by id; in place of `read`.
  [[nodiscard]] std::vector<Entity> entities();

 private:
  struct Form {
    Entity entity;
    std::uint64_t digest = 0;
  };
  struct Totals {
    std::int64_t articles = 0;
    std::int64_t claims = 0;
    std::uint64_t digest = 0;
  };

  void read_forms();
  void read_relations();
  void read_article(const std::function<void(Claim&&)>& take);
  /// The claim of the current row, without its article; adds its digest.
  Claim read_claim(std::uint64_t& digest);
  void read_time(Claim& claim);
  void read_evidence(Claim& claim);
  void read_roles(std::int64_t number, Claim& claim);
  const Entity& entity(std::int64_t form);

  StoreDatabase& database_;
  StoreStatement articles_, claims_, roles_;
  bool more_claims_ = false, more_roles_ = false;
  std::vector<Form> forms_;
  HashMap<std::uint32_t> place_of_;      ///< in `forms_`, by number of the form, from 1
  std::vector<Claim> relations_;         ///< with the fields of a relation alone
  HashMap<std::uint32_t> relation_of_;   ///< in `relations_`, by number of the relation, from 1
  std::vector<std::uint64_t> entities_;  ///< digests of the participants of a claim
  Totals totals_;
};

}  // namespace isnad
