// SPDX-License-Identifier: MIT
#include "nation/representation.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"

namespace wres::nation {
namespace {

/// Where (counted - ratio expected)^2 = z^2 (ratio expected - ratio^2 squares): the two roots in `ratio`.
statistics::Interval score_limits(double counted, double expected, double squares, double z)
{
    const double z_squared = z * z;
    const double a = expected * expected + z_squared * squares;
    const double half_b = counted * expected + z_squared * expected / 2;
    const double root = std::sqrt(std::max(0.0, half_b * half_b - a * counted * counted));
    // The smaller root by the product of the two, so that nothing cancels.
    const double upper = (half_b + root) / a;
    return { counted * counted / (a * upper), upper };
}

} // namespace

Result<Representation> representation(
    std::span<const BandInCouncil> councils, statistics::ConfidenceLevel level)
{
    Representation found;
    double squares = 0;
    for (const auto& council : councils) {
        const auto known = static_cast<double>(council.known);
        found.group += council.group;
        found.known += council.known;
        found.expected += known * council.residents_share;
        squares += known * council.residents_share * council.residents_share;
    }
    if (found.known == 0 || found.expected <= 0)
        return failure("representation.nobody_counted",
            "Nobody was counted whose ethnic group is known, or nobody of this group lives there, so there "
            "is "
            "nothing to hold against residents.");
    const auto counted = static_cast<double>(found.group);
    found.ratio = { counted / found.expected,
        score_limits(counted, found.expected, squares, statistics::two_sided_z(level)) };
    return found;
}

} // namespace wres::nation
