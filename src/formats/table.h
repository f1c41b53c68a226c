// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace wres::formats {

/// What a cell holds. CSV knows only Blank and Text; a workbook knows the rest.
enum class CellKind : std::uint8_t { Blank, Text, Number, Date, Boolean, Error };

/// One cell, valid until the sink returns. Text is UTF-8 whatever the file's encoding was, not trimmed, and
/// never empty: an empty cell is Blank. A Number is written shortest ("31250", "0.4"), a Date as 2025-03-31
/// without its time of day, a time as the Text 09:30, elapsed hours as 37:30 and a percentage as 17.16%, a
/// Boolean as TRUE or FALSE, an Error as the sheet shows it (#N/A).
struct Cell {
    CellKind kind = CellKind::Blank;
    std::string_view text;
};

/// One row. Rows are numbered as a spreadsheet shows them: from 1, the header too, blank rows counted;
/// in CSV a quoted cell with line ends inside is still one row, and Excel's first line "sep=;" is none. A row
/// in which every cell is blank is counted and not given. A worksheet's row ends with its last filled cell.
struct Row {
    std::uint64_t number {};
    std::span<const Cell> cells;
    bool is_padded = false; // 16 bytes beyond the end of each cell may be read, and mean nothing
};

/// Something odd about the file itself, which it was still possible to read past.
struct Oddity {
    std::string code; // "encoding_guessed", "nul_bytes", "unclosed_quote", ...: all are in formats/README.md
    std::uint64_t row {}; // the first such row; 0: the whole file
    std::string detail; // how often, which encoding, which sheet: never the content of a cell
};

/// Takes rows as they are read: memory does not grow with the file.
class TableSink {
public:
    virtual ~TableSink() = default;

    /// A table begins: a worksheet by its name, or the one table of a CSV file (no name).
    virtual void table(std::string_view name) = 0;
    virtual void row(const Row& row) = 0;

    /// Whether the rest of this worksheet is of no interest: the reader then goes on with the next one. What
    /// stands in the rest, damage too, is not looked at.
    [[nodiscard]] virtual bool has_enough() const { return false; }

    virtual void oddity(Oddity oddity) = 0;
};

/// What the bytes are, whatever the file's name says.
enum class Format : std::uint8_t { Csv, Xlsx, Xml };

/// Looks at the bytes. What cannot be read is refused with a sentence that says what it is and what to do:
/// an encrypted workbook, an old .xls, a PDF, a picture, a ZIP of something else, an empty file.
/// @errors file.empty, file.encrypted, file.old_excel, file.not_a_table, ... (all listed in
/// formats/README.md)
[[nodiscard]] Result<Format> recognise(std::string_view name, const Bytes& bytes);

/// Comma, semicolon, tab or pipe, or what the line "sep=" says; UTF-8 with or without a byte order mark,
/// UTF-16, Windows-1252; quoted cells with line ends; any line end. Delimiter and encoding are found from the
/// bytes, which are read in blocks: only the longest row (16 MiB at most) is held in memory.
/// @errors file.empty, file.line_too_long, file.too_many_columns, file.binary, file.encoding,
/// bytes.unreadable
[[nodiscard]] Done read_csv(std::string_view name, const Bytes& bytes, TableSink& sink);

/// Every visible worksheet in the order of the workbook, first row to last; the oddities of a sheet come
/// after its rows. Held in memory: one row, and the workbook's shared texts (256 MiB at most).
/// @errors file.empty, file.damaged, file.zip_bomb, file.encrypted, file.doctype, file.too_many_columns,
///   file.too_many_rows, file.too_large, file.line_too_long, bytes.unreadable
[[nodiscard]] Done read_xlsx(std::string_view name, const Bytes& bytes, TableSink& sink);

/// Every sheet of an OpenDocument spreadsheet, hidden ones too. A number is what the file keeps, which can be
/// more than it shows. For those who audit what was published: files with people in them are asked for as
/// XLSX or CSV, and `recognise` refuses this format.
/// @errors as read_xlsx
[[nodiscard]] Done read_ods(std::string_view name, const Bytes& bytes, TableSink& sink);

/// Whether the bytes are an OpenDocument spreadsheet.
[[nodiscard]] bool is_ods(std::string_view name, const Bytes& bytes);

} // namespace wres::formats
