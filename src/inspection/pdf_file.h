// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wres::inspection {

struct PdfFont {
    std::size_t page {}; // the first that it is used on, from 1
    std::string name;
    bool is_embedded = false;
    bool has_unicode = false; // its characters can be read as text
};

/// An element of the structure tree.
struct PdfElement {
    std::string type; // as the roles of the document map it: "H1", "Table", "Figure"
    std::string own_type; // as it is written
    std::optional<std::size_t> parent;
    std::size_t page {}; // 0: not said
    bool has_alternative = false; // Alt or ActualText
    bool has_scope = false; // of a heading cell, or headers named by its cells
};

struct PdfLink {
    std::size_t page {};
    bool has_description = false; // Contents
    bool is_tagged = false;
};

struct PdfPage {
    bool has_annotations = false;
    bool tabs_by_structure = false;
    std::size_t texts {}; // operators that show text
    std::size_t pictures {};
    std::size_t untagged {}; // operators that show something outside of any marked content
};

/// A PDF file as it was finished, with all that rules ask about.
struct PdfFile {
    bool is_marked = false; // MarkInfo: Marked
    bool has_suspects = false;
    bool has_structure = false;
    bool says_ua = false; // pdfuaid:part in its metadata
    bool has_title = false; // dc:title in its metadata
    bool shows_title = false; // DisplayDocTitle
    std::string language;
    bool has_bookmarks = false;
    bool lets_readers_in = true; // no encryption, or one that lets assistive technology read
    bool has_scripts = false;
    std::vector<PdfPage> pages;
    std::vector<PdfFont> fonts;
    std::vector<PdfElement> elements; // in the order of the tree
    std::vector<PdfLink> links;
};

/// @errors file.damaged, file.encrypted, inspection.too_large
/// @source ISO 32000-1, 14.7 logical structure, 14.8 tagged PDF
[[nodiscard]] Result<PdfFile> read_pdf(std::string_view name, const std::string& content);

} // namespace wres::inspection
