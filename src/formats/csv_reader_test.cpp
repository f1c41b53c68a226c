// SPDX-License-Identifier: MIT
#include "formats/csv_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/csv_dialect.h"
#include "formats/row_splitter.h"
#include "formats/structural_bytes.h"
#include "formats/text_encoding.h"
#include "support/bytes_in_pieces.h"
#include "support/case_table.h"
#include "support/pieces_in_order.h"
#include "support/read_table.h"

using namespace wres;
using namespace wres::formats;
using wres::test::BytesInPieces;
using wres::test::WrittenDown;

namespace {

/// WRES_FILES_IN_PIECES=100000 asks for more.
int files_in_pieces()
{
    const auto* const asked = std::getenv("WRES_FILES_IN_PIECES");
    return asked == nullptr ? 2'000 : std::atoi(asked);
}

constexpr std::array<std::size_t, 9> block_sizes = { 1, 2, 3, 5, 7, 16, 64, 100, 1 << 18 };

WrittenDown read_well(const Bytes& bytes, std::size_t block_bytes)
{
    WrittenDown sink;
    const auto done = read_csv_in_blocks("staff.csv", bytes, sink, block_bytes);
    if (!done)
        sink.rows = { done.error().code };
    std::ranges::sort(sink.oddities);
    return sink;
}

/// A CSV reader of the plainest kind, for 8-bit text held whole: what the real one must agree with.
class NaiveReader {
public:
    explicit NaiveReader(std::string file) : text_(std::move(file))
    {
        marked_ = text_.starts_with("\xEF\xBB\xBF");
        text_.erase(0, marked_ ? 3 : 0);
        leave_out_zero_bytes();
        while (text_.ends_with('\x1A'))
            text_.pop_back();
        const auto dialect = find_csv_dialect(text_, TextEnd::OfFile);
        delimiter_ = dialect.delimiter;
        at_ = dialect.first_row;
    }

    WrittenDown read()
    {
        while (at_ < text_.size())
            read_row();
        if (zero_bytes_ != 0)
            out_.oddity({ "nul_bytes", zero_row_, std::to_string(zero_bytes_) });
        if (out_.rows.empty())
            out_.rows = { "file.empty" };
        std::ranges::sort(out_.oddities);
        return out_;
    }

private:
    void leave_out_zero_bytes()
    {
        std::string kept;
        for (const char c : text_) {
            if (c == '\0' && zero_bytes_++ == 0)
                zero_at_ = kept.size();
            if (c != '\0')
                kept += c;
        }
        text_ = kept;
    }

    bool at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    bool at_cell_end() const { return at_ == text_.size() || text_[at_] == delimiter_ || at_line_end(); }

    void read_row()
    {
        ++row_;
        text_after_quote_ = false;
        std::vector<std::string> cells { read_cell() };
        while (at_ < text_.size() && text_[at_] == delimiter_) {
            ++at_;
            cells.push_back(read_cell());
        }
        if (at_ < text_.size())
            at_ += text_.compare(at_, 2, "\r\n") == 0 ? 2U : 1U;
        if (zero_bytes_ != 0 && zero_row_ == 0 && at_ > zero_at_)
            zero_row_ = row_;
        give(cells);
    }

    std::string read_cell()
    {
        std::string cell;
        if (at_ < text_.size() && text_[at_] == '"' && closes())
            cell = read_quotes();
        while (!at_cell_end())
            cell += text_[at_++];
        return cell;
    }

    bool closes()
    {
        auto at = at_ + 1;
        while (at < text_.size()) {
            if (text_[at] == '"' && text_.compare(at, 2, "\"\"") != 0)
                return true;
            at += text_[at] == '"' ? 2U : 1U;
        }
        out_.oddity({ "unclosed_quote", row_, "" });
        return false;
    }

    std::string read_quotes()
    {
        std::string cell;
        for (++at_;; ++at_) {
            if (text_[at_] == '"' && text_.compare(at_, 2, "\"\"") != 0)
                break;
            at_ += text_[at_] == '"' ? 1U : 0U;
            cell += text_[at_];
        }
        ++at_;
        for (auto tail = at_;
             tail < text_.size() && text_[tail] != delimiter_ && text_[tail] != '\n' && text_[tail] != '\r';
             ++tail)
            text_after_quote_ |= text_[tail] != ' ';
        return cell;
    }

