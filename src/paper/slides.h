// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/released.h"
#include "document/document.h"

namespace wres::paper {

/// One page for a committee.
struct Slide {
    std::string name; // "slide-indicator-7a"
    std::string svg;
};

/// A slide for each indicator that has a finding, in their order.
[[nodiscard]] std::vector<Slide> slides(const disclosure::Released<document::Document>& document);

} // namespace wres::paper
