// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cells/suppression_problem.h"

namespace wres::cells {

/// Nobody may work out another's contribution to within p per cent of it, whom anybody is taken to know to
/// within q per cent beforehand. With q = 100, the p % rule, nothing is known beforehand but that
/// contributions are not negative.
struct EstimateRule {
    double p_percent {};
    double q_percent = 100;
};

/// The n greatest contributions may not make more than k per cent of a cell.
struct DominanceRule {
    std::uint32_t n = 1;
    double k_percent {};
};

/// A cell has to have so many contributors.
struct ContributorsRule {
    std::uint64_t least {};
    double level_percent {}; // how far from its value a cell with fewer has to stay, both ways
};

/// Which cells of magnitudes, such as pay, are hidden for their own sake. Each rule by itself makes a cell
/// primary.
struct MagnitudeRules {
    std::optional<EstimateRule> estimate;
    std::optional<DominanceRule> dominance;
    std::optional<ContributorsRule> contributors;

    /// How many of the greatest contributions the rules look at.
    [[nodiscard]] std::size_t contributions_needed() const;
};

/// What people gave to a cell.
struct Contributions {
    double total {};
    std::vector<double> greatest; // the greatest, from the first down; 0 or more
    std::uint64_t contributors {}; // all of them
};

/// The contributions of some people, such as the pay of a group, with as many of the greatest as rules need.
[[nodiscard]] Contributions contributions_of(std::span<const double> all, const MagnitudeRules& rules);

/// How far from the truth a reader must be left who sees a cell, where it may not be seen as it is; nothing
/// where no rule is broken. The level is that at which the rule would just hold for what a reader can
/// estimate; lower and upper alike, and the lower no more than the cell.
///
/// @source Hundepool and others (2012), Statistical Disclosure Control, chapter 4: rules and, of the upper
/// level: (100 / k) (x1 + ... + xn) - X; (p / q) x1 - (X - x1 - x2)
[[nodiscard]] std::optional<ProtectionLevel> level_for(
    const Contributions& contributions, const MagnitudeRules& rules);

/// Whether rules make sense.
/// @errors suppression.rules
[[nodiscard]] Done check(const MagnitudeRules& rules);

/// Whether contributions fit the cell, and are enough for the rules.
/// @errors suppression.contributions
[[nodiscard]] Done check(
    const Contributions& contributions, const MagnitudeRules& rules, std::string_view cell);

} // namespace wres::cells
