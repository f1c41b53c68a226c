// SPDX-License-Identifier: MIT
#include "protection/protect_sums.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "base/invariant.h"
#include "protection/coalition_cover.h"
#include "protection/joint_exchange.h"
#include "protection/joint_worlds.h"
#include "protection/mirrored_worlds.h"
#include "protection/nearby_joint_worlds.h"

namespace wres::protection {

namespace {

constexpr int rounds_of_exchange = 24; // of one number; after that only hiding helps
constexpr int most_mergers = 4;
constexpr std::size_t most_steps = 24; // of one number one way

/// Linear programmes take long, and the more contributors take part, the longer: worth their while only where
/// what has to be hidden otherwise is dear.
struct ProgrammeSize {
    double times_dear {};
    std::size_t partners {}; // of one area, and as many of all others
    std::size_t level {}; // of the neighbourhood
};
constexpr std::size_t numbers_of_a_republication = 4000;
constexpr std::size_t most_republications = 400'000; // numbers, of all sums: counted, not timed

constexpr std::array<ProgrammeSize, 3> programmes { { { 8, 2, 0 }, { 32, 4, 1 }, { 64, 8, 1 } } };

class SumsDefender {
public:
    explicit SumsDefender(const SumsProblem& problem)
        : problem_(problem)
        , rule_(problem.small, problem.coalition)
        , numbers_(numbers_of(problem, rule_))
        , locks_(problem)
        , index_(indices_of(problem))
        , exchange_(problem, index_, locks_)
        , mirrors_(problem, index_, locks_)
        , nearby_(problem, index_, locks_)
        , worlds_(problem)
    {
        find_neighbours();
        for (std::uint32_t contributor = 0; contributor < problem.contributors.size(); ++contributor) {
            const auto& topics = problem.contributors[contributor].topics;
            for (Cell cell = 0; cell < topics.size(); ++cell) {
                with_topic_.resize(std::max<std::size_t>(with_topic_.size(), topics[cell] + 1));
                with_topic_[topics[cell]].push_back({ contributor, cell });
            }
        }
        for (std::size_t sum = 0; sum < problem.sums.size(); ++sum)
            small_.push_back(!problem.is_fixed(sum)
                        && rule_.to_which_it_is_small(shares_of(problem.sums[sum], problem), {})
                    ? 1
                    : 0);
        for (std::uint32_t contributor = 0; contributor < problem.contributors.size(); ++contributor)
            for (const auto& world : problem.contributors[contributor].worlds)
                add({ { contributor, world } });
    }

    SumsProtection defend() &&
    {
        const auto tiers = problem_.tier.empty() ? 0 : *std::ranges::max_element(problem_.tier);
        for (std::uint8_t tier = 0; tier <= tiers; ++tier) {
            for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum)
                if (problem_.tier[sum] == tier && small_[sum] == 0)
                    locks_.lock(sum);
            std::ranges::fill(quiet_, std::uint8_t { 0 });
            ++hidings_;
            for (std::uint32_t number = 0; number < numbers_.size(); ++number)
                if (!given_away_.contains(number) && !protect(number, Hiding::Allowed))
                    give_up(number);
        }
        publish_what_is_not_needed();
        return answer();
    }

private:
    enum class Hiding : std::uint8_t { Allowed, NotAllowed };

    static std::vector<std::unique_ptr<ContributorIndex>> indices_of(const SumsProblem& problem)
    {
        std::vector<std::unique_ptr<ContributorIndex>> indices;
        for (const auto& contributor : problem.contributors)
            indices.push_back(std::make_unique<ContributorIndex>(contributor));
        return indices;
    }

    void add(JointWorld world)
    {
        worlds_.add(std::move(world));
        quiet_.push_back(0);
        asked_at_.push_back(0);
    }

