// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/site_facts.h"

namespace wres::site {

struct Link {
    std::string path; // from the page, or an address
    std::string words;
};

/// What stands around the content of a page.
struct PageFrame {
    std::string title; // of its own; the site's is added
    std::string to_root; // "../../" from a page two folders down
    std::vector<Link> way_here; // breadcrumbs below the site's first page
    bool can_search = false; // it reads the index of the search
};

/// A whole page. It needs the two files of `assets` and nothing else; its policy lets nothing else in, and no
/// script within it.
/// @param content  the inside of the main part, with the one heading of the first level
[[nodiscard]] std::string framed(const SiteFacts& site, const PageFrame& frame, std::string_view content);

} // namespace wres::site
