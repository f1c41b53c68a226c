// SPDX-License-Identifier: MIT
#include "protection/protect.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

#include "base/invariant.h"
#include "protection/merging.h"
#include "protection/nearby_worlds.h"
#include "protection/world_pool.h"

namespace wres::protection {

namespace {

/// From this part of what is dear on, something cheaper is tried to be hidden in a sum's place.
constexpr double worth_displacing = 1.0 / 16;

/// Linear programmes for that, counted and not timed, so that the answer is the same everywhere.
constexpr std::int64_t programmes_to_displace = 400;
constexpr std::int64_t programmes_to_displace_one = 200;

class Defender {
public:
    Defender(const ProtectionProblem& problem, const Neighbourhoods& neighbourhoods)
        : problem_(problem)
        , system_(*problem.system)
        , neighbourhoods_(neighbourhoods)
        , index_(system_)
        , changes_(system_.cells())
        , companions_(system_, index_)
        , exchange_(system_, index_, problem_.counts, problem_.floors, companions_)
        , merging_(problem_, index_, companions_, exchange_)
        , nearby_(problem_, index_)
        , pool_(system_, index_, problem_.sensitive)
    {
        for (std::size_t sum = 0; sum < problem.small.size(); ++sum) {
            shown_.push_back(problem.small[sum] == 0 ? 1 : 0);
            if (shown_.back() != 0)
                companions_.lock(static_cast<std::uint32_t>(sum));
        }
    }

    Protection defend() &&
    {
        for (const auto number : wholes_before_parts()) {
            if (pool_.width(number) >= problem_.width || protect(number))
                continue;
            if (problem_.fixed.empty())
                return hide_all();
            unprotected_.push_back(number);
        }
        publish_what_is_not_needed();
        displace_what_is_dear();
        std::ranges::sort(unprotected_);
        return { std::move(shown_), pool_.take(), false, std::move(unprotected_) };
    }

private:
    /// To which a search for a way goes.
    enum class Lengths : std::uint8_t { Any, NotAtAnyCost };

    /// A part can go up only as far as what it is part of: when its turn comes, that should be able to move.
    [[nodiscard]] std::vector<std::uint32_t> wholes_before_parts() const
    {
        std::vector<int> depth(system_.cells(), 0);
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto& order : system_.orders()) {
                if (depth[order.smaller] > depth[order.larger])
                    continue;
                depth[order.smaller] = depth[order.larger] + 1;
                changed = true;
            }
        }
        const auto depth_of = [&](std::uint32_t number) {
            int deepest = 0;
            for (const auto* cells : { &problem_.sensitive[number].plus, &problem_.sensitive[number].minus })
                for (const auto cell : *cells)
                    deepest = std::max(deepest, depth[cell]);
            return deepest;
        };
        std::vector<std::uint32_t> order(problem_.sensitive.size());
        std::iota(order.begin(), order.end(), std::uint32_t { 0 });
        std::ranges::stable_sort(order, {}, depth_of);
        return order;
    }

    /// Makes room around one sensitive number: without hiding anything, else by hiding what costs least, the
    /// more dearly the farther it looks around.
    bool protect(std::uint32_t number, Lengths lengths = Lengths::Any)
    {
        const auto& asked = problem_.sensitive[number];
        if (auto worlds = exchange_.find(asked, problem_.width); !worlds.empty()) {
            accept(std::move(worlds));
            return true;
        }
        auto best = merging_.find(asked);
        const auto is_cheap = [&] { return best && best->cost < problem_.dear; };
        const auto consider = [&](const std::vector<Cell>& cells, Search search) {
            if (auto way = find_way(number, cells, search); way && (!best || way->cost < best->cost))
                best = std::move(way);
        };
        for (std::size_t level = 0; level < neighbourhoods_.levels() && !is_cheap(); ++level) {
            const auto cells = neighbourhoods_.around(asked, level);
            for (const auto search : { Search::OneWorld, Search::PairOfWorlds })
                if (!is_cheap())
                    consider(cells, search);
        }
        // Now and then the cheapest worlds are not in whole numbers. The simplest ones are.
        for (std::size_t level = 0; level < neighbourhoods_.levels() && !best && lengths == Lengths::Any;
             ++level)
            consider(neighbourhoods_.around(asked, level), Search::PairAtAnyCost);
        if (!best)
            return false;
        accept(std::move(best->worlds));
        return true;
    }

