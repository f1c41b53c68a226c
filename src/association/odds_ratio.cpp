// SPDX-License-Identifier: MIT
#include "association/odds_ratio.h"

#include <cmath>
#include <cstdint>
#include <limits>

#include "distributions/hypergeometric.h"
#include "distributions/normal.h"
#include "distributions/root.h"

namespace wres::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The tables with the margins of the observed one, under any odds ratio. All weights are relative to the
/// observed table's, so that only ratios of neighbours are needed.
class TablesUnderOddsRatio {
public:
    TablesUnderOddsRatio(Proportion group, Proportion reference)
        : tables_(group, reference)
        , observed_(static_cast<double>(group.numerator()))
    {
        const double x1 = static_cast<double>(group.numerator()) + 0.5;
        const double y1 = static_cast<double>(group.denominator() - group.numerator()) + 0.5;
        const double x2 = static_cast<double>(reference.numerator()) + 0.5;
        const double y2 = static_cast<double>(reference.denominator() - reference.numerator()) + 0.5;
        start_ = std::log(x1 / y1) - std::log(x2 / y2);
        standard_error_ = std::sqrt(1 / x1 + 1 / y1 + 1 / x2 + 1 / y2);
    }

    /// With half a person added to each cell, so that it is a number.
    [[nodiscard]] double log_of_sample_ratio() const { return start_; }
    [[nodiscard]] double standard_error() const { return standard_error_; }

    [[nodiscard]] bool observed_is_smallest() const { return observed_ == tables_.smallest(); }
    [[nodiscard]] bool observed_is_largest() const { return observed_ == tables_.largest(); }

    /// The log odds ratio at which a falling function of it is 0.
    template <typename Function>
    [[nodiscard]] double solve(const Function& falling) const
    {
        return std::exp(root_of_falling(falling, start_, standard_error_));
    }

    /// The total weight of the tables with more (fewer) counted in the group than observed, and the sum of
    /// how many more (fewer) times their weights.
    struct Side {
        double weight {};
        double moment {};
    };

    [[nodiscard]] Side above(double log_odds_ratio) const
    {
        const double odds_ratio = std::exp(log_odds_ratio);
        return sum(tables_.largest() - observed_,
            [&](double away) { return odds_ratio * tables_.step_up(observed_ + away); });
    }

    [[nodiscard]] Side below(double log_odds_ratio) const
    {
        const double inverse = std::exp(-log_odds_ratio);
        return sum(observed_ - tables_.smallest(),
            [&](double away) { return inverse / tables_.step_up(observed_ - away - 1); });
    }

private:
    template <typename Ratio>
    static Side sum(double tables, const Ratio& ratio)
    {
        Side side;
        double weight = 1;
        const auto last = static_cast<std::uint64_t>(tables);
        for (std::uint64_t step = 0; step < last; ++step) {
            const auto away = static_cast<double>(step);
            const double r = ratio(away);
            weight *= r;
            side.weight += weight;
            side.moment += (away + 1) * weight;
            // Ratios fall on the way out; stop when a geometric rest cannot be seen, or when the sum is all
            // there is.
            if ((r < 1 && weight * r * (away + 2) < 1e-17 * side.moment * (1 - r) * (1 - r))
                || side.moment > 1e300)
                break;
        }
        return side;
    }

    Hypergeometric tables_;
    double observed_;
    double start_ {};
    double standard_error_ {};
};

/// The chance of the observed table, counted `share`, or one on the given side of it.
double log_tail(TablesUnderOddsRatio::Side same, TablesUnderOddsRatio::Side other, double share)
{
    return std::log((same.weight + share) / (same.weight + 1 + other.weight));
}

/// Beyond this many people a sum over tables would take long, and Woolf's logarithms give the same digits.
constexpr double most_people = 1e12;

bool too_many(Proportion group, Proportion reference)
{
    return static_cast<double>(group.denominator()) + static_cast<double>(reference.denominator())
        > most_people;
}

Interval odds_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level, double share)
{
    const TablesUnderOddsRatio tables(group, reference);
    if (too_many(group, reference)) {
        const double centre = tables.log_of_sample_ratio();
        const double half_width = two_sided_z(level) * tables.standard_error();
        return { .lower = tables.observed_is_smallest() ? 0 : std::exp(centre - half_width),
            .upper = tables.observed_is_largest() ? infinity : std::exp(centre + half_width) };
    }
    const double log_of_half_rest = std::log((1 - level.value()) / 2);
    Interval found { .lower = 0, .upper = infinity };
    if (!tables.observed_is_smallest())
        found.lower = tables.solve([&](double log_ratio) {
            return log_of_half_rest - log_tail(tables.above(log_ratio), tables.below(log_ratio), share);
        });
    if (!tables.observed_is_largest())
        found.upper = tables.solve([&](double log_ratio) {
            return log_tail(tables.below(log_ratio), tables.above(log_ratio), share) - log_of_half_rest;
        });
    return found;
}

} // namespace

Result<double> conditional_odds_ratio(Proportion group, Proportion reference)
{
    const TablesUnderOddsRatio tables(group, reference);
    if (tables.observed_is_smallest() && tables.observed_is_largest())
        return failure("odds_ratio.one_table_only",
            "Nobody, or everybody, was counted in both groups, so the data say nothing about an odds ratio.");
    if (tables.observed_is_smallest())
        return 0.0;
    if (tables.observed_is_largest())
        return infinity;
    if (too_many(group, reference))
        return std::exp(tables.log_of_sample_ratio());
    // The expected count equals the observed one: moments on both sides balance.
    return tables.solve([&](double log_ratio) {
        return std::log(tables.below(log_ratio).moment) - std::log(tables.above(log_ratio).moment);
    });
}

Interval exact_odds_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return odds_ratio_interval(group, reference, level, 1);
}

Interval mid_p_odds_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return odds_ratio_interval(group, reference, level, 0.5);
}

} // namespace wres::statistics
