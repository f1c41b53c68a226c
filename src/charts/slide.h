// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "document/document.h"

namespace wres::charts {

/// One indicator on one page for a committee, as a picture that stands alone: its title, its finding in a
/// sentence, its first chart, and where the numbers come from. An SVG of 1280 by 720 pixels, which says in
/// its description what it shows. Nothing for a section that is no indicator or has no finding.
[[nodiscard]] std::string slide_of(const document::Document& document, const document::Section& section);

} // namespace wres::charts
