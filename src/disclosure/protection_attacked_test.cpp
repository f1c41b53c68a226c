// SPDX-License-Identifier: MIT
#include "protection/protect.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "attack/attacker.h"
#include "support/case_table.h"

using namespace wres::cells;
using namespace wres::protection;
using wres::attack::Attacker;

namespace {

/// A table of rows and columns with its totals: each inner cell is unknown, and every cell and total is a
/// sum.
struct Table {
    CellSystem system;
    CellCounts counts;
    std::map<std::string, std::size_t> sum_of; // "w|b", "w|Total", "Total|Total"
};

Table read_table(const std::string& name)
{
    Table table;
    std::map<std::string, std::vector<Cell>> parts;
    for (const auto& row : wres::test::cases(name)) {
        const auto& line = row.text("row");
        const auto& column = row.text("column");
        const auto cell = table.system.add_cell();
        table.counts.push_back(static_cast<std::int64_t>(row.count("count")));
        for (const auto& id :
            { line + "|" + column, line + "|Total", "Total|" + column, std::string("Total|Total") })
            parts[id].push_back(cell);
    }
    for (const auto& [id, cells] : parts)
        table.sum_of[id] = table.system.add_sum(cells);
    return table;
}

std::vector<std::optional<std::int64_t>> values_shown(
    const Table& table, const std::vector<std::uint8_t>& shown)
{
    std::vector<std::optional<std::int64_t>> values;
    for (std::size_t sum = 0; sum < shown.size(); ++sum) {
        if (shown[sum] != 0)
            values.emplace_back(value_of({ table.system.sums()[sum], {} }, table.counts));
        else
            values.emplace_back();
    }
    return values;
}

} // namespace

TEST_CASE("two hidden counts in every row and column do not hide a count, and the attacker shows it")
{
    const auto table = read_table("disclosure/hidden_twice_in_every_line.csv");
    std::vector<std::uint8_t> shown(table.system.sums().size(), 1);
    for (const auto& row : wres::test::cases("disclosure/hidden_twice_in_every_line.csv"))
        if (row.text("hidden") == "yes")
            shown[table.sum_of.at(row.text("row") + "|" + row.text("column"))] = 0;

    Attacker attacker(table.system, values_shown(table, shown));
    REQUIRE(attacker.has_a_solution());
    for (const auto& row : wres::test::cases("disclosure/hidden_twice_in_every_line.csv")) {
        if (row.text("hidden") != "yes")
            continue;
        INFO(row.where());
        const auto sum = table.sum_of.at(row.text("row") + "|" + row.text("column"));
        const auto bounds = attacker.bounds({ table.system.sums()[sum], {} });
        CHECK(bounds.lower == row.number("lower"));
        CHECK(bounds.upper == row.number("upper"));
    }
}

TEST_CASE("the defender leaves no count of that table within its width")
{
    const auto table = read_table("disclosure/hidden_twice_in_every_line.csv");
    ProtectionProblem problem;
    problem.system = &table.system;
    problem.counts = table.counts;
    problem.width = 10;
    problem.small.assign(table.system.sums().size(), 0);
    problem.cost.assign(table.system.sums().size(), 1);
    for (const auto& row : wres::test::cases("disclosure/hidden_twice_in_every_line.csv")) {
        if (row.text("hidden") != "yes")
            continue;
        const auto sum = table.sum_of.at(row.text("row") + "|" + row.text("column"));
        problem.small[sum] = 1;
        problem.sensitive.push_back({ table.system.sums()[sum], {} });
    }

    const auto protection = protect(problem, WholeSystem(table.system));
    CHECK(is_protected(problem, protection));
    Attacker attacker(table.system, values_shown(table, protection.shown));
    REQUIRE(attacker.has_a_solution());
    for (const auto& number : problem.sensitive)
        CHECK(attacker.bounds(number).width() >= 10);
    // One more count suffices, and the totals of the table survive.
    const auto hidden = std::ranges::count(protection.shown, 0);
    CHECK(hidden <= static_cast<std::ptrdiff_t>(problem.sensitive.size()) + 2);
    CHECK(protection.shown[table.sum_of.at("Total|Total")] == 1);
}

TEST_CASE("a protection whose proof is missing or false is refused")
{
    CellSystem system;
    const auto one = system.add_cell();
    const auto other = system.add_cell();
    system.add_sum({ one });
    system.add_sum({ other });
    system.add_sum({ one, other });
    ProtectionProblem problem { &system, { 3, 20 }, { { { one }, {} } }, { 1, 0, 0 }, { 1, 1, 1 }, 2, 10 };

    SUBCASE("no world")
    {
        CHECK_FALSE(is_protected(problem, { { 0, 1, 1 }, {}, false }));
    }
    SUBCASE("a world that changes the total shown")
    {
        CHECK_FALSE(is_protected(problem, { { 0, 0, 1 }, { { { one, 10 } } }, false }));
    }
    SUBCASE("a world with fewer people than none")
    {
        CHECK_FALSE(is_protected(problem, { { 0, 0, 1 }, { { { one, -10 }, { other, 10 } } }, false }));
    }
    SUBCASE("a world too near")
    {
        CHECK_FALSE(is_protected(problem, { { 0, 0, 1 }, { { { one, 9 }, { other, -9 } } }, false }));
    }
    SUBCASE("a small count shown")
    {
        CHECK_FALSE(is_protected(problem, { { 1, 0, 0 }, { { { one, 10 }, { other, -10 } } }, false }));
    }
    SUBCASE("a true proof")
    {
        CHECK(is_protected(problem, { { 0, 0, 1 }, { { { one, 10 }, { other, -10 } } }, false }));
    }
}

TEST_CASE("a count that is small because its whole is small takes the whole with it")
{
    // Two of twelve appointed: hiding the two alone would leave 0 to 12, narrower than 13.
    CellSystem system;
    const auto appointed = system.add_cell();
    const auto shortlisted = system.add_cell();
    system.add_order({ appointed, shortlisted });
    system.add_sum({ appointed });
    system.add_sum({ shortlisted });
    const ProtectionProblem problem { &system, { 2, 12 }, { { { appointed }, {} } }, { 1, 0 }, { 1, 1 }, 2,
        13 };
    const auto protection = protect(problem, WholeSystem(system));
    CHECK(is_protected(problem, protection));
    CHECK(protection.shown == std::vector<std::uint8_t> { 0, 0 });

    const ProtectionProblem wide_enough { &system, { 2, 12 }, { { { appointed }, {} } }, { 1, 0 }, { 1, 1 },
        2, 10 };
    CHECK(protect(wide_enough, WholeSystem(system)).shown == std::vector<std::uint8_t> { 0, 1 });
}
