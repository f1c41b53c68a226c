// SPDX-License-Identifier: MIT
#include "intake/pay_cell.h"

#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/derived_columns.h"
#include "intake/money.h"

namespace wres::intake {
namespace {

std::string pounds(std::int64_t pence)
{
    return fmt::format("£{}", with_thousands(static_cast<std::uint64_t>(pence / 100)));
}

std::string_view finding_for(MoneyTrouble trouble)
{
    switch (trouble) {
    case MoneyTrouble::None:
    case MoneyTrouble::NotAnAmount: return "not_an_amount";
    case MoneyTrouble::ForeignSeparators: return "foreign_separators";
    case MoneyTrouble::PerHour: return "pay_looks_hourly";
    }
    return "not_an_amount";
}

} // namespace

std::optional<std::int64_t> read_pay(const RecordWriter& writer, std::uint64_t row, std::string_view heading,
    std::string_view text, PayBasis basis, double full_time_hours)
{
    if (trimmed(text).empty())
        return std::nullopt;
    const auto reading = read_money(text);
    if (!reading.pence) {
        writer.find(std::string(finding_for(reading.trouble)), row, heading);
        return std::nullopt;
    }
    if (*reading.pence == 0) {
        writer.find("pay_zero", row, heading);
        return std::nullopt;
    }
    const auto annual =
        basis == PayBasis::Annual ? *reading.pence : annual_from_hourly(*reading.pence, full_time_hours);
    switch (plausibility_of_annual_pay(annual)) {
    case PayPlausibility::Annual: return *reading.pence;
    case PayPlausibility::PerhapsHourly: writer.find("pay_looks_hourly", row, heading); return std::nullopt;
    case PayPlausibility::OutOfRange: break;
    }
    if (basis == PayBasis::Hourly && plausibility_of_annual_pay(*reading.pence) == PayPlausibility::Annual)
        writer.find("pay_looks_annual", row, heading);
    else
        writer.find(
            "pay_implausible", row, heading, { pounds(least_annual_pence), pounds(most_annual_pence) });
    return std::nullopt;
}

} // namespace wres::intake