    void give(std::vector<std::string>& texts)
    {
        if (std::ranges::all_of(texts, &std::string::empty))
            return;
        if (text_after_quote_)
            out_.oddity({ "text_after_quote", row_, "" });
        bool windows = false;
        for (auto& text : texts) {
            const bool ascii =
                std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
            saw_utf8_ |= !ascii && is_utf8(text);
            if (is_utf8(text))
                continue;
            windows = true;
            std::string converted;
            for (const char c : text) // the tests' alphabet beyond ASCII is the same in Latin-1
                converted += static_cast<unsigned char>(c) < 0x80
                    ? std::string(1, c)
                    : fmt::format(
                        "{}{}", (c & 0x40) != 0 ? '\xC3' : '\xC2', static_cast<char>((c & 0x3F) | 0x80));
            text = converted;
        }
        tell_encoding(windows);
        std::vector<Cell> cells;
        cells.reserve(texts.size());
        for (const auto& text : texts)
            cells.push_back({ text.empty() ? CellKind::Blank : CellKind::Text, text });
        out_.row({ row_, cells });
    }

    void tell_encoding(bool windows)
    {
        if (windows && !saw_windows_ && !marked_)
            out_.oddity({ "encoding_guessed", row_, "Windows-1252" });
        saw_windows_ |= windows;
        if (saw_windows_ && (marked_ || saw_utf8_) && !told_mixed_) {
            told_mixed_ = true;
            out_.oddity({ "encoding_mixed", row_, "UTF-8 and Windows-1252" });
        }
    }

    std::string text_;
    std::size_t at_ {};
    char delimiter_ {};
    bool marked_ {};
    std::uint64_t row_ {};
    std::uint64_t zero_bytes_ {};
    std::size_t zero_at_ {};
    std::uint64_t zero_row_ {};
    bool text_after_quote_ {};
    bool saw_utf8_ {};
    bool saw_windows_ {};
    bool told_mixed_ {};
    WrittenDown out_;
};

/// Dirty text: mostly the bytes that shape rows, some letters, now and then something worse.
std::string dirty_text(std::mt19937& random)
{
    static constexpr std::array<std::string_view, 18> pieces = { ",", ",", "\n", "\r\n", "\r", "\"", "\"",
        "\"\"", "a", "bcd", " ", ";", "1,2\n", "\"x,y\",", "\xC3\xA9", "\xE9", "\x1A",
        "long enough to fill more than one chunk of bytes, it is" };
    std::string text;
    if (random() % 8 == 0)
        text += "\xEF\xBB\xBF";
    if (random() % 8 == 0)
        text += "sep=;\r\n";
    for (auto count = random() % 60; count > 0; --count)
        text += pieces[random() % pieces.size()];
    if (random() % 8 == 0 && text.size() > 40)
        text[random() % text.size()] = '\0';
    return text;
}

std::string as_utf16(std::string_view ascii, Encoding encoding)
{
    std::string out = encoding == Encoding::Utf16BigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        if (encoding == Encoding::Utf16BigEndian)
            out += '\0';
        out += c;
        if (encoding == Encoding::Utf16LittleEndian)
            out += '\0';
    }
    return out;
}

} // namespace

TEST_CASE("dirty CSV files are read as the table says, in every size of block")
{
    for (const auto& row : test::cases("formats/csv.csv")) {
        const auto input = test::unescaped(row.text("input"));
        for (const auto block : block_sizes) {
            INFO(row.where(), " ", row.text("case"), ", blocks of ", block);
            const auto read = read_well(*bytes_of(input), block);
            CHECK(join(read.rows, "\n") == row.text("rows"));
            CHECK(join(read.oddities, "\n") == row.text("oddities"));
        }
    }
}

TEST_CASE("what is no CSV file is refused with one sentence")
{
    for (const auto& row : test::cases("formats/csv_refused.csv")) {
        INFO(row.where(), " ", row.text("case"));
        WrittenDown sink;
        const auto done = read_csv("staff.csv", *bytes_of(test::unescaped(row.text("input"))), sink);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == row.text("code"));
        CHECK(done.error().message == row.text("sentence"));
    }
}

TEST_CASE("random dirty files are read as a naive parser reads them, in every size of block and piece")
{
    std::mt19937 random(20250331);
    for (int i = 0; i < 100'000; ++i) {
        const auto text = dirty_text(random);
        const auto expected = NaiveReader(text).read();
        const auto block =
            i % 3 == 0 ? random() % 20 + 1 : block_sizes[static_cast<std::size_t>(i) % block_sizes.size()];
        const auto read = read_well(BytesInPieces(text, random() % 9 == 0 ? 3 : 1 << 20), block);
        INFO("input ", test::escaped(text), ", blocks of ", block);
        REQUIRE(read.rows == expected.rows);
        REQUIRE((read.rows.front().starts_with("file.") || read.oddities == expected.oddities));
    }
}

