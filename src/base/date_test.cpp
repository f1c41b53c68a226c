// SPDX-License-Identifier: MIT
#include "base/date.h"

#include <doctest/doctest.h>

using namespace wres;
using namespace std::chrono_literals;

TEST_CASE("dates are read day first, and only days that exist")
{
    CHECK(parse_british_date("31/03/2025") == Date(2025y / 3 / 31));
    CHECK(parse_british_date("1-4-25") == Date(2025y / 4 / 1));
    CHECK(parse_british_date("01.04.1962") == Date(1962y / 4 / 1));
    CHECK(parse_british_date("12/05/30") == Date(1930y / 5 / 12));
    CHECK_FALSE(parse_british_date("31/02/2025"));
    CHECK_FALSE(parse_british_date("03/31/2025"));
    CHECK(parse_iso_date("2024-02-29") == Date(2024y / 2 / 29));
    CHECK_FALSE(parse_iso_date("2025-02-29"));
}

TEST_CASE("spreadsheet serials mean the days that Excel shows")
{
    // 45747 is shown as 31/03/2025; 59 as 28/02/1900; 60 as a day that never was.
    CHECK(date_from_spreadsheet(45747, SpreadsheetEpoch::Year1900) == Date(2025y / 3 / 31));
    CHECK(date_from_spreadsheet(45747.75, SpreadsheetEpoch::Year1900) == Date(2025y / 3 / 31));
    CHECK(date_from_spreadsheet(59, SpreadsheetEpoch::Year1900) == Date(1900y / 2 / 28));
    CHECK_FALSE(date_from_spreadsheet(60, SpreadsheetEpoch::Year1900));
    CHECK(date_from_spreadsheet(61, SpreadsheetEpoch::Year1900) == Date(1900y / 3 / 1));
    CHECK(date_from_spreadsheet(44285, SpreadsheetEpoch::Year1904) == Date(2025y / 3 / 31));
    CHECK_FALSE(date_from_spreadsheet(0, SpreadsheetEpoch::Year1900));
}

TEST_CASE("ages count whole years")
{
    CHECK(years_between(2000y / 2 / 29, 2025y / 2 / 28) == 24);
    CHECK(years_between(2000y / 2 / 29, 2025y / 3 / 1) == 25);
    CHECK(iso_date(Date(2025y / 3 / 1)) == "2025-03-01");
    CHECK(british_date(Date(2025y / 9 / 30)) == "30 September 2025");
}
