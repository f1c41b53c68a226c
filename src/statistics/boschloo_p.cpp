// SPDX-License-Identifier: MIT
#include "statistics/boschloo_p.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "statistics/fisher_p.h"
#include "statistics/rejection_region.h"

namespace wres::statistics {

namespace {

constexpr double tie = 1e-7; // relative; as in fisher_p

/// For every total counted: the most in the group for which Fisher's lower p is not above `limit`, or -1.
std::vector<double> largest_rejected(double n1, double n2, double limit)
{
    std::vector<double> largest;
    std::vector<double> weights;
    for (double counted = 0; counted <= n1 + n2; ++counted) {
        const double low = std::max(0.0, counted - n2);
        const double high = std::min(n1, counted);
        const auto step_up = [&](double k) {
            return ((n1 - k) / (k + 1)) * ((counted - k) / (n2 - counted + k + 1));
        };
        const double mode = std::clamp(std::floor((n1 + 1) * ((counted + 1) / (n1 + n2 + 2))), low, high);

        // Weights from the mode outwards, so that none is too small where it matters.
        weights.assign(static_cast<std::size_t>(high - low) + 1, 0);
        const auto at = [&](double k) -> double& { return weights[static_cast<std::size_t>(k - low)]; };
        at(mode) = 1;
        double total = 1;
        for (double k = mode; k < high && at(k) > 0; ++k)
            total += at(k + 1) = at(k) * step_up(k);
        for (double k = mode; k > low && at(k) > 0; --k)
            total += at(k - 1) = at(k) / step_up(k - 1);

        double up_to = 0;
        double rejected = -1;
        for (double k = low; k <= high; ++k) {
            up_to += at(k);
            if (up_to > limit * total)
                break;
            rejected = k;
        }
        largest.push_back(rejected);
    }
    return largest;
}

} // namespace

Result<double> boschloo_lower_p(Proportion group, Proportion reference)
{
    const auto n1 = static_cast<double>(group.denominator());
    const auto n2 = static_cast<double>(reference.denominator());
    if (n1 * n2 > most_pairs)
        return failure("exact_test.too_large",
            "These groups are too large for an unconditional exact test; use the score test instead.");
    const auto largest = largest_rejected(n1, n2, fisher_lower_p(group, reference) * (1 + tie));
    const RejectionRegion region(group.denominator(), reference.denominator(),
        [&](std::size_t x1, std::size_t x2) { return static_cast<double>(x1) <= largest[x1 + x2]; });
    return region.largest_probability();
}

Result<double> boschloo_upper_p(Proportion group, Proportion reference)
{
    // The group's rate is high when the reference's is low.
    return boschloo_lower_p(reference, group);
}

Result<double> boschloo_p(Proportion group, Proportion reference)
{
    const double lower = TRY(boschloo_lower_p(group, reference));
    const double upper = TRY(boschloo_upper_p(group, reference));
    return std::min(1.0, 2 * std::min(lower, upper));
}

} // namespace wres::statistics
