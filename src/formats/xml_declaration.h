// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace wres::formats {

/// What a document says of itself at its beginning.
struct XmlDeclaration {
    std::string_view encoding; // as it is written; empty when it is not said
};

/// Reads what stands between <?xml and ?>. Nothing when it is not well-formed.
/// @source XML 1.0, fifth edition, productions 23 to 26, 32, 80 and 81
[[nodiscard]] std::optional<XmlDeclaration> parse_xml_declaration(std::string_view content);

} // namespace wres::formats
