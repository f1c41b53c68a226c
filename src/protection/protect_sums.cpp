// SPDX-License-Identifier: MIT
#include "protection/protect_sums.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "base/invariant.h"
#include "protection/joint_search.h"
#include "protection/joint_ways.h"
#include "protection/sums_defence.h"

namespace wres::protection {

namespace {

/// How many worlds are looked for before something is hidden for a number. In each only some contributors
/// take part, and coalitions are refuted one after another, so what is dear is worth many.
constexpr int patiently = 256;
constexpr int briefly = 24;

class SumsDefender {
public:
    explicit SumsDefender(const SumsProblem& problem)
        : problem_(problem)
        , defence_(problem)
        , search_(defence_)
        , ways_(defence_, search_)
        , times_in_the_way_(defence_.numbers().size(), 0)
    {
    }

    SumsProtection defend() &&
    {
        show_headlines();
        show_what_needs_no_hiding(defence_.hidden_of_all());
        displace_what_is_dear();
        show_what_needs_no_hiding(defence_.hidden_of_one());
        return answer();
    }

private:
    enum class Hiding : std::uint8_t { Allowed, NotAllowed };

    /// Beside what is public already, the dear sums alone: with little else in the way, most numbers are
    /// protected as it is, and for the others what is hidden is a dear sum or some contributors' own.
    void show_headlines()
    {
        for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum)
            if (problem_.is_fixed(sum) || (is_dear(sum) && !defence_.is_small(sum)))
                defence_.show({ AnySum::of_all, sum });
        for (std::uint32_t number = 0; number < defence_.numbers().size(); ++number)
            if (!protect(number, Hiding::Allowed, patiently))
                defence_.give_up(number);
    }

    /// For every report that a sum stands for.
    [[nodiscard]] bool is_dear(std::uint32_t sum) const
    {
        return problem_.cost[sum] >= problem_.dear * static_cast<double>(problem_.sums[sum].size());
    }

    bool protect(std::uint32_t number, Hiding hiding, int patience)
    {
        if (defence_.is_given_away(number))
            return true;
        for (int round = 0;; ++round) {
            const auto coalition = defence_.uncovered_by(number);
            if (!coalition)
                return true;
            if (round < patience) {
                auto worlds = search_.find(number, *coalition);
                for (auto& world : worlds)
                    defence_.add(std::move(world));
                if (!worlds.empty())
                    continue;
            }
            if (hiding == Hiding::NotAllowed || !hide_for(number, *coalition))
                return false;
        }
    }

    /// Hides what stands in the way of the cheapest protection against a coalition.
    bool hide_for(std::uint32_t number, const Coalition& coalition)
    {
        auto way = ways_.find(number, coalition);
        if (way.cost == std::numeric_limits<double>::infinity())
            return false;
        newly_hidden_.insert(way.hidden.begin(), way.hidden.end());
        for (const auto& sum : way.hidden)
            defence_.hide(sum);
        for (auto& world : way.worlds)
            defence_.add(std::move(world));
        return true;
    }

    /// From the sum that costs most to the one that costs least: shows it where every number whose worlds
    /// change it has others that do not.
    void show_what_needs_no_hiding(std::vector<AnySum> hidden)
    {
        std::ranges::stable_sort(
            hidden, std::greater {}, [&](const AnySum& sum) { return defence_.cost_of(sum); });
        for (const auto& sum : hidden) {
            auto numbers = defence_.numbers_resting_on(sum);
            // What stood in the way most often does so again: asked first, it spares asking the others.
            std::ranges::stable_sort(
                numbers, std::greater {}, [&](std::uint32_t number) { return times_in_the_way_[number]; });
            defence_.show(sum);
            const auto in_the_way = std::ranges::find_if_not(
                numbers, [&](auto number) { return protect(number, Hiding::NotAllowed, briefly); });
            if (in_the_way == numbers.end())
                continue;
            ++times_in_the_way_[*in_the_way];
            defence_.hide(sum);
        }
    }

    /// Hides what is cheaper in the place of what is dear.
    void displace_what_is_dear()
    {
        auto hidden = defence_.hidden_of_all();
        std::erase_if(hidden, [&](const AnySum& sum) { return problem_.cost[sum.sum] < problem_.dear; });
        std::ranges::stable_sort(
            hidden, std::greater {}, [&](const AnySum& sum) { return problem_.cost[sum.sum]; });
        for (const auto& sum : hidden)
            displace(sum);
    }

    /// Shows a sum, makes other room for the numbers whose worlds change it, and takes that back unless it
    /// costs less.
    void displace(const AnySum& sum)
    {
        const auto numbers = defence_.numbers_resting_on(sum);
        const auto worlds = defence_.worlds().size();
        newly_hidden_.clear();
        defence_.start_trying();
        defence_.show(sum);
        defence_.locks().keep(sum.sum);
        const bool done = std::ranges::all_of(numbers, [&](auto number) {
            return protect(number, Hiding::Allowed, patiently)
                && defence_.cost_of(newly_hidden_) < problem_.cost[sum.sum];
        });
        defence_.locks().let_go(sum.sum);
        if (done) {
            defence_.keep();
            return;
        }
        defence_.take_back();
        defence_.shrink_worlds(worlds);
        for (const auto& other : newly_hidden_)
            defence_.show(other);
        defence_.hide(sum);
    }

    SumsProtection answer()
    {
        SumsProtection protection;
        for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum) {
            protection.shown.push_back(defence_.locks().is_locked(sum) ? 1 : 0);
            protection.small.push_back(defence_.is_small(sum) ? 1 : 0);
        }
        for (std::uint32_t contributor = 0; contributor < problem_.contributors.size(); ++contributor) {
            auto& own = protection.own_shown.emplace_back();
            for (std::uint32_t sum = 0; sum < problem_.contributors[contributor].shown.size(); ++sum)
                own.push_back(defence_.is_shown({ contributor, sum }) ? 1 : 0);
        }
        for (std::uint32_t world = 0; world < defence_.worlds().size(); ++world)
            if (defence_.is_quiet(world))
                protection.worlds.push_back(defence_.worlds().world(world));
        for (const auto number : defence_.given_away())
            protection.unprotected.push_back(defence_.numbers()[number]);
        return protection;
    }

    const SumsProblem& problem_;
    SumsDefence defence_;
    JointSearch search_;
    JointWays ways_;
    std::set<AnySum> newly_hidden_;
    std::vector<std::uint32_t> times_in_the_way_; // by number
};

} // namespace

SumsProtection protect_sums(const SumsProblem& problem)
{
    INVARIANT(problem.cost.size() == problem.sums.size(), "every sum has its cost");
    INVARIANT(problem.tier.size() == problem.sums.size(), "every sum has its turn");
    return SumsDefender(problem).defend();
}

} // namespace wres::protection
