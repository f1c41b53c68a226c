// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "distributions/stratum.h"
#include "nation/council_counts.h"

namespace wres::nation {

/// The two groups of a council; nothing where nobody is in one of them, so that there is nothing to compare.
[[nodiscard]] std::optional<statistics::Stratum> stratum_of(const indicators::FourCounts& counts);

/// Those of the councils that have both groups, in their order.
[[nodiscard]] std::vector<statistics::Stratum> strata_of(const std::vector<CouncilCounts>& councils);

/// Whether half a person has to be added before a council has a ratio with limits: nobody, or everybody, was
/// counted in one of its groups. As statistics::log_ratio adds it.
[[nodiscard]] bool needs_half_a_person(const statistics::Stratum& council);

} // namespace wres::nation
