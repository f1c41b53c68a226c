// SPDX-License-Identifier: MIT
//
// Tables as people publish them; what is still known of them was worked out by hand or by enumeration.

#include "published/audit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include <fmt/format.h>

#include "base/text.h"
#include "published/audit_words.h"
#include "support/workbook.h"

using namespace wres;
using namespace wres::published;

namespace {

PublishedFile file(const std::string& content, const std::string& name = "table.csv")
{
    return { name, bytes_of(content) };
}

Audit audited(const std::vector<PublishedFile>& files, const AuditOptions& options = {})
{
    auto found = wres::published::audit(files, options);
    REQUIRE_MESSAGE(found.has_value(), (found ? "" : found.error().message));
    return *found;
}

/// Number by its labels: "exactly 3" as "3", else "2-7"; without an end "2-".
std::map<std::string, std::string> known(const Audit& audit)
{
    std::map<std::string, std::string> all;
    for (const auto& hidden : audit.hidden) {
        const auto& whole = hidden.range.whole;
        std::string words = fmt::format("{:.0f}", whole.lower);
        if (whole.upper == attack::endless)
            words += "-";
        else if (whole.upper != whole.lower)
            words += fmt::format("-{:.0f}", whole.upper);
        for (const auto& place : hidden.places)
            all[place.labels] = words;
    }
    return all;
}

Known known_of(const Audit& audit, const std::string& labels)
{
    for (const auto& hidden : audit.hidden)
        if (hidden.places.front().labels == labels)
            return hidden.known;
    FAIL("not hidden: ", labels);
    return Known::Safe;
}

} // namespace

TEST_CASE("one number hidden in a line is the total less the others")
{
    const auto audit =
        audited({ file("Table 1: staff\n\nEthnic group,Adult,Children's,Total\nWhite,120,80,200\n"
                       "Asian,*,12,15\nBlack,<5,7,9\nMixed,11,[c],[c]\nTotal,136,120,256\n") });
    CHECK(known(audit)
        == std::map<std::string, std::string> { { "Asian, Adult", "3" }, { "Black, Adult", "2" },
            { "Mixed, Children's", "21" }, { "Mixed, Total", "32" } });
    CHECK(audit.threshold == 5);
    CHECK(audit.anything_uncovered());
}

TEST_CASE("two hidden in every row and column, and one is exact all the same")
{
    // The tests of sdcTable (test-simpleheuristic.R); 47 is exact by linear programming in another tool.
    const auto audit = audited({ file(",a,b,c,d,Total\nw,*,*,*,89,230\nx,*,124,*,31,250\ny,92,*,59,*,336\n"
                                      "z,800,*,651,*,3127\nTotal,1012,1262,779,890,3943\n") });
    CHECK(known(audit).at("w, b") == "47");
    CHECK(known(audit).at("w, a") == "25-94");
    CHECK(audit.count(Known::Exact) == 1);
    CHECK(audit.hidden.size() == 9);
}

TEST_CASE("a percentage beside its denominator gives the numerator")
{
    // 12.5 % of 40 is 5; 9.1 % of 33 is 3 (8.8 and 9.4 % would be 2.9 and 3.1).
    const auto audit =
        audited({ file("Group,Shortlisted,Appointed,% appointed\nWhite,200,50,25.0%\nAsian,40,c,12.5%\n"
                       "Black,33,c,9.1%\nMixed,21,5,23.8%\nOther,12,2,16.7%\n") });
    CHECK(known(audit)
        == std::map<std::string, std::string> { { "Asian, Appointed", "5" }, { "Black, Appointed", "3" } });
}

TEST_CASE("a percentage in the same cell, of a total, narrows as far as its decimals go")
{
    // 13.3 % of 1,500: from 13.25 % (198.75) to 13.35 % (200.25); the two hidden together are 1500 - 1200 =
    // 300, and 6.7 % is 99.75 to 101.25.
    const auto audit =
        audited({ file("Group,Staff\nWhite,\"1,100 (73.3%)\"\nMixed,100 (6.7%)\nAsian,* (13.3%)\n"
                       "Black,* (6.7%)\nAll staff,\"1,500 (100%)\"\n") });
    CHECK(known(audit)
        == std::map<std::string, std::string> { { "Asian", "199-200" }, { "Black", "100-101" } });
    CHECK(known_of(audit, "Asian") == Known::NotSmall);
}