    [[nodiscard]] std::optional<Way> find_way(
        std::uint32_t number, const std::vector<Cell>& cells, Search search)
    {
        Way way { nearby_.find(problem_.sensitive[number], cells, search, shown_), 0 };
        --programmes_left_;
        std::set<std::uint32_t> newly_hidden;
        std::int64_t lower = 0;
        std::int64_t upper = 0;
        for (const auto& world : way.worlds) {
            changes_.set(world);
            const bool possible =
                is_possible(world, changes_, system_, index_, problem_.counts, problem_.floors);
            for (const auto& [cell, change] : world)
                for (const auto sum : index_.sums[cell])
                    if (shown_[sum] != 0 && changes_.of(system_.sums()[sum]) != 0)
                        newly_hidden.insert(sum);
            lower = std::min(lower, changes_.of(problem_.sensitive[number]));
            upper = std::max(upper, changes_.of(problem_.sensitive[number]));
            changes_.clear(world);
            if (!possible)
                return std::nullopt;
        }
        if (upper - lower < problem_.width)
            return std::nullopt;
        for (const auto sum : newly_hidden) {
            if (problem_.is_fixed(sum))
                return std::nullopt;
            way.cost += problem_.price_of(sum);
        }
        return way;
    }

    /// Hides every sum in which the worlds differ.
    void accept(std::vector<World> worlds)
    {
        for (auto& world : worlds) {
            if (world.empty())
                continue;
            for (const auto sum : pool_.sums_of(pool_.add(std::move(world))))
                hide(sum);
        }
    }

    void hide(std::uint32_t sum)
    {
        if (shown_[sum] == 0)
            return;
        shown_[sum] = 0;
        companions_.unlock(sum);
        newly_hidden_.push_back(sum);
    }

    void show(std::uint32_t sum)
    {
        shown_[sum] = 1;
        companions_.lock(sum);
    }

    /// Early worlds hide sums that later ones would not need. From the sum that costs most to the one that
    /// costs least: shows it again where the numbers whose worlds change it have others that do not.
    void publish_what_is_not_needed()
    {
        const auto order = hidden_for_others();
        for (const auto sum : order)
            publish(sum);
        for (const auto sum : order)
            if (shown_[sum] == 0 && pool_.changing(sum).empty())
                show(sum);
    }

    /// The sums that are not hidden for their own sake, those that cost most first.
    [[nodiscard]] std::vector<std::uint32_t> hidden_for_others() const
    {
        std::vector<std::uint32_t> order;
        for (std::size_t sum = 0; sum < shown_.size(); ++sum)
            if (shown_[sum] == 0 && problem_.small[sum] == 0)
                order.push_back(static_cast<std::uint32_t>(sum));
        std::ranges::stable_sort(
            order, std::greater {}, [&](std::uint32_t sum) { return problem_.cost[sum]; });
        return order;
    }

    void publish(std::uint32_t sum)
    {
        const auto opposed = pool_.changing(sum);
        const auto left_out = pool_.marks_of_changing(sum);
        const auto before = pool_.places();
        show(sum);
        for (const auto world : opposed) {
            for (const auto number : std::vector(pool_.numbers_of(world))) {
                if (pool_.is_wide_without(number, problem_.width, left_out))
                    continue;
                auto worlds = exchange_.find(problem_.sensitive[number], problem_.width);
                if (worlds.empty()) {
                    for (auto added = before; added < pool_.places(); ++added)
                        pool_.remove(added);
                    hide(sum);
                    return;
                }
                for (auto& other : worlds)
                    pool_.add(std::move(other));
            }
        }
        for (const auto world : opposed)
            pool_.remove(world);
    }

    /// Hides what is cheaper in the place of what is dear: shows each dear sum, makes other room for the
    /// numbers whose worlds change it, and takes that back unless it costs less in all.
    void displace_what_is_dear()
    {
        programmes_left_ = programmes_to_displace;
        for (const auto sum : hidden_for_others())
            if (shown_[sum] == 0 && problem_.cost[sum] >= worth_displacing * problem_.dear)
                displace(sum);
    }

    void displace(std::uint32_t sum)
    {
        const auto least_left = std::max<std::int64_t>(programmes_left_ - programmes_to_displace_one, 0);
        const auto opposed = pool_.changing(sum);
        const auto before = pool_.places();
        const auto most = cost_of(only_changed_by(opposed)); // this sum among them
        newly_hidden_.clear();
        show(sum);
        const bool none_fixed = problem_.fixed.empty();
        if (none_fixed)
            problem_.fixed.assign(shown_.size(), 0);
        problem_.fixed[sum] = 1;
        const bool done = protect_without(opposed, sum, most, least_left);
        problem_.fixed[sum] = 0;
        if (none_fixed)
            problem_.fixed.clear();
        const auto hidden = std::exchange(newly_hidden_, {});
        if (!done || cost_of(only_changed_by(opposed)) <= cost_of(hidden)) {
            for (auto added = before; added < pool_.places(); ++added)
                pool_.remove(added);
            for (const auto other : hidden)
                show(other);
            hide(sum);
            return;
        }
        auto freed = only_changed_by(opposed);
        for (const auto world : opposed)
            pool_.remove(world);
        for (const auto other : freed)
            if (shown_[other] == 0 && problem_.small[other] == 0)
                show(other);
    }

