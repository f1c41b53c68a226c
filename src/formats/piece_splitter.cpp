// SPDX-License-Identifier: MIT
#include "formats/piece_splitter.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "formats/structural_bytes.h"

namespace wres::formats {
namespace {

constexpr std::size_t bytes_beyond = 4096; // of the next piece, for the end of the last row
constexpr std::size_t longest_piece_row = 1 << 20;
constexpr std::size_t sample_bytes = 16 * 1024;
constexpr int most_guesses = 16;

bool is_blank(std::span<const Cell> cells)
{
    return std::ranges::all_of(cells, [](const Cell& cell) { return cell.kind == CellKind::Blank; });
}

} // namespace

PieceSplitter::PieceSplitter(const PiecesOfText& text, PieceReader& reader)
    : text_(text)
    , reader_(reader)
    , splitter_(text.delimiter, text.cells_wanted)
{
}

void PieceSplitter::start()
{
    begin_.reset();
    hard_ = false;
    rows_ = 0;
    rows_given_ = 0;
    seen_ = {};
    shown_.clear();
}

/// @return whether the text can be read in pieces
bool PieceSplitter::load(std::uint64_t from, std::uint64_t until)
{
    loaded_from_ = from;
    size_ = 0;
    const auto wanted = std::min(until + bytes_beyond, text_.end) - from;
    buffer_.resize(std::max<std::size_t>(buffer_.size(), wanted + StructuralBytes::padding));
    const auto count = text_.bytes->read_at(from, { buffer_.data(), static_cast<std::size_t>(wanted) });
    if (!count || *count != wanted)
        return false;
    size_ = *count;
    return std::memchr(buffer_.data(), '\0', size_) == nullptr;
}

/// Half as much again, so that a long row is looked at again only a few times.
bool PieceSplitter::load_more()
{
    const auto from = size_;
    const auto more =
        std::min<std::uint64_t>(std::max(bytes_beyond, size_ / 2), text_.end - loaded_from_ - size_);
    buffer_.resize(std::max<std::size_t>(buffer_.size(), from + more + StructuralBytes::padding));
    const auto count =
        text_.bytes->read_at(loaded_from_ + from, { buffer_.data() + from, static_cast<std::size_t>(more) });
    if (!count || *count != more)
        return false;
    size_ += *count;
    return std::memchr(buffer_.data() + from, '\0', *count) == nullptr;
}

void PieceSplitter::guess(std::uint64_t from, std::uint64_t until)
{
    start();
    // The byte before may be the line end that makes `from` the beginning of a row.
    if (!load(from - 1, until)) {
        hard_ = true;
        return;
    }
    const auto found = guessed_start(static_cast<std::size_t>(until - loaded_from_));
    if (!found)
        return;
    split_rows(*found, until);
}

void PieceSplitter::split(std::uint64_t from, std::uint64_t until)
{
    start();
    if (load(from, until))
        split_rows(0, until);
    else
        hard_ = true;
}

/// The line end may stand within quotation marks: where there are any, the first row that has as many cells
/// as others is taken.
std::optional<std::size_t> PieceSplitter::guessed_start(std::size_t until) const
{
    const auto first = after_line_end(0, until);
    if (!first || text_.usual_cells == 0 || std::memchr(buffer_.data(), '"', size_) == nullptr)
        return first;
    auto start = first;
    for (int guesses = 0; start && guesses < most_guesses; ++guesses) {
        if (looks_like_a_row(*start))
            return start;
        start = after_line_end(*start, until);
    }
    return first;
}

std::optional<std::size_t> PieceSplitter::after_line_end(std::size_t from, std::size_t until) const
{
    const auto last = std::min(until, size_);
    for (auto at = from; at < last; ++at) {
        if (buffer_[at] != '\n' && buffer_[at] != '\r')
            continue;
        const bool both = buffer_[at] == '\r' && at + 1 < size_ && buffer_[at + 1] == '\n';
        const auto start = at + (both ? 2 : 1);
        return start < until && start < size_ ? std::optional(start) : std::nullopt;
    }
    return std::nullopt;
}

bool PieceSplitter::looks_like_a_row(std::size_t start) const
{
    std::string sample(buffer_.data() + start, std::min(sample_bytes, size_ - start));
    const auto size = sample.size();
    sample.append(StructuralBytes::padding, '\0');
    RowSplitter splitter(text_.delimiter);
    splitter.look_at({ sample.data(), size }, TextEnd::OfBlock);
    return splitter.next() == Split::Row && splitter.cells().size() == text_.usual_cells
        && !splitter.text_after_quote();
}

void PieceSplitter::split_rows(std::size_t first, std::uint64_t until)
{
    begin_ = loaded_from_ + first;
    auto from = first; // what the splitter looks at begins here
    const auto look = [&] {
        splitter_.look_at(text(from), reaches_end() ? TextEnd::OfFile : TextEnd::OfBlock);
    };
    look();
    while (loaded_from_ + from + splitter_.done() < until) {
        const auto split = splitter_.next();
        if (split == Split::Row) {
            take_row();
            continue;
        }
        if (split == Split::NoMore)
            break;
        from += splitter_.done();
        if (split == Split::TooManyCells || reaches_end() || size_ - from > longest_piece_row
            || !load_more()) {
            hard_ = true;
            return;
        }
        look();
    }
    end_ = loaded_from_ + from + splitter_.done();
}

void PieceSplitter::take_row()
{
    ++rows_;
    const auto cells = splitter_.cells();
    if (is_blank(cells))
        return;
    Shown shown { rows_, {}, splitter_.text_after_quote() };
    if (splitter_.beyond_ascii()) {
        const auto encodings = decoder_.decode(cells);
        shown.encodings = { encodings.utf8 && !seen_.utf8, encodings.windows_1252 && !seen_.windows_1252 };
        seen_.utf8 = seen_.utf8 || encodings.utf8;
        seen_.windows_1252 = seen_.windows_1252 || encodings.windows_1252;
    }
    if (shown.text_after_quote || shown.encodings.utf8 || shown.encodings.windows_1252)
        shown_.push_back(shown);
    ++rows_given_;
    reader_.row({ rows_, cells, true });
}

} // namespace wres::formats
