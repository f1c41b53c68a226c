// SPDX-License-Identifier: MIT
#include "published/given_totals.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/csv.h"

namespace wres::published {

Result<std::vector<GivenTotal>> read_given_totals(std::string_view name, std::string_view content)
{
    const auto table = TRY(CsvTable::parse(name, content));
    if (!table.has("total") || !table.has("part"))
        return failure("attack.totals",
            fmt::format(
                "{} needs the columns total and part, with one line for each part of each total.", name));
    std::vector<GivenTotal> totals;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto& total = table.at(row, "total");
        auto found = std::ranges::find(totals, total, &GivenTotal::total);
        if (found == totals.end()) {
            totals.push_back({ total, {} });
            found = std::prev(totals.end());
        }
        found->parts.push_back(table.at(row, "part"));
    }
    return totals;
}

} // namespace wres::published
