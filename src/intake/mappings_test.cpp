// SPDX-License-Identifier: MIT
#include "intake/mappings.h"

#include <doctest/doctest.h>

using namespace wres::intake;

TEST_CASE("mappings are written as they were read, in one order whatever the order was")
{
    const auto* const file = R"(
[files]
"All staff.xlsx" = "workforce"

[columns]
"Pay \"FTE\"" = "workforce.annual_pay"
"Ethnic origin" = "ethnic_group"

[[ethnicity]]
label = "W Brit"
group = "white_british"
who = "HR lead"
when = "2025-09-30"
why = "the payroll system's short form"

[[ethnicity]]
label = "Afro"
group = "black_caribbean"
who = "HR lead"
)";
    const auto mappings = parse_mappings("mappings.toml", file);
    REQUIRE(mappings);
    CHECK(mappings->columns.at("Ethnic origin") == "ethnic_group");
    CHECK(mappings->files.at("All staff.xlsx") == "workforce");
    REQUIRE(mappings->ethnicity.size() == 2);
    CHECK(mappings->ethnicity.front().who == "HR lead");

    const auto written = write_mappings(*mappings);
    const auto again = parse_mappings("mappings.toml", written);
    REQUIRE(again);
    CHECK(write_mappings(*again) == written);
    CHECK(again->columns == mappings->columns);
    CHECK(again->ethnicity.front().label == "Afro");
}

TEST_CASE("a faulty mapping file is refused with its line")
{
    const auto refusal = [](const char* toml) {
        const auto mappings = parse_mappings("m.toml", toml);
        REQUIRE_FALSE(mappings);
        CHECK(mappings.error().code == "mappings.faulty");
        return mappings.error().message;
    };
    CHECK(refusal("[columns]\n\"Band\" = 3\n").starts_with("m.toml, line 2: "));
    CHECK(refusal("[columns]\n\"Band\" = 2025-04-01\n")
        == "m.toml, line 2: in [columns] what stands right of = must be in quotes.");
    CHECK(refusal("[columns\n").starts_with("m.toml, line 1: "));
    CHECK(refusal("\n[colums]\na = \"b\"\n").starts_with("m.toml, line 2: "));
    CHECK(refusal("columns = 3\n").starts_with("m.toml, line 1: "));
    CHECK(refusal("ethnicity = \"White\"\n").starts_with("m.toml, line 1: "));
    CHECK(refusal("[[ethnicity]]\nlabel = \"W\"\n").find("label, group and who") != std::string::npos);
    CHECK(refusal("[[ethnicity]]\nlabel = \"W\"\ngroup = \"x\"\nwho = \"y\"\nwhen = \"30/9/25\"\n")
              .find("2025-09-30")
        != std::string::npos);
    CHECK(refusal("[[ethnicity]]\nlabel = \"W\"\ncolour = \"x\"\n").starts_with("m.toml, line 3: "));
}

TEST_CASE("text with quotes, line ends and other controls survives")
{
    Mappings mappings;
    mappings.columns["a\"b\\c\n\x01"] = "ethnic_group";
    const auto again = parse_mappings("m.toml", write_mappings(mappings));
    REQUIRE(again);
    CHECK(again->columns == mappings.columns);
}
