// SPDX-License-Identifier: MIT
#include "formats/csv_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "formats/csv_dialect.h"
#include "formats/csv_pieces.h"
#include "formats/eight_bit_cells.h"
#include "formats/file_beginning.h"
#include "formats/refusals.h"
#include "formats/row_splitter.h"
#include "formats/text_blocks.h"

namespace wres::formats {
namespace {

constexpr std::size_t usual_block_bytes = 256 * 1024;
constexpr std::size_t beginning_bytes = 64 * 1024;
constexpr std::size_t longest_row_bytes = 16 * 1024 * 1024;
constexpr std::uint64_t most_zero_bytes = 65536;
constexpr auto every_row = ~std::uint64_t {};

Error row_too_long(std::string_view name, std::uint64_t row, Split state)
{
    const auto why = state == Split::OpenQuote ? "a quotation mark opens in it and is never closed: close or "
                                                 "remove that mark, and send the file again"
                                               : "export it again as CSV with one row to a line";
    return { "file.line_too_long", fmt::format("{}, row {}, is longer than 16 MiB; {}.", name, row, why) };
}

Error too_many_columns(std::string_view name, std::uint64_t row)
{
    return { "file.too_many_columns",
        fmt::format(
            "{}, row {}, has more than 16,384 columns, the most that a spreadsheet can hold: export only the "
            "columns that are needed.",
            name, row) };
}

class CsvReader {
public:
    CsvReader(std::string_view name, const Bytes& bytes, TableSink& sink, FoundEncoding encoding,
        CsvDialect dialect, std::size_t block_bytes)
        : name_(name)
        , bytes_(bytes)
        , sink_(sink)
        , encoding_(encoding)
        , delimiter_(dialect.delimiter)
        , block_bytes_(block_bytes)
        , first_row_(dialect.first_row)
        , from_(encoding.mark_bytes)
        , blocks_(std::in_place, bytes, encoding, block_bytes, from_)
        , splitter_(dialect.delimiter)
        , encodings_(encoding)
    {
    }

    Done read();
    Done read_in_pieces(const Pieces& pieces);

private:
    Done load(std::size_t done);
    Done load_first_row();
    Done read_rows(std::uint64_t last);
    Result<std::uint64_t> end_of_text() const;
    Done handle(Split split);
    Done load_after(Split split);
    void unclosed_quote();
    void take_row();
    void locate(const Sighting& sighting, std::uint64_t& row) const;
    Done finish();

