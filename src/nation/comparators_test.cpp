// SPDX-License-Identifier: MIT
#include "nation/comparators.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "multiplicity/benjamini_hochberg.h"

using namespace wres;
using namespace wres::nation;

namespace {

constexpr auto level = statistics::ConfidenceLevel::percent_95();

/// Councils whose numbers are made of their place, the first with somebody in one group alone.
std::vector<CouncilCounts> made_up(std::size_t councils)
{
    std::vector<CouncilCounts> all { { "E00000000", { 3, 40, 0, 0 } } };
    for (std::uint64_t i = 1; i <= councils; ++i)
        all.push_back({ fmt::format("E{:08}", i), { i % 7, 20 + 3 * i, 5 + i % 11, 90 + 5 * i } });
    return all;
}

void check_alike(const HeldAgainst& held, const HeldAgainst& expected, double within)
{
    CHECK(held.councils == expected.councils);
    REQUIRE(held.together.has_value() == expected.together.has_value());
    if (held.together) {
        CHECK(held.together->value == doctest::Approx(expected.together->value).epsilon(1e-12));
        CHECK(held.together->interval.lower
            == doctest::Approx(expected.together->interval.lower).epsilon(1e-12));
    }
    CHECK(held.deviation == doctest::Approx(expected.deviation).epsilon(within));
    CHECK(held.usual_95.upper == doctest::Approx(expected.usual_95.upper).epsilon(within));
}

} // namespace

TEST_CASE("a council held against prepared others lies where it lies when all of them are gone through")
{
    for (const std::size_t councils : { 1U, 2U, 3U, 40U, 600U }) {
        INFO("councils ", councils);
        const auto all = made_up(councils);
        const Comparators comparators(all, level);
        // Of more than 500 each is taken out by a step, whose last digits differ.
        const double within = councils > 500 ? 1e-3 : 1e-12;
        for (const std::size_t at : { std::size_t { 0 }, std::size_t { 1 }, councils }) {
            auto others = all;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
            check_alike(comparators.hold(all[at].area, all[at].counts),
                held_against(all[at].counts, others, level), within);
        }
        check_alike(comparators.hold("E99999999", { 9, 50, 6, 90 }),
            held_against({ 9, 50, 6, 90 }, all, level), 1e-12);
    }
}

TEST_CASE("others among whom nobody was counted but in the council itself have no ratio, exactly")
{
    const std::vector<CouncilCounts> councils { { "A", { 3, 40, 5, 70 } }, { "B", { 0, 30, 0, 90 } },
        { "C", { 0, 31, 4, 97 } } };
    const Comparators comparators(councils, level);
    CHECK(comparators.hold("A", councils[0].counts).together->value == 0);
    CHECK_FALSE(Comparators({ councils[0], councils[1] }, level).hold("A", councils[0].counts).together);
}

TEST_CASE("a further p-value is adjusted as it is when all are sorted anew")
{
    const std::vector<double> others { 0.9, 0.001, 0.04, 0.04, 0.3, 0.0004, 1, 0.02 };
    const PValuesOfOthers prepared(others);
    for (const double p : { 0.0, 0.0001, 0.001, 0.015, 0.04, 0.05, 0.31, 0.95, 1.0 }) {
        auto all = others;
        all.push_back(p);
        CHECK(prepared.adjusted(p)
            == doctest::Approx(statistics::benjamini_hochberg(all).back()).epsilon(1e-14));
    }
    CHECK(PValuesOfOthers({}).adjusted(0.2) == doctest::Approx(0.2));
}