TEST_CASE("two editions that hide different numbers uncover each other")
{
    const std::string first = "Team,White,Minority,Total\nNorth,30,*,*\nSouth,42,8,50\nTotal,72,*,*\n";
    const std::string second = "Team,White,Minority,Total\nNorth,*,*,36\nSouth,42,8,50\nTotal,*,*,86\n";
    CHECK_FALSE(audited({ file(first) }).anything_uncovered());
    CHECK_FALSE(audited({ file(second) }).anything_uncovered());
    const auto both = audited({ file(first, "one.csv"), file(second, "two.csv") });
    CHECK(known(both).at("North, Minority") == "6");
    CHECK(both.count(Known::Exact) == both.hidden.size());
}

TEST_CASE("tables that show different numbers under the same labels are of different people")
{
    const std::string one = "Team,White,Minority,Total\nNorth,30,*,*\nSouth,42,8,50\nTotal,72,*,*\n";
    const std::string other = "Team,White,Minority,Total\nNorth,*,*,36\nSouth,43,8,51\nTotal,*,*,87\n";
    CHECK_FALSE(audited({ file(one, "2023.csv"), file(other, "2024.csv") }).anything_uncovered());
}

TEST_CASE("totals are recognised by indentation, by a common beginning, and by arithmetic")
{
    const auto indented =
        audited({ file("Group,Staff,Leavers\nWhite,400,30\n  British,380,28\n  Other white,20,*\n"
                       "Minority,60,9\n  Asian,30,5\n  Black,25,*\n  Mixed,5,*\nEveryone,460,39\n") });
    CHECK(known(indented)
        == std::map<std::string, std::string> {
            { "Other white, Leavers", "2" }, { "Black, Leavers", "0-4" }, { "Mixed, Leavers", "0-4" } });
    const auto prefixed =
        audited({ file("Group,2023,2024\nAsian,90,95\nAsian: Indian,50,*\nAsian: Pakistani,40,44\n") });
    CHECK(known(prefixed).at("Asian: Indian, 2024") == "51");
    // No word says that the whole workforce is a total: three years in which it is show it.
    const auto arithmetic =
        audited({ file("Service,2021,2022,2023,2024\nAdult,300,310,317,*\nChildren's,212,205,199,204\n"
                       "Workforce,512,515,516,520\n") });
    CHECK(known(arithmetic).at("Adult, 2024") == "316");
}

TEST_CASE("sub-totals and a grand total")
{
    const auto audit =
        audited({ file("Group,2023,2024\nWhite British,400,410\nWhite Irish,*,12\nWhite other,30,35\n"
                       "Total White,441,457\nIndian,20,22\nPakistani,15,*\nBangladeshi,*,<5\n"
                       "Total Asian,39,41\nTotal,480,498\n") });
    CHECK(known(audit)
        == std::map<std::string, std::string> { { "White Irish, 2023", "11" }, { "Bangladeshi, 2023", "4" },
            { "Pakistani, 2024", "15-19" }, { "Bangladeshi, 2024", "0-4" } });
    CHECK(known_of(audit, "Bangladeshi, 2024") == Known::Safe);
    CHECK(known_of(audit, "Pakistani, 2024") == Known::NotSmall);
}

TEST_CASE("totals that somebody names are used where no rule would see them")
{
    const std::string table = "Group,Staff\nKnown,40\nAsian,*\nBlack,9\nWhite,28\nNot known,5\n";
    CHECK_FALSE(audited({ file(table) }).anything_uncovered());
    AuditOptions options;
    options.totals = { { "Known", { "Asian", "Black", "White" } } };
    CHECK(known(audited({ file(table) }, options)).at("Asian") == "3");
}

