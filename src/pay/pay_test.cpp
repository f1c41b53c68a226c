// SPDX-License-Identifier: MIT
#include "pay/bonus_pay_gap.h"
#include "pay/bootstrap_pay_gap.h"
#include "pay/pay_decomposition.h"
#include "pay/pay_gap.h"
#include "pay/pay_quarters.h"
#include "pay/rank_pay_gap.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

constexpr auto level95 = ConfidenceLevel::percent_95();

PayMiddle middle(const std::string& text)
{
    return text == "mean" ? PayMiddle::Mean : PayMiddle::Median;
}

/// "people:pay:people:pay ..."
std::vector<PayGrade> grades(const std::string& text)
{
    std::vector<PayGrade> all;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        PayGrade grade;
        char separator {};
        std::istringstream numbers(word);
        numbers >> grade.group >> separator >> grade.group_pay >> separator >> grade.reference >> separator
            >> grade.reference_pay;
        all.push_back(grade);
    }
    return all;
}

} // namespace

TEST_CASE("pay gaps are those calculated by hand")
{
    for (const auto& row : wres::test::cases("statistics/pay_gap.csv")) {
        INFO(row.where());
        const auto group = numbers(row.text("group"));
        const auto reference = numbers(row.text("reference"));
        const auto gap = pay_gap(group, reference, middle(row.text("middle"))).value();
        CHECK(near(gap, row.number("gap"), row.number("tolerance")));
    }
}

TEST_CASE("rank intervals are those of all differences sorted")
{
    for (const auto& row : wres::test::cases("statistics/rank_pay_gap_computed.csv")) {
        INFO(row.where());
        const auto group = numbers(row.text("group"));
        const auto reference = numbers(row.text("reference"));
        const auto gap = rank_pay_gap(group, reference, level95).value();
        CHECK(near(gap.value, row.number("gap"), 1e-12));
        CHECK(near(gap.interval.lower, row.number("lower"), 1e-12));
        CHECK(near(gap.interval.upper, row.number("upper"), 1e-12));
    }
}

