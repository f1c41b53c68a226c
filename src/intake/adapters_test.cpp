// SPDX-License-Identifier: MIT
//
// Files of other collections: the ASC-WDS, the children's census, the Department's published workforce.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "intake/asc_wds_workers.h"
#include "support/case_table.h"
#include "support/recorded_submission.h"

using namespace wres;
using test::Intake;

namespace {

constexpr std::string_view worker_headings =
    "LOCALESTID,UNIQUEWORKERID,STATUS,DISPLAYID,NINUMBER,POSTCODE,DOB,GENDER,ETHNICITY,NATIONALITY,"
    "BRITISHCITIZENSHIP,"
    "COUNTRYOFBIRTH,YEAROFENTRY,DISABLED,CARECERT,L2CARECERT,RECSOURCE,HANDCVISA,INOUTUK,STARTDATE,"
    "STARTINSECT,DHA,APPRENTICE,"
    "EMPLSTATUS,ZEROHRCONT,DAYSSICK,SALARYINT,SALARY,HOURLYRATE,MAINJOBROLE,MAINJRDESC,CONTHOURS,AVGHOURS";

/// One worker by the fields that count; the others are empty.
std::string worker(std::string_view workplace, std::string_view number, std::string_view status,
    std::string_view gender, std::string_view ethnicity, std::string_view employment, std::string_view pay,
    std::string_view role, std::string_view hours)
{
    return fmt::format("{},{},{},,,,,{},{},,,,,,,,,,,,,,,{},,,{},,{},,{},\n", workplace, number, status,
        gender, ethnicity, employment, pay, role, hours);
}

const std::string census_2025 = R"(<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CSWW</Collection><Year>2025</Year><ReferenceDate>2025-09-30</ReferenceDate>
</CollectionDetails></Header>
<LALevel>
<CSWWWorker><AgencyWorker>0</AgencyWorker><SWENo>SW0000000001</SWENo><FTE>1.000000</FTE><Sex>F</Sex><Ethnicity>BCRB</Ethnicity>
<OrgRole>1</OrgRole><RoleStartDate>2015-01-05</RoleStartDate><BaseSalary>82000.00</BaseSalary></CSWWWorker>
<CSWWWorker><AgencyWorker>0</AgencyWorker><SWENo>XX1234</SWENo><Sex>M</Sex><Ethnicity>REFU</Ethnicity><OrgRole>5</OrgRole>
<BaseSalary>38000</BaseSalary></CSWWWorker>
<CSWWWorker><AgencyWorker>1</AgencyWorker><SWENo>SW0000000003</SWENo><Sex>F</Sex><OrgRole>5</OrgRole></CSWWWorker>
<CSWWWorker><AgencyWorker>0</AgencyWorker><SWENo>SW0000000004</SWENo><FTE>0</FTE><Sex>F</Sex><Ethnicity>WBRI</Ethnicity>
<OrgRole>5</OrgRole><RoleEndDate>2025-03-31</RoleEndDate><ReasonLeave>1</ReasonLeave></CSWWWorker>
</LALevel></Message>)";

} // namespace

TEST_CASE("ASC-WDS workers become rows of the workforce, all of the adults' scope but one job role")
{
    const Intake intake;
    const auto read = intake.read({ { "workers.csv",
        std::string(worker_headings) + "\n"
            + worker("Home 1", "7", "UPDATE", "2", "39", "1", "1,42000", "6", "37")
            + worker("Home 1", "8", "NEW", "1", "31", "4", "3,", "8", "20")
            + worker("Home 1", "9", "DELETE", "1", "31", "1", "1,25000", "8", "37")
            + worker("Home 2", "7", "UPDATE", "3", "99", "1", "1,90000", "1", "37")
            + worker("Home 2", "10", "UPDATE", "4", "", "2", "1,21000", "42", "18") } });
    const auto& rows = read->records["workforce"];
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].at("group") == "asian_indian");
    CHECK(rows[0].at("sex") == "female");
    CHECK(rows[0].at("role") == "social_worker");
    CHECK(rows[0].at("regulated") == "yes");
    CHECK(rows[0].at("scope") == "adult");
    CHECK(rows[0].at("pay_band") == intake.settings.pay_bands()[1].id);
    CHECK(rows[1].at("directly_employed") == "no");
    CHECK(rows[2].at("senior_manager") == "yes");
    CHECK(rows[2].at("group") == "not_known");
    // Worker 7 of another workplace is another person.
    CHECK(rows[2].at("first_in_file") == "yes");
    CHECK(rows[3].at("group") == "blank");
    CHECK(rows[3].at("scope") == "children");
    CHECK(read->times("asc_wds_row_to_delete") == 1);
    CHECK(read->times("agency_left_out") == 1);
    CHECK(read->times("asc_wds_childrens_role") == 1);
    CHECK(read->times("asc_wds_part_time_pay") == 1);
    CHECK(read->times("ethnic_group_blank") == 1);
    CHECK(read->times("asc_wds_old_header") == 0);
    CHECK(read->every_finding.size() == 5);
    CHECK(read->files.front().left_out == 2);
}

