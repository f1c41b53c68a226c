// SPDX-License-Identifier: MIT
#include "attack/repair.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>

#include "attack/whole.h"

namespace wres::attack {

namespace {

/// Of the unknowns that would make a fact hold again so many are tried, the best first.
constexpr std::size_t most_tried = 4;

/// A number that looks like chance and is the same on every machine.
std::uint64_t mixed(std::uint64_t number)
{
    number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9;
    number = (number ^ number >> 27) * 0x94d049bb133111eb;
    return number ^ number >> 31;
}

} // namespace

std::int64_t Repair::Range::missing(std::int64_t value) const
{
    if (value < lower)
        return lower - value;
    return value > upper ? upper - value : 0;
}

Repair::Range Repair::range_of(const Limits& limits)
{
    return { static_cast<std::int64_t>(std::max(std::ceil(limits.lower), -whole_horizon)),
        static_cast<std::int64_t>(std::min(std::floor(limits.upper), whole_horizon)) };
}

Repair::Repair(const Knowledge& knowledge, const World& start)
    : knowledge_(knowledge)
    , facts_of_(knowledge.unknowns())
    , moved_(knowledge.unknowns(), 0)
{
    for (const auto& limits : knowledge.all_limits())
        unknown_ranges_.push_back(range_of(limits));
    for (std::uint32_t fact = 0; fact < knowledge.facts().size(); ++fact) {
        fact_ranges_.push_back(range_of(knowledge.facts()[fact].limits));
        for (const auto& term : knowledge.facts()[fact].form)
            facts_of_[term.unknown].push_back({ fact, term.factor });
    }
    reset(start);
}

void Repair::reset(const World& world)
{
    world_ = world;
    values_.clear();
    for (const auto& fact : knowledge_.facts())
        values_.push_back(value_in(world, fact.form));
    broken_.clear();
    for (std::uint32_t fact = 0; fact < values_.size(); ++fact)
        if (fact_ranges_[fact].missing(values_[fact]) != 0)
            broken_.emplace(knowledge_.facts()[fact].form.size(), fact);
}

bool Repair::settle(std::size_t moves)
{
    // What was moved last stays for a while, or two facts would pull at one unknown for ever.
    std::vector<std::size_t> stays_until(world_.size(), 0);
    for (std::size_t move = 1; move <= moves && !broken_.empty(); ++move) {
        const auto bits = mixed(move);
        auto chosen = broken_.begin();
        std::advance(chosen, static_cast<std::ptrdiff_t>(bits % broken_.size()));
        const auto fact = chosen->second;
        const auto by = fact_ranges_[fact].missing(values_[fact]);
        std::optional<Candidate> best;
        std::int64_t least = 0;
        for (const auto& candidate : steps(knowledge_.facts()[fact].form, by)) {
            if (stays_until[candidate.unknown] > move)
                continue;
            const auto worse = farther_by(candidate.unknown, candidate.by);
            if (best && (worse > least || (worse == least && mixed(move + candidate.unknown) % 2 == 0)))
                continue;
            best = candidate;
            least = worse;
        }
        if (!best)
            continue;
        change(best->unknown, best->by);
        stays_until[best->unknown] = move + 2 + bits / 7 % 8;
    }
    return broken_.empty();
}

/// Every unknown of a form, moved so that the form moves by so much, or as far as its own limits allow.
std::vector<Repair::Candidate> Repair::steps(const Form& form, std::int64_t by) const
{
    std::vector<Candidate> all;
    for (const auto& term : form) {
        const auto& range = unknown_ranges_[term.unknown];
        auto step = by / term.factor;
        if (step == 0)
            step = (by > 0) == (term.factor > 0) ? 1 : -1;
        const auto value = world_[term.unknown];
        step = std::clamp(value + step, range.lower, range.upper) - value;
        if (step != 0)
            all.push_back({ 0, term.unknown, step });
    }
    return all;
}

/// How much farther all facts together would be from holding.
std::int64_t Repair::farther_by(Unknown unknown, std::int64_t by) const
{
    std::int64_t farther = 0;
    for (const auto& [fact, factor] : facts_of_[unknown]) {
        const auto& range = fact_ranges_[fact];
        farther += std::abs(range.missing(values_[fact] + factor * by));
        farther -= std::abs(range.missing(values_[fact]));
    }
    return farther;
}

bool Repair::move(const Form& form, std::int64_t by, std::size_t moves)
{
    moves_left_ = moves;
    const auto first = candidates(form, by);
    // What makes room must not move the number back.
    for (const auto& term : form)
        moved_[term.unknown] = 1;
    const bool done =
        std::ranges::any_of(first, [this](const auto& candidate) { return try_one(candidate); });
    for (const auto& term : form)
        moved_[term.unknown] = 0;
    return done;
}

/// Moves one of the unknowns of a form so that the form moves by so much, and repairs what that breaks.
bool Repair::try_each(const Form& form, std::int64_t by)
{
    for (const auto& candidate : candidates(form, by)) {
        moved_[candidate.unknown] = 1;
        const bool done = try_one(candidate);
        moved_[candidate.unknown] = 0;
        if (done)
            return true;
    }
    return false;
}

/// @return false when what it breaks was not repaired, and all is as it was
bool Repair::try_one(const Candidate& candidate)
{
    if (moves_left_ == 0)
        return false;
    --moves_left_;
    change(candidate.unknown, candidate.by);
    if (repair())
        return true;
    change(candidate.unknown, -candidate.by);
    return false;
}

bool Repair::repair()
{
    if (broken_.empty())
        return true;
    const auto fact = broken_.begin()->second;
    return try_each(knowledge_.facts()[fact].form, fact_ranges_[fact].missing(values_[fact]));
}

std::vector<Repair::Candidate> Repair::candidates(const Form& form, std::int64_t by) const
{
    std::vector<Candidate> all;
    for (const auto& term : form) {
        if (moved_[term.unknown] != 0 || by % term.factor != 0)
            continue;
        const auto step = by / term.factor;
        if (unknown_ranges_[term.unknown].missing(world_[term.unknown] + step) != 0)
            continue;
        all.push_back({ broken_by(term.unknown, step), term.unknown, step });
    }
    std::ranges::sort(all);
    if (all.size() > most_tried)
        all.resize(most_tried);
    return all;
}

int Repair::broken_by(Unknown unknown, std::int64_t by) const
{
    int broken = 0;
    for (const auto& [fact, factor] : facts_of_[unknown]) {
        const auto& range = fact_ranges_[fact];
        broken += range.missing(values_[fact] + factor * by) != 0 ? 1 : 0;
        broken -= range.missing(values_[fact]) != 0 ? 1 : 0;
    }
    return broken;
}

void Repair::change(Unknown unknown, std::int64_t by)
{
    world_[unknown] += by;
    for (const auto& [fact, factor] : facts_of_[unknown]) {
        values_[fact] += factor * by;
        const std::pair entry { knowledge_.facts()[fact].form.size(), fact };
        if (fact_ranges_[fact].missing(values_[fact]) != 0)
            broken_.insert(entry);
        else
            broken_.erase(entry);
    }
}

} // namespace wres::attack
