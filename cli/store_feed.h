// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "cli/article_run.h"
#include "core/hash_map.h"
#include "core/result.h"
#include "graph/claim_store.h"

namespace isnad::cli {

/// Adds the articles of a run to a store. What was handed over is stored when a call returns, so
/// that a run that is killed has little to do again.
class StoreFeed {
 public:
  /// How many articles were new, stored already, or stored in another version.
  struct Counts {
    std::size_t added = 0;
    std::size_t known = 0;
    std::size_t replaced = 0;
  };

  explicit StoreFeed(ClaimStore& store) : store_(store) {}

  /// Takes out of a batch the articles that are stored in this version.
  [[nodiscard]] Status drop_known(ArticleBatch& batch);
  /// Stores all of them or, with an Error, none.
  [[nodiscard]] Status add(const std::vector<ArticleClaims>& articles);
  /// Stores claims in any order; those of one article must come together in one call.
  [[nodiscard]] Status add(std::vector<Claim> claims);

  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  ClaimStore& store_;
  Counts counts_;
  HashMap<bool> under_way_;  ///< hashes of ids of articles that are being extracted
};

}  // namespace isnad::cli
