// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "document/figure.h"
#include "markup/html.h"

namespace wres::page {

/// The inside of a figure, wide on wide screens and stacked on narrow ones, without a script. A key says what
/// its marks mean.
void write_dot_plot(markup::Html& html, const document::DotPlot& plot, std::string_view description);

/// The picture of one estimate alone, for a row of a table; `description` says it in words.
void write_dot_track(markup::Html& html, const document::Axis& axis,
    const disclosure::ShownEstimate& estimate, disclosure::ReleasedVerdict verdict,
    std::string_view description);

/// The numbers along the axis; below one row of many only where the rows are stacked and their common axis is
/// out of sight.
enum class AxisShown : std::uint8_t { Always, WhenStacked };
void write_dot_axis(markup::Html& html, const document::Axis& axis, AxisShown shown = AxisShown::Always);

} // namespace wres::page
