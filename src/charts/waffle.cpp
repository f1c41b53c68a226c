// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text_lines.h"
#include "charts/drawing.h"
#include "charts/plain_shapes.h"
#include "language/phrase.h"

namespace wres::charts {
namespace {

using document::WaffleChart;
using language::phrase;
using markup::Html;

constexpr int across = 10;
constexpr double step = 15; // pixels between two rows of people
constexpr double line_height = 17;
constexpr std::size_t label_width = 20; // characters, where two stand beside one another on a telephone
constexpr double gap = 8; // per cent of the width, to the right of each hundred

void write_person(Html& svg, const std::string& x, double y, bool has_outcome)
{
    svg.leaf("circle",
        { { "class", has_outcome ? "person" : "person empty" }, { "cx", x },
            { "cy", fmt::format("{:.1f}", y) }, { "r", "4.5" } });
}

double label_height(const WaffleChart& chart)
{
    std::size_t lines = 1;
    for (const auto& hundred : chart.hundreds)
        lines = std::max(lines, text_lines(hundred.label, label_width).size());
    return line_height * static_cast<double>(lines + 1) + 8;
}

/// "12 of 100"; what rounds to nobody, or to everybody, and is not, is said so.
std::string in_words(double share)
{
    const auto whole = std::lround(100 * share);
    if (whole == 0 && share > 0)
        return phrase("fewer than 1 of 100");
    if (whole == 100 && share < 1)
        return phrase("more than 99 of 100");
    return phrase("{} of 100", whole);
}

void write_hundred(Html& svg, const Ruler& ruler, const WaffleChart::Hundred& hundred, double top)
{
    double y = line_height - 3;
    for (const auto& line : text_lines(hundred.label, label_width)) {
        write_words(svg, ruler.x(0), y, line);
        y += line_height;
    }
    const double share = hundred.share.value();
    svg.element("text",
        { { "class", "strong" }, { "x", ruler.x(0) }, { "y", fmt::format("{:.1f}", top - 10) },
            { "text-anchor", "start" } },
        in_words(share));
    const auto with_outcome = std::lround(100 * share);
    for (int person = 0; person < across * across; ++person) {
        const double percent = 4.5 + (100.0 - 9) * (person % across) / (across - 1);
        const int row = person / across;
        write_person(svg, ruler.x(percent), top + 6 + step * row, person < with_outcome);
    }
}

} // namespace

Drawing drawing_of(const WaffleChart& chart)
{
    const double top = label_height(chart);
    Drawing drawing {
        .breadth = Drawing::Breadth::Narrow, .height = top + step * across + 4, .key = {}, .write = {}
    };
    drawing.key.push_back({ phrase("a person with the outcome"),
        [](Html& svg, const Ruler& ruler) { write_person(svg, ruler.x(50), 13, true); } });
    drawing.key.push_back({ phrase("a person without it"),
        [](Html& svg, const Ruler& ruler) { write_person(svg, ruler.x(50), 13, false); } });
    drawing.write = [chart, top](Html& svg, const Ruler& ruler) {
        const double width = 100.0 / static_cast<double>(chart.hundreds.size());
        for (std::size_t which = 0; which < chart.hundreds.size(); ++which) {
            const double left = width * static_cast<double>(which);
            write_hundred(svg, ruler.between(left, left + width - gap), chart.hundreds[which], top);
        }
    };
    return drawing;
}

} // namespace wres::charts
