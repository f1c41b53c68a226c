// SPDX-License-Identifier: MIT
#include "formats/row_splitter.h"

#include <algorithm>
#include <utility>

namespace wres::formats {
namespace {

/// As many as a worksheet has columns; a row of a million commas is no table.
constexpr std::size_t most_cells = 16384;
constexpr std::size_t usual_cells = 64;

Cell cell_of(const char* begin, const char* end)
{
    return { begin == end ? CellKind::Blank : CellKind::Text, { begin, end } };
}

} // namespace

RowSplitter::RowSplitter(char delimiter, std::size_t cells_wanted, Scan scan)
    : delimiter_(delimiter)
    , cells_wanted_(cells_wanted)
    , scan_(scan)
    , masks_(std::make_unique<ScannedBytes>())
    , cells_(usual_cells)
{
}

void RowSplitter::look_at(std::span<char> text, TextEnd end)
{
    text_ = text.data();
    text_end_ = text.data() + text.size();
    next_row_ = text_;
    file_ends_ = end == TextEnd::OfFile;
    mark_taken_as_text_ = nullptr;
    structure_ = StructuralBytes(text_, text_end_, delimiter_, scan_, *masks_);
}

void RowSplitter::take_open_quote_as_text()
{
    mark_taken_as_text_ = open_quote_;
    structure_ = StructuralBytes(next_row_, text_end_, delimiter_, scan_, *masks_);
}

Split RowSplitter::next()
{
    row_ = next_row_;
    count_ = 0;
    text_after_quote_ = false;
    quoted_.clear();
    const auto found = split();
    if (found == Split::Row && !quoted_.empty())
        undo_quotes();
    return found;
}

/// The cells of a row up to the first that begins with a quotation mark: nearly every row, to its end.
/// @return where it came to: a mark, a line end or the end of the text
char* RowSplitter::split_plain(char*& cell)
{
    // In locals, because a compiler must think that writing a cell could change a member.
    auto structure = structure_;
    char* begin = cell;
    char* at = nullptr;
    auto* next = cells_.data();
    auto* const end = next + std::min(cells_.size(), cells_wanted_);
    for (;;) {
        at = text_ + (structure.next() - text_);
        if (at == text_end_ || *at != delimiter_ || next == end)
            break;
        *next++ = cell_of(begin, at);
        begin = at + 1;
    }
    if (next == end && cells_wanted_ <= cells_.size() && at != text_end_ && *at == delimiter_) {
        at = text_ + (structure.next_row_end() - text_);
        begin = at[-1] == delimiter_ ? at : at - 1; // a mark begins a quoted cell only after a delimiter
    }
    structure_ = structure;
    count_ = static_cast<std::size_t>(next - cells_.data());
    cell = begin;
    return at;
}

Split RowSplitter::split()
{
    char* cell = row_;
    char* closing = nullptr; // of the cell at hand, when it is quoted
    char* plain_end = split_plain(cell);
    for (;;) {
        char* const at =
            plain_end != nullptr ? std::exchange(plain_end, nullptr) : text_ + (structure_.next() - text_);
        const bool text_ends = at == text_end_;
        if (text_ends && !file_ends_)
            return Split::NeedsMore;
        if (text_ends && row_ == text_end_)
            return Split::NoMore;

        if (!text_ends && *at == '"') {
            if (at != cell || at == mark_taken_as_text_)
                continue;
            closing = closing_mark(at);
            if (closing == nullptr)
                return Split::OpenQuote;
            continue;
        }

        const bool fits = closing == nullptr ? add_cell(cell, at) : add_quoted_cell(cell, closing, at);
        if (!fits)
            return Split::TooManyCells;
        if (!text_ends && *at == delimiter_) {
            cell = at + 1;
            closing = nullptr;
            continue;
        }
        if (!text_ends && *at == '\r' && at + 1 == text_end_ && !file_ends_)
            return Split::NeedsMore; // a line feed may follow, and belongs to it
        next_row_ = text_ends ? at : after_line_end(at);
        return Split::Row;
    }
}

bool RowSplitter::add_cell(char* begin, char* end)
{
    if (count_ == cells_.size()) {
        if (count_ == most_cells)
            return false;
        cells_.resize(2 * count_);
    }
    cells_[count_++] = cell_of(begin, end);
    return true;
}

/// The mark that closes a quoted cell; nothing when the text ends first.
char* RowSplitter::closing_mark(char* opening_mark)
{
    doubled_ = false;
    for (;;) {
        char* const at = text_ + (structure_.next() - text_);
        const bool last_byte = at + 1 >= text_end_;
        if (at == text_end_ || (last_byte && !file_ends_)) {
            open_quote_ = opening_mark;
            return nullptr;
        }
        if (*at != '"')
            continue;
        if (last_byte || at[1] != '"')
            return at;
        static_cast<void>(structure_.next());
        doubled_ = true;
    }
}

bool RowSplitter::add_quoted_cell(char* opening_mark, char* closing_mark, char* end)
{
    const bool plain = !doubled_ && closing_mark + 1 == end;
    if (!plain)
        quoted_.push_back({ count_, closing_mark });
    if (std::any_of(closing_mark + 1, end, [](char c) { return c != ' '; }))
        text_after_quote_ = true;
    return add_cell(opening_mark + 1, plain ? closing_mark : end);
}

char* RowSplitter::after_line_end(char* line_end)
{
    if (*line_end == '\n' || line_end + 1 == text_end_ || line_end[1] != '\n')
        return line_end + 1;
    static_cast<void>(structure_.next());
    return line_end + 2;
}

/// Leaves out the second of doubled marks and the closing mark, in place: the row is complete and read once.
void RowSplitter::undo_quotes()
{
    for (const auto& [index, closing] : quoted_) {
        auto& cell = cells_[index];
        char* const begin = text_ + (cell.text.data() - text_);
        char* const end = begin + cell.text.size();
        char* to = begin;
        for (const char* from = begin; from < closing; from += *from == '"' ? 2 : 1)
            *to++ = *from;
        to = std::copy(closing + 1, end, to);
        cell = cell_of(begin, to);
    }
}

} // namespace wres::formats
