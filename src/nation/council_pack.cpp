// SPDX-License-Identifier: MIT
#include "nation/council_pack.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "distributions/student_t.h"
#include "nation/expectation.h"
#include "nation/strata.h"
#include "strata/mantel_haenszel_ratio.h"

namespace wres::nation {
namespace {

using statistics::ConfidenceLevel;

Standing standing_of(double deviation, std::size_t others)
{
    const auto freedom = static_cast<double>(others - 1);
    const double beyond = std::abs(deviation);
    if (beyond > statistics::two_sided_t(ConfidenceLevel::percent_99_8(), freedom))
        return deviation > 0 ? Standing::FarHigher : Standing::FarLower;
    if (beyond > statistics::two_sided_t(ConfidenceLevel::percent_95(), freedom))
        return deviation > 0 ? Standing::Higher : Standing::Lower;
    return Standing::Usual;
}

std::vector<CouncilCounts> those_of(const std::vector<CouncilCounts>& councils,
    const std::vector<std::string>& areas, const std::string& without)
{
    std::vector<CouncilCounts> chosen;
    std::ranges::copy_if(councils, std::back_inserter(chosen), [&](const CouncilCounts& council) {
        return council.area != without && std::ranges::find(areas, council.area) != areas.end();
    });
    return chosen;
}

HeldAgainst held_against_strata(const indicators::FourCounts& own,
    const std::vector<statistics::Stratum>& others, const Expectation& expected, ConfidenceLevel level)
{
    const auto stratum = stratum_of(own);
    return stratum ? held_against(
               *stratum, { others.size(), statistics::mantel_haenszel_ratio(others, level), expected })
                   : HeldAgainst {};
}

} // namespace

HeldAgainst held_against(const statistics::Stratum& own, const OthersTogether& others)
{
    HeldAgainst held;
    held.councils = others.councils;
    held.together = others.ratio;
    if (others.expected.councils < 2)
        return held;
    held.deviation = deviation_from(own, others.expected);
    held.usual_95 = usual_range(own, others.expected, ConfidenceLevel::percent_95());
    held.usual_99_8 = usual_range(own, others.expected, ConfidenceLevel::percent_99_8());
    held.standing = standing_of(held.deviation, others.expected.councils);
    return held;
}

HeldAgainst held_against(
    const indicators::FourCounts& own, const std::vector<CouncilCounts>& others, ConfidenceLevel level)
{
    return held_against_strata(own, strata_of(others), expectation_from(strata_of(others)), level);
}

Result<CouncilPack> council_pack(const std::string& area, const std::vector<CouncilCounts>& now,
    const std::vector<CouncilCounts>& before, const NationalEstimate& nation,
    const std::vector<std::string>& region, const std::vector<std::string>& neighbours, ConfidenceLevel level)
{
    const auto place = std::ranges::find(nation.places, area, &CouncilPlace::area);
    if (place == nation.places.end())
        return failure("pack.nobody_counted",
            "The council reported nobody in one of the groups, so there is nothing to hold against others.");
    std::vector<CouncilCounts> others;
    std::ranges::copy_if(
        now, std::back_inserter(others), [&](const auto& council) { return council.area != area; });

    CouncilPack pack { .counts = place->counts,
        .ratio = place->ratio,
        .p_adjusted = place->p_adjusted,
        .nation = held_against_strata(place->counts, strata_of(others), place->others, level),
        .region = held_against(place->counts, those_of(now, region, area), level),
        .neighbours = held_against(place->counts, those_of(now, neighbours, area), level),
        .since = {} };
    const auto own_before = those_of(before, { area }, {});
    if (!own_before.empty()) {
        if (auto change = national_change(own_before, { { area, place->counts } }, level))
            pack.since = *change;
    }
    return pack;
}

} // namespace wres::nation
