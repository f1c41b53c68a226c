// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "markup/html.h"
#include "report/axis.h"

namespace wres::report {

struct Series {
    std::string name;
    std::vector<disclosure::ShownEstimate> points; // one a period; a hidden value breaks the line
};

/// Estimates over periods. The first series is the council's and shows its intervals; at most three more
/// stand beside it as lines, told apart by dashes and marks as well as by colour.
struct TrendChart {
    std::string id;
    std::string title;
    std::string description;
    Axis axis;
    std::vector<std::string> periods;
    std::vector<Series> series;
};

/// A figure with one SVG as wide as its place. Nothing when there are fewer than two periods.
void write_trend_chart(markup::Html& html, const TrendChart& chart);

} // namespace wres::report