    /// Whether a world changes no sum shown. Hiding more leaves it so.
    bool is_quiet(std::uint32_t world)
    {
        if (quiet_[world] == 0 && asked_at_[world] != hidings_) {
            asked_at_[world] = hidings_;
            quiet_[world] = locks_.nobody_notices(worlds_.world(world)) ? 1 : 0;
        }
        return quiet_[world] != 0;
    }

    [[nodiscard]] std::optional<Coalition> uncovered_by(std::uint32_t number)
    {
        std::vector<Mover> movers;
        std::int64_t lowest = 0;
        std::int64_t highest = 0;
        const bool of_one = numbers_[number].size() == 1;
        for (const auto& effect : worlds_.effects_on(numbers_[number])) {
            if (!is_quiet(effect.world))
                continue;
            const auto& contributors = worlds_.contributors(effect.world);
            movers.push_back({ effect.change, contributors });
            if (!of_one || contributors.size() > 1)
                continue;
            // Only its own contributor knows better, and nothing is left for a coalition with that one.
            lowest = std::min(lowest, effect.change);
            highest = std::max(highest, effect.change);
            if (highest - lowest >= problem_.width)
                return std::nullopt;
        }
        return rule_.uncovered_by(shares_of(numbers_[number], problem_), std::move(movers), problem_.width);
    }

    bool protect(std::uint32_t number, Hiding hiding)
    {
        for (int round = 0;; ++round) {
            const auto coalition = uncovered_by(number);
            if (!coalition)
                return true;
            if (round < rounds_of_exchange && exchange(number, *coalition))
                continue;
            if (hiding == Hiding::NotAllowed || !hide_for(number, *coalition))
                return false;
        }
    }

    bool exchange(std::uint32_t number, const Coalition& coalition)
    {
        auto worlds = exchange_.find(numbers_[number], coalition, Partners::None);
        if (worlds.empty())
            worlds = mirrored_worlds(number, coalition);
        if (worlds.empty())
            worlds = exchange_.find(numbers_[number], coalition, Partners::Others);
        for (auto& world : worlds)
            add(std::move(world));
        return !worlds.empty();
    }

    /// Steps of everybody outside a coalition that move a number one way.
    std::vector<Step> steps_of(std::uint32_t number, const Coalition& coalition, int sign)
    {
        std::vector<Step> steps;
        for (const auto& share : numbers_[number]) {
            if (std::ranges::binary_search(coalition, share.contributor))
                continue;
            auto more = mirrors_.steps(share, sign);
            std::ranges::move(more, std::back_inserter(steps));
            if (steps.size() >= most_steps)
                break;
        }
        return steps;
    }

    /// Worlds put together of steps of single contributors, and of others that make up for them.
    std::vector<JointWorld> mirrored_worlds(std::uint32_t number, const Coalition& coalition)
    {
        std::vector<JointWorld> found;
        std::int64_t missing = problem_.width;
        for (const int sign : { 1, -1 }) {
            if (missing <= 0)
                break;
            for (const auto& step : steps_of(number, coalition, sign)) {
                const auto wanted = (missing + std::abs(step.change) - 1) / std::abs(step.change);
                missing -= mirrors_.add(step, wanted, coalition) * std::abs(step.change);
                if (missing <= 0)
                    break;
            }
            if (auto world = mirrors_.take(); !world.empty())
                found.push_back(std::move(world));
        }
        if (missing > 0)
            found.clear();
        return found;
    }

    /// A sum of a contributor's own.
    struct OwnSum {
        std::uint32_t contributor {};
        std::uint32_t sum {};

        auto operator<=>(const OwnSum&) const = default;
    };

    /// What is hidden for the sake of some worlds.
    struct JointWay {
        std::vector<std::uint32_t> sums;
        std::vector<OwnSum> own;
        double cost = std::numeric_limits<double>::infinity();
        std::vector<JointWorld> worlds; // that are not there yet
    };

