// SPDX-License-Identifier: MIT
#include "counts/cube_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <vector>

#include "counts/breakdown_values.h"
#include "support/small_standard.h"

using namespace wres;
using namespace wres::counts;

namespace {

constexpr std::size_t workforce = 0;
constexpr std::size_t recruitment = 1;
constexpr std::size_t disciplinary = 2;
constexpr std::size_t adult = 0;
constexpr std::size_t children = 1;
constexpr standard::GroupIndex indian = 0;
constexpr standard::GroupIndex white_british = 2;

/// A builder of the small standard, and what it finds.
struct Building {
    standard::Standard standard = test::small_standard();
    standard::Settings settings { standard };
    std::vector<intake::Finding> findings;
    CubeBuilder builder { standard, settings, { "Northshire", "2025" },
        [this](intake::Finding finding) { findings.push_back(std::move(finding)); } };

    template <std::size_t n>
    void record(
        std::size_t table, std::size_t scope, standard::GroupIndex group, std::array<std::uint16_t, n> codes)
    {
        builder.record({ table, scope, group, codes });
    }
};

std::uint64_t people(const Cube& cube, const std::string& scope, const std::string& measure,
    standard::GroupIndex group, const std::string& dimension = "", const std::string& value = "")
{
    const auto* found = cube.find({ "Northshire", "2025", scope, measure, dimension, value });
    REQUIRE(found != nullptr);
    return (*found)[group];
}

bool has(const Cube& cube, const std::string& scope, const std::string& measure,
    const std::string& dimension = "", const std::string& value = "")
{
    return cube.find({ "Northshire", "2025", scope, measure, dimension, value }) != nullptr;
}

} // namespace

TEST_CASE("a record counts for the measures whose filters it passes, in total and by breakdown")
{
    Building building;
    building.builder.label(workforce, 1, 1, "Adults and Health");
    // scope, directorate, pay band, senior, sex
    building.record(workforce, adult, indian, std::array<std::uint16_t, 5> { 1, 1, 4, 1, 1 });
    building.record(workforce, adult, indian, std::array<std::uint16_t, 5> { 1, 1, 1, 2, 2 });
    building.record(workforce, adult, white_british, std::array<std::uint16_t, 5> { 1, 0, 1, 0, 2 });
    const auto cube = building.builder.finish();

    CHECK(people(cube, "adult", "headcount", indian) == 2);
    CHECK(people(cube, "adult", "senior_managers", indian) == 1);
    CHECK(people(cube, "adult", "headcount", white_british) == 1);
    CHECK(people(cube, "adult", "senior_managers", white_british) == 0);
    CHECK(people(cube, "adult", "headcount", indian, "pay_band", "Upper quartile") == 1);
    CHECK(people(cube, "adult", "headcount", indian, "sex", "Female") == 1);
    CHECK(people(cube, "adult", "headcount", indian, "directorate", "Adults and Health") == 2);
    CHECK(people(cube, "adult", "headcount", white_british, "directorate", "Not recorded") == 1);
    CHECK(people(cube, "adult", "senior_managers", white_british, "pay_band", "Lower quartile") == 0);
    CHECK_FALSE(has(cube, "adult", "headcount", "pay_band", "Upper middle quartile"));
    CHECK_FALSE(has(cube, "children", "headcount"));
    CHECK_FALSE(has(cube, "adult", "disciplinary"));
    CHECK_FALSE(has(cube, "adult", "staff_and_cases"));
}

TEST_CASE("a file without rows says that nobody was counted")
{
    Building building;
    building.builder.table_supplied(disciplinary, children);
    const auto cube = building.builder.finish();
    CHECK(people(cube, "children", "disciplinary", indian) == 0);
    CHECK_FALSE(has(cube, "adult", "disciplinary"));
}

TEST_CASE("a breakdown column that is blank for everybody was not supplied")
{
    Building building;
    building.record(disciplinary, adult, indian, std::array<std::uint16_t, 2> { 1, 0 });
    const auto cube = building.builder.finish();
    CHECK(people(cube, "adult", "disciplinary", indian) == 1);
    CHECK_FALSE(has(cube, "adult", "disciplinary", "directorate", "Not recorded"));
}

