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
    Key{"variants", "variants", "string"},  // each value is itself a list
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
    Key{"event", "event", "string"},
    Key{"disputed", "disputed", "boolean"},  // only when true
    Key{"denials", "denials", "int"},        // only when there are any
    Key{"first_reported", "first_reported", "string"},
    Key{"last_reported", "last_reported", "string"},
};

/// Lists with one value for each piece of evidence, in the same order. A list of which every
/// value is empty is left out.
inline constexpr std::array kEvidenceKeys = {
    Key{"edge_articles", "articles", "string"},
    Key{"article_dates", "article_dates", "string"},
    Key{"sources", "sources", "string"},
    Key{"languages", "languages", "string"},
    Key{"urls", "urls", "string"},
    Key{"agencies", "agencies", "string"},
    Key{"hashes", "hashes", "string"},
    Key{"sketches", "sketches", "string"},
    Key{"claims", "claims", "string"},
    Key{"spans", "spans", "string"},  // "text:912-1043", never empty
    Key{"evidence", "evidence", "string"},
    Key{"rules", "rules", "string"},
    Key{"steps", "steps", "string"},  // each value is itself a list
    Key{"times", "times", "string"},
    Key{"begins", "begins", "string"},
    Key{"ends", "ends", "string"},
    Key{"time_texts", "time_texts", "string"},
    Key{"cameos", "cameos", "string"},          // empty: that of the edge; "-": none
    Key{"polarities", "polarities", "string"},  // empty: that of the edge
    Key{"modalities", "modalities", "string"},
    Key{"joins", "joins", "string"},        // empty: alone
    Key{"margins", "margins", "string"},    // empty: 0
    Key{"subjects", "subjects", "string"},  // ids; empty: that of the edge
    Key{"subject_mentions", "subject_mentions", "string"},
    Key{"subject_variants", "subject_variants", "string"},  // empty: 0
    Key{"objects", "objects", "string"},
    Key{"object_mentions", "object_mentions", "string"},
    Key{"object_variants", "object_variants", "string"},
    Key{"told_roles", "told_roles", "string"},      // each value is itself a list
    Key{"attributions", "attributions", "string"},  // ids of nodes
    Key{"sayer_ids", "sayer_ids", "string"},        // empty: that of the node
    Key{"sayer_mentions", "sayer_mentions", "string"},
    Key{"sayer_variants", "sayer_variants", "string"},
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
    Key{"first_reported", "first_reported", "string"},
    Key{"last_reported", "last_reported", "string"},
};

}  // namespace isnad::graphml
