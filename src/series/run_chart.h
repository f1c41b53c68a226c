// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

namespace wres::statistics {

/// How often a series changes sides of its centre line, and how long it stays. Needs no limits, so it serves
/// short series.
struct RunAnalysis {
    std::size_t useful {}; // points not on the centre line
    std::size_t longest_run {};
    std::size_t longest_run_limit {}; // by chance hardly longer: log2(useful) + 3, rounded
    std::size_t crossings {};
    std::size_t crossings_limit {}; // by chance hardly fewer: the lower 5 % point of tossing a coin
    bool signal {}; // longer than the one, or fewer than the other
};

/// Anhøj's two tests for a shift. They are not the NHS rules: the same series can be flagged by one and not
/// by the other.
///
/// @param values, centre  of one length, a centre for each point
/// @errors none: a series without useful points has no signal
/// @source Anhøj and Olesen (2014) PLoS ONE 9:e113825; Anhøj (2015) PLoS ONE 10:e0121349; Schilling (2012)
/// Math Mag 85:141-149
/// @cases  tests/cases/statistics/run_limits_computed.csv
[[nodiscard]] RunAnalysis run_analysis(std::span<const double> values, std::span<const double> centre);

} // namespace wres::statistics