    /// Hides what stands in the way of the cheapest protection against a coalition.
    bool hide_for(std::uint32_t number, const Coalition& coalition)
    {
        auto way = way_of_own_worlds(number, coalition);
        for (const auto partners : { Partners::None, Partners::Others })
            if (auto merged = merging_way(number, coalition, partners); merged.cost < way.cost)
                way = std::move(merged);
        for (const auto& [times_dear, partners, level] : programmes)
            if (way.cost >= times_dear * problem_.dear)
                if (auto programmed = programmed_way(number, coalition, partners, level);
                    programmed.cost < way.cost)
                    way = std::move(programmed);
        if (way.sums.empty() && way.own.empty() && way.worlds.empty())
            return false;
        unlock(way);
        for (auto& world : way.worlds)
            add(std::move(world));
        ++hidings_;
        return true;
    }

    /// By a linear programme over a few contributors.
    JointWay programmed_way(
        std::uint32_t number, const Coalition& coalition, std::size_t partners, std::size_t level)
    {
        JointWay way { {}, {}, 0,
            nearby_.find(numbers_[number], partners_for(number, coalition, partners), level) };
        price(number, way);
        return way;
    }

    /// What has to be hidden for the worlds of a way; too much, where they are not possible or not far apart.
    void price(std::uint32_t number, JointWay& way)
    {
        std::set<std::uint32_t> sums;
        std::set<OwnSum> own;
        std::int64_t lower = 0;
        std::int64_t upper = 0;
        bool possible = true;
        for (const auto& world : way.worlds) {
            for (const auto sum : locks_.changed_by(world))
                sums.insert(sum);
            for (const auto& [contributor, cells] : world)
                possible = add_changed(contributor, cells, own) && possible;
            const auto change = change_of(number, world);
            lower = std::min(lower, change);
            upper = std::max(upper, change);
        }
        way.sums.assign(sums.begin(), sums.end());
        way.own.assign(own.begin(), own.end());
        way.cost = possible && upper - lower >= problem_.width ? cost_of(way.sums) + cost_of(way.own)
                                                               : std::numeric_limits<double>::infinity();
    }

    /// The contributor's own sums that a world changes.
    /// @return whether the world is possible
    bool add_changed(std::uint32_t contributor, const World& world, std::set<OwnSum>& changed)
    {
        const auto& of = problem_.contributors[contributor];
        const auto& index = *index_[contributor];
        auto& changes = changes_[contributor];
        changes.set(world);
        const bool possible = is_possible(world, changes, *of.system, index.system, *of.counts, *of.floors);
        for (const auto& [cell, change] : world)
            for (const auto sum : index.system.sums[cell])
                if (index.companions.is_locked(sum) && changes.of(of.system->sums()[sum]) != 0)
                    changed.insert({ contributor, sum });
        changes.clear(world);
        return possible;
    }

    [[nodiscard]] std::int64_t change_of(std::uint32_t number, const JointWorld& world) const
    {
        std::int64_t change = 0;
        for (const auto& share : numbers_[number]) {
            const auto own =
                std::ranges::find(world, share.contributor, &std::pair<std::uint32_t, World>::first);
            if (own == world.end())
                continue;
            for (const auto& [cell, by] : own->second)
                change += by
                    * (std::ranges::count(share.cells.plus, cell)
                        - std::ranges::count(share.cells.minus, cell));
        }
        return change;
    }

