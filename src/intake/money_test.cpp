// SPDX-License-Identifier: MIT
#include "intake/money.h"

#include <doctest/doctest.h>

#include "support/case_table.h"

using namespace wres::intake;

namespace {

std::string_view name_of(MoneyTrouble trouble)
{
    switch (trouble) {
    case MoneyTrouble::None: return "none";
    case MoneyTrouble::NotAnAmount: return "not_an_amount";
    case MoneyTrouble::ForeignSeparators: return "foreign_separators";
    case MoneyTrouble::PerHour: return "per_hour";
    }
    return "";
}

} // namespace

TEST_CASE("amounts are read as people and spreadsheets write them")
{
    for (const auto& row : wres::test::cases("intake/money.csv")) {
        INFO(row.where(), " ", row.text("text"));
        const auto reading = read_money(row.text("text"));
        CHECK(name_of(reading.trouble) == row.text("trouble"));
        CHECK(reading.pence.has_value() == !row.text("pence").empty());
        if (reading.pence && !row.text("pence").empty())
            CHECK(static_cast<double>(*reading.pence) == row.number("pence"));
    }
}

TEST_CASE("pay that cannot be a year's is told apart")
{
    CHECK(plausibility_of_annual_pay(31'250'00) == PayPlausibility::Annual);
    CHECK(plausibility_of_annual_pay(12'60) == PayPlausibility::PerhapsHourly);
    CHECK(plausibility_of_annual_pay(0) == PayPlausibility::OutOfRange);
    CHECK(plausibility_of_annual_pay(-5) == PayPlausibility::OutOfRange);
    CHECK(plausibility_of_annual_pay(2'999'99) == PayPlausibility::OutOfRange);
    CHECK(plausibility_of_annual_pay(500'000'01) == PayPlausibility::OutOfRange);
}
