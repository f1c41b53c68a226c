// SPDX-License-Identifier: MIT
#include "cells/magnitude_rules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include <fmt/format.h>

namespace wres::cells {

namespace {

/// Decimals of values and contributions are rounded where they were written down.
constexpr double rounding = 1e-9;

double sum_of_greatest(const Contributions& contributions, std::size_t n)
{
    const auto& greatest = contributions.greatest;
    const auto end = greatest.begin() + static_cast<std::ptrdiff_t>(std::min(n, greatest.size()));
    return std::accumulate(greatest.begin(), end, 0.0);
}

/// By how much the rest of a cell falls short of hiding its greatest contribution from the second greatest.
double shortfall(const Contributions& contributions, const EstimateRule& rule)
{
    if (contributions.greatest.empty())
        return 0;
    const double rest = contributions.total - sum_of_greatest(contributions, 2);
    return rule.p_percent / rule.q_percent * contributions.greatest.front() - rest;
}

/// How much greater a cell would have to be for its greatest contributions not to dominate it.
double shortfall(const Contributions& contributions, const DominanceRule& rule)
{
    return 100 / rule.k_percent * sum_of_greatest(contributions, rule.n) - contributions.total;
}

double shortfall(const Contributions& contributions, const ContributorsRule& rule)
{
    const bool too_few = contributions.contributors > 0 && contributions.contributors < rule.least;
    return too_few ? rule.level_percent / 100 * contributions.total : 0;
}

bool is_share(double percent)
{
    return percent > 0 && percent <= 100;
}

std::unexpected<Error> refused(std::string_view cell, std::string_view what)
{
    return failure("suppression.contributions", fmt::format("Cell \"{}\" {}.", cell, what));
}

} // namespace

std::size_t MagnitudeRules::contributions_needed() const
{
    return std::max<std::size_t>(estimate ? 2 : 0, dominance ? dominance->n : 0);
}

Contributions contributions_of(std::span<const double> all, const MagnitudeRules& rules)
{
    Contributions contributions;
    contributions.total = std::accumulate(all.begin(), all.end(), 0.0);
    contributions.contributors = all.size();
    contributions.greatest.resize(std::min(all.size(), rules.contributions_needed()));
    std::ranges::partial_sort_copy(all, contributions.greatest, std::greater());
    return contributions;
}

std::optional<ProtectionLevel> level_for(const Contributions& contributions, const MagnitudeRules& rules)
{
    double greatest = 0;
    const auto consider = [&](const auto& rule) {
        if (rule)
            greatest = std::max(greatest, shortfall(contributions, *rule));
    };
    consider(rules.estimate);
    consider(rules.dominance);
    consider(rules.contributors);
    if (greatest <= rounding * std::max(1.0, contributions.total))
        return std::nullopt;
    return ProtectionLevel { std::min(greatest, contributions.total), greatest, 0 };
}

Done check(const MagnitudeRules& rules)
{
    if (rules.estimate
        && !(is_share(rules.estimate->p_percent) && is_share(rules.estimate->q_percent)
            && rules.estimate->p_percent <= rules.estimate->q_percent))
        return failure("suppression.rules",
            fmt::format(
                "The rule of p = {} and q = {} per cent makes no sense: both are above 0 and at most 100, "
                "and p at most q.",
                rules.estimate->p_percent, rules.estimate->q_percent));
    if (rules.dominance && !(rules.dominance->n >= 1 && is_share(rules.dominance->k_percent)))
        return failure("suppression.rules",
            fmt::format(
                "The rule of dominance with n = {} and k = {} per cent makes no sense: n is 1 or more, and "
                "k above 0 and at most 100.",
                rules.dominance->n, rules.dominance->k_percent));
    if (rules.contributors && !is_share(rules.contributors->level_percent))
        return failure("suppression.rules",
            fmt::format(
                "A cell with too few contributors cannot be kept {} per cent from its value. Give a number "
                "above 0, and at most 100.",
                rules.contributors->level_percent));
    return {};
}

Done check(const Contributions& contributions, const MagnitudeRules& rules, std::string_view cell)
{
    const auto& greatest = contributions.greatest;
    for (const auto contribution : greatest)
        if (!(contribution >= 0) || !std::isfinite(contribution))
            return refused(cell,
                fmt::format("has the contribution {}, and these rules are for contributions of 0 or "
                            "more",
                    contribution));
    if (greatest.size() > contributions.contributors)
        return refused(cell,
            fmt::format("lists {} contributions and has {} contributors", greatest.size(),
                contributions.contributors));
    const auto needed = std::min<std::uint64_t>(contributions.contributors, rules.contributions_needed());
    if (greatest.size() < needed)
        return refused(cell,
            fmt::format(
                "lists {} contributions, and the rules look at the {} greatest", greatest.size(), needed));
    const double listed = sum_of_greatest(contributions, greatest.size());
    const double slack = rounding * std::max(1.0, contributions.total);
    const auto rest = contributions.contributors - greatest.size();
    if (listed > contributions.total + slack || (rest == 0 && listed < contributions.total - slack))
        return refused(
            cell, fmt::format("is {}, and its contributions add up to {}", contributions.total, listed));
    if (rest > 0 && !greatest.empty()
        && contributions.total - listed > static_cast<double>(rest) * greatest.back() + slack)
        return refused(cell,
            fmt::format("is {}, so some of the {} contributions that are not listed are greater than "
                        "{}, the least that is. List the greatest",
                contributions.total, rest, greatest.back()));
    return {};
}

} // namespace wres::cells
