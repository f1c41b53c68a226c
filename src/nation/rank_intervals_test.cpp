// SPDX-License-Identifier: MIT
#include "nation/rank_intervals.h"

#include <cmath>
#include <cstdlib>
#include <vector>

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/case_table.h"

using namespace wres;
using statistics::ConfidenceLevel;
using statistics::LogRatio;

namespace {

constexpr auto level = ConfidenceLevel::percent_95();

/// "-0.7~0.04 0.1~0.09"
std::vector<LogRatio> known_from(std::string_view words)
{
    std::vector<LogRatio> known;
    for (const auto word : split(words, ' ')) {
        const auto parts = split(word, '~');
        known.push_back({ std::stod(std::string(parts[0])), std::stod(std::string(parts[1])) });
    }
    return known;
}

} // namespace

TEST_CASE("ranks have the intervals of their distribution")
{
    for (const auto& row : test::cases("nation/ranks.csv")) {
        INFO(row.where());
        const auto known = known_from(row.text("known"));
        const auto ranks = nation::rank_intervals(known, level);
        const auto means_text = row.text("means");
        const auto limits_text = row.text("limits");
        const auto means = split(means_text, ' ');
        const auto limits = split(limits_text, ' ');
        REQUIRE(ranks.size() == limits.size());
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            INFO("council ", i + 1);
            // A mean of 2,000 draws of a rank: within four standard errors.
            const double most = 4 * static_cast<double>(ranks.size()) / 2 / std::sqrt(2000.0);
            CHECK(std::abs(ranks[i].mean - std::stod(std::string(means[i]))) < most);
            const auto ends = split(limits[i], '-');
            // A quantile is a whole number, which draws can miss by one.
            CHECK(std::abs(static_cast<long>(ranks[i].lower) - static_cast<long>(*parse_integer(ends[0])))
                <= 1);
            CHECK(std::abs(static_cast<long>(ranks[i].upper) - static_cast<long>(*parse_integer(ends[1])))
                <= 1);
        }
        CHECK(nation::pairs_told_apart(known, level) == doctest::Approx(row.number("apart")));
    }
}

TEST_CASE("the same councils have the same ranks, run after run")
{
    const auto known = known_from("0.1~0.2 -0.4~0.1 0.3~0.3");
    const auto once = nation::rank_intervals(known, level);
    const auto again = nation::rank_intervals(known, level);
    for (std::size_t i = 0; i < once.size(); ++i)
        CHECK(once[i].mean == again[i].mean);
    CHECK(nation::rank_intervals({}, level).empty());
    CHECK(nation::pairs_told_apart({}, level) == 0);
}
