// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "formats/structural_bytes.h"
#include "formats/table.h"

namespace wres::formats {

/// What came of looking for the next row.
enum class Split : std::uint8_t {
    Row,
    NeedsMore, // the text ends within a row
    OpenQuote, // the text ends within a quoted cell
    TooManyCells,
    NoMore, // the file ends here
};

enum class TextEnd : std::uint8_t { OfBlock, OfFile };

/// Splits text into rows and cells, as RFC 4180 and, where files break it, as spreadsheets do: a quotation
/// mark within a cell is only a mark, text after a closing mark belongs to the cell, any of CR, LF and CRLF
/// ends a row.
class RowSplitter {
public:
    /// Of each row only the first `cells_wanted` cells may be needed: the rest is then passed over quickly,
    /// and need not be among `cells`.
    explicit RowSplitter(char delimiter, std::size_t cells_wanted = every_cell, Scan scan = scans().back());

    static constexpr std::size_t every_cell = ~std::size_t {};

    /// Begins at the start of a row. The text stays the caller's; doubled quotation marks are undone within
    /// it.
    void look_at(std::span<char> text, TextEnd end);

    /// The next row, when it is complete.
    [[nodiscard]] Split next();

    /// The row just split; valid until the next call.
    [[nodiscard]] std::span<Cell> cells() { return { cells_.data(), count_ }; }

    /// Whether text other than spaces followed a closing quotation mark in the row just split.
    [[nodiscard]] bool text_after_quote() const { return text_after_quote_; }

    /// Whether the row just split may hold characters beyond ASCII.
    [[nodiscard]] bool beyond_ascii() const { return structure_.beyond_ascii_since(row_); }

    /// The length of the row just split, with its line end.
    [[nodiscard]] std::size_t row_bytes() const { return static_cast<std::size_t>(next_row_ - row_); }

    /// Where in the text the rows end that were split so far.
    [[nodiscard]] std::size_t done() const { return static_cast<std::size_t>(next_row_ - text_); }

    /// After OpenQuote at the end of the file: from now on takes that opening mark for an ordinary character.
    void take_open_quote_as_text();

private:
    struct Quoted {
        std::size_t cell;
        char* closing_mark;
    };

    char* split_plain(char*& cell);
    Split split();
    bool add_cell(char* begin, char* end);
    char* closing_mark(char* opening_mark);
    bool add_quoted_cell(char* opening_mark, char* closing_mark, char* end);
    char* after_line_end(char* line_end);
    void undo_quotes();

    char delimiter_;
    std::size_t cells_wanted_;
    Scan scan_;
    std::unique_ptr<ScannedBytes> masks_;
    std::vector<Cell> cells_;
    std::size_t count_ {};
    std::vector<Quoted> quoted_;
    StructuralBytes structure_;
    char* text_ = nullptr;
    char* text_end_ = nullptr;
    char* row_ = nullptr;
    char* next_row_ = nullptr;
    const char* mark_taken_as_text_ = nullptr;
    const char* open_quote_ = nullptr;
    bool doubled_ = false;
    bool text_after_quote_ = false;
    bool file_ends_ = false;
};

} // namespace wres::formats
