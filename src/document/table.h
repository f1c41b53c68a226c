// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/cell.h"

namespace wres::document {

enum class ColumnKind : std::uint8_t { Words, Number };

struct Column {
    std::string heading;
    ColumnKind kind = ColumnKind::Number;
};

/// A table of one header row and one header column. Ids are given, so that they stay the same from run to
/// run. A table without rows is not shown.
struct Table {
    std::string id;
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // as long as `columns`; the first cell heads the row
};

/// The sentences that say what each shorthand used in the table means, in a fixed order; empty when none is.
[[nodiscard]] std::string shorthand_used(const Table& table);

} // namespace wres::document
