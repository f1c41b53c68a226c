// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "disclosure/judge_sums.h"
#include "protection/sums_cost_bound.h"

namespace wres::disclosure {

/// Which counts of sums of councils may hang together: each by itself, with the counts of areas that lie in
/// its own, and with those of groups that are among its groups.
/// @param forms  in the order of the sums
[[nodiscard]] std::vector<protection::SumsLine> lines_of_sums(
    const std::vector<CountForm>& forms, const std::map<std::string, SumOfCouncils>& sums);

} // namespace wres::disclosure
