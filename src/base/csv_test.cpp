// SPDX-License-Identifier: MIT
#include "base/csv.h"

#include <doctest/doctest.h>

using namespace wres;

TEST_CASE("a small table is read with quotes, notes and line numbers")
{
    const auto table = CsvTable::parse("a.csv", "# note\na,b\n1,\"x, \"\"y\"\"\nz\"\r\n2,\n").value();
    CHECK(table.rows() == 2);
    CHECK(table.at(0, "b") == "x, \"y\"\nz");
    CHECK(table.at(1, "b").empty());
    CHECK(table.line(0) == 3);
    CHECK(table.line(1) == 5);
}

TEST_CASE("a malformed table is refused with its line")
{
    CHECK(CsvTable::parse("a.csv", "a,b\n1\n").error().message == "a.csv, line 2: there are 1 cells under 2 headings.");
    CHECK(CsvTable::parse("a.csv", "a,a\n").error().code == "csv.malformed");
    CHECK(CsvTable::parse("a.csv", "a\n\"x\n").error().code == "csv.malformed");
    CHECK(CsvTable::parse("a.csv", "").error().code == "csv.malformed");
}

TEST_CASE("a cell that a spreadsheet would run as a formula is made harmless")
{
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("-0.25") == "-0.25");
    CHECK(csv_cell("-sum") == "'-sum");
    CHECK(csv_cell("a,b") == "\"a,b\"");
}