TEST_CASE("bootstrap intervals are SciPy's, but for chance, and the same each time")
{
    for (const auto& row : wres::test::cases("statistics/bootstrap_pay_gap_computed.csv")) {
        INFO(row.where());
        const auto group = numbers(row.text("group"));
        const auto reference = numbers(row.text("reference"));
        const auto way = middle(row.text("middle"));
        const auto gap = bootstrap_pay_gap(group, reference, way, level95, 20'000).value();
        CHECK(near(gap.value, row.number("gap"), 1e-12));
        // 20 000 resamples place a limit to about 0.005.
        CHECK(near(gap.interval.lower, row.number("lower"), 0.01));
        CHECK(near(gap.interval.upper, row.number("upper"), 0.01));
        CHECK(bootstrap_pay_gap(group, reference, way, level95, 20'000).value().interval == gap.interval);
    }
}

TEST_CASE("in other money a pay gap is the same, and its intervals hold it")
{
    const auto group = numbers("11 12 12 13 14 14 15 16 17 19 22");
    const auto reference = numbers("12 12 13 14 15 16 18 19 22 25 30 41");
    std::vector<double> group_pence;
    std::vector<double> reference_pence;
    for (const double pay : group)
        group_pence.push_back(pay * 128);
    for (const double pay : reference)
        reference_pence.push_back(pay * 128);
    for (const auto way : { PayMiddle::Mean, PayMiddle::Median }) {
        const auto pounds = bootstrap_pay_gap(group, reference, way, level95).value();
        const auto pence = bootstrap_pay_gap(group_pence, reference_pence, way, level95).value();
        CHECK(pounds.value == doctest::Approx(pence.value));
        CHECK(pounds.interval.lower == doctest::Approx(pence.interval.lower));
        CHECK(pounds.interval.lower <= pounds.value);
        CHECK(pounds.value <= pounds.interval.upper);
    }
}

TEST_CASE("bonus gaps are of those who were paid any, beside the shares who were")
{
    for (const auto& row : wres::test::cases("statistics/bonus_pay_gap.csv")) {
        INFO(row.where());
        const auto group = numbers(row.text("group"));
        const auto reference = numbers(row.text("reference"));
        const auto found = bonus_pay_gap({ .paid = group, .people = row.count("group_people") },
            { .paid = reference, .people = row.count("reference_people") }, level95)
                               .value();
        CHECK(near(found.mean.value(), row.number("mean"), row.number("tolerance")));
        CHECK(near(found.median.value(), row.number("median"), row.number("tolerance")));
        CHECK(near(found.group_paid.value, row.number("group_paid"), row.number("tolerance")));
        CHECK(near(found.reference_paid.value, row.number("reference_paid"), row.number("tolerance")));
        CHECK(found.group_paid.interval.lower < found.group_paid.value);
    }
    const std::vector<double> none;
    const std::vector<double> two { 100, 200 };
    const auto nobody_paid =
        bonus_pay_gap({ .paid = none, .people = 8 }, { .paid = two, .people = 9 }, level95).value();
    CHECK(!nobody_paid.mean);
    CHECK(nobody_paid.group_paid.value == 0);
    CHECK(bonus_pay_gap({ .paid = two, .people = 1 }, { .paid = two, .people = 9 }, level95).error().code
        == "pay.more_bonuses_than_people");
    CHECK(bonus_pay_gap({ .paid = none, .people = 0 }, { .paid = two, .people = 9 }, level95).error().code
        == "pay.nobody");
    const std::vector<double> negative { -1, 5 };
    CHECK(bonus_pay_gap({ .paid = negative, .people = 4 }, { .paid = two, .people = 9 }, level95).error().code
        == "pay.not_a_wage");
}

TEST_CASE("the group's shares of the quarters of pay")
{
    for (const auto& row : cases_and_computed("pay_quarters")) {
        INFO(row.where());
        const auto group = numbers(row.text("group"));
        const auto reference = numbers(row.text("reference"));
        const auto shares = group_share_of_pay_quarters(group, reference).value();
        const std::array names { "first", "second", "third", "fourth" };
        for (std::size_t i = 0; i < names.size(); ++i)
            CHECK(near(shares[i], row.number(names[i]), row.number("tolerance")));
    }
}

TEST_CASE("a pay gap cut by grade adds up")
{
    for (const auto& row : cases_and_computed("pay_decomposition")) {
        INFO(row.where());
        const auto parts = decompose_pay_gap(grades(row.text("grades"))).value();
        CHECK(near(parts.gap, row.number("gap"), row.number("tolerance")));
        CHECK(near(parts.grades, row.number("in_grades"), row.number("tolerance")));
        CHECK(near(parts.within_grades, row.number("within"), row.number("tolerance")));
        CHECK(parts.gap == doctest::Approx(parts.grades + parts.within_grades));
    }
    CHECK(decompose_pay_gap(grades("5:10:0:0 3:10:3:10")).error().code == "pay.nobody_to_compare");
    CHECK(decompose_pay_gap({}).error().code == "pay.nobody");
    CHECK(decompose_pay_gap(grades("5:0:5:10")).error().code == "pay.not_a_wage");
}

TEST_CASE("pay gaps are refused where there is nobody, no wage, or too few")
{
    const std::vector<double> none;
    const std::vector<double> nine(9, 12.0);
    const std::vector<double> ten(10, 12.0);
    const std::vector<double> unpaid(10, 0.0);
    CHECK(pay_gap(none, ten, PayMiddle::Mean).error().code == "pay.nobody");
    CHECK(pay_gap(unpaid, ten, PayMiddle::Mean).error().code == "pay.not_a_wage");
    CHECK(rank_pay_gap(nine, ten, level95).error().code == "pay.too_few");
    CHECK(bootstrap_pay_gap(ten, nine, PayMiddle::Mean, level95).error().code == "pay.too_few");
    CHECK(bootstrap_pay_gap(ten, ten, PayMiddle::Mean, level95, 1).error().code == "pay.bad_resamples");
    CHECK(bootstrap_pay_gap(ten, ten, PayMiddle::Mean, level95).value().interval == Interval { 0, 0 });
}
