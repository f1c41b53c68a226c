// SPDX-License-Identifier: MIT
#include "protection/round_sums.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <tuple>

using namespace wres::protection;
using wres::cells::value_of;

namespace {

/// A measure and its total by two values, for groups in two services, with the sums over both; and a part of
/// it.
struct Setting {
    CellSystem system;
    CellCounts counts;

    Cell add(std::int64_t count)
    {
        counts.push_back(count);
        return system.add_cell();
    }

    explicit Setting(std::uint32_t seed)
    {
        std::mt19937 random(seed);
        for (int group = 0; group < 6; ++group) {
            std::vector<Cell> wholes;
            std::vector<Cell> parts;
            for (int service = 0; service < 2; ++service) {
                const auto left = static_cast<std::int64_t>(random() % 14);
                const auto right = static_cast<std::int64_t>(random() % 14);
                const std::vector<Cell> values { add(left), add(right) };
                wholes.push_back(add(left + right));
                system.add_equality({ values, { wholes.back() } });
                parts.push_back(add(
                    static_cast<std::int64_t>(random() % (1 + static_cast<std::uint32_t>(left + right)))));
                system.add_order({ parts.back(), wholes.back() });
                for (const auto cell : { values[0], values[1], wholes.back(), parts.back() })
                    system.add_sum({ cell });
            }
            system.add_sum(wholes);
            system.add_sum(parts);
        }
    }
};

} // namespace

TEST_CASE("rounded sums are multiples that add up, within what is said of the truth, and 0 stays 0")
{
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        for (const std::int64_t base : { 3, 5, 10 }) {
            INFO("system ", seed, ", base ", base);
            const Setting setting(seed);
            const auto rounded = round_sums(setting.system, setting.counts, base);
            REQUIRE(rounded.has_value());
            for (const auto& equality : setting.system.equalities())
                CHECK(value_of({ equality.left, equality.right }, rounded->cells) == 0);
            for (const auto& order : setting.system.orders())
                CHECK(rounded->cells[order.smaller] <= rounded->cells[order.larger]);
            double deviation = 0;
            for (std::size_t sum = 0; sum < setting.system.sums().size(); ++sum) {
                const auto truth = value_of({ setting.system.sums()[sum], {} }, setting.counts);
                const auto shown = rounded->sums[sum];
                CHECK(shown == value_of({ setting.system.sums()[sum], {} }, rounded->cells));
                CHECK(shown % base == 0);
                CHECK(std::abs(shown - truth) <= rounded->within[sum]);
                CHECK((truth != 0 || shown == 0));
                deviation += static_cast<double>(std::abs(shown - truth));
            }
            CHECK(deviation == doctest::Approx(rounded->deviation));
            const auto again = round_sums(setting.system, setting.counts, base);
            CHECK(again->sums == rounded->sums);
        }
    }
}

TEST_CASE("the nearest rounding is found where it is known")
{
    // 4 and 4 go to 5, and their total of 8 to 10: it adds up. 2, 2 and 4 would go to 0, 0 and 5, so
    // that one of the parts goes up (|5 - 2| + |0 - 2| + |5 - 4| = 6), or the total down (2 + 2 + 4 = 8).
    for (const auto& [part, total, deviation] :
        { std::tuple { 4, 8, 1 + 1 + 2 }, std::tuple { 2, 4, 3 + 2 + 1 } }) {
        CellSystem system;
        const auto one = system.add_cell();
        const auto other = system.add_cell();
        system.add_sum({ one });
        system.add_sum({ other });
        system.add_sum({ one, other });
        const auto rounded = round_sums(system, { part, part }, 5);
        REQUIRE(rounded.has_value());
        CHECK(rounded->deviation == deviation);
        CHECK(total == 2 * part);
    }
}
