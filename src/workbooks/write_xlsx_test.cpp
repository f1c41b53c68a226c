// SPDX-License-Identifier: MIT
#include "workbooks/write_xlsx.h"

#include <doctest/doctest.h>

using namespace wres;
using namespace wres::workbooks;

TEST_CASE("a workbook is a ZIP, and the same workbook is the same bytes")
{
    const Workbook workbook { "Title", "openwres",
        { { "Table 1", { 20, 12 },
            { { { std::string("Heading A"), std::string("Heading B") }, RowStyle::Heading },
                { { std::string("x"), 1.5 } } },
            "Table_1" } } };
    const auto first = write_xlsx(workbook).value();
    CHECK(first.starts_with("PK"));
    CHECK(first == write_xlsx(workbook).value());
}

TEST_CASE("a text longer than a cell can hold is refused")
{
    const Workbook workbook { "T", "A", { { "S", { 10 }, { { { std::string(40000, 'x') } } }, "" } } };
    CHECK(write_xlsx(workbook).error().code == "workbook.not_written");
}
