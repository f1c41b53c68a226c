// SPDX-License-Identifier: MIT
#include "association/boschloo_p.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "association/fisher_p.h"
#include "association/rejection_region.h"

namespace wres::statistics {

namespace {

constexpr double tie = 1e-7; // relative; as in fisher_p

/// The most in the group, of all tables in which `counted` are counted, for which Fisher's lower p is not
/// above `limit`; or -1. `weights` is room to work in.
double largest_rejected(double n1, double n2, double counted, double limit, std::vector<double>& weights)
{
    const double low = std::max(0.0, counted - n2);
    const double high = std::min(n1, counted);
    const auto last = static_cast<std::size_t>(high - low);
    const auto step_up = [&](std::size_t at) {
        const double k = low + static_cast<double>(at);
        return ((n1 - k) / (k + 1)) * ((counted - k) / (n2 - counted + k + 1));
    };
    const double middle = std::clamp(std::floor((n1 + 1) * ((counted + 1) / (n1 + n2 + 2))), low, high);
    const auto mode = static_cast<std::size_t>(middle - low);

    // Weights from the mode outwards, so that none is too small where it matters.
    weights.assign(last + 1, 0);
    weights[mode] = 1;
    double total = 1;
    for (std::size_t at = mode; at < last && weights[at] > 0; ++at)
        total += weights[at + 1] = weights[at] * step_up(at);
    for (std::size_t at = mode; at > 0 && weights[at] > 0; --at)
        total += weights[at - 1] = weights[at] / step_up(at - 1);

    double up_to = 0;
    for (std::size_t at = 0; at <= last; ++at) {
        up_to += weights[at];
        if (up_to > limit * total)
            return at == 0 ? -1 : low + static_cast<double>(at) - 1;
    }
    return high;
}

/// The same for every total.
std::vector<double> largest_rejected(Proportion group, Proportion reference, double limit)
{
    std::vector<double> largest;
    largest.reserve(static_cast<std::size_t>(group.denominator() + reference.denominator()) + 1);
    std::vector<double> weights;
    for (std::uint64_t counted = 0; counted <= group.denominator() + reference.denominator(); ++counted)
        largest.push_back(largest_rejected(static_cast<double>(group.denominator()),
            static_cast<double>(reference.denominator()), static_cast<double>(counted), limit, weights));
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
    const auto largest = largest_rejected(group, reference, fisher_lower_p(group, reference) * (1 + tie));
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
