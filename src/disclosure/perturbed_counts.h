// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "attack/changed_count.h"
#include "base/result.h"
#include "cells/proof.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// The key that decides the noise of a count, from its name and what it comes to: see protection/cell_key.h.
using CellKeys = std::function<std::uint64_t(std::string_view name, std::int64_t count)>;

/// What was found out about one period.
struct PerturbedPeriod {
    std::vector<CountForm> forms; // of the sums, in their order
    cells::ProvedSystem proved; // at no place yet
};

/// What is published in the place of counts under rules that round or add noise.
struct PerturbedCounts {
    std::map<CountForm, attack::ChangedCount> published;
    std::uint64_t withheld {}; // counts that would have narrowed some number down too far
    std::map<std::string, PerturbedPeriod> periods;

    /// No count published is farther than this from the truth.
    [[nodiscard]] std::int64_t within() const;
};

/// Puts another number in the place of every count of a release, and then attacks all of them together, by
/// code that shares nothing with what found them: somebody who knows how far counts were changed at most,
/// that 0 stays 0, and how counts hang together. Every number that the forms let somebody ask for, printed or
/// not, has to be left uncertain by as much as the rules ask for; counts that say more are withheld until it
/// is. Which numbers are asked about does not depend on what they come to.
///
/// @param profile  whose method is ControlledRounding or CellKey
/// @param keys  only for CellKey
/// @errors noise.no_key, noise.rules, noise.variance, protection.not_rounded
[[nodiscard]] Result<PerturbedCounts> perturbed_counts(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Standard& standard,
    const standard::Settings& settings, const standard::DisclosureProfile& profile, const CellKeys& keys);

} // namespace wres::disclosure
