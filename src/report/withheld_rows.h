// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace wres::report {

/// Puts a table into a document without the rows that a reader would learn nothing from: a comparison that is
/// withheld, or a row whose every number is confidential. One sentence below the table names them, or stands
/// in its place when no row is left. Their visible counts stay in the numbers beside the report.
void add_table(document::Blocks& blocks, document::Table table);

/// Whether a comparison shows nothing. One whose finding alone is withheld, because of other rows on which
/// its adjusted p-value rests, shows its numbers.
[[nodiscard]] bool is_withheld(const disclosure::ReleasedComparison& comparison);

/// "a, b and c", of at least one.
[[nodiscard]] std::string in_a_list(std::vector<std::string> names);

} // namespace wres::report
