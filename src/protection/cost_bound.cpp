// SPDX-License-Identifier: MIT
#include "protection/cost_bound.h"

#include <algorithm>
#include <limits>
#include <set>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

namespace wres::protection {

namespace {

/// A part of the relaxation: some sums come to `least` or more. In a bridge, those of a line less one of
/// them.
struct Inequality {
    std::vector<std::uint32_t> plus;
    std::vector<std::uint32_t> minus;
    double least {};

    auto operator<=>(const Inequality&) const = default;
};

constexpr int most_rounds = 8; // of adding bridges that are not kept
constexpr int most_iterations = 40'000;
constexpr double too_little = 1e-6;

/// The relaxation over the sums that stand in any line.
class Relaxation {
public:
    Relaxation(const std::vector<double>& cost, const std::vector<Line>& lines) : column_(cost.size(), -1)
    {
        for (const auto& line : lines)
            for (const auto sum : line.sums)
                if (column_[sum] < 0) {
                    column_[sum] = static_cast<int>(cost_.size());
                    cost_.push_back(cost[sum]);
                }
        solution_.assign(cost_.size(), 0);
        for (const auto& line : lines)
            if (line.kind == Line::Kind::Cover && !line.sums.empty())
                add({ line.sums, {}, 1 });
        solver_.setLogLevel(0);
        solver_.setMaximumIterations(most_iterations);
        load_columns();
    }

    /// Adds the bridges of the lines that the last solution does not keep.
    /// @return whether there were any
    bool add_bridges(const std::vector<Line>& lines)
    {
        const auto before = rows_.size();
        for (const auto& line : lines) {
            if (line.kind != Line::Kind::Bridge)
                continue;
            double all = 0;
            for (const auto sum : line.sums)
                all += value(sum);
            for (const auto sum : line.sums) {
                if (2 * value(sum) <= all + too_little)
                    continue;
                auto others = line.sums;
                std::erase(others, sum);
                add({ std::move(others), { sum }, 0 });
            }
        }
        return rows_.size() > before;
    }

    /// Solves, from the last solution on, and takes the bound from its multipliers if it is better.
    void solve()
    {
        if (rows_.empty())
            return;
        load_new_rows();
        solver_.dual();
        const double* values = solver_.getColSolution();
        solution_.assign(values, values + cost_.size());
        const double* multipliers = solver_.getRowPrice();
        bound_ = std::max(bound_, bound_of({ multipliers, multipliers + rows_.size() }));
    }

    [[nodiscard]] double bound() const { return bound_; }
    [[nodiscard]] double hidden(std::uint32_t sum) const { return column_[sum] < 0 ? 0 : value(sum); }

private:
    [[nodiscard]] double value(std::uint32_t sum) const
    {
        return solution_[static_cast<std::size_t>(column_[sum])];
    }

    /// Each inequality once.
    void add(Inequality inequality)
    {
        if (known_.insert(inequality).second)
            rows_.push_back(std::move(inequality));
    }

    void load_columns()
    {
        CoinPackedMatrix empty(false, 0, 0);
        empty.setDimensions(0, static_cast<int>(cost_.size()));
        const std::vector<double> lower(cost_.size(), 0);
        const std::vector<double> upper(cost_.size(), 1);
        solver_.loadProblem(empty, lower.data(), upper.data(), cost_.data(), nullptr, nullptr);
    }

    void load_new_rows()
    {
        std::vector<int> starts { 0 };
        std::vector<int> columns;
        std::vector<double> factors;
        std::vector<double> least;
        for (auto row = static_cast<std::size_t>(solver_.numberRows()); row < rows_.size(); ++row) {
            for (const auto& [sums, factor] :
                { std::pair { &rows_[row].plus, 1.0 }, std::pair { &rows_[row].minus, -1.0 } })
                for (const auto sum : *sums) {
                    columns.push_back(column_[sum]);
                    factors.push_back(factor);
                }
            starts.push_back(static_cast<int>(columns.size()));
            least.push_back(rows_[row].least);
        }
        const std::vector<double> no_end(least.size(), std::numeric_limits<double>::max());
        solver_.addRows(static_cast<int>(least.size()), least.data(), no_end.data(), starts.data(),
            columns.data(), factors.data());
    }

    /// For any multipliers of 0 or more: each row's least times its multiplier, and what is left of each
    /// sum's cost where that is less than 0, for the sum is hidden once at most.
    [[nodiscard]] double bound_of(const std::vector<double>& multipliers) const
    {
        auto left = cost_;
        double bound = 0;
        std::size_t row = 0;
        for (const auto& inequality : rows_) {
            const auto multiplier = std::max(multipliers[row++], 0.0);
            bound += multiplier * inequality.least;
            for (const auto sum : inequality.plus)
                left[static_cast<std::size_t>(column_[sum])] -= multiplier;
            for (const auto sum : inequality.minus)
                left[static_cast<std::size_t>(column_[sum])] += multiplier;
        }
        for (const auto cost : left)
            bound += std::min(cost, 0.0);
        return bound;
    }

    std::vector<int> column_; // by sum
    std::vector<double> cost_; // by column
    std::vector<double> solution_; // by column
    std::vector<Inequality> rows_;
    std::set<Inequality> known_;
    ClpSimplex solver_;
    double bound_ = 0;
};

} // namespace

CostBound cost_bound(const std::vector<double>& cost, const std::vector<Line>& lines)
{
    Relaxation relaxation(cost, lines);
    relaxation.solve();
    for (int round = 0; round < most_rounds && relaxation.add_bridges(lines); ++round)
        relaxation.solve();
    CostBound bound { relaxation.bound(), std::vector<double>(cost.size(), 0) };
    for (std::uint32_t sum = 0; sum < cost.size(); ++sum)
        bound.hidden[sum] = relaxation.hidden(sum);
    return bound;
}

} // namespace wres::protection
