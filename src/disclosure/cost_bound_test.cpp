// SPDX-License-Identifier: MIT
//
// The bound held against every possible choice, each judged by the attacker.

#include "protection/cost_bound.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>

#include "attack/attacker.h"
#include "protection/protect.h"

using namespace wres::cells;
using namespace wres::protection;
using wres::attack::Attacker;

namespace {

constexpr std::int64_t width = 5;

/// Two rows and three columns with their totals: each count and each total a sum, and the lines they stand
/// in.
struct Table {
    CellSystem system;
    ProtectionProblem problem;
    std::vector<std::vector<std::uint32_t>> lines; // of sums

    explicit Table(std::uint32_t seed)
    {
        std::mt19937 generator(seed);
        for (int cell = 0; cell < 6; ++cell) {
            system.add_cell();
            const auto count = generator() % 3 == 0 ? generator() % 4 : 5 + generator() % 20;
            problem.counts.push_back(static_cast<std::int64_t>(count));
            add({ static_cast<Cell>(cell) });
        }
        for (Cell row : { 0U, 3U })
            lines.push_back({ row, row + 1, row + 2, add({ row, row + 1, row + 2 }) });
        for (Cell column : { 0U, 1U, 2U })
            lines.push_back({ column, column + 3, add({ column, column + 3 }) });
        const auto all = add({ 0, 1, 2, 3, 4, 5 });
        lines.push_back({ 6, 7, all });
        lines.push_back({ 8, 9, 10, all });
        problem.system = &system;
        problem.width = width;
        problem.dear = 100;
        for (const auto& sum : system.sums()) {
            const auto count = value_of({ sum, {} }, problem.counts);
            problem.small.push_back(count > 0 && count < width ? 1 : 0);
            problem.cost.push_back(static_cast<double>(1 + generator() % 9));
            if (problem.small.back() != 0)
                problem.sensitive.push_back({ sum, {} });
        }
    }

    std::uint32_t add(std::vector<Cell> cells)
    {
        return static_cast<std::uint32_t>(system.add_sum(std::move(cells)));
    }

    [[nodiscard]] bool is_safe(const std::vector<std::uint8_t>& shown) const
    {
        std::vector<std::optional<std::int64_t>> values;
        for (std::size_t sum = 0; sum < shown.size(); ++sum)
            values.push_back(shown[sum] == 0
                    ? std::nullopt
                    : std::optional(value_of({ system.sums()[sum], {} }, problem.counts)));
        Attacker attacker(system, values);
        return std::ranges::all_of(problem.sensitive,
            [&](const SignedSum& number) { return attacker.bounds(number).width() >= width; });
    }

    [[nodiscard]] double cost_of(const std::vector<std::uint8_t>& shown) const
    {
        double cost = 0;
        for (std::size_t sum = 0; sum < shown.size(); ++sum)
            cost += shown[sum] == 0 && problem.small[sum] == 0 ? problem.cost[sum] : 0;
        return cost;
    }

    /// Of every choice there is.
    [[nodiscard]] double least_cost() const
    {
        double best = 1e9;
        for (std::uint32_t choice = 0; choice < 1U << system.sums().size(); ++choice) {
            std::vector<std::uint8_t> shown;
            bool is_fit = true;
            for (std::size_t sum = 0; sum < system.sums().size(); ++sum) {
                shown.push_back(static_cast<std::uint8_t>(choice >> sum & 1U));
                is_fit = is_fit && (shown.back() == 0 || problem.small[sum] == 0);
            }
            if (is_fit && cost_of(shown) < best && is_safe(shown))
                best = cost_of(shown);
        }
        return best;
    }

    [[nodiscard]] double bound() const
    {
        std::vector<Line> of;
        for (const auto& line : lines) {
            // The last of a line is the total of the others.
            Line added;
            std::size_t sensitive = 0;
            std::int64_t people = 0;
            for (const auto sum : line) {
                if (problem.small[sum] == 0) {
                    added.sums.push_back(sum);
                    continue;
                }
                ++sensitive;
                people += sum == line.back() ? width : value_of({ system.sums()[sum], {} }, problem.counts);
            }
            if (sensitive > 0)
                added.kind = Line::Kind::Cover;
            if (sensitive <= 1 || people < width)
                of.push_back(added);
        }
        return cost_bound(problem.cost, of).cost;
    }
};

} // namespace

TEST_CASE("no safe choice of a small table costs less than the bound, and often one costs as much")
{
    int as_much = 0;
    int tables = 0;
    for (std::uint32_t seed = 1; seed <= 16; ++seed) {
        const Table table(seed);
        if (table.problem.sensitive.empty())
            continue;
        ++tables;
        INFO("seed ", seed);
        const auto least = table.least_cost();
        const auto bound = table.bound();
        CHECK(bound > 0);
        CHECK(bound <= least + 1e-6);
        as_much += bound >= least - 1e-6 ? 1 : 0;
        const auto protection = protect(table.problem, WholeSystem(table.system));
        CHECK(table.is_safe(protection.shown));
        CHECK(table.cost_of(protection.shown) >= least);
    }
    CHECK(tables > 8);
    CHECK(3 * as_much > tables);
}

TEST_CASE("a cover takes its cheapest sum with it, and a bridge nothing on its own")
{
    CHECK(cost_bound({ 3, 2, 7 }, { { { 0, 1, 2 }, Line::Kind::Cover } }).cost == doctest::Approx(2));
    CHECK(cost_bound({ 3, 2, 7 }, { { { 0, 1, 2 }, Line::Kind::Bridge } }).cost == 0);
    // The cheapest is hidden, and in its other line needs another one with it.
    CHECK(cost_bound({ 3, 2, 7 }, { { { 0, 1 }, Line::Kind::Cover }, { { 1, 2 }, Line::Kind::Bridge } }).cost
        == doctest::Approx(3));
    CHECK(cost_bound({ 4, 2, 1 }, { { { 0, 1 }, Line::Kind::Cover }, { { 1, 2 }, Line::Kind::Bridge } }).cost
        == doctest::Approx(3));
}
