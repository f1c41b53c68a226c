// SPDX-License-Identifier: MIT
#include "standard/library.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "standard/compare.h"
#include "standard/derivations.h"
#include "support/standards.h"

using namespace wres::standard;
using wres::test::standards_folder;

namespace {

const Standard& loaded(const std::string& name)
{
    static std::map<std::string, Standard> all;
    if (!all.contains(name))
        all.emplace(name, load_standard(standards_folder(), name).value());
    return all.at(name);
}

std::vector<std::string> indicator_ids(const std::string& name)
{
    std::vector<std::string> ids;
    for (const auto& indicator : loaded(name).indicators)
        ids.push_back(indicator.id);
    return ids;
}

} // namespace

TEST_CASE("every standard in the folder loads")
{
    const auto names = list_standards(standards_folder());
    CHECK(names
        == std::vector<std::string> {
            "nhs-wres/2024", "sc-wres/2021", "sc-wres/2023", "sc-wres/2024", "sc-wres/2025" });
    for (const auto& name : names) {
        const auto standard = load_standard(standards_folder(), name);
        INFO(name, ": ", standard ? "" : standard.error().message);
        REQUIRE(standard);
        CHECK(standard->name() == name);
        CHECK(standard->checksum.size() == 64);
    }
}

TEST_CASE("SC-WRES has nine indicators, the seventh of them two ratios; NHS WRES has nine")
{
    const std::vector<std::string> social_care { "1", "2", "3", "4", "5", "6", "7a", "7b", "8", "9" };
    for (const auto* year : { "2021", "2023", "2024", "2025" })
        CHECK(indicator_ids(std::string("sc-wres/") + year) == social_care);
    CHECK(indicator_ids("nhs-wres/2024")
        == std::vector<std::string> { "1", "2", "3", "4", "5", "6", "7", "8", "9" });
}

TEST_CASE("indicator 9 is a difference from workforce and population in the pilot, and a relative likelihood "
          "from 2023")
{
    const auto& pilot = *loaded("sc-wres/2021").indicator("9");
    CHECK(pilot.method == Method::PercentagePointDifference);
    CHECK(pilot.compare_with_population);
    CHECK(pilot.wording.find("and its overall workforce and population") != std::string::npos);
    for (const auto* year : { "2023", "2024", "2025" }) {
        const auto& later = *loaded(std::string("sc-wres/") + year).indicator("9");
        CHECK(later.method == Method::RelativeLikelihood);
        CHECK(later.orientation == Orientation::GroupOverReference);
    }
    CHECK(loaded("nhs-wres/2024").indicator("9")->method == Method::PercentagePointDifference);
}

TEST_CASE("NHS WRES prints indicators 2 and 4 as white / minority, and 3 as SC-WRES prints everything")
{
    const auto& health = loaded("nhs-wres/2024");
    for (const auto& indicator : health.indicators) {
        const bool other_way_up = indicator.id == "2" || indicator.id == "4";
        CHECK((indicator.orientation == Orientation::ReferenceOverGroup) == other_way_up);
    }
    for (const auto* year : { "2021", "2023", "2024", "2025" })
        for (const auto& indicator : loaded(std::string("sc-wres/") + year).indicators)
            CHECK(indicator.orientation == Orientation::GroupOverReference);
}

TEST_CASE("which direction is worse is the same in every year of SC-WRES")
{
    const std::set<std::string> worse_when_higher { "3", "4", "6", "7a", "7b", "8" };
    for (const auto* year : { "2021", "2023", "2024", "2025" })
        for (const auto& indicator : loaded(std::string("sc-wres/") + year).indicators)
            CHECK((indicator.adverse == Adverse::Higher) == worse_when_higher.contains(indicator.id));
}

TEST_CASE("every indicator says in published words what it is, or that they were not seen, and where they "
          "were read")
{
    for (const auto& name : list_standards(standards_folder())) {
        for (const auto& indicator : loaded(name).indicators) {
            INFO(name, " indicator ", indicator.id);
            CHECK(indicator.wording_source.find("http") + indicator.wording_source.find("programme page")
                != 2 * std::string::npos);
            CHECK(indicator.wording.size() > 20);
        }
    }
}

