// SPDX-License-Identifier: MIT
#include "intake/date_cell.h"

#include <doctest/doctest.h>

#include "support/case_table.h"

using namespace wres;
using namespace wres::intake;

TEST_CASE("dates are read as files write them")
{
    for (const auto& row : test::cases("intake/date_cell.csv")) {
        INFO(row.where(), " ", row.text("text"));
        const auto kind = row.text("kind") == "number" ? formats::CellKind::Number
            : row.text("kind") == "date"               ? formats::CellKind::Date
                                                       : formats::CellKind::Text;
        const auto reading = read_date({ kind, row.text("text") });
        CHECK((reading.date ? iso_date(*reading.date) : "") == row.text("date"));
        const auto* const trouble = reading.trouble == DateTrouble::None ? "none"
            : reading.trouble == DateTrouble::MonthFirst                 ? "month_first"
            : reading.trouble == DateTrouble::NoSuchDay                  ? "no_such_day"
                                                                         : "not_a_date";
        CHECK(trouble == row.text("trouble"));
    }
}
