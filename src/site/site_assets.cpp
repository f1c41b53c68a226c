// SPDX-License-Identifier: MIT
#include "site/site_assets.h"

#include "page/stylesheet.h"

// Where cmake/FrontEnd.cmake puts the bytes of the assets.
extern "C" {
extern const char wres_asset_site_css_begin[];
extern const char wres_asset_site_css_end[];
extern const char wres_asset_site_js_begin[];
extern const char wres_asset_site_js_end[];
}

namespace wres::site {
namespace {

std::string_view between(const char* begin, const char* end)
{
    return { begin, static_cast<std::size_t>(end - begin) };
}

} // namespace

const std::string& site_style()
{
    static const std::string style = std::string(between(wres_asset_site_css_begin, wres_asset_site_css_end))
        + "\n" + page::stylesheet_within(".report");
    return style;
}

std::string_view site_script()
{
    return between(wres_asset_site_js_begin, wres_asset_site_js_end);
}

} // namespace wres::site
