// SPDX-License-Identifier: MIT
#include "protection/controlled_rounding.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include <fmt/format.h>

#include "cells/read_suppression_problem.h"
#include "protection/shuffled_problem_test.h"
#include "support/case_table.h"

using namespace wres::cells;
using namespace wres::protection;

namespace {

ControlledRounding rounded(const SuppressionProblem& problem, double base)
{
    const auto checked = check(problem);
    INFO((checked ? std::string() : checked.error().message));
    REQUIRE(checked.has_value());
    auto rounding = round_controlled(problem, base, {});
    INFO((rounding ? std::string() : rounding.error().message));
    REQUIRE(rounding.has_value());
    return std::move(*rounding);
}

double published(const ControlledRounding& rounding, Cell cell)
{
    REQUIRE(rounding.published.published[cell].has_value());
    return *rounding.published.published[cell];
}

/// Made-up counts by three breakdowns of two, three and two values, with all their totals.
SuppressionProblem three_breakdowns(std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution value(0, 14);
    SuppressionProblem problem;
    const int sizes[] { 2, 3, 2 };
    const auto place = [](int a, int b, int c) { return static_cast<Cell>((a * 4 + b) * 3 + c); };
    problem.cells.resize(3 * 4 * 3);
    const auto total = [&](Cell of, std::vector<Cell> parts) {
        problem.cells[of].value = 0;
        for (const auto part : parts)
            problem.cells[of].value += problem.cells[part].value;
        problem.totals.push_back({ of, std::move(parts) });
    };
    for (int a = 0; a < sizes[0]; ++a)
        for (int b = 0; b < sizes[1]; ++b)
            for (int c = 0; c < sizes[2]; ++c)
                problem.cells[place(a, b, c)].value = value(random);
    for (int a = 0; a < sizes[0]; ++a)
        for (int b = 0; b < sizes[1]; ++b)
            total(place(a, b, 2), { place(a, b, 0), place(a, b, 1) });
    for (int a = 0; a < sizes[0]; ++a)
        for (int c = 0; c <= sizes[2]; ++c)
            total(place(a, 3, c), { place(a, 0, c), place(a, 1, c), place(a, 2, c) });
    for (int b = 0; b <= sizes[1]; ++b)
        for (int c = 0; c <= sizes[2]; ++c)
            total(place(2, b, c), { place(0, b, c), place(1, b, c) });
    for (Cell cell = 0; cell < problem.cells.size(); ++cell) {
        problem.cells[cell].id = fmt::format("{}", cell);
        problem.cells[cell].upper_bound = 1e6;
        if (problem.cells[cell].value > 0 && problem.cells[cell].value < 10)
            problem.primary.push_back({ cell, { 0, 0, 2 } });
    }
    return problem;
}

/// Two parts and their total.
SuppressionProblem pair_of(double one, double other)
{
    SuppressionProblem problem;
    problem.cells = { { "a", one, 1, 0, 1e6 }, { "b", other, 1, 0, 1e6 },
        { "total", one + other, 1, 0, 1e6 } };
    problem.totals = { { 2, { 0, 1 } } };
    return problem;
}

} // namespace

TEST_CASE("a table is rounded with the least deviation there is, and no more relaxed than it has to be")
{
    for (const auto& row : wres::test::cases("protection/controlled_rounding.csv")) {
        INFO(row.where());
        const auto problem = read_suppression_problem(
            wres::test::project_file("tests/cases/protection/" + row.text("problem")));
        REQUIRE(problem.has_value());
        const auto rounding = rounded(*problem, row.number("base"));
        CHECK(rounding.deviation == doctest::Approx(row.number("deviation")));
        CHECK(rounding.relaxation == row.count("relaxation"));
        CHECK(rounding.less_relaxed_excluded);
        CHECK(rounding.optimal);
        CHECK(rounding.gap == 0);
    }
}