    /// @return false when that cannot be, or costs more than `most`
    bool protect_without(
        const std::vector<WorldPool::Place>& opposed, std::uint32_t sum, double most, std::int64_t least_left)
    {
        const auto left_out = pool_.marks_of_changing(sum);
        for (const auto world : opposed)
            for (const auto number : std::vector(pool_.numbers_of(world)))
                if (!pool_.is_wide_without(number, problem_.width, left_out)
                    && (programmes_left_ <= least_left || !protect(number, Lengths::NotAtAnyCost)
                        || cost_of(newly_hidden_) > most))
                    return false;
        return true;
    }

    /// Of hiding them, where they are not hidden for their own sake.
    [[nodiscard]] double cost_of(const std::vector<std::uint32_t>& sums) const
    {
        double cost = 0;
        for (const auto sum : sums)
            cost += problem_.small[sum] == 0 ? problem_.cost[sum] : 0;
        return cost;
    }

    [[nodiscard]] std::vector<std::uint32_t> only_changed_by(
        const std::vector<WorldPool::Place>& worlds) const
    {
        std::vector<std::uint8_t> is_one(pool_.places(), 0);
        for (const auto world : worlds)
            is_one[world] = 1;
        std::set<std::uint32_t> met;
        for (const auto world : worlds)
            met.insert(pool_.sums_of(world).begin(), pool_.sums_of(world).end());
        std::vector<std::uint32_t> sums;
        std::ranges::copy_if(met, std::back_inserter(sums), [&](std::uint32_t sum) {
            return std::ranges::all_of(
                pool_.changing(sum), [&](WorldPool::Place world) { return is_one[world] != 0; });
        });
        return sums;
    }

    /// With nothing shown, every count could be any multiple of what it is: all that everybody knows still
    /// holds.
    Protection hide_all()
    {
        std::ranges::fill(shown_, std::uint8_t { 0 });
        World multiple;
        for (std::size_t cell = 0; cell < system_.cells(); ++cell)
            if (problem_.counts[cell] != 0)
                multiple.emplace_back(static_cast<Cell>(cell), problem_.counts[cell] * problem_.width);
        return { std::move(shown_), { std::move(multiple) }, true };
    }

    ProtectionProblem problem_; // its costs change for a while
    const CellSystem& system_;
    const Neighbourhoods& neighbourhoods_;
    SystemIndex index_;
    Changes changes_;
    Companions companions_;
    Exchange exchange_;
    Merging merging_;
    NearbyWorlds nearby_;
    WorldPool pool_;
    std::vector<std::uint8_t> shown_; // by sum
    std::vector<std::uint32_t> newly_hidden_;
    std::int64_t programmes_left_ = 0; // counts down; only displacing looks at it
    std::vector<std::uint32_t> unprotected_;
};

/// The values a sensitive number is known to take, less its true value.
struct Range {
    std::int64_t lower = 0;
    std::int64_t upper = 0;

    void include(std::int64_t change)
    {
        lower = std::min(lower, change);
        upper = std::max(upper, change);
    }

    [[nodiscard]] std::int64_t width() const { return upper - lower; }
};

} // namespace

std::vector<Cell> WholeSystem::around(const SignedSum& /*number*/, std::size_t /*level*/) const
{
    std::vector<Cell> all(system_.cells());
    for (std::size_t cell = 0; cell < all.size(); ++cell)
        all[cell] = static_cast<Cell>(cell);
    return all;
}

Protection protect(const ProtectionProblem& problem, const Neighbourhoods& neighbourhoods)
{
    INVARIANT(problem.counts.size() == problem.system->cells(), "every cell has its count");
    INVARIANT(problem.small.size() == problem.system->sums().size(), "every sum is judged");
    INVARIANT(problem.cost.size() == problem.system->sums().size(), "every sum has its cost");
    return Defender(problem, neighbourhoods).defend();
}

bool is_protected(const ProtectionProblem& problem, const Protection& protection)
{
    const auto& system = *problem.system;
    for (std::size_t sum = 0; sum < system.sums().size(); ++sum)
        if (protection.shown[sum] != 0 ? problem.small[sum] != 0 : problem.is_fixed(sum))
            return false;

    const SystemIndex index(system);
    const auto sensitive_of = incidence_of(problem.sensitive, system.cells());
    Changes changes(system.cells());
    std::vector<Range> ranges(problem.sensitive.size());
    for (const auto& world : protection.worlds) {
        changes.set(world);
        if (!is_possible(world, changes, system, index, problem.counts, problem.floors))
            return false;
        for (const auto& [cell, change] : world) {
            for (const auto sum : index.sums[cell])
                if (protection.shown[sum] != 0 && changes.of(system.sums()[sum]) != 0)
                    return false;
            for (const auto number : sensitive_of[cell])
                ranges[number].include(changes.of(problem.sensitive[number]));
        }
        changes.clear(world);
    }
    for (const auto number : protection.unprotected)
        ranges[number].include(problem.width);
    const bool nothing_shown = std::ranges::find(protection.shown, 1) == protection.shown.end();
    return nothing_shown
        || std::ranges::all_of(ranges, [&](const Range& range) { return range.width() >= problem.width; });
}

} // namespace wres::protection
