// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "formats/csv_pieces.h"
#include "formats/table.h"

namespace wres::test {

/// Keeps the rows of a piece and hands them to an ordinary sink when the piece has its turn.
class PiecesInOrder final : public formats::PieceReader {
public:
    explicit PiecesInOrder(formats::TableSink& sink) : sink_(sink) { }

    void row(const formats::Row& row) override
    {
        Kept kept { row.number, {} };
        for (const auto& cell : row.cells)
            kept.cells.emplace_back(cell.kind, cell.text);
        rows_.push_back(std::move(kept));
    }

    void forget() override { rows_.clear(); }
    void rows_end() override { }

    void in_turn(std::uint64_t rows_before, std::span<const formats::Oddity> oddities) override
    {
        for (auto oddity : oddities) {
            oddity.row += rows_before;
            sink_.oddity(std::move(oddity));
        }
        for (const auto& [number, texts] : rows_) {
            std::vector<formats::Cell> cells;
            for (const auto& [kind, text] : texts)
                cells.push_back({ kind, text });
            sink_.row({ number + rows_before, cells });
        }
        rows_.clear();
    }

    void after_turn() override { }
    void finish() override { }

private:
    struct Kept {
        std::uint64_t number;
        std::vector<std::pair<formats::CellKind, std::string>> cells;
    };
    formats::TableSink& sink_;
    std::vector<Kept> rows_;
};

/// read_csv_in_pieces into an ordinary sink.
inline Done read_csv_in_pieces(const Bytes& bytes, formats::TableSink& sink, unsigned threads,
    std::size_t piece_bytes, std::uint64_t first_rows)
{
    return formats::read_csv_in_pieces("staff.csv", bytes, sink,
        { [&sink] { return std::make_unique<PiecesInOrder>(sink); }, threads, piece_bytes, first_rows });
}

} // namespace wres::test
