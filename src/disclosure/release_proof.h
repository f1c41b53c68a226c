// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cells/proof.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/release.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// What is shown of one period, and where.
struct ShownPeriod {
    std::map<CountForm, std::int64_t> known; // shown, or following from a rate or a ratio
    std::map<CountForm, std::vector<std::string>> places;
};

/// @param forms  of the results of the release, in their order
[[nodiscard]] std::map<std::string, ShownPeriod> shown_periods(
    const Release& release, const std::vector<ResultForms>& forms);

/// Attacks a system from what is shown of its sums, and writes down the worlds and bounds of those hidden.
void attack_system(cells::ProvedSystem& system, const cells::ProvedRules& rules);

/// Attacks a public release, period by period, and writes down what shows that no number of it can be worked
/// out. From what is shown alone: no true count goes into it, so a proof gives nothing away.
///
/// @param forms  of the results of the release, in their order
[[nodiscard]] std::vector<cells::ProvedSystem> prove(const Release& release,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Standard& standard,
    const cells::ProvedRules& rules);

} // namespace wres::disclosure