    /// Some of the number's contributors outside the coalition, and those who have most people of its kind:
    /// of the same area, and of all.
    std::vector<std::uint32_t> partners_for(
        std::uint32_t number, const Coalition& coalition, std::size_t partners) const
    {
        std::set<Topic> topics;
        std::vector<std::uint32_t> chosen;
        for (const auto& share : numbers_[number]) {
            for (const auto* cells : { &share.cells.plus, &share.cells.minus })
                for (const auto cell : *cells)
                    topics.insert(problem_.contributors[share.contributor].topics[cell]);
            if (chosen.size() < partners && !std::ranges::binary_search(coalition, share.contributor))
                chosen.push_back(share.contributor);
        }
        if (chosen.empty())
            return chosen;
        std::vector<std::int64_t> people(problem_.contributors.size(), 0);
        for (const auto topic : topics)
            for (const auto& cell : with_topic_[topic])
                people[cell.contributor] += (*problem_.contributors[cell.contributor].counts)[cell.cell];
        const auto area = area_of_[chosen.front()];
        for (const bool in_area : { true, false }) {
            std::vector<std::uint32_t> others;
            for (std::uint32_t other = 0; other < people.size(); ++other)
                if ((area_of_[other] == area) == in_area && !std::ranges::binary_search(coalition, other)
                    && std::ranges::find(chosen, other) == chosen.end())
                    others.push_back(other);
            std::ranges::stable_sort(others, std::greater {}, [&](auto other) { return people[other]; });
            others.resize(std::min(others.size(), partners));
            chosen.insert(chosen.end(), others.begin(), others.end());
        }
        std::ranges::sort(chosen);
        return chosen;
    }

    /// The contributors of one sum of the first tier are of one area.
    void find_neighbours()
    {
        area_of_.assign(problem_.contributors.size(), std::numeric_limits<std::uint32_t>::max());
        for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum)
            if (problem_.tier[sum] == 0)
                for (const auto& share : problem_.sums[sum])
                    area_of_[share.contributor] =
                        std::min(area_of_[share.contributor], problem_.sums[sum].front().contributor);
        for (const auto& contributor : problem_.contributors)
            changes_.emplace_back(contributor.system->cells());
    }

    void unlock(const JointWay& way)
    {
        for (const auto sum : way.sums)
            locks_.unlock(sum);
        for (const auto& [contributor, sum] : way.own)
            index_[contributor]->companions.unlock(sum);
    }

    void lock(const JointWay& way)
    {
        for (const auto sum : way.sums)
            locks_.lock(sum);
        for (const auto& [contributor, sum] : way.own)
            index_[contributor]->companions.lock(sum);
    }

    /// By worlds that are there, with all the sums hidden that they change.
    JointWay way_of_own_worlds(std::uint32_t number, const Coalition& coalition)
    {
        constexpr std::size_t most_pairs = 32;
        struct Candidate {
            std::int64_t change {};
            double cost {};
            std::vector<std::uint32_t> sums;
        };
        std::vector<Candidate> up;
        std::vector<Candidate> down;
        for (const auto& effect : worlds_.effects_on(numbers_[number])) {
            const auto& contributors = worlds_.contributors(effect.world);
            if (std::ranges::any_of(
                    contributors, [&](auto one) { return std::ranges::binary_search(coalition, one); }))
                continue;
            auto sums = is_quiet(effect.world) ? std::vector<std::uint32_t>()
                                               : locks_.changed_by(worlds_.world(effect.world));
            const auto cost = cost_of(sums);
            (effect.change > 0 ? up : down).push_back({ std::abs(effect.change), cost, std::move(sums) });
        }
        for (auto* candidates : { &up, &down }) {
            std::ranges::stable_sort(*candidates, {}, [&](const Candidate& candidate) {
                return candidate.cost / static_cast<double>(std::min(candidate.change, problem_.width));
            });
            candidates->insert(candidates->begin(), Candidate {}); // the world that is
            if (candidates->size() > most_pairs)
                candidates->resize(most_pairs);
        }
        JointWay best;
        for (const auto& one : up) {
            for (const auto& other : down) {
                if (one.change + other.change < problem_.width)
                    continue;
                std::vector<std::uint32_t> sums;
                std::ranges::set_union(one.sums, other.sums, std::back_inserter(sums));
                if (const auto cost = cost_of(sums); cost < best.cost)
                    best = { std::move(sums), {}, cost, {} };
            }
        }
        return best;
    }

