// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "document/figure.h"
#include "markup/html.h"

namespace wres::page {

/// The inside of a figure.
void write_share_chart(markup::Html& html, const document::ShareChart& chart, std::string_view description);

} // namespace wres::page
