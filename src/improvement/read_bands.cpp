// SPDX-License-Identifier: MIT
#include "improvement/read_bands.h"

#include <algorithm>

#include <fmt/format.h>

#include "indicators/cube_view.h"
#include "indicators/dimension.h"
#include "standard/fault.h"

namespace wres::improvement {
namespace {

using indicators::Counted;
using ByValue = std::map<std::string, Counted>;

/// The people of a measure by the values of a dimension; empty where the files do not have them.
ByValue people_by_value(const indicators::CubeView& view, const std::string& numerator,
    const std::string& denominator, const standard::ReportingScope& scope, const std::string& dimension)
{
    const auto counts = view.counts(numerator, denominator, scope);
    if (!counts)
        return {};
    const auto found = counts->by_dimension.find(dimension);
    return found == counts->by_dimension.end() ? ByValue {} : found->second;
}

/// People in the numerator on each side, in one value.
indicators::FourCounts in_value(
    const ByValue& by_value, const std::string& value, const indicators::Sides& sides)
{
    const auto found = by_value.find(value);
    return found == by_value.end() ? indicators::FourCounts {}
                                   : indicators::four_counts(found->second, sides);
}

void add_moves(std::vector<Band>& bands, const ByValue& before, const indicators::Sides& sides)
{
    std::vector<std::uint64_t> group_before;
    std::vector<std::uint64_t> reference_before;
    std::vector<BandYear> group;
    std::vector<BandYear> reference;
    for (const auto& band : bands) {
        const auto counts = in_value(before, band.id, sides);
        group_before.push_back(counts.group_denominator);
        reference_before.push_back(counts.reference_denominator);
        group.push_back(band.group);
        reference.push_back(band.reference);
    }
    const auto group_moves = net_moves_up(group_before, group);
    const auto reference_moves = net_moves_up(reference_before, reference);
    for (std::size_t band = 0; band < bands.size(); ++band) {
        bands[band].group.moved_up = group_moves[band];
        bands[band].reference.moved_up = reference_moves[band];
    }
}

/// Where nobody is known to have joined by band: whoever came into it, from outside or from below, is what
/// staff then, staff now and leavers leave over.
void add_arrivals(std::vector<Band>& bands, const ByValue& before, const indicators::Sides& sides)
{
    const auto came = [](const BandYear& now, std::uint64_t then) {
        const auto there = now.staff + now.left;
        return there > then ? there - then : 0;
    };
    for (auto& band : bands) {
        const auto counts = in_value(before, band.id, sides);
        band.group.joined = came(band.group, counts.group_denominator);
        band.reference.joined = came(band.reference, counts.reference_denominator);
    }
}

} // namespace

Result<BandsRead> read_bands(const CountedData& data, const BandsAsked& asked)
{
    const auto* scope = data.standard.scope(asked.scope);
    if (scope == nullptr)
        return failure(
            "projection.no_scope", fmt::format("{} has no scope \"{}\".", data.standard.name(), asked.scope));
    const auto& sides = data.standard.classification->definitions.front().membership;
    const indicators::Dimensions dimensions(data.standard, data.settings);
    BandsRead read;
    ByValue staff_before;
    for (const auto& period : data.cube.periods_of(asked.area)) {
        const indicators::CubeView view(data.standard, data.cube, asked.area, period);
        const auto staff = people_by_value(view, "headcount", "headcount", *scope, asked.dimension);
        const auto dimension = dimensions.of(asked.dimension, staff);
        if (dimension.parts.size() < 2 || dimension.order == indicators::Order::None)
            continue;
        const auto left = people_by_value(view, "leavers", "headcount", *scope, asked.dimension);
        const auto joined = people_by_value(view, "appointed", "shortlisted", *scope, asked.dimension);
        read.period_before = read.period;
        read.period = period;
        read.has_leavers = !left.empty();
        read.has_joiners = !joined.empty();
        read.bands.clear();
        for (const auto& part : dimension.parts) {
            const auto now = indicators::four_counts(part.counted, sides);
            const auto gone = in_value(left, part.value, sides);
            const auto come = in_value(joined, part.value, sides);
            read.bands.push_back({ part.value, part.value,
                { now.group_denominator, gone.group_numerator, come.group_numerator, 0 },
                { now.reference_denominator, gone.reference_numerator, come.reference_numerator, 0 } });
        }
        if (!read.period_before.empty())
            (read.has_joiners ? add_moves : add_arrivals)(read.bands, staff_before, sides);
        staff_before = staff;
    }
    if (read.bands.empty())
        return failure("projection.no_bands",
            fmt::format(
                "There are no staff by {} for this council and scope. Add the workforce file with pay or "
                "bands, or name another breakdown that goes from low to high.",
                asked.dimension));
    return read;
}

} // namespace wres::improvement
