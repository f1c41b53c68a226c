// SPDX-License-Identifier: MIT
#include "intake/read_submission.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/recorded_submission.h"

using namespace wres;
using test::Intake;

TEST_CASE("a workforce file becomes coded records, and a clean one gives no findings")
{
    const Intake intake;
    const auto read = intake.read({ { "workforce.csv",
        "person_id,ethnic_group,scope,directorate,role,sex,contract,pay_annual,regulator\n"
        "A001,White British,adult,Adults and Health,Social worker,F,Permanent,\"£41,000.00\",Social Work "
        "England\n"
        "A002,Indian,Children,Children and Families,Director,M,Fixed term,72000,none\n" } });

    REQUIRE(read->records["workforce"].size() == 2);
    const auto& first = read->records["workforce"][0];
    CHECK(first.at("group") == "white_british");
    CHECK(first.at("scope") == "adult");
    CHECK(first.at("directorate") == "Adults and Health");
    CHECK(first.at("role") == "social_worker");
    CHECK(first.at("sex") == "female");
    CHECK(first.at("pay_band") == intake.settings.pay_bands()[1].id);
    CHECK(first.at("directly_employed") == "yes");
    CHECK(first.at("regulated") == "yes");
    CHECK(first.at("senior_manager") == "no");
    CHECK(first.at("first_in_file") == "yes");
    const auto& second = read->records["workforce"][1];
    CHECK(second.at("group") == "asian_indian");
    CHECK(second.at("scope") == "children");
    CHECK(second.at("senior_manager") == "yes");
    CHECK(second.at("regulated") == "no");
    CHECK(second.at("pay_band") == intake.settings.pay_bands()[2].id);
    CHECK(read->text() == "");
    REQUIRE(read->files.size() == 1);
    CHECK(read->files[0].rows == 2);
    CHECK(read->files[0].used == 2);
}

TEST_CASE("headings may stand below a title, and be called what the council calls them")
{
    const Intake intake;
    const auto read = intake.read({ { "Staff list.csv",
        "Anytown Council,,,\nStaff in post,,,\n\nEmployee No,Ethnic Origin,Service,Job Title\n"
        "0001,White Irish,Adults,Social Worker\n0002,Chinese,Children's,Team manager\n" } });
    REQUIRE(read->records["workforce"].size() == 2);
    CHECK(read->records["workforce"][0].at("scope") == "adult");
    CHECK(read->records["workforce"][1].at("scope") == "children");
    CHECK(read->times("scope_from_directorate") == 1);
}

TEST_CASE(
    "a file without ethnic groups takes them from the workforce by the person's number, whatever the order")
{
    const Intake intake;
    const auto read = intake.read(
        { { "Disciplinary cases.csv", "Employee No,Date opened\n0002,01/05/2024\n0009,02/05/2024\n" },
            { "Staff list.csv",
                "Employee No,Ethnic Origin,Service\n0001,White Irish,Adults\n0002,Chinese,Children's\n" } });
    REQUIRE(read->records["disciplinary"].size() == 2);
    CHECK(read->records["disciplinary"][0].at("group") == "asian_chinese");
    CHECK(read->records["disciplinary"][0].at("scope") == "children");
    CHECK(read->records["disciplinary"][0].at("directorate") == "Children's");
    CHECK(read->records["disciplinary"][1].at("group") == "not_known");
    CHECK(read->times("linked_to_workforce") == 1);
    CHECK(read->times("not_in_workforce") == 1);
}

TEST_CASE("a list whose rows say their service is about all of the council's services")
{
    const Intake intake;
    const auto read = intake.read(
        { { "workforce.csv", "person_id,ethnic_group,scope\nA1,Indian,adult\nA2,Indian,children\n" },
            { "disciplinary.csv", "person_id,case_stage\nA1,hearing\n" },
            { "adults leavers.csv", "person_id,ethnic_group,leaving_date\nB1,Indian,01/02/2025\n" } });
    const auto supplied = [&](const char* table, const char* scope) {
        return std::ranges::count(read->supplied, std::pair { std::string(table), std::string(scope) }) > 0;
    };
    CHECK(supplied("disciplinary", "adult"));
    CHECK(supplied("disciplinary", "children"));
    CHECK_FALSE(supplied("disciplinary", "other"));
    CHECK(supplied("leavers", "adult"));
    CHECK_FALSE(supplied("leavers", "children"));
}
