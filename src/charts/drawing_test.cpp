// SPDX-License-Identifier: MIT
#include "charts/drawing.h"
#include "charts/picture.h"
#include "support/times.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace wres;
using namespace wres::document;
using disclosure::Hidden;
using disclosure::Shown;
using disclosure::ShownEstimate;
using wres::test::times;

namespace {

std::string in_percent(const charts::Drawing& drawing)
{
    markup::Html svg;
    drawing.write(svg, charts::Ruler::of_percent());
    return std::move(svg).fragment();
}

template <typename Chart>
std::string picture_of(Chart chart)
{
    return charts::picture_of(Figure { "id", "Title", "Words", std::move(chart) });
}

/// The value of an attribute of every text, in order.
std::vector<double> heights_of_words(const std::string& svg, std::string_view anchor)
{
    std::vector<double> all;
    const auto end = "text-anchor=\"" + std::string(anchor) + "\"";
    for (auto at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1)) {
        const auto tag = svg.substr(at, svg.find('>', at) - at);
        if (tag.find(end) != std::string::npos)
            all.push_back(std::stod(tag.substr(tag.find(" y=\"") + 4)));
    }
    return all;
}

WaffleChart waffle(Shown<double> one, Shown<double> other)
{
    WaffleChart chart;
    chart.hundreds = { { "Minority ethnic applicants", one }, { "White applicants", other } };
    return chart;
}

SlopeChart slope(std::size_t lines)
{
    SlopeChart chart { .axis = Axis::of_ratios(), .before = "2024", .after = "2025", .lines = {} };
    for (std::size_t line = 0; line < lines; ++line)
        chart.lines.push_back(
            { "Service " + std::to_string(line), 1.0, 1.0 + 0.01 * double(line), "1.00", "1.01" });
    return chart;
}

} // namespace

TEST_CASE("a hundred people are a hundred marks, and those with the outcome are filled")
{
    const auto svg = in_percent(charts::drawing_of(waffle(0.12, 0.995)));
    CHECK(times(svg, "class=\"person\"") == 12 + 100);
    CHECK(times(svg, "class=\"person empty\"") == 88);
    CHECK(svg.find(">12 of 100<") != std::string::npos);
    CHECK(svg.find(">more than 99 of 100<") != std::string::npos);
    CHECK(in_percent(charts::drawing_of(waffle(0.004, 0.0))).find(">fewer than 1 of 100<")
        != std::string::npos);
    CHECK(in_percent(charts::drawing_of(waffle(0.004, 0.0))).find(">0 of 100<") != std::string::npos);
    CHECK(picture_of(waffle(0.1, Hidden::Confidential)).empty());
}

TEST_CASE("the numbers of a slope never cover one another, and no more than four lines are drawn")
{
    const auto svg = in_percent(charts::drawing_of(slope(6)));
    CHECK(times(svg, "class=\"line s") == 4);
    for (const auto* anchor : { "start", "end" }) {
        auto heights = heights_of_words(svg, anchor);
        REQUIRE(heights.size() == 4);
        std::ranges::sort(heights);
        for (std::size_t i = 1; i < heights.size(); ++i)
            CHECK(heights[i] - heights[i - 1] >= 15.9);
    }
    auto hidden = slope(1);
    hidden.lines[0].to = Hidden::Confidential;
    CHECK(picture_of(hidden).empty());
}

TEST_CASE("every panel has its label, its number and the line that all are held against")
{
    PanelChart chart { .axis = Axis::of_shares(0.4),
        .periods = { "2023", "2024", "2025" },
        .line_label = "everybody",
        .line = { 0.2, 0.2, 0.21 },
        .panels = {} };
    const ShownEstimate one { 0.2, 0.1, 0.3 };
    const ShownEstimate hidden { Hidden::Confidential, Hidden::Confidential, Hidden::Confidential };
    for (int panel = 0; panel < 3; ++panel)
        chart.panels.push_back(
            { "Band " + std::to_string(panel), { one, panel == 1 ? hidden : one, one }, "20.0%" });
    const auto svg = in_percent(charts::drawing_of(chart));
    CHECK(times(svg, "</text>") == 3 * (1 + 2 + 2)); // label with its number, two ticks, two periods
    CHECK(times(svg, ": 20.0%<") == 3);
    CHECK(times(svg, "class=\"line s2\"") == 3 * 2);
    CHECK(times(svg, "class=\"line s1\"") == 2 + 0 + 2); // a hidden value breaks the line on both sides
    CHECK(times(svg, "class=\"limits s1\"") == 3 + 2 + 3);
    CHECK(charts::drawing_of(chart).height > 2 * 100); // two rows of panels
}