    /// By people moved between cells that only what is hidden for it tells apart: within one contributor, or
    /// with others that make up for it.
    JointWay merging_way(std::uint32_t number, const Coalition& coalition, Partners partners)
    {
        JointWay way { {}, {}, 0, {} };
        for (int mergers = 0; mergers < most_mergers && way.worlds.empty(); ++mergers) {
            auto merger = best_merger(numbers_[number], coalition, partners);
            if (partners == Partners::Others)
                consider_mirrors(number, coalition, merger);
            if (!merger)
                break;
            unlock(*merger);
            way.sums.insert(way.sums.end(), merger->sums.begin(), merger->sums.end());
            way.own.insert(way.own.end(), merger->own.begin(), merger->own.end());
            way.worlds = exchange_.find(numbers_[number], coalition, partners);
            if (way.worlds.empty() && partners == Partners::Others)
                way.worlds = mirrored_worlds(number, coalition);
        }
        lock(way);
        way.cost = way.worlds.empty() ? std::numeric_limits<double>::infinity()
                                      : cost_of(way.sums) + cost_of(way.own);
        return way;
    }

    /// What tells a cell of the number from a companion, or keeps a partner from making up for both: the
    /// cheapest for each person that it lets move.
    std::optional<JointWay> best_merger(
        const JointNumber& number, const Coalition& coalition, Partners partners)
    {
        const auto missing = std::max<std::int64_t>(problem_.width - exchange_.reached(), 1);
        std::optional<JointWay> best; // its cost is for the people that are missing
        const auto consider = [&](JointWay way, double cost, std::int64_t people) {
            if (people <= 0 || (way.sums.empty() && way.own.empty()))
                return;
            way.cost = cost * static_cast<double>(missing) / static_cast<double>(std::min(people, missing));
            if (way.cost < std::numeric_limits<double>::infinity() && (!best || way.cost < best->cost))
                best = std::move(way);
        };
        for (const auto& share : number) {
            if (std::ranges::binary_search(coalition, share.contributor))
                continue;
            const auto& companions = index_[share.contributor]->companions;
            const auto& counts = *problem_.contributors[share.contributor].counts;
            for (const auto* cells : { &share.cells.plus, &share.cells.minus }) {
                for (const auto cell : *cells) {
                    for (const auto other : companions.of(cell)) {
                        if (other == cell || std::ranges::binary_search(*cells, other))
                            continue;
                        const JointCell up { share.contributor, cell };
                        const JointCell down { share.contributor, other };
                        if (partners == Partners::Others) {
                            consider_partners(up, down, coalition, consider);
                            continue;
                        }
                        auto sums = telling_apart(share.contributor, cell, other);
                        const auto cost = cost_of(sums);
                        consider({ std::move(sums), {}, 0, {} }, cost, counts[cell] + counts[other]);
                    }
                }
            }
        }
        return best;
    }

    /// Contributors that could make up for a step of another.
    void consider_mirrors(std::uint32_t number, const Coalition& coalition, std::optional<JointWay>& best)
    {
        for (const int sign : { 1, -1 }) {
            for (const auto& step : steps_of(number, coalition, sign)) {
                for (const auto& partner : mirrors_.partners(step, problem_.width, coalition)) {
                    JointWay way { {}, {}, 0, {} };
                    for (const auto sum : partner.sums)
                        way.own.push_back({ partner.contributor, sum });
                    const auto people = std::abs(step.change) * partner.times;
                    way.cost = cost_of(way.own) * static_cast<double>(problem_.width)
                        / static_cast<double>(std::min(people, problem_.width));
                    if (way.cost < std::numeric_limits<double>::infinity()
                        && (!best || way.cost < best->cost))
                        best = std::move(way);
                }
            }
        }
    }

