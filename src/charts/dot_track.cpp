// SPDX-License-Identifier: MIT
#include "charts/dot_track.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "language/phrase.h"

namespace wres::charts {
namespace {

using disclosure::ReleasedVerdict;
using disclosure::ShownEstimate;
using document::Axis;
using document::DotPlot;
using document::DotRow;
using language::number_phrase;
using language::phrase;
using markup::Html;

constexpr std::string_view middle = "13";
constexpr std::string_view height = "26";

std::string at(const Ruler& ruler, const Axis& axis, double value)
{
    return ruler.x(axis.position(value));
}

void write_vertical(Html& html, std::string_view kind, const std::string& x)
{
    html.leaf("line", { { "class", kind }, { "x1", x }, { "x2", x }, { "y1", "0" }, { "y2", height } });
}

/// An arrow at an edge of the chart: the interval goes on.
void write_arrow(
    Html& html, const Ruler& ruler, std::string_view shape, const std::string& x, std::string_view points)
{
    ruler.open_at(html, x, std::string(middle));
    html.leaf("polygon", { { "class", shape }, { "points", points } });
    html.close();
}

void write_mark(Html& html, const Ruler& ruler, std::string_view shape, const std::string& x)
{
    const bool is_round = shape == "favourable" || shape == "unclear";
    if (is_round) {
        html.leaf("circle",
            { { "class", fmt::format("mark {}", shape) }, { "cx", x }, { "cy", middle }, { "r", "5.5" } });
        return;
    }
    ruler.open_at(html, x, std::string(middle));
    html.leaf("polygon",
        { { "class", fmt::format("mark {}", shape) },
            { "points",
                shape == "adverse" ? "0,-7.5 7.5,0 0,7.5 -7.5,0" : "-5.5,-5.5 5.5,-5.5 5.5,5.5 -5.5,5.5" } });
    html.close();
}

void write_interval(
    Html& html, const Ruler& ruler, const Axis& axis, const ShownEstimate& estimate, std::string_view shape)
{
    const std::string kind = fmt::format("bar {}", shape);
    const double lower = estimate.lower.value();
    const double upper = estimate.upper.value();
    html.leaf("line",
        { { "class", kind }, { "x1", at(ruler, axis, lower) }, { "x2", at(ruler, axis, upper) },
            { "y1", middle }, { "y2", middle } });
    if (axis.is_below(lower))
        write_arrow(html, ruler, fmt::format("arrow {}", shape), at(ruler, axis, lower), "-9,0 0,-5.5 0,5.5");
    if (axis.is_above(upper))
        write_arrow(html, ruler, fmt::format("arrow {}", shape), at(ruler, axis, upper), "9,0 0,-5.5 0,5.5");
}

} // namespace

std::string_view shape_of(ReleasedVerdict verdict)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse: return "adverse";
    case ReleasedVerdict::Favourable: return "favourable";
    case ReleasedVerdict::Different: return "different";
    default: return "unclear";
    }
}

void write_dot_grid(Html& html, const Ruler& ruler, const Axis& axis)
{
    for (const auto& tick : axis.ticks())
        write_vertical(html, "grid", at(ruler, axis, tick.value));
    for (const double reference : axis.references())
        write_vertical(html, "fifths", at(ruler, axis, reference));
    write_vertical(html, "neutral", at(ruler, axis, axis.neutral()));
}

void write_dot_estimate(
    Html& html, const Ruler& ruler, const Axis& axis, const ShownEstimate& estimate, ReleasedVerdict verdict)
{
    const auto shape = shape_of(verdict);
    if (estimate.lower.visible() && estimate.upper.visible())
        write_interval(html, ruler, axis, estimate, shape);
    const bool is_inside = estimate.value.visible() && !axis.is_below(estimate.value.value())
        && !axis.is_above(estimate.value.value());
    if (is_inside)
        write_mark(html, ruler, shape, at(ruler, axis, estimate.value.value()));
}

void write_dot_ticks(Html& html, const Ruler& ruler, const Axis& axis)
{
    for (const auto& tick : axis.ticks())
        html.element("text",
            { { "x", at(ruler, axis, tick.value) }, { "y", "15" }, { "text-anchor", "middle" } }, tick.label);
}

void write_dot_example(Html& html, const Ruler& ruler, std::string_view shape)
{
    const auto centre = ruler.x(50);
    if (shape == "fifths") {
        write_vertical(html, "fifths", centre);
        return;
    }
    html.leaf("line",
        { { "class", fmt::format("bar {}", shape) }, { "x1", "2" }, { "x2", "32" }, { "y1", middle },
            { "y2", middle } });
    write_mark(html, ruler, shape, centre);
}

std::vector<Meaning> meanings_in(const DotPlot& plot)
{
    const auto has = [&](auto is_such) { return std::ranges::any_of(plot.rows, is_such); };
    const bool has_withheld = has([](const DotRow& row) {
        return row.verdict == ReleasedVerdict::Withheld && row.estimate.value.visible();
    });
    const std::array all { Meaning { "adverse", phrase("clearly worse") },
        Meaning { "favourable", phrase("clearly better") },
        Meaning { "different", phrase("clearly different") },
        Meaning { "unclear",
            has_withheld ? phrase("no large difference, too few to tell, or finding withheld")
                         : phrase("no large difference, or too few to tell") } };
    std::vector<Meaning> meanings;
    for (const auto& meaning : all) {
        if (has([&](const DotRow& row) { return shape_of(row.verdict) == meaning.shape; }))
            meanings.push_back(meaning);
    }
    if (!plot.axis.references().empty())
        meanings.push_back({ "fifths",
            phrase("{} and {}: for orientation, not a test", number_phrase("0.8"), number_phrase("1.25")) });
    return meanings;
}

} // namespace wres::charts
