// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "graph/exporters/rdf_sink.h"

namespace isnad::rdf {

/// What Turtle and N-Quads write alike.

/// Appends text between quotes. Control characters and marks of direction are escaped.
void append_quoted(std::string& out, std::string_view text);

/// Appends "<...>" with the whole IRI.
void append_iri(std::string& out, Iri iri, std::string_view base);

[[nodiscard]] Iri iri_of(Datatype type);

}  // namespace isnad::rdf
