// SPDX-License-Identifier: MIT
#include "document/table.h"

#include <algorithm>

#include "document/number_words.h"

namespace wres::document {

std::string shorthand_used(const Table& table)
{
    using disclosure::Hidden;
    std::string meanings;
    for (const auto hidden :
        { Hidden::Confidential, Hidden::NotAvailable, Hidden::NotApplicable, Hidden::TooFewPeople }) {
        const bool used = std::ranges::any_of(table.rows, [&](const std::vector<Cell>& row) {
            return std::ranges::any_of(row, [&](const Cell& cell) { return hidden_in(cell) == hidden; });
        });
        if (!used)
            continue;
        if (!meanings.empty())
            meanings += ' ';
        meanings += shorthand_meaning(hidden);
    }
    return meanings;
}

} // namespace wres::document
