// SPDX-License-Identifier: MIT
#include "disclosure/pay_release.h"

#include <algorithm>

#include <fmt/format.h>

#include "disclosure/gate.h"
#include "language/phrase.h"

namespace wres::disclosure {
namespace {

using earnings::PayComparison;
using earnings::PayCounts;
using earnings::PayResults;
using language::phrase;

/// Says of numbers of people whether an audience may be told what is made of them.
class Rule {
public:
    Rule(Audience audience, std::int64_t smallest)
        : is_public_(audience == Audience::Public)
        , smallest_(static_cast<double>(smallest))
    {
    }

    [[nodiscard]] bool is_public() const { return is_public_; }
    [[nodiscard]] bool enough(double people) const { return !is_public_ || people >= smallest_; }
    [[nodiscard]] bool nobody_or_enough(double people) const { return people == 0 || enough(people); }
    [[nodiscard]] bool enough(std::uint64_t people) const { return enough(static_cast<double>(people)); }
    [[nodiscard]] bool nobody_or_enough(std::uint64_t people) const
    {
        return nobody_or_enough(static_cast<double>(people));
    }

private:
    bool is_public_;
    double smallest_;
};

template <typename T>
Shown<T> shown_if(bool may_be_seen, const T& value)
{
    return may_be_seen ? Shown<T>(value) : Shown<T>(Hidden::Confidential);
}

/// A measure that could not be calculated is not there for any audience.
Shown<double> shown_if(bool may_be_seen, const std::optional<double>& value)
{
    if (!may_be_seen)
        return Hidden::Confidential;
    return value ? Shown<double>(*value) : Shown<double>(Hidden::NotApplicable);
}

ShownEstimate shown_estimate(
    bool may_be_seen, const std::optional<double>& value, const std::optional<statistics::Interval>& limits)
{
    return { shown_if(may_be_seen, value),
        shown_if(may_be_seen, limits ? std::optional(limits->lower) : std::nullopt),
        shown_if(may_be_seen, limits ? std::optional(limits->upper) : std::nullopt) };
}

ShownEstimate shown_estimate(
    bool may_be_seen, const std::optional<statistics::EstimateWithInterval>& estimate)
{
    if (!estimate)
        return shown_estimate(may_be_seen, std::nullopt, std::nullopt);
    return shown_estimate(may_be_seen, estimate->value, estimate->interval);
}

/// Whether the shares paid a bonus may be told: nobody was paid one at all, or enough were and enough were
/// not.
bool may_show_bonus_shares(const PayComparison& comparison, const Rule& rule)
{
    const auto paid = comparison.group.with_bonus + comparison.reference.with_bonus;
    const auto of_side = [&](const PayCounts& side) {
        return rule.enough(side.with_bonus) && rule.enough(side.employees - side.with_bonus);
    };
    return (paid == 0 && rule.enough(comparison.group.employees)
               && rule.enough(comparison.reference.employees))
        || (of_side(comparison.group) && of_side(comparison.reference));
}

bool may_show_quarters(const PayComparison& comparison, const Rule& rule)
{
    const auto all_enough = [&](const PayCounts& side) {
        return std::ranges::all_of(side.in_quarter, [&](double people) { return rule.enough(people); });
    };
    return all_enough(comparison.group) && all_enough(comparison.reference);
}

/// Whether the headline and another comparison can be told together: their difference is about those who
/// change sides.
bool may_show_beside_headline(const PayResults& results, std::size_t comparison, const Rule& rule)
{
    if (comparison == 0)
        return true;
    return std::ranges::all_of(results.overlaps[comparison - 1].moved, [&](const PayCounts& moved) {
        return rule.nobody_or_enough(moved.employees) && rule.nobody_or_enough(moved.with_hourly_pay)
            && rule.nobody_or_enough(moved.employees - moved.with_hourly_pay)
            && rule.nobody_or_enough(moved.with_bonus)
            && rule.nobody_or_enough(moved.employees - moved.with_bonus);
    });
}

/// Whether the sizes of the two sides of the headline, and of those on neither, can be told.
bool may_show_sizes(const PayResults& results, const Rule& rule)
{
    const auto& headline = results.comparisons.front();
    const auto neither = results.employees - headline.group.employees - headline.reference.employees;
    return rule.enough(headline.group.employees) && rule.enough(headline.reference.employees)
        && rule.nobody_or_enough(neither) && rule.nobody_or_enough(results.employees - results.declared);
}

ReleasedPayComparison comparison_as_seen(const PayResults& results, std::size_t place, const Rule& rule)
{
    const auto& found = results.comparisons[place];
    const bool beside = may_show_beside_headline(results, place, rule);
    const bool hourly =
        beside && rule.enough(found.group.with_hourly_pay) && rule.enough(found.reference.with_hourly_pay);
    // The quarters of a second comparison would tell how many of those who change sides stand in each.
    const bool quarters = hourly && may_show_quarters(found, rule) && (place == 0 || !rule.is_public());
    const bool bonus_shares = beside && may_show_bonus_shares(found, rule);
    const bool bonus_gaps =
        beside && rule.enough(found.group.with_bonus) && rule.enough(found.reference.with_bonus);
    const bool sizes = beside && may_show_sizes(results, rule);
    ReleasedPayComparison seen { .id = found.definition,
        .label = found.label,
        .group_words = found.group_words,
        .reference_words = found.reference_words,
        .group_employees = shown_if(sizes, found.group.employees),
        .reference_employees = shown_if(sizes, found.reference.employees),
        .mean_gap = shown_estimate(hourly, found.mean_gap, found.mean_limits),
        .median_gap = shown_estimate(hourly, found.median_gap, found.median_limits),
        .mean_bonus_gap = shown_if(bonus_gaps, found.mean_bonus_gap),
        .median_bonus_gap = shown_if(bonus_gaps, found.median_bonus_gap),
        .group_paid_bonus = shown_estimate(bonus_shares, found.group_paid_bonus),
        .reference_paid_bonus = shown_estimate(bonus_shares, found.reference_paid_bonus),
        .group_share_of_quarter = {} };
    for (std::size_t quarter = 0; quarter < 4; ++quarter)
        seen.group_share_of_quarter[quarter] = shown_if(quarters,
            found.group_share_of_quarter ? std::optional((*found.group_share_of_quarter)[quarter])
                                         : std::nullopt);
    return seen;
}

double share_of(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

void add_groups(ReleasedPay& pay, const PayResults& results, const Rule& rule, bool sizes)
{
    const bool each_way = sizes && std::ranges::all_of(results.groups, [&](const earnings::PayGroup& group) {
        return group.is_declared || rule.enough(group.employees);
    });
    for (const auto& group : results.groups) {
        if (group.is_declared && rule.is_public())
            continue;
        const bool may_be_seen = group.is_declared || each_way;
        auto& groups = group.is_declared ? pay.groups : pay.not_declared;
        groups.push_back({ group.label, shown_if(may_be_seen, group.employees),
            shown_if(may_be_seen, std::optional(share_of(group.employees, results.employees))) });
    }
}

std::string sentence_about(const Rule& rule, std::int64_t smallest)
{
    if (!rule.is_public())
        return phrase(
            "Every number is shown, also of very few people, so this must stay inside the organisation.");
    return phrase(
        "So that nobody's pay can be worked out, a number is shown only where it is about at least {} people "
        "on each side, and so is every difference between two numbers that are shown. Detailed ethnic "
        "groups are left to the report, which protects them together with all other counts.",
        smallest);
}

/// With its unit: a number alone would stand as text among numbers in a workbook.
std::string answer_words(const earnings::PayRules::Setting& setting)
{
    return setting.id == "confidence_level" ? phrase("{} per cent", setting.value)
                                            : phrase("{} people", setting.value);
}

} // namespace

ReleasedPay pay_as_seen(
    const PayResults& results, const earnings::PayRules& rules, const PayOccasion& occasion)
{
    const auto smallest = rules.value("smallest_group");
    const Rule rule(occasion.audience, smallest);
    const bool sizes = may_show_sizes(results, rule);
    ReleasedPay pay { .audience = occasion.audience,
        .council_name = occasion.council_name,
        .snapshot = occasion.snapshot,
        .made_on = occasion.made_on,
        .title = rules.title,
        .version = rules.version,
        .source = rules.source,
        .words = rules.words,
        .settings = {},
        .disclosure_sentence = sentence_about(rule, smallest),
        .comparisons = {},
        .groups = {},
        .not_declared = {},
        .employees = shown_if(sizes, results.employees),
        .declared = shown_if(sizes, std::optional(share_of(results.declared, results.employees))),
        .without_hourly_pay =
            shown_if(sizes && rule.nobody_or_enough(results.without_hourly_pay), results.without_hourly_pay),
        .odd = rule.is_public() ? std::vector<std::string>() : occasion.odd,
        .confidence_per_cent = static_cast<int>(rules.value("confidence_level")),
        .has_bonuses = results.has_bonuses };
    for (const auto& setting : rules.settings)
        pay.settings.push_back(
            { setting.question, answer_words(setting), setting.why, setting.value == setting.default_value });
    for (std::size_t place = 0; place < results.comparisons.size(); ++place)
        pay.comparisons.push_back(comparison_as_seen(results, place, rule));
    add_groups(pay, results, rule, sizes);
    return pay;
}

Released<ReleasedPay> Gate::release_pay(
    const PayResults& results, const earnings::PayRules& rules, const PayOccasion& occasion)
{
    return Released<ReleasedPay>(pay_as_seen(results, rules, occasion));
}

} // namespace wres::disclosure
