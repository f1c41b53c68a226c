// SPDX-License-Identifier: MIT
#include "multiplicity/benjamini_hochberg.h"

#include "multiplicity/stepwise.h"

namespace wres::statistics {

std::vector<double> benjamini_hochberg(std::span<const double> p)
{
    const auto tests = static_cast<double>(p.size());
    return step_up(p, [&](double each, std::size_t rank) {
        return std::max(each, each * (tests / static_cast<double>(rank)));
    });
}

} // namespace wres::statistics
