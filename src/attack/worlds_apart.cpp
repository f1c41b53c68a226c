// SPDX-License-Identifier: MIT
#include "attack/worlds_apart.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>

#include "attack/linear_model.h"
#include "attack/parts.h"
#include "attack/whole.h"
#include "attack/whole_limits.h"
#include "attack/whole_search.h"

namespace wres::attack {

namespace {

/// Pulls at all numbers at once, with signs that differ from round to round.
constexpr std::uint32_t most_rounds = 600;
constexpr std::uint32_t rounds_between_looks = 12;
constexpr std::size_t nodes_of_first_world = 2000;
constexpr std::size_t nodes_of_a_number = 50;

/// A sign for each number and round: the same on every machine.
bool is_pulled_up(std::size_t number, std::uint32_t round)
{
    if (round < 2)
        return round == 0;
    auto bits = static_cast<std::uint64_t>(number) * 0x9e3779b97f4a7c15 + round * 0xbf58476d1ce4e5b9;
    bits ^= bits >> 29;
    bits *= 0x94d049bb133111eb;
    return (bits >> 40 & 1U) != 0;
}

/// One part of the knowledge, the numbers about it and the worlds found for them.
class PartWorlds {
public:
    PartWorlds(const Part& part, std::vector<Form> numbers, double width)
        : knowledge_(part.knowledge)
        , numbers_(std::move(numbers))
        , width_(width)
        , model_(part.knowledge)
        , ends_(numbers_.size())
    {
    }

    /// @return false when there is no world, or none was found
    bool find()
    {
        // Numbers without an end need one, or a programme that pulls at them has no solution.
        const Narrowing narrowing(knowledge_);
        for (Unknown unknown = 0; unknown < knowledge_.unknowns(); ++unknown) {
            const auto& range = narrowing.first_limits()[unknown];
            model_.limit(unknown, { static_cast<double>(range.lower), static_cast<double>(range.upper) });
        }
        if (model_.minimise({}) == LinearModel::Outcome::Impossible)
            return false;
        if (!take_solution() && !search({}, nodes_of_first_world))
            return false;
        pull_at_all_until_few_follow();
        for (std::size_t number = 0; number < numbers_.size(); ++number) {
            pull(number, 1);
            pull(number, -1);
        }
        return true;
    }

    [[nodiscard]] const std::vector<World>& worlds() const { return worlds_; }
    [[nodiscard]] const std::vector<WorldsApart::Ends>& ends() const { return ends_; }

private:
    [[nodiscard]] bool is_apart(std::size_t number) const { return ends_[number].width >= width_; }

    [[nodiscard]] std::size_t open() const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(ends_, [this](const auto& ends) { return ends.width < width_; }));
    }

    void pull_at_all_until_few_follow()
    {
        auto before = open();
        for (std::uint32_t round = 0; round < most_rounds && before > 0; ++round) {
            pull_at_all(round);
            if (round % rounds_between_looks != rounds_between_looks - 1)
                continue;
            const auto now = open();
            if (before - now < 1 + before / 100)
                return;
            before = now;
        }
    }

    void pull_at_all(std::uint32_t round)
    {
        std::map<Unknown, std::int64_t> pull;
        for (std::size_t number = 0; number < numbers_.size(); ++number) {
            if (is_apart(number))
                continue;
            const std::int64_t sign = is_pulled_up(number, round) ? -1 : 1;
            for (const auto& term : numbers_[number])
                pull[term.unknown] += sign * term.factor;
        }
        Form form;
        for (const auto& [unknown, factor] : pull)
            if (factor != 0)
                form.push_back({ unknown, factor });
        if (model_.minimise(form) == LinearModel::Outcome::Found)
            take_solution();
    }

    void pull(std::size_t number, std::int64_t sign)
    {
        if (is_apart(number))
            return;
        auto form = numbers_[number];
        for (auto& term : form)
            term.factor *= sign;
        const auto outcome = model_.minimise(form);
        if (outcome == LinearModel::Outcome::Found && !take_solution())
            search(form, nodes_of_a_number);
    }

