// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/table.h"
#include "intake/read_submission.h"

namespace wres::intake {

/// A reader of one table of a file, handed its rows below the headings.
class RowReader {
public:
    virtual ~RowReader() = default;
    virtual void row(const formats::Row& row) = 0;

    /// Takes a finding about the file that belongs after the rows so far, when the reader is behind with
    /// them.
    [[nodiscard]] virtual bool keep_in_order(Finding&) { return false; }

    /// Catches up: when it returns, everything about the rows so far has been said.
    virtual void settle() { }

    /// After the last row.
    virtual void end() = 0;

    [[nodiscard]] virtual FileReport report() const = 0;
};

/// Whether every cell is blank.
[[nodiscard]] bool is_blank(const formats::Row& row);

/// The place of a heading by any of its names, as identifiers; the first name that is there counts.
[[nodiscard]] std::optional<std::size_t> heading_place(
    const std::vector<std::string>& headings, const std::vector<std::string_view>& names);

/// The trimmed text of a cell; empty when there is no such column or the row is too short for it.
[[nodiscard]] std::string_view cell_text(const formats::Row& row, std::optional<std::size_t> place);

} // namespace wres::intake
