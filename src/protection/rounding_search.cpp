// SPDX-License-Identifier: MIT
#include "protection/rounding_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <queue>

#include "protection/rounding_relaxation.h"

namespace wres::protection {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// What one turned-down rounding counts as: it was attacked from the start.
constexpr std::uint64_t work_of_a_rejection = 5000;

/// From now on a column lies within these places of its list.
struct Restriction {
    Column column {};
    std::int64_t first {};
    std::int64_t last {};
};

struct Node {
    double bound {};
    std::uint64_t number {}; // later nodes are deeper
    std::vector<Restriction> restrictions; // a later one of the same column lies within the earlier

    /// For the queue, which gives the greatest first: the least bound, and the deepest among equals.
    bool operator<(const Node& other) const
    {
        return bound != other.bound ? bound > other.bound : number < other.number;
    }
};

class RoundingSearch {
public:
    RoundingSearch(const RoundingModel& model, const std::function<bool(const Multiples&)>& accepts,
        const SearchLimits& limits)
        : model_(model)
        , accepts_(accepts)
        , limits_(limits)
        , relaxation_(model)
        , ranges_(model.columns.size())
    {
    }

    RoundingFound run()
    {
        std::priority_queue<Node> open;
        open.push({ -infinity, 0, {} });
        double bound = infinity;
        while (!open.empty() && bound == infinity) {
            const auto node = open.top();
            open.pop();
            if (is_pruned(node.bound))
                break;
            bound = follow(node, open);
        }
        found_.complete = bound == infinity;
        if (!found_.complete && !open.empty())
            bound = std::min(bound, open.top().bound);
        found_.optimal = !found_.multiples.empty() && is_pruned(bound);
        found_.bound = found_.optimal ? found_.cost : std::max(bound, 0.0);
        return std::move(found_);
    }

private:
    /// Follows a node down to an end, leaving its other branches open.
    /// @return infinity, or the node's bound when there was no more time for it
    double follow(Node node, std::priority_queue<Node>& open)
    {
        for (;;) {
            restrict(node.restrictions);
            const auto bound = relaxation_.solve();
            if (!bound || is_pruned(*bound))
                return infinity;
            node.bound = std::max(node.bound, *bound);
            if (is_exhausted())
                return node.bound;
            auto column = most_divided();
            if (!column) {
                if (consider())
                    return infinity;
                column = first_undecided();
                if (!column)
                    return infinity;
            }
            branch(node, *column, open);
        }
    }

    [[nodiscard]] bool is_pruned(double bound) const
    {
        if (found_.multiples.empty())
            return bound == infinity;
        if (model_.cost_unit > 0 && bound < infinity)
            bound = std::ceil(bound / model_.cost_unit - 1e-6) * model_.cost_unit;
        return bound >= found_.cost - 1e-9 * std::max(1.0, found_.cost);
    }

    /// Seconds count only once there is something to stop with.
    [[nodiscard]] bool is_exhausted() const
    {
        const auto& effort = relaxation_.effort();
        if (effort.iterations + 20 * effort.programmes + rejections_ * work_of_a_rejection > limits_.work)
            return true;
        return limits_.until && !found_.multiples.empty()
            && std::chrono::steady_clock::now() > *limits_.until;
    }

    void restrict(const std::vector<Restriction>& restrictions)
    {
        for (const auto column : restricted_) {
            ranges_[column].reset();
            relaxation_.limit(column, 0, last_of(column));
        }
        restricted_.clear();
        for (const auto& [column, first, last] : restrictions) {
            ranges_[column] = { first, last };
            relaxation_.limit(column, first, last);
            restricted_.push_back(column);
        }
    }

    [[nodiscard]] std::int64_t last_of(Column column) const
    {
        return static_cast<std::int64_t>(model_.columns[column].costs.size()) - 1;
    }

    [[nodiscard]] std::pair<std::int64_t, std::int64_t> range_of(Column column) const
    {
        return ranges_[column].value_or(std::pair<std::int64_t, std::int64_t> { 0, last_of(column) });
    }

    /// The column that lies nearest to the middle between two multiples.
    [[nodiscard]] std::optional<Column> most_divided() const
    {
        std::optional<Column> best;
        double farthest = 0;
        for (Column column = 0; column < ranges_.size(); ++column) {
            const double place = relaxation_.places()[column];
            const double distance = std::abs(place - std::round(place));
            if (distance > farthest + 1e-9) {
                farthest = distance;
                best = column;
            }
        }
        return best;
    }

    [[nodiscard]] std::optional<Column> first_undecided() const
    {
        for (Column column = 0; column < ranges_.size(); ++column)
            if (const auto [first, last] = range_of(column); first < last)
                return column;
        return std::nullopt;
    }

    /// Goes on with the multiple nearest to the relaxation's, or with that side of it, and leaves the others
    /// open.
    void branch(Node& node, Column column, std::priority_queue<Node>& open)
    {
        const double place = relaxation_.places()[column];
        const auto [first, last] = range_of(column);
        const auto leave_open = [&](std::int64_t from, std::int64_t to) {
            if (from > to)
                return;
            Node other { node.bound, ++numbers_, node.restrictions };
            other.restrictions.push_back({ column, from, to });
            open.push(std::move(other));
        };
        const auto near = static_cast<std::int64_t>(std::round(place));
        Restriction followed { column, near, near };
        if (place == std::round(place)) {
            leave_open(first, near - 1);
            leave_open(near + 1, last);
        } else if (place < static_cast<double>(near)) {
            followed.last = last;
            leave_open(first, near - 1);
        } else {
            followed.first = first;
            leave_open(near + 1, last);
        }
        node.restrictions.push_back(followed);
        node.number = ++numbers_;
    }

    /// @return whether what the relaxation found is a rounding, and accepted
    bool consider()
    {
        Multiples multiples;
        double cost = 0;
        for (Column column = 0; column < ranges_.size(); ++column) {
            const auto place = std::llround(relaxation_.places()[column]);
            multiples.push_back(model_.columns[column].least + place);
            cost += model_.columns[column].costs[static_cast<std::size_t>(place)];
        }
        for (const auto& row : model_.rows) {
            std::int64_t sum = 0;
            for (const auto& entry : row)
                sum += multiples[entry.column] * std::llround(entry.factor);
            if (sum != 0)
                return false;
        }
        if (!accepts_(multiples)) {
            ++rejections_;
            return false;
        }
        if (found_.multiples.empty() || cost < found_.cost) {
            found_.multiples = std::move(multiples);
            found_.cost = cost;
        }
        return true;
    }

    const RoundingModel& model_;
    const std::function<bool(const Multiples&)>& accepts_;
    SearchLimits limits_;
    RoundingRelaxation relaxation_;
    std::vector<std::optional<std::pair<std::int64_t, std::int64_t>>> ranges_; // by column
    std::vector<Column> restricted_;
    RoundingFound found_;
    std::uint64_t numbers_ = 0;
    std::uint64_t rejections_ = 0;
};

} // namespace

RoundingFound nearest_multiples(const RoundingModel& model,
    const std::function<bool(const Multiples&)>& accepts, const SearchLimits& limits)
{
    return RoundingSearch(model, accepts, limits).run();
}

} // namespace wres::protection