    /// The solution of the last linear programme, if it is whole.
    bool take_solution()
    {
        World world;
        world.reserve(knowledge_.unknowns());
        for (Unknown unknown = 0; unknown < knowledge_.unknowns(); ++unknown) {
            const double value = model_.at(unknown);
            if (!is_near_whole(value) || std::abs(value) > whole_horizon)
                return false;
            world.push_back(std::llround(value));
        }
        if (!agrees(knowledge_, world))
            return false;
        take(world);
        return true;
    }

    bool search(const Form& form, std::size_t nodes)
    {
        if (!search_)
            search_.emplace(knowledge_);
        bool found = false;
        search_->least(form, {}, std::nullopt, nodes, [&](const World& world) {
            take(world);
            found = true;
        });
        return found;
    }

    /// Keeps a world in which some number that was too near goes farther.
    void take(const World& world)
    {
        const auto place = static_cast<std::uint32_t>(worlds_.size());
        bool is_needed = worlds_.empty();
        for (std::size_t number = 0; number < numbers_.size(); ++number) {
            const auto value = value_in(world, numbers_[number]);
            if (worlds_.empty()) {
                least_.push_back(value);
                most_.push_back(value);
                continue;
            }
            if (is_apart(number) || (value >= least_[number] && value <= most_[number]))
                continue;
            is_needed = true;
            if (value < least_[number]) {
                least_[number] = value;
                ends_[number].least = place;
            } else {
                most_[number] = value;
                ends_[number].most = place;
            }
            ends_[number].width = static_cast<double>(most_[number] - least_[number]);
        }
        if (is_needed)
            worlds_.push_back(world);
    }

    const Knowledge& knowledge_;
    std::vector<Form> numbers_;
    double width_;
    LinearModel model_;
    std::optional<WholeSearch> search_;
    std::vector<World> worlds_;
    std::vector<WorldsApart::Ends> ends_; // by number
    std::vector<std::int64_t> least_;
    std::vector<std::int64_t> most_;
};

/// The knowledge, with the unknowns of each number in one part.
Knowledge joined_by(const Knowledge& knowledge, std::span<const Form> numbers)
{
    auto joined = knowledge;
    for (const auto& number : numbers)
        if (number.size() > 1)
            joined.add_fact({ number, { -endless, endless } });
    return joined;
}

} // namespace

WorldsApart worlds_apart(const Knowledge& knowledge, std::span<const Form> numbers, double width)
{
    WorldsApart result;
    result.ends.resize(numbers.size());
    const auto parts = parts_of(joined_by(knowledge, numbers));
    if (!parts.possible)
        return result;
    std::vector<std::vector<Form>> of_parts(parts.parts.size());
    std::vector<std::vector<std::size_t>> numbers_of(parts.parts.size());
    for (std::size_t number = 0; number < numbers.size(); ++number) {
        Form form;
        auto part = PlaceInParts::nowhere;
        for (const auto& term : numbers[number])
            if (const auto& place = parts.places[term.unknown]; place.part != PlaceInParts::nowhere) {
                part = place.part;
                form.push_back({ place.unknown, term.factor });
            }
        if (part == PlaceInParts::nowhere)
            continue;
        of_parts[part].push_back(std::move(form));
        numbers_of[part].push_back(number);
    }

    World known(knowledge.unknowns());
    for (Unknown unknown = 0; unknown < known.size(); ++unknown)
        if (parts.places[unknown].part == PlaceInParts::nowhere)
            known[unknown] = std::llround(parts.limits[unknown].lower);
    std::vector<World> worlds { known };
    for (std::size_t part = 0; part < parts.parts.size(); ++part) {
        PartWorlds of(parts.parts[part], std::move(of_parts[part]), width);
        if (!of.find())
            return result;
        // A world of the whole is made of one of each part; where a part has fewer, of its first.
        while (worlds.size() < of.worlds().size())
            worlds.push_back(worlds.front());
        for (std::size_t world = 0; world < worlds.size(); ++world) {
            const auto& from = of.worlds()[world < of.worlds().size() ? world : 0];
            for (Unknown unknown = 0; unknown < from.size(); ++unknown)
                worlds[world][parts.parts[part].unknowns[unknown]] = from[unknown];
        }
        for (std::size_t number = 0; number < numbers_of[part].size(); ++number)
            result.ends[numbers_of[part][number]] = of.ends()[number];
    }
    result.worlds = std::move(worlds);
    return result;
}

} // namespace wres::attack
