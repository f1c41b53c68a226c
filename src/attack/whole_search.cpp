// SPDX-License-Identifier: MIT
#include "attack/whole_search.h"

#include <algorithm>
#include <cmath>

#include "attack/whole.h"

namespace wres::attack {

namespace {

/// What is still open: limits, and what no world within them makes less than.
struct Node {
    WholeLimits limits;
    double at_least = -endless;
};

Limits as_limits(const WholeRange& range)
{
    return { static_cast<double>(range.lower), static_cast<double>(range.upper) };
}

/// The number to divide at: the one farthest from whole, and where all are whole one that is not yet fixed.
struct Division {
    Unknown unknown {};
    double value {};
    bool all_whole = true;
    bool all_fixed = true;
};

Division division_of(const LinearModel& model, const WholeLimits& limits)
{
    Division best;
    double farthest = whole_tolerance;
    for (Unknown unknown = 0; unknown < limits.size(); ++unknown) {
        if (limits[unknown].lower == limits[unknown].upper)
            continue;
        const double value = model.at(unknown);
        const double distance = std::abs(value - std::round(value));
        if (best.all_fixed || distance > farthest) {
            farthest = std::max(distance, farthest);
            best.unknown = unknown;
            best.value = value;
            best.all_whole = best.all_whole && distance <= whole_tolerance;
            best.all_fixed = false;
        }
    }
    return best;
}

World rounded(const LinearModel& model, const WholeLimits& limits)
{
    World world;
    for (Unknown unknown = 0; unknown < limits.size(); ++unknown)
        world.push_back(std::llround(model.at(unknown)));
    return world;
}

} // namespace

WholeSearch::WholeSearch(const Knowledge& knowledge)
    : knowledge_(knowledge)
    , narrowing_(knowledge)
    , model_(knowledge)
    , limits_(narrowing_.first_limits())
{
    possible_ = narrowing_.narrow(limits_);
}

WholeSearch::Answer WholeSearch::least(const Form& form, const Residues& residues, std::optional<double> best,
    std::size_t nodes, const Finder& found)
{
    Answer answer { true, endless };
    if (!possible_)
        return answer;
    std::vector<Node> open { { limits_, -endless } };
    while (!open.empty()) {
        auto node = std::move(open.back());
        open.pop_back();
        if (best && node.at_least >= *best)
            continue;
        if (nodes-- == 0) {
            answer.complete = false;
            answer.at_least = std::min(answer.at_least, node.at_least);
            for (const auto& other : open)
                answer.at_least = std::min(answer.at_least, other.at_least);
            break;
        }
        if (!narrowing_.narrow(node.limits))
            continue;
        for (Unknown unknown = 0; unknown < node.limits.size(); ++unknown)
            model_.limit(unknown, as_limits(node.limits[unknown]));
        const auto outcome = model_.minimise(form);
        if (outcome == LinearModel::Outcome::Impossible)
            continue;
        if (outcome == LinearModel::Outcome::Found)
            node.at_least = std::max(node.at_least, residues.at_least(model_.least()));
        if (best && node.at_least >= *best)
            continue;

        auto division = division_of(model_, node.limits);
        if (division.all_whole) {
            const auto world = rounded(model_, node.limits);
            if (agrees(knowledge_, world)) {
                const auto value = static_cast<double>(value_in(world, form));
                if (!best || value < *best) {
                    best = value;
                    found(world);
                }
                if (value <= node.at_least)
                    continue;
            }
            if (division.all_fixed)
                continue;
        }
        auto less = node;
        auto& range = node.limits[division.unknown];
        auto middle = static_cast<std::int64_t>(std::floor(division.value));
        middle = std::clamp(middle, range.lower, range.upper - 1);
        less.limits[division.unknown].upper = middle;
        range.lower = middle + 1;
        // The side nearer to the solution is tried first.
        const bool less_first = division.value - static_cast<double>(middle) <= 0.5;
        open.push_back(less_first ? std::move(node) : std::move(less));
        open.push_back(less_first ? std::move(less) : std::move(node));
    }
    if (best)
        answer.at_least = std::min(answer.at_least, *best);
    return answer;
}

} // namespace wres::attack