TEST_CASE("tables of the long kind, with a row for each number")
{
    const auto audit = audited({ file(
        "time_period,geographic_level,la_name,ethnic_group,role,headcount\n"
        "2024,Local authority,Ashdale,White,Manager,12\n2024,Local authority,Ashdale,Asian,Manager,c\n"
        "2024,Local authority,Ashdale,Black,Manager,c\n2024,Local authority,Ashdale,Total,Manager,16\n"
        "2024,Local authority,Ashdale,White,Worker,80\n2024,Local authority,Ashdale,Asian,Worker,12\n"
        "2024,Local authority,Ashdale,Black,Worker,8\n2024,Local authority,Ashdale,Total,Worker,100\n"
        "2024,Local authority,Ashdale,White,Total,92\n2024,Local authority,Ashdale,Asian,Total,15\n"
        "2024,Local authority,Ashdale,Black,Total,9\n2024,Local authority,Ashdale,Total,Total,116\n") });
    CHECK(known(audit)
        == std::map<std::string, std::string> { { "Asian, Manager", "3" }, { "Black, Manager", "1" } });
}

TEST_CASE("a council's publication with four slips: each is found, and what is safe stays so")
{
    // 1: one * in the row of Adult; 2: a percentage beside its denominator; 3: a sub-total that gives its
    // part; 4: the second edition shows what the first hid. The two * of Finance are safe in a total of 60.
    const std::string staff =
        "Table 1,,,\nService,White,Minority,All staff\nAdult,110,*,114\nChildren's,90,31,121\n"
        "Finance,*,*,60\nLegal,25,*,*\n";
    const std::string jobs =
        "Table 2,,,\nGrade,Shortlisted,Appointed,% appointed\nA,80,20,25.0\nB,61,[c],6.6\n"
        "C,48,12,25.0\nD,30,9,30.0\n";
    const std::string leavers =
        "Table 3,,\nGroup,2023,2024\nWhite total,70,80\nWhite British,66,*\nWhite other,4,7\n"
        "Minority total,30,41\nAsian,20,21\nBlack,10,20\n";
    const std::string second = "Table 1 (revised),,,\nService,White,Minority,All staff\nAdult,110,*,*\n"
                               "Children's,90,31,121\nFinance,*,*,60\nLegal,25,3,28\n";
    const auto audit = audited({ file(staff, "staff.csv"), file(jobs, "jobs.csv"),
        file(leavers, "leavers.csv"), file(second, "staff-revised.csv") });
    const auto found = known(audit);
    CHECK(found.at("Adult, Minority") == "4");
    CHECK(found.at("B, Appointed") == "4");
    CHECK(found.at("White British, 2024") == "73");
    CHECK(found.at("Legal, Minority") == "3");
    CHECK(known_of(audit, "Finance, White") == Known::Safe);
    CHECK(known_of(audit, "Finance, Minority") == Known::Safe);
}

TEST_CASE("a suppressed table with c, as a department publishes it, that is sound")
{
    const auto audit =
        audited({ file("time_period,geographic_level,role,ethnicity,headcount\n"
                       "2025,National,Case holder,Asian,1520\n2025,National,Case holder,Black,2890\n"
                       "2025,National,Case holder,Total,4410\n2025,National,Senior manager,Asian,c\n"
                       "2025,National,Senior manager,Black,c\n2025,National,Senior manager,Total,61\n"
                       "2025,National,Total,Asian,c\n2025,National,Total,Black,c\n"
                       "2025,National,Total,Total,4471\n") });
    CHECK(audit.hidden.size() == 4);
    CHECK_FALSE(audit.anything_uncovered());
    CHECK(known(audit).at("Senior manager, Asian") == "0-61");
}

TEST_CASE("rounded counts are known to half their base, and hidden ones to no less")
{
    // 245 to 255 less 115 to 125 less 75 to 85 leaves 35 to 65, were all to the nearest 10.
    const auto audit = audited({ file("Group,2023,2024\nWhite,110,120\nAsian,70,80\nBlack,40,*\nMixed,30,20\n"
                                      "Chinese,60,50\nTotal,310,320\n") });
    // 320 +- 5 less (120 + 80 + 20 + 50) +- 20.
    CHECK(known(audit).at("Black, 2024") == "25-75");
}