TEST_CASE("the older headings are read too, and the other files of the bulk upload are passed over")
{
    const Intake intake;
    const auto read = intake.read(
        { { "workers.csv",
              "LOCALESTID,UNIQUEWORKERID,STATUS,GENDER,ETHNICITY,EMPLSTATUS,SALARYINT,SALARY,HOURLYRATE,"
              "MAINJOBROLE,CONTHOURS,OTHERJOBROLE,OTHERJRDESC\nHome,1,UPDATE,1,47,1,3,,13.50,8,37,,\n" },
            { "training.csv", "LOCALESTID,UNIQUEWORKERID,CATEGORY,DESCRIPTION\nHome,1,8,First aid\n" } });
    REQUIRE(read->records["workforce"].size() == 1);
    CHECK(read->records["workforce"][0].at("group") == "other_arab");
    // 13.50 x 37 x 365 / 7 = 26,044.6 a year
    CHECK(read->records["workforce"][0].at("pay_band") == intake.settings.pay_bands()[0].id);
    CHECK(read->times("asc_wds_old_header") == 1);
    CHECK(read->times("asc_wds_other_file") == 1);
}

TEST_CASE("a code that the ASC-WDS does not have is said, and left blank")
{
    const Intake intake;
    const auto read = intake.read({ { "workers.csv",
        std::string(worker_headings) + "\n"
            + worker("Home", "7", "UPDATE", "9", "12", "6", "2,42000", "60", "37") } });
    CHECK(read->times("code_unknown") == 5);
    CHECK(read->records["workforce"].front().at("group") == "not_known");
    CHECK_FALSE(read->records["workforce"].front().contains("sex"));
}

TEST_CASE("job roles of the ASC-WDS are those of the standard")
{
    const Intake intake;
    const auto* const role = intake.standard.record_table("workforce")->column("role");
    REQUIRE(role != nullptr);
    for (std::int64_t number = 1; number <= 52; ++number) {
        const auto ours = intake::role_of_asc_wds(number);
        if (!ours.empty())
            CHECK_MESSAGE(
                std::ranges::find(role->codes, ours, &standard::Code::id) != role->codes.end(), number);
    }
}

TEST_CASE("the children's census gives the workforce and the leavers")
{
    const Intake intake;
    const auto read = intake.read({ { "csww.xml", census_2025 } });
    const auto& staff = read->records["workforce"];
    REQUIRE(staff.size() == 3);
    CHECK(staff[0].at("group") == "black_caribbean");
    CHECK(staff[0].at("senior_manager") == "yes");
    CHECK(staff[0].at("regulated") == "yes");
    CHECK(staff[0].at("scope") == "children");
    CHECK(staff[0].at("pay_band") == intake.settings.pay_bands()[2].id);
    CHECK(staff[1].at("group") == "not_stated");
    CHECK(staff[1].at("role") == "case_holder");
    CHECK(staff[2].at("directly_employed") == "no");
    const auto& leavers = read->records["leavers"];
    REQUIRE(leavers.size() == 1);
    CHECK(leavers[0].at("leaving_reason") == "resignation");
    CHECK(leavers[0].at("group") == "white_british");
    CHECK(read->times("csww_number_form") == 1);
    CHECK(read->times("agency_left_out") == 1);
    CHECK(read->every_finding.size() == 2);
    CHECK(read->files.front().recognised_as == "Children's social work workforce census 2025");
}

