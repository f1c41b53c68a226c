// SPDX-License-Identifier: MIT
#include "protection/search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

#include "protection/incumbent.h"
#include "protection/separation.h"

namespace wres::protection {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t rounds_at_root = 200;
constexpr std::size_t rounds_at_node = 8;

struct Decision {
    Column column {};
    bool hidden {};
};

struct Node {
    double bound {};
    std::uint64_t number {}; // later nodes are deeper
    std::vector<Decision> decisions;

    /// For the queue, which gives the greatest first: the least bound, and the deepest among equals.
    bool operator<(const Node& other) const
    {
        return bound != other.bound ? bound > other.bound : number < other.number;
    }
};

class Search {
public:
    Search(const DefenceModel& model, const Preference& preference, const SearchLimits& limits)
        : model_(model)
        , cost_(preference.cost)
        , preference_(preference)
        , limits_(limits)
        , attack_(model)
        , separating_attack_(model)
        , cheapest_(model)
        , master_(model, preference.cost)
        , separation_(model, separating_attack_, master_)
        , order_(most_demanding_first(model))
    {
    }

    std::optional<SearchResult> run()
    {
        if (!improve_by(cost_))
            return std::nullopt;
        const auto root = solve({}, rounds_at_root);
        double bound = root.value_or(infinity);
        if (root && !is_pruned(*root))
            bound = branch(*root);
        const bool optimal = is_pruned(bound);
        return SearchResult { incumbent_, optimal ? incumbent_cost_ : bound, optimal };
    }

private:
    [[nodiscard]] bool is_pruned(double bound) const
    {
        return next_possible(bound)
            >= incumbent_cost_ - std::max(preference_.least_difference / 2, 1e-9 * incumbent_cost_);
    }

    /// Costs are multiples of a unit, and what was added to them comes to less than half of one.
    [[nodiscard]] double next_possible(double bound) const
    {
        const double unit = preference_.unit;
        if (unit <= 0 || bound == infinity)
            return bound;
        const double below = std::floor(bound / unit) * unit;
        return bound - below > unit / 2 ? below + unit : bound;
    }

    [[nodiscard]] static std::uint64_t work_of(const Effort& one, const Effort& other)
    {
        return one.iterations + other.iterations + 20 * (one.programmes + other.programmes);
    }

    [[nodiscard]] std::uint64_t work_on_relaxation() const
    {
        return work_of(separating_attack_.effort(), master_.effort());
    }

    [[nodiscard]] std::uint64_t work_on_patterns() const
    {
        return work_of(attack_.effort(), cheapest_.effort());
    }

    [[nodiscard]] bool is_exhausted() const
    {
        return work_on_relaxation() > limits_.work
            || (limits_.until && std::chrono::steady_clock::now() > *limits_.until);
    }

    [[nodiscard]] double cost_of(const Pattern& pattern) const
    {
        double sum = 0;
        for (std::size_t column = 0; column < pattern.size(); ++column)
            if (pattern[column] != 0 && model_.columns[column].visibility == Visibility::Decidable)
                sum += cost_[column];
        return sum;
    }

    void consider(const Pattern& pattern)
    {
        const double cost = cost_of(pattern);
        if (cost < incumbent_cost_) {
            incumbent_ = pattern;
            incumbent_cost_ = cost;
        }
    }

    bool improve_by(const std::vector<double>& prices)
    {
        const auto pattern = safe_pattern(model_, attack_, cheapest_, order_, prices, cost_);
        if (pattern)
            consider(*pattern);
        return pattern.has_value();
    }

    /// A pattern in the direction of the relaxation: what it hides for the most part is cheap. Not before as
    /// much work has gone into the relaxation as into patterns.
    void improve_by_relaxation()
    {
        if (work_on_patterns() > work_on_relaxation())
            return;
        auto prices = cost_;
        for (std::size_t column = 0; column < prices.size(); ++column)
            prices[column] *= 1 - 0.999 * master_.shares()[column];
        improve_by(prices);
    }

    void decide(const std::vector<Decision>& decisions)
    {
        for (const auto& [column, hidden] : decided_)
            if (!fixed_public(column))
                master_.bound(column, 0, 1);
        for (const auto& [column, hidden] : decisions)
            master_.bound(column, hidden ? 1 : 0, hidden ? 1 : 0);
        decided_ = decisions;
    }

    [[nodiscard]] bool fixed_public(Column column) const
    {
        return !fixed_public_.empty() && fixed_public_[column] != 0;
    }

