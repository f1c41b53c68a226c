// SPDX-License-Identifier: MIT
#include "report/withheld_rows.h"

#include <doctest/doctest.h>

using namespace wres;
using disclosure::Hidden;
using disclosure::ReleasedVerdict;
using disclosure::Shown;
using document::Cell;

namespace {

const Cell hidden = document::count(Shown<std::uint64_t>(Hidden::Confidential));
const Cell twelve = document::count(Shown<std::uint64_t>(12U));

document::Table table(std::vector<std::vector<Cell>> rows)
{
    return { .id = "t", .caption = "Staff by part", .columns = {}, .rows = std::move(rows) };
}

std::string text(const document::Block& block)
{
    return std::get<document::Paragraph>(block).runs.front().text;
}

} // namespace

TEST_CASE("withheld rows leave the table and are named below it")
{
    document::Blocks blocks;
    report::add_table(blocks,
        table({ { Cell("Adults"), twelve, ReleasedVerdict::Adverse },
            { Cell("Children"), hidden, ReleasedVerdict::Withheld },
            { Cell("Housing"), twelve, hidden, ReleasedVerdict::Withheld } }));
    REQUIRE(blocks.size() == 2);
    CHECK(std::get<document::Table>(blocks[0]).rows.size() == 1);
    CHECK(text(blocks[1])
        == "Not shown, so that nobody can be identified from small numbers: Children and Housing.");
}

TEST_CASE("a row whose finding alone is withheld, because of other rows, keeps its place")
{
    document::Blocks blocks;
    const Cell hidden_p = document::p_value(Shown<double>(Hidden::Confidential));
    report::add_table(blocks,
        table({ { Cell("Bangladeshi"), twelve, hidden_p, ReleasedVerdict::Withheld },
            { Cell("Roma"), hidden, hidden_p, ReleasedVerdict::Withheld } }));
    REQUIRE(blocks.size() == 2);
    const auto& rows = std::get<document::Table>(blocks[0]).rows;
    REQUIRE(rows.size() == 1);
    CHECK(document::in_words(rows.front().front()) == "Bangladeshi");
}

TEST_CASE("a table that says nothing becomes a sentence")
{
    document::Blocks blocks;
    report::add_table(blocks,
        table({ { Cell("Adults"), hidden, ReleasedVerdict::Withheld },
            { Cell("Roma"), twelve, ReleasedVerdict::NotCalculable } }));
    REQUIRE(blocks.size() == 1);
    CHECK(
        text(blocks[0]) == "Staff by part: not shown, so that nobody can be identified from small numbers.");
}

TEST_CASE("without a finding a row is left out only when every number in it is confidential")
{
    document::Blocks blocks;
    report::add_table(
        blocks, table({ { Cell("Adults"), twelve, hidden }, { Cell("Children"), hidden, hidden } }));
    REQUIRE(blocks.size() == 2);
    CHECK(std::get<document::Table>(blocks[0]).rows.size() == 1);
}

TEST_CASE("of two rows under one head none is left out alone")
{
    document::Blocks blocks;
    report::add_table(blocks,
        table({ { Cell("Adults"), Cell("Minority ethnic"), hidden },
            { Cell("Adults"), Cell("White"), twelve }, { Cell("Children"), Cell("Minority ethnic"), hidden },
            { Cell("Children"), Cell("White"), hidden } }));
    REQUIRE(blocks.size() == 2);
    CHECK(std::get<document::Table>(blocks[0]).rows.size() == 2);
    CHECK(text(blocks[1]) == "Not shown, so that nobody can be identified from small numbers: Children.");
}

TEST_CASE("a table with nothing withheld stays as it is")
{
    document::Blocks blocks;
    report::add_table(blocks,
        table({ { Cell("Adults"), twelve, ReleasedVerdict::TooFewToTell },
            { Cell("Roma"), twelve, ReleasedVerdict::NotCalculable } }));
    REQUIRE(blocks.size() == 1);
    CHECK(std::get<document::Table>(blocks[0]).rows.size() == 2);
}
