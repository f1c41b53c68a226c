// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "formats/table.h"

namespace wres::formats {

/// Takes pieces of a CSV file, one after the other, in one of several threads that each have such a reader.
/// A piece is some rows in a row: which, is a guess until its turn comes.
class PieceReader {
public:
    virtual ~PieceReader() = default;

    /// A row of the piece, numbered from 1 at its beginning; valid until this returns.
    virtual void row(const Row& row) = 0;

    /// The rows of this piece were cut wrongly: they are none, and others come in their place.
    virtual void forget() = 0;

    /// All rows of the piece were given.
    virtual void rows_end() = 0;

    /// In the order of the file, one piece at a time: its rows are what they seemed, and this many come
    /// before. Oddities have their rows' numbers in the piece.
    virtual void in_turn(std::uint64_t rows_before, std::span<const Oddity> oddities) = 0;

    /// Once others may have their turn.
    virtual void after_turn() = 0;

    /// After the last piece of all, in one thread, reader by reader.
    virtual void finish() = 0;
};

struct Pieces {
    std::function<std::unique_ptr<PieceReader>()> make_reader;
    unsigned threads = 2;
    std::size_t piece_bytes = 256 * 1024;
    std::uint64_t first_rows = 1; // that are given to the sink, one by one, before the pieces begin
    std::size_t cells_wanted = ~std::size_t {}; // of each row the first ones; others need not be given
};

/// read_csv in several threads: `first_rows` rows go to the sink, the next ones in pieces to the readers, and
/// those from the first place on that has to be read row by row (zero bytes, a quotation mark that is never
/// closed, a very long row, UTF-16) to the sink again. All together, each row comes once, and oddities in the
/// order of the rows, whatever the number of threads and the size of pieces.
/// @errors as read_csv
[[nodiscard]] Done read_csv_in_pieces(
    std::string_view name, const Bytes& bytes, TableSink& sink, const Pieces& pieces);

/// 8-bit text from the beginning of a row on, and how its rows are cut.
struct PiecesOfText {
    const Bytes* bytes {};
    std::uint64_t begin {};
    std::uint64_t end {};
    char delimiter {};
    std::size_t usual_cells {}; // of a row, to guess where one begins
    std::size_t cells_wanted {};
};

class EncodingOddities;

struct RowsInPieces {
    std::uint64_t end {}; // where the rows end that were read
    std::uint64_t rows {};
    std::uint64_t rows_given {}; // without blank ones
};

/// Reads as much as can be read in pieces.
[[nodiscard]] RowsInPieces read_pieces(
    const PiecesOfText& text, const Pieces& pieces, std::uint64_t rows_before, EncodingOddities& encodings);

} // namespace wres::formats
