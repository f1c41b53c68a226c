// SPDX-License-Identifier: MIT
#include "protection/noise_table.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "support/case_table.h"

using namespace wres::protection;

namespace {

NoiseTable table_of(const NoiseRules& rules)
{
    auto table = NoiseTable::make(rules);
    INFO((table ? std::string() : table.error().message));
    REQUIRE(table.has_value());
    return std::move(*table);
}

struct Moments {
    double sum {};
    double mean {};
    double variance {};
};

Moments moments_of(const NoiseTable& table, std::int64_t count)
{
    Moments moments;
    const auto row = table.row(count);
    for (std::size_t place = 0; place < row.size(); ++place) {
        const auto noise = static_cast<double>(static_cast<std::int64_t>(place) - table.rules().most);
        moments.sum += row[place];
        moments.mean += noise * row[place];
        moments.variance += noise * noise * row[place];
    }
    return moments;
}

/// A key at a share of the whole range.
std::uint64_t key_at(double share)
{
    return static_cast<std::uint64_t>(share * 0x1p53) << 11;
}

} // namespace

TEST_CASE("noise has the chances of greatest entropy")
{
    for (const auto& row : wres::test::cases("protection/noise_table.csv")) {
        INFO(row.where());
        const NoiseRules rules { static_cast<std::int64_t>(row.number("most")), row.number("variance"),
            static_cast<std::int64_t>(row.number("least_shown")) };
        const auto table = table_of(rules);
        const auto place =
            static_cast<std::size_t>(rules.most + static_cast<std::int64_t>(row.number("noise")));
        const bool is_printed = row.text("source").starts_with("ptable");
        const double tolerance = is_printed ? 5e-4 : 1e-10;
        CHECK(
            std::abs(table.row(static_cast<std::int64_t>(row.number("count")))[place] - row.number("chance"))
            <= tolerance);
    }
}

TEST_CASE("of every count but 0 the noise adds up to 1, is 0 on average and has the variance asked for")
{
    for (const std::int64_t most : { 2, 3, 5, 8, 15, 40 }) {
        for (const double variance : { 0.5, 1.0, 1.9 }) {
            const auto table = table_of({ most, variance, 1 });
            for (std::int64_t count = 1; count < most + 60; ++count) {
                INFO("most ", most, ", variance ", variance, ", count ", count);
                const auto moments = moments_of(table, count);
                CHECK(std::abs(moments.sum - 1) < 1e-12);
                CHECK(std::abs(moments.mean) < 1e-12);
                CHECK(std::abs(moments.variance - variance) < 1e-11);
            }
        }
    }
}

TEST_CASE("a 0 stays 0, no count becomes negative, and none is shown below the least")
{
    for (const std::int64_t least : { 1, 2, 3, 5 }) {
        const auto table = table_of({ 8, 7.5, least });
        CHECK(table.row(0)[8] == 1);
        for (std::int64_t count = 0; count < 30; ++count) {
            for (int step = 0; step < 1000; ++step) {
                const auto shown = count + table.noise(count, key_at(step / 1000.0));
                CHECK((shown == 0 || (count > 0 && shown >= least)));
                CHECK(std::abs(shown - count) <= 8);
            }
            CHECK(count + table.noise(count, ~std::uint64_t { 0 }) >= 0);
        }
    }
}

TEST_CASE("keys that are spread evenly give each noise as often as its chance says")
{
    const auto table = table_of({ 5, 2, 1 });
    constexpr int keys = 100'000;
    for (const std::int64_t count : { 1, 3, 20 }) {
        std::vector<int> times(11);
        for (int step = 0; step < keys; ++step)
            ++times[static_cast<std::size_t>(table.noise(count, key_at((step + 0.5) / keys)) + 5)];
        for (std::size_t place = 0; place < times.size(); ++place)
            CHECK(std::abs(times[place] - keys * table.row(count)[place]) <= 1);
    }
}

TEST_CASE("rules that no noise can keep are refused, with the variances that there are")
{
    // A count of 1 becomes 0 or at most 6: 5 of 6 times 0, else 6, has the greatest variance, 5.
    const auto too_much = NoiseTable::make({ 5, 5, 1 });
    REQUIRE_FALSE(too_much.has_value());
    CHECK(too_much.error().code == "noise.variance");
    CHECK(too_much.error().message.find("less than 5") != std::string::npos);
    // A count of 1 that may not stay becomes 0 or 3: a variance of 2 at least.
    const auto too_little = NoiseTable::make({ 5, 2, 3 });
    REQUIRE_FALSE(too_little.has_value());
    CHECK(too_little.error().message.find("more than 2") != std::string::npos);
    CHECK(NoiseTable::make({ 0, 1, 1 }).error().code == "noise.rules");
    CHECK(NoiseTable::make({ 5, 0, 1 }).error().code == "noise.rules");
    CHECK(NoiseTable::make({ 5, std::nan(""), 1 }).error().code == "noise.rules");
    CHECK(NoiseTable::make({ 5, 2, 6 }).error().code == "noise.rules");
}

TEST_CASE("noise near the ends of what there is has its moments too, or is refused")
{
    std::size_t made = 0;
    for (const auto& rules : { NoiseRules { 5, 4.999, 1 }, { 5, 4.9999999, 1 }, { 5, 1e-3, 1 },
             { 5, 1e-9, 1 }, { 200, 40, 1 }, { 200, 199, 1 }, { 1, 0.5, 1 }, { 5, 2.001, 3 } }) {
        const auto table = NoiseTable::make(rules);
        if (!table) {
            CHECK(table.error().code == "noise.variance");
            continue;
        }
        ++made;
        for (std::int64_t count = 1; count < table->rows(); ++count) {
            INFO("variance ", rules.variance, ", count ", count);
            const auto moments = moments_of(*table, count);
            CHECK(std::abs(moments.mean) < 1e-9);
            CHECK(std::abs(moments.variance / rules.variance - 1) < 1e-9);
        }
    }
    CHECK(made >= 6);
}

TEST_CASE("how often a count is published as it is")
{
    // exp(b v^2) with q = exp(b): of a count of 2 or more 1 + 2 q + 2 q^4 is 1 / 0.383; of a count of 1 it is
    // less.
    CHECK(table_of({ 2, 1, 1 }).unchanged() == doctest::Approx(0.383).epsilon(0.002));
    CHECK(table_of({ 5, 0.001, 1 }).unchanged() > 0.99);
}
