// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace wres::statistics {

/// The places of p in rising order; ties stay in the order they came in.
[[nodiscard]] inline std::vector<std::size_t> rising_order(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::ranges::sort(
        order, [&](std::size_t a, std::size_t b) { return p[a] < p[b] || (p[a] == p[b] && a < b); });
    return order;
}

/// Adjusts from the smallest p up. `adjust(p, rank)` is the adjusted value on its own, rank counting from 1;
/// an adjusted p is never less than that of a smaller p.
template <typename Adjust>
[[nodiscard]] std::vector<double> step_down(std::span<const double> p, const Adjust& adjust)
{
    std::vector<double> adjusted(p.size());
    double largest = 0;
    std::size_t rank = 0;
    for (const std::size_t at : rising_order(p)) {
        largest = std::clamp(adjust(p[at], ++rank), largest, 1.0);
        adjusted[at] = largest;
    }
    return adjusted;
}

/// Adjusts from the largest p down; an adjusted p is never more than that of a larger p.
template <typename Adjust>
[[nodiscard]] std::vector<double> step_up(std::span<const double> p, const Adjust& adjust)
{
    std::vector<double> adjusted(p.size());
    const auto order = rising_order(p);
    double smallest = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t at = order[rank - 1];
        smallest = std::min(smallest, adjust(p[at], rank));
        adjusted[at] = smallest;
    }
    return adjusted;
}

} // namespace wres::statistics
