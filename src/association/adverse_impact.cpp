// SPDX-License-Identifier: MIT
#include "association/adverse_impact.h"

#include <cmath>

#include "association/chi_squared_tests.h"
#include "distributions/two_by_two.h"

namespace wres::statistics {

double shortfall_to_reference_rate(Proportion group, Proportion reference)
{
    const TwoByTwo t(group, reference);
    return t.n1 * (t.x2 / t.n2) - t.x1;
}

double shortfall_to_overall_rate(Proportion group, Proportion reference)
{
    const TwoByTwo t(group, reference);
    return t.n1 * (t.counted() / t.everybody()) - t.x1;
}

std::optional<bool> below_four_fifths(Proportion group, Proportion reference)
{
    if (reference.numerator() == 0)
        return std::nullopt;
    // x1 / n1 < 4/5 x2 / n2. In floating point a ratio of exactly 4/5 may come out on either side.
    return static_cast<long double>(group.numerator()) * static_cast<long double>(reference.denominator()) * 5
        < static_cast<long double>(reference.numerator()) * static_cast<long double>(group.denominator()) * 4;
}

std::optional<double> flip_flop_ratio(Proportion group, Proportion reference)
{
    if (group.numerator() == group.denominator() || reference.numerator() < 2)
        return std::nullopt;
    const double more =
        (static_cast<double>(group.numerator()) + 1) / static_cast<double>(group.denominator());
    const double less =
        (static_cast<double>(reference.numerator()) - 1) / static_cast<double>(reference.denominator());
    return more / less;
}

double cohen_h(Proportion group, Proportion reference)
{
    // asin(sqrt(x / n)) as an angle of counted and others is exact at both ends.
    const auto angle = [](Proportion rate) {
        return 2
            * std::atan2(std::sqrt(static_cast<double>(rate.numerator())),
                std::sqrt(static_cast<double>(rate.denominator() - rate.numerator())));
    };
    return angle(group) - angle(reference);
}

double phi_coefficient(Proportion group, Proportion reference)
{
    return pooled_z(group, reference) / std::sqrt(TwoByTwo(group, reference).everybody());
}

double pooled_z(Proportion group, Proportion reference)
{
    const double z = std::sqrt(pearson_chi_squared(group, reference).statistic);
    return std::copysign(z, TwoByTwo(group, reference).excess());
}

} // namespace wres::statistics