TEST_CASE("counts of 1 to 7 hidden and others rounded to base 5: a hidden one is exact all the same")
{
    // Seven parts of 8 at least are 56, their total is 57 at most.
    AuditOptions options;
    options.rounding_base = 5;
    const auto audit =
        audited({ file("Team,Staff\nA,10\nB,10\nC,10\nD,10\nE,10\nF,10\nG,10\nH,[c]\nTotal,55\n") }, options);
    const auto seen = known(audit);
    CHECK(seen.at("H") == "0-1"); // that it is not 0 its symbol says only where it is told
    options.meanings.insert(*read_symbol_meaning("[c]=1-7"));
    CHECK(known(audited({ file("Team,Staff\nA,10\nB,10\nC,10\nD,10\nE,10\nF,10\nG,10\nH,[c]\nTotal,55\n") },
                    options))
              .at("H")
        == "1");
}

TEST_CASE("symbols mean what they usually do, or what somebody says")
{
    const std::string table = "Group,A,B,Total\nX,-,7,7\nY,5,[x],9\nZ,z,4,4\nAll,5,15,20\n";
    CHECK(known(audited({ file(table) })) == std::map<std::string, std::string> { { "X, A", "0" } });
    AuditOptions options;
    options.meanings.insert(*read_symbol_meaning("-=0"));
    CHECK(audited({ file(table) }, options).hidden.empty());
    CHECK_FALSE(read_symbol_meaning("nothing").has_value());
    CHECK_FALSE(read_symbol_meaning("*=maybe").has_value());
}

TEST_CASE("web pages and workbooks are read as CSV is")
{
    const auto page =
        audited({ file("<html><body><table><tr><th>Group<th>Staff</tr><tr><td>White<td>30</tr>"
                       "<tr><td>Asian<td>&lt;5</tr><tr><td>Total<td>33</tr></table></body></html>",
            "page.html") });
    CHECK(known(page).at("Asian") == "3");
    const auto older =
        audited({ file("<html><body><table><tr><th>Group<th>Staff</tr><tr><td>Caf\xe9<td>30</tr>"
                       "<tr><td>Asian<td>&lt;5</tr><tr><td>Total<td>33</tr></table></body></html>",
            "page.html") });
    CHECK(known(older).at("Asian") == "3");
    CHECK(is_utf8(audit_json(older)));
    const auto row = [](int number, const std::string& label, const std::string& value) {
        return fmt::format(R"(<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c>{2}</row>)",
            number, label, value);
    };
    const auto book = test::zip_of(
        test::workbook_with(row(1, "Group", R"(<c r="B1" t="inlineStr"><is><t>Staff</t></is></c>)")
            + row(2, "White", R"(<c r="B2"><v>30</v></c>)")
            + row(3, "Asian", R"(<c r="B3" t="inlineStr"><is><t>[c]</t></is></c>)")
            + row(4, "Total", R"(<c r="B4"><v>33</v></c>)")));
    CHECK(known(audited({ file(book, "book.xlsx") })).at("Asian") == "3");
}

TEST_CASE(
    "of a table of numbers that this program wrote, the counts of people are attacked, and nothing else")
{
    const std::string start =
        "standard,indicator,area_name,scope,period,definition,part,dimension,label,side,measure,unit,"
        "value,finding\n";
    std::string csv = start;
    for (const auto* line : { "adult,group,31", "adult,reference,62", "children,group,[c]",
             "children,reference,25", "social_care,group,34", "social_care,reference,87" }) {
        const std::string text = line;
        const auto scope = text.substr(0, text.find(','));
        csv += "s,2,Ashdale," + scope + ",2025,x,headline,[z],[z],"
            + text.substr(text.find(',') + 1, text.rfind(',') - text.find(',') - 1) + ",numerator,people,"
            + text.substr(text.rfind(',') + 1) + ",withheld\n";
    }
    csv += "s,2,Ashdale,adult,2025,x,headline,[z],[z],group,rate,proportion,[c],withheld\n";
    const auto alone = audited({ file(csv, "results.csv") });
    CHECK(alone.hidden.size() == 1);
    AuditOptions options;
    options.totals = { { "social_care", { "adult", "children" } } };
    CHECK(known(audited({ file(csv, "results.csv") }, options))
        == std::map<std::string, std::string> { { "children, group", "3" } });
}

