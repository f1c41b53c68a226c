// SPDX-License-Identifier: MIT
#include "protection/noise_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace wres::protection {

namespace {

constexpr std::int64_t most_noise = 1000;

/// The distribution of greatest entropy on some whole numbers, with mean 0 and a variance: in proportion to
/// exp(a v + b v^2), where a and b make the moments come out.
class GreatestEntropy {
public:
    GreatestEntropy(std::vector<double> values, double variance)
        : values_(std::move(values))
        , variance_(variance)
        , chances_(values_.size())
    {
    }

    /// Newton's method on the dual, which is convex; a step is halved until it gains. In the end, where gains
    /// are too small to be seen in the dual, they are seen in the moments.
    std::vector<double> find()
    {
        constexpr int most_steps = 200;
        double dual = evaluate(a_, b_);
        double error = error_now();
        for (int step = 0; step < most_steps && error > 1e-15; ++step) {
            const auto [da, db] = direction();
            double length = 1;
            double next = evaluate(a_ + da, b_ + db);
            while (!(next < dual - 1e-12 || error_now() < error) && length > 1e-6) {
                length /= 2;
                next = evaluate(a_ + length * da, b_ + length * db);
            }
            if (length <= 1e-6)
                break;
            a_ += length * da;
            b_ += length * db;
            dual = next;
            error = error_now();
        }
        (void)evaluate(a_, b_);
        return chances_;
    }

    /// How far the moments are from what is asked for, each in its own unit.
    [[nodiscard]] double error_now() const
    {
        const auto now = moments();
        return std::abs(now.value) / std::sqrt(variance_) + std::abs(now.excess) / variance_;
    }

private:
    /// The logarithm of the sum of exp(a v + b (v^2 - variance)); leaves the chances behind.
    double evaluate(double a, double b)
    {
        double greatest = -std::numeric_limits<double>::infinity();
        for (std::size_t place = 0; place < values_.size(); ++place) {
            chances_[place] = a * values_[place] + b * (values_[place] * values_[place] - variance_);
            greatest = std::max(greatest, chances_[place]);
        }
        double sum = 0;
        for (auto& chance : chances_)
            sum += chance = std::exp(chance - greatest);
        for (auto& chance : chances_)
            chance /= sum;
        return greatest + std::log(sum);
    }

    /// On average, by the chances that the last evaluation left behind.
    struct Moments {
        double value {};
        double excess {}; // of the value squared over the variance
        double value_value {};
        double value_excess {};
        double excess_excess {};
    };

    [[nodiscard]] Moments moments() const
    {
        Moments sum;
        for (std::size_t place = 0; place < values_.size(); ++place) {
            const double value = values_[place];
            const double excess = value * value - variance_;
            const double chance = chances_[place];
            sum.value += chance * value;
            sum.excess += chance * excess;
            sum.value_value += chance * value * value;
            sum.value_excess += chance * value * excess;
            sum.excess_excess += chance * excess * excess;
        }
        return sum;
    }

    /// By the inverse of the dual's second derivatives, which are the covariances.
    [[nodiscard]] std::pair<double, double> direction() const
    {
        const auto now = moments();
        const double aa = now.value_value - now.value * now.value;
        const double ab = now.value_excess - now.value * now.excess;
        const double bb = now.excess_excess - now.excess * now.excess;
        const double determinant = aa * bb - ab * ab;
        return { -(bb * now.value - ab * now.excess) / determinant,
            -(aa * now.excess - ab * now.value) / determinant };
    }

