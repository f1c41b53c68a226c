// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <array>

#include "inspection/colour.h"
#include "inspection/csv_columns.h"
#include "inspection/printed_form.h"
#include "support/case_table.h"

namespace wres::inspection {

TEST_CASE("the form of a printed number is told")
{
    static constexpr std::array<std::string_view, 11> names { "blank", "number", "with_separators",
        "with_percent_sign", "with_unit", "two_numbers", "interval", "marked", "shorthand", "symbol",
        "words" };
    for (const auto& each : test::cases("inspection/printed_form.csv")) {
        INFO(each.where(), ": ", each.text("text"));
        CHECK(names[static_cast<std::size_t>(printed_form(each.text("text")))] == each.text("form"));
    }
}

TEST_CASE("contrast is that of WCAG, whichever colour comes first")
{
    for (const auto& each : test::cases("inspection/contrast.csv")) {
        INFO(each.where());
        const auto one = read_hex_colour(each.text("one"));
        const auto other = read_hex_colour(each.text("other"));
        REQUIRE(one);
        REQUIRE(other);
        CHECK(contrast(*one, *other) == doctest::Approx(each.number("contrast")).epsilon(0.0015));
        CHECK(contrast(*one, *other) == contrast(*other, *one));
    }
}

TEST_CASE("colours of CSS are read, and what a browser alone can tell is not")
{
    const Colour teal { 0, 128, 128 };
    for (const auto* text : { "teal", "#008080", "#008080ff", "rgb(0, 128, 128)", "rgb(0 128 128)",
             "rgba(0,128,128,1)", " TEAL ", "hsl(180, 100%, 25.1%)" }) {
        INFO(text);
        CHECK(read_css_colour(text) == teal);
    }
    for (const auto* text : { "rgba(0,128,128,0.5)", "#00808080", "currentcolor",
             "color-mix(in srgb, red, blue)", "rgb(1,2)", "#12", "" }) {
        INFO(text);
        CHECK_FALSE(read_css_colour(text));
    }
}

TEST_CASE("notes and shorthand are found in a text")
{
    CHECK(notes_in("Staff [note 1], leavers [Note 12]") == std::vector<std::string> { "1", "12" });
    CHECK(notes_in("[note] [note x] note 3 [note 4").empty());
    CHECK(without_notes("Staff [note 1] (%) [note 2]") == "Staff  (%)");
    CHECK(explains_shorthand("[c] = hidden, so that nobody can be identified", "[c]"));
    CHECK(explains_shorthand("Numbers below 10 are shown as [c].", "[c]"));
    CHECK_FALSE(explains_shorthand("[c] [x] = not available", "[c]"));
}

TEST_CASE("a column of ranges is one of labels, unless it is of limits")
{
    const auto holds = [](const std::string& heading, const std::vector<std::string>& texts) {
        ColumnTally column(heading);
        for (const auto& text : texts)
            column.add(2, text);
        return column.holds_numbers();
    };
    CHECK_FALSE(holds("Age", { "16-24", "25-34", "65 and over" }));
    CHECK_FALSE(holds("Month", { "2025-01", "2025-02" }));
    CHECK(holds("95% CI", { "2.0 to 4.2", "1.1 to 3.0" }));
    CHECK(holds("Staff", { "12", "30", "10-19", "[c]" }));
    CHECK_FALSE(holds("Year", { "2024", "2025" }));
    CHECK_FALSE(holds("Indicators [note 1]", { "1", "2, 3" }));
    CHECK_FALSE(holds("Starts", { "31/03/2025", "2025-04-01" }));
    CHECK_FALSE(holds("Team", { "North", "South", "3" }));
}

TEST_CASE("fields that a spreadsheet would run are told from numbers")
{
    for (const auto* text : { "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd()", "\tx" }) {
        INFO(text);
        CHECK(begins_as_formula(text));
    }
    for (const auto* text : { "-3.5", "+4", "-", "", "a=b", "-12%" }) {
        INFO(text);
        CHECK_FALSE(begins_as_formula(text));
    }
}

} // namespace wres::inspection
