// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace wres::improvement {

enum class PeriodLength : std::uint8_t { Year, Quarter, Month };

/// A period of a series with its days.
struct Period {
    std::string label; // "2025", "2025-Q1" (January to March), "2025-04"
    PeriodLength length {};
    Date begins {};
    Date ends {}; // its last day; of staff in post the day on which they are counted
    int number {}; // periods that follow each other have numbers that do
};

/// @param year_ends  "03-31": the month and day on which a yearly period ends
/// @return none when the label is no period
[[nodiscard]] std::optional<Period> period_of(std::string_view label, std::string_view year_ends);

/// Where a period stands to the day on which an action starts.
enum class Standing : std::uint8_t { Before, Straddles, After };

/// @param counted_on_last_day  staff in post: only the last day decides
[[nodiscard]] Standing standing_of(const Period& period, Date starts, bool counted_on_last_day);

} // namespace wres::improvement
