// SPDX-License-Identifier: MIT
#include "protection/mirrored_worlds.h"

#include <algorithm>
#include <functional>

namespace wres::protection {

namespace {

constexpr int most_steps = 8; // of one share one way

bool is_among(std::uint32_t contributor, const Coalition& coalition)
{
    return std::ranges::binary_search(coalition, contributor);
}

} // namespace

MirroredWorlds::MirroredWorlds(const SumsProblem& problem,
    const std::vector<std::unique_ptr<ContributorIndex>>& index, const JointLocks& locks)
    : problem_(problem)
    , index_(index)
    , locks_(locks)
{
    for (const auto& contributor : problem.contributors)
        for (Cell cell = 0; cell < contributor.topics.size(); ++cell) {
            people_.resize(std::max<std::size_t>(people_.size(), contributor.topics[cell] + 1), 0);
            people_[contributor.topics[cell]] += (*contributor.counts)[cell];
        }
    for (std::size_t place = 0; place < problem.contributors.size(); ++place) {
        const auto& contributor = problem.contributors[place];
        auto& cells = cell_of_.emplace_back(people_.size(), none);
        for (Cell cell = 0; cell < contributor.topics.size(); ++cell)
            cells[contributor.topics[cell]] = cell;
        changes_.emplace_back(contributor.topics.size());
        exchanges_.push_back(std::make_unique<Exchange>(*contributor.system, index[place]->system,
            *contributor.counts, *contributor.floors, index[place]->companions));
    }
}

/// Each next one goes without the cells that the ones before moved besides the number's.
std::vector<Step> MirroredWorlds::steps(const Share& share, int sign)
{
    const auto& contributor = problem_.contributors[share.contributor];
    std::vector<Cell> moved;
    const auto room = [&](Cell cell, int way) -> std::int64_t {
        if (std::ranges::find(moved, cell) != moved.end())
            return 0;
        // As many more as there are elsewhere, where it is seen over all.
        return way > 0 && locks_.key({ share.contributor, cell }) != 0
            ? people_[contributor.topics[cell]] - (*contributor.counts)[cell]
            : problem_.width * problem_.width;
    };
    std::vector<Step> steps;
    for (int next = 0; next < most_steps; ++next) {
        Step step { share.contributor, exchanges_[share.contributor]->find_one(share.cells, sign, 1, room),
            0 };
        if (step.world.empty())
            break;
        const auto before = moved.size();
        for (const auto& [cell, change] : step.world) {
            const auto in_plus = std::ranges::count(share.cells.plus, cell);
            const auto in_minus = std::ranges::count(share.cells.minus, cell);
            step.change += change * (in_plus - in_minus);
            if (in_plus + in_minus == 0)
                moved.push_back(cell);
        }
        if (step.change * sign <= 0)
            break;
        steps.push_back(std::move(step));
        if (moved.size() == before)
            break;
    }
    return steps;
}

std::uint64_t MirroredWorlds::key_of(std::uint32_t contributor, const World& world) const
{
    std::uint64_t key = 0;
    for (const auto& [cell, change] : world)
        key += static_cast<std::uint64_t>(change) * locks_.key({ contributor, cell });
    return key;
}

bool MirroredWorlds::nobody_notices(std::uint32_t contributor, const World& world) const
{
    std::uint64_t key = 0;
    for (const auto& [cell, change] : world)
        key += static_cast<std::uint64_t>(change) * index_[contributor]->companions.key(cell);
    return key == 0;
}

World MirroredWorlds::mirrored(const Step& step, std::uint32_t other, std::uint64_t key) const
{
    World world;
    for (const auto& [cell, change] : step.world) {
        const auto same = cell_of_[other][problem_.contributors[step.contributor].topics[cell]];
        if (same == none)
            return {};
        world.emplace_back(same, -change);
    }
    std::ranges::sort(world);
    if (key_of(other, world) + key != 0)
        return {};
    return world;
}

/// What is put together of a contributor, and a step as often as is said.
World MirroredWorlds::with(std::uint32_t contributor, const World& step, std::int64_t times) const
{
    World world;
    const auto found = put_together_.find(contributor);
    static const World nothing;
    const auto& before = found == put_together_.end() ? nothing : found->second;
    auto one = before.begin();
    for (const auto& [cell, change] : step) {
        for (; one != before.end() && one->first < cell; ++one)
            world.push_back(*one);
        auto all = change * times;
        if (one != before.end() && one->first == cell)
            all += (one++)->second;
        if (all != 0)
            world.emplace_back(cell, all);
    }
    world.insert(world.end(), one, before.end());
    return world;
}

std::int64_t MirroredWorlds::most_times(std::uint32_t contributor, const World& step, std::int64_t most)
{
    const auto& of = problem_.contributors[contributor];
    for (; most > 0; --most) {
        const auto world = with(contributor, step, most);
        const bool has_people = std::ranges::all_of(world, [&](const auto& cell) {
            return (*of.counts)[cell.first] + cell.second >= of.floors->of_cell(cell.first);
        });
        if (!has_people)
            continue;
        changes_[contributor].set(world);
        const bool possible = is_possible(
            world, changes_[contributor], *of.system, index_[contributor]->system, *of.counts, *of.floors);
        changes_[contributor].clear(world);
        if (possible)
            break;
    }
    return most;
}

std::int64_t MirroredWorlds::add(const Step& step, std::int64_t times, const Coalition& without)
{
    times = most_times(step.contributor, step.world, times);
    if (times == 0)
        return 0;
    const auto key = key_of(step.contributor, step.world);
    if (key == 0) {
        put_together_[step.contributor] = with(step.contributor, step.world, times);
        return times;
    }
    struct Helper {
        std::uint32_t contributor {};
        World step;
        std::int64_t most {};
    };
    std::vector<Helper> helpers;
    const auto contributors = static_cast<std::uint32_t>(problem_.contributors.size());
    for (std::uint32_t next = 1; next < contributors; ++next) {
        const auto other = (step.contributor + next) % contributors;
        if (is_among(other, without))
            continue;
        auto mirror = mirrored(step, other, key);
        if (mirror.empty() || !nobody_notices(other, mirror))
            continue;
        const auto most = most_times(other, mirror, times);
        if (most == 0)
            continue;
        helpers.push_back({ other, std::move(mirror), most });
        if (most == times)
            break;
    }
    // As few as can be: the more take part, the more coalitions know better.
    std::ranges::stable_sort(helpers, std::greater {}, &Helper::most);
    std::int64_t left = times;
    for (const auto& helper : helpers) {
        if (left == 0)
            break;
        const auto taken = std::min(left, helper.most);
        put_together_[helper.contributor] = with(helper.contributor, helper.step, taken);
        left -= taken;
    }
    if (left < times)
        put_together_[step.contributor] = with(step.contributor, step.world, times - left);
    return times - left;
}

JointWorld MirroredWorlds::take()
{
    JointWorld world;
    for (auto& [contributor, cells] : put_together_)
        if (!cells.empty())
            world.emplace_back(contributor, std::move(cells));
    put_together_.clear();
    return world;
}

std::vector<MirroredWorlds::Partner> MirroredWorlds::partners(
    const Step& step, std::int64_t times, const Coalition& without)
{
    std::vector<Partner> partners;
    times = most_times(step.contributor, step.world, times);
    const auto key = key_of(step.contributor, step.world);
    if (times == 0 || key == 0)
        return partners;
    for (std::uint32_t other = 0; other < problem_.contributors.size(); ++other) {
        if (other == step.contributor || is_among(other, without))
            continue;
        const auto mirror = mirrored(step, other, key);
        if (mirror.empty() || nobody_notices(other, mirror))
            continue;
        Partner partner { other, most_times(other, mirror, times), {} };
        if (partner.times == 0)
            continue;
        const auto& index = *index_[other];
        auto& changes = changes_[other];
        changes.set(mirror);
        for (const auto& [cell, change] : mirror)
            for (const auto sum : index.system.sums[cell])
                if (index.companions.is_locked(sum)
                    && changes.of(problem_.contributors[other].system->sums()[sum]) != 0)
                    partner.sums.push_back(sum);
        changes.clear(mirror);
        std::ranges::sort(partner.sums);
        partner.sums.erase(std::unique(partner.sums.begin(), partner.sums.end()), partner.sums.end());
        if (!partner.sums.empty())
            partners.push_back(std::move(partner));
    }
    return partners;
}

} // namespace wres::protection
