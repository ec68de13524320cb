// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/error.h"
#include "extract/entity_table.h"

namespace isnad {

/// What is inconsistent in the base of entities though it loads:
/// - a name of two entities of one kind that nothing tells apart: not their country, not the size
///   of a place, not the offices of a person;
/// - two persons at one time in an office that has a single holder (an acting one beside a regular
///   one is none), where the dates are known well enough to say so;
/// - an office that ends before it begins.
[[nodiscard]] std::vector<Error> check_entities(const EntityTable& table);

}  // namespace isnad
