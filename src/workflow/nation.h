// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "nation/national_change.h"
#include "nation/national_estimate.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// One indicator of the nation, for one period, service and way to count white minorities.
struct NationalResult {
    std::string indicator;
    std::string title;
    std::string scope;
    std::string scope_label;
    std::string definition;
    std::string definition_label;
    std::string period;
    nation::NationalEstimate estimate;
    std::string previous_period; // empty in the first one
    std::optional<nation::NationalChange> change; // since then; nothing where it cannot be given
};

/// Every indicator that is a likelihood, for every period, service and definition that any council has counts
/// for, in the standard's order, oldest period first. Shares by level have no one number to pool.
/// @errors nation.no_councils
[[nodiscard]] Result<std::vector<NationalResult>> national_results(
    const Basis& basis, const counts::Cube& cube);

} // namespace wres::workflow
