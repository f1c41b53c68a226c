// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "charts/ruler.h"
#include "document/figure.h"
#include "markup/html.h"

namespace wres::charts {

/// A chart that is one drawing: as wide as its place, and of a height of its own. A page and a picture have
/// the same one, measured in per cent or in pixels.
struct Drawing {
    struct KeyEntry {
        std::string words;
        std::function<void(markup::Html&, const Ruler&)> write_example; // 34 pixels wide, as high as a row
    };

    /// How broad it may become: broader, it would be harder to read.
    enum class Breadth : unsigned char { Narrow, Middle, Wide } breadth {};
    double height {}; // pixels
    std::vector<KeyEntry> key;
    std::function<void(markup::Html&, const Ruler&)> write;
};

// They hold what they need of the chart, which may go before them.

[[nodiscard]] Drawing drawing_of(const document::WaffleChart& chart);
[[nodiscard]] Drawing drawing_of(const document::SlopeChart& chart);
[[nodiscard]] Drawing drawing_of(const document::PanelChart& chart);
[[nodiscard]] Drawing drawing_of(const document::StageChart& chart);
[[nodiscard]] Drawing drawing_of(const document::ControlChart& chart);
[[nodiscard]] Drawing drawing_of(const document::FunnelPlot& plot);

} // namespace wres::charts
