// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// What a line of the Wikidata dump says, as far as it can be seen without parsing it: most of a
/// hundred million lines are passed over by this.
namespace isnad {

/// The number of an item of Wikidata: 42 is Q42. 0 is none.
using Qid = std::uint32_t;

/// "Q42" gives 42; 0 when it is no id of an item.
[[nodiscard]] Qid qid_of(std::string_view id);

/// The item that a line is about; 0 when it is none.
[[nodiscard]] Qid quick_item(std::string_view line);

/// Whether the line has statements of the property ("P31").
[[nodiscard]] bool has_property(std::string_view line, std::string_view property);

/// The items that the statements of a property name; those of deprecated ones are left out.
[[nodiscard]] std::vector<Qid> quick_links(std::string_view line, std::string_view property);

}  // namespace isnad
