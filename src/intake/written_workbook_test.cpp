// SPDX-License-Identifier: MIT
//
// What the program writes as a workbook, it reads back.

#include <doctest/doctest.h>

#include "base/bytes.h"
#include "base/text.h"
#include "formats/table.h"
#include "support/read_table.h"
#include "workbooks/write_xlsx.h"

using namespace wres;

TEST_CASE("every kind of cell that is written is read back as what it is")
{
    using namespace workbooks;
    Sheet staff { .name = "Staff",
        .column_widths = {},
        .rows = { { { std::string("Group"), std::string("Start"), std::string("Pay") }, RowStyle::Plain },
            { { std::string("White British"), parse_iso_date("2025-03-31").value(), 31250.5 },
                RowStyle::Plain },
            { { std::string("=1+1"), std::monostate {}, Number { 0.125, NumberStyle::Percent } },
                RowStyle::Plain },
            { { std::string("caf\xC3\xA9 & <b>"), NoNumber { "[c]" }, SheetLink { "Top", "Staff" } },
                RowStyle::Plain } },
        .table_name = {} };
    const auto bytes = write_xlsx({ "Title", "openwres", { staff } }).value();
    test::WrittenDown read;
    REQUIRE(formats::read_xlsx("staff.xlsx", *bytes_of(bytes), read).has_value());
    CHECK(join(read.rows, "\n")
        == "[Staff]\n1:Group|Start|Pay\n2:White British|@2025-03-31|#31250.5\n3:=1+1||12.5%\n"
           "4:caf\\xC3\\xA9 & <b>|[c]|Top");
    CHECK(read.oddities.empty());
}