TEST_CASE("appointed are part of shortlisted, and these of applied; senior managers are part of the staff")
{
    const auto& standard = loaded("sc-wres/2025");
    CHECK(standard.measure("appointed")->part_of == "shortlisted");
    CHECK(standard.measure("shortlisted")->part_of == "applied");
    CHECK(standard.measure("senior_managers")->part_of == "headcount");
    CHECK(standard.measure("harassed_by_managers")->part_of == "respondents_managers");
}

TEST_CASE(
    "no setting is there for nothing: each changes a derived column or a denominator, or is known to be read")
{
    const std::set<std::string> read_elsewhere { "minority_definition", "worthwhile_ratio",
        "confidence_level" };
    for (const auto& name : list_standards(standards_folder())) {
        const auto& standard = loaded(name);
        std::set<std::string> used = read_elsewhere;
        for (const auto& table : standard.record_tables)
            for (const auto& column : table.columns)
                used.insert(column.setting);
        for (const auto& indicator : standard.indicators)
            used.insert(indicator.denominator_setting);
        for (const auto& setting : standard.settings) {
            INFO(name, " setting ", setting.id);
            CHECK(used.contains(setting.id));
        }
    }
}

TEST_CASE("the choices of minority_definition are the definitions of the classification")
{
    for (const auto& name : list_standards(standards_folder())) {
        const auto& standard = loaded(name);
        const auto* setting = standard.setting("minority_definition");
        REQUIRE(setting != nullptr);
        CHECK(setting->default_value == standard.classification->definitions.front().id);
        for (const auto& option : setting->options)
            CHECK(standard.classification->definition(option.id) != nullptr);
    }
}

TEST_CASE("a person's number, pay and dates may never be quoted, and every derivation is used")
{
    std::set<std::string> used;
    for (const auto& name : list_standards(standards_folder())) {
        for (const auto& table : loaded(name).record_tables) {
            for (const auto& column : table.columns) {
                used.insert(column.derivation);
                if (column.type == ColumnType::PersonId || column.type == ColumnType::Money
                    || column.type == ColumnType::Date)
                    CHECK(column.privacy == Privacy::NeverQuoted);
            }
        }
    }
    for (const auto& derivation : derivations())
        CHECK(used.contains(std::string(derivation.name)));
}

TEST_CASE("the public sees counts of 10 and more, those inside see all")
{
    const auto& standard = loaded("sc-wres/2025");
    const auto* rules = standard.disclosure_profile("swe-lt10");
    REQUIRE(rules != nullptr);
    CHECK(rules->threshold == 10);
    CHECK(rules->complementary);
    CHECK_FALSE(rules->zero_is_protected);
    CHECK(standard.disclosure_profile("nhs-1to7-round5")->threshold == 8);
    CHECK(standard.disclosure_profile("nhs-1to7-round5")->rounding_base == 5);
    CHECK(standard.disclosure_profile("ukllc-10")->zero_is_protected);
    CHECK(standard.disclosure_profile("none")->threshold == 0);
    CHECK(standard.disclosure_profile("swe-lt10")->method == DisclosureMethod::Suppression);
    for (const std::uint64_t base : { 3U, 5U, 10U }) {
        const auto* rounding = standard.disclosure_profile("round-" + std::to_string(base));
        REQUIRE(rounding != nullptr);
        CHECK(rounding->method == DisclosureMethod::ControlledRounding);
        CHECK(rounding->rounding_base == base);
        CHECK(rounding->least_apart == base - 1);
    }
    CHECK(standard.disclosure_profile("noise-5")->noise_most == 5);
    REQUIRE(standard.audiences.size() == 2);
    CHECK(standard.audiences[0].id == "internal");
    CHECK(standard.audiences[1].default_profile == "swe-lt10");
}

