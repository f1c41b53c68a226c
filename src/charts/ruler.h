// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "markup/html.h"

namespace wres::charts {

/// Where things stand across a drawing's width. A page measures in per cent, so that a drawing is as wide as
/// its screen while its letters and marks keep their size; a picture that stands alone measures in pixels,
/// which everything that reads SVG understands.
class Ruler {
public:
    [[nodiscard]] static Ruler of_percent() { return Ruler(std::nullopt); }
    [[nodiscard]] static Ruler of_pixels(double width) { return Ruler(width); }

    /// An x coordinate.
    /// @param percent  of the width, 0 to 100
    [[nodiscard]] std::string x(double percent) const;

    /// The same for a part of the width.
    /// @param left, right  of the part, in per cent of the whole
    [[nodiscard]] Ruler between(double left, double right) const;

    /// Opens an element within which a shape is drawn around the point (x, y) as its origin.
    void open_at(markup::Html& svg, const std::string& x, const std::string& y) const;

private:
    explicit Ruler(std::optional<double> width) : width_(width) { }

    std::optional<double> width_; // pixels
    double left_ = 0; // per cent of the whole
    double right_ = 100;
};

} // namespace wres::charts
