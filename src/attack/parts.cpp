// SPDX-License-Identifier: MIT
#include "attack/parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wres::attack {

namespace {

/// Sets of unknowns that facts join (union-find).
class Joined {
public:
    explicit Joined(std::size_t unknowns) : root_(unknowns) { std::iota(root_.begin(), root_.end(), 0); }

    Unknown root_of(Unknown unknown)
    {
        while (root_[unknown] != unknown)
            unknown = root_[unknown] = root_[root_[unknown]];
        return unknown;
    }

    void join(Unknown one, Unknown other)
    {
        const auto first = root_of(one);
        const auto second = root_of(other);
        root_[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<Unknown> root_;
};

bool is_known(const Limits& limits)
{
    return limits.lower == limits.upper;
}

/// The fact about what is not known; the numbers that are known are taken from its limits.
Fact about_the_rest(const Fact& fact, const Knowledge& knowledge)
{
    Fact rest { {}, fact.limits };
    for (const auto& term : fact.form) {
        const auto& limits = knowledge.limits(term.unknown);
        if (!is_known(limits)) {
            rest.form.push_back(term);
            continue;
        }
        rest.limits.lower -= static_cast<double>(term.factor) * limits.lower;
        rest.limits.upper -= static_cast<double>(term.factor) * limits.lower;
    }
    return rest;
}

/// A fact about one unknown alone is a limit of it.
Limits limits_by(const Fact& fact)
{
    const auto factor = static_cast<double>(fact.form.front().factor);
    const Limits limits { fact.limits.lower / factor, fact.limits.upper / factor };
    return factor > 0 ? limits : Limits { limits.upper, limits.lower };
}

/// Nothing is left of the fact: does it hold? Magnitudes add up to within the rounding of their decimals.
bool holds_of_nothing(const Fact& fact)
{
    constexpr double rounding = 1e-6;
    return fact.limits.lower <= rounding && fact.limits.upper >= -rounding;
}

/// Puts known numbers into the facts, which may leave others known, until no more become so.
/// @return the facts about what is left, about two unknowns or more
std::vector<Fact> settled(Knowledge& knowledge, bool& possible)
{
    auto facts = knowledge.facts();
    for (bool changed = true; changed && possible;) {
        changed = false;
        std::vector<Fact> left;
        for (const auto& fact : facts) {
            auto rest = about_the_rest(fact, knowledge);
            if (rest.form.empty()) {
                possible = possible && holds_of_nothing(rest);
            } else if (rest.form.size() == 1) {
                knowledge.narrow(rest.form.front().unknown, limits_by(rest));
                changed = true;
            } else {
                left.push_back(std::move(rest));
            }
        }
        facts = std::move(left);
    }
    return facts;
}

/// Limits may meet, and counts that are known are whole, within the rounding of decimals.
bool make_sense(const Limits& limits, Numbers numbers)
{
    constexpr double rounding = 1e-6;
    if (limits.lower > limits.upper + rounding)
        return false;
    return numbers == Numbers::Real || limits.lower < limits.upper
        || std::abs(limits.lower - std::round(limits.lower)) <= rounding;
}

} // namespace

Parts parts_of(const Knowledge& of)
{
    Parts parts;
    auto knowledge = of;
    parts.places.resize(knowledge.unknowns());
    Joined joined(knowledge.unknowns());
    auto facts = settled(knowledge, parts.possible);
    for (const auto& limits : knowledge.all_limits())
        parts.possible = parts.possible && make_sense(limits, knowledge.numbers());
    parts.limits.assign(knowledge.all_limits().begin(), knowledge.all_limits().end());
    if (!parts.possible)
        return parts;
    for (const auto& fact : facts)
        for (const auto& term : fact.form)
            joined.join(fact.form.front().unknown, term.unknown);

    for (Unknown unknown = 0; unknown < knowledge.unknowns(); ++unknown) {
        if (is_known(knowledge.limits(unknown)))
            continue;
        const auto root = joined.root_of(unknown);
        if (root == unknown) {
            parts.places[unknown].part = static_cast<std::uint32_t>(parts.parts.size());
            parts.parts.push_back({ Knowledge(knowledge.numbers()), {} });
        }
        auto& place = parts.places[unknown];
        place.part = parts.places[root].part;
        auto& part = parts.parts[place.part];
        place.unknown = part.knowledge.add_unknown(knowledge.limits(unknown));
        part.unknowns.push_back(unknown);
    }
    for (auto& fact : facts) {
        auto& part = parts.parts[parts.places[fact.form.front().unknown].part];
        for (auto& term : fact.form)
            term.unknown = parts.places[term.unknown].unknown;
        part.knowledge.add_fact(std::move(fact));
    }
    return parts;
}

} // namespace wres::attack