TEST_CASE("stages are shares of those who began, and a hidden number hides its share")
{
    StageChart chart;
    chart.stages = { "Applied", "Shortlisted", "Appointed" };
    chart.groups = { { "Minority ethnic",
                         { std::uint64_t { 200 }, std::uint64_t { 50 }, std::uint64_t { 10 } } },
        { "White", { std::uint64_t { 1000 }, Hidden::Confidential, std::uint64_t { 150 } } } };
    const auto svg = picture_of(chart);
    CHECK(svg.find("Minority ethnic: 50, 25.0%") != std::string::npos);
    CHECK(svg.find("White: [c], [c]") != std::string::npos);
    CHECK(svg.find("White: 150, 15.0%") != std::string::npos);
    CHECK(times(svg, "class=\"stage s1\"") == 3);
    CHECK(times(svg, "class=\"stage s2\"") == 2);
    chart.groups.resize(1);
    chart.groups[0].people[0] = std::uint64_t { 0 };
    CHECK(picture_of(chart).empty());
}

TEST_CASE("a control chart shows its limits, and what is more than chance by another shape")
{
    ControlChart chart { .axis = Axis::of_numbers(0, 30),
        .periods = {},
        .points = {},
        .centre = 10,
        .lower = 2,
        .upper = 18,
        .key = "three standard deviations" };
    for (int month = 0; month < 12; ++month) {
        chart.periods.push_back("M" + std::to_string(month));
        chart.points.push_back(
            { month == 3 ? Shown<double>(Hidden::NotAvailable) : Shown<double>(10.0 + month), month == 11 });
    }
    const auto svg = in_percent(charts::drawing_of(chart));
    CHECK(times(svg, "class=\"limit\"") == 2);
    CHECK(times(svg, "class=\"neutral\"") == 1);
    CHECK(times(svg, "class=\"mark s1\"") == 10);
    CHECK(times(svg, "class=\"mark s2\"") == 1);
    CHECK(times(svg, "class=\"line s1\"") == 9);
    CHECK(times(svg, ">M") <= 6);
}

TEST_CASE("a funnel plot names the area that it is about, and draws it over the others")
{
    FunnelPlot plot { .across = Axis::of_numbers(0, 900),
        .up = Axis::of_shares(0.5),
        .across_words = "People counted",
        .centre = 0.2,
        .limits = { { "95% limits", { 100, 400, 900 }, { 0.1, 0.15, 0.18 }, { 0.3, 0.25, 0.22 } },
            { "99.8% limits", { 100, 900 }, { 0.05, 0.17 }, { 0.35, 0.23 } } },
        .areas = { { "Ash", 300, 0.3, true }, { "Oak", 500, 0.2, false }, { "Elm", 700, 0.1, false } } };
    const auto svg = in_percent(charts::drawing_of(plot));
    CHECK(times(svg, "class=\"limit\"") == 4);
    CHECK(times(svg, "class=\"limit outer\"") == 2);
    CHECK(svg.find(">Ash<") != std::string::npos);
    CHECK(svg.find(">Oak<") == std::string::npos);
    CHECK(svg.find("person empty") < svg.find("mark s4"));
}

TEST_CASE("a drawing is the same in per cent of a page and in pixels of a picture")
{
    const auto drawing = charts::drawing_of(waffle(0.12, 0.3));
    markup::Html pixels;
    drawing.write(pixels, charts::Ruler::of_pixels(100));
    auto as_percent = in_percent(drawing);
    std::erase(as_percent, '%');
    CHECK(std::move(pixels).fragment() == as_percent); // 100 pixels wide, a pixel is a per cent
}

TEST_CASE("a part of a ruler lies within the whole")
{
    const auto ruler = charts::Ruler::of_pixels(200).between(50, 100);
    CHECK(ruler.x(0) == "100.00");
    CHECK(ruler.x(50) == "150.00");
    CHECK(ruler.between(0, 50).x(100) == "150.00");
    CHECK(charts::Ruler::of_percent().between(10, 20).x(50) == "15.00%");
}