    std::vector<double> values_;
    double variance_;
    double a_ = 0;
    double b_ = 0;
    std::vector<double> chances_;
};

/// What the noise of a count can be.
std::vector<double> noises_of(std::int64_t count, const NoiseRules& rules)
{
    std::vector<double> noises;
    for (std::int64_t noise = -rules.most; noise <= rules.most; ++noise)
        if (count + noise == 0 || count + noise >= rules.least_shown)
            noises.push_back(static_cast<double>(noise));
    return noises;
}

struct Variances {
    double least {};
    double most {};
};

/// Between which variances noise can have that is 0 on average. The ends are those of two values alone: the
/// nearest to 0 on both sides, and the farthest.
/// @param noises  in order; some below 0 and some above
Variances variances_of(const std::vector<double>& noises)
{
    const auto above = std::ranges::upper_bound(noises, 0.0);
    const double nearest_below = *std::prev(above); // 0 where the count may stay
    return { -nearest_below * *above, -noises.front() * noises.back() };
}

Done check(const NoiseRules& rules)
{
    if (rules.most < 1 || rules.most > most_noise)
        return failure("noise.rules",
            fmt::format("The most that noise may change a count by is {}. Give a whole number from 1 to {}.",
                rules.most, most_noise));
    if (!(rules.variance > 0) || !std::isfinite(rules.variance))
        return failure("noise.rules",
            fmt::format("The variance of the noise is {}. Give a number above 0.", rules.variance));
    if (rules.least_shown < 1 || rules.least_shown > rules.most)
        return failure("noise.rules",
            fmt::format(
                "The least count to be shown is {}. Give a whole number from 1 to the most that noise "
                "may change a count by, {}.",
                rules.least_shown, rules.most));
    return {};
}

} // namespace

Result<NoiseTable> NoiseTable::make(const NoiseRules& rules)
{
    TRY_DONE(check(rules));
    NoiseTable table(rules);
    table.rows_.emplace_back(static_cast<std::size_t>(2 * rules.most + 1), 0);
    table.rows_.back()[static_cast<std::size_t>(rules.most)] = 1; // a 0 stays 0
    // From here on noise takes no count below the least shown: all greater counts have the same noise.
    const auto last = rules.most + rules.least_shown;
    for (std::int64_t count = 1; count <= last; ++count) {
        const auto noises = noises_of(count, rules);
        const auto variances = variances_of(noises);
        if (!(rules.variance > variances.least && rules.variance < variances.most))
            return failure("noise.variance",
                fmt::format(
                    "No noise of at most {} makes a count of {} come out right on average with a variance "
                    "of {}: it has to be more than {} and less than {}.",
                    rules.most, count, rules.variance, variances.least, variances.most));
        GreatestEntropy entropy(noises, rules.variance);
        const auto chances = entropy.find();
        if (!(entropy.error_now() < 1e-11))
            return failure("noise.variance",
                fmt::format("A variance of {} is too near to {} or {} for a count of {}: choose one farther "
                            "between them.",
                    rules.variance, variances.least, variances.most, count));
        auto& row = table.rows_.emplace_back(static_cast<std::size_t>(2 * rules.most + 1), 0);
        for (std::size_t place = 0; place < noises.size(); ++place)
            row[static_cast<std::size_t>(std::llround(noises[place]) + rules.most)] = chances[place];
    }
    return table;
}

std::span<const double> NoiseTable::row(std::int64_t count) const
{
    return rows_[static_cast<std::size_t>(std::min(count, rows() - 1))];
}

double NoiseTable::unchanged() const
{
    double greatest = 0;
    for (std::int64_t count = 1; count < rows(); ++count)
        greatest = std::max(greatest, row(count)[static_cast<std::size_t>(rules_.most)]);
    return greatest;
}

std::int64_t NoiseTable::noise(std::int64_t count, std::uint64_t key) const
{
    const auto chances = row(count);
    double share = static_cast<double>(key >> 11) * 0x1p-53; // 0 to 1, 1 left out
    std::int64_t last = 0;
    for (std::size_t place = 0; place < chances.size(); ++place) {
        if (chances[place] == 0)
            continue;
        last = static_cast<std::int64_t>(place) - rules_.most;
        if (share < chances[place])
            return last;
        share -= chances[place];
    }
    return last; // the chances add up to 1 but for the last bits
}

} // namespace wres::protection
