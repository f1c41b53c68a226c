// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/public_before.h"
#include "indicators/results.h"
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

/// Judges every count of the results together, period by period.
///
/// A number is protected when, for somebody who knows everything shown, that counts are whole and not
/// negative, how totals are made up and which measures and areas are part of which, the values it can take
/// lie at least the threshold apart. So nobody can even tell that it was below the threshold.
///
/// @param before  what is public already stays public, and is part of what everybody knows
/// @errors disclosure.small_stays_public, disclosure.stays_public_uncovers: the rules contradict themselves
/// on these counts, and nothing is judged safe
[[nodiscard]] Result<SafeForms> safe_forms(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Standard& standard,
    const standard::Settings& settings, const standard::DisclosureProfile& profile,
    const PublicBefore& before);

} // namespace wres::disclosure
