// SPDX-License-Identifier: MIT
#include "workbooks/write_xlsx.h"

#include <algorithm>
#include <array>
#include <memory>

#include <sys/mman.h>
#include <unistd.h>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "workbooks/row_height.h"

namespace wres::workbooks {
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
    lxw_format* lead;
    lxw_format* text;
    lxw_format* text_beside; // set off a little from the numbers before it
    lxw_format* date;
    lxw_format* no_number;
    lxw_format* link;
    std::array<lxw_format*, 6> numbers; // by NumberStyle
};

constexpr std::array number_formats { "General", "#,##0", "0.0%", "+0.0;\u22120.0;0.0", "0.00", "0.000" };

Formats make_formats(lxw_workbook* workbook)
{
    const auto base = [&] {
        lxw_format* format = workbook_add_format(workbook);
        format_set_font_name(format, "Arial");
        format_set_font_size(format, 12);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    };
    Formats formats { base(), base(), base(), base(), base(), base(), base(), base(), {} };
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 16);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    format_set_text_wrap(formats.text);
    format_set_text_wrap(formats.text_beside);
    format_set_indent(formats.text_beside, 1);
    format_set_num_format(formats.date, "dd/mm/yyyy");
    format_set_align(formats.no_number, LXW_ALIGN_RIGHT);
    format_set_text_wrap(formats.link);
    format_set_underline(formats.link, LXW_UNDERLINE_SINGLE);
    format_set_font_color(formats.link, 0x0000FF);
    for (std::size_t style = 0; style < number_formats.size(); ++style) {
        formats.numbers[style] = base();
        format_set_num_format(formats.numbers[style], number_formats[style]);
    }
    return formats;
}

lxw_format* format_of(const Formats& formats, RowStyle style)
{
    switch (style) {
    case RowStyle::Title: return formats.title;
    case RowStyle::Heading: return formats.heading;
    case RowStyle::Lead: return formats.lead;
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

/// The link of Excel to the first cell of a sheet: a quote within its name is doubled.
std::string address_of(const SheetLink& link)
{
    std::string address = "internal:'";
    for (const char letter : link.sheet) {
        address += letter;
        if (letter == '\'')
            address += letter;
    }
    return address + "'!A1";
}

/// Where a cell stands, and how its row looks.
struct Place {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;
    const Formats& formats;
    RowStyle style;
};

lxw_error write(const Place&, std::monostate)
{
    return LXW_NO_ERROR;
}

lxw_error write(const Place& at, const std::string& text)
{
    const bool is_beside = at.style == RowStyle::Plain && at.column > 0;
    return worksheet_write_string(at.sheet, at.row, at.column, text.c_str(),
        is_beside ? at.formats.text_beside : format_of(at.formats, at.style));
}

lxw_error write(const Place& at, double number)
{
    return worksheet_write_number(at.sheet, at.row, at.column, number, at.formats.text);
}

lxw_error write(const Place& at, Date date)
{
    return write_date(at.sheet, at.row, at.column, date, at.formats.date);
}

lxw_error write(const Place& at, const Number& number)
{
    return worksheet_write_number(at.sheet, at.row, at.column, number.value,
        at.formats.numbers[static_cast<std::size_t>(number.style)]);
}

lxw_error write(const Place& at, const NoNumber& none)
{
    return worksheet_write_string(at.sheet, at.row, at.column, none.shorthand.c_str(), at.formats.no_number);
}

lxw_error write(const Place& at, const SheetLink& link)
{
    return worksheet_write_url_opt(
        at.sheet, at.row, at.column, address_of(link).c_str(), at.formats.link, link.text.c_str(), nullptr);
}

void set_widths(lxw_worksheet* sheet, const std::vector<double>& widths)
{
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto first = static_cast<lxw_col_t>(i);
        const bool last = i + 1 == widths.size();
        worksheet_set_column(sheet, first, last ? static_cast<lxw_col_t>(i + 40) : first, widths[i], nullptr);
    }
}

void set_height(lxw_worksheet* sheet, lxw_row_t number, const Row& row, const std::vector<double>& widths)
{
    constexpr double line_height = 16;
    constexpr double title_height = 24;
    const auto lines = lines_of(row, widths);
    if (row.style == RowStyle::Title)
        worksheet_set_row(sheet, number, title_height, nullptr);
    else if (lines > 1)
        worksheet_set_row(sheet, number, line_height * static_cast<double>(lines), nullptr);
}

/// Marks the heading row and everything under it as a table, so that screen readers announce its headings.
lxw_error mark_table(lxw_worksheet* sheet, const Sheet& content)
{
    const auto heading = std::ranges::find(content.rows, RowStyle::Heading, &Row::style);
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

lxw_error write_sheet(lxw_workbook* workbook, const Sheet& content, const Formats& formats)
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
            const Place at { sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), formats,
                style };
            const auto failed = std::visit([&](const auto& cell) { return write(at, cell); }, cells[column]);
            if (failed != LXW_NO_ERROR)
                return failed;
        }
    }
    return LXW_NO_ERROR;
}

} // namespace

Result<std::string> write_xlsx(const Workbook& content)
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
    workbook_set_custom_property_string(workbook, "Language", content.language.c_str());

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

} // namespace wres::workbooks
