// SPDX-License-Identifier: MIT
#pragma once

#include "document/figure.h"
#include "markup/html.h"

namespace wres::page {

/// Nothing for a figure that has nothing to draw.
void write_figure(markup::Html& html, const document::Figure& figure);

} // namespace wres::page
