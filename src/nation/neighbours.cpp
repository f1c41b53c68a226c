// SPDX-License-Identifier: MIT
#include "nation/neighbours.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/csv.h"

namespace wres::nation {
namespace {

using standard::Population;

/// The numbers that two areas are held against each other by.
std::vector<double> profile_of(const Population& population, const standard::Classification& classification)
{
    const auto total = static_cast<double>(population.total());
    const auto share_of = [&](auto belongs) {
        double people = 0;
        for (std::size_t group = 0; group < classification.groups.size(); ++group) {
            if (belongs(group))
                people += static_cast<double>(population.residents[group]);
        }
        return people / total;
    };
    const auto& reference = classification.groups[classification.detailed_reference];
    std::vector<double> profile { std::log(total) };
    for (const auto& broad : classification.broad_groups) {
        const bool holds_reference = broad.code == reference.broad;
        profile.push_back(share_of([&](std::size_t group) {
            const bool is_reference = group == classification.detailed_reference;
            return classification.groups[group].broad == broad.code && !(holds_reference && is_reference);
        }));
    }
    return profile;
}

/// Standard deviation of each number over the profiles; 1 where they are all the same, which then counts
/// nothing.
std::vector<double> spreads_of(const std::vector<std::vector<double>>& profiles)
{
    std::vector<double> spreads;
    const auto n = static_cast<double>(profiles.size());
    for (std::size_t i = 0; i < profiles.front().size(); ++i) {
        double mean = 0;
        for (const auto& profile : profiles)
            mean += profile[i] / n;
        double squares = 0;
        for (const auto& profile : profiles)
            squares += (profile[i] - mean) * (profile[i] - mean);
        const double spread = n > 1 ? std::sqrt(squares / (n - 1)) : 0;
        spreads.push_back(spread > 0 ? spread : 1);
    }
    return spreads;
}

double distance_between(
    const std::vector<double>& left, const std::vector<double>& right, const std::vector<double>& spreads)
{
    double squares = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        squares += (left[i] - right[i]) * (left[i] - right[i]) / (spreads[i] * spreads[i]);
    return std::sqrt(squares);
}

} // namespace

std::vector<Neighbour> statistical_neighbours(const standard::Populations& populations,
    const standard::Classification& classification, const std::string& area, std::size_t number)
{
    const auto* own = populations.find(area);
    if (own == nullptr || own->total() == 0)
        return {};
    std::vector<const Population*> councils;
    std::vector<std::vector<double>> profiles;
    for (const auto& population : populations.all()) {
        if (population.area.kind != standard::AreaKind::Council || population.total() == 0)
            continue;
        councils.push_back(&population);
        profiles.push_back(profile_of(population, classification));
    }
    if (profiles.empty())
        return {};
    const auto spreads = spreads_of(profiles);
    const auto profile = profile_of(*own, classification);
    std::vector<Neighbour> neighbours;
    for (std::size_t i = 0; i < councils.size(); ++i) {
        if (councils[i]->area.code != own->area.code)
            neighbours.push_back({ councils[i]->area.code, distance_between(profile, profiles[i], spreads) });
    }
    std::ranges::sort(neighbours, {},
        [](const Neighbour& neighbour) { return std::pair(neighbour.distance, neighbour.area); });
    neighbours.resize(std::min(number, neighbours.size()));
    return neighbours;
}

Result<NeighbourList> parse_neighbour_list(
    std::string_view name, std::string_view content, const standard::Populations& populations)
{
    const auto table = TRY(CsvTable::parse(name, content));
    for (const auto* column : { "council", "neighbour" }) {
        if (!table.has(column))
            return failure("neighbours.faulty",
                fmt::format("{}: the list lacks the column {}. It has council and neighbour.", name, column));
    }
    NeighbourList list;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto* council = populations.find(table.at(row, "council"));
        const auto* neighbour = populations.find(table.at(row, "neighbour"));
        if (council == nullptr || neighbour == nullptr)
            return failure("neighbours.faulty",
                fmt::format(
                    "{}, line {}: one of the two is no council that the program knows. Use area codes.", name,
                    table.line(row)));
        if (council == neighbour)
            return failure("neighbours.faulty",
                fmt::format("{}, line {}: a council is not its own neighbour. Take the row out.", name,
                    table.line(row)));
        list[council->area.code].push_back(neighbour->area.code);
    }
    return list;
}

} // namespace wres::nation
