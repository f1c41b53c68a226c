// SPDX-License-Identifier: MIT
#include "statistics/adverse_impact.h"

#include <cmath>

namespace wres::statistics {

double shortfall_to_reference_rate(Proportion group, Proportion reference)
{
    return static_cast<double>(group.denominator()) * reference.value()
        - static_cast<double>(group.numerator());
}

double shortfall_to_overall_rate(Proportion group, Proportion reference)
{
    const double counted =
        static_cast<double>(group.numerator()) + static_cast<double>(reference.numerator());
    const double all =
        static_cast<double>(group.denominator()) + static_cast<double>(reference.denominator());
    return static_cast<double>(group.denominator()) * (counted / all)
        - static_cast<double>(group.numerator());
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
    const double all =
        static_cast<double>(group.denominator()) + static_cast<double>(reference.denominator());
    return pooled_z(group, reference) / std::sqrt(all);
}

double pooled_z(Proportion group, Proportion reference)
{
    const auto x1 = static_cast<double>(group.numerator());
    const auto n1 = static_cast<double>(group.denominator());
    const auto x2 = static_cast<double>(reference.numerator());
    const auto n2 = static_cast<double>(reference.denominator());
    const double counted = x1 + x2;
    const double others = (n1 - x1) + (n2 - x2);
    if (counted == 0 || others == 0)
        return 0;
    const double all = n1 + n2;
    return (x1 * n2 - x2 * n1) / all / std::sqrt((counted / all) * (others / all) * (n1 / all) * n2);
}

} // namespace wres::statistics
