// SPDX-License-Identifier: MIT
#include "statistics/case_inputs_test.h"
#include "statistics/cochran_mantel_haenszel.h"
#include "statistics/mantel_haenszel_ratio.h"
#include "statistics/ratio_heterogeneity.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

double statistic(const std::string& name, const std::vector<Stratum>& all)
{
    const auto level = ConfidenceLevel::percent_95();
    if (name == "mantel_haenszel_ratio")
        return mantel_haenszel_ratio(all, level).value().value;
    if (name == "mantel_haenszel_ratio_lower")
        return mantel_haenszel_ratio(all, level).value().interval.lower;
    if (name == "mantel_haenszel_ratio_upper")
        return mantel_haenszel_ratio(all, level).value().interval.upper;
    if (name == "cmh")
        return cochran_mantel_haenszel(all).statistic;
    if (name == "cmh_p")
        return cochran_mantel_haenszel(all).p;
    if (name == "cmh_corrected")
        return cochran_mantel_haenszel(all, ContinuityCorrection::With).statistic;
    if (name == "ratio_heterogeneity")
        return ratio_heterogeneity(all).statistic;
    if (name == "ratio_heterogeneity_p")
        return ratio_heterogeneity(all).p;
    FAIL("no statistic is called ", name);
    return 0;
}

} // namespace

TEST_CASE("stratified statistics are as found elsewhere")
{
    for (const auto& row : wres::test::cases("statistics/stratified.csv")) {
        INFO(row.where());
        const double got = statistic(row.text("statistic"), strata(row.text("strata")));
        CHECK_MESSAGE(near(got, row.number("expected"), 0, row.number("relative_tolerance")), got);
    }
}

TEST_CASE("strata that say nothing leave no NaN behind")
{
    const auto level = ConfidenceLevel::percent_95();
    CHECK(mantel_haenszel_ratio({}, level).error().code == "strata.none");
    CHECK(mantel_haenszel_ratio(strata("0/3:0/4"), level).error().code == "strata.nobody_counted");
    CHECK(mantel_haenszel_ratio(strata("1/3:0/4"), level).value().value
        == std::numeric_limits<double>::infinity());
    CHECK(cochran_mantel_haenszel({}).p == 1);
    CHECK(cochran_mantel_haenszel(strata("0/3:0/4 5/5:2/2")).p == 1);
    CHECK(ratio_heterogeneity({}).p == 1);
    CHECK(ratio_heterogeneity(strata("0/3:1/4 0/5:2/2")).p == 1);

    for (const auto& first : small_tables(4))
        for (const auto& second : { Pair { proportion(0, 3), proportion(2, 2) },
                 Pair { proportion(3, 3), proportion(0, 5) }, Pair { proportion(4, 4), proportion(9, 9) } }) {
            const std::vector<Stratum> both { { first.group, first.reference },
                { second.group, second.reference } };
            const auto heterogeneity = ratio_heterogeneity(both);
            INFO(describe(first), ", ", describe(second), " ", heterogeneity.statistic);
            REQUIRE(heterogeneity.p >= 0);
            REQUIRE(heterogeneity.p <= 1);
            const auto ratio = mantel_haenszel_ratio(both, level).value();
            REQUIRE(ratio.interval.lower <= ratio.value);
            REQUIRE(ratio.interval.upper >= ratio.value);
        }
}

TEST_CASE("the order of strata does not matter, and identical strata do not differ")
{
    const auto there = strata("4/16:5/79 2/16:3/87 4/18:10/90 1/15:3/82");
    const auto back = strata("1/15:3/82 4/18:10/90 2/16:3/87 4/16:5/79");
    CHECK(near(ratio_heterogeneity(there).statistic, ratio_heterogeneity(back).statistic, 0, 1e-12));
    CHECK(near(cochran_mantel_haenszel(there).statistic, cochran_mantel_haenszel(back).statistic, 0, 1e-12));
    CHECK(near(ratio_heterogeneity(strata("3/10:5/20 3/10:5/20 3/10:5/20")).p, 1, 1e-12));
}
