// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/entity.h"
#include "extract/lexicon.h"

namespace isnad {

/// An entity that a name or a role can mean.
struct FoundEntity {
  Entity entity;
  double score = 0;  ///< 0 to 1: how near the words are to a name of the entity
  std::string why;   ///< in English: the name, spelling or office that led to it
};

/// Finds who or what a name in any spelling or script means, or a role on a day: by the reading
/// that articles get, by names, by other spellings, by parts of names. Made for questions of
/// people, not for text: the first one builds an index of all names.
class EntityFinder {
 public:
  explicit EntityFinder(std::shared_ptr<const Lexicon> lexicon);
  ~EntityFinder();
  EntityFinder(EntityFinder&&) noexcept;
  EntityFinder& operator=(EntityFinder&&) noexcept;

  /// The best first, each entity once; at most `most`. `text` must be valid UTF-8. A role is
  /// answered with the person who held it on `day`; without a day, in a vacancy or when it changed
  /// hands on that day, with the office itself.
  [[nodiscard]] std::vector<FoundEntity> find(std::string_view text, std::optional<Date> day,
                                              std::size_t most = 5);

 private:
  class Index;
  template <typename Add>
  void find_names(std::string_view text, const Add& add) const;
  template <typename Add>
  void add_in_country(std::string_view text, const Add& add) const;
  std::shared_ptr<const Lexicon> lexicon_;
  std::unique_ptr<Index> index_;
};

}  // namespace isnad
