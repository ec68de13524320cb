// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/date.h"
#include "core/entity.h"
#include "core/span.h"

namespace isnad {

enum class Polarity : std::uint8_t { affirmed, negated };
enum class Modality : std::uint8_t { actual, planned, possible, requested };

[[nodiscard]] std::string_view to_string(Polarity polarity);
[[nodiscard]] std::string_view to_string(Modality modality);
[[nodiscard]] std::string_view to_string(Field field);
[[nodiscard]] std::optional<Polarity> parse_polarity(std::string_view name);
[[nodiscard]] std::optional<Modality> parse_modality(std::string_view name);
[[nodiscard]] std::optional<Field> parse_field(std::string_view name);

/// An entity and the words that name it at this place.
struct Participant {
  Entity entity;
  std::string mention;
};

/// A participant beside subject and object: "place", "recipient".
struct Role {
  std::string role;
  Participant participant;
};

/// The words a claim rests on.
struct Evidence {
  Field field = Field::text;
  Span span;         ///< bytes in that field as it was read
  std::string text;  ///< exactly those bytes
};

/// What a claim keeps of its article.
struct ArticleRef {
  std::string id;
  std::optional<Date> date;
  std::string language;
  std::string source;  ///< outlet; empty when unknown
  std::string url;
  /// Id of the agency that the article names as its source, or that its outlet is: "media/reuters".
  std::string agency;
  std::string hash;    ///< of its content, 16 hex digits; empty when unknown
  std::string sketch;  ///< MinHash of its words, 48 letters; empty when unknown
};

/// A statement of one article: subject, relation, object, with its chain of evidence.
struct Claim {
  ArticleRef article;
  std::string id;        ///< "c-" and eight hex digits, stable over runs
  std::string relation;  ///< name in the ontology
  std::string plover_type;
  std::string plover_mode;  ///< empty when the type has no mode
  std::string cameo;
  bool symmetric = false;  ///< order of subject and object carries no meaning
  bool standing = false;   ///< holds over a period; not an event
  Participant subject;
  Participant object;
  std::vector<Role> roles;
  std::string title;  ///< office for holds_office, appoint, dismiss; else empty
  std::optional<Time> time;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  std::optional<Participant> attribution;  ///< who says so; none is the outlet itself
  Evidence evidence;
  std::string rule;                ///< "visit.ar.noun-to": relation, language, pattern
  std::vector<std::string> steps;  ///< how each part was found, for `explain`
  double confidence = 0;           ///< 0 to 1
};

}  // namespace isnad