    std::string_view name_;
    const Bytes& bytes_;
    TableSink& sink_;
    FoundEncoding encoding_;
    char delimiter_;
    std::size_t block_bytes_;
    std::size_t first_row_;
    std::uint64_t from_; // where in the file the blocks begin
    std::optional<TextBlocks> blocks_;
    RowSplitter splitter_;
    EightBitCells decoder_;
    EncodingOddities encodings_;
    std::uint64_t row_ {};
    std::size_t cells_ {}; // of the last row
    std::uint64_t rows_given_ {};
    std::uint64_t zero_bytes_row_ {};
    std::uint64_t damage_row_ {};
    bool file_ends_ = false;
    bool no_more_ = false;
};

Done CsvReader::read()
{
    sink_.table("");
    TRY_DONE(load_first_row());
    TRY_DONE(read_rows(every_row));
    return finish();
}

/// Pieces begin after the first rows, and where they end, reading goes on row by row.
Done CsvReader::read_in_pieces(const Pieces& pieces)
{
    sink_.table("");
    TRY_DONE(load_first_row());
    TRY_DONE(read_rows(pieces.first_rows));
    const bool offsets_are_known =
        encoding_.encoding == Encoding::EightBit && blocks_->zero_bytes().times == 0;
    if (!no_more_ && offsets_are_known) {
        const PiecesOfText text { &bytes_, from_ + blocks_->position() + first_row_ + splitter_.done(),
            TRY(end_of_text()), delimiter_, cells_, pieces.cells_wanted };
        const auto read = read_pieces(text, pieces, row_, encodings_);
        row_ += read.rows;
        rows_given_ += read.rows_given;
        from_ = read.end;
        blocks_.emplace(bytes_, encoding_, block_bytes_, from_);
        first_row_ = 0;
        TRY_DONE(load_first_row());
    }
    TRY_DONE(read_rows(every_row));
    return finish();
}

/// Without the end-of-file signs of DOS, which are no text.
Result<std::uint64_t> CsvReader::end_of_text() const
{
    auto end = bytes_.size();
    for (char last = '\x1A'; end > from_; --end) {
        const auto read = TRY(bytes_.read_at(end - 1, { &last, 1 }));
        if (read == 0 || last != '\x1A')
            break;
    }
    return end;
}

Done CsvReader::read_rows(std::uint64_t last)
{
    while (row_ < last) {
        const auto split = splitter_.next();
        if (split == Split::NoMore) {
            no_more_ = true;
            return {};
        }
        if (split != Split::Row) {
            TRY_DONE(handle(split));
            continue;
        }
        if (splitter_.row_bytes() > longest_row_bytes)
            return std::unexpected(row_too_long(name_, row_ + 1, split));
        take_row();
    }
    return {};
}

Done CsvReader::finish()
{
    if (rows_given_ == 0)
        return std::unexpected(empty_file(name_));
    const bool guessed = encoding_.encoding != Encoding::EightBit && encoding_.mark_bytes == 0;
    if (guessed)
        sink_.oddity({ "encoding_guessed", 0, "UTF-16" });
    if (blocks_->zero_bytes().times != 0)
        sink_.oddity({ "nul_bytes", zero_bytes_row_, fmt::format("{}", blocks_->zero_bytes().times) });
    if (blocks_->damaged_characters().times != 0)
        sink_.oddity({ "damaged_characters", damage_row_, "" });
    return {};
}

Done CsvReader::load(std::size_t done)
{
    file_ends_ = !TRY(blocks_->load(done));
    if (blocks_->zero_bytes().times > most_zero_bytes)
        return std::unexpected(binary_file(name_));
    return {};
}

/// Passes over the line "sep=;", which spreadsheets do not count as a row.
Done CsvReader::load_first_row()
{
    do {
        TRY_DONE(load(0));
    } while (blocks_->text().size() < first_row_ && !file_ends_);
    const auto text = blocks_->text();
    first_row_ = std::min(first_row_, text.size());
    splitter_.look_at(text.subspan(first_row_), file_ends_ ? TextEnd::OfFile : TextEnd::OfBlock);
    return {};
}

Done CsvReader::handle(Split split)
{
    if (split == Split::TooManyCells)
        return std::unexpected(too_many_columns(name_, row_ + 1));
    if (split == Split::OpenQuote && file_ends_) {
        unclosed_quote();
        return {};
    }
    return load_after(split);
}

Done CsvReader::load_after(Split split)
{
    const auto done = first_row_ + splitter_.done();
    if (blocks_->text().size() - done > longest_row_bytes)
        return std::unexpected(row_too_long(name_, row_ + 1, split));
    first_row_ = 0;
    TRY_DONE(load(done));
    splitter_.look_at(blocks_->text(), file_ends_ ? TextEnd::OfFile : TextEnd::OfBlock);
    return {};
}

/// A mark that is never closed would swallow every row after it, so it is read as part of its cell.
void CsvReader::unclosed_quote()
{
    sink_.oddity({ "unclosed_quote", row_ + 1, "" });
    splitter_.take_open_quote_as_text();
}

void CsvReader::take_row()
{
    ++row_;
    locate(blocks_->zero_bytes(), zero_bytes_row_);
    locate(blocks_->damaged_characters(), damage_row_);
    const auto cells = splitter_.cells();
    cells_ = cells.size();
    if (std::ranges::all_of(cells, [](const Cell& cell) { return cell.kind == CellKind::Blank; }))
        return;
    if (splitter_.text_after_quote())
        sink_.oddity({ "text_after_quote", row_, "" });
    if (encoding_.encoding == Encoding::EightBit && splitter_.beyond_ascii())
        encodings_.note(
            decoder_.decode(cells), row_, [this](Oddity oddity) { sink_.oddity(std::move(oddity)); });
    ++rows_given_;
    sink_.row({ row_, cells, true });
}

/// Finds the row of something that was met while reading, as soon as the row it is in has ended.
void CsvReader::locate(const Sighting& sighting, std::uint64_t& row) const
{
    if (sighting.times != 0 && row == 0
        && blocks_->position() + first_row_ + splitter_.done() > sighting.position)
        row = row_;
}

Result<CsvDialect> find_dialect(const std::string& beginning, FoundEncoding encoding)
{
    const auto bytes = bytes_of(beginning);
    TextBlocks sample(*bytes, encoding, beginning_bytes, encoding.mark_bytes);
    while (TRY(sample.load(0))) { }
    const auto text = sample.text();
    const auto end = beginning.size() < beginning_bytes ? TextEnd::OfFile : TextEnd::OfBlock;
    return find_csv_dialect({ text.data(), text.size() }, end);
}

Result<CsvReader> reader_of(
    std::string_view name, const Bytes& bytes, TableSink& sink, std::size_t block_bytes)
{
    const auto beginning = TRY(file_beginning(bytes, beginning_bytes));
    if (beginning.empty())
        return std::unexpected(empty_file(name));
    const auto encoding = find_encoding(beginning);
    if (encoding.encoding == Encoding::Utf32)
        return std::unexpected(unusual_encoding(name));
    if (encoding.encoding == Encoding::EightBit && looks_binary(beginning))
        return std::unexpected(binary_file(name));
    return Result<CsvReader>(
        std::in_place, name, bytes, sink, encoding, TRY(find_dialect(beginning, encoding)), block_bytes);
}

} // namespace

Done read_csv_in_blocks(std::string_view name, const Bytes& bytes, TableSink& sink, std::size_t block_bytes)
{
    return TRY(reader_of(name, bytes, sink, block_bytes)).read();
}

Done read_csv(std::string_view name, const Bytes& bytes, TableSink& sink)
{
    return read_csv_in_blocks(name, bytes, sink, usual_block_bytes);
}

Done read_csv_in_pieces(std::string_view name, const Bytes& bytes, TableSink& sink, const Pieces& pieces)
{
    return TRY(reader_of(name, bytes, sink, usual_block_bytes)).read_in_pieces(pieces);
}

} // namespace wres::formats
