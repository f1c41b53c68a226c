// SPDX-License-Identifier: MIT
#include "multiplicity/benjamini_yekutieli.h"

#include "multiplicity/stepwise.h"

namespace wres::statistics {

std::vector<double> benjamini_yekutieli(std::span<const double> p)
{
    const auto tests = static_cast<double>(p.size());
    double harmonic = 0;
    for (std::size_t rank = p.size(); rank > 0; --rank)
        harmonic += 1 / static_cast<double>(rank);
    return step_up(p,
        [&](double each, std::size_t rank) { return each * harmonic * (tests / static_cast<double>(rank)); });
}

} // namespace wres::statistics
