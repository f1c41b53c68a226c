// SPDX-License-Identifier: MIT
#include "frame/assets.h"

#include <array>

#include <fmt/format.h>

#include "base/checksum.h"
#include "frame/asset_bytes.h"
#include "page/stylesheet.h"

namespace wres::frame {
namespace {

constexpr std::string_view style = "text/css; charset=utf-8";
constexpr std::string_view script = "text/javascript; charset=utf-8";

std::string_view between(const char* begin, const char* end)
{
    return { begin, static_cast<std::size_t>(end - begin) };
}

AssetFile file(
    std::string_view name, std::string_view ending, std::string_view media_type, std::string_view content)
{
    return { fmt::format("/assets/{}-{}.{}", name, sha256(content).substr(0, 16), ending), media_type,
        content };
}

/// In the order of Asset.
const std::array<AssetFile, 4>& files()
{
    static const std::string report_style = page::stylesheet_within(".report");
    static const std::array<AssetFile, 4> all {
        file("page", "css", style, between(wres_asset_page_css_begin, wres_asset_page_css_end)),
        file("report", "css", style, report_style),
        file("govuk-frontend", "js", script,
            between(wres_asset_govuk_frontend_js_begin, wres_asset_govuk_frontend_js_end)),
        file("page", "js", script, between(wres_asset_page_js_begin, wres_asset_page_js_end)),
    };
    return all;
}

} // namespace

const std::string& asset_path(Asset asset)
{
    return files()[static_cast<std::size_t>(asset)].path;
}

const AssetFile* find_asset(std::string_view name)
{
    for (const auto& known : files()) {
        if (std::string_view(known.path).substr(std::string_view("/assets/").size()) == name)
            return &known;
    }
    return nullptr;
}

} // namespace wres::frame
