// SPDX-License-Identifier: MIT
#include "formats/csv_reader.h"

#include <algorithm>
#include <cstring>
#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/csv_dialect.h"
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
        , sink_(sink)
        , encoding_(encoding)
        , first_row_(dialect.first_row)
        , blocks_(bytes, encoding, block_bytes)
        , splitter_(dialect.delimiter)
    {
    }

    Done read();

private:
    Done load(std::size_t done);
    Done load_first_row();
    Done handle(Split split);
    Done load_after(Split split);
    void unclosed_quote();
    void take_row();
    void decode_row(std::span<Cell> cells);
    void take_utf8();
    void take_windows_1252();
    void locate(const Sighting& sighting, std::uint64_t& row) const;
    void tell_at_end();

    std::string_view name_;
    TableSink& sink_;
    FoundEncoding encoding_;
    std::size_t first_row_;
    TextBlocks blocks_;
    RowSplitter splitter_;
    std::string converted_;
    std::uint64_t row_ {};
    std::uint64_t rows_given_ {};
    std::uint64_t zero_bytes_row_ {};
    std::uint64_t damage_row_ {};
    bool file_ends_ = false;
    bool saw_utf8_ = false;
    bool saw_windows_1252_ = false;
    bool told_mixed_ = false;
};

Done CsvReader::read()
{
    sink_.table("");
    TRY_DONE(load_first_row());
    for (;;) {
        const auto split = splitter_.next();
        if (split == Split::NoMore)
            break;
        if (split != Split::Row) {
            TRY_DONE(handle(split));
            continue;
        }
        if (splitter_.row_bytes() > longest_row_bytes)
            return std::unexpected(row_too_long(name_, row_ + 1, split));
        take_row();
    }
    if (rows_given_ == 0)
        return std::unexpected(empty_file(name_));
    tell_at_end();
    return {};
}

Done CsvReader::load(std::size_t done)
{
    file_ends_ = !TRY(blocks_.load(done));
    if (blocks_.zero_bytes().times > most_zero_bytes)
        return std::unexpected(binary_file(name_));
    return {};
}

/// Passes over the line "sep=;", which spreadsheets do not count as a row.
Done CsvReader::load_first_row()
{
    do {
        TRY_DONE(load(0));
    } while (blocks_.text().size() < first_row_ && !file_ends_);
    const auto text = blocks_.text();
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
    if (blocks_.text().size() - done > longest_row_bytes)
        return std::unexpected(row_too_long(name_, row_ + 1, split));
    first_row_ = 0;
    TRY_DONE(load(done));
    splitter_.look_at(blocks_.text(), file_ends_ ? TextEnd::OfFile : TextEnd::OfBlock);
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
    locate(blocks_.zero_bytes(), zero_bytes_row_);
    locate(blocks_.damaged_characters(), damage_row_);
    const auto cells = splitter_.cells();
    if (std::ranges::all_of(cells, [](const Cell& cell) { return cell.kind == CellKind::Blank; }))
        return;
    if (splitter_.text_after_quote())
        sink_.oddity({ "text_after_quote", row_, "" });
    if (encoding_.encoding == Encoding::EightBit && splitter_.beyond_ascii())
        decode_row(cells);
    ++rows_given_;
    sink_.row({ row_, cells });
}

bool is_ascii(std::string_view text)
{
    constexpr std::uint64_t highest_bits = 0x8080808080808080;
    std::uint64_t all = 0;
    std::size_t at = 0;
    for (; at + sizeof all <= text.size(); at += sizeof all) {
        std::uint64_t word {};
        std::memcpy(&word, text.data() + at, sizeof word);
        all |= word;
    }
    for (; at < text.size(); ++at)
        all |= static_cast<unsigned char>(text[at]);
    return (all & highest_bits) == 0;
}

