// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/proportion.h"

namespace wres::statistics {

/// The counts of a two-by-two table as the papers' formulas take them: x counted and y not, of n, in the
/// group (1) and in the reference (2); N is everybody.
struct TwoByTwo {
    double x1, y1, n1;
    double x2, y2, n2;

    TwoByTwo(Proportion group, Proportion reference)
        : x1(static_cast<double>(group.numerator()))
        , y1(static_cast<double>(group.denominator() - group.numerator()))
        , n1(static_cast<double>(group.denominator()))
        , x2(static_cast<double>(reference.numerator()))
        , y2(static_cast<double>(reference.denominator() - reference.numerator()))
        , n2(static_cast<double>(reference.denominator()))
    {
    }

    [[nodiscard]] double counted() const { return x1 + x2; }
    [[nodiscard]] double others() const { return y1 + y2; }
    [[nodiscard]] double everybody() const { return n1 + n2; }

    /// By how many the count in the group is above what equal rates would give: x1 - n1 (x1 + x2) / N.
    [[nodiscard]] double excess() const { return (x1 * n2 - x2 * n1) / everybody(); }
};

} // namespace wres::statistics
