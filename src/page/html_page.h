// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/released.h"
#include "document/document.h"

namespace wres::page {

/// A whole document as one HTML file that needs nothing else: no script, no font, no picture, no network. It
/// can be read on a telephone, on a wide screen, by a screen reader and on A4 paper.
[[nodiscard]] std::string html_page(const disclosure::Released<document::Document>& document);

} // namespace wres::page
