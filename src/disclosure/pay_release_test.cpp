// SPDX-License-Identifier: MIT
//
// What the public may see of pay: every number of people behind what is shown, and behind the difference of
// two numbers that are shown, is nobody or enough.

#include "disclosure/pay_release.h"

#include <doctest/doctest.h>

#include "disclosure/released_pay.h"
#include "earnings/pay_rules.h"
#include "support/standards.h"

using namespace wres;
using disclosure::Audience;
using disclosure::Hidden;
using disclosure::ReleasedPay;
using earnings::PayCounts;
using earnings::PayResults;

namespace {

earnings::PayComparison comparison_of(const std::string& id, std::uint64_t group, std::uint64_t reference)
{
    earnings::PayComparison found;
    found.definition = id;
    found.group_words = "minority ethnic";
    found.reference_words = "white";
    const auto counts = [](std::uint64_t people) {
        const auto quarter = static_cast<double>(people) / 4;
        return PayCounts { .employees = people,
            .with_hourly_pay = people,
            .with_bonus = people / 2,
            .in_quarter = { quarter, quarter, quarter, quarter } };
    };
    found.group = counts(group);
    found.reference = counts(reference);
    found.mean_gap = 0.1;
    found.median_gap = 0.05;
    found.mean_limits = statistics::Interval { 0.02, 0.18 };
    found.median_limits = statistics::Interval { 0.0, 0.1 };
    found.mean_bonus_gap = 0.2;
    found.median_bonus_gap = 0.1;
    found.group_paid_bonus = statistics::EstimateWithInterval { 0.5, { 0.4, 0.6 } };
    found.reference_paid_bonus = statistics::EstimateWithInterval { 0.5, { 0.45, 0.55 } };
    found.group_share_of_quarter = std::array { 0.3, 0.25, 0.2, 0.15 };
    return found;
}

/// Large enough for everything to be shown: 100 and 400 people, 20 who did not say, 30 who change sides.
PayResults large()
{
    PayResults results;
    results.comparisons = { comparison_of("first", 100, 400), comparison_of("second", 130, 370) };
    results.overlaps = { { 0, 1,
        { { .employees = 30, .with_hourly_pay = 30, .with_bonus = 15, .in_quarter = {} } } } };
    results.groups = { { "Indian", 100, true }, { "White British", 400, true }, { "Not stated", 20, false } };
    results.employees = 520;
    results.declared = 500;
    results.has_bonuses = true;
    return results;
}

ReleasedPay seen(const PayResults& results, Audience audience = Audience::Public)
{
    static const auto rules = earnings::load_pay_rules(test::standards_folder());
    return disclosure::pay_as_seen(results, *rules,
        { audience, "Ashdale", "31 March 2025", "1 May 2025",
            { "The bonus is not an amount of pounds: 1 times." } });
}

bool is_confidential(const disclosure::Shown<double>& shown)
{
    return !shown.visible() && shown.hidden() == Hidden::Confidential;
}

} // namespace

TEST_CASE("large numbers are shown whole, but for detailed groups and what is odd in the file")
{
    const auto pay = seen(large());
    for (const auto& comparison : pay.comparisons) {
        CHECK(comparison.mean_gap.value.value() == 0.1);
        CHECK(comparison.median_gap.upper.value() == 0.1);
        CHECK(comparison.mean_bonus_gap.value() == 0.2);
        CHECK(comparison.group_paid_bonus.value.value() == 0.5);
        CHECK(comparison.group_employees.visible());
    }
    CHECK(pay.comparisons[0].group_share_of_quarter[3].value() == 0.15);
    CHECK(is_confidential(
        pay.comparisons[1].group_share_of_quarter[3])); // with the first they tell who changed sides
    CHECK(pay.groups.empty());
    CHECK(pay.odd.empty());
    CHECK(pay.not_declared.size() == 1);
    CHECK(pay.declared.value() == doctest::Approx(500.0 / 520));
}

TEST_CASE("inside, everything is shown, however few")
{
    auto results = large();
    results.comparisons[0] = comparison_of("first", 3, 400);
    results.overlaps[0].moved[0].employees = 1;
    const auto pay = seen(results, Audience::Internal);
    CHECK(pay.comparisons[0].mean_gap.value.visible());
    CHECK(pay.comparisons[1].mean_gap.value.visible());
    CHECK(pay.groups.size() == 2);
    CHECK(pay.odd.size() == 1);
}

