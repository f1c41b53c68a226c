// SPDX-License-Identifier: MIT
#include "multiplicity/sidak.h"

#include <algorithm>
#include <cmath>

#include "multiplicity/stepwise.h"

namespace wres::statistics {

namespace {

/// 1 - (1 - p)^tests, exact for the smallest p too.
double at_least_one(double p, double tests)
{
    return std::max(p, -std::expm1(tests * std::log1p(-p)));
}

} // namespace

std::vector<double> sidak(std::span<const double> p)
{
    const auto tests = static_cast<double>(p.size());
    return step_down(p, [&](double each, std::size_t) { return at_least_one(each, tests); });
}

std::vector<double> holm_sidak(std::span<const double> p)
{
    const auto tests = static_cast<double>(p.size());
    return step_down(p, [&](double each, std::size_t rank) {
        return at_least_one(each, tests + 1 - static_cast<double>(rank));
    });
}

} // namespace wres::statistics
