// SPDX-License-Identifier: MIT
#include "multiplicity/holm.h"

#include "multiplicity/stepwise.h"

namespace wres::statistics {

std::vector<double> holm(std::span<const double> p)
{
    const auto tests = static_cast<double>(p.size());
    return step_down(
        p, [&](double each, std::size_t rank) { return each * (tests + 1 - static_cast<double>(rank)); });
}

} // namespace wres::statistics
