// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "formats/xml_events.h"
#include "formats/zip_container.h"

namespace wres::inspection {

/// An element of XML with everything in it. Names are local; attributes keep their prefix.
struct XmlElement {
    std::string name; // empty: a piece of text, which stands in `text`
    std::string text;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<XmlElement> children;

    /// The attribute of this name, or else one of this local name; empty when there is none.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;

    /// The first child of this name; nothing when there is none.
    [[nodiscard]] const XmlElement* child(std::string_view name) const;

    /// Every element of this name within this one, at any depth, in the order of the document.
    [[nodiscard]] std::vector<const XmlElement*> all(std::string_view name) const;

    /// All text within, in order.
    [[nodiscard]] std::string whole_text() const;
};

/// A whole number; `otherwise` when the text is none.
[[nodiscard]] std::uint32_t number_in(std::string_view text, std::uint32_t otherwise = 0);

/// A part of a finished workbook is far smaller than this many bytes of names and texts.
inline constexpr std::size_t most_tree_bytes = std::size_t { 128 } * 1024 * 1024;

/// Reads one part of a package as a tree; an empty element when the part is not there.
/// @errors file.damaged, file.doctype, file.zip_bomb, file.encrypted, bytes.unreadable; inspection.too_large
[[nodiscard]] Result<XmlElement> read_tree(
    std::string_view file, formats::ZipContainer& container, std::string_view part);

/// Reads a document that stands alone, in any encoding.
[[nodiscard]] std::expected<XmlElement, formats::XmlFault> parse_xml(std::string_view document);

} // namespace wres::inspection
