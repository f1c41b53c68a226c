// SPDX-License-Identifier: MIT
#include "protection/suppress.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <random>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "cells/read_suppression_problem.h"
#include "protection/audit.h"
#include "protection/shuffled_problem_test.h"
#include "support/case_table.h"

using namespace wres::cells;
using namespace wres::protection;

namespace {

Suppression suppressed(const SuppressionProblem& problem)
{
    const auto checked = check(problem);
    INFO((checked ? std::string() : checked.error().message));
    REQUIRE(checked.has_value());
    auto suppression = suppress(problem, {});
    INFO((suppression ? std::string() : suppression.error().message));
    REQUIRE(suppression.has_value());
    return std::move(*suppression);
}

/// A table under construction.
class TableMaker {
public:
    explicit TableMaker(std::uint32_t seed) : random_(seed) { }

    Cell add(const std::string& id, double value, double cost)
    {
        problem_.cells.push_back({ id, value, cost, 0, 1e6 });
        return static_cast<Cell>(problem_.cells.size() - 1);
    }

    Cell add_total(const std::string& id, std::vector<Cell> parts)
    {
        double value = 0;
        for (const auto part : parts)
            value += problem_.cells[part].value;
        const auto total = add(id, value, std::floor(value / 2) + 1);
        problem_.totals.push_back({ total, std::move(parts) });
        return total;
    }

    void add_equal_total(Cell total, std::vector<Cell> parts)
    {
        problem_.totals.push_back({ total, std::move(parts) });
    }

    [[nodiscard]] int number(int least, int most)
    {
        return std::uniform_int_distribution(least, most)(random_);
    }

    /// Rows and columns with their totals, under a prefix.
    std::vector<std::vector<Cell>> add_table(const std::string& prefix, int rows, int columns)
    {
        std::vector<std::vector<Cell>> cells;
        for (int row = 0; row < rows; ++row) {
            cells.emplace_back();
            for (int column = 0; column < columns; ++column)
                cells.back().push_back(
                    add(fmt::format("{}{}|{}", prefix, row, column), number(0, 12), number(1, 9)));
            auto line = cells.back();
            cells.back().push_back(add_total(fmt::format("{}{}|total", prefix, row), std::move(line)));
        }
        cells.emplace_back();
        for (int column = 0; column <= columns; ++column) {
            std::vector<Cell> line;
            for (int row = 0; row < rows; ++row)
                line.push_back(cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
            cells.back().push_back(add_total(fmt::format("{}total|{}", prefix, column), std::move(line)));
        }
        add_equal_total(cells.back().back(), { cells.back().begin(), cells.back().end() - 1 });
        return cells;
    }

    /// Makes some small cells primary, with a level of one of the three kinds.
    SuppressionProblem finished(int most_primary)
    {
        for (std::size_t cell = 0; cell < problem_.cells.size() && most_primary > 0; ++cell) {
            const auto value = problem_.cells[cell].value;
            if (value < 1 || value > 5 || number(0, 2) == 0)
                continue;
            const ProtectionLevel levels[] { { 1, 2, 0 }, { 0, 0, 4 }, { 0, 0, 0.001 } };
            problem_.primary.push_back({ static_cast<Cell>(cell), levels[number(0, 2)] });
            --most_primary;
        }
        return problem_;
    }

private:
    std::mt19937 random_;
    SuppressionProblem problem_;
};

SuppressionProblem made_up_problem(std::uint32_t seed)
{
    TableMaker maker(seed);
    switch (seed % 4) {
    case 0: maker.add_table("t", 3, 2); break;
    case 1: { // two halves of a table, and both together
        const auto one = maker.add_table("a", 2, 2);
        const auto other = maker.add_table("b", 1, 2);
        for (std::size_t column = 0; column < 2; ++column)
            maker.add_total(fmt::format("both|{}", column), { one[2][column], other[1][column] });
        break;
    }
    case 2: { // three ways of counting the same people
        const auto one = maker.add_table("x", 1, 2);
        const auto other = maker.add_table("y", 1, 2);
        for (std::size_t column = 0; column < 3; ++column)
            maker.add_total(fmt::format("xy|{}", column), { one[0][column], other[0][column] });
        break;
    }
    default: { // linked: a line of a table is divided in another way too
        const auto table = maker.add_table("t", 2, 3);
        maker.add_total("linked", { table[0][0], table[1][1], table[0][2] });
        break;
    }
    }
    return maker.finished(3);
}

/// The least cost over every pattern, or nothing when none is safe.
struct Enumerated {
    double cost = 1e300;
    std::ptrdiff_t cells {};
};

/// Tries every pattern, the cheapest first. What an unsafe pattern hides leaves everything in it unsafe: each
/// is grown as far as it stays unsafe, and what lies within one of those is not attacked again.
class Enumeration {
public:
    explicit Enumeration(const SuppressionProblem& problem)
        : whole_(defence_model(problem))
        , attack_(whole_.model)
    {
        for (std::size_t column = 0; column < whole_.model.columns.size(); ++column)
            if (whole_.model.columns[column].visibility == Visibility::Decidable)
                decidable_.push_back(static_cast<Column>(column));
        REQUIRE(decidable_.size() <= 18);
    }

