// SPDX-License-Identifier: MIT
#include "multiplicity/bonferroni.h"

#include "multiplicity/stepwise.h"

namespace wres::statistics {

std::vector<double> bonferroni(std::span<const double> p)
{
    const auto tests = static_cast<double>(p.size());
    return step_down(p, [&](double each, std::size_t) { return each * tests; });
}

} // namespace wres::statistics