    /// Contributors that could make up for people moved between two cells of another, if they hid what tells
    /// the same two of theirs apart.
    template <typename Consider>
    void consider_partners(
        JointCell cell, JointCell other, const Coalition& coalition, const Consider& consider)
    {
        const auto apart = locks_.key(cell) - locks_.key(other);
        const auto& topics = problem_.contributors[cell.contributor].topics;
        if (apart == 0)
            return;
        for (const auto& same : with_topic_[topics[cell.cell]]) {
            if (same.contributor == cell.contributor
                || std::ranges::binary_search(coalition, same.contributor))
                continue;
            const auto found = std::ranges::lower_bound(
                with_topic_[topics[other.cell]], same.contributor, {}, &JointCell::contributor);
            if (found == with_topic_[topics[other.cell]].end() || found->contributor != same.contributor
                || locks_.key(same) - locks_.key(*found) != apart
                || !index_[same.contributor]->are_alike(same.cell, found->cell))
                continue;
            const auto people = std::max(std::min(exchange_.room(same, -1), exchange_.room(*found, 1)),
                std::min(exchange_.room(same, 1), exchange_.room(*found, -1)));
            auto own = telling_apart_alone(same.contributor, same.cell, found->cell);
            const auto cost = cost_of(own);
            consider({ {}, std::move(own), 0, {} }, cost, people);
        }
    }

    [[nodiscard]] std::vector<OwnSum> telling_apart_alone(
        std::uint32_t contributor, Cell cell, Cell other) const
    {
        const auto& index = *index_[contributor];
        std::vector<std::uint32_t> sums;
        std::ranges::set_symmetric_difference(
            index.system.sums[cell], index.system.sums[other], std::back_inserter(sums));
        std::vector<OwnSum> own;
        for (const auto sum : sums)
            if (index.companions.is_locked(sum))
                own.push_back({ contributor, sum });
        return own;
    }

    [[nodiscard]] double cost_of(const std::vector<OwnSum>& sums) const
    {
        double cost = 0;
        for (const auto& [contributor, sum] : sums)
            cost += problem_.contributors[contributor].cost[sum];
        return cost;
    }

    [[nodiscard]] std::vector<std::uint32_t> telling_apart(
        std::uint32_t contributor, Cell cell, Cell other) const
    {
        std::vector<std::uint32_t> sums;
        std::ranges::set_symmetric_difference(locks_.sums_with(contributor, cell),
            locks_.sums_with(contributor, other), std::back_inserter(sums));
        std::erase_if(sums, [&](std::uint32_t sum) { return !locks_.is_locked(sum); });
        return sums;
    }

    [[nodiscard]] double cost_of(const std::vector<std::uint32_t>& sums) const
    {
        double cost = 0;
        for (const auto sum : sums)
            cost += problem_.is_fixed(sum) ? std::numeric_limits<double>::infinity() : problem_.cost[sum];
        return cost;
    }

    /// A number that the contributors' own releases give away: no sum that it stands in is shown.
    void give_up(std::uint32_t number)
    {
        given_away_.insert(number);
        for (const auto& share : numbers_[number])
            for (const auto* cells : { &share.cells.plus, &share.cells.minus })
                for (const auto cell : *cells)
                    for (const auto sum : locks_.sums_with(share.contributor, cell))
                        if (locks_.is_locked(sum) && !problem_.is_fixed(sum))
                            locks_.unlock(sum);
        ++hidings_;
    }

