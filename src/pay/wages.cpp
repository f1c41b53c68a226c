// SPDX-License-Identifier: MIT
#include "pay/wages.h"

#include <algorithm>
#include <numeric>

#include "distributions/quantile.h"

namespace wres::statistics {

double middle_of(std::span<const double> wages, PayMiddle middle)
{
    if (middle == PayMiddle::Median)
        return quantile(wages, 0.5);
    return std::accumulate(wages.begin(), wages.end(), 0.0) / static_cast<double>(wages.size());
}

double gap_between(std::span<const double> group, std::span<const double> reference, PayMiddle middle)
{
    return 1 - middle_of(group, middle) / middle_of(reference, middle);
}

Done check_wages(std::span<const double> group, std::span<const double> reference)
{
    if (group.empty() || reference.empty())
        return failure("pay.nobody", "There is nobody in one of the groups whose pay is to be compared.");
    for (const auto& pay : { group, reference })
        for (const double wage : pay)
            if (!(wage > 0 && wage < 1e12))
                return failure("pay.not_a_wage", "An hourly wage is not more than 0, or is not a number.");
    return {};
}

Done check_enough_wages(std::span<const double> group, std::span<const double> reference)
{
    TRY_DONE(check_wages(group, reference));
    if (std::min(group.size(), reference.size()) < fewest_people_for_pay)
        return failure("pay.too_few",
            "A group has fewer than ten people: too few to say how sure a pay gap is, and to show it.");
    return {};
}

} // namespace wres::statistics
