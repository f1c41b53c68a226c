// SPDX-License-Identifier: MIT
#include "charts/plain_shapes.h"

#include <fmt/format.h>

namespace wres::charts {

void write_words(
    markup::Html& svg, const std::string& x, double y, std::string_view words, std::string_view anchor)
{
    svg.element("text", { { "x", x }, { "y", fmt::format("{:.1f}", y) }, { "text-anchor", anchor } }, words);
}

void write_line(markup::Html& svg, std::string_view kind, const std::string& x1, double y1,
    const std::string& x2, double y2)
{
    svg.leaf("line",
        { { "class", kind }, { "x1", x1 }, { "y1", fmt::format("{:.1f}", y1) }, { "x2", x2 },
            { "y2", fmt::format("{:.1f}", y2) } });
}

} // namespace wres::charts
