// SPDX-License-Identifier: MIT
//
// Every oddity of a file is said, in words, and none repeats a person's data.

#include <doctest/doctest.h>

#include <set>
#include <string>

#include <fmt/format.h>

#include "support/finding_cases.h"
#include "support/recorded_submission.h"

using namespace wres;
using test::Intake;

TEST_CASE("each oddity of a file is said in words")
{
    // Known only when everything is counted; held in the room counts.
    const std::set<std::string> by_counts { "label_too_many", "label_not_shown", "counted_twice" };
    for (const auto& test : test::finding_cases()) {
        Intake intake;
        intake.listen_to(test);
        const auto read = intake.read(test.files);
        INFO(test.code, "\n", read->text());
        CHECK((read->times(test.code) > 0 || by_counts.contains(test.code)));
        for (const auto& group : read->findings.groups()) {
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
    const std::vector<std::string> planted { "Quillfeather", "Zebedee", "QQ123456C", "zq@example.org",
        "LS99 9ZZ", "07700900123", "Marmaduke" };
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
            if (secret != "Zebedee"
                && secret != "Marmaduke") // those two are also a heading, which may be named
                CHECK_MESSAGE(everything.find(secret) == std::string::npos, table.id, ": ", secret);
        }
    }
}

TEST_CASE("what the operator said is used and told, and mappings that fit nothing are told")
{
    Intake intake;
    intake.circumstances.scope = "children";
    intake.mappings.columns = { { "Pers", "person_id" }, { "Hat size", "role" } };
    REQUIRE(intake.settings.choose("reporting_period", "31_march"));
    const auto read = intake.read(
        { { "leavers.csv", "Pers,ethnicity,leaving date\n1,Indian,01/04/2025\n2,Indian,31/03/2025\n" } });
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
        { "survey.csv",
            "ethnic_gruop,scope,harassed_by_public,harassed_by_managers,sex\nIndian,adult,yes,no,F\n" } });
    CHECK(near->records["survey"].empty());
}
