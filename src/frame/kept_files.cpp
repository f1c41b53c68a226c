// SPDX-License-Identifier: MIT
#include "frame/kept_files.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/checksum.h"
#include "frame/components.h"
#include "sealing/base64.h"
#include "sealing/hexadecimal.h"
#include "service/released_files.h"

namespace wres::frame {
namespace {

/// The pages that are read in a browser; of every other file a copy is taken.
constexpr std::array<std::string_view, 2> pages { "report.html", "pack.html" };

/// "'sha256-…'" for each style sheet within the page.
std::string style_sources(std::string_view page)
{
    constexpr std::string_view begin = "<style>";
    constexpr std::string_view end = "</style>";
    std::string sources;
    for (auto at = page.find(begin); at != std::string_view::npos; at = page.find(begin, at)) {
        at += begin.size();
        const auto style = page.substr(at, page.find(end, at) - at);
        const auto digest = sealing::from_hexadecimal(sha256(style));
        sources += fmt::format(" 'sha256-{}'", sealing::to_base64(digest.value_or("")));
    }
    return sources;
}

} // namespace

void write_offered_files(markup::Html& html, const std::vector<std::string>& names, std::string_view path)
{
    html.open("ul", { { "class", "govuk-list govuk-list--spaced" } });
    for (const auto& file : service::offered_files()) {
        if (std::ranges::find(names, file.name) == names.end())
            continue;
        html.open("li");
        html.element("a", { { "class", "govuk-link" }, { "href", fmt::format("{}/{}", path, file.name) } },
            file.words);
        html.close();
    }
    html.close();
    if (!service::has_papers(names))
        write_inset(html, service::without_papers);
}

void write_kept_summary(markup::Html& html, std::string_view summary, std::string_view path)
{
    constexpr std::string_view relative = "href=\"report.html#";
    std::string placed;
    for (auto at = summary.find(relative); at != std::string_view::npos; at = summary.find(relative)) {
        placed += fmt::format("{}href=\"{}/report.html#", summary.substr(0, at), markup::escaped(path));
        summary.remove_prefix(at + relative.size());
    }
    html.put(placed + std::string(summary));
}

http::Response send_kept_file(const store::KeptFile& file, std::string_view prefix)
{
    if (std::ranges::find(pages, file.name) == pages.end())
        return http::download(file.content, file.media_type, fmt::format("{}-{}", prefix, file.name));
    http::Response response;
    response.set("Content-Type", file.media_type);
    response.set("Content-Security-Policy",
        fmt::format(
            "default-src 'none'; style-src{}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            style_sources(file.content)));
    response.body = file.content;
    return response;
}

} // namespace wres::frame
