// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "markup/html.h"

namespace wres::site {

/// A page of a year: a section of its report, or one table of it with the chart that is drawn from it.
struct YearPage {
    enum class Kind : unsigned char { Section, Table } kind {};
    std::string file; // "indicator-2.html"
    std::string title;
    std::string of_section; // file of the section that a table stands in
    const document::Section* section = nullptr;
    std::vector<const document::Block*> blocks;
};

/// Every section and every table that has rows, in the order of the report. They point into the document.
[[nodiscard]] std::vector<YearPage> pages_of(const document::Document& document);

/// The content of a page, below its heading.
void write_blocks(markup::Html& html, const YearPage& page, const std::vector<YearPage>& all);

/// The summary of the year; its rows lead to the pages of the year's folder.
void write_summary(markup::Html& html, const document::Document& document, const std::string& to_year_folder);

} // namespace wres::site
