// SPDX-License-Identifier: MIT
#include "workflow/chosen_period.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

using wres::counts::Cube;
using wres::workflow::counts_of_period;
using wres::workflow::counts_up_to_period;

namespace {

Cube three_years()
{
    Cube cube;
    for (const auto* period : { "2023", "2024", "2025" })
        cube.add({ "E06000001", period, "adult", "headcount", "", "" }, 0, 12);
    return cube;
}

} // namespace

TEST_CASE("of several years, one is chosen, or one and all before it")
{
    CHECK(counts_of_period(three_years(), "2024").value().periods() == std::set<std::string> { "2024" });
    CHECK(counts_up_to_period(three_years(), "2024").value().periods()
        == std::set<std::string> { "2023", "2024" });
}

TEST_CASE("a year without counts is refused, and the years that have some are named")
{
    const auto refused = counts_of_period(three_years(), "2022");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "period.not_there");
    CHECK(refused.error().message.find("2023, 2024, 2025") != std::string::npos);
    CHECK_FALSE(counts_up_to_period(three_years(), "2022").has_value());
}
