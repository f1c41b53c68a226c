// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "improvement/series.h"
#include "improvement/tested_effect.h"
#include "strata/log_ratio.h"

namespace wres::improvement {

/// The quantity on the scale on which councils are compared: the log of the likelihood ratio, or the log of
/// the odds of a share (halves added). Nothing where there is nobody to compare.
[[nodiscard]] std::optional<statistics::LogRatio> log_quantity(
    Quantity quantity, const indicators::FourCounts& counts);

/// Periods of flows added up; of people in post the last one.
///
/// @return nothing when a period is missing
[[nodiscard]] std::optional<indicators::FourCounts> counts_of(
    const Series& series, const std::vector<std::string>& periods);

/// A council's change held against that of others: difference in differences, with the differences between
/// councils' own changes allowed for, because the council would have had one of its own too.
struct AgainstOthers {
    Elsewhere elsewhere;
    statistics::EstimateWithInterval effect; // ratio (of ratios, or of odds): own change / that of others
    double p {};
    bool shrunken {};
};

/// Which periods are compared, and how the time before counts.
struct Stretches {
    std::vector<std::string> before;
    std::vector<std::string> after;
    bool only_chosen_on {}; // `before` is what the action was chosen on: it is drawn to what councils share
};

/// With fewer councils nothing can be said of how their changes differ.
inline constexpr std::size_t fewest_councils = 3;
/// With fewer, what councils have in common is too uncertain to draw a baseline towards.
inline constexpr std::size_t fewest_to_shrink = 5;

/// @return nothing with fewer councils than are needed, or without counts in the council itself
/// @source Higgins, Thompson and Spiegelhalter (2009) J R Stat Soc A 172:137-159 (where one more unit lies);
///         Conley and Taber (2011) Rev Econ Stat 93:113-125 (one treated unit, many others); Efron (2011) J
///         Am Stat Assoc 106:1602-1614 (selection is allowed for by shrinkage); Laney (2002) Qual Eng
///         14:531-537 (spread smaller than that of samples); Satterthwaite (1946) Biometrics Bull 2:110-114
///         (degrees of freedom)
/// @cases  tests/cases/improvement/against_others_computed.csv
[[nodiscard]] std::optional<AgainstOthers> against_others(Quantity quantity, const Series& own,
    const std::vector<Series>& others, const Stretches& stretches, statistics::ConfidenceLevel level);

/// Two-sided p of Student's t.
[[nodiscard]] double two_sided_t_p(double t, double degrees_of_freedom);

} // namespace wres::improvement