    Enumerated cheapest()
    {
        std::vector<std::uint32_t> choices(std::size_t { 1 } << decidable_.size());
        std::iota(choices.begin(), choices.end(), 0U);
        std::vector<double> cost(choices.size(), 0);
        for (std::size_t choice = 1; choice < choices.size(); ++choice) {
            const auto place = static_cast<std::size_t>(std::countr_zero(choice));
            cost[choice] = cost[choice & (choice - 1)] + whole_.model.columns[decidable_[place]].cost;
        }
        std::ranges::sort(choices, {},
            [&](std::uint32_t choice) { return std::tuple(cost[choice], std::popcount(choice), choice); });
        std::vector<std::uint32_t> unsafe;
        for (const auto choice : choices) {
            const auto lies_within = [&](std::uint32_t other) { return (choice & ~other) == 0; };
            if (std::ranges::any_of(unsafe, lies_within))
                continue;
            if (is_safe(choice))
                return { cost[choice], std::popcount(choice) };
            unsafe.push_back(grown(choice));
        }
        return {};
    }

private:
    [[nodiscard]] bool is_safe(std::uint32_t choice)
    {
        auto pattern = least_pattern(whole_.model);
        for (std::size_t place = 0; place < decidable_.size(); ++place)
            if ((choice >> place & 1U) != 0)
                pattern[decidable_[place]] = 1;
        Audit audit(whole_.model, attack_, pattern);
        for (std::size_t threat = 0; threat < whole_.model.threats.size(); ++threat)
            if (!audit.is_protected(threat))
                return false;
        return true;
    }

    [[nodiscard]] std::uint32_t grown(std::uint32_t choice)
    {
        for (std::size_t place = 0; place < decidable_.size(); ++place)
            if (const auto more = choice | 1U << place; more != choice && !is_safe(more))
                choice = more;
        return choice;
    }

    PartOfModel whole_;
    AttackProgramme attack_;
    std::vector<Column> decidable_;
};

std::vector<std::string> secondary(const SuppressionProblem& problem, const Suppression& suppression)
{
    std::vector<std::string> ids;
    for (std::size_t cell = 0; cell < problem.cells.size(); ++cell)
        if (suppression.status[cell] == CellStatus::Secondary)
            ids.push_back(problem.cells[cell].id);
    std::ranges::sort(ids);
    return ids;
}

/// One line, and a total of it that must stay public.
SuppressionProblem line(std::vector<TableCell> parts)
{
    SuppressionProblem problem;
    double sum = 0;
    TotalOfParts total { 0, {} };
    problem.cells.push_back({ "total", 0, 100, 0, 1e6 });
    for (auto& part : parts) {
        sum += part.value;
        total.parts.push_back(static_cast<Cell>(problem.cells.size()));
        problem.cells.push_back(std::move(part));
    }
    problem.cells[0].value = sum;
    problem.totals.push_back(std::move(total));
    problem.never_suppress = { 0 };
    return problem;
}

} // namespace

TEST_CASE("tables of the literature are protected at their least cost")
{
    for (const auto& row : wres::test::cases("protection/least_cost.csv")) {
        INFO(row.where());
        const auto problem = read_suppression_problem(
            wres::test::project_file("tests/cases/protection/" + row.text("problem")));
        REQUIRE(problem.has_value());
        const auto suppression = suppressed(*problem);
        CHECK(suppression.optimal);
        CHECK(suppression.gap == 0);
        CHECK(suppression.cost == doctest::Approx(row.number("cost")));
        std::vector<std::string> expected;
        for (const auto id : wres::split(row.text("secondary"), ' '))
            expected.emplace_back(id);
        CHECK(secondary(*problem, suppression) == expected);
        const auto& range = suppression.ranges[*problem->find(row.text("under_threat"))];
        REQUIRE(range.has_value());
        CHECK(range->lower == doctest::Approx(row.number("lower")));
        CHECK(range->upper == doctest::Approx(row.number("upper")));
    }
}

TEST_CASE("no pattern of a small table is cheaper, nor has fewer cells at the same cost")
{
    std::size_t protected_tables = 0;
    for (std::uint32_t seed = 0; seed < 32; ++seed) {
        INFO("table ", seed);
        const auto problem = made_up_problem(seed);
        const auto best = Enumeration(problem).cheapest();
        const auto suppression = suppress(problem, {});
        REQUIRE(suppression.has_value() == (best.cost < 1e300));
        if (!suppression)
            continue;
        CHECK(suppression->optimal);
        CHECK(suppression->cost == doctest::Approx(best.cost));
        CHECK(std::ranges::count(suppression->status, CellStatus::Secondary) == best.cells);
        protected_tables += problem.primary.empty() ? 0U : 1U;
    }
    CHECK(protected_tables > 24);
}

TEST_CASE("the order in which cells and totals are listed changes nothing")
{
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        INFO("table ", seed);
        const auto problem = made_up_problem(seed);
        const auto other = shuffled(problem, seed + 1);
        const auto one = suppressed(problem);
        CHECK(secondary(problem, one) == secondary(other, suppressed(other)));
    }
}

