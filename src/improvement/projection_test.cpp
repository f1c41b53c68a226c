// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "base/text.h"
#include "improvement/projection.h"
#include "improvement/read_bands.h"
#include "standard/library.h"
#include "support/case_table.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::improvement;

namespace {

std::vector<Band> bands_of(const std::string& words)
{
    std::vector<Band> bands;
    for (const auto part : split(words, ';')) {
        std::vector<std::uint64_t> n;
        for (const auto number : split(trimmed(part), ' '))
            n.push_back(static_cast<std::uint64_t>(*parse_integer(number)));
        bands.push_back({ "", "", { n[0], n[1], n[2], n[3] }, { n[4], n[5], n[6], n[7] } });
    }
    return bands;
}

} // namespace

TEST_CASE("a projection is that of another program, within what chance leaves of two thousand futures")
{
    std::map<std::pair<std::string, std::uint32_t>, std::vector<BandProjection>> known;
    for (const auto& row : test::cases("improvement/projection_computed.csv")) {
        INFO(row.where());
        const auto year = static_cast<std::uint32_t>(row.count("year"));
        auto& answers = known[{ row.text("bands"), year }];
        if (answers.empty())
            answers = *project({ .bands = bands_of(row.text("bands")), .years = year, .target = {} });
        const auto& answer = answers[row.count("band")];
        const auto& last = answer.years.back();
        CHECK(answer.target == doctest::Approx(row.number("target")));
        // Standard error of a median of 2,000: 1.25 sd / sqrt(2,000), less than 0.003 here; of an end three
        // times that.
        CHECK(std::abs(last.share - row.number("middle")) < 0.01);
        CHECK(std::abs(last.range.lower - row.number("lower")) < 0.02);
        CHECK(std::abs(last.range.upper - row.number("upper")) < 0.025);
        CHECK(std::abs(answer.reached_by_end - row.number("reached")) < 0.04);
        CHECK(last.goal == doctest::Approx(answer.target));
    }
}

TEST_CASE("what would have to change changes it")
{
    // Leaving a tenth a year and as many coming: after t years the share is a + (now - a) 0.9^t.
    const std::vector<Band> steady { { "", "", { 10, 1, 1, 0 }, { 90, 9, 9, 0 } } };
    const auto answer = project({ .bands = steady, .years = 10, .target = 0.2 });
    REQUIRE(answer);
    const double kept = std::pow(0.9, 10);
    REQUIRE((*answer)[0].share_of_arrivals_needed);
    CHECK(*(*answer)[0].share_of_arrivals_needed
        == doctest::Approx((0.2 - 0.1 * kept) / (1 - kept)).epsilon(1e-6));
    CHECK((*answer)[0].share_of_arrivals == doctest::Approx(0.1));
    CHECK_FALSE((*answer)[0].years_to_target);
    const auto impossible = project({ .bands = steady, .years = 1, .target = 0.5 });
    CHECK_FALSE((*impossible)[0].share_of_arrivals_needed);
    CHECK((*project({ .bands = steady, .years = 1, .target = 0.1 }))[0].years_to_target == 0);
}

TEST_CASE("a goal is said with what chance does to a band of this size")
{
    const std::vector<Band> small { { "", "", { 2, 0, 0, 0 }, { 18, 0, 0, 0 } } };
    const auto answer = project({ .bands = small, .years = 1, .target = 0.25 });
    REQUIRE(answer);
    // Of 20 people with chance 0.25 each: below 2 with 0.024, below 10 with 0.986 (binomial tables).
    CHECK((*answer)[0].years[0].goal_range.lower == doctest::Approx(0.1));
    CHECK((*answer)[0].years[0].goal_range.upper == doctest::Approx(0.45));
}

TEST_CASE("who moved up is what nothing else explains")
{
    // 50 and 20 before; 4 left below and 2 above; 6 and 1 joined: 3 moved up.
    const std::vector<BandYear> now { { 49, 4, 6, 0 }, { 22, 2, 1, 0 } };
    CHECK(net_moves_up({ 50, 20 }, now) == std::vector<std::uint64_t> { 3, 0 });
    CHECK(net_moves_up({ 50, 40 }, now) == std::vector<std::uint64_t> { 0, 0 });
}

TEST_CASE("questions that have no answer say so")
{
    CHECK(project({}).error().code == "projection.no_staff");
    const std::vector<Band> one { { "", "", { 2, 0, 0, 0 }, { 18, 0, 0, 0 } } };
    CHECK(project({ .bands = one, .years = 0, .target = {} }).error().code == "projection.not_a_question");
    CHECK(project({ .bands = one, .years = 5, .target = 20 }).error().code == "projection.not_a_question");
}

TEST_CASE("bands are read from counts, lowest first")
{
    const auto standard = *standard::load_standard(test::standards_folder(), "sc-wres/2025");
    const standard::Settings settings(standard);
    counts::Cube cube;
    const auto group = *standard.classification->find("asian_indian");
    const auto reference = *standard.classification->find("white_british");
    const auto& bands = settings.pay_bands();
    REQUIRE(bands.size() >= 2);
    const auto add = [&](const char* period, const char* measure, const std::string& band,
                         std::uint64_t of_group, std::uint64_t of_reference) {
        for (const auto& [dimension, value] :
            { std::pair<std::string, std::string> {}, { "pay_band", band } }) {
            cube.add({ "Northmoor", period, "children", measure, dimension, value }, group, of_group);
            cube.add({ "Northmoor", period, "children", measure, dimension, value }, reference, of_reference);
        }
    };
    const auto& low = bands.front().label;
    const auto& high = bands.back().label;
    add("2024", "headcount", low, 50, 100);
    add("2024", "headcount", high, 20, 90);
    add("2025", "headcount", low, 49, 100);
    add("2025", "headcount", high, 22, 90);
    add("2025", "leavers", low, 4, 0);
    add("2025", "leavers", high, 2, 0);
    add("2025", "shortlisted", low, 16, 0);
    add("2025", "shortlisted", high, 11, 0);
    add("2025", "appointed", low, 6, 0);
    add("2025", "appointed", high, 1, 0);
    const auto read = read_bands({ standard, settings, cube }, { "Northmoor", "children" });
    REQUIRE(read);
    CHECK(read->period == "2025");
    CHECK(read->period_before == "2024");
    REQUIRE(read->bands.size() == 2);
    CHECK(read->bands[0].id == low);
    CHECK(read->bands[0].group.staff == 49);
    CHECK(read->bands[0].group.moved_up == 3);
    CHECK(read->bands[1].group.left == 2);
    CHECK(read->bands[1].group.joined == 1);
    // Without recruitment by band: 49 + 4 - 50 came into the lower one, 22 + 2 - 20 into the upper one.
    counts::Cube without;
    for (const auto& [key, people] : cube.slices())
        if (key.measure != "appointed")
            without.add(key, people);
    const auto left_over = read_bands({ standard, settings, without }, { "Northmoor", "children" });
    REQUIRE(left_over);
    CHECK_FALSE(left_over->has_joiners);
    CHECK(left_over->bands[0].group.joined == 3);
    CHECK(left_over->bands[1].group.joined == 4);
    CHECK(left_over->bands[0].group.moved_up == 0);
    CHECK(read_bands({ standard, settings, cube }, { "Nowhere", "children" }).error().code
        == "projection.no_bands");
    CHECK(
        read_bands({ standard, settings, cube }, { "Northmoor", "x" }).error().code == "projection.no_scope");
}
