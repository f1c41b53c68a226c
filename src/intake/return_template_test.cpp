// SPDX-License-Identifier: MIT
#include "intake/return_template.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "workbooks/write_xlsx.h"
#include "support/recorded_submission.h"

using namespace wres;
using test::Intake;

namespace {

workbooks::Sheet& sheet_named(workbooks::Workbook& workbook, std::string_view name)
{
    const auto found = std::ranges::find(workbook.sheets, name, &workbooks::Sheet::name);
    REQUIRE(found != workbook.sheets.end());
    return *found;
}

/// Writes a number where a person would: in the row of a group, under a heading.
void fill(workbooks::Sheet& sheet, std::string_view group, std::string_view heading, double number)
{
    const auto headings =
        std::ranges::find(sheet.rows, workbooks::RowStyle::Heading, &workbooks::Row::style);
    REQUIRE(headings != sheet.rows.end());
    for (auto row = headings + 1; row != sheet.rows.end(); ++row) {
        if (std::get<std::string>(row->cells[0]) != group)
            continue;
        for (std::size_t column = 1; column < headings->cells.size(); ++column) {
            if (std::get<std::string>(headings->cells[column]) == heading) {
                row->cells[column] = number;
                return;
            }
        }
    }
    FAIL("no such cell");
}

} // namespace

TEST_CASE("what is filled into the template is what is read back")
{
    const Intake intake;
    auto workbook = intake::return_template(intake.standard);
    auto& adult = sheet_named(workbook, "Adult social care");
    fill(adult, "White British", "Directly employed staff", 120);
    fill(adult, "Indian", "Directly employed staff", 14);
    fill(adult, "Not stated or preferred not to say", "Directly employed staff", 3);
    fill(adult, "White British", "Senior managers", 5);
    fill(adult, "Indian", "Senior managers", 0);
    auto& breakdowns = sheet_named(workbook, "Breakdowns");
    breakdowns.rows.back().cells = { std::string("Directly employed staff"), std::string("adult"),
        std::string("Indian"), 14.0, std::string("pay_band"), std::string("Less than £30,000") };
    breakdowns.rows.push_back({ { std::string("headcount"), std::string("Adult social care"),
        std::string("White British"), 123.0, std::string("Pay band"), std::string("£70,000 and over") } });

    const auto read = intake.read({ { "return.xlsx", workbooks::write_xlsx(workbook).value() } });
    using Counted = test::RecordedSubmission::Counted;
    const std::vector<Counted> expected {
        { "", "", "adult", "headcount", "", "", "asian_indian", 14 },
        { "", "", "adult", "headcount", "", "", "white_british", 120 },
        { "", "", "adult", "headcount", "", "", "not_stated", 3 },
        { "", "", "adult", "headcount", "pay_band", "Less than £30,000", "asian_indian", 14 },
        { "", "", "adult", "headcount", "pay_band", "£70,000 and over", "white_british", 123 },
        { "", "", "adult", "senior_managers", "", "", "asian_indian", 0 },
        { "", "", "adult", "senior_managers", "", "", "white_british", 5 },
    };
    CHECK(read->counts.size() == expected.size());
    for (const auto& wanted : expected)
        CHECK_MESSAGE(std::ranges::count(read->counts, wanted) == 1, wanted.measure, " ", wanted.group, " ",
            wanted.value);
    // The bands leave £30,000 to £70,000 open: that is said, and so are the sheets of guidance.
    CHECK(read->times("band_gap") == 1);
    CHECK(read->times("sheet_not_used") == 3);
    CHECK(read->every_finding.size() == 4);
}

TEST_CASE("the CSV template has a row for every measure, service and group, and nothing filled in")
{
    const Intake intake;
    const auto csv = intake::return_template_csv(intake.standard);
    const auto read = intake.read({ { "counts.csv", csv } });
    CHECK(read->counts.empty());
    CHECK(read->every_finding.empty());
    CHECK(read->files.front().rows == static_cast<std::uint64_t>(std::ranges::count(csv, '\n')) - 1);
}

TEST_CASE("an empty template counts nobody")
{
    const Intake intake;
    const auto counts = intake.read(
        { { "r.xlsx", workbooks::write_xlsx(intake::return_template(intake.standard)).value() } });
    CHECK(counts->counts.empty());
    CHECK(counts->supplied.empty());
    const auto lists = intake.try_read(
        { { "l.xlsx", workbooks::write_xlsx(intake::records_template(intake.standard)).value() } });
    REQUIRE_FALSE(lists);
    CHECK(lists.error().code == "submission.nothing_recognised");
}

TEST_CASE("every list of the records template is recognised by its headings once it has a row")
{
    const Intake intake;
    auto workbook = intake::records_template(intake.standard);
    for (auto& sheet : workbook.sheets) {
        if (!sheet.table_name.empty() && sheet.name != "Columns")
            sheet.rows.back().cells[1] = std::string("White British");
    }
    const auto read = intake.read({ { "lists.xlsx", workbooks::write_xlsx(workbook).value() } });
    std::set<std::string> recognised;
    for (const auto& file : read->files)
        recognised.insert(file.recognised_as);
    for (const auto& table : intake.standard.record_tables)
        CHECK_MESSAGE(recognised.contains(table.label), table.id);
}

TEST_CASE("every standard has a template")
{
    for (const auto& name : standard::list_standards(test::standards_folder())) {
        const Intake intake(name);
        CHECK_MESSAGE(workbooks::write_xlsx(intake::return_template(intake.standard)), name);
        CHECK_MESSAGE(workbooks::write_xlsx(intake::records_template(intake.standard)), name);
    }
}
