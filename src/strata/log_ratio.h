// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "distributions/stratum.h"

namespace wres::statistics {

/// A stratum's ratio on the log scale, with its variance there.
struct LogRatio {
    double value {};
    double variance {};
};

/// Log of group rate / reference rate and Katz's variance. Where one of them would not be a number (nobody
/// counted in one group, or everybody in both), half a person counted and half a person not are added to both
/// groups first. Nothing when nobody was counted in either.
///
/// @source Katz, Baptista, Azen and Pike (1978) Biometrics 34:469-474; Pettigrew, Gart and Thomas (1986)
///         Biometrika 73:425-435
[[nodiscard]] std::optional<LogRatio> log_ratio(const Stratum& stratum);

/// The same for every stratum that has one.
[[nodiscard]] std::vector<LogRatio> log_ratios(std::span<const Stratum> strata);

} // namespace wres::statistics
