// SPDX-License-Identifier: MIT
#include <limits>

#include "proportions/planning.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

constexpr auto level95 = ConfidenceLevel::percent_95();

} // namespace

TEST_CASE("the power of a comparison is as SciPy finds it")
{
    for (const auto& row : wres::test::cases("statistics/planning_computed.csv")) {
        INFO(row.where());
        const PlannedComparison plan { row.number("group"), row.number("reference"),
            row.number("reference_rate") };
        CHECK(near(power_of_comparison(plan, row.number("ratio"), level95).value(), row.number("power"),
            1e-12, 1e-10));
    }
}

TEST_CASE("the smallest detectable ratio is found with just the power that was wanted")
{
    for (const double people : { 40.0, 120.0, 1e6 })
        for (const double rate : { 0.05, 0.3, 0.9 })
            for (const double power : { 0.8, 0.95 }) {
                const PlannedComparison plan { people, 3 * people, rate };
                const auto ratios = smallest_detectable_ratios(plan, power, level95).value();
                INFO(people, " ", rate, " ", power);
                CHECK(ratios.lower < 1);
                CHECK(ratios.upper > 1);
                if (ratios.lower > 0)
                    CHECK(power_of_comparison(plan, ratios.lower, level95).value() == doctest::Approx(power));
                if (std::isfinite(ratios.upper))
                    CHECK(power_of_comparison(plan, ratios.upper, level95).value() == doctest::Approx(power));
            }
    const auto few = smallest_detectable_ratios({ 3, 30, 0.1 }, 0.8, level95).value();
    CHECK(few.lower == 0);
}

TEST_CASE("years are joined until the power is reached, and not for ever")
{
    const PlannedComparison year { 40, 260, 0.3 };
    const auto years = years_needed(year, 0.6, 0.8, level95).value();
    const auto power = [&](double times) {
        return power_of_comparison({ 40 * times, 260 * times, 0.3 }, 0.6, level95).value();
    };
    CHECK(power(years) >= 0.8);
    CHECK(power(years - 1.0) < 0.8);
    CHECK(years_needed(year, 0.999, 0.8, level95).error().code == "planning.never");
    CHECK(years_needed(year, 4, 0.8, level95).error().code == "planning.not_a_plan");
    CHECK(years_needed({ 0, 1, 0.3 }, 1, 0.8, level95).error().code == "planning.not_a_plan");
}

TEST_CASE("surveys need as many answers as the textbooks say")
{
    for (const auto& row : wres::test::cases("statistics/survey_size.csv")) {
        INFO(row.where());
        CHECK(survey_size(row.number("people"), row.number("share"), row.number("margin"), level95).value()
            == row.number("expected"));
    }
    CHECK(survey_size(0, 0.5, 0.1, level95).error().code == "planning.not_a_plan");
}
