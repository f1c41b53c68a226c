// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/result.h"
#include "distributions/interval.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// Fewer events than this say too little for a standardised rate.
inline constexpr double fewest_events_to_standardise = 10;

/// One band (of age, of grade) of a council, with its size in the standard.
struct StandardisedBand {
    double events {}; // those of people with several events all count
    double squared_events {}; // sum over people of the square of their number of events; = events when nobody
                              // has two
    double population {}; // people, or staff-years
    double standard {}; // size of the band in the standard population
};

/// The rate that a council would have if its people were spread over bands as the standard's are.
///
/// @return rate per person and Dobson's limits on Byar's. When people can have several events each, the
///         variance is that of the sum over people (non-independent events)
/// @errors rate.fewer_than_ten_events  the rate is withheld
///         rate.no_exposure            a band that counts in the standard has nobody
///         rate.no_standard            the standard is empty
///         rate.not_a_count            a number is negative or not finite
/// @source Dobson, Kuulasmaa, Eberle and Scherer (1991) Stat Med 10:457-462; Eayres (2008) APHO Technical
///         Briefing 3; Stukel, Glynn, Fisher et al. (1994) Stat Med 13:1781-1791 (several events a person)
/// @cases  tests/cases/statistics/directly_standardised_rate.csv
[[nodiscard]] Result<EstimateWithInterval> directly_standardised_rate(
    std::span<const StandardisedBand> bands, ConfidenceLevel level);

/// One band of a council, with the same band of the reference.
struct ReferencedBand {
    double events {};
    double population {};
    double reference_events {};
    double reference_population {};
};

/// Events as counted, and as many as there would have been at the reference's rates.
struct StandardisedRatio {
    double observed {};
    double expected {};
    double reference_rate {}; // all of the reference's events / all its people
};

/// @errors rate.no_exposure  a band has people, or events, and none in the reference
///         rate.not_a_count  a number is negative or not finite
///         rate.nothing_expected  at the reference's rates there would have been no event
[[nodiscard]] Result<StandardisedRatio> indirectly_standardised(std::span<const ReferencedBand> bands);

/// Observed / expected with the limits of the observed count: `count_interval` is one of count_interval.h.
/// Times the reference's rate it is the indirectly standardised rate.
///
/// @return ratio; 1 means as in the reference
/// @source Breslow and Day (1987) Statistical Methods in Cancer Research, volume II, chapter 2
/// @cases  tests/cases/statistics/indirectly_standardised_ratio.csv
[[nodiscard]] EstimateWithInterval standardised_ratio(const StandardisedRatio& counts, ConfidenceLevel level,
    Interval (*count_interval)(double events, ConfidenceLevel level));

} // namespace wres::statistics
