// SPDX-License-Identifier: MIT
//
// Every finding has its words, every word is said by a file here or in the other tests, and none repeats a person's data.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "support/recorded_submission.h"

using namespace wres;
using test::Intake;

namespace {

const std::string staff = "person_id,ethnic_group,scope,role,sex,contract,pay_annual,snapshot_date\n";

std::string one(const std::string& row)
{
    return staff + row + "\n";
}

struct Case {
    std::string code;
    Intake::Files files;
    std::uint64_t times = 1;
};

const std::vector<Case>& cases()
{
    static const std::string fine = "A1,White British,adult,Social worker,F,Permanent,40000,31/03/2025";
    static const std::vector<Case> all {
        { "unknown_ethnic_group",
            { { "published.csv",
                "time_period,geographic_level,area_code,area_name,role,ethnic_group,headcount\n2025,National,E92000001,England,Total,Martian,5\n" } } },
        { "ethnic_group_unsure", { { "workforce.csv", one("A1,Asian purple,adult,,,,,") } } },
        { "ethnic_group_not_shown", { { "workforce.csv", one("A1,Zebedee Quillfeather,adult,,,,,") } } },
        { "ethnic_group_blank", { { "workforce.csv", one("A1,,adult,,,,,") } } },
        { "ethnic_group_broad", { { "workforce.csv", one("A1,Asian,adult,,,,,") } } },
        { "formula_error", { { "workforce.csv", one("A1,#N/A,adult,,,,,") } } },
        { "code_unknown", { { "workforce.csv", one("A1,Indian,adult,,femalle x,,,") } } },
        { "code_unknown_not_shown", { { "workforce.csv", one("A1,Indian,adult,,QQ123456C,,,") } } },
        { "role_unknown", { { "workforce.csv", one("A1,Indian,adult,Social wizard,,,,") } } },
        { "role_unknown_not_shown", { { "workforce.csv", one("A1,Indian,adult,Zebedee Quillfeather,,,,") } } },
        { "scope_unknown", { { "list.csv", "person_id,ethnic_group,role,sex\nA1,Indian,Social worker,F\n" } } },
        { "pay_zero", { { "workforce.csv", one("A1,Indian,adult,,,,0,") } } },
        { "pay_implausible", { { "workforce.csv", one("A1,Indian,adult,,,,2500,") } } },
        { "pay_looks_hourly", { { "workforce.csv", one("A1,Indian,adult,,,,12.60,") } } },
        { "pay_looks_annual", { { "workforce.csv", "person_id,ethnic_group,scope,hourly_rate,sex\nA1,Indian,adult,41000,F\n" } } },
        { "not_an_amount", { { "workforce.csv", one("A1,Indian,adult,,,,25k,") } } },
        { "foreign_separators", { { "workforce.csv", one("A1,Indian,adult,,,,\"31.250,00\",") } } },
        { "not_a_date", { { "workforce.csv", one("A1,Indian,adult,,,,,soon") } } },
        { "month_first", { { "workforce.csv", one("A1,Indian,adult,,,,,03/31/2025") } } },
        { "date_impossible", { { "workforce.csv", one("A1,Indian,adult,,,,,31/02/2025") } } },
        { "date_implausible", { { "workforce.csv", one("A1,Indian,adult,,,,,31/03/1925") } } },
        { "date_as_number", { { "workforce.csv", one("A1,Indian,adult,,,,,45747") } } },
        { "snapshot_date_differs",
            { { "workforce.csv", one("A1,Indian,adult,,,,,31/03/2025") + "A2,Indian,adult,,,,,30/09/2025\n" } } },
        { "person_number_blank", { { "workforce.csv", one(",Indian,adult,,,,,") } } },
        { "number_as_power", { { "workforce.csv", one("1.23E+05,Indian,adult,,,,,") } } },
        { "leading_zeros_lost", { { "workforce.csv", one("00412,Indian,adult,,,,,") + "413,Indian,adult,,,,,\n" } } },
        { "duplicate_person", { { "workforce.csv", one("A1,Indian,adult,,,,,") + "A1,Indian,adult,,F,,,\n" } } },
        { "duplicate_row", { { "workforce.csv", one(fine) + fine + "\n" } } },
        { "person_in_two_scopes", { { "workforce.csv", one("A1,Indian,adult,,,,,") + "A1,Indian,children,,,,,\n" } } },
        { "person_in_two_files", { { "staff a.csv", one("A1,Indian,adult,,,,,") }, { "staff b.csv", one("A1,Indian,adult,,F,,,") } } },
        { "table_sent_twice", { { "staff a.csv", one("A1,Indian,adult,,,,,") }, { "staff b.csv", one("A2,Indian,adult,,F,,,") } } },
        { "file_sent_twice", { { "staff a.csv", one(fine) }, { "staff b.csv", one(fine) } } },
        { "agency_left_out", { { "workforce.csv", one("A1,Indian,adult,,,Agency,,") } } },
        { "left_out_by_setting",
            { { "disciplinary.csv", "person_id,ethnic_group,scope,case_stage\nA1,Indian,adult,Informal\n" } } },
        { "total_row", { { "workforce.csv", one(fine) + "Total,,,,,,40000,\n" } } },
        { "row_left_out", { { "workforce.csv", one(fine) + staff } } },
        { "ragged_rows", { { "workforce.csv", one(fine + ",oops") } } },
        { "rows_above_headings", { { "workforce.csv", "Our staff\n" + one(fine) } } },
        { "no_rows", { { "workforce.csv", staff } } },
        { "column_without_heading", { { "workforce.csv", "person_id,ethnic_group,scope,\nA1,Indian,adult,x\n" } } },
        { "unmapped_column", { { "workforce.csv", "person_id,ethnic_group,scope,shoe size\nA1,Indian,adult,9\n" } } },
        { "personal_columns", { { "workforce.csv", "person_id,ethnic_group,scope,Surname\nA1,Indian,adult,Q\n" } } },
        { "column_twice", { { "workforce.csv", "person_id,ethnic_group,scope,sex,gender\nA1,Indian,adult,F,F\n" } } },
        { "missing_required_column",
            { { "workforce.csv", one(fine) }, { "survey.csv", "harassed_by_public,harassed_by_managers,scope\nyes,no,adult\n" } }, 0 },
        { "column_near", { { "workforce.csv", "persn_id,ethnic_group,scope,sex\nA1,Indian,adult,F\n" } } },
        { "missing_column", { { "workforce.csv", "ethnic_group,scope,sex\nIndian,adult,F\n" } } },
        { "taken_for_workforce", { { "export.csv", "person_id,ethnic_group,scope,sex\nA1,Indian,adult,F\n" } } },
        { "file_not_recognised", { { "workforce.csv", one(fine) }, { "b.csv", "apples,pears,plums\n1,2,3\n" } } },
        { "file_ambiguous", { { "workforce.csv", one(fine) }, { "x.csv", "person_id,ethnic_group\nA1,Indian\n" } } },
        { "linked_to_workforce", { { "workforce.csv", one(fine) }, { "leavers.csv", "person_id,leaving_date\nA1,01/03/2025\n" } } },
        { "not_in_workforce", { { "workforce.csv", one(fine) }, { "leavers.csv", "person_id,leaving_date\nA9,01/03/2025\n" } } },
        { "ethnic_group_conflict",
            { { "workforce.csv", one(fine) }, { "leavers.csv", "person_id,ethnic_group,leaving_date\nA1,Indian,01/03/2025\n" } } },
        { "scope_from_directorate", { { "workforce.csv", "person_id,ethnic_group,directorate\nA1,Indian,Adults\n" } } },
        { "scope_from_file_name", { { "adults workforce.csv", "person_id,ethnic_group,sex\nA1,Indian,F\n" } } },
        { "shortlisted_never_applied",
            { { "recruitment.csv", "person_id,ethnic_group,scope,shortlisted,appointed\nA1,Indian,adult,no,yes\n" } } },
        { "count_not_whole", { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,1.5\n" } } },
        { "count_suppressed", { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,<5\n" } } },
        { "count_given_twice",
            { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nheadcount,adult,Indian,6\n" } } },
        { "measure_unknown", { { "c.csv", "measure,scope,ethnic_group,count\nhats,adult,Indian,5\n" } } },
        { "group_not_applicable",
            { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,White,9\nheadcount,adult,White British,5\n" } } },
        { "parts_do_not_add_up",
            { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nheadcount,adult,Total,6\n" } } },
        { "percentage_contradicts_counts",
            { { "c.csv",
                "measure,scope,ethnic_group,count,percentage\nheadcount,adult,Indian,50,9.6\nheadcount,adult,White British,50,50\n" } } },
        { "ratio_as_percentage",
            { { "c.csv", "measure,scope,ethnic_group,count,ratio\nappointed,adult,Indian,5,17.16%\n" } } },
        { "ratio_implausible", { { "c.csv", "measure,scope,ethnic_group,count,ratio\nappointed,adult,Indian,5,52\n" } } },
        { "ratio_other_way_up",
            { { "c.csv",
                "measure,scope,ethnic_group,count,ratio\nshortlisted,adult,Indian,40,\nshortlisted,adult,White British,40,\n"
                "appointed,adult,Indian,10,2\nappointed,adult,White British,20,\n" } } },
        { "band_gap",
            { { "c.csv",
                "measure,scope,ethnic_group,count,breakdown,value\nheadcount,adult,Indian,5,pay_band,\"£30,000 to £69,000\"\n"
                "headcount,adult,Indian,5,pay_band,\"£70,000 and over\"\n" } } },
        { "appointed_exceeds_shortlisted",
            { { "c.csv", "measure,scope,ethnic_group,count\nshortlisted,adult,Indian,5\nappointed,adult,Indian,6\n" } } },
        { "shortlisted_exceeds_applied",
            { { "c.csv", "measure,scope,ethnic_group,count\napplied,adult,Indian,5\nshortlisted,adult,Indian,6\n" } } },
        { "part_exceeds_whole",
            { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nsenior_managers,adult,Indian,6\n" } } },
        { "part_exceeds_whole_in_group",
            { { "c.csv",
                "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nheadcount,adult,Chinese,5\nsenior_managers,adult,Indian,6\n" } } },
        { "csww_element_missing",
            { { "c.xml",
                "<Message><Collection>CSWW</Collection><Year>2025</Year><CSWWWorker><SWENo>AB1234567890</SWENo>"
                "<Ethnicity>AIND</Ethnicity></CSWWWorker></Message>" } } },
        { "csww_element_unknown",
            { { "c.xml",
                "<Message><Collection>CSWW</Collection><Year>2025</Year><CSWWWorker><SWENo>AB1234567890</SWENo><Hat/>"
                "<OrgRole>5</OrgRole><Ethnicity>AIND</Ethnicity></CSWWWorker></Message>" } } },
    };
    return all;
}

}  // namespace

TEST_CASE("each oddity is said, once for each row that has it, in words")
{
    const Intake intake;
    for (const auto& test : cases()) {
        const auto read = intake.try_read(test.files);
        INFO(test.code);
        REQUIRE(read);
        CHECK_MESSAGE((*read)->times(test.code) >= std::max<std::uint64_t>(test.times, test.times == 0 ? 0 : 1), test.code, "\n", (*read)->text());
        for (const auto& group : (*read)->findings.groups()) {
            INFO(group.first.code);
            REQUIRE(intake.standard.finding(group.first.code) != nullptr);
            const auto words = intake::as_text(intake::describe(group, intake.standard));
            CHECK(words.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("no message repeats what a cell says of a person")
{
    const Intake intake;
    const std::vector<std::string> planted { "Quillfeather", "Zebedee", "QQ123456C", "zq@example.org", "LS99 9ZZ", "07700900123", "Marmaduke" };
    for (const auto& table : intake.standard.record_tables) {
        std::string head;
        std::vector<std::string> rows(planted.size());
        for (const auto& column : table.columns) {
            if (column.type == standard::ColumnType::Derived)
                continue;
            head += (head.empty() ? "" : ",") + column.name;
            for (std::size_t row = 0; row < rows.size(); ++row)
                rows[row] += (rows[row].empty() ? "" : ",") + planted[row];
        }
        std::string file = head + ",Surname,Zebedee Marmaduke\n";
        for (const auto& row : rows)
            file += row + ",Quillfeather,LS99 9ZZ\n";
        const auto read = intake.read({ { table.id + ".csv", file } });
        CHECK(read->every_finding.size() > 10);
        std::string everything = read->text();
        for (const auto& group : read->findings.groups()) {
            const auto words = intake::describe(group, intake.standard);
            everything += intake::as_csv_row(words) + intake::as_json_line(words);
        }
        for (const auto& secret : planted) {
            if (secret != "Zebedee" && secret != "Marmaduke") // those two are also a heading, which may be named
                CHECK_MESSAGE(everything.find(secret) == std::string::npos, table.id, ": ", secret);
        }
    }
}

TEST_CASE("every message that a data owner can see is said by intake, the file readers or the counts")
{
    std::set<std::string> said;
    for (const auto& test : cases())
        said.insert(test.code);
    // Said by other tests of intake, by the readers of formats, and by the counts.
    const std::set<std::string> elsewhere { "encoding_guessed", "encoding_mixed", "damaged_characters", "nul_bytes", "unclosed_quote",
        "text_after_quote", "sheet_not_used", "sheet_not_recognised", "high_share_unknown", "label_too_many",
        "label_too_long", "too_many_labels", "label_not_shown", "counted_twice", "scope_assumed", "date_outside_period",
        "mapping_unused", "required_column_near", "asc_wds_old_header", "asc_wds_row_to_delete", "asc_wds_other_file",
        "asc_wds_childrens_role", "asc_wds_part_time_pay", "csww_year_differs", "csww_no_pay", "csww_number_form",
        "dfe_not_available", "dfe_roles_below_total" };
    const Intake intake;
    for (const auto& finding : intake.standard.findings)
        CHECK_MESSAGE((said.contains(finding.code) || elsewhere.contains(finding.code)), finding.code);
}

TEST_CASE("what the operator said is used and told, and mappings that fit nothing are told")
{
    Intake intake;
    intake.circumstances.scope = "children";
    intake.mappings.columns = { { "Pers", "person_id" }, { "Hat size", "role" } };
    REQUIRE(intake.settings.choose("reporting_period", "31_march"));
    const auto read = intake.read({ { "leavers.csv", "Pers,ethnicity,leaving date\n1,Indian,01/04/2025\n2,Indian,31/03/2025\n" } });
    CHECK(read->records["leavers"].front().at("scope") == "children");
    CHECK(read->times("scope_assumed") == 1);
    CHECK(read->times("mapping_unused") == 1);
    CHECK(read->times("date_outside_period") == 1);
    CHECK(read->files.front().left_out == 1);
}

TEST_CASE("many unknown groups are told, and a misspelt required heading is suggested")
{
    const Intake intake;
    std::string many = "person_id,ethnic_group,scope,sex\n";
    for (int person = 0; person < 40; ++person)
        many += fmt::format("A{},{},adult,F\n", person, person % 2 == 0 ? "Indian" : "Not stated");
    CHECK(intake.read({ { "workforce.csv", many } })->times("high_share_unknown") == 1);
    const auto near = intake.read({ { "workforce.csv", many },
        { "survey.csv", "ethnic_gruop,scope,harassed_by_public,harassed_by_managers,sex\nIndian,adult,yes,no,F\n" } });
    CHECK(near->records["survey"].empty());
}
