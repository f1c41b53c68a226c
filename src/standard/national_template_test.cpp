// SPDX-License-Identifier: MIT
#include "standard/national_template.h"

#include <doctest/doctest.h>

#include "support/case_table.h"

using namespace wres;
using standard::parse_national_template;

TEST_CASE("a template says which parts a national report has, in which order")
{
    const auto found = parse_national_template("t.toml",
        "title = \"England {period}\"\n[[section]]\npart = \"b\"\nheading = \"B\"\n[[section]]\npart = "
        "\"a\"\n"
        "[[indicator]]\npart = \"c\"\ntext = \"Why.\"\n",
        { "a", "b" }, { "c" });
    REQUIRE(found.has_value());
    CHECK(found->title == "England {period}");
    REQUIRE(found->sections.size() == 2);
    CHECK(found->sections[0].part == "b");
    CHECK(found->sections[0].heading == "B");
    CHECK(found->sections[1].part == "a");
    REQUIRE(found->of_each_indicator.size() == 1);
    CHECK(found->of_each_indicator[0].text == "Why.");
}

TEST_CASE("a template with a part that there is not, or a key that nobody asks for, is refused with its line")
{
    const auto other = parse_national_template(
        "t.toml", "title = \"E\"\n[[section]]\npart = \"summery\"\n", { "summary" }, {});
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().code == "standard.faulty");
    CHECK(other.error().message.find("line 3") != std::string::npos);
    CHECK_FALSE(parse_national_template("t.toml", "title = \"E\"\ncolour = \"red\"\n", {}, {}).has_value());
    CHECK_FALSE(parse_national_template("t.toml", "title = ", {}, {}).has_value());
    CHECK_FALSE(parse_national_template("t.toml", "", {}, {}).has_value());
}
