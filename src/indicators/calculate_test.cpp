// SPDX-License-Identifier: MIT
#include "indicators/calculate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "standard/library.h"
#include "support/case_table.h"
#include "support/small_standard.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::indicators;

namespace {

constexpr standard::GroupIndex indian = 0;
constexpr standard::GroupIndex black_african = 1;
constexpr standard::GroupIndex white_british = 2;
constexpr standard::GroupIndex white_irish = 3;
constexpr standard::GroupIndex white_not_specified = 5;
constexpr standard::GroupIndex minority = 6;
constexpr standard::GroupIndex not_known = 7;

const std::string excluding = "excluding_white_minorities";
const std::string including = "including_white_minorities";

/// The small standard, a cube and the question.
struct Desk {
    standard::Standard standard = test::small_standard();
    standard::Settings settings { standard };
    standard::Populations populations { {}, "Census 2021" };
    counts::Cube cube;

    void count(const std::string& scope, const std::string& measure, standard::GroupIndex group,
        std::uint64_t people, const std::string& dimension = "", const std::string& value = "")
    {
        cube.add({ "E08000035", "2025", scope, measure, dimension, value }, group, people);
    }

    [[nodiscard]] Results results() const
    {
        return calculate(standard, settings, populations, cube, { "E08000035", {} }).value();
    }
};

const IndicatorResult& find(const Results& results, const std::string& indicator,
    const std::string& scope = "adult", const std::string& definition = excluding)
{
    const auto found = std::ranges::find_if(results.all, [&](const IndicatorResult& result) {
        return result.indicator == indicator && result.scope == scope && result.definition == definition;
    });
    REQUIRE(found != results.all.end());
    return *found;
}

const Row& find(const std::vector<Row>& rows, const std::string& id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    REQUIRE(found != rows.end());
    return *found;
}

void check(const Calculable<Estimate>& estimate)
{
    if (!estimate) {
        CHECK_FALSE(estimate.error().code.empty());
        CHECK(estimate.error().reason.ends_with('.'));
        return;
    }
    CHECK(std::isfinite(estimate->value));
    CHECK(std::isfinite(estimate->lower));
    CHECK_FALSE(std::isnan(estimate->upper));
}

void check(const Calculable<double>& p)
{
    if (!p) {
        CHECK_FALSE(p.error().code.empty());
        return;
    }
    CHECK(*p >= 0);
    CHECK(*p <= 1);
}

void check(const Comparison& comparison)
{
    for (const auto& estimate :
        { comparison.group.rate, comparison.reference.rate, comparison.ratio, comparison.ratio_koopman,
            comparison.ratio_miettinen_nurminen, comparison.ratio_katz, comparison.difference })
        check(estimate);
    for (const auto& p : { comparison.p_score, comparison.p_fisher, comparison.p_mid })
        check(p);
}

/// Numbers or reasons, never neither and never NaN.
void check(const IndicatorResult& result)
{
    check(result.headline);
    check(result.bounds.all_in_group);
    check(result.bounds.all_in_reference);
    for (const auto* rows :
        { &result.levels, &result.groups_against_reference, &result.groups_against_others }) {
        for (const auto& row : *rows)
            check(row.comparison);
    }
    for (const auto& breakdown : result.breakdowns) {
        for (const auto& row : breakdown.rows)
            check(row.comparison);
        check(breakdown.stratified.crude);
        check(breakdown.stratified.mantel_haenszel);
        check(breakdown.stratified.p_cmh);
        check(breakdown.stratified.p_homogeneity);
    }
    for (const auto& composition : result.composition) {
        check(composition.group_of_known);
        check(composition.left_out_of_all);
    }
    for (const auto& population : result.population) {
        check(population.share);
        check(population.difference);
    }
}

/// A shortlist in which nobody's group is in doubt.
void shortlist(Desk& desk, const std::string& scope, std::uint64_t group_appointed, std::uint64_t group,
    std::uint64_t reference_appointed, std::uint64_t reference)
{
    desk.count(scope, "appointed", minority, group_appointed);
    desk.count(scope, "shortlisted", minority, group);
    desk.count(scope, "appointed", white_not_specified, reference_appointed);
    desk.count(scope, "shortlisted", white_not_specified, reference);
}

} // namespace

