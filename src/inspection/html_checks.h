// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/result.h"
#include "inspection/examination.h"
#include "inspection/html_tree.h"
#include "inspection/neighbours.h"

namespace wres::inspection {

/// How far references to other files can be followed.
enum class Surroundings : std::uint8_t {
    Unknown,
    Beside, // files beside the page and below
    Site, // the whole site: "/" is its beginning
};

/// Every rule for a finished web page.
/// @param name  its path among the neighbours
/// @return what was read, in a few words
/// @errors inspection.too_large
/// @source WCAG 2.2; HTML Living Standard. Each rule's own source stands in
/// standard/finished-files/checks.csv
/// @cases tests/cases/inspection/planted_faults.csv
[[nodiscard]] Result<std::string> check_html(std::string_view name, std::string_view page,
    const Neighbours& neighbours, Surroundings surroundings, Examination& examination);

void check_page(const HtmlTree& page, Examination& examination); // language, title, headings, landmarks
void check_page_tables(const HtmlTree& page, Examination& examination);
void check_names(
    const HtmlTree& page, Examination& examination); // what pictures, links and fields are called
void check_page_references(std::string_view name, const HtmlTree& page, const Neighbours& neighbours,
    Surroundings surroundings, Examination& examination); // ids, anchors, files, what comes from elsewhere
void check_page_colours(const HtmlTree& page, Examination& examination);

/// The id of every element, and the name of every old anchor.
[[nodiscard]] std::set<std::string> anchors_of(const HtmlTree& page);

/// Whether a reference leads to another address: "https://...", "mailto:".
[[nodiscard]] bool is_address(std::string_view reference);

} // namespace wres::inspection
