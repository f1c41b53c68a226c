// SPDX-License-Identifier: MIT
#include "protection/controlled_rounding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "protection/audit.h"
#include "protection/perturbed_ranges.h"
#include "protection/rounding_search.h"

namespace wres::protection {

using cells::Cell;
using cells::PerturbedValues;
using cells::SuppressionProblem;

namespace {

/// Multiples beyond this are not told apart safely by the arithmetic of a linear programme.
constexpr double most_multiples = 1e9;

constexpr std::uint32_t most_relaxed = 4;

/// Of a search. Tables of two dimensions and most of three need none but the first programmes.
constexpr std::uint64_t usual_work = 250'000;

/// A value is a multiple when it is one but for the last bits of its decimals.
constexpr double rounding = 1e-9;

class Rounder {
public:
    Rounder(const SuppressionProblem& problem, double base, const SuppressionLimits& limits)
        : problem_(problem)
        , base_(base)
        , ranges_(problem)
        , cell_of_(problem.cells.size())
        , column_of_(problem.cells.size())
        , limits_(search_limits(limits.seconds))
    {
        std::iota(cell_of_.begin(), cell_of_.end(), Cell { 0 });
        std::ranges::sort(cell_of_, {}, [&](Cell cell) { return problem.cells[cell].id; });
        for (Column column = 0; column < cell_of_.size(); ++column)
            column_of_[cell_of_[column]] = column;
        limits_.work = usual_work;
    }

    Result<ControlledRounding> run()
    {
        for (std::uint32_t relaxation = 0; relaxation <= most_relaxed; ++relaxation) {
            reset(relaxation);
            const auto model = TRY(model_of());
            const auto found = nearest_multiples(
                model, [this](const Multiples& multiples) { return is_safe(multiples); }, limits_);
            if (!found.multiples.empty())
                return conclude(found);
            if (exposed_)
                return failure("protection.no_safe_rounding", sentence_for(*exposed_));
            rounding_.less_relaxed_excluded = rounding_.less_relaxed_excluded && found.complete;
        }
        return failure("protection.not_rounded",
            fmt::format("No rounding to multiples of {} was found that adds up with every number within {} "
                        "of the truth. Divide the table, or take out totals that hold by accident.",
                base_, base_ * (most_relaxed + 1)));
    }

private:
    void reset(std::uint32_t relaxation)
    {
        rounding_.relaxation = relaxation;
        rounding_.published.within = base_ * (relaxation + 1) - (ranges_.has_whole_values() ? 1.0 : 0.0);
        rounding_.published.published.assign(problem_.cells.size(), std::nullopt);
    }

    /// The multiples around a value; the same one twice where it is a multiple.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> around(double value) const
    {
        const double multiple = value / base_;
        const double nearest = std::round(multiple);
        if (std::abs(multiple - nearest) <= rounding * std::max(1.0, std::abs(multiple)))
            return { std::llround(nearest), std::llround(nearest) };
        return { std::llround(std::floor(multiple)), std::llround(std::ceil(multiple)) };
    }

    Result<RoundingModel> model_of()
    {
        RoundingModel model;
        for (const auto cell : cell_of_)
            model.columns.push_back(TRY(column_for(cell)));
        for (const auto& total : problem_.totals) {
            std::vector<RowEntry> row { { column_of_[total.total], -1 } };
            for (const auto part : total.parts)
                row.push_back({ column_of_[part], 1 });
            std::ranges::sort(row);
            model.rows.push_back(std::move(row));
        }
        std::ranges::sort(model.rows);
        model.rows.erase(std::unique(model.rows.begin(), model.rows.end()), model.rows.end());
        model.cost_unit = ranges_.has_whole_values() && base_ == std::round(base_) ? 1 : 0;
        return model;
    }

