// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "markup/html.h"
#include "site/council.h"
#include "site/site_facts.h"
#include "site/site_file.h"

namespace wres::site {

/// A page as the search and the site map know it.
struct ListedPage {
    std::string path; // within the council's folder
    std::string title;
};

/// Makes every page of a council and gives what the search finds them by.
/// @errors of the taker
[[nodiscard]] Result<std::vector<ListedPage>> take_council_pages(
    const SiteFacts& site, const Council& council, const FileTaker& take);

/// What a council's first page holds: the latest year, all years, the data, the versions.
/// @param to_council  the way to the council's folder: empty from within it
void write_council(markup::Html& html, const Council& council, const std::string& to_council);

/// 2,784,617 bytes as "2.7 MB"; in thousands, as people's machines show it.
[[nodiscard]] std::string size_words(std::uint64_t bytes);

} // namespace wres::site
