// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "disclosure/release.h"
#include "document/axis.h"

namespace wres::document {

/// One line of a dot plot: an estimate as a mark, its 95% interval as a bar.
struct DotRow {
    std::string label;
    std::string number; // the estimate and its limits in words
    disclosure::ShownEstimate estimate;
    disclosure::ReleasedVerdict verdict {};
};

/// Estimates with their intervals, a line each. Verdicts differ by the shape of the mark as well as by
/// colour.
struct DotPlot {
    Axis axis;
    std::string less; // what lies to the left: "less likely"
    std::string more;
    std::vector<DotRow> rows;
};

struct ShareBar {
    std::string label;
    disclosure::ShownEstimate share;
};

/// Shares as bars with their 95% intervals, against one labelled line.
struct ShareChart {
    std::vector<ShareBar> bars;
    std::string line_label; // "All staff: 22.0%"; empty when there is no line
    double line {}; // proportion
};

struct Series {
    std::string name;
    std::vector<disclosure::ShownEstimate> points; // one a period; a hidden value breaks the line
};

/// Estimates over periods. The first series is the council's and shows its intervals; at most three more
/// stand beside it as lines, told apart by dashes and marks as well as by colour.
struct TrendChart {
    Axis axis;
    std::vector<std::string> periods;
    std::vector<Series> series;
};

/// A chart of numbers that stand in a table before it.
struct Figure {
    std::string id;
    std::string title; // what is shown
    std::string description; // for those who cannot see it
    std::variant<DotPlot, ShareChart, TrendChart> chart;
};

/// Whether there is anything to draw: a dot plot with rows, a share to draw as a bar, two periods.
[[nodiscard]] bool has_something(const Figure& figure);

} // namespace wres::document
