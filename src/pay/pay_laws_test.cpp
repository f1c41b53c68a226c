// SPDX-License-Identifier: MIT
//
// The laws of pay gaps.
#include <algorithm>
#include <numeric>

#include "pay/bonus_pay_gap.h"
#include "pay/bootstrap_pay_gap.h"
#include "pay/pay_decomposition.h"
#include "pay/pay_gap.h"
#include "pay/pay_quarters.h"
#include "pay/rank_pay_gap.h"
#include "support/random_counts.h"

using namespace wres::statistics;
using namespace wres::statistics::test;
using wres::test::holds;

namespace {

/// Pounds and pence, many people alike.
std::vector<double> any_wages(std::size_t fewest, std::size_t most)
{
    std::vector<double> wages(*rc::gen::inRange(fewest, most + 1));
    const int grades = *rc::gen::element(1, 4, 3'000);
    for (double& wage : wages)
        wage = 10 + *rc::gen::inRange(0, grades) / 16.0;
    return wages;
}

std::vector<double> in_other_money(std::vector<double> wages)
{
    for (double& wage : wages)
        wage *= 128; // a power of two, so that no digit changes
    return wages;
}

std::vector<double> shuffled(const std::vector<double>& wages)
{
    return in_order(wages, any_order(wages.size()));
}

PayMiddle any_middle()
{
    return *rc::gen::element(PayMiddle::Mean, PayMiddle::Median);
}

} // namespace

TEST_CASE("laws of pay gaps: neither money nor order matters, and the two directions undo each other")
{
    holds("mean and median", [] {
        const auto group = any_wages(1, 40);
        const auto reference = any_wages(1, 40);
        const auto middle = any_middle();
        const double gap = pay_gap(group, reference, middle).value();
        RC_ASSERT(gap < 1);
        RC_ASSERT(near(
            pay_gap(in_other_money(shuffled(group)), in_other_money(shuffled(reference)), middle).value(),
            gap, 1e-13));
        RC_ASSERT(near((1 - gap) * (1 - pay_gap(reference, group, middle).value()), 1, 1e-13));
        RC_ASSERT(pay_gap(group, group, middle).value() == 0);
    });
    holds(
        "rank",
        [] {
            const auto group = any_wages(10, 40);
            const auto reference = any_wages(10, 40);
            const auto level = any_level();
            const auto gap = rank_pay_gap(group, reference, level).value();
            RC_ASSERT(gap.interval.lower <= gap.value && gap.value <= gap.interval.upper);
            RC_ASSERT(gap.interval.upper < 1);
            const auto again = rank_pay_gap(shuffled(group), shuffled(reference), level).value();
            RC_ASSERT(again.value == gap.value && again.interval == gap.interval);
            const auto other = rank_pay_gap(in_other_money(group), in_other_money(reference), level).value();
            RC_ASSERT(near(other.interval.lower, gap.interval.lower, 1e-12));
            const auto back = rank_pay_gap(reference, group, level).value();
            RC_ASSERT(near((1 - gap.value) * (1 - back.value), 1, 1e-12));
            RC_ASSERT(near((1 - gap.interval.lower) * (1 - back.interval.upper), 1, 1e-12));
            const auto narrower =
                rank_pay_gap(group, reference, ConfidenceLevel::of(0.9 * level.value())).value();
            RC_ASSERT(at_most(gap.interval.lower, narrower.interval.lower));
            RC_ASSERT(at_most(narrower.interval.upper, gap.interval.upper));
        },
        200);
    holds(
        "bootstrap",
        [] {
            const auto group = any_wages(10, 25);
            const auto reference = any_wages(10, 25);
            const auto middle = any_middle();
            const auto level = any_level();
            const auto gap = bootstrap_pay_gap(group, reference, middle, level, 200).value();
            RC_ASSERT(gap.interval.lower <= gap.value && gap.value <= gap.interval.upper);
            RC_ASSERT(gap.interval.upper < 1);
            const auto other =
                bootstrap_pay_gap(in_other_money(group), in_other_money(reference), middle, level, 200)
                    .value();
            RC_ASSERT(near(other.interval.lower, gap.interval.lower, 1e-12));
            RC_ASSERT(near(other.interval.upper, gap.interval.upper, 1e-12));
        },
        60);
    holds(
        "bonuses",
        [] {
            const auto group = any_wages(1, 20);
            const auto reference = any_wages(1, 20);
            const std::uint64_t without = *any_size(1'000);
            const auto found = bonus_pay_gap({ .paid = group, .people = group.size() + without },
                { .paid = reference, .people = reference.size() }, any_level())
                                   .value();
            RC_ASSERT(found.mean == pay_gap(group, reference, PayMiddle::Mean).value());
            RC_ASSERT(found.median == pay_gap(group, reference, PayMiddle::Median).value());
            RC_ASSERT(found.group_paid.value < 1 && found.reference_paid.value == 1);
        },
        200);
}

TEST_CASE("laws of quarters of pay and of gaps cut by grade: they add up")
{
    holds("quarters", [] {
        const auto group = any_wages(2, 40);
        const auto reference = any_wages(2, 40);
        const auto shares = group_share_of_pay_quarters(group, reference).value();
        const auto others = group_share_of_pay_quarters(shuffled(reference), shuffled(group)).value();
        const auto people = static_cast<double>(group.size() + reference.size());
        RC_ASSERT(near(std::accumulate(shares.begin(), shares.end(), 0.0) / 4,
            static_cast<double>(group.size()) / people, 1e-12));
        for (std::size_t quarter = 0; quarter < 4; ++quarter) {
            RC_ASSERT(shares[quarter] >= 0 && shares[quarter] <= 1 + 1e-12);
            RC_ASSERT(near(shares[quarter] + others[quarter], 1, 1e-12));
        }
    });
    holds("grades", [] {
        std::vector<PayGrade> grades(*rc::gen::inRange<std::size_t>(1, 8));
        std::vector<double> group;
        std::vector<double> reference;
        for (auto& grade : grades) {
            grade.group = *rc::gen::inRange<std::uint64_t>(0, 9);
            grade.reference = *rc::gen::inRange<std::uint64_t>(1, 9);
            grade.group_pay = any_positive(10, 50);
            grade.reference_pay = any_positive(10, 50);
            group.insert(group.end(), static_cast<std::size_t>(grade.group), grade.group_pay);
            reference.insert(reference.end(), static_cast<std::size_t>(grade.reference), grade.reference_pay);
        }
        RC_PRE(!group.empty());
        const auto parts = decompose_pay_gap(grades).value();
        RC_ASSERT(near(parts.gap, parts.grades + parts.within_grades, 1e-12));
        RC_ASSERT(near(parts.gap, pay_gap(group, reference, PayMiddle::Mean).value(), 1e-12));
        for (auto& grade : grades)
            grade.group_pay = grade.reference_pay;
        RC_ASSERT(near(decompose_pay_gap(grades).value().within_grades, 0, 1e-12));
    });
}
