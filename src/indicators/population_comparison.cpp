// SPDX-License-Identifier: MIT
#include "indicators/population_comparison.h"

#include "indicators/comparison.h"

namespace wres::indicators {

namespace {

constexpr std::string_view england = "E92000001";

Calculable<Estimate> difference(const Calculable<Estimate>& share, double residents_share)
{
    if (!share)
        return std::unexpected(share.error());
    return Estimate { share->value - residents_share, share->lower - residents_share,
        share->upper - residents_share };
}

/// The area, its region and England: those there are, each once.
std::vector<const standard::Population*> wider_and_wider(
    const std::string& area, const standard::Populations& populations)
{
    std::vector<const standard::Population*> found;
    const auto take = [&](std::string_view code) {
        const auto* population = code.empty() ? nullptr : populations.find(code);
        if (population != nullptr && (found.empty() || found.back() != population))
            found.push_back(population);
    };
    take(area);
    if (!found.empty())
        take(found.front()->area.region_code);
    take(england);
    return found;
}

} // namespace

std::vector<PopulationComparison> compare_with_population(const std::string& area,
    const standard::GroupCounts& people, const Sides& sides, const standard::Populations& populations,
    const SideWords& words, statistics::ConfidenceLevel level)
{
    const auto counted = four_counts({ people, people }, sides);
    const auto workforce = share(counted.group_denominator,
        counted.group_denominator + counted.reference_denominator, reasons::nobody_counted, words, level);

    std::vector<PopulationComparison> all;
    for (const auto* population : wider_and_wider(area, populations)) {
        const auto residents = four_counts({ {}, population->residents }, sides);
        const auto known = residents.group_denominator + residents.reference_denominator;
        if (known == 0)
            continue;
        const double residents_share =
            static_cast<double>(residents.group_denominator) / static_cast<double>(known);
        all.push_back({
            .area = population->area.code,
            .area_name = population->area.name,
            .source = populations.source(),
            .residents_share = residents_share,
            .residents = known,
            .share = workforce,
            .difference = difference(workforce, residents_share),
        });
    }
    return all;
}

} // namespace wres::indicators
