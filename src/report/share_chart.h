// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "markup/html.h"

namespace wres::report {

struct ShareBar {
    std::string label;
    disclosure::ShownEstimate share;
};

/// Shares as bars with their 95% intervals, against one labelled line.
struct ShareChart {
    std::string id;
    std::string title;
    std::string description;
    std::vector<ShareBar> bars;
    std::string line_label; // "All staff: 22.0%"; empty when there is no line
    double line {}; // proportion
};

/// A figure; nothing when it has no bars to draw.
void write_share_chart(markup::Html& html, const ShareChart& chart);

} // namespace wres::report