/// A cell is UTF-8 when it can be, and otherwise Windows-1252, in which every text is possible.
void CsvReader::decode_row(std::span<Cell> cells)
{
    converted_.clear();
    for (const auto& cell : cells) {
        if (is_ascii(cell.text))
            continue;
        if (is_utf8(cell.text))
            take_utf8();
        else
            append_windows_1252(cell.text, converted_);
    }
    if (converted_.empty())
        return;

    take_windows_1252();
    const std::string_view converted = converted_;
    std::size_t begin = 0;
    for (auto& cell : cells) {
        if (is_ascii(cell.text) || is_utf8(cell.text))
            continue;
        std::size_t length = 0;
        for (const char c : cell.text) {
            const auto character = windows_1252_character(static_cast<unsigned char>(c));
            length += character < 0x80 ? 1U : character < 0x800 ? 2U : 3U;
        }
        cell.text = converted.substr(begin, length);
        begin += length;
    }
}

void CsvReader::take_utf8()
{
    saw_utf8_ = true;
    if (saw_windows_1252_ && !told_mixed_) {
        told_mixed_ = true;
        sink_.oddity({ "encoding_mixed", row_, "UTF-8 and Windows-1252" });
    }
}

void CsvReader::take_windows_1252()
{
    if (!saw_windows_1252_ && encoding_.mark_bytes == 0)
        sink_.oddity({ "encoding_guessed", row_, "Windows-1252" });
    saw_windows_1252_ = true;
    if ((saw_utf8_ || encoding_.mark_bytes != 0) && !told_mixed_) {
        told_mixed_ = true;
        sink_.oddity({ "encoding_mixed", row_, "UTF-8 and Windows-1252" });
    }
}

/// Finds the row of something that was met while reading, as soon as the row it is in has ended.
void CsvReader::locate(const Sighting& sighting, std::uint64_t& row) const
{
    if (sighting.times != 0 && row == 0
        && blocks_.position() + first_row_ + splitter_.done() > sighting.position)
        row = row_;
}

void CsvReader::tell_at_end()
{
    const bool guessed = encoding_.encoding != Encoding::EightBit && encoding_.mark_bytes == 0;
    if (guessed)
        sink_.oddity({ "encoding_guessed", 0, "UTF-16" });
    if (blocks_.zero_bytes().times != 0)
        sink_.oddity({ "nul_bytes", zero_bytes_row_, fmt::format("{}", blocks_.zero_bytes().times) });
    if (blocks_.damaged_characters().times != 0)
        sink_.oddity({ "damaged_characters", damage_row_, "" });
}

Result<CsvDialect> find_dialect(const std::string& beginning, FoundEncoding encoding)
{
    const auto bytes = bytes_of(beginning);
    TextBlocks sample(*bytes, encoding, beginning_bytes);
    while (TRY(sample.load(0))) { }
    const auto text = sample.text();
    const auto end = beginning.size() < beginning_bytes ? TextEnd::OfFile : TextEnd::OfBlock;
    return find_csv_dialect({ text.data(), text.size() }, end);
}

} // namespace

Done read_csv_in_blocks(std::string_view name, const Bytes& bytes, TableSink& sink, std::size_t block_bytes)
{
    const auto beginning = TRY(file_beginning(bytes, beginning_bytes));
    if (beginning.empty())
        return std::unexpected(empty_file(name));
    const auto encoding = find_encoding(beginning);
    if (encoding.encoding == Encoding::Utf32)
        return std::unexpected(unusual_encoding(name));
    if (encoding.encoding == Encoding::EightBit && looks_binary(beginning))
        return std::unexpected(binary_file(name));

    const auto dialect = TRY(find_dialect(beginning, encoding));
    return CsvReader(name, bytes, sink, encoding, dialect, block_bytes).read();
}

Done read_csv(std::string_view name, const Bytes& bytes, TableSink& sink)
{
    return read_csv_in_blocks(name, bytes, sink, usual_block_bytes);
}

} // namespace wres::formats
