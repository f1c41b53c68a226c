// SPDX-License-Identifier: MIT
#include "protection/coalition_cover.h"

#include <algorithm>
#include <cstdlib>

namespace wres::protection {

namespace {

using Shares = std::span<const std::pair<std::uint32_t, std::int64_t>>;

bool is_among(std::uint32_t contributor, const Coalition& members)
{
    return std::ranges::find(members, contributor) != members.end();
}

Coalition with(const Coalition& members, std::uint32_t contributor)
{
    auto more = members;
    more.insert(std::ranges::upper_bound(more, contributor), contributor);
    return more;
}

/// Takes up to some of the largest shares away until what is left is small.
class Subtraction {
public:
    Subtraction(Shares shares, const Coalition& members, const SmallNumbers& small) : small_(small)
    {
        for (const auto& [contributor, count] : shares) {
            if (is_among(contributor, members))
                continue;
            others_.emplace_back(contributor, count);
            left_ += count;
        }
        std::ranges::stable_sort(others_, std::greater {}, &std::pair<std::uint32_t, std::int64_t>::second);
    }

    std::optional<Coalition> search(const Coalition& members, std::size_t more)
    {
        return search(members, 0, left_, more, others_.size());
    }

private:
    std::optional<Coalition> search(const Coalition& members, std::size_t first, std::int64_t left,
        std::size_t more, std::size_t there) const
    {
        if (there > 0 && small_.contain(left))
            return members;
        if (more == 0 || left <= 0)
            return std::nullopt;
        for (auto other = first; other < others_.size(); ++other) {
            // Those to come are no larger: if even so many like this one leave too much, no others will do.
            if (left - static_cast<std::int64_t>(more) * others_[other].second >= small_.below)
                return std::nullopt;
            if (auto found = search(with(members, others_[other].first), other + 1,
                    left - others_[other].second, more - 1, there - 1))
                return found;
        }
        return std::nullopt;
    }

    const SmallNumbers& small_;
    std::vector<std::pair<std::uint32_t, std::int64_t>> others_; // the greatest first
    std::int64_t left_ = 0;
};

bool knows_better(const Mover& mover, const Coalition& members)
{
    return std::ranges::any_of(
        members, [&](auto member) { return std::ranges::binary_search(mover.contributors, member); });
}

} // namespace

std::optional<Coalition> CoalitionRule::to_which_it_is_small(Shares shares, const Coalition& members) const
{
    return Subtraction(shares, members, small_).search(members, most_ - members.size());
}

std::optional<Coalition> CoalitionRule::uncovered_by(Shares shares, std::vector<Mover> movers,
    std::int64_t width, std::vector<std::uint32_t>* resting_on) const
{
    // Those that go far with few first: they tell soonest, and few know better.
    std::ranges::stable_sort(movers, {}, [width](const Mover& mover) {
        constexpr std::int64_t finely = 1024;
        return static_cast<std::int64_t>(mover.contributors.size()) * finely
            / std::clamp<std::int64_t>(std::abs(mover.change), 1, width);
    });
    std::vector<std::uint32_t> worlds;
    auto coalition = search(shares, movers, width, {}, worlds);
    if (resting_on != nullptr && !coalition) {
        std::ranges::sort(worlds);
        worlds.erase(std::unique(worlds.begin(), worlds.end()), worlds.end());
        *resting_on = std::move(worlds);
    }
    return coalition;
}

std::optional<Coalition> CoalitionRule::search(Shares shares, const std::vector<Mover>& movers,
    std::int64_t width, const Coalition& members, std::vector<std::uint32_t>& resting_on) const
{
    auto coalition = to_which_it_is_small(shares, members);
    if (!coalition)
        return std::nullopt;
    const Mover* lowest = nullptr;
    const Mover* highest = nullptr;
    const auto change_of = [](const Mover* mover) { return mover == nullptr ? 0 : mover->change; };
    for (const auto& mover : movers) {
        if (knows_better(mover, members))
            continue;
        if (mover.change < change_of(lowest))
            lowest = &mover;
        if (mover.change > change_of(highest))
            highest = &mover;
        if (change_of(highest) - change_of(lowest) >= width)
            break;
    }
    if (change_of(highest) - change_of(lowest) < width)
        return coalition;
    for (const auto* mover : { lowest, highest })
        if (mover != nullptr)
            resting_on.push_back(mover->world);
    if (members.size() == most_)
        return std::nullopt;
    // Any coalition that does better has one of those who know that these two are not so.
    Coalition next;
    for (const auto* mover : { lowest, highest })
        if (mover != nullptr)
            next.insert(next.end(), mover->contributors.begin(), mover->contributors.end());
    std::ranges::sort(next);
    next.erase(std::unique(next.begin(), next.end()), next.end());
    for (const auto contributor : next)
        if (auto found = search(shares, movers, width, with(members, contributor), resting_on))
            return found;
    return std::nullopt;
}

} // namespace wres::protection
