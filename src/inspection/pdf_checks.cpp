// SPDX-License-Identifier: MIT
#include "inspection/pdf_checks.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "inspection/language_tag.h"
#include "inspection/pdf_file.h"

namespace wres::inspection {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view whole = "the document as a whole";

/// From here on a document is long enough to be lost in.
constexpr std::size_t long_document_pages = 10;

std::string page(std::size_t number)
{
    return number == 0 ? std::string(whole) : fmt::format("page {}", number);
}

/// ISO 32000-1, 14.8.4: the types that every reader knows.
bool is_standard(std::string_view type)
{
    static constexpr std::array types { "Document"sv, "Part"sv, "Art"sv, "Sect"sv, "Div"sv, "BlockQuote"sv,
        "Caption"sv, "TOC"sv, "TOCI"sv, "Index"sv, "NonStruct"sv, "Private"sv, "P"sv, "H"sv, "H1"sv, "H2"sv,
        "H3"sv, "H4"sv, "H5"sv, "H6"sv, "L"sv, "LI"sv, "Lbl"sv, "LBody"sv, "Table"sv, "TR"sv, "TH"sv, "TD"sv,
        "THead"sv, "TBody"sv, "TFoot"sv, "Span"sv, "Quote"sv, "Note"sv, "Reference"sv, "BibEntry"sv, "Code"sv,
        "Link"sv, "Annot"sv, "Ruby"sv, "RB"sv, "RT"sv, "RP"sv, "Warichu"sv, "WT"sv, "WP"sv, "Figure"sv,
        "Formula"sv, "Form"sv };
    return std::ranges::find(types, type) != types.end();
}

void check_document(const PdfFile& file, Examination& examination)
{
    examination.require("pdf.tagged", file.is_marked && file.has_structure && !file.elements.empty(), whole);
    examination.require("pdf.no_suspects", !file.has_suspects, whole);
    examination.require("pdf.identifier", file.says_ua, whole);
    examination.require("pdf.title", file.has_title, whole);
    examination.require("pdf.title_shown", file.shows_title, whole);
    examination.require("pdf.language", is_language_tag(file.language), whole);
    examination.require("pdf.readers_let_in", file.lets_readers_in, whole);
    examination.require("pdf.no_scripts", !file.has_scripts, whole);
    if (file.pages.size() >= long_document_pages)
        examination.require(
            "pdf.bookmarks", file.has_bookmarks, whole, fmt::format("{} pages", file.pages.size()));
}

void check_fonts(const PdfFile& file, Examination& examination)
{
    for (const auto& font : file.fonts) {
        examination.require("pdf.fonts_embedded", font.is_embedded, page(font.page), font.name);
        examination.require("pdf.unicode", font.has_unicode, page(font.page), font.name);
    }
}

void check_pages(const PdfFile& file, Examination& examination)
{
    for (std::size_t number = 1; number <= file.pages.size(); ++number) {
        const auto& each = file.pages[number - 1];
        examination.require("pdf.content_tagged", each.untagged == 0, page(number),
            fmt::format("{} pieces outside of any tag", each.untagged));
        if (each.pictures > 0 || each.texts > 0)
            examination.require("pdf.real_text", each.texts > 0, page(number), "a picture and no text");
        if (each.has_annotations)
            examination.require("pdf.tab_order", each.tabs_by_structure, page(number));
    }
    for (const auto& link : file.links) {
        examination.require("pdf.link_descriptions", link.has_description, page(link.page));
        examination.require("pdf.links_tagged", link.is_tagged, page(link.page));
    }
}

void check_headings(const PdfFile& file, Examination& examination)
{
    int before = 0;
    for (const auto& element : file.elements) {
        if (element.type.size() != 2 || element.type[0] != 'H' || element.type[1] < '1'
            || element.type[1] > '6')
            continue;
        const int level = element.type[1] - '0';
        examination.require("pdf.heading_order", level <= before + 1, page(element.page),
            before == 0 ? fmt::format("the first heading is of level {}", level)
                        : fmt::format("level {} after level {}", level, before));
        before = level;
    }
    if (file.pages.size() > 1 && !file.elements.empty())
        examination.require("pdf.headings", before > 0, whole);
}

/// The nearest element around one that is of a type.
std::optional<std::size_t> around(const PdfFile& file, const PdfElement& element, std::string_view type)
{
    for (auto at = element.parent; at; at = file.elements[*at].parent) {
        if (file.elements[*at].type == type)
            return at;
    }
    return std::nullopt;
}

void check_elements(const PdfFile& file, Examination& examination)
{
    std::vector<bool> has_headings(file.elements.size(), false);
    for (const auto& element : file.elements) {
        const auto place = page(element.page);
        const auto parent =
            element.parent ? std::string_view(file.elements[*element.parent].type) : std::string_view();
        examination.require(
            "pdf.standard_types", is_standard(element.type), place, element.own_type.substr(0, 40));
        if (element.type == "Figure" || element.type == "Formula")
            examination.require("pdf.figure_alternatives", element.has_alternative, place);
        if (element.type == "TH") {
            if (const auto table = around(file, element, "Table"))
                has_headings[*table] = true;
            examination.require("pdf.table_scope", element.has_scope, place);
        }
        if (element.type == "TR")
            examination.require("pdf.table_structure",
                parent == "Table" || parent == "THead" || parent == "TBody" || parent == "TFoot", place);
        if (element.type == "TD" || element.type == "TH")
            examination.require("pdf.table_structure", parent == "TR", place);
        if (element.type == "LI")
            examination.require("pdf.lists", parent == "L", place);
        if (element.type == "LBody")
            examination.require("pdf.lists", parent == "LI", place);
    }
    for (std::size_t index = 0; index < file.elements.size(); ++index) {
        if (file.elements[index].type == "Table")
            examination.require("pdf.table_headings", has_headings[index], page(file.elements[index].page));
    }
}

} // namespace

Result<std::string> check_pdf(std::string_view name, const std::string& content, Examination& examination)
{
    const auto file = TRY(read_pdf(name, content));
    check_document(file, examination);
    check_fonts(file, examination);
    check_pages(file, examination);
    check_headings(file, examination);
    check_elements(file, examination);
    return fmt::format("{} {}", file.pages.size(), file.pages.size() == 1 ? "page" : "pages");
}

} // namespace wres::inspection
