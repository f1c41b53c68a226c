// SPDX-License-Identifier: MIT
//
// Every way in which a definition can be wrong is refused, with the file, the line and what to do.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "standard/library.h"
#include "support/standards.h"

using namespace wres::standard;

namespace {

struct Fault {
    std::string file;
    std::string sound; // text in the sound file ...
    std::string faulty; // ... and what is put in its place
    std::string message; // what the refusal must say
};

const std::string year = "sc-wres/2025/";

const std::vector<Fault> faults {
    // TOML itself
    { year + "standard.toml", "id = \"sc-wres\"", "id = sc-wres", "this is not TOML" },
    { year + "standard.toml", "year = \"2025\"", "year = 2025-04-01",
        "`year` must be a text in quotation marks" },
    { year + "standard.toml", "id = \"sc-wres\"", "id = \"sc-wres\"\nbegun = \"2025\"",
        "`begun` is not a key that is used here" },
    { year + "standard.toml", "title = \"Social", "titel = \"Social", "`title` is missing" },
    { year + "standard.toml", "id = \"sc-wres\"", "id = \"other\"", "its folder says otherwise" },
    { year + "standard.toml", "year = \"2025\"", "year = 2025", "`year` must be a text" },
    { year + "standard.toml", "[[scope]]\nid = \"adult\"", "[[scope]]\nid = \"social_care\"",
        "`social_care` is there twice" },
    { year + "standard.toml", "counted = [\"adult\"]", "counted = []", "`counted` must not be empty" },
    { year + "standard.toml", "counted = [\"adult\"]", "counted = [\"adults\"]",
        "counts `adults`, which is not a code of `scope`" },
    { year + "standard.toml", "counted = [\"adult\"]", "counted = [3]", "must hold texts" },
    { year + "standard.toml", "from_pence = 3_000_000", "from_pence = 3_000_001",
        "No pay band holds pay from £30,000" },
    { year + "standard.toml", "from_pence = 3_000_000", "from_pence = 2_000_000",
        "below £30,000 where the one before it ends" },
    { year + "standard.toml", "from_pence = 0", "from_pence = \"0\"", "must be a whole number" },
    { year + "standard.toml", "[[record_table]]\nid = \"leavers\"", "[[record_table]]\nid = \"leaver\"",
        "no part of the standard is read from this file" },
    { year + "standard.toml", "classification = \"census_2021\"", "classification = \"census_2031\"",
        "`census_2031` is asked for" },

    { year + "standard.toml", "pay_bands_why = ", "bands_why = ", "`pay_bands_why` is missing" },

    // settings
    { year + "settings.toml", "default = \"respondents\"", "default = \"respondent\"",
        "the default \"respondent\" is no option" },
    { year + "settings.toml", "default = \"1.25\"", "default = \"0.5\"",
        "the default between the other two" },
    { year + "settings.toml", "takes = { funded = [\"yes\"] }", "takes = { funded = [\"perhaps\"] }",
        "`perhaps`, which is not a code of `funded`" },
    { year + "settings.toml", "takes = { funded = [\"yes\"] }", "takes = { mandatory = [\"yes\"] }",
        "from which `cpd_counts` is not derived" },
    { year + "settings.toml", "takes = { funded = [\"yes\"] }", "", "takes no codes; add `takes` to it" },
    { year + "settings.toml", "id = \"bank_staff\"", "id = \"bank_workers\"",
        "obeys the setting `bank_staff`, which is not in settings.toml" },
    { year + "settings.toml", "id = \"cpd_counted\"", "id = \"bank_staff\"",
        "the setting `bank_staff` is there twice" },
    { year + "settings.toml", "question = \"Who is a senior manager?\"", "question = \" \"",
        "with something in it" },
    { year + "settings.toml", "[[setting]]\nid = \"senior_manager\"", "[setting]\nid = \"senior_manager\"",
        "this is not TOML" },

    // codes and columns
    { year + "codes.csv", "list,code,label,synonyms", "list,code,label,synonym",
        "there is no column `synonyms`" },
    { year + "codes.csv", "sex,male,Male,", "sex,male,,", "`male` has no label" },
    { year + "codes.csv", "sex,male,Male,", "sex,Male,Male,", "small letters" },
    { year + "codes.csv", "sex,male,Male,", "sex,female,Male,", "the code `female` is there twice" },
    { year + "codes.csv", "sex,male,Male,", "sex,male,Male,woman;", "\"woman\" already means `female`" },
    { year + "columns/workforce.csv", "sex,code,", "sex,words,", "`type` is \"words\", and can only be" },
    { year + "columns/workforce.csv", "sex,code,no,", "sex,code,maybe,", "`required` is \"maybe\"" },
    { year + "columns/workforce.csv", "person_id,person_id,yes,never_quoted",
        "person_id,person_id,yes,may_be_quoted", "its privacy must be `never_quoted`" },
    { year + "columns/workforce.csv", ",Sex,sex,", ",Sex,sexes,", "there is no list `sexes` in codes.csv" },
    { year + "columns/workforce.csv", ",Sex,sex,", ",Sex,,", "`sex` needs a list of codes" },
    { year + "columns/workforce.csv", ",Sex,sex,", ",,sex,", "needs a label and guidance" },
    { year + "columns/workforce.csv", "gender;legal_sex", "Gender;legal_sex", "must be written as `gender`" },
    { year + "columns/workforce.csv", "gender;legal_sex", "grade_name;legal_sex",
        "the heading `grade_name` already means `grade`" },
    { year + "columns/workforce.csv", "\nsex,code,", "\nrole,code,", "the column `role` is there twice" },
    { year + "columns/workforce.csv", "first_in_file,person_id;", "first_in_flie,person_id;",
        "Did you mean `first_in_file`?" },
    { year + "columns/workforce.csv", "first_in_file,person_id;directly_employed",
        "first_in_file,person_id;directly_paid",
        "derived from `directly_paid`, which is no column above it" },
    { year + "columns/workforce.csv", "by_setting,contract,bank_staff,yes", "by_setting,contract,,yes",
        "must name a setting with options" },
    { year + "columns/workforce.csv", "by_setting,contract,bank_staff,yes",
        "by_setting,contract,full_time_hours,yes", "must name a setting with options" },
    { year + "columns/workforce.csv", "by_setting,contract,bank_staff,yes",
        "by_setting,contract,bank_staff,not_sure", "which is not one of the column's codes" },
    { year + "columns/workforce.csv", "by_setting,contract,bank_staff,yes", "by_setting,,bank_staff,yes",
        "name the columns it is made from" },
    { year + "columns/workforce.csv", "ethnic_group,ethnic_group,yes", "ethnic_group,label,yes",
        "exactly one column of type ethnic_group" },

    // measures
    { year + "measures.toml", "record_table = \"leavers\"", "record_table = \"leaver\"",
        "there is no record table `leaver`" },
    { year + "measures.toml", "left_council = [\"yes\"]", "left_counsel = [\"yes\"]",
        "has no column `left_counsel`" },
    { year + "measures.toml", "left_council = [\"yes\"]", "left_council = [\"true\"]",
        "`true` is not a code of `left_council`" },
    { year + "measures.toml", "left_council = [\"yes\"]", "left_council = []", "nobody would be counted" },
    { year + "measures.toml", "left_council = [\"yes\"]", "directorate = [\"yes\"]", "cannot be a filter" },
    { year + "measures.toml", "part_of = \"shortlisted\"", "part_of = \"short_listed\"",
        "Did you mean `shortlisted`?" },
    { year + "measures.toml", "sum_of = [\"headcount\", \"leavers\"]",
        "sum_of = [\"headcount\", \"joiners\"]", "names `joiners`" },
    { year + "measures.toml", "id = \"leavers\"", "id = \"headcount\"",
        "the measure `headcount` is there twice" },
    { year + "measures.toml", "label = \"Senior managers\"\n", "", "`label` is missing" },

    // indicators
    { year + "indicators/2.toml", "numerator = \"appointed\"", "numerator = \"apointed\"",
        "Did you mean `appointed`?" },
    { year + "indicators/2.toml", "method = \"relative_likelihood\"", "method = \"relative_risk\"",
        "can only be `share_by_level`, `relative_likelihood` or" },
    { year + "indicators/2.toml", "method = \"relative_likelihood\"", "method = \"share_by_level\"",
        "`levels` goes with the method share_by_level" },
    { year + "indicators/2.toml", "adverse = \"lower\"", "adverse = \"less\"", "`adverse` is \"less\"" },
    { year + "indicators/2.toml", "orientation = \"group_over_reference\"\n", "",
        "`orientation` is missing" },
    { year + "indicators/2.toml", "[\"directorate\"", "[\"division\"",
        "no column with `breakdown` yes of `recruitment`" },
    { year + "indicators/2.toml", "id = \"2\"", "id = \"3\"", "its file must be 3.toml" },
    { year + "indicators/8.toml", "denominator_setting = \"leaver_denominator\"\n", "", "go together" },
    { year + "indicators/8.toml", "denominator_setting = \"leaver_denominator\"",
        "denominator_setting = \"leaver_base\"", "there is no setting `leaver_base`" },
    { year + "indicators/8.toml", "closing_headcount = \"headcount\", ", "",
        "no measure for the option `closing_headcount`" },
    { year + "indicators/8.toml", "closing_headcount = \"headcount\"", "closing_headcount = \"leavers\"",
        "the setting's default chooses" },
    { year + "indicators/8.toml", "closing_headcount = \"headcount\"",
        "closing_headcount = \"headcount\", average = \"headcount\"", "`average` is no option" },
    { year + "indicators/9.toml", "compare_with_population = true", "compare_with_population = \"yes\"",
        "true or false, without quotation marks" },

    // findings
    { year + "findings.csv", "rows_above_headings,note,", "rows_above_headings,hint,",
        "`severity` is \"hint\"" },
    { year + "findings.csv", "rows_above_headings,note,", "no_rows,note,",
        "the code `no_rows` is there twice" },
    { year + "findings.csv", "no_rows,warning,The file", "no_rows,warning,{zero} file",
        "a brace that is not {0} to {9}" },
    { year + "findings.csv", "no_rows,warning,The file", "no_rows,warning,}0{ file",
        "a brace that is not {0} to {9}" },
    { year + "findings.csv", "It is taken to be a title.,There is", ",There is", "one is empty" },

    // disclosure
    { year + "disclosure.toml", "default_profile = \"swe-lt10\"", "default_profile = \"swe\"",
        "there is no profile `swe`" },
    { year + "disclosure.toml", "threshold = 10", "threshold = -1", "must be a whole number from 0" },
    { year + "disclosure.toml", "zero_is_protected = false\n", "", "`zero_is_protected` is missing" },
    { year + "disclosure.toml", "group_disclosure = \"not_protected\"", "group_disclosure = \"somebody\"",
        "can only be" },
    { year + "disclosure.toml", "cost = \"headlines-first\"", "cost = \"cheap\"",
        "there is no [[cost]] `cheap`" },
    { year + "disclosure.toml", "headline = 4096", "headline = 0", "has to cost something" },
    { year + "disclosure.toml", "first_definition_times = 16", "", "`first_definition_times` is missing" },
    { year + "disclosure.toml", "id = \"people\"", "id = \"counts\"", "the cost `counts` is there twice" },
    { year + "disclosure.toml", "cost = \"headlines-first\"\n\n[[profile]]\nid = \"nhs",
        "cost = \"headlines-first\"\n\n[[profile.stays_public]]\npart = \"headline\"\nindicator = \"12\"\n\n"
        "[[profile]]\nid = \"nhs",
        "there is no indicator `12`" },
    { year + "disclosure.toml", "complementary = false\ngroup_disclosure = \"not_protected\"",
        "complementary = false\ngroup_disclosure = \"everybody\"", "need `complementary = true`" },
    { year + "disclosure.toml", "method = \"cell_key\"", "method = \"noise\"",
        "can only be `suppression`, `controlled_rounding` or `cell_key`" },
    { year + "disclosure.toml", "rounding_base = 5\nleast_apart = 4", "rounding_base = 1\nleast_apart = 4",
        "needs a base of 2 or more" },
    { year + "disclosure.toml", "rounding_base = 5\nleast_apart = 4", "rounding_base = 5\nleast_apart = 5",
        "write a whole number from 1 to 4" },
    { year + "disclosure.toml", "least_apart = 4\ncomplementary = false",
        "least_apart = 4\ncomplementary = true", "write `complementary = false`" },
    { year + "disclosure.toml", "noise_variance = 3.0", "noise_variance = 0.0", "a number greater than 0" },
    { year + "disclosure.toml", "id = \"none\"", "id = \"ukllc-10\"",
        "the profile `ukllc-10` is there twice" },

    // the ethnic groups
    { "classifications/ethnic_group.csv", "white_irish,White Irish,detailed,white,",
        "white_irish,White Irish,detailed,,", "must name a [[broad_group]]" },
    { "classifications/ethnic_group.csv", "white_irish,White Irish,", "white_irish,,",
        "`white_irish` has no label" },
    { "classifications/ethnic_group.csv", "white_irish,White Irish,detailed", "white_irish,White Irish,exact",
        "`level` is \"exact\"" },
    { "classifications/ethnic_group.csv", "white_irish,White Irish,", "white_roma,White Irish,",
        "`white_roma` is there twice" },
    { "classifications/ethnic_group.csv", "detailed,white,reference,group,32",
        "detailed,white,white,group,32", "can only be `group`, `reference` or `undetermined`" },
    { "classifications/ethnic_group.csv", "detailed,white,reference,group,32",
        "detailed,white,reference,group,31", "already gives \"31\" to another group" },
    { "classifications/ethnic_group.csv", "\nblank,Left blank,", "\nempty,Left blank,",
        "there is no row `blank`" },
    { "classifications/ethnic_group.toml", "detailed_reference = \"white_british\"",
        "detailed_reference = \"british\"", "which is no row of ethnic_group.csv" },
    { "classifications/ethnic_group.toml", "id = \"asc_wds\"", "id = \"asc\"", "there is no column `asc`" },
};

/// The folder with one fault in it; the sound text must be there, or the test would test nothing.
Folder with(const Fault& fault)
{
    auto folder = wres::test::standards_folder();
    auto& content = folder.at(fault.file);
    const auto at = content.find(fault.sound);
    INFO(fault.file, " no longer has: ", fault.sound);
    REQUIRE(at != std::string::npos);
    content.replace(at, fault.sound.size(), fault.faulty);
    return folder;
}

} // namespace

