// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "intake/record_writer.h"

namespace wres::intake {

enum class PayBasis : std::uint8_t { Annual, Hourly };

/// An amount of pay from one cell, in pence a year or an hour; none when it is blank, or odd, which is then
/// said.
[[nodiscard]] std::optional<std::int64_t> read_pay(const RecordWriter& writer, std::uint64_t row,
    std::string_view heading, std::string_view text, PayBasis basis, double full_time_hours);

} // namespace wres::intake