TEST_CASE("a published shortlist comes out as others have calculated it")
{
    for (const auto& row : test::cases("indicators/published_ratios.csv")) {
        INFO(row.where());
        Desk desk;
        shortlist(desk, "adult", row.count("group_numerator"), row.count("group_denominator"),
            row.count("reference_numerator"), row.count("reference_denominator"));
        const auto results = desk.results();
        const auto& headline = find(results, "2").headline;
        CHECK(std::abs(headline.ratio->value - row.number("ratio")) <= row.number("ratio_tolerance"));
        CHECK(headline.group.denominator == row.count("group_denominator"));
    }
}

TEST_CASE("two appointments are too few to tell, whatever the ratio")
{
    Desk desk;
    shortlist(desk, "adult", 2, 10, 117, 389);
    CHECK(find(desk.results(), "2").headline.verdict == Verdict::TooFewToTell);
}

TEST_CASE("the same counts are the same result whichever way round a standard prints its ratio")
{
    Desk minority_over_white;
    shortlist(minority_over_white, "adult", 10, 60, 90, 300);
    auto white_over_minority = minority_over_white;
    white_over_minority.standard.indicators[1].orientation = standard::Orientation::ReferenceOverGroup;
    const auto first = find(minority_over_white.results(), "2").headline;
    const auto second = find(white_over_minority.results(), "2").headline;
    CHECK(first.ratio->value == second.ratio->value);
    CHECK(first.verdict == second.verdict);
}

TEST_CASE(
    "eight professions: the ratio of like with like is further from 1 than the crude one, and that is said")
{
    Desk desk;
    for (const auto& row : test::cases("indicators/gastwirth_hiring.csv")) {
        const auto& profession = row.text("profession");
        for (const auto& [group, measure, column] :
            { std::tuple(minority, "appointed", "black_hired"), std::tuple(minority, "shortlisted", "black"),
                std::tuple(white_not_specified, "appointed", "white_hired"),
                std::tuple(white_not_specified, "shortlisted", "white") }) {
            desk.count("adult", measure, group, row.count(column));
            desk.count("adult", measure, group, row.count(column), "directorate", profession);
        }
    }
    const auto results = desk.results();
    const auto& result = find(results, "2");
    REQUIRE(result.breakdowns.size() == 1);
    const auto& stratified = result.breakdowns[0].stratified;
    CHECK(stratified.strata_used == 8);
    CHECK(stratified.disagrees);

    for (const auto& row : test::cases("indicators/stratified.csv")) {
        INFO(row.where());
        const auto& quantity = row.text("quantity");
        const double value = row.number("value");
        const double tolerance = row.number("tolerance");
        if (quantity == "crude") {
            CHECK(std::abs(result.headline.ratio->value - value) <= tolerance);
            CHECK(std::abs(stratified.crude->value - value) <= tolerance);
        } else if (quantity == "mantel_haenszel") {
            CHECK(std::abs(stratified.mantel_haenszel->value - value) <= tolerance);
            CHECK(std::abs(stratified.mantel_haenszel->lower - row.number("lower")) <= tolerance);
            CHECK(std::abs(stratified.mantel_haenszel->upper - row.number("upper")) <= tolerance);
        } else if (quantity == "cmh_chi_squared") {
            // With one degree of freedom p is erfc(sqrt(chi-squared / 2)).
            CHECK(*stratified.p_cmh >= std::erfc(std::sqrt((value + tolerance) / 2)));
            CHECK(*stratified.p_cmh <= std::erfc(std::sqrt((value - tolerance) / 2)));
        } else {
            CHECK(std::abs(find(result.breakdowns[0].rows, quantity).comparison.ratio->value - value)
                <= tolerance);
        }
    }
}