    /// From the sum that costs most to the one that costs least: shows it again where the numbers whose
    /// worlds change it have others that do not.
    void publish_what_is_not_needed()
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum)
            if (small_[sum] == 0 && !locks_.is_locked(sum))
                order.push_back(sum);
        std::ranges::stable_sort(
            order, std::greater {}, [&](std::uint32_t sum) { return problem_.cost[sum]; });
        if (order.empty())
            return;
        cells_numbers();
        for (const auto sum : order)
            publish(sum);
    }

    void publish(std::uint32_t sum)
    {
        std::set<std::uint32_t> opposed;
        for (const auto& effect : worlds_.effects_on(problem_.sums[sum]))
            if (is_quiet(effect.world))
                opposed.insert(effect.world);
        const auto concerned = numbers_of_worlds(opposed);
        if (concerned.size() > numbers_of_a_republication || republications_ > most_republications)
            return;
        republications_ += concerned.size();
        locks_.lock(sum);
        for (const auto world : opposed)
            quiet_[world] = 0;
        ++hidings_;
        const bool done = std::ranges::all_of(concerned, [&](std::uint32_t number) {
            return given_away_.contains(number) || protect(number, Hiding::NotAllowed);
        });
        if (done)
            return;
        locks_.unlock(sum);
        for (const auto world : opposed)
            quiet_[world] = 1;
        ++hidings_;
    }

    /// Those that may rest on them, each once; there may be more when there are too many.
    std::vector<std::uint32_t> numbers_of_worlds(const std::set<std::uint32_t>& worlds)
    {
        std::vector<std::uint32_t> numbers;
        ++number_mark_;
        number_seen_.resize(numbers_.size(), 0);
        for (const auto world : worlds) {
            for (const auto& [contributor, cells] : worlds_.world(world)) {
                for (const auto& [cell, change] : cells) {
                    for (const auto number : numbers_with_[contributor][cell]) {
                        if (std::exchange(number_seen_[number], number_mark_) == number_mark_)
                            continue;
                        numbers.push_back(number);
                    }
                }
            }
            if (numbers.size() > numbers_of_a_republication)
                break;
        }
        std::ranges::sort(numbers);
        return numbers;
    }

    void cells_numbers()
    {
        for (const auto& contributor : problem_.contributors)
            numbers_with_.emplace_back(contributor.system->cells());
        for (std::uint32_t number = 0; number < numbers_.size(); ++number)
            for (const auto& share : numbers_[number])
                for (const auto* cells : { &share.cells.plus, &share.cells.minus })
                    for (const auto cell : *cells)
                        numbers_with_[share.contributor].add(cell, number);
    }

    SumsProtection answer()
    {
        SumsProtection protection;
        for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum)
            protection.shown.push_back(locks_.is_locked(sum) ? 1 : 0);
        protection.small = small_;
        for (std::size_t contributor = 0; contributor < problem_.contributors.size(); ++contributor) {
            auto& own = protection.own_shown.emplace_back();
            for (std::uint32_t sum = 0; sum < problem_.contributors[contributor].shown.size(); ++sum)
                own.push_back(index_[contributor]->companions.is_locked(sum) ? 1 : 0);
        }
        for (std::uint32_t world = 0; world < worlds_.size(); ++world)
            if (is_quiet(world))
                protection.worlds.push_back(worlds_.world(world));
        for (const auto number : given_away_)
            protection.unprotected.push_back(numbers_[number]);
        return protection;
    }

    const SumsProblem& problem_;
    CoalitionRule rule_;
    std::vector<JointNumber> numbers_;
    JointLocks locks_;
    std::vector<std::unique_ptr<ContributorIndex>> index_;
    JointExchange exchange_;
    MirroredWorlds mirrors_;
    NearbyJointWorlds nearby_;
    JointWorlds worlds_;
    std::vector<std::uint8_t> small_; // by sum
    std::vector<std::uint8_t> quiet_; // by world: known to change no sum shown
    std::vector<std::uint32_t> asked_at_; // by world: after how many hidings
    std::uint32_t hidings_ = 1;
    std::size_t republications_ = 0;
    std::set<std::uint32_t> given_away_;
    std::vector<cells::Incidence> numbers_with_;
    std::vector<std::uint32_t> area_of_; // by contributor
    std::vector<Changes> changes_; // by contributor
    std::vector<std::uint32_t> number_seen_;
    std::uint32_t number_mark_ = 0;
    std::vector<std::vector<JointCell>> with_topic_; // by contributor
};

} // namespace

SumsProtection protect_sums(const SumsProblem& problem)
{
    INVARIANT(problem.cost.size() == problem.sums.size(), "every sum has its cost");
    INVARIANT(problem.tier.size() == problem.sums.size(), "every sum has its turn");
    return SumsDefender(problem).defend();
}

} // namespace wres::protection
