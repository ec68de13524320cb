// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace isnad::rdf {

/// Text as one segment of a path: what is not a letter, digit, "-", ".", "_" or "~" of ASCII is
/// percent-encoded. Different texts stay different, and none is taken for "." or "..".
[[nodiscard]] std::string path_segment(std::string_view text);

/// The same for an id with a slash, "country/SY", which keeps its first one.
[[nodiscard]] std::string path_of_id(std::string_view id);

/// An address of the web as an IRI in ASCII; empty when it is none. Characters that have no place
/// in an IRI are percent-encoded.
[[nodiscard]] std::string web_address(std::string_view text);

/// Whether all formats take this as the tag of a language: "ar", "zh-Hant", "es-419".
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// Whether data can be named below this address: a web address without query and fragment that
/// ends in "/".
[[nodiscard]] bool is_base(std::string_view text);

}  // namespace isnad::rdf
