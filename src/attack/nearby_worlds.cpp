// SPDX-License-Identifier: MIT
#include "attack/nearby_worlds.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <utility>

#include "attack/repair.h"
#include "base/invariant.h"

namespace wres::attack {

namespace {

/// How many unknowns are moved to make room for one number: from the start, and where others were moved
/// before, which leaves less room.
constexpr std::size_t moves_from_start = 500;
constexpr std::size_t moves_on_the_way = 30;

/// Where so many numbers in a row found no room, the next world is begun.
constexpr std::size_t most_refusals = 20;

/// Of the worlds found, from so many another way is tried for a number without room around the start.
constexpr std::size_t other_starts = 16;

class Finder {
public:
    Finder(const Knowledge& knowledge, const World& start, std::span<const Form> numbers, double width)
        : knowledge_(knowledge)
        , start_(start)
        , numbers_(numbers)
        , width_(static_cast<std::int64_t>(std::ceil(width)))
        , repair_(knowledge, start)
        , gave_up_(numbers.size(), 0)
    {
        found_.ends.resize(numbers.size());
        for (const auto& number : numbers) {
            least_.push_back(value_in(start, number));
            most_.push_back(least_.back());
        }
        found_.worlds.push_back(start);
    }

    WorldsApart run()
    {
        while (find_world()) { }
        for (std::size_t number = 0; number < numbers_.size(); ++number)
            start_elsewhere(number);
        return std::move(found_);
    }

private:
    [[nodiscard]] std::int64_t missing(std::size_t number) const
    {
        return width_ - (most_[number] - least_[number]);
    }

    /// @return false when no number that is too near goes farther apart
    bool find_world()
    {
        repair_.reset(start_);
        bool moved = false;
        std::size_t refusals = 0;
        for (std::size_t number = 0; number < numbers_.size() && refusals < most_refusals; ++number) {
            if (missing(number) <= 0 || gave_up_[number] != 0 || is_far_enough_in_this_world(number))
                continue;
            if (move(number, !moved))
                moved = true;
            else if (moved)
                ++refusals;
            else
                gave_up_[number] = 1;
        }
        if (moved)
            take(repair_.world());
        return moved;
    }

    /// Where there is no room around the start there may be some around another world.
    void start_elsewhere(std::size_t number)
    {
        const auto worlds = found_.worlds.size();
        const auto apart = std::max<std::size_t>(worlds / other_starts, 1);
        for (std::size_t world = apart; world < worlds && missing(number) > 0; world += apart) {
            repair_.reset(found_.worlds[world]);
            if (move(number, true))
                take(repair_.world());
        }
    }

    [[nodiscard]] bool is_far_enough_in_this_world(std::size_t number) const
    {
        const auto value = value_in(repair_.world(), numbers_[number]);
        return std::max(most_[number], value) - std::min(least_[number], value) >= width_;
    }

    /// As far as is needed if there is room. From the start, else part of the way.
    bool move(std::size_t number, bool from_start)
    {
        const auto value = value_in(repair_.world(), numbers_[number]);
        const auto moves = from_start ? moves_from_start : moves_on_the_way;
        const auto least_step = from_start ? 1 : missing(number);
        for (auto step = missing(number); step >= least_step; --step)
            if (repair_.move(numbers_[number], most_[number] + step - value, moves)
                || repair_.move(numbers_[number], least_[number] - step - value, moves))
                return true;
        return false;
    }

    void take(const World& world)
    {
        INVARIANT(agrees(knowledge_, world), "a repaired world agrees with all that is known");
        const auto place = static_cast<std::uint32_t>(found_.worlds.size());
        for (std::size_t number = 0; number < numbers_.size(); ++number) {
            if (missing(number) <= 0)
                continue;
            const auto value = value_in(world, numbers_[number]);
            auto& ends = found_.ends[number];
            if (value < least_[number]) {
                least_[number] = value;
                ends.least = place;
            } else if (value > most_[number]) {
                most_[number] = value;
                ends.most = place;
            }
            ends.width = static_cast<double>(most_[number] - least_[number]);
        }
        found_.worlds.push_back(world);
    }

    const Knowledge& knowledge_;
    const World& start_;
    std::span<const Form> numbers_;
    std::int64_t width_;
    Repair repair_;
    std::vector<std::uint8_t> gave_up_; // by number
    std::vector<std::int64_t> least_;
    std::vector<std::int64_t> most_;
    WorldsApart found_;
};

} // namespace

WorldsApart worlds_nearby(
    const Knowledge& knowledge, const World& start, std::span<const Form> numbers, double width)
{
    INVARIANT(agrees(knowledge, start), "the world to start from agrees with all that is known");
    return Finder(knowledge, start, numbers, width).run();
}

} // namespace wres::attack
