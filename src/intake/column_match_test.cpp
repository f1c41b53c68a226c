// SPDX-License-Identifier: MIT
#include "intake/column_match.h"

#include <doctest/doctest.h>

using namespace wres;
using namespace wres::intake;

namespace {

standard::Column column(std::string name, std::vector<std::string> headings, bool required)
{
    standard::Column made;
    made.label = name;
    made.name = std::move(name);
    made.headings = std::move(headings);
    made.required = required;
    return made;
}

const standard::RecordTable leavers { "leavers", "Leavers",
    { column("person_id", { "employee_no", "staff_no" }, true),
        column("ethnic_group", { "ethnicity", "ethnic_origin" }, true),
        column("leaving_date", { "date_left" }, false) } };

} // namespace

TEST_CASE("headings are matched by name and by the other headings that the standard knows")
{
    const auto match =
        match_columns(leavers, { "Employee No.", "ETHNIC ORIGIN", "Shoe size", "Date left" }, {});
    CHECK(match.column_of[0] == 0U);
    CHECK(match.column_of[1] == 1U);
    CHECK_FALSE(match.column_of[2]);
    CHECK(match.heading_of[2] == 3U);
    CHECK(match.missing.empty());
    CHECK(match.matched() == 3);
}

TEST_CASE("what stands around a heading that the standard knows does not hide it")
{
    standard::RecordTable table = leavers;
    for (auto& known : table.columns)
        known.type = known.name == "person_id" ? standard::ColumnType::PersonId : standard::ColumnType::Label;
    const auto match = match_columns(table,
        { "Applicant's Ethnicity", "Date Left (dd/mm/yyyy)", "Staff number of days", "Ethnic origin £?" },
        {});
    CHECK(match.column_of[0] == 1U);
    CHECK(match.column_of[1] == 2U);
    CHECK_FALSE(match.column_of[2]);
    CHECK_FALSE(match.column_of[3]); // the column has its heading already
    const auto exact = match_columns(table, { "Employee ethnicity", "Ethnicity", "Candidate" }, {});
    CHECK(exact.column_of[1] == 1U); // the plain heading comes first
    CHECK_FALSE(exact.column_of[2]); // a person's number is never taken from something like it
}

TEST_CASE("what a person mapped comes first, for one table or for all")
{
    Mappings mappings;
    mappings.columns = { { "Pers Nr", "person_id" }, { "Origin", "leavers.ethnic_group" },
        { "End", "workforce.leaving_date" } };
    const auto match = match_columns(leavers, { "Employee No", "pers nr", "Origin", "End" }, mappings);
    CHECK(match.column_of[1] == 0U);
    CHECK_FALSE(match.column_of[0]);
    CHECK(match.doubled.size() == 1);
    CHECK(match.column_of[2] == 1U);
    CHECK_FALSE(match.column_of[3]);
}

TEST_CASE("a heading that is nearly right is suggested, not taken")
{
    const auto match = match_columns(leavers, { "Staff no", "Ethnicty" }, {});
    REQUIRE(match.missing.size() == 1);
    CHECK(match.missing.front() == 1);
    REQUIRE(match.near_misses.size() == 1);
    CHECK(match.near_misses.front() == std::pair<std::size_t, std::size_t> { 1, 1 });
}

TEST_CASE("headings of personal data are known, and places are not people")
{
    for (const auto* heading :
        { "Forename", "Date of Birth", "NI Number", "Home postcode", "E-mail", "Full name", "DOB" })
        CHECK_MESSAGE(is_personal_heading(heading), heading);
    for (const auto* heading :
        { "Directorate name", "Grade", "Ethnic origin", "Post title", "Course name", "Unit" })
        CHECK_MESSAGE(!is_personal_heading(heading), heading);
}
