// SPDX-License-Identifier: MIT
#include "rates/standardised_rate.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "rates/count_interval.h"

namespace wres::statistics {

namespace {

bool all_counts(std::span<const double> numbers)
{
    return std::ranges::all_of(numbers, [](double number) { return number >= 0 && std::isfinite(number); });
}

std::unexpected<Error> not_a_count()
{
    return failure("rate.not_a_count", "A number of events or people is negative, or is not a number.");
}

std::unexpected<Error> no_exposure()
{
    return failure(
        "rate.no_exposure", "A band has nobody in it, so it has no rate: join it with the band beside it.");
}

} // namespace

Result<EstimateWithInterval> directly_standardised_rate(
    std::span<const StandardisedBand> bands, ConfidenceLevel level)
{
    double events = 0;
    double standard = 0;
    double weighted_rates = 0;
    double variance = 0;
    for (const auto& band : bands) {
        if (!all_counts(std::array { band.events, band.squared_events, band.population, band.standard }))
            return not_a_count();
        if (band.population == 0 && (band.standard > 0 || band.events > 0))
            return no_exposure();
        const double weight = band.population == 0 ? 0 : band.standard / band.population;
        events += band.events;
        standard += band.standard;
        weighted_rates += weight * band.events;
        variance += weight * weight * band.squared_events;
    }
    if (!(standard > 0))
        return failure("rate.no_standard", "The standard population is empty.");
    if (events < fewest_events_to_standardise)
        return failure("rate.fewer_than_ten_events",
            "There were fewer than 10 events, too few for a standardised rate: give the count, and join "
            "years "
            "or groups.");
    const double rate = weighted_rates / standard;
    const double per_event = std::sqrt(variance / events) / standard;
    const auto limits = byar_count_interval(events, level);
    return EstimateWithInterval { .value = rate,
        .interval = { .lower = rate + per_event * (limits.lower - events),
            .upper = rate + per_event * (limits.upper - events) } };
}

Result<StandardisedRatio> indirectly_standardised(std::span<const ReferencedBand> bands)
{
    StandardisedRatio sums;
    double reference_events = 0;
    double reference_population = 0;
    for (const auto& band : bands) {
        if (!all_counts(std::array {
                band.events, band.population, band.reference_events, band.reference_population }))
            return not_a_count();
        if (band.reference_population == 0 && (band.population > 0 || band.reference_events > 0))
            return no_exposure();
        sums.observed += band.events;
        if (band.reference_population > 0)
            sums.expected += band.population * band.reference_events / band.reference_population;
        reference_events += band.reference_events;
        reference_population += band.reference_population;
    }
    if (!(sums.expected > 0))
        return failure("rate.nothing_expected",
            "At the reference's rates no event would have been expected, so there is nothing to compare "
            "with.");
    sums.reference_rate = reference_events / reference_population;
    return sums;
}

EstimateWithInterval standardised_ratio(const StandardisedRatio& counts, ConfidenceLevel level,
    Interval (*count_interval)(double events, ConfidenceLevel level))
{
    const auto limits = count_interval(counts.observed, level);
    return { .value = counts.observed / counts.expected,
        .interval = { .lower = limits.lower / counts.expected, .upper = limits.upper / counts.expected } };
}

} // namespace wres::statistics
