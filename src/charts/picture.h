// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "document/document.h"

namespace wres::charts {

/// A chart as a picture that stands alone: an SVG with its own style, of one width and as high as it needs,
/// whose letters are as large as those of a paper's tables when it is as wide as the paper's text. The title
/// is not in it: whoever shows it prints the title, and gives the figure's description to those who cannot
/// see it. Nothing for a figure that has nothing to draw.
[[nodiscard]] std::string picture_of(const document::Figure& figure);

/// The interval of one row of the table of findings, with the numbers of its axis.
[[nodiscard]] std::string picture_of(const document::FindingRow& row);

} // namespace wres::charts
