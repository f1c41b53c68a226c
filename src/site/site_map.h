// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "site/site_file.h"

namespace wres::site {

/// Writes the map of a site for search engines: sitemap.xml, which names parts of as many addresses as one
/// may hold. A map has whole addresses, so there is none for a site that does not know its own.
/// @param address  of the site, with a slash at its end
/// @param paths  of its pages
/// @source sitemaps.org, protocol 0.9
Done take_site_map(const FileTaker& take, const std::string& address, const std::vector<std::string>& paths,
    Date changed_on);

} // namespace wres::site
