// SPDX-License-Identifier: MIT
#include "nation/national_estimate.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "contrasts/scas_ratio_interval.h"
#include "distributions/normal.h"
#include "multiplicity/benjamini_hochberg.h"
#include "nation/expectation.h"
#include "nation/pooled_sums.h"
#include "nation/strata.h"
#include "strata/mantel_haenszel_ratio.h"
#include "strata/shrinkage.h"

namespace wres::nation {
namespace {

using indicators::FourCounts;
using statistics::ConfidenceLevel;
using statistics::EstimateWithInterval;
using statistics::Stratum;

FourCounts sum_of(const std::vector<CouncilCounts>& councils)
{
    FourCounts sum;
    for (const auto& [area, counts] : councils) {
        sum.group_numerator += counts.group_numerator;
        sum.group_denominator += counts.group_denominator;
        sum.reference_numerator += counts.reference_numerator;
        sum.reference_denominator += counts.reference_denominator;
    }
    return sum;
}

EstimateWithInterval ratio_of(const Stratum& stratum, ConfidenceLevel level)
{
    const double group = stratum.group.value();
    const double reference = stratum.reference.value();
    const double ratio = group == 0 && reference == 0 ? 1 : group / reference;
    return { ratio, statistics::scas_ratio_interval(stratum.group, stratum.reference, level) };
}

Result<EstimateWithInterval> crude_ratio(const FourCounts& together, ConfidenceLevel level)
{
    if (const auto stratum = stratum_of(together))
        return ratio_of(*stratum, level);
    return failure("strata.nobody_counted", "Nobody was counted in one of the two groups in any council.");
}

void add_shrunken(
    std::vector<CouncilPlace>& places, const std::vector<Stratum>& strata, ConfidenceLevel level)
{
    const auto expected = expectation_from(strata);
    if (expected.is_pooled) {
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i].shrunken = shrunken_towards(expected, strata[i], level);
        return;
    }
    if (const auto shrunken = statistics::shrunken_ratios(strata, level)) {
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i].shrunken = (*shrunken)[i];
    }
}

std::vector<CouncilPlace> places_of(const std::vector<CouncilCounts>& councils, ConfidenceLevel level)
{
    std::vector<CouncilPlace> places;
    std::vector<Stratum> strata;
    for (const auto& [area, counts] : councils) {
        const auto stratum = stratum_of(counts);
        if (!stratum)
            continue;
        strata.push_back(*stratum);
        places.push_back({ .area = area,
            .counts = counts,
            .ratio = ratio_of(*stratum, level),
            .shrunken = {},
            .p = 1,
            .others = {} });
    }
    add_shrunken(places, strata, level);
    std::vector<double> p;
    const auto others = expectations_without_each(strata);
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].deviation = deviation_from(strata[i], others[i]);
        places[i].others = others[i];
        places[i].p = statistics::two_sided_normal_p(places[i].deviation);
        p.push_back(places[i].p);
    }
    const auto adjusted = statistics::benjamini_hochberg(p);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i].p_adjusted = adjusted[i];
    return places;
}

/// The council without which the pooled ratio would differ most; none where no other has a ratio.
std::optional<std::size_t> most_influential(const std::vector<Stratum>& strata, double within)
{
    PooledSums all;
    for (const auto& stratum : strata)
        all.add(PooledSums(stratum));
    std::optional<std::size_t> found;
    double largest = -1;
    for (std::size_t i = 0; i < strata.size(); ++i) {
        // Where nobody else was counted it is exactly 0, infinite or no number.
        const auto others = all.without(PooledSums(strata[i]));
        const double moved = std::abs(std::log(others.group / others.reference / within));
        if (moved > largest) {
            largest = moved;
            found = i;
        }
    }
    return found;
}

} // namespace

NationalEstimate national_estimate(const std::vector<CouncilCounts>& councils, ConfidenceLevel level)
{
    const auto strata = strata_of(councils);
    const auto together = sum_of(councils);
    NationalEstimate estimate {
        .together = together,
        .crude = crude_ratio(together, level),
        .within = statistics::mantel_haenszel_ratio(strata, level),
        .middle = expectation_from(strata),
        .between = statistics::random_effects_ratio(strata, level),
        .half_added = static_cast<std::size_t>(std::ranges::count_if(strata, needs_half_a_person)),
        .most_influential = {},
        .without_it = failure("strata.none", "There are not two councils to compare."),
        .places = places_of(councils, level),
    };
    if (!estimate.within || strata.size() < 2)
        return estimate;
    if (const auto place = most_influential(strata, estimate.within->value)) {
        auto others = strata;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(*place));
        estimate.most_influential = estimate.places[*place].area;
        estimate.without_it = statistics::mantel_haenszel_ratio(others, level);
    }
    return estimate;
}

} // namespace wres::nation