TEST_CASE(
    "what is published are multiples that add up, each near the truth, and leaves a base of numbers open")
{
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        for (const double base : { 3.0, 5.0, 10.0 }) {
            INFO("table ", seed, ", base ", base);
            const auto problem = three_breakdowns(seed);
            const auto rounding = rounded(problem, base);
            for (Cell cell = 0; cell < problem.cells.size(); ++cell) {
                const double value = problem.cells[cell].value;
                const double shown = published(rounding, cell);
                const double distance = std::abs(shown - value);
                CHECK(std::fmod(shown, base) == 0);
                CHECK(distance < base * (rounding.relaxation + 1));
                CHECK(distance <= rounding.published.within);
                if (value == 0 || (rounding.relaxation == 0 && std::fmod(value, base) == 0))
                    CHECK(shown == value);
                CHECK(rounding.ranges[cell].lower <= value);
                CHECK(rounding.ranges[cell].upper >= value);
                CHECK(rounding.ranges[cell].upper - rounding.ranges[cell].lower >= base - 1);
            }
            for (const auto& total : problem.totals) {
                double sum = 0;
                for (const auto part : total.parts)
                    sum += published(rounding, part);
                CHECK(sum == published(rounding, total.total));
            }
        }
    }
}

TEST_CASE("the order in which cells and totals are listed does not change what a table is rounded to")
{
    for (std::uint32_t seed = 0; seed < 8; ++seed) {
        INFO("table ", seed);
        const auto problem = three_breakdowns(seed);
        const auto other = shuffled(problem, seed + 1);
        const auto one = rounded(problem, 5);
        const auto two = rounded(other, 5);
        for (Cell cell = 0; cell < problem.cells.size(); ++cell)
            CHECK(published(one, cell) == published(two, *other.find(problem.cells[cell].id)));
    }
}

TEST_CASE("a level decides the direction where the nearest multiple would say too much")
{
    // 4 is nearest to 5 and 9 to 10; from 5 and 10 on, 13 is nearest to 15.
    auto problem = pair_of(6, 7);
    CHECK(published(rounded(problem, 5), 0) == 5);
    problem.primary = { { 0, { 4, 0, 0 } } }; // 5 says 1 to 9, 10 says 6 to 14
    CHECK(published(rounded(problem, 5), 0) == 5);
    problem.primary = { { 0, { 0, 4, 0 } } };
    CHECK(published(rounded(problem, 5), 0) == 10);
}

TEST_CASE("the only contributor of a number may not learn another's from the rounded table")
{
    // a has to be 5, which says 1 to 9. Who knows that b is 4 narrows it down by the total: from 5 to 1 to 5,
    // from 10 to 2 to 9.
    auto problem = pair_of(2, 4);
    problem.single_contributor = { 1 };
    problem.primary = { { 0, { 0, 0, 7 } } };
    const auto rounding = rounded(problem, 5);
    CHECK(published(rounding, 0) == 5);
    CHECK(published(rounding, 2) == 10);
    problem.primary = { { 0, { 0, 0, 8 } } };
    const auto refused = round_controlled(problem, 5, {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "protection.no_safe_rounding");
    CHECK(refused.error().message.find("\"a\"") != std::string::npos);
    problem.single_contributor.clear();
    CHECK(published(rounded(problem, 5), 0) == 5);
}

TEST_CASE("bounds that everybody knows can make a rounding unsafe, and a sentence says so")
{
    auto problem = pair_of(3, 20);
    problem.primary = { { 0, { 0, 0, 2 } } };
    problem.cells[2].lower_bound = problem.cells[2].upper_bound = 23;
    problem.cells[1].lower_bound = 20; // so a is at most 3
    problem.cells[1].upper_bound = 21; // and at least 2
    const auto refused = round_controlled(problem, 5, {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "protection.no_safe_rounding");
}

TEST_CASE("a base that is no whole number above 1 is refused")
{
    for (const double base : { 0.0, 1.0, 2.5, -5.0, std::nan("") }) {
        INFO(base);
        CHECK(round_controlled(pair_of(1, 2), base, {}).error().code == "protection.base");
    }
}

TEST_CASE("pay is rounded too, and its decimals are no help")
{
    auto problem = pair_of(1234.56, 10.25);
    const auto rounding = rounded(problem, 10);
    CHECK(published(rounding, 0) == 1230);
    CHECK(published(rounding, 1) == 10);
    CHECK(published(rounding, 2) == 1240);
    CHECK(rounding.deviation == doctest::Approx(4.56 + 0.25 + 4.81));
    CHECK(rounding.published.within == 10);
}

TEST_CASE("a rounding stopped early says how much nearer another could be")
{
    const auto problem = three_breakdowns(5);
    const auto stopped = round_controlled(problem, 10, { 0.0 });
    REQUIRE(stopped.has_value());
    const auto best = rounded(problem, 10);
    CHECK(stopped->deviation >= best.deviation);
    CHECK(stopped->deviation * (1 - stopped->gap) <= best.deviation + 1e-6);
}
