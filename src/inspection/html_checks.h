// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/result.h"
#include "inspection/examination.h"
#include "inspection/html_tree.h"
#include "inspection/site_index.h"

namespace wres::inspection {

/// Every rule for a finished web page.
/// @param name  its path in the site
/// @return what was read, in a few words
/// @errors inspection.too_large
/// @source WCAG 2.2; HTML Living Standard. Each rule's own source stands in
/// standard/finished-files/checks.csv
/// @cases tests/cases/inspection/planted_faults.csv
[[nodiscard]] Result<std::string> check_html(
    std::string_view name, std::string_view page, SiteIndex& site, Examination& examination);

void check_page(const HtmlTree& page, Examination& examination); // language, title, headings, landmarks
void check_page_tables(const HtmlTree& page, Examination& examination);
void check_names(
    const HtmlTree& page, Examination& examination); // what pictures, links and fields are called
void check_page_references(std::string_view name, const HtmlTree& page, SiteIndex& site,
    Examination& examination); // ids, anchors, files, what comes from elsewhere
void check_page_colours(
    std::string_view name, const HtmlTree& page, SiteIndex& site, Examination& examination);

} // namespace wres::inspection