TEST_CASE("pay quartiles: shares within each band as printed, and the likelihood of being in the highest")
{
    Desk desk;
    const auto rows = test::cases("indicators/imperial_quartiles.csv");
    for (const auto& row : rows) {
        for (const auto& [group, column] : { std::pair(minority, "group"),
                 std::pair(white_not_specified, "reference"), std::pair(not_known, "left_out") }) {
            desk.count("adult", "headcount", group, row.count(column));
            desk.count("adult", "headcount", group, row.count(column), "pay_band", row.text("band"));
        }
    }
    const auto results = desk.results();
    const auto& result = find(results, "1");
    CHECK(result.level_dimension == "pay_band");
    REQUIRE(result.composition.size() == 5);
    REQUIRE(result.levels.size() == 4);
    for (std::size_t band = 0; band < rows.size(); ++band) {
        const auto& row = rows[band];
        INFO(row.where());
        const auto& composition = result.composition[band + 1];
        CHECK(composition.label == row.text("band"));
        CHECK(std::round(composition.group_of_all->value * 1000) / 10 == row.number("group_percent"));
        CHECK(std::round(composition.left_out_of_all->value * 1000) / 10 == row.number("left_out_percent"));
        CHECK(std::round(composition.reference_of_all->value * 1000) / 10 == row.number("reference_percent"));
        CHECK(result.levels[band].id == row.text("band"));
    }
    CHECK(result.headline.ratio->value == doctest::Approx(0.496867).epsilon(1e-6));
    CHECK(result.headline.verdict == Verdict::Adverse);
    CHECK(result.levels[0].comparison.verdict == Verdict::Adverse); // more often in the lowest
    CHECK(result.levels[1].comparison.verdict == Verdict::Different); // between: no direction is worse
    CHECK(result.levels[3].comparison.verdict == Verdict::Adverse); // less often in the highest
}

TEST_CASE("a workforce profile as printed, people of unknown group kept in the denominator")
{
    for (const auto& row : test::cases("indicators/workforce_profile.csv")) {
        Desk desk;
        desk.count("adult", "headcount", minority, row.count("group"));
        desk.count("adult", "headcount", white_not_specified, row.count("reference"));
        desk.count("adult", "headcount", not_known, row.count("left_out"));
        const auto results = desk.results();
        const auto& everybody = find(results, "1").composition.front();
        const double tolerance = row.number("tolerance");
        CHECK(std::abs(100 * everybody.group_of_all->value - row.number("group_percent")) <= tolerance);
        CHECK(
            std::abs(100 * everybody.reference_of_all->value - row.number("reference_percent")) <= tolerance);
        CHECK(std::abs(100 * everybody.left_out_of_all->value - row.number("left_out_percent")) <= tolerance);
    }
}

TEST_CASE("people whose side is not known change no estimate, are counted, and move the bounds")
{
    Desk without;
    shortlist(without, "adult", 10, 60, 90, 300);
    auto with = without;
    with.count("adult", "shortlisted", not_known, 40);
    with.count("adult", "appointed", not_known, 12);

    const auto before = find(without.results(), "2");
    const auto after = find(with.results(), "2");
    CHECK(after.headline.ratio->value == before.headline.ratio->value);
    CHECK(after.headline.ratio->lower == before.headline.ratio->lower);
    CHECK(*after.headline.p_score == *before.headline.p_score);
    CHECK(before.left_out.empty());
    CHECK(before.bounds.all_in_group->value == before.headline.ratio->value);

    REQUIRE(after.left_out.size() == 1);
    CHECK(after.left_out[0].group == "not_known");
    CHECK(after.left_out[0].numerator == 12);
    CHECK(after.left_out[0].denominator == 40);
    CHECK(after.bounds.all_in_group->value == doctest::Approx((22.0 / 100) / (90.0 / 300)));
    CHECK(after.bounds.all_in_reference->value == doctest::Approx((10.0 / 60) / (102.0 / 340)));
}