TEST_CASE("a faulty definition is refused with file, line and remedy")
{
    for (const auto& fault : faults) {
        INFO(fault.file, ": ", fault.sound, " -> ", fault.faulty);
        const auto standard = load_standard(with(fault), "sc-wres/2025");
        REQUIRE_FALSE(standard);
        CHECK(standard.error().code == "standard.faulty");
        CHECK(standard.error().message.find("standard/") == 0);
        INFO(standard.error().message);
        CHECK(standard.error().message.find(fault.message) != std::string::npos);
    }
}

TEST_CASE("a refusal names the line")
{
    const auto standard =
        load_standard(with({ year + "indicators/2.toml", "adverse = \"lower\"", "adverse = \"less\"", "" }),
            "sc-wres/2025");
    REQUIRE_FALSE(standard);
    const auto content = wres::test::standards_folder().at(year + "indicators/2.toml");
    const auto line = 1
        + std::count(
            content.begin(), content.begin() + static_cast<std::ptrdiff_t>(content.find("adverse =")), '\n');
    CHECK(standard.error().message.find(
              "standard/sc-wres/2025/indicators/2.toml, line " + std::to_string(line) + ": ")
        == 0);
}

TEST_CASE("a missing file, a file too many and one that is not UTF-8 are refused")
{
    for (const auto* file : { "codes.csv", "measures.toml", "settings.toml", "findings.csv",
             "disclosure.toml", "columns/leavers.csv" }) {
        auto folder = wres::test::standards_folder();
        folder.erase(year + file);
        const auto standard = load_standard(folder, "sc-wres/2025");
        REQUIRE_FALSE(standard);
        CHECK(
            standard.error().message.find(std::string(file) + ": the file is missing") != std::string::npos);
    }
    auto folder = wres::test::standards_folder();
    folder[year + "indicator/10.toml"] = "";
    CHECK(load_standard(folder, "sc-wres/2025").error().message.find("rename or remove it")
        != std::string::npos);

    folder = wres::test::standards_folder();
    folder[year + "measures.toml"] += "# \xE9\n";
    CHECK(
        load_standard(folder, "sc-wres/2025").error().message.find("save it as UTF-8") != std::string::npos);

    folder = wres::test::standards_folder();
    for (const auto& [path, content] : wres::test::standards_folder())
        if (path.starts_with(year + "indicators/"))
            folder.erase(path);
    CHECK(load_standard(folder, "sc-wres/2025").error().message.find("there is no indicator")
        != std::string::npos);
}

TEST_CASE("faulty residents are refused")
{
    const std::string rows = "population/census_2021.csv";
    const std::vector<Fault> population_faults {
        { rows, "E06000001,Hartlepool,council", "E06000001,Hartlepool,borough", "`kind` is \"borough\"" },
        { rows, ",council,E12000001,,278,", ",council,E12000001,,-278,", "is not a number of people" },
        { rows, ",council,E12000001,,278,", ",council,E12000001,,many,", "is not a number of people" },
        { rows, "E06000001,Hartlepool,", ",Hartlepool,", "needs a code and a name" },
        { rows, "asian_chinese", "chinese", "there is no column `asian_chinese`" },
        { "population/census_2021.toml", "classification = \"census_2021\"",
            "classification = \"census_2011\"", "not by `census_2021`" },
    };
    for (const auto& fault : population_faults) {
        INFO(fault.file, ": ", fault.sound, " -> ", fault.faulty);
        const auto folder = with(fault);
        const auto classification = load_classification(folder, "census_2021").value();
        const auto populations = load_populations(folder, *classification);
        REQUIRE_FALSE(populations);
        CHECK(populations.error().message.find(fault.message) != std::string::npos);
    }
}
