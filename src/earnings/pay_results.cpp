// SPDX-License-Identifier: MIT
#include "earnings/pay_results.h"

#include <algorithm>
#include <map>

#include "pay/bonus_pay_gap.h"
#include "pay/bootstrap_pay_gap.h"
#include "pay/pay_gap.h"
#include "pay/pay_quarters.h"

namespace wres::earnings {
namespace {

using standard::Membership;
using statistics::ConfidenceLevel;
using statistics::PayMiddle;

/// The pay of the people on one side.
struct Side {
    std::vector<double> hourly;
    std::vector<double> bonuses;
    std::uint64_t employees {};
};

Side side_of(const PayList& list, const standard::Definition& definition, Membership membership)
{
    Side side;
    for (const auto& person : list.people) {
        if (definition.membership[person.group] != membership)
            continue;
        ++side.employees;
        if (person.hourly_pounds)
            side.hourly.push_back(*person.hourly_pounds);
        if (person.bonus_pounds > 0)
            side.bonuses.push_back(person.bonus_pounds);
    }
    return side;
}

template <typename T>
std::optional<T> answer(Result<T> result)
{
    return result ? std::optional<T>(*std::move(result)) : std::nullopt;
}

std::optional<statistics::Interval> limits_of(
    const Side& group, const Side& reference, PayMiddle middle, ConfidenceLevel level)
{
    const auto found = statistics::bootstrap_pay_gap(group.hourly, reference.hourly, middle, level);
    return found ? std::optional(found->interval) : std::nullopt;
}

/// Of everybody with hourly pay on either side, as many as stand in each quarter.
std::array<double, 4> in_quarters(const std::array<double, 4>& shares, std::size_t people)
{
    std::array<double, 4> counts {};
    for (std::size_t quarter = 0; quarter < counts.size(); ++quarter)
        counts[quarter] = shares[quarter] * static_cast<double>(people) / 4;
    return counts;
}

PayCounts counts_of(const Side& side)
{
    return { .employees = side.employees,
        .with_hourly_pay = side.hourly.size(),
        .with_bonus = side.bonuses.size(),
        .in_quarter = {} };
}

PayComparison compare(const PayList& list, const standard::Definition& definition, ConfidenceLevel level)
{
    const auto group = side_of(list, definition, Membership::Group);
    const auto reference = side_of(list, definition, Membership::Reference);
    PayComparison found { .definition = definition.id,
        .label = definition.label,
        .group_words = definition.group_words,
        .reference_words = definition.reference_words,
        .group = counts_of(group),
        .reference = counts_of(reference),
        .mean_gap = answer(statistics::pay_gap(group.hourly, reference.hourly, PayMiddle::Mean)),
        .median_gap = answer(statistics::pay_gap(group.hourly, reference.hourly, PayMiddle::Median)),
        .mean_limits = limits_of(group, reference, PayMiddle::Mean, level),
        .median_limits = limits_of(group, reference, PayMiddle::Median, level),
        .mean_bonus_gap = {},
        .median_bonus_gap = {},
        .group_paid_bonus = {},
        .reference_paid_bonus = {},
        .group_share_of_quarter =
            answer(statistics::group_share_of_pay_quarters(group.hourly, reference.hourly)) };
    if (found.group_share_of_quarter) {
        const auto people = group.hourly.size() + reference.hourly.size();
        found.group.in_quarter = in_quarters(*found.group_share_of_quarter, people);
        for (std::size_t quarter = 0; quarter < 4; ++quarter)
            found.reference.in_quarter[quarter] =
                static_cast<double>(people) / 4 - found.group.in_quarter[quarter];
    }
    if (!list.has_bonuses)
        return found;
    const auto bonuses = statistics::bonus_pay_gap(
        { group.bonuses, group.employees }, { reference.bonuses, reference.employees }, level);
    if (bonuses) {
        found.mean_bonus_gap = bonuses->mean;
        found.median_bonus_gap = bonuses->median;
        found.group_paid_bonus = bonuses->group_paid;
        found.reference_paid_bonus = bonuses->reference_paid;
    }
    return found;
}

PayOverlap overlap_of(const PayList& list, const std::vector<standard::Definition>& definitions,
    std::size_t first, std::size_t second)
{
    std::map<std::pair<Membership, Membership>, PayCounts> moved;
    for (const auto& person : list.people) {
        const auto sides = std::pair(
            definitions[first].membership[person.group], definitions[second].membership[person.group]);
        if (sides.first == sides.second)
            continue;
        auto& counts = moved[sides];
        ++counts.employees;
        counts.with_hourly_pay += person.hourly_pounds ? 1U : 0U;
        counts.with_bonus += person.bonus_pounds > 0 ? 1U : 0U;
    }
    PayOverlap overlap { .first = first, .second = second, .moved = {} };
    for (const auto& [sides, counts] : moved)
        overlap.moved.push_back(counts);
    return overlap;
}

std::vector<PayGroup> groups_of(const PayList& list, const standard::Classification& classification)
{
    std::vector<std::uint64_t> employees(classification.groups.size());
    for (const auto& person : list.people)
        ++employees[person.group];
    std::vector<PayGroup> groups;
    for (std::size_t group = 0; group < employees.size(); ++group)
        if (employees[group] > 0)
            groups.push_back({ classification.groups[group].label, employees[group],
                classification.groups[group].level != standard::GroupLevel::Unknown });
    return groups;
}

} // namespace

PayResults pay_results(const PayList& list, const standard::Classification& classification,
    const std::vector<standard::Definition>& definitions, const PayRules& rules)
{
    const auto level = ConfidenceLevel::of(static_cast<double>(rules.value("confidence_level")) / 100);
    PayResults results;
    for (const auto& definition : definitions)
        results.comparisons.push_back(compare(list, definition, level));
    for (std::size_t other = 1; other < definitions.size(); ++other)
        results.overlaps.push_back(overlap_of(list, definitions, 0, other));
    results.groups = groups_of(list, classification);
    results.employees = list.people.size();
    for (const auto& group : results.groups)
        results.declared += group.is_declared ? group.employees : 0;
    results.without_hourly_pay = static_cast<std::uint64_t>(std::ranges::count_if(
        list.people, [](const PaidPerson& person) { return !person.hourly_pounds.has_value(); }));
    results.has_bonuses = list.has_bonuses;
    return results;
}

} // namespace wres::earnings
