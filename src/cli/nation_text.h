// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "workflow/nation.h"

namespace wres::cli {

/// The latest period of every indicator, service and definition, in words for a terminal.
[[nodiscard]] std::string nation_text(const workflow::Basis& basis,
    const std::vector<workflow::NationalResult>& results,
    const std::vector<workflow::RegionalResults>& regions);

} // namespace wres::cli
