// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "distributions/interval.h"
#include "strata/log_ratio.h"

namespace wres::nation {

/// What other councils' log ratios lead one to expect of one more: their weighted mean, how well it is known,
/// and how much councils differ beyond chance.
struct Expectation {
    statistics::LogRatio mean;
    double between_variance {};
    std::size_t councils {};
};

/// @source Paule and Mandel (1982) J Res Natl Bur Stand 87:377-385
[[nodiscard]] Expectation expectation_from(const std::vector<statistics::LogRatio>& others);

/// How far a council's log ratio lies from what is expected, in standard errors that allow for its own
/// chance, for how much councils differ, and for how well the others are known (studentised deleted
/// residual). 0 when there are no others.
/// @source Viechtbauer and Cheung (2010) Res Synth Methods 1:112-125
[[nodiscard]] double deviation_from(const statistics::LogRatio& council, const Expectation& expected);

/// Where the ratio of a council with this much chance would lie: a funnel's limits at its place, with
/// over-dispersion. By Student's t with one degree of freedom fewer than there are others. [0, infinity] with
/// fewer than two others.
[[nodiscard]] statistics::Interval usual_range(
    const statistics::LogRatio& council, const Expectation& expected, statistics::ConfidenceLevel level);

} // namespace wres::nation
