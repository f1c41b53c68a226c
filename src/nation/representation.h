// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "distributions/interval.h"
#include "distributions/stratum.h"

namespace wres::nation {

/// The people of one council in a pay band, or all its staff, whose group is known; and its residents.
struct BandInCouncil {
    std::uint64_t group {};
    std::uint64_t known {}; // of either group
    double residents_share {}; // the group's among the council's own residents, 0 to 1
};

/// How many of the group there are, for each that there would be if every council's people were as its own
/// residents are. Councils with few minority ethnic residents do not make up for those with many.
struct Representation {
    std::uint64_t group {};
    std::uint64_t known {};
    double expected {}; // people of the group
    statistics::EstimateWithInterval ratio; // group / expected
};

/// Limits are score limits: the ratios at which the number counted lies as far from its expectation as the
/// level allows, each person an independent draw from the residents. With one council they are Wilson's,
/// divided by the share of residents.
///
/// @errors representation.nobody_counted  nobody's group is known, or none is expected
/// @source the ratio: indirect standardisation, Breslow and Day (1987) Statistical methods in cancer research
///         II, IARC, chapter 2; limits: Wilson (1927) J Am Stat Assoc 22:209-212, for a sum over councils
/// @cases  tests/cases/nation/representation.csv
[[nodiscard]] Result<Representation> representation(
    std::span<const BandInCouncil> councils, statistics::ConfidenceLevel level);

} // namespace wres::nation
