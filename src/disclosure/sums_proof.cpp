// SPDX-License-Identifier: MIT
#include "disclosure/sums_proof.h"

#include <algorithm>
#include <optional>

namespace wres::disclosure {

namespace {

using cells::ProvedSum;
using cells::ProvedSystem;

std::vector<Cell> moved(std::vector<Cell> cells, Cell by)
{
    for (auto& cell : cells)
        cell += by;
    return cells;
}

ProvedSum proved_sum(const CountForm& form, std::vector<Cell> cells, const ShownPeriod* shown)
{
    ProvedSum sum { std::move(cells), std::nullopt, {} };
    if (shown == nullptr)
        return sum;
    if (const auto known = shown->known.find(form); known != shown->known.end())
        sum.shown = known->second;
    if (const auto places = shown->places.find(form); places != shown->places.end())
        sum.places = places->second;
    return sum;
}

void add_council(ProvedSystem& system, const ReleaseCells& cells, const ShownPeriod* shown)
{
    const auto first = static_cast<Cell>(system.cells);
    const auto& own = cells.system();
    system.cells += own.cells();
    for (const auto& equality : own.equalities())
        system.equalities.push_back({ moved(equality.left, first), moved(equality.right, first) });
    for (const auto& order : own.orders())
        system.orders.push_back({ order.smaller + first, order.larger + first });
    for (std::size_t sum = 0; sum < cells.forms().size(); ++sum)
        system.sums.push_back(proved_sum(cells.forms()[sum], moved(own.sums()[sum], first), shown));
}

} // namespace

ProvedSystem prove_nation(
    const std::string& period, const NationPeriod& nation, const cells::ProvedRules& rules)
{
    ProvedSystem system;
    system.period = period;
    std::map<std::string, Cell> first_of;
    for (const auto& [council, judged] : nation.councils) {
        first_of[council] = static_cast<Cell>(system.cells);
        const auto shown = nation.shown.find(council);
        add_council(system, *judged.cells, shown == nation.shown.end() ? nullptr : shown->second);
    }
    for (const auto& sum : nation.sums) {
        std::vector<Cell> all;
        for (const auto& [council, cells] : sum.cells) {
            const auto own = moved(cells, first_of.at(council));
            all.insert(all.end(), own.begin(), own.end());
        }
        system.sums.push_back(proved_sum(sum.form, std::move(all), nation.shown_of_sums));
    }
    attack_system(system, rules);
    return system;
}

} // namespace wres::disclosure