TEST_CASE("a release's results.json is attacked as its table of numbers is, and together with it")
{
    const auto side = [](const std::string& numerator) {
        return R"({"numerator":)" + numerator + R"(,"denominator":90,"rate":0.1})";
    };
    std::string results;
    for (const auto* line : { "adult:31:62", "children:\"[c]\":25", "social_care:34:87" }) {
        const std::string text = line;
        const auto first = text.find(':');
        const auto second = text.rfind(':');
        results += (results.empty() ? "" : ",")
            + (R"({"indicator":"2","area":"E1","area_name":"Ashdale","scope":")" + text.substr(0, first)
                + R"(","period":"2025","definition":"x","headline":{"group":)"
                + side(text.substr(first + 1, second - first - 1)) + R"(,"reference":)"
                + side(text.substr(second + 1))
                + R"(},"levels":[{"id":"a","label":"A","group":{"numerator":"[z]"}}]})");
    }
    const auto json = R"({"format":"wres-release/1","results":[)" + results + "]}";
    AuditOptions options;
    options.totals = { { "social_care", { "adult", "children" } } };
    const auto audit = audited({ file(json, "results.json") }, options);
    CHECK(known(audit) == std::map<std::string, std::string> { { "children, group, numerator", "3" } });
    for (const auto* other :
        { "{}", "{\"format\":\"other\"}", "{\"a\":", "{\"format\":\"wres-release/1\",\"results\":7}" }) {
        INFO(other);
        CHECK_FALSE(wres::published::audit({ file(other, "other.json") }, {}).has_value());
    }
}

TEST_CASE("an OpenDocument spreadsheet is read as a workbook is")
{
    const auto row = [](const std::string& label, const std::string& value) {
        return R"(<t:table-row><t:table-cell o:value-type="string"><x:p>)" + label + "</x:p></t:table-cell>"
            + value + "</t:table-row>";
    };
    const auto text = [](const std::string& shown) {
        return R"(<t:table-cell o:value-type="string"><x:p>)" + shown + "</x:p></t:table-cell>";
    };
    const auto number = [](int value) {
        return fmt::format(R"(<t:table-cell o:value-type="float" o:value="{}"/>)", value);
    };
    const auto book = test::zip_of({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
        { "content.xml",
            R"(<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet><t:table t:name="S">)"
                + row("Group", text("Staff")) + row("White", number(30)) + row("Asian", text("[c]"))
                + row("Total", number(33)) + "</t:table></o:spreadsheet></o:body></o:document-content>" } });
    CHECK(known(audited({ file(book, "book.ods") })).at("Asian") == "3");
}

TEST_CASE("every notation for a hidden number is taken for what it says")
{
    // 30 and x and y make 50, where y is 16 at least: x is what its notation says, 4 at most.
    for (const auto& [printed, expected] :
        std::map<std::string, std::string> { { "*", "0-4" }, { "[c]", "0-4" }, { "~", "0-4" }, { "-", "0-4" },
            { "<3", "0-2" }, { "\u2264 3", "0-3" }, { "1-3", "1-3" }, { "1 to 2", "1-2" },
            { "fewer than 3", "0-2" }, { "3 or fewer", "0-3" }, { "three or fewer", "0-3" },
            { "fewer than three", "0-2" }, { "under 3", "0-2" }, { "[low]", "1-4" }, { "low", "1-4" },
            { "[k]", "1-4" }, { "suppressed", "0-4" }, { "..", "0-4" }, { "#", "0-4" } }) {
        INFO(printed);
        const auto audit =
            audited({ file("Group,Staff\nWhite,30\nAsian," + printed + "\nBlack,16 or more\nTotal,50\n") });
        CHECK(known(audit).at("Asian") == expected);
    }
}

TEST_CASE("somebody who knows one of two hidden numbers knows the other")
{
    AuditOptions options;
    options.coalition = 1;
    const std::string two = "Group,Staff\nWhite,60\nAsian,*\nBlack,*\nTotal,90\n";
    const auto audit = audited({ file(two) }, options);
    REQUIRE(audit.hidden.size() == 2);
    CHECK(audit.hidden[0].known == Known::Safe);
    CHECK(audit.hidden[0].known_to == std::vector<std::uint32_t> { 1 });
    CHECK(audit.anything_uncovered());
    CHECK_FALSE(audited({ file(two) }).anything_uncovered());
}

