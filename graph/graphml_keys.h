// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace isnad::graphml {

/// A key of our GraphML. Ids are unique over nodes and edges; where both have an attribute of the
/// same name, that of the edge has an id of its own.
struct Key {
  std::string_view id;
  std::string_view name;  ///< attr.name, what other programs show
  std::string_view type;  ///< attr.type
};

inline constexpr std::array kNodeKeys = {
    Key{"label", "label", "string"},
    Key{"kind", "kind", "string"},
    Key{"label_ar", "label_ar", "string"},
    Key{"label_en", "label_en", "string"},
    Key{"labels", "labels", "string"},  // other languages: "fr=...|de=..."
    Key{"aliases", "aliases", "string"},
    Key{"iso", "iso", "string"},
    Key{"geonames", "geonames", "string"},
    Key{"wikidata", "wikidata", "string"},
    Key{"lat", "lat", "double"},
    Key{"lon", "lon", "double"},
    Key{"first_seen", "first_seen", "string"},
    Key{"last_seen", "last_seen", "string"},
    Key{"mentions", "mentions", "int"},
    Key{"articles", "articles", "int"},
};

/// Of the edge as a whole.
inline constexpr std::array kEdgeKeys = {
    Key{"edgelabel", "label", "string"},
    Key{"relation", "relation", "string"},
    Key{"plover", "plover", "string"},
    Key{"cameo", "cameo", "string"},
    Key{"weight", "weight", "double"},
    Key{"begin", "begin", "string"},
    Key{"end", "end", "string"},
    Key{"edtf", "edtf", "string"},
    Key{"place", "place", "string"},  // labels; `roles` has the ids
    Key{"roles", "roles", "string"},  // "place=place.geonames-524901|..."
    Key{"title", "title", "string"},
    Key{"polarity", "polarity", "string"},
    Key{"modality", "modality", "string"},
    Key{"attribution", "attribution", "string"},  // labels; `attributions` has the ids
    Key{"confidence", "confidence", "double"},
    Key{"symmetric", "symmetric", "boolean"},
    Key{"standing", "standing", "boolean"},
};

/// Lists with one value for each piece of evidence, in the same order.
inline constexpr std::array kEvidenceKeys = {
    Key{"edge_articles", "articles", "string"},
    Key{"article_dates", "article_dates", "string"},
    Key{"sources", "sources", "string"},
    Key{"languages", "languages", "string"},
    Key{"claims", "claims", "string"},
    Key{"spans", "spans", "string"},  // "text:912-1043", never empty
    Key{"evidence", "evidence", "string"},
    Key{"rules", "rules", "string"},
    Key{"steps", "steps", "string"},  // each value is itself a list
    Key{"times", "times", "string"},
    Key{"modalities", "modalities", "string"},
    Key{"attributions", "attributions", "string"},
    Key{"confidences", "confidences", "string"},
};

/// Of edges that stand for all edges of a pair and relation.
inline constexpr std::array kAggregateKeys = {
    Key{"edgelabel", "label", "string"},
    Key{"relation", "relation", "string"},
    Key{"plover", "plover", "string"},
    Key{"cameo", "cameo", "string"},
    Key{"weight", "weight", "double"},
    Key{"count", "count", "int"},
    Key{"negated", "negated", "int"},
    Key{"begin", "begin", "string"},
    Key{"end", "end", "string"},
    Key{"edge_articles", "articles", "string"},
    Key{"confidence", "confidence", "double"},
    Key{"symmetric", "symmetric", "boolean"},
    Key{"standing", "standing", "boolean"},
};

}  // namespace isnad::graphml
