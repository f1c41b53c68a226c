// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/earlier_release.h"
#include "disclosure/release.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// What earlier releases said of the counts at hand.
struct PublicBefore {
    std::set<CountForm> shown; // in any of them, and they come to the same now: they are public
    std::set<CountForm> hidden; // in the last of them that had them
    std::vector<EarlierSummary> summaries;
};

/// Finds the counts of earlier releases by the keys of their lines. A count that comes to something else now
/// is of data that has changed; it is not taken to say anything about these counts.
///
/// @param results  complete, with every group
/// @param forms    of the results, in their order
[[nodiscard]] PublicBefore public_before(const std::vector<EarlierRelease>& earlier,
    const indicators::Results& results, const std::vector<ResultForms>& forms, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings);

} // namespace wres::disclosure