TEST_CASE("a standard that is not there is refused, with those that are")
{
    const auto standard = load_standard(standards_folder(), "sc-wres/2022");
    REQUIRE_FALSE(standard);
    CHECK(standard.error().code == "standard.unknown");
    CHECK(standard.error().message.find("`sc-wres/2023`") != std::string::npos);
}

TEST_CASE("the checksum changes with any file that a calculation can depend on, and with no other")
{
    const auto& before = loaded("sc-wres/2025").checksum;
    auto folder = standards_folder();
    folder["sc-wres/2024/standard.toml"] += "# another year\n";
    folder["population/README.md"] += "a word\n";
    CHECK(load_standard(folder, "sc-wres/2025").value().checksum == before);
    folder["sc-wres/2025/codes.csv"] += "yes_no,perhaps,Perhaps,\n";
    const auto after = load_standard(folder, "sc-wres/2025").value().checksum;
    CHECK(after != before);
    folder["classifications/ethnic_group.toml"] += "# a note\n";
    CHECK(load_standard(folder, "sc-wres/2025").value().checksum != after);
}

TEST_CASE("a standard compared with itself differs in nothing; two years differ in what is known to differ")
{
    CHECK(compare(loaded("sc-wres/2025"), loaded("sc-wres/2025")).empty());

    const auto differences = compare(loaded("sc-wres/2021"), loaded("sc-wres/2024"));
    const auto method = std::ranges::find_if(differences, [](const auto& difference) {
        return difference.item == "indicator 9" && difference.what == "method";
    });
    REQUIRE(method != differences.end());
    CHECK(method->only_in_first == std::vector<std::string> { "percentage-point difference" });
    CHECK(method->only_in_second == std::vector<std::string> { "relative likelihood" });

    for (const auto& difference : compare(loaded("sc-wres/2024"), loaded("sc-wres/2025"))) {
        INFO(difference.item, " ", difference.what);
        CHECK(
            (difference.item == "standard" || difference.what == "wording" || difference.what == "read in"));
    }
}

TEST_CASE("counts of every year of SC-WRES are counts by the newest; those of NHS WRES, or with another "
          "question, are not")
{
    const auto& newest = loaded("sc-wres/2025");
    for (const auto* year : { "sc-wres/2021", "sc-wres/2023", "sc-wres/2024", "sc-wres/2025" }) {
        INFO(year);
        CHECK(count_alike(loaded(year), newest));
    }
    CHECK_FALSE(count_alike(loaded("nhs-wres/2024"), newest));
    auto other_measure = newest;
    other_measure.measures.front().filters.clear();
    other_measure.measures.front().part_of = "something else";
    CHECK_FALSE(count_alike(other_measure, newest));
    auto other_bands = newest;
    other_bands.pay_bands.pop_back();
    CHECK_FALSE(count_alike(other_bands, newest));
    auto other_default = newest;
    other_default.settings.front().default_value = "another";
    CHECK_FALSE(count_alike(newest, other_default));
    auto other_wording = newest;
    other_wording.indicators.front().wording = "Other words.";
    CHECK(count_alike(other_wording, newest));
}

TEST_CASE("what a list has lost and gained is told apart")
{
    auto second = loaded("sc-wres/2025");
    second.indicators[0].breakdowns = { "role", "directorate", "grade" };
    std::erase_if(second.settings, [](const auto& setting) { return setting.id == "bank_staff"; });
    const auto differences = compare(loaded("sc-wres/2025"), second);
    REQUIRE_FALSE(differences.empty());
    CHECK(differences[0].item == "indicator 1");
    CHECK(differences[0].only_in_first == std::vector<std::string> { "sex", "contract" });
    CHECK(differences[0].only_in_second == std::vector<std::string> { "grade" });
    CHECK(std::ranges::all_of(differences.begin() + 1, differences.end(), [](const auto& difference) {
        return difference.item == "setting bank_staff" && difference.only_in_second.empty();
    }));
}
