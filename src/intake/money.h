// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wres::intake {

/// Why a text under a pay heading was not read as an amount.
enum class MoneyTrouble : std::uint8_t {
    None,
    NotAnAmount, // words, a range, a grade
    ForeignSeparators, // 31.250,00: a point for thousands, a comma for pence
    PerHour, // the text says that it is by the hour, day, week or month
};

struct MoneyReading {
    std::optional<std::int64_t> pence;
    MoneyTrouble trouble = MoneyTrouble::None;
};

/// An amount of pounds as people and spreadsheets write it: 31250, 31,250.00, £31,250, GBP 31250.5, 31 250.
/// Half pence are rounded away from zero. An amount that could be read in two ways is not read.
/// @cases tests/cases/intake/money.csv
[[nodiscard]] MoneyReading read_money(std::string_view text);

/// Whether an amount can be somebody's pay for a year of full-time work, in pence.
enum class PayPlausibility : std::uint8_t { Annual, PerhapsHourly, OutOfRange };

inline constexpr std::int64_t least_annual_pence = 3'000'00;
inline constexpr std::int64_t most_annual_pence = 500'000'00;

/// Below £200 the figure is more likely an hourly rate, and from there to £3,000 or above £500,000 a slip:
/// the National Living Wage alone makes more than £20,000 of a full-time year, and no council pays half a
/// million.
[[nodiscard]] PayPlausibility plausibility_of_annual_pay(std::int64_t pence);

} // namespace wres::intake
