// SPDX-License-Identifier: MIT
//
// Limits and p held against forty digits: large counts, tails down to 1e-300, levels next to 1. The tables
// are made by tests/reference/statistics/make_tail_tables.py.
#include <functional>

#include "association/chi_squared_tests.h"
#include "contrasts/adjusted_inverse_sinh_ratio_interval.h"
#include "contrasts/adjusted_log_ratio_interval.h"
#include "contrasts/agresti_caffo_difference_interval.h"
#include "contrasts/gart_nam_ratio_interval.h"
#include "contrasts/inverse_sinh_ratio_interval.h"
#include "contrasts/katz_ratio_interval.h"
#include "contrasts/koopman_ratio_interval.h"
#include "contrasts/mee_difference_interval.h"
#include "contrasts/miettinen_nurminen_difference_interval.h"
#include "contrasts/miettinen_nurminen_ratio_interval.h"
#include "contrasts/mover_jeffreys_difference_interval.h"
#include "contrasts/mover_ratio_interval.h"
#include "contrasts/newcombe_difference_interval.h"
#include "contrasts/price_bonett_ratio_interval.h"
#include "contrasts/scas_difference_interval.h"
#include "contrasts/scas_ratio_interval.h"
#include "contrasts/scas_ratio_p.h"
#include "contrasts/wald_corrected_difference_interval.h"
#include "contrasts/wald_difference_interval.h"
#include "distributions/normal.h"
#include "proportions/agresti_coull_interval.h"
#include "proportions/clopper_pearson_interval.h"
#include "proportions/jeffreys_interval.h"
#include "proportions/mid_p_interval.h"
#include "proportions/skewness_corrected_interval.h"
#include "proportions/wald_interval.h"
#include "proportions/wilson_corrected_interval.h"
#include "proportions/wilson_interval.h"
#include "rates/count_interval.h"
#include "rates/rate_ratio.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

using OfShare = Interval (*)(Proportion, ConfidenceLevel);
using OfTwo = Interval (*)(Proportion, Proportion, ConfidenceLevel);
using OfCount = Interval (*)(double, ConfidenceLevel);

const std::map<std::string, OfShare> of_share {
    { "agresti_coull", agresti_coull_interval },
    { "clopper_pearson", clopper_pearson_interval },
    { "jeffreys", jeffreys_interval },
    { "mid_p", mid_p_interval },
    { "skewness_corrected", skewness_corrected_interval },
    { "wald", wald_interval },
    { "wilson", wilson_interval },
    { "wilson_corrected", wilson_corrected_interval },
};

const std::map<std::string, OfTwo> of_ratio {
    { "adjusted_inverse_sinh", adjusted_inverse_sinh_ratio_interval },
    { "adjusted_log", adjusted_log_ratio_interval },
    { "gart_nam", gart_nam_ratio_interval },
    { "inverse_sinh", inverse_sinh_ratio_interval },
    { "katz", katz_ratio_interval },
    { "koopman", koopman_ratio_interval },
    { "miettinen_nurminen", miettinen_nurminen_ratio_interval },
    { "mover", mover_ratio_interval },
    { "price_bonett", price_bonett_ratio_interval },
    { "scas", scas_ratio_interval },
};

const std::map<std::string, OfTwo> of_difference {
    { "agresti_caffo", agresti_caffo_difference_interval },
    { "mee", mee_difference_interval },
    { "miettinen_nurminen", miettinen_nurminen_difference_interval },
    { "mover_jeffreys", mover_jeffreys_difference_interval },
    { "newcombe", newcombe_difference_interval },
    { "scas", scas_difference_interval },
    { "wald", wald_difference_interval },
    { "wald_corrected", wald_corrected_difference_interval },
};

const std::map<std::string, OfCount> of_count { { "exact", exact_count_interval },
    { "jeffreys", jeffreys_count_interval } };

void has_limits(const Interval& got, const wres::test::Case& row, double absolute, double relative)
{
    INFO(row.where(), " ", row.text("method"));
    CHECK_MESSAGE(
        near(got.lower, row.number("lower"), absolute, relative), got.lower, " ", row.text("lower"));
    CHECK_MESSAGE(
        near(got.upper, row.number("upper"), absolute, relative), got.upper, " ", row.text("upper"));
}

} // namespace

TEST_CASE("limits of a proportion have the digits that forty give, with one in a million counted too")
{
    for (const auto& row : wres::test::cases("statistics/proportion_interval_extreme_computed.csv"))
        has_limits(of_share.at(row.text("method"))(
                       proportion(row.count("x"), row.count("n")), ConfidenceLevel::of(row.number("level"))),
            row, 1e-15, 1e-11);
}

TEST_CASE("limits of a ratio and of a difference have the digits that forty give, with a million people too")
{
    for (const auto* table :
        { "statistics/ratio_interval_large_computed.csv", "statistics/ratio_interval_closed_computed.csv" })
        for (const auto& row : wres::test::cases(table)) {
            const auto [group, reference] = pair(row);
            has_limits(
                of_ratio.at(row.text("method"))(group, reference, ConfidenceLevel::of(row.number("level"))),
                row, 0, 1e-10);
        }
    for (const auto* table : { "statistics/difference_interval_large_computed.csv",
             "statistics/difference_interval_closed_computed.csv" })
        for (const auto& row : wres::test::cases(table)) {
            const auto [group, reference] = pair(row);
            has_limits(of_difference.at(row.text("method"))(
                           group, reference, ConfidenceLevel::of(row.number("level"))),
                row, 1e-14, 1e-11);
        }
}

TEST_CASE("limits of a count have the digits that forty give")
{
    for (const auto& row : wres::test::cases("statistics/count_interval_extreme_computed.csv"))
        has_limits(of_count.at(row.text("method"))(row.number("x"), ConfidenceLevel::of(row.number("level"))),
            row, 0, 1e-11);
}

TEST_CASE("p has its digits far into the tails")
{
    for (const auto& row : wres::test::cases("statistics/chi_squared_tail_computed.csv")) {
        INFO(row.where());
        const double p = upper_chi_squared_p(row.number("statistic"), row.number("degrees_of_freedom"));
        CHECK_MESSAGE(near(p, row.number("p"), 0, 1e-11), p);
    }
    for (const auto& row : wres::test::cases("statistics/two_rate_tail_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto is = [&](const char* name, double p) {
            CHECK_MESSAGE(near(p, row.number(name), 1e-305, 1e-10), name, " ", p);
        };
        is("pearson_p", pearson_chi_squared(group, reference).p);
        is("yates_p", yates_chi_squared(group, reference).p);
        is("n_minus_1_p", n_minus_1_chi_squared(group, reference).p);
        is("likelihood_ratio_p", likelihood_ratio_chi_squared(group, reference).p);
        is("scas_p", scas_ratio_p(group, reference));
    }
    for (const auto& row : wres::test::cases("statistics/rate_ratio_tail_computed.csv")) {
        INFO(row.where());
        const double p = exact_rate_ratio_p(Rate::of(row.count("x1"), row.number("t1")).value(),
            Rate::of(row.count("x2"), row.number("t2")).value());
        CHECK_MESSAGE(near(p, row.number("p"), 0, 1e-10), p);
    }
}
