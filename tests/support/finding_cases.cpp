// SPDX-License-Identifier: MIT
#include "support/finding_cases.h"

#include <fmt/format.h>

#include "support/case_table.h"
#include "support/workbook.h"

namespace wres::test {
namespace {

const std::string staff = "person_id,ethnic_group,scope,role,sex,contract,pay_annual,snapshot_date\n";

std::string one(const std::string& row)
{
    return staff + row + "\n";
}

/// Many people, of whom every second one has this ethnic group.
std::string half_are(const std::string& label)
{
    std::string file = "person_id,ethnic_group,scope,sex\n";
    for (int person = 0; person < 40; ++person)
        file += fmt::format("A{},{},adult,F\n", person, person % 2 == 0 ? "Indian" : label);
    return file;
}

/// Each person in a directorate of their own.
std::string directorates(int count)
{
    std::string file = "person_id,ethnic_group,scope,directorate\n";
    for (int person = 0; person < count; ++person)
        file += fmt::format("A{},Indian,adult,Directorate {} of many\n", person, person);
    return file;
}

std::string in_directorate(const std::string& directorate)
{
    return "person_id,ethnic_group,scope,directorate\nA1,Indian,adult," + directorate + "\n";
}

/// UTF-16, the low byte first, without a mark.
std::string wide(const std::string& ascii)
{
    std::string bytes;
    for (const char c : ascii)
        bytes.append({ c, '\0' });
    return bytes;
}

std::string cell(const std::string& text)
{
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// The rows of a small staff list, within <sheetData>.
std::string staff_rows(const std::string& attributes = "")
{
    std::string rows = "<row>" + cell("person_id") + cell("ethnic_group") + cell("scope") + "</row>";
    return rows + "<row" + attributes + ">" + cell("A1") + cell("Indian") + cell("adult") + "</row>";
}

/// A workbook with a staff list and one more sheet.
std::string two_sheets(const std::string& name, const std::string& state, const std::string& rows)
{
    auto parts = workbook_with(staff_rows());
    const auto put_before = [&](const std::string& part, const std::string& place, const std::string& text) {
        auto& content = parts.at(part);
        content.insert(content.find(place), text);
    };
    put_before("xl/workbook.xml", "</sheets>",
        "<sheet name=\"" + name + "\" sheetId=\"9\" r:id=\"second\"" + state + "/>");
    put_before("xl/_rels/workbook.xml.rels", "</Relationships>",
        "<Relationship Id=\"second\" Type=\"x/worksheet\" Target=\"worksheets/second.xml\"/>");
    parts["xl/worksheets/second.xml"] = worksheet_with(rows);
    return zip_of(parts);
}

std::string merged_title()
{
    auto parts = workbook_with("<row>" + cell("Our staff") + "</row>" + staff_rows());
    auto& sheet = parts.at("xl/worksheets/sheet1.xml");
    sheet.insert(sheet.find("</worksheet>"), "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>");
    return zip_of(parts);
}

const std::string asc_wds_headings = "LOCALESTID,UNIQUEWORKERID,STATUS,GENDER,ETHNICITY,EMPLSTATUS,SALARYINT,"
                                     "SALARY,HOURLYRATE,MAINJOBROLE,CONTHOURS";

std::string asc_wds(const std::string& worker)
{
    return asc_wds_headings + "\n" + worker + "\n";
}

std::string census(const std::string& year, const std::string& number)
{
    return "<Message><Header><CollectionDetails><Collection>CSWW</Collection><Year>" + year
        + "</Year></CollectionDetails></Header><CSWWWorker><SWENo>" + number
        + "</SWENo><Ethnicity>AIND</Ethnicity><OrgRole>5</OrgRole></CSWWWorker></Message>";
}

std::string published(const std::string& rows)
{
    return "time_period,geographic_level,region_name,area_code,area_name,role,ethnic_group,headcount,fte\n"
        + rows;
}

std::string published_row(const std::string& role, const std::string& group, int people)
{
    return fmt::format("2025,Local authority,North,E1,Anytown,{},{},{},1\n", role, group, people);
}

const std::string fine = "A1,White British,adult,Social worker,F,Permanent,40000,31/03/2025";

std::vector<FindingCase> cases_of_files()
{
    return {
        { "encoding_guessed", { { "workforce.csv", in_directorate("Caf\xE9") } } },
        { "encoding_mixed",
            { { "workforce.csv", in_directorate("Caf\xC3\xA9") + "A2,Indian,adult,Caf\xE9\n" } } },
        { "damaged_characters",
            { { "workforce.csv",
                "\xFF\xFE" + wide(in_directorate("x")) + wide("A2,Indian,adult,") + std::string("\x00\xD8", 2)
                    + wide("\n") } } },
        { "nul_bytes", { { "workforce.csv", one(fine) + std::string("A2,Ind\0ian,adult,,,,,\n", 22) } } },
        { "unclosed_quote", { { "workforce.csv", one("A1,\"Indian,adult,,,,,") } } },
        { "text_after_quote", { { "workforce.csv", one("A1,\"Ind\"ian,adult,,,,,") } } },
        { "formula_without_result",
            { { "workforce.xlsx",
                zip_of(workbook_with(staff_rows() + "<row>" + cell("A2") + "<c><f>B2</f></c></row>")) } } },
        { "hidden_sheet", { { "workforce.xlsx", two_sheets("Old", " state=\"hidden\"", staff_rows()) } } },
        { "hidden_rows", { { "workforce.xlsx", zip_of(workbook_with(staff_rows(" hidden=\"1\""))) } } },
        { "merged_cells", { { "workforce.xlsx", merged_title() } } },
        { "sheet_not_used",
            { { "workforce.xlsx", two_sheets("Notes", "", "<row>" + cell("What we did") + "</row>") } } },
        { "sheet_not_recognised",
            { { "workforce.xlsx",
                two_sheets("Fruit", "",
                    "<row>" + cell("apples") + cell("pears") + cell("plums") + "</row><row>" + cell("1")
                        + cell("2") + cell("3") + "</row>") } } },
    };
}

std::vector<FindingCase> cases_of_other_collections()
{
    return {
        { "asc_wds_old_header",
            { { "w.csv",
                asc_wds_headings + ",OTHERJOBROLE,OTHERJRDESC\nHome,1,UPDATE,1,31,1,1,42000,,6,37,,\n" } } },
        { "asc_wds_row_to_delete", { { "w.csv", asc_wds("Home,1,DELETE,1,31,1,1,42000,,6,37") } } },
        { "asc_wds_childrens_role", { { "w.csv", asc_wds("Home,1,UPDATE,1,31,1,1,42000,,42,37") } } },
        { "asc_wds_part_time_pay", { { "w.csv", asc_wds("Home,1,UPDATE,1,31,1,1,21000,,6,18") } } },
        { "asc_wds_other_file",
            { { "workforce.csv", one(fine) },
                { "training.csv",
                    "LOCALESTID,UNIQUEWORKERID,CATEGORY,DESCRIPTION\nHome,1,8,First aid\n" } } },
        { "csww_year_differs", { { "c.xml", census("2024", "AB1234567890") } } },
        { "csww_no_pay", { { "c.xml", census("2023", "AB1234567890") } } },
        { "csww_number_form", { { "c.xml", census("2025", "XX1234") } } },
        { "dfe_not_available",
            { { "p.csv",
                published("2025,Local authority,North,E1,Anytown,Total,White,x,x\n2025,Local "
                          "authority,North,E2,Otherton,Total,White,5,5\n") } } },
        { "dfe_roles_below_total",
            { { "p.csv",
                published(published_row("Total", "White", 6) + published_row("Total", "Total", 6)
                    + published_row("Case holder", "White", 5)
                    + published_row("Case holder", "Total", 5)) } } },
    };
}

std::vector<FindingCase> cases_of_what_was_said()
{
    const std::string leaver = "person_id,ethnicity,leaving date\n1,Indian,01/04/2025\n";
    std::vector<FindingCase> cases {
        { "scope_assumed", { { "leavers.csv", leaver } } },
        { "date_outside_period", { { "leavers.csv", leaver } } },
        { "mapping_unused", { { "leavers.csv", leaver } } },
        { "missing_required_column",
            { { "workforce.csv", one(fine) },
                { "q.csv", "harassed_by_public,harassed_by_managers\nyes,no\n" } } },
        { "required_column_near",
            { { "workforce.csv", one(fine) },
                { "q.csv", "ethnic_gruop,harassed_by_public,harassed_by_managers\nIndian,yes,no\n" } } },
    };
    cases[0].scope = "children";
    cases[1].settings = { { "reporting_period", "31_march" } };
    cases[2].columns = { { "Hat size", "role" } };
    cases[3].kinds = cases[4].kinds = { { "q.csv", "survey" } };
    return cases;
}

std::vector<FindingCase> cases_of_labels()
{
    return {
        { "ethnic_group_mended", { { "workforce.csv", one("A1,Whit British,adult,,,,,") } } },
        { "ethnic_group_mended",
            { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Whit British,5\n" } } },
        { "label_too_many", { { "workforce.csv", directorates(61) } } },
        { "label_too_many", { { "workforce.csv", directorates(2500) } } },
        { "label_not_shown", { { "workforce.csv", in_directorate("a.person@northshire.example") } } },
        { "label_too_long", { { "workforce.csv", in_directorate(std::string(200, 'x')) } } },
        { "high_share_unknown", { { "workforce.csv", half_are("Not stated") } } },
        { "counted_twice",
            { { "workforce.csv", one(fine) },
                { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\n" } } },
    };
}

std::vector<FindingCase> cases_of_records_and_counts()
{
    return {
        { "unknown_ethnic_group",
            { { "published.csv",
                "time_period,geographic_level,area_code,area_name,role,ethnic_group,headcount\n2025,National,"
                "E92000001,England,Total,Martian,5\n" } } },
        { "ethnic_group_unsure", { { "workforce.csv", one("A1,Asian purple,adult,,,,,") } } },
        { "ethnic_group_not_shown", { { "workforce.csv", one("A1,Zebedee Quillfeather,adult,,,,,") } } },
        { "ethnic_group_blank", { { "workforce.csv", one("A1,,adult,,,,,") } } },
        { "ethnic_group_broad", { { "workforce.csv", one("A1,Asian,adult,,,,,") } } },
        { "codes_of_list",
            { { "workforce.csv", one("A1,A,adult,,,,,") + "A2,H,adult,,,,,\nA3,M,adult,,,,,\n" } } },
        { "formula_error", { { "workforce.csv", one("A1,#N/A,adult,,,,,") } } },
        { "code_unknown", { { "workforce.csv", one("A1,Indian,adult,,femalle x,,,") } } },
        { "code_unknown_not_shown", { { "workforce.csv", one("A1,Indian,adult,,QQ123456C,,,") } } },
        { "role_unknown", { { "workforce.csv", one("A1,Indian,adult,Social wizard,,,,") } } },
        { "role_unknown_not_shown",
            { { "workforce.csv", one("A1,Indian,adult,Zebedee Quillfeather,,,,") } } },
        { "scope_unknown",
            { { "list.csv", "person_id,ethnic_group,role,sex\nA1,Indian,Social worker,F\n" } } },
        { "pay_zero", { { "workforce.csv", one("A1,Indian,adult,,,,0,") } } },
        { "pay_implausible", { { "workforce.csv", one("A1,Indian,adult,,,,2500,") } } },
        { "pay_looks_hourly", { { "workforce.csv", one("A1,Indian,adult,,,,12.60,") } } },
        { "pay_looks_annual",
            { { "workforce.csv",
                "person_id,ethnic_group,scope,hourly_rate,sex\nA1,Indian,adult,41000,F\n" } } },
        { "not_an_amount", { { "workforce.csv", one("A1,Indian,adult,,,,25k,") } } },
        { "foreign_separators", { { "workforce.csv", one("A1,Indian,adult,,,,\"31.250,00\",") } } },
        { "not_a_date", { { "workforce.csv", one("A1,Indian,adult,,,,,soon") } } },
        { "month_first", { { "workforce.csv", one("A1,Indian,adult,,,,,03/31/2025") } } },
        { "date_impossible", { { "workforce.csv", one("A1,Indian,adult,,,,,31/02/2025") } } },
        { "date_implausible", { { "workforce.csv", one("A1,Indian,adult,,,,,31/03/1925") } } },
        { "date_as_number", { { "workforce.csv", one("A1,Indian,adult,,,,,45747") } } },
        { "snapshot_date_differs",
            { { "workforce.csv",
                one("A1,Indian,adult,,,,,31/03/2025") + "A2,Indian,adult,,,,,30/09/2025\n" } } },
        { "person_number_blank", { { "workforce.csv", one(",Indian,adult,,,,,") } } },
        { "number_as_power", { { "workforce.csv", one("1.23E+05,Indian,adult,,,,,") } } },
        { "leading_zeros_lost",
            { { "workforce.csv", one("00412,Indian,adult,,,,,") + "413,Indian,adult,,,,,\n" } } },
        { "duplicate_person",
            { { "workforce.csv", one("A1,Indian,adult,,,,,") + "A1,Indian,adult,,F,,,\n" } } },
        { "duplicate_row", { { "workforce.csv", one(fine) + fine + "\n" } } },
        { "person_in_two_scopes",
            { { "workforce.csv", one("A1,Indian,adult,,,,,") + "A1,Indian,children,,,,,\n" } } },
        { "person_in_two_files",
            { { "staff a.csv", one("A1,Indian,adult,,,,,") },
                { "staff b.csv", one("A1,Indian,adult,,F,,,") } } },
        { "table_sent_twice",
            { { "staff a.csv", one("A1,Indian,adult,,,,,") },
                { "staff b.csv", one("A2,Indian,adult,,F,,,") } } },
        { "file_sent_twice", { { "staff a.csv", one(fine) }, { "staff b.csv", one(fine) } } },
        { "agency_left_out", { { "workforce.csv", one("A1,Indian,adult,,,Agency,,") } } },
        { "left_out_by_setting",
            { { "disciplinary.csv",
                "person_id,ethnic_group,scope,case_stage\nA1,Indian,adult,Informal\n" } } },
        { "total_row", { { "workforce.csv", one(fine) + "Total,,,,,,40000,\n" } } },
        { "row_left_out", { { "workforce.csv", one(fine) + staff } } },
        { "ragged_rows", { { "workforce.csv", one(fine + ",oops") } } },
        { "rows_above_headings", { { "workforce.csv", "Our staff\n" + one(fine) } } },
        { "no_rows",
            { { "workforce.csv", one(fine) }, { "disciplinary.csv", "person_id,ethnic_group,scope\n" } } },
        { "column_without_heading",
            { { "workforce.csv", "person_id,ethnic_group,scope,\nA1,Indian,adult,x\n" } } },
        { "unmapped_column",
            { { "workforce.csv", "person_id,ethnic_group,scope,shoe size\nA1,Indian,adult,9\n" } } },
        { "personal_columns",
            { { "workforce.csv", "person_id,ethnic_group,scope,Surname\nA1,Indian,adult,Q\n" } } },
        { "column_twice",
            { { "workforce.csv", "person_id,ethnic_group,scope,sex,gender\nA1,Indian,adult,F,F\n" } } },
        { "column_near", { { "workforce.csv", "persn_id,ethnic_group,scope,sex\nA1,Indian,adult,F\n" } } },
        { "missing_column", { { "workforce.csv", "ethnic_group,scope,sex\nIndian,adult,F\n" } } },
        { "taken_for_workforce",
            { { "export.csv", "person_id,ethnic_group,scope,sex\nA1,Indian,adult,F\n" } } },
        { "file_not_recognised",
            { { "workforce.csv", one(fine) }, { "b.csv", "apples,pears,plums\n1,2,3\n" } } },
        { "file_ambiguous",
            { { "workforce.csv", one(fine) }, { "x.csv", "person_id,ethnic_group\nA1,Indian\n" } } },
        { "linked_to_workforce",
            { { "workforce.csv", one(fine) },
                { "leavers.csv", "person_id,leaving_date\nA1,01/03/2025\n" } } },
        { "not_in_workforce",
            { { "workforce.csv", one(fine) },
                { "leavers.csv", "person_id,leaving_date\nA9,01/03/2025\n" } } },
        { "ethnic_group_conflict",
            { { "workforce.csv", one(fine) },
                { "leavers.csv", "person_id,ethnic_group,leaving_date\nA1,Indian,01/03/2025\n" } } },
        { "scope_from_directorate",
            { { "workforce.csv", "person_id,ethnic_group,directorate\nA1,Indian,Adults\n" } } },
        { "scope_from_file_name",
            { { "adults workforce.csv", "person_id,ethnic_group,sex\nA1,Indian,F\n" } } },
        { "shortlisted_never_applied",
            { { "recruitment.csv",
                "person_id,ethnic_group,scope,shortlisted,appointed\nA1,Indian,adult,no,yes\n" } } },
        { "count_not_whole",
            { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,1.5\n" } } },
        { "count_suppressed",
            { { "c.csv", "measure,scope,ethnic_group,count\nheadcount,adult,Indian,<5\n" } } },
        { "count_given_twice",
            { { "c.csv",
                "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nheadcount,adult,Indian,"
                "6\n" } } },
        { "measure_unknown", { { "c.csv", "measure,scope,ethnic_group,count\nhats,adult,Indian,5\n" } } },
        { "group_not_applicable",
            { { "c.csv",
                "measure,scope,ethnic_group,count\nheadcount,adult,White,9\nheadcount,adult,White "
                "British,5\n" } } },
        { "parts_do_not_add_up",
            { { "c.csv",
                "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nheadcount,adult,Total,6\n" } } },
        { "percentage_contradicts_counts",
            { { "c.csv",
                "measure,scope,ethnic_group,count,percentage\nheadcount,adult,Indian,50,9.6\nheadcount,adult,"
                "White British,50,50\n" } } },
        { "ratio_as_percentage",
            { { "c.csv", "measure,scope,ethnic_group,count,ratio\nappointed,adult,Indian,5,17.16%\n" } } },
        { "ratio_implausible",
            { { "c.csv", "measure,scope,ethnic_group,count,ratio\nappointed,adult,Indian,5,52\n" } } },
        { "ratio_other_way_up",
            { { "c.csv",
                "measure,scope,ethnic_group,count,ratio\nshortlisted,adult,Indian,40,\nshortlisted,adult,"
                "White British,40,\n"
                "appointed,adult,Indian,10,2\nappointed,adult,White British,20,\n" } } },
        { "band_gap",
            { { "c.csv",
                "measure,scope,ethnic_group,count,breakdown,value\nheadcount,adult,Indian,5,pay_band,\"£30,"
                "000 to £69,000\"\n"
                "headcount,adult,Indian,5,pay_band,\"£70,000 and over\"\n" } } },
        { "appointed_exceeds_shortlisted",
            { { "c.csv",
                "measure,scope,ethnic_group,count\nshortlisted,adult,Indian,5\nappointed,adult,Indian,"
                "6\n" } } },
        { "shortlisted_exceeds_applied",
            { { "c.csv",
                "measure,scope,ethnic_group,count\napplied,adult,Indian,5\nshortlisted,adult,Indian,"
                "6\n" } } },
        { "part_exceeds_whole",
            { { "c.csv",
                "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nsenior_managers,adult,Indian,"
                "6\n" } } },
        { "numerator_exceeds_denominator",
            { { "workforce.csv", one(fine) },
                { "disciplinary.csv",
                    "person_id,ethnic_group,scope,case_stage\nA1,White "
                    "British,adult,Formal\nA2,Indian,adult,Formal\n" } } },
        { "part_exceeds_whole_in_group",
            { { "c.csv",
                "measure,scope,ethnic_group,count\nheadcount,adult,Indian,5\nheadcount,adult,Chinese,"
                "5\nsenior_managers,adult,Indian,6\n" } } },
        { "csww_element_missing",
            { { "c.xml",
                "<Message><Collection>CSWW</Collection><Year>2025</Year><CSWWWorker><SWENo>AB1234567890</"
                "SWENo>"
                "<Ethnicity>AIND</Ethnicity></CSWWWorker></Message>" } } },
        { "csww_element_unknown",
            { { "c.xml",
                "<Message><Collection>CSWW</Collection><Year>2025</Year><CSWWWorker><SWENo>AB1234567890</"
                "SWENo><Hat/>"
                "<OrgRole>5</OrgRole><Ethnicity>AIND</Ethnicity></CSWWWorker></Message>" } } },
    };
}

} // namespace

std::vector<FindingCase> finding_cases()
{
    std::vector<FindingCase> all;
    for (const auto& some : { cases_of_files(), cases_of_other_collections(), cases_of_what_was_said(),
             cases_of_labels(), cases_of_records_and_counts() })
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wres::test
