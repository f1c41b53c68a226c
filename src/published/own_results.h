// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "published/grid.h"
#include "published/published_table.h"

namespace wres::published {

/// The counts of a table of numbers that this program wrote (results.csv): of its lines those that are of
/// people, each named by indicator, area, scope, period, definition, part, dimension, label, side and
/// measure. Nothing when the grid is another table.
[[nodiscard]] std::optional<PublishedTable> own_results_in(const Grid& grid);

/// What names a count in such a table.
struct OwnLine {
    const std::string& indicator;
    const std::string& area; // code
    const std::string& area_name;
    const std::string& scope;
    const std::string& period;
    const std::string& definition;
    const std::string& part;
    const std::string& dimension;
    const std::string& label;
    const std::string& side;
    const std::string& measure;
};

/// @param cell  of a table of own_results_in()
[[nodiscard]] OwnLine own_line(const PublishedTable& table, const PublishedCell& cell);

} // namespace wres::published
