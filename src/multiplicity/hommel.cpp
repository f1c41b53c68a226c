// SPDX-License-Identifier: MIT
#include "multiplicity/hommel.h"

#include <algorithm>

#include "multiplicity/stepwise.h"

namespace wres::statistics {

std::vector<double> hommel(std::span<const double> p)
{
    const std::size_t tests = p.size();
    const auto order = rising_order(p);
    std::vector<double> sorted;
    sorted.reserve(tests);
    for (const std::size_t at : order)
        sorted.push_back(p[at]);
    std::vector<double> adjusted = sorted;

    // Wright (1992): Simes's test on every family of `size` hypotheses, largest families first.
    for (std::size_t size = tests; size > 1; --size) {
        const auto in_family = static_cast<double>(size);
        const std::size_t others = tests - size;
        double smallest = 1;
        for (std::size_t rank = 2; rank <= size; ++rank)
            smallest = std::min(smallest, in_family * sorted[others + rank - 1] / static_cast<double>(rank));
        for (std::size_t i = others + 1; i < tests; ++i)
            adjusted[i] = std::max(adjusted[i], smallest);
        for (std::size_t i = 0; i <= others; ++i)
            adjusted[i] = std::max(adjusted[i], std::min(smallest, in_family * sorted[i]));
    }

    std::vector<double> in_order_given(tests);
    for (std::size_t i = 0; i < tests; ++i)
        in_order_given[order[i]] = std::min(1.0, adjusted[i]);
    return in_order_given;
}

} // namespace wres::statistics
