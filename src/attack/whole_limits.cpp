// SPDX-License-Identifier: MIT
#include "attack/whole_limits.h"

#include <algorithm>
#include <cmath>
#include <deque>

#include "attack/whole.h"

namespace wres::attack {

namespace {

/// Limits shrink by one at a time round some circles of facts; the search does better there.
constexpr std::size_t visits_of_a_fact = 40;

/// More than any number that stands in the knowledge, so that an end put there takes no world away that
/// matters.
std::int64_t beyond_all(const Knowledge& knowledge)
{
    double most = 1000;
    const auto look_at = [&](const Limits& limits) {
        for (const auto limit : { limits.lower, limits.upper })
            if (std::abs(limit) < whole_horizon)
                most = std::max(most, std::abs(limit));
    };
    for (const auto& limits : knowledge.all_limits())
        look_at(limits);
    for (const auto& fact : knowledge.facts())
        look_at(fact.limits);
    return static_cast<std::int64_t>(std::min(16 * most, whole_horizon));
}

struct WideRange {
    Wide lower;
    Wide upper;
};

WideRange product(std::int64_t factor, const WholeRange& range)
{
    const auto one = static_cast<Wide>(factor) * range.lower;
    const auto other = static_cast<Wide>(factor) * range.upper;
    return { std::min(one, other), std::max(one, other) };
}

constexpr Wide far_away = static_cast<Wide>(1) << 100;

WideRange whole_range(const Limits& limits)
{
    return { limits.lower <= -whole_horizon ? -far_away : static_cast<Wide>(whole_at_least(limits.lower)),
        limits.upper >= whole_horizon ? far_away : static_cast<Wide>(whole_at_most(limits.upper)) };
}

} // namespace

Narrowing::Narrowing(const Knowledge& knowledge) : knowledge_(knowledge), facts_of_(knowledge.unknowns())
{
    const auto beyond = beyond_all(knowledge);
    for (const auto& limits : knowledge.all_limits()) {
        const auto end = static_cast<double>(beyond);
        first_limits_.push_back({ static_cast<std::int64_t>(std::max(whole_at_least(limits.lower), -end)),
            static_cast<std::int64_t>(std::min(whole_at_most(limits.upper), end)) });
    }
    for (std::uint32_t fact = 0; fact < knowledge.facts().size(); ++fact)
        for (const auto& term : knowledge.facts()[fact].form)
            facts_of_[term.unknown].push_back(fact);
}

bool Narrowing::narrow(WholeLimits& limits, const Fact& fact, std::vector<Unknown>& narrowed) const
{
    const auto allowed = whole_range(fact.limits);
    WideRange sum { 0, 0 };
    for (const auto& term : fact.form) {
        const auto range = product(term.factor, limits[term.unknown]);
        sum.lower += range.lower;
        sum.upper += range.upper;
    }
    if (sum.lower > allowed.upper || sum.upper < allowed.lower)
        return false;
    if (sum.lower >= allowed.lower && sum.upper <= allowed.upper)
        return true;
    for (const auto& term : fact.form) {
        auto& range = limits[term.unknown];
        const auto own = product(term.factor, range);
        // What the others leave to this term.
        const auto least = allowed.lower - (sum.upper - own.upper);
        const auto most = allowed.upper - (sum.lower - own.lower);
        const Wide factor = term.factor;
        const auto lower = factor > 0 ? ceiling_division(least, factor) : ceiling_division(most, factor);
        const auto upper = factor > 0 ? floor_division(most, factor) : floor_division(least, factor);
        if (lower <= range.lower && upper >= range.upper)
            continue;
        range.lower = static_cast<std::int64_t>(std::max<Wide>(range.lower, lower));
        range.upper = static_cast<std::int64_t>(std::min<Wide>(range.upper, upper));
        if (range.lower > range.upper)
            return false;
        narrowed.push_back(term.unknown);
        const auto now = product(term.factor, range);
        sum.lower += now.lower - own.lower;
        sum.upper += now.upper - own.upper;
    }
    return true;
}

bool Narrowing::narrow(WholeLimits& limits) const
{
    const auto& facts = knowledge_.facts();
    for (const auto& range : limits)
        if (range.lower > range.upper)
            return false;
    std::deque<std::uint32_t> waiting;
    std::vector<std::uint8_t> waits(facts.size(), 1);
    std::vector<std::size_t> visits(facts.size(), 0);
    for (std::uint32_t fact = 0; fact < facts.size(); ++fact)
        waiting.push_back(fact);
    std::vector<Unknown> narrowed;
    while (!waiting.empty()) {
        const auto fact = waiting.front();
        waiting.pop_front();
        waits[fact] = 0;
        narrowed.clear();
        if (!narrow(limits, facts[fact], narrowed))
            return false;
        ++visits[fact];
        for (const auto unknown : narrowed)
            for (const auto other : facts_of_[unknown])
                if (waits[other] == 0 && visits[other] < visits_of_a_fact) {
                    waits[other] = 1;
                    waiting.push_back(other);
                }
    }
    return true;
}

} // namespace wres::attack
