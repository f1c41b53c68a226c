// SPDX-License-Identifier: MIT
#include "generator/table_file.h"

#include <utility>

#include <fmt/format.h>

#include "workbooks/write_xlsx.h"

namespace wres::generator {
namespace {

constexpr std::size_t block_bytes = 1 << 18;

char delimiter_of(Dialect dialect)
{
    switch (dialect) {
    case Dialect::CommaUtf8:
    case Dialect::CommaWindows1252: return ',';
    case Dialect::TabUtf8WithMark: return '\t';
    case Dialect::SemicolonUtf16: return ';';
    }
    return ',';
}

/// The made-up texts hold no letters beyond these two outside ASCII: the pound sign and the en dash.
std::string encoded(std::string_view utf8, Dialect dialect)
{
    if (dialect == Dialect::CommaUtf8 || dialect == Dialect::TabUtf8WithMark)
        return std::string(utf8);

    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        unsigned code = static_cast<unsigned char>(utf8[i]);
        if (utf8.substr(i).starts_with("\xC2\xA3")) {
            code = 0xA3;
            i += 1;
        } else if (utf8.substr(i).starts_with("\xE2\x80\x93")) {
            code = dialect == Dialect::CommaWindows1252 ? 0x96 : 0x2013;
            i += 2;
        }
        out += static_cast<char>(code & 0xFF);
        if (dialect == Dialect::SemicolonUtf16)
            out += static_cast<char>(code >> 8);
    }
    return out;
}

std::string_view byte_order_mark(Dialect dialect)
{
    switch (dialect) {
    case Dialect::TabUtf8WithMark: return "\xEF\xBB\xBF";
    case Dialect::SemicolonUtf16: return "\xFF\xFE";
    case Dialect::CommaUtf8:
    case Dialect::CommaWindows1252: return "";
    }
    return "";
}

} // namespace

std::string day_words(Date date)
{
    const std::chrono::year_month_day day(date);
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(day.day()),
        static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
}

TableFile::TableFile(FileSink& sink, std::string path, Dialect dialect)
    : sink_(sink)
    , path_(std::move(path))
    , dialect_(dialect)
    , block_(byte_order_mark(dialect))
{
}

void TableFile::row(const std::vector<std::string>& cells)
{
    const char delimiter = delimiter_of(dialect_);
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += delimiter;
        if (cells[i].find_first_of("\"\r\n") == std::string::npos
            && cells[i].find(delimiter) == std::string::npos) {
            line += cells[i];
            continue;
        }
        line += '"';
        for (const char c : cells[i])
            line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    write(line + "\r\n");
}

void TableFile::raw_line(std::string_view line)
{
    write(std::string(line) + "\r\n");
}

void TableFile::write(std::string_view text)
{
    block_ += encoded(text, dialect_);
    if (block_.size() < block_bytes)
        return;
    if (status_)
        status_ = sink_.append(path_, block_);
    block_.clear();
}

Done TableFile::finish()
{
    if (status_)
        status_ = sink_.append(path_, block_);
    block_.clear();
    return status_;
}

SheetFile::SheetFile(std::string path, std::string sheet) : path_(std::move(path))
{
    workbook_ = { "Made-up data", "A made-up county", { { std::move(sheet), { 18 }, {}, "" } } };
}

void SheetFile::row(std::vector<workbooks::Cell> cells, workbooks::RowStyle style)
{
    workbook_.sheets.front().rows.push_back({ std::move(cells), style });
}

Done SheetFile::finish(FileSink& sink)
{
    const auto bytes = TRY(workbooks::write_xlsx(workbook_));
    return sink.append(path_, bytes);
}

} // namespace wres::generator
