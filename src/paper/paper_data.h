// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/released.h"
#include "document/document.h"

namespace wres::paper {

/// A whole document as JSON, for a maker of papers: sections of blocks, each with its `kind`; numbers in the
/// words that the page shows; charts as SVG with their description.
[[nodiscard]] std::string paper_data(const disclosure::Released<document::Document>& document);

} // namespace wres::paper