TEST_CASE("two services together are their counts added, and one alone is not both")
{
    Desk desk;
    shortlist(desk, "adult", 2, 10, 30, 90);
    shortlist(desk, "children", 5, 20, 40, 100);
    desk.count("adult", "headcount", minority, 100);
    desk.count("adult", "headcount", white_not_specified, 300);
    const auto results = desk.results();
    const auto& both = find(results, "2", "social_care").headline;
    CHECK(both.group.numerator == 7);
    CHECK(both.group.denominator == 30);
    CHECK(both.reference.numerator == 70);
    CHECK(both.reference.denominator == 190);

    const auto& headcount = find(results, "1", "social_care").headline;
    CHECK(headcount.ratio.error().code == "not_supplied");
    CHECK(headcount.ratio.error().reason
        == "No numbers for 'Staff' were supplied for children's services; they come from the file "
           "'Workforce' or "
           "from the aggregate return, and a file with headings alone, or a count of 0, says that there was "
           "nobody.");
}

TEST_CASE("results of merged cubes are results of added counts")
{
    Desk first, second, sum;
    shortlist(first, "adult", 2, 10, 30, 90);
    shortlist(second, "adult", 5, 20, 40, 100);
    shortlist(sum, "adult", 7, 30, 70, 190);
    REQUIRE(first.cube.merge(second.cube));
    CHECK(find(first.results(), "2").headline.ratio->value == find(sum.results(), "2").headline.ratio->value);
    CHECK(first.cube == sum.cube);
}

TEST_CASE("every indicator, scope and definition has a result, and each result has numbers or reasons")
{
    std::mt19937 random(7);
    const auto up_to = [&](std::uint64_t most) {
        return std::uniform_int_distribution<std::uint64_t>(0, most)(random);
    };
    for (int trial = 0; trial < 40; ++trial) {
        Desk desk;
        desk.count("adult", "headcount", not_known, up_to(3));
        for (const auto* scope : { "adult", "children" }) {
            for (const auto* measure :
                { "headcount", "senior_managers", "shortlisted", "appointed", "disciplinary" }) {
                if (up_to(5) == 0)
                    continue; // not supplied
                for (standard::GroupIndex group = 0; group < 10; ++group) {
                    for (const auto* part : { "North", "South", "Not recorded" }) {
                        const auto people = up_to(4) == 0 ? 0 : up_to(12);
                        desk.count(scope, measure, group, people);
                        if (trial % 2 == 0)
                            desk.count(scope, measure, group, people, "directorate", part);
                    }
                }
            }
        }
        const auto results = desk.results();
        CHECK(results.all.size() == 5 * 3 * 2);
        for (const auto& result : results.all) {
            INFO(trial, " ", result.indicator, " ", result.scope, " ", result.definition);
            check(result);
        }
    }
}

TEST_CASE("detailed groups are held against the reference group and against everybody else who is surely in "
          "another")
{
    Desk desk;
    const auto staff = [&](standard::GroupIndex group, std::uint64_t cases, std::uint64_t people) {
        desk.count("adult", "disciplinary", group, cases);
        desk.count("adult", "headcount", group, people);
    };
    staff(indian, 6, 40);
    staff(black_african, 9, 50);
    staff(white_british, 20, 500);
    staff(white_irish, 1, 30);
    staff(4, 2, 10); // Asian: may be Indian
    staff(not_known, 3, 60);

    const auto results = desk.results();
    const auto& result = find(results, "3");
    const auto& against_reference = find(result.groups_against_reference, "asian_indian").comparison;
    CHECK(against_reference.group.denominator == 40);
    CHECK(against_reference.reference.denominator == 500);
    const auto& against_others = find(result.groups_against_others, "asian_indian").comparison;
    CHECK(against_others.reference.numerator == 9 + 20 + 1);
    CHECK(against_others.reference.denominator == 50 + 500 + 30);
    const auto& broad = find(result.groups_against_others, "asian_not_specified").comparison;
    CHECK(broad.reference.denominator == 50 + 500 + 30);
    CHECK(std::ranges::find(result.groups_against_reference, "white_british", &Row::id)
        == result.groups_against_reference.end());
    CHECK(result.multiplicity == "holm");
    for (const auto& row : result.groups_against_others)
        CHECK(*row.comparison.p_adjusted >= *row.comparison.p_score);
}

