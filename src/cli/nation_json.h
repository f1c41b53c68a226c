// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "workflow/nation.h"

namespace wres::cli {

/// Every result, with every council's place: for programs, and for the programme team's own eyes.
[[nodiscard]] std::string nation_json(const workflow::Basis& basis,
    const std::vector<workflow::NationalResult>& results,
    const std::vector<workflow::RegionalResults>& regions);

} // namespace wres::cli
