// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace wres::statistics {

/// Where a continuous function is 0 between two places at which its signs differ, to within a few units of
/// the last digit. At most 200 evaluations, usually about 8.
///
/// @source Chandrupatla (1997) Adv Eng Software 28:145-149: bisection, with inverse quadratic steps where
///         they are safe
template <typename Function>
[[nodiscard]] double root_between(const Function& f, double a, double f_a, double b, double f_b)
{
    if (f_a == 0)
        return a;
    if (f_b == 0)
        return b;
    double c = a;
    double f_c = f_a;
    double t = f_a / (f_a - f_b);
    for (int evaluation = 0; evaluation < 200; ++evaluation) {
        const double best = std::abs(f_a) < std::abs(f_b) ? a : b;
        const double tolerance = 2 * std::numeric_limits<double>::epsilon() * std::max(std::abs(best), 0.01);
        const double closest = tolerance / std::abs(b - a);
        if (!(closest < 0.5))
            return best;
        t = std::clamp(t, closest, 1 - closest);

        const double x = a + t * (b - a);
        const double f_x = f(x);
        if (f_x == 0)
            return x;
        if ((f_x > 0) == (f_a > 0)) {
            c = std::exchange(a, x);
            f_c = std::exchange(f_a, f_x);
        } else {
            c = std::exchange(b, a);
            f_c = std::exchange(f_b, f_a);
            a = x;
            f_a = f_x;
        }

        const double xi = (a - b) / (c - b);
        const double phi = (f_a - f_b) / (f_c - f_b);
        const bool safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        t = safe ? f_a / (f_b - f_a) * f_c / (f_b - f_c)
                + (c - a) / (b - a) * f_a / (f_c - f_a) * f_b / (f_c - f_b)
                 : 0.5;
    }
    return a;
}

/// Where a falling function is 0, looking from `start` to the side on which it must be, `step` away, then
/// twice that, and so on. Minus or plus infinity when the sign has not changed 200 away (13 evaluations for a
/// step of 0.1).
template <typename Function>
[[nodiscard]] double root_of_falling(const Function& f, double start, double step)
{
    constexpr double farthest = 200;
    double near = start;
    double f_near = f(near);
    const double side = f_near > 0 ? 1 : -1;
    for (double distance = step;; distance *= 2) {
        const double far = start + side * std::min(distance, farthest);
        const double f_far = f(far);
        if ((f_far > 0) != (f_near > 0))
            return root_between(f, near, f_near, far, f_far);
        if (distance >= farthest)
            return side * std::numeric_limits<double>::infinity();
        near = far;
        f_near = f_far;
    }
}

} // namespace wres::statistics