TEST_CASE("people counted only as white cannot be divided as the other definition asks")
{
    Desk desk;
    shortlist(desk, "adult", 10, 60, 90, 300);
    const auto results = desk.results();
    CHECK(find(results, "2", "adult", excluding).headline.ratio);
    const auto& result = find(results, "2", "adult", including);
    CHECK(result.headline.ratio.error().code == "too_little_detail");
    CHECK(result.composition[0].group_of_known.error().code == "too_little_detail");
    REQUIRE(result.left_out.size() == 1);
    CHECK(result.left_out[0].group == "white_not_specified");
}

TEST_CASE(
    "a service whose cases have no directorate puts its staff under not recorded, not zero cases everywhere")
{
    Desk desk;
    for (const auto group : { minority, white_not_specified }) {
        for (const auto* scope : { "adult", "children" }) {
            desk.count(scope, "headcount", group, 100);
            desk.count(scope, "headcount", group, 60, "directorate", std::string(scope) + " north");
            desk.count(scope, "headcount", group, 40, "directorate", std::string(scope) + " south");
            desk.count(scope, "disciplinary", group, 4);
        }
        desk.count("adult", "disciplinary", group, 3, "directorate", "adult north");
        desk.count("adult", "disciplinary", group, 1, "directorate", "adult south");
    }
    const auto results = desk.results();
    const auto& result = find(results, "3", "social_care");
    REQUIRE(result.breakdowns.size() == 1);
    const auto& rows = result.breakdowns[0].rows;
    CHECK(rows.size() == 3);
    CHECK(find(rows, "adult north").comparison.group.numerator == 3);
    CHECK(find(rows, "Not recorded").comparison.group.numerator == 4);
    CHECK(find(rows, "Not recorded").comparison.group.denominator == 100);
    CHECK(result.breakdowns[0].stratified.strata_used == 2);
}

TEST_CASE("a measure that is a sum is added up from its parts")
{
    Desk desk;
    desk.standard.indicators[2].denominator = "staff_and_cases";
    desk.count("adult", "headcount", minority, 100);
    desk.count("adult", "disciplinary", minority, 4);
    desk.count("adult", "headcount", white_not_specified, 300);
    desk.count("adult", "disciplinary", white_not_specified, 0);
    const auto results = desk.results();
    CHECK(find(results, "3").headline.group.denominator == 104);
}

TEST_CASE("a result without levels says which columns are missing")
{
    Desk desk;
    desk.count("adult", "headcount", minority, 100);
    desk.count("adult", "headcount", white_not_specified, 300);
    const auto results = desk.results();
    const auto& result = find(results, "1");
    CHECK(result.headline.ratio.error().code == "levels_not_supplied");
    CHECK(result.headline.ratio.error().reason.find("Pay band, Directorate") != std::string::npos);
    CHECK(result.composition[0].group_of_known->value == doctest::Approx(0.25));
}

TEST_CASE("levels that have no order have no highest one")
{
    Desk desk;
    for (const auto group : { minority, white_not_specified }) {
        desk.count("adult", "headcount", group, 100);
        desk.count("adult", "headcount", group, 70, "directorate", "North");
        desk.count("adult", "headcount", group, 30, "directorate", "South");
    }
    const auto results = desk.results();
    const auto& result = find(results, "1");
    CHECK(result.headline.ratio.error().code == "levels_without_order");
    CHECK(result.level_dimension == "directorate");
    CHECK(result.levels.size() == 2);
}