TEST_CASE(
    "random dirty files are read in pieces as a naive parser reads them, whatever the pieces and threads")
{
    std::mt19937 random(20251122);
    const auto files = files_in_pieces();
    for (int i = 0; i < files; ++i) {
        auto text = dirty_text(random);
        if (random() % 2 == 0) // rows by the dozen, some of them over several lines
            for (auto rows = random() % 40; rows > 0; --rows)
                text += random() % 3 == 0 ? "1,\"a\nb, c\",\"\"\r\n" : "7,x,\n";
        const auto expected = NaiveReader(text).read();
        const auto threads = std::array { 1U, 2U, 8U }[random() % 3];
        const auto piece = random() % 3 == 0 ? random() % 4 + 1 : random() % 90 + 1;
        const auto first_rows = random() % 3;
        WrittenDown read;
        const auto done = test::read_csv_in_pieces(
            BytesInPieces(text, random() % 9 == 0 ? 3 : 1 << 20), read, threads, piece, first_rows);
        if (!done)
            read.rows = { done.error().code };
        std::ranges::sort(read.oddities);
        INFO("input ", test::escaped(text), ", ", threads, " threads, pieces of ", piece, " after ",
            first_rows);
        REQUIRE(read.rows == expected.rows);
        REQUIRE((read.rows.front().starts_with("file.") || read.oddities == expected.oddities));
    }
}

TEST_CASE("a file in UTF-16 is read as the same file in UTF-8")
{
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        auto text = dirty_text(random);
        std::erase_if(text, [](char c) { return c == '\0' || static_cast<unsigned char>(c) > 0x7F; });
        const auto expected = read_well(*bytes_of(text), 1 << 18);
        const auto encoding = i % 2 == 0 ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian;
        const auto read = read_well(*bytes_of(as_utf16(text, encoding)), random() % 40 + 1);
        INFO("input ", test::escaped(text));
        REQUIRE(read.rows == expected.rows);
        REQUIRE(read.oddities == expected.oddities);
    }
}

TEST_CASE("the vector scans and the portable scan see the same bytes")
{
    std::mt19937 random(3);
    std::vector<char> bytes(2 * bytes_scanned);
    for (int i = 0; i < 1000; ++i) {
        for (auto& byte : bytes)
            byte = random() % 2 == 0 ? ",;\"\n\r\t|x"[random() % 8] : static_cast<char>(random());
        const char delimiter = ",;\t|"[i % 4];
        const auto* const end = bytes.data() + random() % (bytes.size() - 64);
        ScannedBytes expected;
        scans().front()(bytes.data(), end, delimiter, expected);
        for (const auto scan : scans()) {
            ScannedBytes found;
            scan(bytes.data(), end, delimiter, found);
            REQUIRE(found == expected);
        }
    }
}

namespace {

/// Rows of a text as a splitter cuts them: only the first cells of each.
std::vector<std::vector<std::string>> first_cells(
    std::string text, std::size_t cells_wanted, Scan scan, std::size_t cells_shown)
{
    const auto size = text.size();
    text.append(StructuralBytes::padding, ',');
    RowSplitter splitter(',', cells_wanted, scan);
    splitter.look_at({ text.data(), size }, TextEnd::OfFile);
    std::vector<std::vector<std::string>> rows;
    for (;;) {
        const auto split = splitter.next();
        if (split == Split::OpenQuote) {
            splitter.take_open_quote_as_text();
            continue;
        }
        if (split == Split::NoMore)
            return rows;
        REQUIRE(split == Split::Row);
        rows.emplace_back();
        for (const auto& cell : splitter.cells().first(std::min(cells_shown, splitter.cells().size())))
            rows.back().emplace_back(cell.text);
    }
}

} // namespace

TEST_CASE("rows are cut alike whatever scans them, and whether or not all their cells are wanted")
{
    std::mt19937 random(31);
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        while (random() % 40 != 0)
            text += dirty_text(random);
        const auto wanted = random() % 4 + 1;
        const auto expected = first_cells(text, RowSplitter::every_cell, scans().front(), wanted);
        INFO("input ", test::escaped(text), ", ", wanted, " cells");
        for (const auto scan : scans()) {
            REQUIRE(first_cells(text, RowSplitter::every_cell, scan, wanted) == expected);
            REQUIRE(first_cells(text, wanted, scan, wanted) == expected);
        }
    }
}

TEST_CASE("a disk that fails stops the reading, whatever was read")
{
    const std::string text(1 << 20, '\n');
    WrittenDown sink;
    const auto done = read_csv("staff.csv", test::UnreadableBytes("a,b\n1,2\n" + text, 600000), sink);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == "bytes.unreadable");
}

TEST_CASE("a line of ten gigabytes is refused when little of it was read")
{
    for (const auto* beginning : { "a,b\n1,", "a,b\n1,\"" }) {
        const test::EndlessBytes bytes(beginning);
        WrittenDown sink;
        const auto done = read_csv("staff.csv", bytes, sink);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == "file.line_too_long");
        CHECK(bytes.read_until() < std::uint64_t { 32 } << 20);
    }
}
