// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace isnad::rdf {

/// The namespaces of an export. `base` is that of the data itself and has no prefix.
enum class Space : std::uint8_t {
  base,
  isnad,
  rel,
  role,
  rdf,
  rdfs,
  xsd,
  owl,
  skos,
  prov,
  schema,
  geo,
  edtf,
  wd,
  none,  ///< the IRI is whole
};

struct Namespace {
  std::string_view prefix;
  std::string_view iri;
};

/// The address of our own words; `.example` is a domain that nobody can have.
inline constexpr std::string_view kDefaultBase = "https://isnad.example/";

/// By Space, from `isnad` to `wd`.
inline constexpr std::array kNamespaces = {
    Namespace{"isnad", "https://isnad.example/ns#"},
    Namespace{"rel", "https://isnad.example/ns/relation/"},
    Namespace{"role", "https://isnad.example/ns/role/"},
    Namespace{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    Namespace{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    Namespace{"xsd", "http://www.w3.org/2001/XMLSchema#"},
    Namespace{"owl", "http://www.w3.org/2002/07/owl#"},
    Namespace{"skos", "http://www.w3.org/2004/02/skos/core#"},
    Namespace{"prov", "http://www.w3.org/ns/prov#"},
    Namespace{"schema", "https://schema.org/"},
    Namespace{"geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"},
    Namespace{"edtf", "http://id.loc.gov/datatypes/edtf/"},
    Namespace{"wd", "http://www.wikidata.org/entity/"},
};

[[nodiscard]] constexpr const Namespace& namespace_of(Space space) {
  return kNamespaces[static_cast<std::size_t>(space) - 1];
}

/// A namespace and what follows it, which is ASCII and valid in an IRI as it stands.
struct Iri {
  Space space = Space::none;
  std::string_view local;

  friend constexpr bool operator==(Iri, Iri) = default;
};

/// Whether `local` is a name that every format can write behind a prefix as it stands.
[[nodiscard]] constexpr bool is_plain_name(std::string_view local) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (local.empty() || !letter(local.front())) return false;
  for (const char c : local) {
    if (!letter(c) && !(c >= '0' && c <= '9') && c != '_' && c != '-') return false;
  }
  return true;
}

enum class Datatype : std::uint8_t { string, integer, decimal, boolean, date, edtf };

/// Text in valid UTF-8. With a language it is a string.
struct Literal {
  std::string_view text;
  Datatype type = Datatype::string;
  std::string_view language = {};
};

/// Receives the triples of a graph, those of one subject together, those of one predicate of it
/// one after the other. All views are valid for the call only, but the subject until `end`.
class Sink {
 public:
  virtual ~Sink() = default;
  /// `graph` names the graph that the triples belong to; Space::none and empty is the default one.
  virtual void begin(Iri subject, Iri graph) = 0;
  virtual void add(Iri predicate, Iri object) = 0;
  virtual void add(Iri predicate, const Literal& value) = 0;
  virtual void end() = 0;
};

}  // namespace isnad::rdf
