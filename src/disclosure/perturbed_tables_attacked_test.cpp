// SPDX-License-Identifier: MIT
//
// What the defender publishes in place of a table's values, attacked by code that shares nothing with it.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include <fmt/format.h>

#include "attack/problem_attack.h"
#include "protection/cell_key_perturbation.h"
#include "protection/controlled_rounding.h"

namespace {

using wres::cells::Cell;
using wres::cells::SuppressionProblem;

/// A made-up table of groups by services with its totals, and a total of the first two groups.
SuppressionProblem groups_by_services(std::uint32_t seed, int groups, int services)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution value(0, 18);
    SuppressionProblem problem;
    const auto place = [&](int group, int service) {
        return static_cast<Cell>(group * (services + 1) + service);
    };
    problem.cells.resize(static_cast<std::size_t>((groups + 2) * (services + 1)));
    for (int group = 0; group < groups; ++group)
        for (int service = 0; service < services; ++service)
            problem.cells[place(group, service)].value = std::max(0, value(random) - 4);
    const auto total = [&](Cell of, const std::vector<Cell>& parts) {
        for (const auto part : parts)
            problem.cells[of].value += problem.cells[part].value;
        problem.totals.push_back({ of, parts });
    };
    for (int group = 0; group < groups; ++group) {
        std::vector<Cell> line;
        for (int service = 0; service < services; ++service)
            line.push_back(place(group, service));
        total(place(group, services), line);
    }
    for (int service = 0; service <= services; ++service) {
        std::vector<Cell> line { place(groups + 1, service) };
        total(place(groups + 1, service), { place(0, service), place(1, service) });
        for (int group = 2; group < groups; ++group)
            line.push_back(place(group, service));
        total(place(groups, service), line);
    }
    for (Cell cell = 0; cell < problem.cells.size(); ++cell) {
        problem.cells[cell].id = fmt::format("{:03}", cell);
        problem.cells[cell].upper_bound = 1e6;
        if (problem.cells[cell].value > 0 && problem.cells[cell].value < 10)
            problem.primary.push_back({ cell, { 0, 0, 0.001 } });
    }
    return problem;
}

} // namespace

TEST_CASE(
    "a rounded table keeps a base of numbers open for every cell, and the attacker finds the ranges stated")
{
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        for (const double base : { 3.0, 5.0, 10.0 }) {
            INFO("table ", seed, ", base ", base);
            auto problem = groups_by_services(seed, 5, 3);
            for (auto& primary : problem.primary)
                primary.level.range = base - 1;
            const auto rounding = wres::protection::round_controlled(problem, base, {});
            INFO((rounding ? std::string() : rounding.error().message));
            REQUIRE(rounding.has_value());
            problem.perturbed = rounding->published;
            REQUIRE(wres::cells::check(problem).has_value());
            const auto attack = wres::attack::attack_problem(problem);
            REQUIRE(attack.possible);
            REQUIRE(attack.hidden.size() == problem.cells.size());
            for (const auto& hidden : attack.hidden) {
                INFO("cell ", hidden.cell);
                CHECK_FALSE(hidden.is_unsafe);
                CHECK(hidden.range.is_complete());
                CHECK(hidden.range.width() >= base - 1);
                const auto& stated = rounding->ranges[hidden.cell];
                CHECK(hidden.range.real.lower == doctest::Approx(stated.lower));
                CHECK(hidden.range.real.upper == doctest::Approx(stated.upper));
            }
        }
    }
}

TEST_CASE(
    "a table with noise is attacked by what everybody knows of the noise, and the ranges stated are found")
{
    const wres::sealing::Key secret(std::string(32, 'n'));
    const auto noise = wres::protection::NoiseTable::make({ 5, 3, 1 });
    REQUIRE(noise.has_value());
    for (std::uint32_t seed = 0; seed < 8; ++seed) {
        INFO("table ", seed);
        auto problem = groups_by_services(seed, 5, 3);
        for (auto& primary : problem.primary)
            primary.level.range = 2;
        const auto keys = wres::protection::cell_keys(problem, &secret);
        REQUIRE(keys.has_value());
        const auto perturbation = wres::protection::perturb(problem, *noise, *keys);
        INFO((perturbation ? std::string() : perturbation.error().message));
        REQUIRE(perturbation.has_value());
        problem.perturbed = perturbation->published;
        REQUIRE(wres::cells::check(problem).has_value());
        const auto attack = wres::attack::attack_problem(problem);
        REQUIRE(attack.possible);
        for (const auto& hidden : attack.hidden) {
            INFO("cell ", hidden.cell);
            CHECK_FALSE(hidden.is_unsafe);
            CHECK(hidden.range.is_complete());
            const auto& stated = perturbation->ranges[hidden.cell];
            CHECK(hidden.range.real.lower == doctest::Approx(stated.lower));
            CHECK(hidden.range.real.upper == doctest::Approx(stated.upper));
        }
    }
}

TEST_CASE("totals narrow noise down, and a level that does not hold is refused")
{
    // Each part is at most 5 more than 0 and the total at least 20 less 5: of three parts none is less
    // than 5.
    SuppressionProblem problem;
    problem.cells = { { "a", 5, 1, 0, 1e6 }, { "b", 5, 1, 0, 1e6 }, { "c", 5, 1, 0, 1e6 },
        { "total", 15, 1, 0, 1e6 } };
    problem.totals = { { 3, { 0, 1, 2 } } };
    problem.primary = { { 0, { 0, 0, 0.001 } } };
    problem.perturbed = wres::cells::PerturbedValues { { 0, 0, 0, 20 }, 5, true };
    const auto attack = wres::attack::attack_problem(problem);
    REQUIRE(attack.possible);
    for (const auto& hidden : attack.hidden)
        CHECK(hidden.range.is_exact());
    CHECK(attack.hidden[0].is_unsafe);
}

TEST_CASE("the attacker uncovers a rounding that keeps one number as it is")
{
    // 3 and 4 of 7: were the total not rounded and the second number known to be 4 or 5, the first is 2 or 3.
    SuppressionProblem problem;
    problem.cells = { { "a", 3, 1, 0, 1e6 }, { "b", 4, 1, 4, 5 }, { "total", 7, 1, 7, 7 } };
    problem.totals = { { 2, { 0, 1 } } };
    problem.primary = { { 0, { 0, 0, 2 } } };
    problem.perturbed = wres::cells::PerturbedValues { { 5, 5, 10 }, 4, true };
    const auto attack = wres::attack::attack_problem(problem);
    REQUIRE(attack.possible);
    CHECK(attack.hidden[0].is_unsafe);
    CHECK(attack.hidden[0].range.whole.lower == 2);
    CHECK(attack.hidden[0].range.whole.upper == 3);
    CHECK_FALSE(wres::protection::round_controlled(problem, 5, {}).has_value());
}
