// SPDX-License-Identifier: MIT
#include "improvement/released_numbers.h"

#include <doctest/doctest.h>

#include "improvement/test_action.h"
#include "standard/library.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::improvement;

namespace {

constexpr std::string_view header = "standard,indicator,indicator_title,area,area_name,scope,period,"
                                    "definition,part,dimension,row,label,side,measure,unit,"
                                    "value,lower_limit,upper_limit,finding\n";

/// Lines of one comparison: group 8 of 40, reference 78 of 260, as `counts` says.
std::string lines(const std::string& area, const std::string& period, const std::vector<std::string>& counts,
    const std::string& part = "headline", const std::string& dimension = "[z]",
    const std::string& row = "[z]")
{
    const std::vector<std::string> sides { "group,numerator", "group,denominator", "reference,numerator",
        "reference,denominator" };
    std::string csv;
    for (std::size_t at = 0; at < sides.size(); ++at)
        csv += "sc-wres/2025,2,Appointed," + area + "," + area + ",social_care," + period + ",all_minorities,"
            + part + "," + dimension + "," + row + ",x," + sides[at] + ",people," + counts[at]
            + ",[z],[z],[z]\n";
    return csv;
}

std::string unknown(const std::string& period, const std::string& numerator, const std::string& denominator)
{
    const std::string start = "sc-wres/2025,2,Appointed,Northmoor,Northmoor,social_care," + period
        + ",all_minorities,unknown,[z],[z],Not known,unknown,";
    return start + "numerator,people," + numerator + ",[z],[z],[z]\n" + start + "denominator,people,"
        + denominator + ",[z],[z],[z]\n";
}

struct Read {
    explicit Read(const std::string& csv)
    {
        definition = standard.classification->definitions.front().id;
        std::string table(header);
        table += csv;
        for (auto at = table.find("all_minorities"); at != std::string::npos;
             at = table.find("all_minorities"))
            table.replace(at, std::string("all_minorities").size(), definition);
        auto read = ReleasedNumbers::read(table);
        REQUIRE(read);
        numbers = *std::move(read);
    }

    [[nodiscard]] Series series(const Disparity& wanted) const
    {
        const auto disparity = resolved(wanted, standard, settings);
        REQUIRE(disparity);
        return series_of({ standard, settings, numbers }, wanted, *disparity, "03-31");
    }

    standard::Standard standard = *standard::load_standard(test::standards_folder(), "sc-wres/2025");
    standard::Settings settings { standard };
    std::string definition;
    ReleasedNumbers numbers;
};

const Disparity appointed { "2", "", "social_care", "" };

} // namespace

TEST_CASE("what a release shows becomes a series, of the council alone")
{
    const Read read(lines("Northmoor", "2024", { "8", "40", "78", "260" }) + unknown("2024", "2", "11")
        + lines("Northmoor", "2025", { "9", "44", "80", "250" }) + unknown("2025", "1", "12")
        + lines("England", "2025", { "900", "4400", "8000", "25000" }));
    const auto series = read.series(appointed);
    REQUIRE(series.observations.size() == 2);
    CHECK(series.area == "Northmoor");
    CHECK(series.observations[0].counts == indicators::FourCounts { 8, 40, 78, 260 });
    CHECK(series.observations[1].counts == indicators::FourCounts { 9, 44, 80, 250 });
    CHECK(series.observations[1].unknown_denominator == 12);
    CHECK_FALSE(series.observations[1].unknown_is_hidden);
    CHECK(series.counted_as == CountedAs::Flow);
}

TEST_CASE("a period of which one count is hidden is not there")
{
    for (std::size_t hidden = 0; hidden < 4; ++hidden) {
        std::vector<std::string> counts { "8", "40", "78", "260" };
        counts[hidden] = "[c]";
        const Read read(lines("Northmoor", "2024", counts)
            + lines("Northmoor", "2025", { "9", "44", "80", "250" }) + unknown("2025", "1", "12"));
        const auto series = read.series(appointed);
        REQUIRE(series.observations.size() == 1);
        CHECK(series.observations.front().period.label == "2025");
    }
}

TEST_CASE("without the number of people not known, an improvement is not called one")
{
    std::string csv;
    for (const auto* year : { "2021", "2022", "2023" })
        csv += lines("Northmoor", year, { "80", "400", "780", "2600" })
            + unknown(year, "10", std::string(year) == "2022" ? "[c]" : "60");
    csv += lines("Northmoor", "2025", { "190", "400", "780", "2600" }) + unknown("2025", "10", "60");
    const Read read(csv);
    auto series = read.series(appointed);
    CHECK(series.observations[1].unknown_is_hidden);
    Action action;
    action.id = "panels";
    action.starts = parse_iso_date("2023-06-01");
    action.measure.chosen_on = { "2023" };
    constexpr auto level = statistics::ConfidenceLevel::percent_95();
    const auto hidden = test_action(action, { .own = series, .others = {}, .same_people = {} }, level);
    CHECK(hidden.verdict == EffectVerdict::NoEvidenceYet);
    CHECK(hidden.has(EffectNote::RecordingHidden));
    series.observations[1].unknown_is_hidden = false;
    const auto shown = test_action(action, { .own = series, .others = {}, .same_people = {} }, level);
    CHECK(shown.verdict == EffectVerdict::Improved);
}

TEST_CASE("a breakdown is its own rows, and other parts are not mixed in")
{
    const Read read(lines("Northmoor", "2025", { "9", "44", "80", "250" })
        + lines("Northmoor", "2025", { "3", "14", "20", "50" }, "breakdown", "directorate", "Adults"));
    Disparity adults = appointed;
    adults.breakdown = "directorate=Adults";
    const auto series = read.series(adults);
    REQUIRE(series.observations.size() == 1);
    CHECK(series.observations.front().counts == indicators::FourCounts { 3, 14, 20, 50 });
    CHECK(series.observations.front().unknown_is_hidden);
}

TEST_CASE("another table is refused")
{
    CHECK(ReleasedNumbers::read("a,b\n1,2\n").error().code == "released.not_results");
}

TEST_CASE("councils that became one are added up where all have numbers")
{
    const auto one = [](std::string label, indicators::FourCounts counts) {
        Observation observation;
        observation.period = *period_of(label, "03-31");
        observation.counts = counts;
        return observation;
    };
    Series first;
    first.observations = { one("2023", { 1, 10, 2, 20 }), one("2024", { 2, 10, 3, 20 }) };
    Series second;
    second.observations = { one("2024", { 4, 30, 5, 40 }) };
    const auto sum = added_up({ first, second }, { "Eastmoor", "Westmoor" });
    REQUIRE(sum.observations.size() == 1);
    CHECK(sum.observations.front().counts == indicators::FourCounts { 6, 40, 8, 60 });
    CHECK(sum.observations.front().counted_for == "Eastmoor, Westmoor");
}