TEST_CASE("labels of two files of one table are the same value when their words are the same")
{
    Building building;
    building.builder.label(disciplinary, 1, 1, "Children");
    building.builder.label(disciplinary, 1, 2, "Adults");
    building.record(disciplinary, adult, indian, std::array<std::uint16_t, 2> { 1, 2 });
    building.builder.label(disciplinary, 1, 1, "Adults");
    building.record(disciplinary, adult, indian, std::array<std::uint16_t, 2> { 1, 1 });
    const auto cube = building.builder.finish();
    CHECK(people(cube, "adult", "disciplinary", indian, "directorate", "Adults") == 2);
}

TEST_CASE("a column with more labels than parts of an organisation is left out, and said")
{
    Building building;
    for (std::uint16_t code = 1; code <= 61; ++code) {
        building.builder.label(disciplinary, 1, code, "Team " + std::to_string(code));
        building.record(disciplinary, adult, indian, std::array<std::uint16_t, 2> { 1, code });
    }
    const auto cube = building.builder.finish();
    CHECK(people(cube, "adult", "disciplinary", indian) == 61);
    CHECK_FALSE(has(cube, "adult", "disciplinary", "directorate", "Team 1"));
    REQUIRE(building.findings.size() == 1);
    CHECK(building.findings[0].code == "label_too_many");
}

TEST_CASE("a label that could point to a person is not kept")
{
    Building building;
    building.builder.label(disciplinary, 1, 1, "a.person@northshire.example");
    building.builder.label(disciplinary, 1, 2, "Manager 1234567");
    building.record(disciplinary, adult, indian, std::array<std::uint16_t, 2> { 1, 1 });
    building.record(disciplinary, adult, indian, std::array<std::uint16_t, 2> { 1, 2 });
    const auto cube = building.builder.finish();
    CHECK(people(cube, "adult", "disciplinary", indian, "directorate", std::string(name_not_shown)) == 2);
    REQUIRE(building.findings.size() == 1);
    CHECK(building.findings[0].code == "label_not_shown");
    CHECK(building.findings[0].details == std::vector<std::string> { "Directorate", "2" });
}

TEST_CASE("people who arrived counted are added as they are")
{
    Building building;
    building.builder.counted({ "", "", "adult", "headcount", "", "", indian, 40 });
    building.builder.counted({ "", "", "adult", "headcount", "", "", indian, 2 });
    building.builder.counted({ "E08000035", "2024", "adult", "headcount", "pay_band", "", indian, 7 });
    const auto cube = building.builder.finish();
    CHECK(people(cube, "adult", "headcount", indian) == 42);
    CHECK(
        (*cube.find({ "E08000035", "2024", "adult", "headcount", "pay_band", "Not recorded" }))[indian] == 7);
    CHECK(building.findings.empty());
}

TEST_CASE("nobody is counted twice when a measure comes from records and as a number")
{
    Building building;
    building.builder.counted({ "", "", "adult", "disciplinary", "", "", indian, 9 });
    building.builder.counted({ "", "", "children", "disciplinary", "", "", indian, 4 });
    building.record(disciplinary, adult, indian, std::array<std::uint16_t, 2> { 1, 0 });
    const auto cube = building.builder.finish();
    CHECK(people(cube, "adult", "disciplinary", indian) == 1);
    CHECK(people(cube, "children", "disciplinary", indian) == 4);
    REQUIRE(building.findings.size() == 1);
    CHECK(building.findings[0].code == "counted_twice");
}

TEST_CASE("the cube says which standard and answers it was made with, and only those that counts depend on")
{
    Building building;
    const auto cube = building.builder.finish();
    CHECK(cube.standard_name == "small/2025");
    CHECK(cube.standard_checksum == "c0ffee");
    CHECK(cube.settings.at("senior_manager") == "marked");
    CHECK(cube.settings.at("pay_bands").starts_with("0 to below 2000000 pence"));
    CHECK_FALSE(cube.settings.contains("worthwhile_ratio"));
}

TEST_CASE("counting people in two parts and merging is counting them together")
{
    Building all, first, second;
    for (std::uint16_t person = 0; person < 100; ++person) {
        const std::array<std::uint16_t, 3> codes { 1, 0, static_cast<std::uint16_t>(person % 3) };
        const auto group = static_cast<standard::GroupIndex>(person % 10);
        all.record(recruitment, person % 2, group, codes);
        (person < 37 ? first : second).record(recruitment, person % 2, group, codes);
    }
    auto sum = first.builder.finish();
    REQUIRE(sum.merge(second.builder.finish()));
    CHECK(sum == all.builder.finish());
}

