// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "markup/html.h"
#include "report/axis.h"

namespace wres::report {

/// One line of a dot plot: an estimate as a mark, its 95% interval as a bar.
struct DotRow {
    std::string label;
    std::string number; // the estimate and its limits in words
    disclosure::ShownEstimate estimate;
    disclosure::ReleasedVerdict verdict {};
};

struct DotPlot {
    std::string id;
    std::string title; // what is shown
    std::string description; // for those who cannot see it; the table before it has the numbers
    std::string less; // what lies to the left: "less likely"
    std::string more;
    Axis axis;
    std::vector<DotRow> rows;
};

/// A figure, wide on wide screens and stacked on narrow ones, without a script. Nothing when it has no rows.
/// A key says what its marks mean. Verdicts differ by the shape of the mark as well as by colour.
void write_dot_plot(markup::Html& html, const DotPlot& plot);

/// The picture of one estimate alone, for a row of a table; `description` says it in words.
void write_dot_track(markup::Html& html, const Axis& axis, const disclosure::ShownEstimate& estimate,
    disclosure::ReleasedVerdict verdict, std::string_view description);

/// The numbers along the axis; below one row of many only where the rows are stacked and their common axis is
/// out of sight.
enum class AxisShown : std::uint8_t { Always, WhenStacked };
void write_dot_axis(markup::Html& html, const Axis& axis, AxisShown shown = AxisShown::Always);

} // namespace wres::report
