// SPDX-License-Identifier: MIT
#include "protection/cell_key_perturbation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>

#include <fmt/format.h>

using namespace wres::cells;
using namespace wres::protection;

namespace {

const wres::sealing::Key secret(std::string(32, 's'));

/// One line of counts and its total, with a prefix before their names.
SuppressionProblem line(const std::vector<double>& counts)
{
    SuppressionProblem problem;
    TotalOfParts total { static_cast<Cell>(counts.size()), {} };
    double sum = 0;
    for (const auto count : counts) {
        total.parts.push_back(static_cast<Cell>(problem.cells.size()));
        problem.cells.push_back({ fmt::format("c{}", problem.cells.size()), count, 1, 0, 1e6 });
        sum += count;
    }
    problem.cells.push_back({ "total", sum, 1, 0, 1e6 });
    problem.totals.push_back(std::move(total));
    return problem;
}

NoiseTable noise_of(const NoiseRules& rules)
{
    auto table = NoiseTable::make(rules);
    REQUIRE(table.has_value());
    return std::move(*table);
}

CellKeyPerturbation perturbed(const SuppressionProblem& problem, const NoiseRules& rules)
{
    REQUIRE(check(problem).has_value());
    const auto keys = cell_keys(problem, &secret);
    REQUIRE(keys.has_value());
    auto perturbation = perturb(problem, noise_of(rules), *keys);
    INFO((perturbation ? std::string() : perturbation.error().message));
    REQUIRE(perturbation.has_value());
    return std::move(*perturbation);
}

} // namespace

TEST_CASE("the same count of the same name has the same noise in every table")
{
    const auto one = line({ 3, 14, 0, 7, 120 });
    auto other = line({ 3, 14, 0, 7 });
    const auto first = perturbed(one, {});
    const auto second = perturbed(other, {});
    for (Cell cell = 0; cell < 4; ++cell)
        CHECK(first.published.published[cell] == second.published.published[cell]);
    CHECK(first.published.published == perturbed(one, {}).published.published);
    CHECK(*first.published.published[2] == 0);
}

TEST_CASE("a key is another with another name, count or secret")
{
    const wres::sealing::Key other(std::string(32, 't'));
    const std::set<CellKey> keys { cell_key(secret, "a", 5), cell_key(secret, "b", 5),
        cell_key(secret, "a", 6), cell_key(other, "a", 5), cell_key(secret, "5\na", 5),
        cell_key(secret, "", 5) };
    CHECK(keys.size() == 6);
    CHECK(cell_key(secret, "a", 5) == cell_key(secret, "a", 5));
}

TEST_CASE("keys that are made lie everywhere in their range")
{
    std::vector<int> times(16);
    for (int name = 0; name < 4000; ++name)
        ++times[cell_key(secret, fmt::format("cell {}", name), name % 50) >> 60];
    // 250 each on average, with a standard deviation of 15.3.
    for (const auto count : times)
        CHECK(std::abs(count - 250) < 75);
}

TEST_CASE("the keys of people add up, so that the same people have the same noise under every name")
{
    auto problem = line({ 8, 30, 0 });
    problem.cells[0].key = 0.75;
    problem.cells[1].key = 0.5;
    problem.cells[2].key = 0; // nobody
    const auto keys = cell_keys(problem, nullptr);
    REQUIRE(keys.has_value());
    CHECK((*keys)[3] == CellKey { 1 } << 62); // 1.25 without its whole part
    SUBCASE("a total that says so itself")
    {
        problem.cells[3].key = 0.25 + 1e-12;
        CHECK(cell_keys(problem, nullptr).has_value());
    }
    SUBCASE("a total that says otherwise is refused by its name")
    {
        problem.cells[3].key = 0.3;
        const auto refused = cell_keys(problem, nullptr);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == "noise.keys");
        CHECK(refused.error().message.find("\"total\"") != std::string::npos);
    }
    SUBCASE("a total of one part alone has that part's noise")
    {
        problem.cells.push_back({ "the same 30", 30, 1, 0, 1e6 });
        problem.totals.push_back({ 4, { 1, 2 } });
        const auto same = cell_keys(problem, nullptr);
        REQUIRE(same.has_value());
        CHECK((*same)[4] == (*same)[1]);
    }
    SUBCASE("without a key and without a secret there is no noise")
    {
        problem.cells[1].key.reset();
        CHECK(cell_keys(problem, nullptr).error().code == "noise.no_key");
        CHECK(cell_keys(problem, &secret).has_value());
    }
}

TEST_CASE("numbers lie within the noise, and totals no longer add up")
{
    const auto problem = line({ 3, 14, 9, 7, 25, 11, 4, 40 });
    const auto perturbation = perturbed(problem, { 5, 3, 1 });
    double deviation = 0;
    double sum = 0;
    for (Cell cell = 0; cell < problem.cells.size(); ++cell) {
        const double shown = *perturbation.published.published[cell];
        CHECK(shown >= 0);
        CHECK(std::abs(shown - problem.cells[cell].value) <= 5);
        CHECK(perturbation.ranges[cell].lower <= problem.cells[cell].value);
        CHECK(perturbation.ranges[cell].upper >= problem.cells[cell].value);
        deviation += std::abs(shown - problem.cells[cell].value);
        sum += cell == 8 ? -shown : shown;
    }
    CHECK(perturbation.deviation == deviation);
    CHECK(perturbation.greatest_gap == std::abs(sum));
    CHECK(perturbation.published.within == 5);
}

TEST_CASE("noise that leaves a cell less uncertain than its level is refused, and the cell named")
{
    auto problem = line({ 3, 40 });
    problem.primary = { { 0, { 0, 0, 30 } } };
    const auto keys = cell_keys(problem, &secret);
    const auto refused = perturb(problem, noise_of({}), *keys);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "noise.not_safe");
    CHECK(refused.error().message.find("\"c0\"") != std::string::npos);
}

TEST_CASE("magnitudes are refused")
{
    const auto problem = line({ 3.5, 40 });
    const auto keys = cell_keys(problem, &secret);
    CHECK(perturb(problem, noise_of({}), *keys).error().code == "noise.counts_only");
}
