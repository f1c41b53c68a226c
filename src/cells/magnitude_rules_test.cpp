// SPDX-License-Identifier: MIT
#include "cells/magnitude_rules.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/case_table.h"

using namespace wres::cells;

namespace {

MagnitudeRules rules_in(const wres::test::Case& row)
{
    MagnitudeRules rules;
    if (!row.text("p").empty())
        rules.estimate = { row.number("p"), row.text("q").empty() ? 100 : row.number("q") };
    if (!row.text("n").empty())
        rules.dominance = { static_cast<std::uint32_t>(row.count("n")), row.number("k") };
    if (!row.text("least").empty())
        rules.contributors = { row.count("least"), row.number("level_percent") };
    return rules;
}

std::vector<double> numbers(const std::string& text)
{
    std::vector<double> all;
    if (!text.empty())
        for (const auto number : wres::split(text, ' '))
            all.push_back(std::stod(std::string(number)));
    return all;
}

} // namespace

TEST_CASE(
    "a cell is hidden where a rule of dominance, of estimates or of contributors is broken, and by how much")
{
    for (const auto& row : wres::test::cases("cells/magnitude_rules.csv")) {
        INFO(row.where());
        const auto rules = rules_in(row);
        REQUIRE(check(rules).has_value());
        const auto contributions = contributions_of(numbers(row.text("contributions")), rules);
        CHECK(check(contributions, rules, "a").has_value());
        const auto level = level_for(contributions, rules);
        REQUIRE(level.has_value() == !row.text("upper").empty());
        if (!level)
            continue;
        CHECK(level->upper == doctest::Approx(row.number("upper")));
        CHECK(level->lower == doctest::Approx(row.number("lower")));
        CHECK(level->range == 0);
    }
}

TEST_CASE(
    "hidden behind a margin of its level, the greatest contribution cannot be estimated to within p per cent")
{
    // The second greatest, of 30, who could see at best that the cell is at most 100 + the level.
    MagnitudeRules rules;
    rules.estimate = { 15, 100 };
    const std::vector<double> pay { 65, 30, 5 };
    const auto level = level_for(contributions_of(pay, rules), rules);
    REQUIRE(level.has_value());
    const double estimate = 100 + level->upper - 30;
    CHECK((estimate - 65) / 65 == doctest::Approx(0.15));
}

TEST_CASE("rules and contributions that make no sense are refused")
{
    const auto code = [](const MagnitudeRules& rules) {
        const auto done = check(rules);
        return done ? std::string() : done.error().code;
    };
    CHECK(code({ EstimateRule { 0, 100 }, {}, {} }) == "suppression.rules");
    CHECK(code({ EstimateRule { 20, 10 }, {}, {} }) == "suppression.rules");
    CHECK(code({ {}, DominanceRule { 0, 75 }, {} }) == "suppression.rules");
    CHECK(code({ {}, DominanceRule { 1, 101 }, {} }) == "suppression.rules");
    CHECK(code({ {}, {}, ContributorsRule { 3, 0 } }) == "suppression.rules");

    MagnitudeRules rules;
    rules.estimate = { 10, 100 };
    const auto refused = [&](const Contributions& contributions) {
        const auto done = check(contributions, rules, "pay");
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == "suppression.contributions");
        CHECK(done.error().message.find("\"pay\"") != std::string::npos);
    };
    refused({ 100, { 60, -1 }, 5 });
    refused({ 100, { 60, 30 }, 2 }); // 10 are missing
    refused({ 100, { 60, 50 }, 3 }); // 10 too much
    refused({ 100, { 60 }, 3 }); // the second is not told
    refused({ 100, { 50, 10 }, 4 }); // two others of at most 10 do not make 40
    refused({ 100, { 60, 40 }, 1 });
    CHECK(check(Contributions { 100, { 60, 30 }, 4 }, rules, "pay").has_value());
    CHECK(check(Contributions { 0, {}, 0 }, rules, "pay").has_value());
}
