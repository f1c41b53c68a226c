// SPDX-License-Identifier: MIT
#include "charts/picture.h"
#include "support/times.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using namespace wres;
using namespace wres::document;
using disclosure::Hidden;
using disclosure::ReleasedVerdict;
using disclosure::ShownEstimate;
using wres::test::times;

namespace {

Figure dot_plot()
{
    DotPlot plot { .axis = Axis::of_ratios(), .less = "less likely", .more = "more likely", .rows = {} };
    plot.rows.push_back({ "Black, Black British, Caribbean or African people of every service",
        "0.55 (0.40 to 0.75)", ShownEstimate { 0.55, 0.40, 0.75 }, ReleasedVerdict::Adverse });
    plot.rows.push_back({ "Asian & Asian British", "1.10 (0.70 to more than 10)",
        ShownEstimate { 1.1, 0.7, 40.0 }, ReleasedVerdict::NoClearDifference });
    plot.rows.push_back({ "White minorities", "[c]",
        ShownEstimate { Hidden::Confidential, Hidden::Confidential, Hidden::Confidential },
        ReleasedVerdict::Withheld });
    return { "plot", "Who is appointed", "A description", plot };
}

} // namespace

TEST_CASE("a dot plot shows every row with its label and number, and what its marks mean")
{
    const auto svg = charts::picture_of(dot_plot());
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.find("Asian &amp; Asian British") != std::string::npos);
    CHECK(svg.find("0.55 (0.40 to 0.75)") != std::string::npos);
    CHECK(svg.find("[c]") != std::string::npos);
    CHECK(svg.find("clearly worse") != std::string::npos);
    CHECK(svg.find("clearly better") == std::string::npos); // no row is
    CHECK(svg.find("← less likely") != std::string::npos);
    CHECK(times(svg, "class=\"bar ") == 2 + 2); // two rows, two examples in the key
    CHECK(times(svg, "class=\"arrow ") == 1); // where the interval goes on beyond the axis
}

TEST_CASE("a long label takes several lines, and the picture the height that they need")
{
    auto figure = dot_plot();
    const auto height = [](const std::string& svg) {
        return std::stod(svg.substr(svg.find("height=\"") + 8));
    };
    const auto with_long_label = height(charts::picture_of(figure));
    std::get<DotPlot>(figure.chart).rows.front().label = "Black";
    CHECK(with_long_label > height(charts::picture_of(figure)));
}

TEST_CASE("shares are bars on one axis, with the line that they are held against")
{
    ShareChart chart;
    chart.bars.push_back({ "Bands 1 to 4", ShownEstimate { 0.30, 0.25, 0.36 } });
    chart.bars.push_back(
        { "Band 9", ShownEstimate { Hidden::Confidential, Hidden::Confidential, Hidden::Confidential } });
    chart.line_label = "All staff: 22.0%";
    chart.line = 0.22;
    const auto svg = charts::picture_of(Figure { "shares", "Title", "Words", chart });
    CHECK(times(svg, "class=\"share\"") == 1);
    CHECK(times(svg, "class=\"whisker\"") == 1);
    CHECK(svg.find("The upright line: All staff: 22.0%.") != std::string::npos);
    CHECK(svg.find("30.0%") != std::string::npos);
}

TEST_CASE("a trend names every series that it draws")
{
    TrendChart chart { .axis = Axis::of_ratios(), .periods = { "2023", "2024", "2025" }, .series = {} };
    const ShownEstimate one { 1.0, 0.8, 1.3 };
    const ShownEstimate hidden { Hidden::Confidential, Hidden::Confidential, Hidden::Confidential };
    chart.series.push_back({ "Ashdale", { one, one, one } });
    chart.series.push_back({ "England", { one, hidden, one } });
    const auto svg = charts::picture_of(Figure { "trend", "Title", "Words", chart });
    CHECK(svg.find("Ashdale, with its 95% interval") != std::string::npos);
    CHECK(svg.find(">England<") != std::string::npos);
    CHECK(times(svg, "class=\"line s1\"") == 2 + 1); // two steps, one example
    CHECK(times(svg, "class=\"line s2\"") == 0 + 1); // a hidden value breaks the line
}

TEST_CASE("there is no picture of nothing")
{
    auto figure = dot_plot();
    std::get<DotPlot>(figure.chart).rows.clear();
    CHECK(charts::picture_of(figure).empty());
    FindingRow row;
    row.axis = Axis::of_ratios();
    row.estimate.value = Hidden::Confidential;
    CHECK(charts::picture_of(row).empty());
    row.estimate = { 1.0, 0.8, 1.3 };
    CHECK(times(charts::picture_of(row), "class=\"mark ") == 1);
}
