// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "published/grid.h"

namespace wres::published {

/// What a row, a column or a section of a table is about.
struct Label {
    std::string text; // as printed, trimmed
    std::size_t indent = 0; // spaces in front of it
};

/// One way in which a table is divided: its rows by ethnic group, its columns by service.
struct Dimension {
    std::string name; // the heading of its labels; empty where there is none
    std::vector<Label> labels; // in the order of the table, each once
};

enum class CellUse : std::uint8_t {
    Count,
    Percent,
    Other, // an average, pay, a ratio, whole-time equivalents: not attacked
};

struct PublishedCell {
    std::uint64_t row {}; // as a spreadsheet shows it
    std::size_t column {}; // from 1
    std::vector<std::uint32_t> labels; // by dimension: which of its labels
    CellUse use = CellUse::Count;
    PrintedCell printed;
};

/// A table as a reader understands it.
struct PublishedTable {
    std::string file;
    std::string sheet;
    std::string title; // the words above it; may be empty
    std::vector<Dimension> dimensions; // of rows first, then of columns
    std::size_t column_dimensions = 0; // how many of them, at the end, are of columns
    std::vector<PublishedCell> cells;
    bool is_own_results = false; // of this program
    std::vector<std::string> area_codes; // of own results: by label of their areas
};

/// Finds the tables of a grid: where headings are, which columns hold labels, and what is a note. A blank row
/// ends a table; rows after it with the same columns and no headings of their own belong to it.
[[nodiscard]] std::vector<PublishedTable> tables_in(const Grid& grid, const SymbolMeanings& meanings = {});

/// A label made comparable: lower case, words alone, without "number of" and "%".
[[nodiscard]] std::string comparable(const std::string& label);

} // namespace wres::published
