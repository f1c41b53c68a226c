// SPDX-License-Identifier: MIT
#include <functional>

#include "contrasts/scas_ratio_interval.h"
#include "multiplicity/benjamini_hochberg.h"
#include "multiplicity/benjamini_yekutieli.h"
#include "multiplicity/bonferroni.h"
#include "multiplicity/hochberg.h"
#include "multiplicity/holm.h"
#include "multiplicity/hommel.h"
#include "multiplicity/sidak.h"
#include "multiplicity/simultaneous_intervals.h"
#include "proportions/wilson_interval.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

using Adjustment = std::function<std::vector<double>(std::span<const double>)>;

const std::map<std::string, Adjustment> adjustments {
    { "benjamini_yekutieli", benjamini_yekutieli },
    { "bonferroni", bonferroni },
    { "hochberg", hochberg },
    { "holm_sidak", holm_sidak },
    { "hommel", hommel },
    { "sidak", sidak },
    { "holm", holm },
    { "benjamini_hochberg", benjamini_hochberg },
};

} // namespace

TEST_CASE("adjusted p are as found elsewhere")
{
    for (const auto* table : { "statistics/multiplicity.csv", "statistics/multiplicity_computed.csv" })
        for (const auto& row : wres::test::cases(table)) {
            INFO(row.where());
            const auto got = adjustments.at(row.text("method"))(numbers(row.text("p")));
            const auto expected = numbers(row.text("adjusted"));
            REQUIRE(got.size() == expected.size());
            for (std::size_t i = 0; i < got.size(); ++i)
                CHECK_MESSAGE(near(got[i], expected[i], row.number("tolerance")), got[i]);
        }
}

TEST_CASE("adjusting keeps order, never lowers a p, and leaves a single one alone")
{
    const std::vector<double> p { 0.03, 1e-300, 0.5, 0.03, 1, 0, 0.2 };
    for (const auto& [name, adjust] : adjustments) {
        INFO(name);
        const auto got = adjust(p);
        for (std::size_t i = 0; i < p.size(); ++i) {
            CHECK(got[i] >= p[i]);
            CHECK(got[i] <= 1);
            for (std::size_t j = 0; j < p.size(); ++j)
                CHECK((p[i] < p[j] ? got[i] <= got[j] : true));
        }
        CHECK(adjust(std::vector { 0.03 }) == std::vector { 0.03 });
        CHECK(adjust({}).empty());
    }
}

TEST_CASE("simultaneous levels are as by hand, and each interval is the ordinary one at that level")
{
    for (const auto& row : wres::test::cases("statistics/simultaneous.csv")) {
        INFO(row.where());
        const auto method = row.text("method") == "sidak" ? Simultaneous::Sidak : Simultaneous::Bonferroni;
        const auto got =
            simultaneous_level(ConfidenceLevel::of(row.number("level")), row.count("comparisons"), method);
        CHECK(near(got.value(), row.number("expected"), row.number("tolerance")));
    }

    const auto level = ConfidenceLevel::percent_95();
    const std::vector<Proportion> groups { proportion(3, 20), proportion(0, 5), proportion(40, 90) };
    const auto each = simultaneous_level(level, 3, Simultaneous::Sidak);
    CHECK(simultaneous_ratio_intervals(groups, proportion(30, 100), level)[1]
        == scas_ratio_interval(groups[1], proportion(30, 100), each));
    const std::vector<std::uint64_t> counts { 4, 0, 16 };
    const auto shares = multinomial_intervals(counts, level);
    CHECK(shares[0]
        == wilson_interval(proportion(4, 20), simultaneous_level(level, 3, Simultaneous::Bonferroni)));
    CHECK(multinomial_intervals(std::vector<std::uint64_t> { 0, 0 }, level)[1] == Interval { 0, 1 });
}
