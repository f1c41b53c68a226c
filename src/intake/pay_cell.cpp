// SPDX-License-Identifier: MIT
#include "intake/pay_cell.h"

#include <string>
#include <utility>

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

PayReading read_pay(std::string_view text, PayBasis basis, double full_time_hours)
{
    if (trimmed(text).empty())
        return {};
    const auto reading = read_money(text);
    if (!reading.pence)
        return { std::nullopt, std::string(finding_for(reading.trouble)), {} };
    if (*reading.pence == 0)
        return { std::nullopt, "pay_zero", {} };
    const auto annual =
        basis == PayBasis::Annual ? *reading.pence : annual_from_hourly(*reading.pence, full_time_hours);
    switch (plausibility_of_annual_pay(annual)) {
    case PayPlausibility::Annual: return { *reading.pence, {}, {} };
    case PayPlausibility::PerhapsHourly: return { std::nullopt, "pay_looks_hourly", {} };
    case PayPlausibility::OutOfRange: break;
    }
    if (basis == PayBasis::Hourly && plausibility_of_annual_pay(*reading.pence) == PayPlausibility::Annual)
        return { std::nullopt, "pay_looks_annual", {} };
    return { std::nullopt, "pay_implausible", { pounds(least_annual_pence), pounds(most_annual_pence) } };
}

std::optional<std::int64_t> read_pay(const RecordWriter& writer, std::uint64_t row, std::string_view heading,
    std::string_view text, PayBasis basis, double full_time_hours)
{
    auto reading = read_pay(text, basis, full_time_hours);
    if (!reading.finding.empty())
        writer.find(std::move(reading.finding), row, heading, std::move(reading.details));
    return reading.pence;
}

} // namespace wres::intake
