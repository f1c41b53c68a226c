// SPDX-License-Identifier: MIT
//
// Random counts for the laws of statistics: from one person to a million, rates of every size, and empty,
// full, nearly empty and nearly full groups far more often than chance alone would give them.
#pragma once

#include <cmath>
#include <cstdint>
#include <numeric>
#include <ostream>
#include <utility>
#include <vector>

#include "support/case_inputs.h"
#include "support/law.h"

namespace wres::statistics {

/// Found by rapidcheck when it shows what broke a law.
inline void showValue(const ConfidenceLevel& level, std::ostream& out)
{
    out << "level " << level.value();
}

} // namespace wres::statistics

namespace wres::statistics::test {

/// 1 to `largest`, each order of magnitude as often as any other.
inline rc::Gen<std::uint64_t> any_size(std::uint64_t largest)
{
    const double orders = std::log(static_cast<double>(largest));
    return rc::gen::map(rc::gen::inRange(0, 1001), [=](int thousandths) {
        return static_cast<std::uint64_t>(std::llround(std::exp(orders * thousandths / 1000)));
    });
}

/// 0 to n.
inline rc::Gen<std::uint64_t> any_count_of(std::uint64_t n)
{
    const auto rare = rc::gen::map(any_size(n), [](std::uint64_t k) { return k; });
    return rc::gen::weightedOneOf<std::uint64_t>(
        { { 2, rc::gen::just<std::uint64_t>(0) }, { 2, rc::gen::just(n) }, { 1, rc::gen::just(n - 1) },
            { 4, rare }, { 2, rc::gen::map(rare, [n](std::uint64_t k) { return n - k; }) },
            { 4, rc::gen::inRange<std::uint64_t>(0, n + 1) } });
}

inline Proportion any_share(std::uint64_t largest = 1'000'000)
{
    const auto n = *any_size(largest);
    return proportion(*any_count_of(n), n);
}

inline Pair any_table(std::uint64_t largest = 1'000'000)
{
    const auto group = any_share(largest);
    return { group, any_share(largest) };
}

inline std::vector<Stratum> any_strata(std::uint64_t largest = 1'000'000)
{
    std::vector<Stratum> strata;
    const auto many = *rc::gen::inRange<std::size_t>(1, 7);
    while (strata.size() < many) {
        const auto group = any_share(largest);
        strata.push_back({ group, any_share(largest) });
    }
    return strata;
}

/// More than 0: `smallest` to `largest`, each order of magnitude as often as any other.
inline double any_positive(double smallest, double largest)
{
    const int thousandths = *rc::gen::inRange(0, 1001);
    return smallest * std::pow(largest / smallest, thousandths / 1000.0);
}

/// The levels that are published, a coin's toss, and nearly certain.
inline ConfidenceLevel any_level()
{
    return ConfidenceLevel::of(*rc::gen::element(0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.999999));
}

inline ConfidenceLevel any_published_level()
{
    return *rc::gen::element(ConfidenceLevel::percent_95(), ConfidenceLevel::percent_99_8());
}

inline Proportion others(Proportion share)
{
    return proportion(share.denominator() - share.numerator(), share.denominator());
}

inline Proportion one_more(Proportion share)
{
    return proportion(share.numerator() + 1, share.denominator());
}

inline Proportion one_more_not_counted(Proportion share)
{
    return proportion(share.numerator(), share.denominator() + 1);
}

inline std::vector<std::size_t> any_order(std::size_t size)
{
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    for (std::size_t i = size; i > 1; --i)
        std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
    return order;
}

template <typename Value>
std::vector<Value> in_order(const std::vector<Value>& values, const std::vector<std::size_t>& order)
{
    std::vector<Value> moved;
    for (const auto at : order)
        moved.push_back(values[at]);
    return moved;
}

/// a <= b but for rounding.
inline bool at_most(double a, double b, double relative = 1e-9)
{
    return a <= b || near(a, b, 1e-14, relative);
}

inline bool ordered(const Interval& interval)
{
    return interval.lower <= interval.upper; // false for NaN
}

} // namespace wres::statistics::test
