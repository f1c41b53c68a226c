// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "formats/table.h"

namespace wres::intake {

/// What a row is, told from its texts alone.
enum class RowKind : std::uint8_t { OfPerson, Blank, Ragged, Total, HeadingsAgain };

struct FoundKind {
    RowKind kind {};
    std::size_t beyond {}; // Ragged: the cell beyond the headings, from 1
};

[[nodiscard]] FoundKind kind_of(const formats::Row& row, const std::vector<std::string>& headings);

} // namespace wres::intake
