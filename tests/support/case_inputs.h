// SPDX-License-Identifier: MIT
//
// How the statistics tests read tables of cases, and the tables of counts that their laws are tried on.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "distributions/interval.h"
#include "distributions/proportion.h"
#include "distributions/stratum.h"
#include "support/case_table.h"

namespace wres::statistics::test {

inline Proportion proportion(std::uint64_t numerator, std::uint64_t denominator)
{
    return Proportion::of(numerator, denominator).value();
}

struct Pair {
    Proportion group;
    Proportion reference;
};

/// The rows with published or hand-made numbers, then those that a script of tests/reference computed.
inline std::vector<wres::test::Case> cases_and_computed(const std::string& name)
{
    auto all = wres::test::cases("statistics/" + name + ".csv");
    for (auto& row : wres::test::cases("statistics/" + name + "_computed.csv"))
        all.push_back(std::move(row));
    return all;
}

/// Columns x1, n1, x2, n2.
inline Pair pair(const wres::test::Case& row)
{
    return { proportion(row.count("x1"), row.count("n1")), proportion(row.count("x2"), row.count("n2")) };
}

/// "x1/n1:x2/n2 x1/n1:x2/n2 ..."
inline std::vector<Stratum> strata(const std::string& text)
{
    std::vector<Stratum> all;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        std::array<std::uint64_t, 4> counts {};
        std::istringstream numbers(word);
        char separator {};
        numbers >> counts[0] >> separator >> counts[1] >> separator >> counts[2] >> separator >> counts[3];
        all.push_back({ proportion(counts[0], counts[1]), proportion(counts[2], counts[3]) });
    }
    return all;
}

/// "x/n x/n ..."
inline std::vector<Proportion> proportions(const std::string& text)
{
    std::vector<Proportion> all;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        std::istringstream numbers(word);
        std::uint64_t counted {};
        std::uint64_t everybody {};
        char separator {};
        numbers >> counted >> separator >> everybody;
        all.push_back(proportion(counted, everybody));
    }
    return all;
}

/// "0.1 0.2 ..."
inline std::vector<double> numbers(const std::string& text)
{
    std::vector<double> all;
    std::istringstream words(text);
    for (std::string word; words >> word;)
        all.push_back(std::stod(word));
    return all;
}

inline bool near(double got, double expected, double absolute, double relative = 0)
{
    return got == expected || std::abs(got - expected) <= absolute + relative * std::abs(expected);
}

/// Every table with 1 to `largest` people in each group.
inline std::vector<Pair> small_tables(std::uint64_t largest)
{
    std::vector<Pair> all;
    for (std::uint64_t n1 = 1; n1 <= largest; ++n1)
        for (std::uint64_t n2 = 1; n2 <= largest; ++n2)
            for (std::uint64_t x1 = 0; x1 <= n1; ++x1)
                for (std::uint64_t x2 = 0; x2 <= n2; ++x2)
                    all.push_back({ proportion(x1, n1), proportion(x2, n2) });
    return all;
}

/// Empty, full, nearly empty, nearly full and middling groups of very different sizes, up to ten million
/// people.
inline std::vector<Pair> extreme_tables()
{
    std::vector<Proportion> shares;
    for (const std::uint64_t n : { 1ULL, 2ULL, 10ULL, 610ULL, 40'000ULL, 1'000'000ULL, 10'000'000ULL })
        for (const std::uint64_t x :
            { std::uint64_t { 0 }, std::uint64_t { 1 }, n / 1000, n / 3, n / 2, n - 1, n })
            if (x <= n)
                shares.push_back(proportion(x, n));
    std::vector<Pair> all;
    for (const auto& group : shares)
        for (const auto& reference : shares)
            all.push_back({ group, reference });
    return all;
}

/// Tables of all sizes from one person to a million a group, rates of all sizes too, the same ones every
/// time.
inline std::vector<Pair> random_tables(std::size_t how_many)
{
    std::mt19937_64 random(1927);
    const auto up_to = [&](double largest) {
        return static_cast<double>(random() >> 11) * 0x1p-53 * largest;
    };
    const auto share = [&] {
        const auto n = static_cast<std::uint64_t>(std::pow(10.0, up_to(6)));
        const double rate = std::pow(10.0, -up_to(4));
        const auto x = static_cast<std::uint64_t>(std::llround(static_cast<double>(n) * rate));
        return proportion(up_to(1) < 0.7 ? x : n - x, n);
    };
    std::vector<Pair> all;
    while (all.size() < how_many) {
        const auto group = share();
        all.push_back({ group, share() });
    }
    return all;
}

inline std::string describe(const Pair& table)
{
    return std::to_string(table.group.numerator()) + "/" + std::to_string(table.group.denominator()) + " v "
        + std::to_string(table.reference.numerator()) + "/" + std::to_string(table.reference.denominator());
}

} // namespace wres::statistics::test
