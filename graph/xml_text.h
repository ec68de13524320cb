// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace isnad {

/// All text here is valid UTF-8.

/// Text as XML can carry it: tab and line ends become spaces, other control characters
/// and non-characters are left out.
[[nodiscard]] std::string clean_xml_text(std::string_view text);

/// True when the text is the content of an element as it stands. May be false for other such text.
[[nodiscard]] bool is_plain_xml(std::string_view text);

/// Appends the content of an element. Text with "&" or "<" goes into a CDATA section, because
/// some readers lose what stands between two escapes.
void append_xml_text(std::string& out, std::string_view text);

/// Appends an attribute value for double quotes, without the quotes.
void append_xml_attribute(std::string& out, std::string_view text);

/// Appends the character that "&name;" stands for; false when it is none that XML knows by itself.
[[nodiscard]] bool append_xml_reference(std::string& out, std::string_view name);

/// An id as NMTOKEN: the first "/" becomes ".", every other character that XML does not allow
/// there becomes "_xHH_" with its code point in hex. Different ids stay different.
void append_nmtoken(std::string& out, std::string_view id);
[[nodiscard]] std::string to_nmtoken(std::string_view id);
[[nodiscard]] std::string from_nmtoken(std::string_view token);
/// The same in place of `id`.
void read_nmtoken(std::string_view token, std::string& id);

}  // namespace isnad
