// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "inspection/colour.h"

namespace wres::inspection {

/// Cells from the first to the last, rows and columns from 1.
struct CellRange {
    std::uint32_t first_row {};
    std::uint32_t first_column {};
    std::uint32_t last_row {};
    std::uint32_t last_column {};

    [[nodiscard]] bool holds(std::uint32_t row, std::uint32_t column) const
    {
        return row >= first_row && row <= last_row && column >= first_column && column <= last_column;
    }
    [[nodiscard]] bool touches(const CellRange& other) const
    {
        return first_row <= other.last_row && other.first_row <= last_row && first_column <= other.last_column
            && other.first_column <= last_column;
    }
};

enum class SheetCellKind : std::uint8_t { Text, Number, Date, Boolean, Error };

/// How a cell looks, as far as rules ask.
struct CellLook {
    std::optional<Colour> ink; // none: the program's own, or one that cannot be told
    std::optional<Colour> paper;
    bool wraps = false;
    bool is_superscript = false;
    bool is_percent = false;
    bool is_currency = false;
    bool has_separators = false;
    int decimals = -1; // -1: as many as fit
};

struct SheetCell {
    std::uint32_t row {};
    std::uint32_t column {};
    SheetCellKind kind = SheetCellKind::Text;
    std::string text; // a number as the file keeps it; a text whole, not trimmed
    CellLook look;
    std::string formula; // as the file keeps it; empty: a value
    bool has_superscript = false; // in part of its text
};

/// A table that is marked as one: a table of Excel, a database range of OpenDocument.
struct MarkedTable {
    std::string name;
    CellRange range;
    bool has_header = true;
    bool has_filter = false;
};

enum class ObjectKind : std::uint8_t { Picture, Chart, TextBox, Comment };

/// Something that lies over the cells.
struct FloatingObject {
    ObjectKind kind = ObjectKind::Picture;
    std::string place; // "cell B7"; may be empty
    std::string alternative; // its text alternative
    bool is_decorative = false; // and marked so
};

struct SheetLink {
    std::uint32_t row {};
    std::uint32_t column {};
    std::string words;
    std::string target; // "#Sheet!A1" within the workbook, else an address
};

struct InspectedSheet {
    std::string name;
    bool is_hidden = false;
    std::vector<SheetCell> cells; // with anything in them, row by row
    std::vector<MarkedTable> tables;
    std::vector<CellRange> merged;
    std::vector<std::uint32_t> hidden_rows; // the first of each run
    std::vector<std::uint32_t> hidden_columns;
    std::map<std::uint32_t, double> column_widths; // by the first column they hold for, in characters
    double default_width = 8.43;
    std::string active_cell = "A1";
    bool is_scrolled = false; // opens with another cell than A1 in its corner
    bool is_frozen = false;
    bool has_filter = false; // outside of its tables
    bool colours_by_value = false; // a colour scale, bars, icons or coloured conditions
    std::string header_words; // of the printed page, without numbers of pages and names of sheets
    std::vector<FloatingObject> objects;
    std::vector<SheetLink> links;

    [[nodiscard]] const SheetCell* at(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] std::uint32_t last_row() const;
    [[nodiscard]] double width_of(std::uint32_t column) const;
};

/// A workbook as it was finished, with all that rules ask about.
struct InspectedWorkbook {
    std::vector<InspectedSheet> sheets;
    std::size_t active_sheet = 0;
    std::string title;
    std::string author;
    std::string language;
    bool has_macros = false;
    std::size_t other_files = 0; // that it takes values from
    std::vector<std::string> personal; // properties that name whoever worked on it: "last modified by"
};

/// @errors file.damaged, file.doctype, file.zip_bomb, file.encrypted, bytes.unreadable; inspection.too_large
[[nodiscard]] Result<InspectedWorkbook> read_inspected_xlsx(std::string_view name, const Bytes& bytes);

/// @errors as read_inspected_xlsx
[[nodiscard]] Result<InspectedWorkbook> read_inspected_ods(std::string_view name, const Bytes& bytes);

/// No sheet of any program in use is larger; what a file says of cells beyond is passed over.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

/// No finished workbook has more cells with something in them.
inline constexpr std::size_t most_cells = 2'000'000;

[[nodiscard]] Error too_many_cells(std::string_view name);

/// "B7": columns from 1.
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);

/// "B7" or "$B$7" read back; nothing when it is none.
[[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> read_cell_name(std::string_view name);

/// "A1:C5", or a single cell; as far as a sheet goes.
[[nodiscard]] std::optional<CellRange> read_range(std::string_view range);
[[nodiscard]] std::string range_name(const CellRange& range);

} // namespace wres::inspection
