// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/public_before.h"
#include "disclosure/release_cells.h"
#include "indicators/results.h"
#include "protection/world.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// What hiding costs in one period, beyond the small counts.
struct PeriodCost {
    double cost {};
    double cost_bound {}; // no safe choice costs less
};

/// Which counts of a release are safe under one set of rules, and why the others are hidden.
struct SafeForms {
    std::set<CountForm> safe;
    std::uint64_t small {}; // hidden because they are below the threshold
    std::uint64_t to_protect {}; // hidden because others could be worked out from them
    std::uint64_t known_before {}; // small numbers that earlier releases give away, whatever is hidden now
    std::map<std::string, PeriodCost> periods;
};

/// How one period was protected: what a release of sums that it is part of has to be held together with.
struct JudgedPeriod {
    std::shared_ptr<const ReleaseCells> cells;
    protection::Floors floors;
    std::vector<std::uint8_t> shown; // by sum of the cells
    std::vector<double> cost; // by sum: what hiding it costs; endless where it has to stay public
    std::vector<protection::World> worlds; // that agree with all that is shown
    std::vector<SignedSum> sensitive; // protected by these worlds
};

/// Judges every count of the results together, period by period.
///
/// A number is protected when, for somebody who knows everything shown, that counts are whole and not
/// negative, how totals are made up and which measures and areas are part of which, the values it can take
/// lie at least the threshold apart. So nobody can even tell that it was below the threshold.
///
/// @param before  what is public already stays public, and is part of what everybody knows
/// @param judged_periods  where how each period was protected is put, when it is asked for
/// @errors disclosure.small_stays_public, disclosure.stays_public_uncovers: the rules contradict themselves
/// on these counts, and nothing is judged safe
[[nodiscard]] Result<SafeForms> safe_forms(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Standard& standard,
    const standard::Settings& settings, const standard::DisclosureProfile& profile,
    const PublicBefore& before, std::map<std::string, JudgedPeriod>* judged_periods = nullptr);

} // namespace wres::disclosure
