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

/// Nothing is left of the fact: does it hold? Magnitudes add up to within the rounding of their decimals.
bool holds_of_nothing(const Fact& fact)
{
    constexpr double rounding = 1e-6;
    return fact.limits.lower <= rounding && fact.limits.upper >= -rounding;
}

} // namespace

Parts parts_of(const Knowledge& knowledge)
{
    Parts parts;
    parts.places.resize(knowledge.unknowns());
    Joined joined(knowledge.unknowns());
    std::vector<Fact> facts;
    for (const auto& limits : knowledge.all_limits())
        parts.possible = parts.possible && limits.lower <= limits.upper;
    for (const auto& fact : knowledge.facts()) {
        auto rest = about_the_rest(fact, knowledge);
        if (rest.form.empty()) {
            parts.possible = parts.possible && holds_of_nothing(rest);
            continue;
        }
        for (const auto& term : rest.form)
            joined.join(rest.form.front().unknown, term.unknown);
        facts.push_back(std::move(rest));
    }

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
