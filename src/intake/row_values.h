// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "intake/person_register.h"
#include "standard/classification.h"

namespace wres::intake {

/// What one cell came to. Which member counts follows from the column's type.
struct RowValue {
    std::uint16_t code {}; // Code, Scope, Derived, Label: the code plus one; 0 is blank
    Identity identity {}; // PersonId
    std::optional<std::int64_t> pence; // Money
    std::optional<Date> date; // Date
};

/// One row of a record table, decoded: an entry for each column of the table.
struct RowValues {
    std::uint64_t row {};
    std::vector<RowValue> columns;
    std::optional<standard::GroupIndex> group;
    std::optional<std::size_t> scope;
    Identity known_as {}; // how other files number the person, when not by the PersonId column
    std::uint32_t cells_hash {};

    void clear(std::uint64_t row_number, std::size_t column_count)
    {
        row = row_number;
        columns.assign(column_count, {});
        group.reset();
        scope.reset();
        known_as = 0;
        cells_hash = 0;
    }
};

} // namespace wres::intake