TEST_CASE("the area, its region and England are set beside the people counted, under either definition")
{
    using standard::Population;
    const auto residents = [](standard::Area area, std::uint64_t group, std::uint64_t british,
                               std::uint64_t irish) {
        Population population;
        population.area = std::move(area);
        population.residents[indian] = group;
        population.residents[white_british] = british;
        population.residents[white_irish] = irish;
        return population;
    };
    Desk desk;
    desk.populations = standard::Populations(
        {
            residents({ "E08000035", "Leeds", "E12000003", standard::AreaKind::Council, {} }, 200, 700, 100),
            residents({ "E12000003", "Yorkshire and The Humber", "", standard::AreaKind::Region, {} }, 150,
                800, 50),
            residents({ "E92000001", "England", "", standard::AreaKind::Country, {} }, 190, 730, 80),
        },
        "Census 2021");
    desk.count("adult", "headcount", indian, 100);
    desk.count("adult", "headcount", white_british, 240);
    desk.count("adult", "headcount", white_irish, 60);
    desk.count("adult", "senior_managers", indian, 1);
    desk.count("adult", "senior_managers", white_british, 9);

    const auto results = desk.results();
    CHECK(results.council_name == "Leeds");
    const auto& staff = find(results, "1").population;
    REQUIRE(staff.size() == 3);
    CHECK(staff[0].area_name == "Leeds");
    CHECK(staff[1].area == "E12000003");
    CHECK(staff[2].residents_share == doctest::Approx(0.19));
    CHECK(staff[0].share->value == doctest::Approx(0.25));
    CHECK(staff[0].difference->value == doctest::Approx(0.05));
    CHECK(staff[0].residents == 1000);
    CHECK(find(results, "1", "adult", including).population[0].residents_share == doctest::Approx(0.3));

    const auto& seniors = find(results, "9_difference");
    CHECK(seniors.population[0].share->value == doctest::Approx(0.1));
    CHECK(seniors.headline.difference->value == doctest::Approx(0.1 - 0.25));
    CHECK(find(results, "9").population.empty());
}

TEST_CASE("comparators come after the council, each with its own counts")
{
    Desk desk;
    shortlist(desk, "adult", 2, 10, 30, 90);
    desk.cube.add({ "E92000001", "2025", "adult", "shortlisted", "", "" }, minority, 1000);
    desk.cube.add({ "E92000001", "2025", "adult", "appointed", "", "" }, minority, 100);
    const auto results = calculate(
        desk.standard, desk.settings, desk.populations, desk.cube, { "E08000035", { "E92000001", "W1" } });
    REQUIRE(results);
    CHECK(results->all.size() == 2 * 5 * 3 * 2);
    CHECK(results->all.front().area == "E08000035");
    CHECK(results->all.back().area == "E92000001");
}

TEST_CASE("a council without counts is an error that says so")
{
    Desk desk;
    const auto results =
        calculate(desk.standard, desk.settings, desk.populations, desk.cube, { "Northshire", {} });
    CHECK(results.error().code == "calculate.no_such_council");
}

TEST_CASE("every standard of the project can be calculated, with or without counts")
{
    for (const auto& name : standard::list_standards(test::standards_folder())) {
        INFO(name);
        const auto standard = standard::load_standard(test::standards_folder(), name).value();
        const auto populations =
            standard::load_populations(test::standards_folder(), *standard.classification).value();
        counts::Cube cube;
        cube.add({ "E08000035", "2025", "children", "headcount", "", "" }, 0, 10);
        const auto results =
            calculate(standard, standard::Settings(standard), populations, cube, { "E08000035", {} }).value();
        CHECK(results.all.size() == standard.indicators.size() * standard.scopes.size() * 2);
        for (const auto& result : results.all)
            check(result);
    }
}
