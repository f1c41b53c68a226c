// SPDX-License-Identifier: MIT
#include "association/fisher_tails.h"

#include <algorithm>
#include <cmath>

#include "association/chi_squared_tests.h"
#include "distributions/hypergeometric.h"
#include "distributions/normal.h"

namespace wres::statistics {

namespace {

constexpr double tie = 1e-7; // relative; R uses the same

/// On the other side of the mode from the observed table: the table nearest the mode that is as improbable as
/// the observed. Probabilities fall on the way out, so halving finds it. `none` when there is no such table.
struct OtherSide {
    double nearest {};
    bool none {};
};

OtherSide other_side(const Hypergeometric& tables, double from, double end, double log_observed)
{
    const double limit = log_observed + tie;
    if (tables.log_probability(end) > limit)
        return { .nearest = end, .none = true };
    double probable = from; // the mode itself, or more probable than the observed
    double improbable = end;
    if (tables.log_probability(from) <= limit)
        return { .nearest = from, .none = false };
    while (std::abs(improbable - probable) > 1) {
        const double middle = std::floor((probable + improbable) / 2);
        if (middle == probable || middle == improbable)
            break;
        (tables.log_probability(middle) > limit ? probable : improbable) = middle;
    }
    return { .nearest = improbable, .none = false };
}

/// Beyond this many people a sum over tables would take long, and the normal distribution with half a
/// person's correction gives the same digits.
constexpr double most_people = 1e12;

FisherTails in_the_limit(Proportion group, Proportion reference)
{
    const double z = std::sqrt(yates_chi_squared(group, reference).statistic);
    const bool low = group.value() < reference.value();
    return { .observed = 0,
        .tied = 0,
        .lower = upper_normal_p(low ? z : -z),
        .upper = upper_normal_p(low ? -z : z),
        .two_sided = two_sided_normal_p(z) };
}

} // namespace

FisherTails fisher_tails(Proportion group, Proportion reference)
{
    if (static_cast<double>(group.denominator()) + static_cast<double>(reference.denominator()) > most_people)
        return in_the_limit(group, reference);
    const Hypergeometric tables(group, reference);
    const auto k = static_cast<double>(group.numerator());
    const double log_observed = tables.log_probability(k);
    FisherTails found { .observed = std::exp(log_observed) };
    found.tied = found.observed;

    // Sum outwards from the observed table; the short way round is the difference from 1.
    const bool low = k < tables.mode();
    const double outward = std::min(1.0,
        found.observed * (low ? tables.tail_over_probability_down(k) : tables.tail_over_probability_up(k)));
    const double inward = std::clamp(1 - outward + found.observed, found.observed, 1.0);
    found.lower = low ? outward : inward;
    found.upper = low ? inward : outward;

    const double from = low ? tables.mode() : tables.mode() - 1;
    const double end = low ? tables.largest() : tables.smallest();
    found.two_sided = outward;
    if (low || from >= end) {
        const auto other = other_side(tables, from, end, log_observed);
        if (!other.none) {
            const double log_nearest = tables.log_probability(other.nearest);
            const double nearest = std::exp(log_nearest);
            found.two_sided += nearest
                * (low ? tables.tail_over_probability_up(other.nearest)
                       : tables.tail_over_probability_down(other.nearest));
            if (std::abs(log_nearest - log_observed) <= tie)
                found.tied += nearest;
        }
    }
    found.two_sided = std::min(found.two_sided, 1.0);
    return found;
}

} // namespace wres::statistics