TEST_CASE("where nothing is primary everything is published")
{
    auto problem = line({ { "a", 3, 3, 0, 1e6 }, { "b", 20, 20, 0, 1e6 } });
    const auto suppression = suppressed(problem);
    CHECK(std::ranges::count(suppression.status, CellStatus::Published) == 3);
    CHECK(suppression.cost == 0);
    CHECK(suppression.optimal);
}

TEST_CASE("a cell whose level is 0 is hidden, and needs no more")
{
    auto problem = line({ { "a", 3, 3, 0, 1e6 }, { "b", 20, 20, 0, 1e6 } });
    problem.primary = { { 1, {} } };
    const auto suppression = suppressed(problem);
    CHECK(suppression.status[1] == CellStatus::Primary);
    CHECK(suppression.cost == 0);
    CHECK(suppression.ranges[1]->lower == 3);
    CHECK(suppression.ranges[1]->upper == 3);
}

TEST_CASE("among patterns of one cost, what the last release published stays public")
{
    auto problem = line({ { "a", 3, 3, 0, 1e6 }, { "b", 8, 5, 0, 1e6 }, { "c", 8, 5, 0, 1e6 } });
    problem.primary = { { 1, { 0, 0, 4 } } };
    using enum CellStatus;
    problem.status = { Published, Primary, Secondary, Published };
    CHECK(secondary(problem, suppressed(problem)) == std::vector<std::string> { "b" });
    problem.status = { Published, Primary, Published, Secondary };
    CHECK(secondary(problem, suppressed(problem)) == std::vector<std::string> { "c" });
    problem.cells[2].cost = 4;
    CHECK(secondary(problem, suppressed(problem)) == std::vector<std::string> { "b" });
}

TEST_CASE("the only contributor of a hidden cell learns nothing of another")
{
    // Of a and b alone the contributor of b would know a.
    auto problem = line({ { "a", 3, 3, 0, 1e6 }, { "b", 4, 1, 0, 1e6 }, { "c", 8, 5, 0, 1e6 } });
    problem.primary = { { 1, { 0, 0, 3 } }, { 2, { 0, 0, 3 } } };
    CHECK(secondary(problem, suppressed(problem)).empty());
    problem.single_contributor = { 2 };
    CHECK(secondary(problem, suppressed(problem)) == std::vector<std::string> { "c" });
}

TEST_CASE("one person's pay is hidden from the one person behind another hidden cell")
{
    const auto problem =
        read_suppression_problem(wres::test::project_file("tests/cases/protection/pay_of_three_teams.json"));
    REQUIRE(problem.has_value());
    // Of one and two hidden alone, each would know the other's; many, of 60, is cheaper than more, of 90.
    CHECK(secondary(*problem, suppressed(*problem)) == std::vector<std::string> { "many" });
    auto without = *problem;
    without.single_contributor.clear();
    CHECK(secondary(without, suppressed(without)).empty());
}

TEST_CASE("where no pattern is safe a sentence names the cell and what is known of it")
{
    auto problem = line({ { "a", 3, 3, 0, 1e6 }, { "b", 20, 20, 0, 1e6 } });
    problem.primary = { { 1, { 1, 1, 0 } } };
    SUBCASE("everything else must stay public")
    {
        problem.never_suppress = { 0, 2 };
    }
    SUBCASE("its bounds tell it")
    {
        problem.cells[1].upper_bound = 3.5;
    }
    const auto suppression = suppress(problem, {});
    REQUIRE_FALSE(suppression.has_value());
    CHECK(suppression.error().code == "protection.no_safe_pattern");
    CHECK(suppression.error().message.find("\"a\"") != std::string::npos);
}

TEST_CASE("a search that is stopped says how much cheaper a pattern could be, and is safe all the same")
{
    TableMaker maker(3);
    maker.add_table("t", 9, 9);
    const auto problem = maker.finished(30);
    const auto stopped = suppress(problem, { 0.0 });
    REQUIRE(stopped.has_value());
    const auto best = suppressed(problem);
    CHECK(stopped->cost >= best.cost);
    CHECK(stopped->cost * (1 - stopped->gap) <= best.cost + 1e-6);
    for (const auto& [cell, level] : problem.primary) {
        const auto& range = stopped->ranges[cell];
        REQUIRE(range.has_value());
        const auto value = problem.cells[cell].value;
        CHECK(meets(level, value - range->lower, range->upper - value));
    }
}
