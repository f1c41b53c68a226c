// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "formats/csv_pieces.h"
#include "formats/eight_bit_cells.h"
#include "formats/row_splitter.h"

namespace wres::formats {

/// Cuts pieces of a text into rows and hands them to a reader.
class PieceSplitter {
public:
    /// Something about the file that a row showed: told in turn, when it is known what rows before showed.
    struct Shown {
        std::uint64_t row {}; // in the piece
        SeenEncodings encodings;
        bool text_after_quote {};
    };

    PieceSplitter(const PiecesOfText& text, PieceReader& reader);

    /// Rows from the first that seems to begin at `from` or after it, as far as rows begin before `until`.
    void guess(std::uint64_t from, std::uint64_t until);

    /// The same from a place where a row does begin.
    void split(std::uint64_t from, std::uint64_t until);

    /// Where the first row began; nothing when no row seems to begin in the piece.
    [[nodiscard]] std::optional<std::uint64_t> begin() const { return begin_; }
    [[nodiscard]] std::uint64_t end() const { return end_; }
    [[nodiscard]] bool must_be_read_in_a_row() const { return hard_; }
    [[nodiscard]] std::uint64_t rows() const { return rows_; }
    [[nodiscard]] std::uint64_t rows_given() const { return rows_given_; }
    [[nodiscard]] std::span<const Shown> shown() const { return shown_; }

private:
    bool load(std::uint64_t from, std::uint64_t until);
    bool load_more();
    [[nodiscard]] std::span<char> text(std::size_t from) { return { buffer_.data() + from, size_ - from }; }
    [[nodiscard]] bool reaches_end() const { return loaded_from_ + size_ >= text_.end; }
    [[nodiscard]] std::optional<std::size_t> guessed_start(std::size_t until) const;
    [[nodiscard]] std::optional<std::size_t> after_line_end(std::size_t from, std::size_t until) const;
    [[nodiscard]] bool looks_like_a_row(std::size_t start) const;
    void start();
    void split_rows(std::size_t start, std::uint64_t until);
    void take_row();

    const PiecesOfText& text_;
    PieceReader& reader_;
    RowSplitter splitter_;
    EightBitCells decoder_;
    std::vector<char> buffer_;
    std::size_t size_ {};
    std::uint64_t loaded_from_ {};
    std::optional<std::uint64_t> begin_;
    std::uint64_t end_ {};
    bool hard_ = false;
    std::uint64_t rows_ {};
    std::uint64_t rows_given_ {};
    SeenEncodings seen_;
    std::vector<Shown> shown_;
};

} // namespace wres::formats