TEST_CASE("the census of every year is read, by the names that it has in that year")
{
    for (const auto& row : test::cases("intake/csww.csv")) {
        INFO(row.where());
        Intake intake;
        intake.circumstances.period = row.text("year");
        const auto read = intake.read({ { "census.xml",
            test::project_file("tests/cases/intake/csww/csww_" + row.text("year") + ".xml") } });
        const auto& people = read->records[row.text("table")];
        // Of the eight, the fifth is from an agency, and the eighth left in the year before.
        REQUIRE(people.size() == (row.text("table") == "workforce" ? 5 : 2));
        const std::size_t before = row.text("table") == "workforce" ? 1 : 6;
        const auto& person = people.at(row.count("person") - before);
        const auto word = [&](const std::string& column) {
            const auto found = person.find(column);
            return found == person.end() ? std::string() : found->second;
        };
        for (const auto* column : { "group", "sex", "role", "leaving_reason" })
            CHECK(word(column) == row.text(column));
        CHECK((word("pay_band").empty() ? "no" : "yes") == row.text("pay_known"));
    }
}

TEST_CASE("what is odd in the census of each year")
{
    for (const auto* year : { "2021", "2022", "2023", "2024", "2025" }) {
        INFO(year);
        Intake intake;
        intake.circumstances.period = year;
        const auto read = intake.read({ { "census.xml",
            test::project_file("tests/cases/intake/csww/csww_" + std::string(year) + ".xml") } });
        CHECK(read->times("agency_left_out") == 1);
        CHECK(read->times("row_left_out") == 1);
        CHECK(read->times("csww_no_pay") == (std::string(year) == "2025" ? 0 : 1));
        CHECK(read->every_finding.size() == (std::string(year) == "2025" ? 2 : 3));
        CHECK(read->files.front().recognised_as
            == fmt::format("Children's social work workforce census {}", year));
        const bool differs = std::string(year) != "2025";
        CHECK(Intake()
                  .read({ { "census.xml",
                      test::project_file("tests/cases/intake/csww/csww_" + std::string(year) + ".xml") } })
                  ->times("csww_year_differs")
            == (differs ? 1 : 0));
    }
}

TEST_CASE("XML that is something else is said to be so")
{
    const Intake intake;
    const auto read =
        intake.try_read({ { "a.xml", "<Message><Header><Collection>CIN</Collection></Header></Message>" } });
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "submission.nothing_recognised");
}

TEST_CASE("the Department's published workforce gives the counts that it prints")
{
    const Intake intake;
    const auto read = intake.read(
        { { "published.csv", test::project_file("tests/cases/intake/published_workforce.csv") } });
    const auto people = [&](std::string_view area, std::string_view measure, std::string_view dimension,
                            bool minority) {
        std::uint64_t sum = 0;
        for (const auto& count : read->counts) {
            const bool is_minority = count.group != "white_not_specified" && count.group != "not_known";
            if (count.area == area && count.period == "2025" && count.measure == measure
                && count.dimension == dimension && count.group != "not_known" && is_minority == minority)
                sum += count.people;
        }
        return sum;
    };
    // Leeds 2025 as published: 3 of 169 minority ethnic and 5 of 470 white social workers are senior
    // managers.
    CHECK(people("E08000035", "senior_managers", "", true) == 3);
    CHECK(people("E08000035", "headcount", "", true) == 169);
    CHECK(people("E08000035", "senior_managers", "", false) == 5);
    CHECK(people("E08000035", "headcount", "", false) == 470);
    CHECK(people("E08000035", "headcount", "role", false) == 470);
    // Hartlepool 2019 is not available for any group: it is absent, and not zero.
    CHECK(std::ranges::none_of(read->counts, [](const auto& count) { return count.area == "E06000001"; }));
    CHECK(read->times("dfe_not_available") == 1);
    CHECK(std::ranges::all_of(read->counts, [](const auto& count) { return count.scope == "children"; }));
    CHECK(read->every_finding.size() == 1);
}

TEST_CASE("published groups that do not add up are said")
{
    const Intake intake;
    const std::string head =
        "time_period,geographic_level,region_name,area_code,area_name,role,ethnic_group,headcount,fte\n";
    const auto row = [](std::string_view role, std::string_view group, int people) {
        return fmt::format("2025,Local authority,North,E1,Anytown,{},{},{},1\n", role, group, people);
    };
    const auto read = intake.read({ { "published.csv",
        head + row("Total", "White", 5) + row("Total", "Known", 6) + row("Total", "Not known", 1)
            + row("Total", "Total", 8) + row("Case holder", "White", 5) + row("Case holder", "Known", 5)
            + row("Case holder", "Not known", 0) + row("Case holder", "Total", 5) } });
    CHECK(read->times("parts_do_not_add_up") == 2);
    CHECK(read->times("dfe_roles_below_total") == 1);
}
