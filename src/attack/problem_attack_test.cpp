// SPDX-License-Identifier: MIT
#include "attack/problem_attack.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "cells/read_suppression_problem.h"
#include "support/case_table.h"

using namespace wres::attack;
using wres::cells::CellStatus;
using wres::cells::SuppressionProblem;

namespace {

SuppressionProblem table(const std::string& name)
{
    const auto problem = wres::cells::read_suppression_problem(
        wres::test::project_file("tests/cases/attack/" + name + ".json"));
    REQUIRE(problem.has_value());
    return *problem;
}

SuppressionProblem line_of(const std::vector<double>& values, const std::vector<wres::cells::Cell>& primary)
{
    SuppressionProblem problem;
    double total = 0;
    wres::cells::TotalOfParts sum;
    for (const auto value : values) {
        sum.parts.push_back(static_cast<wres::cells::Cell>(problem.cells.size()));
        problem.cells.push_back({ "c" + std::to_string(problem.cells.size()), value, value, 0, 1e6 });
        total += value;
    }
    sum.total = static_cast<wres::cells::Cell>(problem.cells.size());
    problem.cells.push_back({ "total", total, total, 0, 1e6 });
    problem.totals.push_back(sum);
    for (const auto cell : primary)
        problem.primary.push_back({ cell, { 0, 0, 0.001 } });
    return problem;
}

const HiddenCell& cell_of(const ProblemAttack& attack, wres::cells::Cell cell)
{
    const auto found = std::ranges::find(attack.hidden, cell, &HiddenCell::cell);
    REQUIRE(found != attack.hidden.end());
    return *found;
}

} // namespace

TEST_CASE("tables of other people give the bounds that other tools find")
{
    for (const auto& expected : wres::test::cases("attack/hidden_cells.csv")) {
        INFO(expected.where());
        auto problem = table(expected.text("table"));
        const auto cell = problem.find(expected.text("cell"));
        REQUIRE(cell.has_value());
        const auto after = attack_problem(problem);
        CHECK(cell_of(after, *cell).range.real.lower == doctest::Approx(expected.number("lower_after")));
        CHECK(cell_of(after, *cell).range.real.upper == doctest::Approx(expected.number("upper_after")));
        CHECK_FALSE(cell_of(after, *cell).is_unsafe);
        problem.status.clear();
        const auto before = attack_problem(problem);
        const auto& range = cell_of(before, *cell).range;
        CHECK(range.real.lower == doctest::Approx(expected.number("lower_of_primary_only")));
        CHECK(range.real.upper == doctest::Approx(expected.number("upper_of_primary_only")));
        CHECK(before.cost == 0);
    }
}

TEST_CASE("two hidden in every row and column, and one of them exact all the same")
{
    auto problem = table("two_hidden_in_every_line");
    problem.status.clear();
    const auto attack = attack_problem(problem);
    const auto& cell = cell_of(attack, *problem.find("w|b"));
    CHECK(cell.range.is_exact());
    CHECK(cell.range.whole.lower == 47);
    CHECK(cell.is_unsafe);
    CHECK(std::ranges::count(attack.hidden, true, &HiddenCell::is_unsafe) == 1);
}

TEST_CASE("a contributor who knows one of two hidden cells knows the other, and of three not")
{
    auto two = line_of({ 3, 4, 20 }, { 0, 1 });
    two.single_contributor = { 1 };
    const auto attack = attack_problem(two);
    REQUIRE(attack.given_away.size() == 1);
    CHECK(attack.given_away[0].by == 1);
    CHECK(attack.given_away[0].cell == 0);
    auto three = line_of({ 3, 4, 5, 20 }, { 0, 1, 2 });
    three.single_contributor = { 1 };
    CHECK(attack_problem(three).given_away.empty());
}

TEST_CASE("a primary cell that was published is unsafe, and magnitudes are attacked without being rounded")
{
    auto problem = line_of({ 2.5, 4, 20 }, { 0 });
    problem.status = { CellStatus::Published, CellStatus::Published, CellStatus::Published,
        CellStatus::Published };
    CHECK(cell_of(attack_problem(problem), 0).is_unsafe);
    problem.status = { CellStatus::Primary, CellStatus::Secondary, CellStatus::Published,
        CellStatus::Published };
    const auto attack = attack_problem(problem);
    CHECK(cell_of(attack, 0).range.whole.upper == doctest::Approx(6.5));
    CHECK(attack.cost == 4);
}

TEST_CASE("bounds that nothing within can add up to contradict what is published")
{
    auto problem = line_of({ 3, 4, 20 }, { 0, 1 });
    problem.cells[0].upper_bound = 2;
    problem.cells[1].upper_bound = 2;
    CHECK_FALSE(attack_problem(problem).possible);
}
