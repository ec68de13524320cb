// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/claim.h"
#include "core/entity.h"
#include "graph/exporters/rdf_sink.h"

namespace isnad::rdf::words {

/// The words of an export. Those of Space::isnad are told in docs/isnad.ttl.

inline constexpr Iri kType{Space::rdf, "type"};
inline constexpr Iri kSubject{Space::rdf, "subject"};
inline constexpr Iri kPredicate{Space::rdf, "predicate"};
inline constexpr Iri kObject{Space::rdf, "object"};
inline constexpr Iri kProperty{Space::rdf, "Property"};
inline constexpr Iri kRdfStatement{Space::rdf, "Statement"};
inline constexpr Iri kLabel{Space::rdfs, "label"};
inline constexpr Iri kPrefLabel{Space::skos, "prefLabel"};
inline constexpr Iri kAltLabel{Space::skos, "altLabel"};
inline constexpr Iri kSameAs{Space::owl, "sameAs"};
inline constexpr Iri kSymmetricProperty{Space::owl, "SymmetricProperty"};
inline constexpr Iri kLat{Space::geo, "lat"};
inline constexpr Iri kLong{Space::geo, "long"};

inline constexpr Iri kStartDate{Space::schema, "startDate"};
inline constexpr Iri kEndDate{Space::schema, "endDate"};
inline constexpr Iri kLocation{Space::schema, "location"};
inline constexpr Iri kNewsArticle{Space::schema, "NewsArticle"};
inline constexpr Iri kIdentifier{Space::schema, "identifier"};
inline constexpr Iri kDatePublished{Space::schema, "datePublished"};
inline constexpr Iri kInLanguage{Space::schema, "inLanguage"};
inline constexpr Iri kUrl{Space::schema, "url"};
inline constexpr Iri kSourceOrganization{Space::schema, "sourceOrganization"};

inline constexpr Iri kDerivedFrom{Space::prov, "wasDerivedFrom"};
inline constexpr Iri kQuotedFrom{Space::prov, "wasQuotedFrom"};
inline constexpr Iri kAttributedTo{Space::prov, "wasAttributedTo"};
inline constexpr Iri kProvEntity{Space::prov, "Entity"};
inline constexpr Iri kProvOrganization{Space::prov, "Organization"};
inline constexpr Iri kValue{Space::prov, "value"};

inline constexpr Iri kRelation{Space::isnad, "Relation"};
inline constexpr Iri kEvent{Space::isnad, "Event"};
inline constexpr Iri kStandingRelation{Space::isnad, "StandingRelation"};
inline constexpr Iri kClaim{Space::isnad, "Claim"};
inline constexpr Iri kIso{Space::isnad, "iso"};
inline constexpr Iri kFirstSeen{Space::isnad, "firstSeen"};
inline constexpr Iri kLastSeen{Space::isnad, "lastSeen"};
inline constexpr Iri kMentions{Space::isnad, "mentions"};
inline constexpr Iri kArticles{Space::isnad, "articles"};
inline constexpr Iri kHappening{Space::isnad, "happening"};
inline constexpr Iri kTime{Space::isnad, "time"};
inline constexpr Iri kOffice{Space::isnad, "office"};
inline constexpr Iri kPolarity{Space::isnad, "polarity"};
inline constexpr Iri kModality{Space::isnad, "modality"};
inline constexpr Iri kDisputed{Space::isnad, "disputed"};
inline constexpr Iri kDenials{Space::isnad, "denials"};
inline constexpr Iri kWeight{Space::isnad, "weight"};
inline constexpr Iri kConfidence{Space::isnad, "confidence"};
inline constexpr Iri kPlover{Space::isnad, "plover"};
inline constexpr Iri kCameo{Space::isnad, "cameo"};
inline constexpr Iri kFirstReported{Space::isnad, "firstReported"};
inline constexpr Iri kLastReported{Space::isnad, "lastReported"};
inline constexpr Iri kEvidence{Space::isnad, "evidence"};
inline constexpr Iri kField{Space::isnad, "field"};
inline constexpr Iri kBeginByte{Space::isnad, "beginByte"};
inline constexpr Iri kEndByte{Space::isnad, "endByte"};
inline constexpr Iri kRule{Space::isnad, "rule"};
inline constexpr Iri kJoin{Space::isnad, "join"};

/// What an entity is: a word of ours, and one of schema.org where it has one.
struct EntityClass {
  Iri own;
  Iri common;
};

[[nodiscard]] constexpr EntityClass class_of(EntityType type) {
  switch (type) {
    case EntityType::person: return {{Space::isnad, "Person"}, {Space::schema, "Person"}};
    case EntityType::country: return {{Space::isnad, "Country"}, {Space::schema, "Country"}};
    case EntityType::place: return {{Space::isnad, "Place"}, {Space::schema, "Place"}};
    case EntityType::facility: return {{Space::isnad, "Facility"}, {Space::schema, "Place"}};
    case EntityType::government:
      return {{Space::isnad, "Government"}, {Space::schema, "GovernmentOrganization"}};
    case EntityType::organization:
      return {{Space::isnad, "Organization"}, {Space::schema, "Organization"}};
    case EntityType::armed_group:
      return {{Space::isnad, "ArmedGroup"}, {Space::schema, "Organization"}};
    case EntityType::delegation:
      return {{Space::isnad, "Delegation"}, {Space::schema, "Organization"}};
    case EntityType::media:
      return {{Space::isnad, "Media"}, {Space::schema, "NewsMediaOrganization"}};
    case EntityType::agreement:
      return {{Space::isnad, "Agreement"}, {Space::schema, "CreativeWork"}};
    case EntityType::group: break;
  }
  return {{Space::isnad, "Group"}, {}};
}

/// The individuals of docs/isnad.ttl are called like the names of claims.
[[nodiscard]] inline Iri individual(Polarity polarity) {
  return {Space::isnad, to_string(polarity)};
}
[[nodiscard]] inline Iri individual(Modality modality) {
  return {Space::isnad, to_string(modality)};
}

}  // namespace isnad::rdf::words
