// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/record_writer.h"

namespace wres::intake {

enum class PayBasis : std::uint8_t { Annual, Hourly };

/// An amount of pay from one cell, in pence a year or an hour.
struct PayReading {
    std::optional<std::int64_t> pence; // none when the cell is blank or odd
    std::string finding; // the code of what is odd; empty: nothing
    std::vector<std::string> details;
};

[[nodiscard]] PayReading read_pay(std::string_view text, PayBasis basis, double full_time_hours);

/// The same, and says what is odd of a row.
[[nodiscard]] std::optional<std::int64_t> read_pay(const RecordWriter& writer, std::uint64_t row,
    std::string_view heading, std::string_view text, PayBasis basis, double full_time_hours);

} // namespace wres::intake
