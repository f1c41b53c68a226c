// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wres {

/// A small, well-formed CSV table held in memory: one of our own definition files or test tables.
/// Council files come through `intake`, which forgives what this does not.
class CsvTable {
public:
    /// Comma separated, quotes doubled, UTF-8, one header row of distinct names, every row as long as the header.
    /// Lines that begin with # before the header are notes and are passed over.
    /// @errors csv.malformed  with `name`, the line, and what is wrong
    static Result<CsvTable> parse(std::string_view name, std::string_view content);

    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] bool has(std::string_view column) const;

    /// The cell's text; the column must be in the header.
    [[nodiscard]] const std::string& at(std::size_t row, std::string_view column) const;

    /// The line of the file on which a row begins, for messages.
    [[nodiscard]] std::size_t line(std::size_t row) const { return lines_[row]; }

private:
    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view column) const;

    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
    std::vector<std::size_t> lines_;
};

/// One cell as CSV writes it: quoted when it must be. A text that a spreadsheet would run as a formula
/// (it begins with = + - @ or a tab) is led by an apostrophe; plain numbers are left alone.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace wres