TEST_CASE("files without a table, and tables without numbers, are refused by a sentence")
{
    CHECK(wres::published::audit({ file("just words\n") }, {}).error().code == "attack.no_numbers");
    CHECK(wres::published::audit({ file("") }, {}).error().code == "file.empty");
    CHECK(wres::published::audit({ file("Group,Staff\nA,<5\nB,<5\nTotal,20\n") }, {}).error().code
        == "attack.contradiction");
}

TEST_CASE("the answer is written for people, spreadsheets and programs")
{
    const auto audit = audited({ file("Group,Staff\nWhite,30\nAsian,*\nTotal,33\n") });
    CHECK(audit_text(audit).find("exactly 3") != std::string::npos);
    CHECK(audit_csv(audit).find("table.csv,,3,2,Asian,*,exact,3,3,") != std::string::npos);
    CHECK(audit_json(audit).find("\"known\": \"exact\"") != std::string::npos);
}

TEST_CASE("random tables with random cells hidden: what is found is what enumeration finds")
{
    constexpr int size = 3;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        const auto draw = [&](int to) { return std::uniform_int_distribution(0, to)(random); };
        int inner[size][size];
        bool hidden[size][size];
        std::string csv = "Group,one,two,three,Total\n";
        int columns[size + 1] {};
        for (int row = 0; row < size; ++row) {
            int total = 0;
            csv += fmt::format("row {}", row);
            for (int column = 0; column < size; ++column) {
                inner[row][column] = draw(7);
                hidden[row][column] = draw(2) > 0;
                total += inner[row][column];
                columns[column] += inner[row][column];
                csv += hidden[row][column] ? ",*" : fmt::format(",{}", inner[row][column]);
            }
            columns[size] += total;
            csv += fmt::format(",{}\n", total);
        }
        csv += fmt::format("Total,{},{},{},{}\n", columns[0], columns[1], columns[2], columns[3]);
        INFO(csv);
        const auto found = known(audited({ file(csv) }));

        // Every way to fill the upper left four of a 3 x 3 table fixes the rest.
        int least[size][size];
        int most[size][size];
        std::ranges::fill(&least[0][0], &least[0][0] + size * size, 1000);
        std::ranges::fill(&most[0][0], &most[0][0] + size * size, -1);
        int rows[size];
        for (int row = 0; row < size; ++row)
            rows[row] = inner[row][0] + inner[row][1] + inner[row][2];
        for (int code = 0; code < 22 * 22 * 22 * 22; ++code) {
            int world[size][size];
            int rest = code;
            for (int place = 0; place < 4; ++place, rest /= 22)
                world[place / 2][place % 2] = rest % 22;
            for (int row = 0; row < 2; ++row)
                world[row][2] = rows[row] - world[row][0] - world[row][1];
            bool possible = true;
            for (int column = 0; column < size; ++column)
                world[2][column] = columns[column] - world[0][column] - world[1][column];
            for (int row = 0; row < size; ++row)
                for (int column = 0; column < size; ++column)
                    possible = possible && world[row][column] >= 0
                        && (hidden[row][column] || world[row][column] == inner[row][column]);
            if (!possible)
                continue;
            for (int row = 0; row < size; ++row)
                for (int column = 0; column < size; ++column) {
                    least[row][column] = std::min(least[row][column], world[row][column]);
                    most[row][column] = std::max(most[row][column], world[row][column]);
                }
        }
        const char* const names[] = { "one", "two", "three" };
        for (int row = 0; row < size; ++row)
            for (int column = 0; column < size; ++column)
                if (hidden[row][column])
                    CHECK(found.at(fmt::format("row {}, {}", row, names[column]))
                        == (least[row][column] == most[row][column]
                                ? fmt::format("{}", least[row][column])
                                : fmt::format("{}-{}", least[row][column], most[row][column])));
    }
}