    /// Solves the relaxation of a node, cutting off what the attacks find, until nothing is found or little
    /// is gained. A safe pattern met on the way is the new incumbent.
    /// @return the node's bound; nothing when it holds no safe pattern
    std::optional<double> solve(const std::vector<Decision>& decisions, std::size_t rounds)
    {
        decide(decisions);
        auto bound = master_.solve();
        double before = -infinity;
        std::size_t stalled = 0;
        for (std::size_t round = 0; bound && !is_pruned(*bound) && !is_exhausted(); ++round) {
            whole_ =
                std::ranges::all_of(master_.shares(), [](double share) { return share == 0 || share == 1; });
            if (whole_) {
                if (separation_.is_safe(master_.shares())) {
                    consider(Pattern(master_.shares().begin(), master_.shares().end()));
                    return bound;
                }
            } else {
                stalled = *bound - before < 1e-4 * std::abs(*bound) ? stalled + 1 : 0;
                if (round >= rounds || stalled > stalled_rounds())
                    return bound;
                before = *bound;
                if (separation_.add_cuts(master_.shares(), cuts_a_round()) == 0)
                    return bound;
                if (decisions.empty() && round % 10 == 9)
                    improve_by_relaxation();
            }
            bound = master_.solve();
        }
        return bound;
    }

    [[nodiscard]] std::size_t stalled_rounds() const { return decided_.empty() ? 12 : 3; }
    [[nodiscard]] std::size_t cuts_a_round() const { return 20 + model_.threats.size(); }

    /// What the relaxation hides only at a cost above that of the incumbent stays public for good.
    void fix_at_root(double bound)
    {
        if (fixed_public_.empty())
            fixed_public_.assign(model_.columns.size(), 0);
        for (std::size_t column = 0; column < model_.columns.size(); ++column) {
            const auto place = static_cast<Column>(column);
            if (model_.columns[column].visibility == Visibility::Decidable && master_.shares()[column] == 0
                && is_pruned(bound + master_.reduced_cost(place))) {
                fixed_public_[column] = 1;
                master_.bound(place, 0, 0);
            }
        }
    }

    /// The share nearest to a half, the dearest among those: its decision changes most.
    [[nodiscard]] std::optional<Column> branching_column() const
    {
        std::optional<Column> best;
        double best_score = 0;
        for (std::size_t column = 0; column < model_.columns.size(); ++column) {
            const double share = master_.shares()[column];
            if (share <= 0 || share >= 1)
                continue;
            const double score = std::min(share, 1 - share) * (1 + cost_[column]);
            if (score > best_score * (1 + 1e-9)) {
                best = static_cast<Column>(column);
                best_score = score;
            }
        }
        return best;
    }

    /// Best bound first, but each node taken is followed down to the end, so that patterns are met early.
    /// @return the least bound left open; infinity when none is
    double branch(double root_bound)
    {
        improve_by_relaxation();
        fix_at_root(root_bound);
        std::priority_queue<Node> open;
        std::uint64_t numbers = 0;
        open.push({ root_bound, numbers, {} });
        while (!open.empty()) {
            Node node = open.top();
            open.pop();
            if (is_pruned(node.bound))
                return node.bound;
            for (bool follow = true; follow;) {
                if (is_exhausted())
                    return std::min(node.bound, open.empty() ? infinity : open.top().bound);
                const auto bound = solve(node.decisions, rounds_at_node);
                follow = false;
                if (!bound || is_pruned(*bound))
                    continue;
                node.bound = std::max(node.bound, *bound);
                if (is_exhausted())
                    return std::min(node.bound, open.empty() ? infinity : open.top().bound);
                if (++nodes_ % 50 == 0)
                    improve_by_relaxation();
                const auto column = branching_column();
                if (!column)
                    continue;
                const bool likely = master_.shares()[*column] >= 0.5;
                Node other { node.bound, ++numbers, node.decisions };
                other.decisions.push_back({ *column, !likely });
                open.push(std::move(other));
                node.decisions.push_back({ *column, likely });
                node.number = ++numbers;
                follow = true;
            }
        }
        return infinity;
    }

    const DefenceModel& model_;
    const std::vector<double>& cost_;
    const Preference& preference_;
    SearchLimits limits_;
    AttackProgramme attack_; // of the patterns made
    AttackProgramme separating_attack_; // of the relaxation's shares
    CheapestWorld cheapest_;
    Master master_;
    Separation separation_;
    std::vector<std::size_t> order_;

    Pattern incumbent_;
    double incumbent_cost_ = infinity;
    std::vector<Decision> decided_;
    std::vector<std::uint8_t> fixed_public_;
    bool whole_ = false;
    std::uint64_t nodes_ = 0;
};

} // namespace

SearchLimits search_limits(std::optional<double> seconds)
{
    SearchLimits limits;
    if (seconds)
        limits.until = std::chrono::steady_clock::now()
            + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                std::chrono::duration<double>(*seconds));
    return limits;
}

std::optional<SearchResult> cheapest_pattern(
    const DefenceModel& model, const Preference& preference, const SearchLimits& limits)
{
    return Search(model, preference, limits).run();
}

} // namespace wres::protection
