// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/hash_map.h"
#include "core/result.h"
#include "extract/lexicon_files.h"
#include "extract/name_index.h"

namespace isnad {

inline constexpr std::uint32_t kNoOffice = UINT32_MAX;

/// What several titles call alike: "prime minister", "head of government".
struct OfficeKind {
  std::string id;
  std::string label;     ///< the first title in the language of the table
  std::string label_en;  ///< the first English title
  bool single = false;   ///< one person at a time
  bool heads = false;    ///< who has it is the head of the body, whatever the body calls him
  std::uint32_t also = kNoOffice;  ///< another kind whose titles may mean this one
};

/// An office of a person, with the days on which it is known to have been held.
struct Office {
  std::uint32_t person = kNoEntity;
  std::uint32_t holder = kNoEntity;  ///< the country or body
  std::uint32_t kind = kNoOffice;
  DateRange held;
  bool acting = false;
  std::string_view title;            ///< in the language of the table, else English
  std::string_view begin, end;       ///< EDTF, as the table has them
  std::uint32_t file = 0, line = 0;  ///< where it stands
};

/// Who held an office on a day.
struct OfficeAnswer {
  enum class Kind : std::uint8_t {
    unknown,  ///< the tables know no such office of this holder
    vacant,   ///< they know it, and nobody who held it on this day
    several,  ///< a change on this day, or more than one holds it
    one,
  };
  Kind kind = Kind::unknown;
  std::uint32_t office = kNoOffice;  ///< index of the office, for `one`
};

/// The offices of lexicon/entities/offices*.tsv and the kinds of office_kinds.tsv.
class OfficeTable {
 public:
  using FindEntity = std::function<std::uint32_t(std::string_view)>;

  static Result<OfficeTable> load(const LexiconFiles& files, std::string_view language,
                                  const FindEntity& find);

  [[nodiscard]] std::size_t size() const { return offices_.size(); }
  [[nodiscard]] const Office& at(std::uint32_t index) const { return offices_[index]; }
  [[nodiscard]] const OfficeKind& kind(std::uint32_t index) const { return kinds_[index]; }
  /// Kind of the longest title that `words` (hashes as in `Token`) begin with, and its length.
  [[nodiscard]] std::pair<std::uint32_t, std::size_t> longest_kind(
      std::span<const std::uint64_t> words) const;
  /// Kind of a whole title.
  [[nodiscard]] std::uint32_t kind_of(std::string_view title) const;
  /// The Error for the row of an office.
  [[nodiscard]] Error error_at(std::uint32_t index, std::string message) const;
  /// Offices of a country or body, or of a person, in the order of the tables.
  [[nodiscard]] std::span<const std::uint32_t> of_holder(std::uint32_t holder) const;
  [[nodiscard]] std::span<const std::uint32_t> of_person(std::uint32_t person) const;
  /// Who held an office of this kind on a day. A regular holder goes before an acting one.
  [[nodiscard]] OfficeAnswer holder_on(std::uint32_t kind, std::uint32_t holder, Date day) const;
  /// Who headed a body on a day, by any title of a head.
  [[nodiscard]] OfficeAnswer head_on(std::uint32_t body, Date day) const;
  /// The only country or body that has an office of this kind; kNoEntity when several have.
  [[nodiscard]] std::uint32_t only_holder(std::uint32_t kind) const;

 private:
  /// Indexes of offices in groups by one of their sides.
  struct Groups {
    HashMap<std::uint32_t> begin;  ///< of the group of an entity
    std::vector<std::uint32_t> members, ends;
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t entity) const;
  };
  Status load_kinds(const LexiconFiles& files, std::string_view language);
  Status load_offices(const LexiconFile& file, std::string_view language, const FindEntity& find);
  void add_title(std::string_view title, std::uint32_t kind);
  Groups group(std::uint32_t Office::*side) const;
  template <typename Fits>
  OfficeAnswer answer(std::uint32_t holder, Date day, const Fits& fits) const;
  void find_only_holders();

  std::vector<OfficeKind> kinds_;
  HashMap<std::uint32_t> titles_;  ///< kind by hash of the words, kNoOffice where it goes on
  std::vector<Office> offices_;
  std::vector<std::shared_ptr<const std::string>> texts_;
  std::vector<std::string> files_;
  Groups by_holder_, by_person_;
  std::vector<std::uint32_t> only_holders_;  ///< by kind
};

/// First or last day of an EDTF year, month or day; nothing when it is none of these.
[[nodiscard]] std::optional<Date> edge_of(std::string_view edtf, bool last);

}  // namespace isnad