    /// Of the multiples that a value may become, those that alone do not say more of it than its level
    /// allows.
    Result<RoundedColumn> column_for(Cell cell)
    {
        const double value = problem_.cells[cell].value;
        if (std::abs(value) / base_ > most_multiples)
            return failure("protection.too_large",
                fmt::format("Cell \"{}\" is {}, more than {:.0f} times the base. State the values in larger "
                            "units.",
                    problem_.cells[cell].id, value, most_multiples));
        auto [first, last] = around(value);
        if (value != 0) {
            const std::int64_t farther = rounding_.relaxation;
            first = value > 0 ? std::max<std::int64_t>(first - farther, 0) : first - farther;
            last = value < 0 ? std::min<std::int64_t>(last + farther, 0) : last + farther;
        }
        const auto primary = std::ranges::find(problem_.primary, cell, &cells::PrimaryCell::cell);
        const auto tells_too_much = [&](std::int64_t multiple) {
            if (primary == problem_.primary.end())
                return false;
            const auto range =
                ranges_.behind(cell, base_ * static_cast<double>(multiple), rounding_.published);
            return !meets(primary->level, value - range.lower, range.upper - value);
        };
        while (first <= last && tells_too_much(first))
            ++first;
        while (last > first && tells_too_much(last))
            --last;
        if (first > last)
            return failure("protection.no_safe_rounding", sentence_for(cell));
        RoundedColumn column { first, {} };
        for (auto multiple = first; multiple <= last; ++multiple)
            column.costs.push_back(std::abs(base_ * static_cast<double>(multiple) - value));
        return column;
    }

    void publish(const Multiples& multiples)
    {
        for (Column column = 0; column < cell_of_.size(); ++column)
            rounding_.published.published[cell_of_[column]] = base_ * static_cast<double>(multiples[column]);
        ranges_.publish(rounding_.published);
    }

    bool is_safe(const Multiples& multiples)
    {
        publish(multiples);
        exposed_ = ranges_.exposed();
        return !exposed_;
    }

    [[nodiscard]] std::string sentence_for(Cell cell) const
    {
        const auto found = std::ranges::find(problem_.primary, cell, &cells::PrimaryCell::cell);
        const auto& level = found->level;
        return fmt::format(
            "Rounded to multiples of {}, cell \"{}\" is not as uncertain as its level asks: {} less, {} more "
            "and a range of {}. Round to a larger base, widen its bounds, or ask for less.",
            base_, problem_.cells[cell].id, level.lower, level.upper, level.range);
    }

    /// Attacks the rounding once more, from the start.
    Result<ControlledRounding> conclude(const RoundingFound& found)
    {
        ranges_ = PerturbedRanges(problem_);
        publish(found.multiples);
        if (const auto exposed = ranges_.exposed())
            return failure("protection.no_safe_rounding", sentence_for(*exposed));
        for (Cell cell = 0; cell < problem_.cells.size(); ++cell)
            rounding_.ranges.push_back(ranges_.range(cell));
        rounding_.deviation = found.cost;
        rounding_.optimal = found.optimal;
        if (!found.optimal && found.cost > 0)
            rounding_.gap = std::clamp((found.cost - found.bound) / found.cost, 0.0, 1.0);
        return std::move(rounding_);
    }

    const SuppressionProblem& problem_;
    double base_;
    PerturbedRanges ranges_;
    std::vector<Cell> cell_of_; // by column: in the order of their ids
    std::vector<Column> column_of_; // by cell
    SearchLimits limits_;
    ControlledRounding rounding_;
    std::optional<Cell> exposed_; // in the rounding turned down last
};

} // namespace

Result<ControlledRounding> round_controlled(
    const SuppressionProblem& problem, double base, const SuppressionLimits& limits)
{
    if (!(base >= 2) || base != std::round(base) || base > most_multiples)
        return failure("protection.base",
            fmt::format(
                "{} is no base to round to. Give a whole number, 2 or more: 3, 5 and 10 are usual.", base));
    return Rounder(problem, base, limits).run();
}

} // namespace wres::protection
