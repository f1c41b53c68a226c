// SPDX-License-Identifier: MIT
#include "formats/csv_pieces.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "formats/eight_bit_cells.h"
#include "formats/piece_splitter.h"

namespace wres::formats {
namespace {

/// What the threads share: whose turn it is, and what only the one whose turn it is may touch.
class PiecesInTurn {
public:
    PiecesInTurn(const PiecesOfText& text, const Pieces& pieces, std::uint64_t rows_before,
        EncodingOddities& encodings)
        : text_(text)
        , piece_bytes_(std::max<std::size_t>(pieces.piece_bytes, 1))
        , rows_before_(rows_before)
        , encodings_(encodings)
        , done_ { text.begin, 0, 0 }
    {
    }

    void work(PieceReader& reader)
    {
        PieceSplitter splitter(text_, reader);
        for (;;) {
            const auto piece = next_piece_.fetch_add(1);
            const auto from = text_.begin + piece * piece_bytes_;
            if (from >= text_.end)
                return;
            const auto until = std::min(from + piece_bytes_, text_.end);
            if (piece == 0)
                splitter.split(from, until);
            else
                splitter.guess(from, until);
            reader.rows_end();
            if (!wait_for_turn(piece))
                return;
            const bool has_rows = settle(splitter, reader, until);
            end_turn();
            if (has_rows)
                reader.after_turn();
        }
    }

    [[nodiscard]] const RowsInPieces& done() const { return done_; }

private:
    /// @return false when a piece before it cannot be read as a piece
    bool wait_for_turn(std::uint64_t piece)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return stopped_ || turn_ == piece; });
        return !stopped_;
    }

    void end_turn()
    {
        {
            const std::lock_guard lock(mutex_);
            ++turn_;
            stopped_ = must_stop_;
        }
        changed_.notify_all();
    }

    /// Where the rows before end, the first row of this piece begins: then every guess is put right.
    bool settle(PieceSplitter& splitter, PieceReader& reader, std::uint64_t until)
    {
        if (done_.end >= until) { // within a row of a piece before
            reader.forget();
            return false;
        }
        if (splitter.begin() != done_.end) {
            reader.forget();
            splitter.split(done_.end, until);
            reader.rows_end();
        }
        if (splitter.must_be_read_in_a_row()) {
            reader.forget();
            must_stop_ = true;
            return false;
        }
        reader.in_turn(rows_before_ + done_.rows, oddities_of(splitter));
        done_.end = splitter.end();
        done_.rows += splitter.rows();
        done_.rows_given += splitter.rows_given();
        return true;
    }

    std::span<const Oddity> oddities_of(const PieceSplitter& splitter)
    {
        oddities_.clear();
        for (const auto& shown : splitter.shown()) {
            if (shown.text_after_quote)
                oddities_.push_back({ "text_after_quote", shown.row, "" });
            encodings_.note(shown.encodings, shown.row,
                [this](Oddity oddity) { oddities_.push_back(std::move(oddity)); });
        }
        return oddities_;
    }

    const PiecesOfText& text_;
    std::size_t piece_bytes_;
    std::uint64_t rows_before_;
    EncodingOddities& encodings_;
    std::atomic<std::uint64_t> next_piece_ { 0 };
    RowsInPieces done_;
    std::vector<Oddity> oddities_;
    bool must_stop_ = false;
    bool stopped_ = false;
    std::uint64_t turn_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
};

} // namespace

RowsInPieces read_pieces(
    const PiecesOfText& text, const Pieces& pieces, std::uint64_t rows_before, EncodingOddities& encodings)
{
    PiecesInTurn in_turn(text, pieces, rows_before, encodings);
    std::vector<std::unique_ptr<PieceReader>> readers;
    for (unsigned thread = 0; thread < std::max(pieces.threads, 1U); ++thread)
        readers.push_back(pieces.make_reader());
    {
        std::vector<std::jthread> threads;
        for (std::size_t other = 1; other < readers.size(); ++other)
            threads.emplace_back([&in_turn, &reader = *readers[other]] { in_turn.work(reader); });
        in_turn.work(*readers.front());
    }
    for (const auto& reader : readers)
        reader->finish();
    return in_turn.done();
}

} // namespace wres::formats
