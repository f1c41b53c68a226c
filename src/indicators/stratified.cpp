// SPDX-License-Identifier: MIT
#include "indicators/stratified.h"

#include <algorithm>
#include <cmath>

#include "distributions/stratum.h"
#include "strata/cochran_mantel_haenszel.h"
#include "strata/mantel_haenszel_ratio.h"
#include "strata/ratio_heterogeneity.h"

namespace wres::indicators {

namespace {

constexpr double same_direction_tolerance = 1.01;
constexpr double notable_change = 1.1;

Calculable<Estimate> mantel_haenszel(const std::vector<statistics::Stratum>& strata, const FourCounts& sum,
    const Terms& terms, statistics::ConfidenceLevel level)
{
    const auto ratio = statistics::mantel_haenszel_ratio(strata, level);
    if (!ratio)
        return std::unexpected(reasons::no_events(terms.words));
    if (std::isinf(ratio->value) || sum.reference_numerator == 0)
        return std::unexpected(reasons::reference_rate_zero(terms.words));
    return Estimate { ratio->value, ratio->interval.lower, ratio->interval.upper };
}

} // namespace

bool disagree(double crude, double adjusted)
{
    const double larger = std::max(crude, adjusted);
    const double smaller = std::min(crude, adjusted);
    const bool opposite = larger > same_direction_tolerance && smaller < 1 / same_direction_tolerance;
    return opposite || larger > smaller * notable_change;
}

Stratified not_stratified(const NotCalculable& reason, std::size_t strata_used)
{
    return { .crude = std::unexpected(reason),
        .mantel_haenszel = std::unexpected(reason),
        .p_cmh = std::unexpected(reason),
        .p_homogeneity = std::unexpected(reason),
        .strata_used = strata_used,
        .disagrees = false };
}

Stratified stratify(
    const std::vector<FourCounts>& parts, std::string_view dimension, Comparer& comparer, const Terms& terms)
{
    std::vector<statistics::Stratum> strata;
    FourCounts sum;
    for (const auto& part : parts) {
        const auto group = statistics::Proportion::of(part.group_numerator, part.group_denominator);
        const auto reference =
            statistics::Proportion::of(part.reference_numerator, part.reference_denominator);
        if (!group || !reference)
            continue;
        strata.push_back({ *group, *reference });
        sum.group_numerator += part.group_numerator;
        sum.group_denominator += part.group_denominator;
        sum.reference_numerator += part.reference_numerator;
        sum.reference_denominator += part.reference_denominator;
    }
    if (strata.size() < 2)
        return not_stratified(reasons::fewer_than_two_strata(dimension), strata.size());

    Stratified stratified {
        .crude = comparer.rates(sum, terms).ratio,
        .mantel_haenszel = mantel_haenszel(strata, sum, terms, comparer.level()),
        .p_cmh = statistics::cochran_mantel_haenszel(strata).p,
        .p_homogeneity = statistics::ratio_heterogeneity(strata).p,
        .strata_used = strata.size(),
        .disagrees = false,
    };
    stratified.disagrees = stratified.crude && stratified.mantel_haenszel
        && disagree(stratified.crude->value, stratified.mantel_haenszel->value);
    return stratified;
}

} // namespace wres::indicators