TEST_CASE("no gap of fewer people than the setting is shown, on either side")
{
    for (const bool group_is_small : { true, false }) {
        auto results = large();
        auto& side = group_is_small ? results.comparisons[0].group : results.comparisons[0].reference;
        side.with_hourly_pay = 9;
        const auto pay = seen(results);
        CHECK(is_confidential(pay.comparisons[0].mean_gap.value));
        CHECK(is_confidential(pay.comparisons[0].median_gap.lower));
        CHECK(is_confidential(pay.comparisons[0].group_share_of_quarter[0]));
        CHECK(pay.comparisons[0].group_paid_bonus.value.visible()); // of all employees
        side.with_hourly_pay = 10;
        CHECK(seen(results).comparisons[0].mean_gap.value.visible());
    }
}

TEST_CASE("one quarter with too few hides all four: three would give it away")
{
    auto results = large();
    results.comparisons[0].reference.in_quarter[2] = 9.5;
    const auto pay = seen(results);
    for (const auto& share : pay.comparisons[0].group_share_of_quarter)
        CHECK(is_confidential(share));
    CHECK(pay.comparisons[0].mean_gap.value.visible());
}

TEST_CASE("shares paid a bonus need enough who were and enough who were not, or nobody at all")
{
    auto results = large();
    auto& first = results.comparisons[0];
    first.group.with_bonus = 9;
    CHECK(is_confidential(seen(results).comparisons[0].group_paid_bonus.value));
    CHECK(is_confidential(seen(results).comparisons[0].reference_paid_bonus.value));
    CHECK(is_confidential(seen(results).comparisons[0].mean_bonus_gap));
    first.group.with_bonus = 91; // nine were not
    CHECK(is_confidential(seen(results).comparisons[0].group_paid_bonus.value));
    first.group.with_bonus = 0;
    CHECK(is_confidential(
        seen(results).comparisons[0].group_paid_bonus.value)); // and everybody knows who was not
    first.reference.with_bonus = 0;
    CHECK(seen(results).comparisons[0].group_paid_bonus.value.visible());
}

TEST_CASE("a second definition is not shown when few change sides, in any respect")
{
    for (const auto& moved : { PayCounts { 9, 9, 4, {} }, PayCounts { 30, 9, 15, {} },
             PayCounts { 30, 25, 15, {} }, PayCounts { 30, 30, 3, {} }, PayCounts { 30, 30, 27, {} } }) {
        auto results = large();
        results.overlaps[0].moved[0] = moved;
        const auto pay = seen(results);
        CHECK(is_confidential(pay.comparisons[1].mean_gap.value));
        CHECK(is_confidential(pay.comparisons[1].group_paid_bonus.value));
        CHECK(!pay.comparisons[1].group_employees.visible());
        CHECK(pay.comparisons[0].mean_gap.value.visible());
    }
    auto results = large();
    results.overlaps[0].moved.clear(); // nobody: both say the same
    CHECK(seen(results).comparisons[1].mean_gap.value.visible());
}

TEST_CASE("sizes are shown together or not at all, and no way of not saying is told of few")
{
    auto results = large();
    results.employees = 509;
    results.declared = 500; // nine did not say
    auto pay = seen(results);
    CHECK(!pay.employees.visible());
    CHECK(is_confidential(pay.declared));
    CHECK(!pay.comparisons[0].group_employees.visible());
    CHECK(!pay.not_declared[0].employees.visible());
    results = large();
    results.groups = { { "Indian", 100, true }, { "White British", 400, true }, { "Not stated", 15, false },
        { "Blank", 5, false } };
    pay = seen(results);
    CHECK(pay.declared.visible());
    for (const auto& way : pay.not_declared)
        CHECK(!way.employees.visible());
}

TEST_CASE("what cannot be calculated is not there for anybody")
{
    auto results = large();
    results.comparisons[0].mean_bonus_gap.reset();
    CHECK(seen(results).comparisons[0].mean_bonus_gap.hidden() == Hidden::NotApplicable);
}