namespace {

/// Records of one table, and what a batch of some of them is.
struct Records {
    std::vector<std::uint8_t> scopes;
    std::vector<standard::GroupIndex> groups;
    std::vector<std::vector<std::uint16_t>> codes; // by column

    void hand_over(
        std::size_t from, std::size_t size, intake::MeasurePatterns& measures, intake::SinkTally& tally) const
    {
        intake::RecordBatch batch;
        batch.size = size;
        batch.scopes = std::span(scopes).subspan(from, size);
        batch.groups = std::span(groups).subspan(from, size);
        for (const auto& column : codes)
            batch.codes.push_back(column.data() + from);
        std::vector<std::uint32_t> patterns(size);
        measures.patterns_of(batch.codes, patterns);
        batch.patterns = patterns;
        batch.measures = &measures;
        tally.count(batch);
    }
};

Records random_records(std::mt19937& random, const standard::RecordTable& table,
    const standard::Settings& settings, std::size_t size, std::size_t labels)
{
    Records records { {}, {}, std::vector<std::vector<std::uint16_t>>(table.columns.size()) };
    for (std::size_t row = 0; row < size; ++row) {
        records.scopes.push_back(static_cast<std::uint8_t>(random() % 2));
        records.groups.push_back(static_cast<standard::GroupIndex>(random() % 12));
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const auto codes = table.columns[column].type == standard::ColumnType::Label
                ? labels
                : settings.codes(table.columns[column]).size();
            records.codes[column].push_back(static_cast<std::uint16_t>(random() % (codes + 1)));
        }
    }
    return records;
}

} // namespace

TEST_CASE("records counted in batches, by several at once, are counted as they are one by one")
{
    std::mt19937 random(4);
    for (const auto table : { workforce, recruitment, disciplinary }) {
        Building one_by_one, in_batches;
        const auto& meaning = one_by_one.standard.record_tables[table];
        const auto records = random_records(random, meaning, one_by_one.settings, 3000, 9);
        for (std::size_t column = 0; column < meaning.columns.size(); ++column) {
            for (std::uint16_t code = 1;
                 code <= 9 && meaning.columns[column].type == standard::ColumnType::Label; ++code) {
                one_by_one.builder.label(table, column, code, "Team " + std::to_string(code % 7));
                in_batches.builder.label(table, column, code, "Team " + std::to_string(code % 7));
            }
        }
        for (std::size_t row = 0; row < records.scopes.size(); ++row) {
            std::vector<std::uint16_t> codes;
            for (const auto& column : records.codes)
                codes.push_back(column[row]);
            one_by_one.builder.record({ table, records.scopes[row], records.groups[row], codes });
        }

        std::vector<intake::MeasurePatterns> measures(3, { in_batches.standard, in_batches.settings, table });
        std::vector<std::unique_ptr<intake::SinkTally>> tallies;
        for (std::size_t tally = 0; tally < measures.size(); ++tally)
            tallies.push_back(in_batches.builder.tally(table));
        for (std::size_t from = 0; from < records.scopes.size();) {
            const auto size = std::min<std::size_t>(random() % 400, records.scopes.size() - from);
            const auto tally = random() % tallies.size();
            records.hand_over(from, size, measures[tally], *tallies[tally]);
            from += size;
        }
        for (const auto& tally : tallies)
            in_batches.builder.add(table, *tally);
        CHECK(in_batches.builder.finish() == one_by_one.builder.finish());
    }
}

TEST_CASE("a batch counts labels that were told after its counter was made")
{
    Building building;
    const auto tally = building.builder.tally(disciplinary);
    intake::MeasurePatterns measures(building.standard, building.settings, disciplinary);
    for (std::uint16_t code = 1; code <= 3; ++code) {
        building.builder.label(disciplinary, 1, code, code == 2 ? "Adults" : "Children");
        tally->catch_up();
        Records { { adult }, { indian }, { { 1 }, { code } } }.hand_over(0, 1, measures, *tally);
    }
    building.builder.add(disciplinary, *tally);
    const auto cube = building.builder.finish();
    CHECK(people(cube, "adult", "disciplinary", indian, "directorate", "Children") == 2);
    CHECK(people(cube, "adult", "disciplinary", indian, "directorate", "Adults") == 1);
}
