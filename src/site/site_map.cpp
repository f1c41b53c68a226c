// SPDX-License-Identifier: MIT
#include "site/site_map.h"

#include <algorithm>

#include <fmt/format.h>

#include "markup/html.h"

namespace wres::site {
namespace {

using markup::Html;

constexpr std::size_t most_addresses = 50'000; // that a part may hold
constexpr std::string_view name_space = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

void write_place(Html& xml, std::string_view element, const std::string& address, Date changed_on)
{
    xml.open(element);
    xml.element("loc", address);
    xml.element("lastmod", iso_date(changed_on));
    xml.close();
}

} // namespace

Done take_site_map(
    const FileTaker& take, const std::string& address, const std::vector<std::string>& paths, Date changed_on)
{
    if (address.empty())
        return {};
    Html whole;
    whole.open("sitemapindex", { { "xmlns", name_space } });
    for (std::size_t from = 0; from < paths.size(); from += most_addresses) {
        const auto name = fmt::format("sitemap-{}.xml", from / most_addresses + 1);
        Html part;
        part.open("urlset", { { "xmlns", name_space } });
        for (auto at = from; at < std::min(paths.size(), from + most_addresses); ++at)
            write_place(part, "url", address + paths[at], changed_on);
        part.close();
        TRY_DONE(take(name, std::string(declaration) + std::move(part).fragment()));
        write_place(whole, "sitemap", address + name, changed_on);
    }
    whole.close();
    return take("sitemap.xml", std::string(declaration) + std::move(whole).fragment());
}

} // namespace wres::site
