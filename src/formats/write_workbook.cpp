// SPDX-License-Identifier: MIT
#include "formats/write_workbook.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <sys/mman.h>
#include <unistd.h>

#include <fmt/format.h>
#include <xlsxwriter.h>

namespace wres::formats {
namespace {

/// libxlsxwriter 1.1 writes only to a path: this is a path to memory.
class MemoryFile {
public:
    MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) { }
    ~MemoryFile()
    {
        if (descriptor_ >= 0)
            close(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] bool open() const { return descriptor_ >= 0; }
    [[nodiscard]] std::string path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

    [[nodiscard]] std::string content() const
    {
        std::string bytes;
        std::array<char, 65536> block {};
        lseek(descriptor_, 0, SEEK_SET);
        for (ssize_t count = 0; (count = read(descriptor_, block.data(), block.size())) > 0;)
            bytes.append(block.data(), static_cast<std::size_t>(count));
        return bytes;
    }

private:
    int descriptor_;
};

constexpr std::uint8_t paper_a4 = 9; // of the list in ECMA-376, 18.3.1.63

struct Formats {
    lxw_format* title;
    lxw_format* heading;
    lxw_format* text;
    lxw_format* date;
};

Formats make_formats(lxw_workbook* workbook)
{
    const auto base = [&] {
        lxw_format* format = workbook_add_format(workbook);
        format_set_font_name(format, "Arial");
        format_set_font_size(format, 12);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    };
    Formats formats { base(), base(), base(), base() };
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 16);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    format_set_text_wrap(formats.text);
    format_set_num_format(formats.date, "dd/mm/yyyy");
    return formats;
}

lxw_format* format_of(const Formats& formats, RowStyle style)
{
    switch (style) {
    case RowStyle::Title: return formats.title;
    case RowStyle::Heading: return formats.heading;
    case RowStyle::Plain: return formats.text;
    }
    return formats.text;
}

lxw_error write_date(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Date date, lxw_format* format)
{
    const std::chrono::year_month_day day(date);
    lxw_datetime written {};
    written.year = static_cast<int>(day.year());
    written.month = static_cast<int>(static_cast<unsigned>(day.month()));
    written.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return worksheet_write_datetime(sheet, row, column, &written, format);
}

lxw_error write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const WorkbookCell& cell,
    RowStyle style, const Formats& formats)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return worksheet_write_string(sheet, row, column, text->c_str(), format_of(formats, style));
    if (const auto* number = std::get_if<double>(&cell))
        return worksheet_write_number(sheet, row, column, *number, formats.text);
    if (const auto* date = std::get_if<Date>(&cell))
        return write_date(sheet, row, column, *date, formats.date);
    return LXW_NO_ERROR;
}

void set_widths(lxw_worksheet* sheet, const std::vector<double>& widths)
{
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto first = static_cast<lxw_col_t>(i);
        const bool last = i + 1 == widths.size();
        worksheet_set_column(sheet, first, last ? static_cast<lxw_col_t>(i + 40) : first, widths[i], nullptr);
    }
}

/// How many lines a cell's text takes in its column: letters of this size are about as wide as the column's
/// unit, and bold ones a little more.
std::size_t lines_of(const WorkbookCell& cell, double width, RowStyle style)
{
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr || style == RowStyle::Title)
        return 1;
    const auto letters = std::max(1.0, width / (style == RowStyle::Heading ? 1.15 : 1.0));
    return static_cast<std::size_t>(std::ceil(static_cast<double>(text->size()) / letters));
}

/// Wrapped text needs a row as high as its lines; not every program finds that out for itself.
void set_height(
    lxw_worksheet* sheet, lxw_row_t number, const WorkbookRow& row, const std::vector<double>& widths)
{
    constexpr double line_height = 16;
    std::size_t lines = 1;
    for (std::size_t column = 0; column < row.cells.size() && !widths.empty(); ++column)
        lines = std::max(
            lines, lines_of(row.cells[column], widths[std::min(column, widths.size() - 1)], row.style));
    if (row.style == RowStyle::Title)
        worksheet_set_row(sheet, number, 24, nullptr);
    else if (lines > 1)
        worksheet_set_row(
            sheet, number, line_height * static_cast<double>(std::min<std::size_t>(lines, 25)), nullptr);
}

/// Marks the heading row and everything under it as a table, so that screen readers announce its headings.
lxw_error mark_table(lxw_worksheet* sheet, const WorkbookSheet& content)
{
    const auto heading = std::ranges::find(content.rows, RowStyle::Heading, &WorkbookRow::style);
    if (content.table_name.empty() || heading == content.rows.end() || heading + 1 == content.rows.end())
        return LXW_NO_ERROR;

    std::vector<std::string> names;
    for (const auto& cell : heading->cells)
        names.push_back(std::holds_alternative<std::string>(cell) ? std::get<std::string>(cell) : "");
    std::vector<lxw_table_column> columns(names.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns[i] = {};
        columns[i].header = names[i].data();
        pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);

    std::string name = content.table_name;
    lxw_table_options options {};
    options.name = name.data();
    options.no_autofilter = LXW_TRUE;
    options.no_banded_rows = LXW_TRUE;
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 0;
    options.columns = pointers.data();
    return worksheet_add_table(sheet, static_cast<lxw_row_t>(heading - content.rows.begin()), 0,
        static_cast<lxw_row_t>(content.rows.size() - 1), static_cast<lxw_col_t>(names.size() - 1), &options);
}

lxw_error write_sheet(lxw_workbook* workbook, const WorkbookSheet& content, const Formats& formats)
{
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, content.name.c_str());
    if (sheet == nullptr)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    set_widths(sheet, content.column_widths);
    // On paper a sheet is as wide as one page, lying, and as long as it takes.
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, paper_a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    if (const auto failed = mark_table(sheet, content); failed != LXW_NO_ERROR)
        return failed;

    for (std::size_t row = 0; row < content.rows.size(); ++row) {
        const auto& [cells, style] = content.rows[row];
        set_height(sheet, static_cast<lxw_row_t>(row), content.rows[row], content.column_widths);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto failed = write_cell(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                cells[column], style, formats);
            if (failed != LXW_NO_ERROR)
                return failed;
        }
    }
    return LXW_NO_ERROR;
}

} // namespace

Result<std::string> write_workbook(const Workbook& content)
{
    const MemoryFile file;
    lxw_workbook* workbook = file.open() ? workbook_new(file.path().c_str()) : nullptr;
    if (workbook == nullptr)
        return failure(
            "workbook.not_written", "The workbook could not be written: there is not enough memory.");

    std::string title = content.title;
    std::string author = content.author;
    lxw_doc_properties properties {};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = 1735689600; // 1 January 2025: the same workbook gives the same bytes
    workbook_set_properties(workbook, &properties);

    const Formats formats = make_formats(workbook);
    lxw_error status = LXW_NO_ERROR;
    for (const auto& sheet : content.sheets) {
        if (status == LXW_NO_ERROR)
            status = write_sheet(workbook, sheet, formats);
    }
    const lxw_error closed = workbook_close(workbook);
    if (status == LXW_NO_ERROR)
        status = closed;
    if (status != LXW_NO_ERROR)
        return failure("workbook.not_written",
            fmt::format("The workbook could not be written: {}.", lxw_strerror(status)));
    return file.content();
}

} // namespace wres::formats
