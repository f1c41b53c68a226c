// SPDX-License-Identifier: MIT
#include "formats/worksheet.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::formats {
namespace {

constexpr std::uint64_t most_rows = 1'048'576;
constexpr std::uint64_t most_columns = 16'384;
constexpr std::uint64_t most_cells = 500'000'000;
constexpr std::size_t longest_row_bytes = std::size_t { 16 } * 1024 * 1024;

/// How a cell's value is to be read: its attribute t.
enum class ValueType : std::uint8_t { Number, SharedString, Text, InlineText, Boolean, Error, Date };

ValueType value_type(std::string_view type)
{
    if (type == "s")
        return ValueType::SharedString;
    if (type == "str")
        return ValueType::Text;
    if (type == "inlineStr")
        return ValueType::InlineText;
    if (type == "b")
        return ValueType::Boolean;
    if (type == "e")
        return ValueType::Error;
    return type == "d" ? ValueType::Date : ValueType::Number;
}

/// The column of a reference such as AB12, from 1; 0 when it has no letters, one too many when they are
/// beyond XFD.
std::uint64_t column_of(std::string_view reference)
{
    std::uint64_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > most_columns)
            break;
        column = column * 26 + static_cast<std::uint64_t>(c - 'A' + 1);
    }
    return column;
}

std::uint64_t row_of(std::string_view reference)
{
    const auto digits = std::min(reference.find_first_of("0123456789"), reference.size());
    std::uint64_t row = 0;
    std::from_chars(reference.data() + digits, reference.data() + reference.size(), row);
    return row;
}

/// Something met in several rows: how often, and in which row first.
struct RowCount {
    std::uint64_t times {};
    std::uint64_t first_row {};

    void meet(std::uint64_t row)
    {
        if (times++ == 0)
            first_row = row;
    }
};

/// Follows worksheet/sheetData/row/c/v (and is/t, is/r/t) by depth, and gives each row as it ends.
class WorksheetHandler final : public XmlHandler {
public:
    WorksheetHandler(const WorkbookContext& workbook, const ListedSheet& sheet, TableSink& sink)
        : workbook_(workbook)
        , sheet_(sheet)
        , sink_(sink)
    {
    }

    [[nodiscard]] bool has_enough() const override { return sink_.has_enough(); }

    void begins(std::string_view name, const XmlAttributes& attributes) override
    {
        switch (++depth_) {
        case 2:
            section_ = name == "sheetData" ? Section::Data
                : name == "mergeCells"     ? Section::Merged
                                           : Section::Other;
            break;
        case 3:
            in_row_ = section_ == Section::Data && name == "row";
            if (in_row_)
                begin_row(attributes);
            else if (section_ == Section::Merged && name == "mergeCell")
                merged_.meet(row_of(attributes.find("ref").value_or("")));
            break;
        case 4:
            in_cell_ = in_row_ && name == "c";
            if (in_cell_)
                begin_cell(attributes);
            break;
        case 5: begin_within_cell(name); break;
        case 6:
            in_run_ = in_inline_ && name == "r";
            reading_ = in_inline_ && name == "t";
            break;
        case 7: reading_ = in_run_ && name == "t"; break;
        default: reading_ = false;
        }
    }

    void text(std::string_view piece) override
    {
        if (!reading_)
            return;
        value_.append(piece);
        if (value_.size() + row_text_.size() > longest_row_bytes)
            refuse(error("file.line_too_long", "more than 16 MiB of text: export the sheet again"));
    }

    void ends(std::string_view) override
    {
        reading_ = false;
        switch (depth_--) {
        case 3:
            if (in_row_)
                end_row();
            in_row_ = false;
            break;
        case 4:
            if (in_cell_)
                end_cell();
            in_cell_ = false;
            break;
        case 5: in_inline_ = false; break;
        case 6: in_run_ = false; break;
        default: break;
        }
    }

    [[nodiscard]] std::uint64_t rows_given() const { return rows_given_; }

    void tell_oddities()
    {
        tell("formula_without_result", formulas_without_result_);
        tell("hidden_rows", hidden_rows_);
        tell("merged_cells", merged_);
    }

private:
    enum class Section : std::uint8_t { Other, Data, Merged };

    /// A cell of the row at hand: its text is in row_text_, or shared.
    struct Pending {
        std::uint64_t column;
        CellKind kind;
        std::size_t offset;
        std::size_t length;
        std::string_view shared;
    };

    Error error(std::string code, std::string_view what) const
    {
        return { std::move(code),
            fmt::format("{}, sheet {}, row {}, has {}.", workbook_.file, sheet_.name, row_, what) };
    }

    Error damaged(std::string_view what) const
    {
        return damaged_workbook(workbook_.file, fmt::format("sheet {}, row {}: {}", sheet_.name, row_, what));
    }

    void begin_row(const XmlAttributes& attributes)
    {
        const auto said = attributes.find("r");
        const auto number = said ? parse_integer(*said).value_or(0) : static_cast<std::int64_t>(row_ + 1);
        if (number <= static_cast<std::int64_t>(row_))
            return refuse(damaged("the row after it has a lower number"));
        if (number > static_cast<std::int64_t>(most_rows))
            return refuse({ "file.too_many_rows",
                fmt::format("{}, sheet {}, has rows beyond the 1,048,576th, the last that a spreadsheet can "
                            "hold: save "
                            "it as CSV, and send that.",
                    workbook_.file, sheet_.name) });
        row_ = static_cast<std::uint64_t>(number);
        column_ = 0;
        const auto hidden = attributes.find("hidden");
        row_is_hidden_ = hidden == "1" || hidden == "true";
    }

    void begin_cell(const XmlAttributes& attributes)
    {
        auto column = column_ + 1;
        type_ = ValueType::Number;
        format_ = format_of("0");
        for (const auto& [name, value] : attributes) {
            if (name == "r")
                column = column_of(value);
            else if (name == "s")
                format_ = format_of(value);
            else if (name == "t")
                type_ = value_type(value);
        }
        if (column <= column_)
            return refuse(damaged("its cells are out of order"));
        if (column > most_columns)
            return refuse(error("file.too_many_columns",
                "more than 16,384 columns, the most that a spreadsheet can hold: export only the columns "
                "that are needed"));
        column_ = column;
        value_.clear();
        has_formula_ = false;
    }

    NumberFormat format_of(std::string_view style) const
    {
        std::size_t number = 0;
        std::from_chars(style.data(), style.data() + style.size(), number);
        return number < workbook_.styles.size() ? workbook_.styles[number] : NumberFormat::Number;
    }

    void begin_within_cell(std::string_view name)
    {
        if (!in_cell_)
            return;
        has_formula_ |= name == "f";
        reading_ = name == "v" && type_ != ValueType::InlineText;
        in_inline_ = name == "is" && type_ == ValueType::InlineText;
    }

    void end_cell()
    {
        const auto offset = row_text_.size();
        std::string_view shared;
        auto kind = CellKind::Blank;
        if (!value_.empty())
            kind = type_ == ValueType::SharedString ? find_shared(shared) : append_value();
        else if (has_formula_ && type_ != ValueType::Text)
            formulas_without_result_.meet(row_);
        if (kind != CellKind::Blank && (row_text_.size() != offset || !shared.empty()))
            pending_.push_back({ column_, kind, offset, row_text_.size() - offset, shared });
    }

    CellKind find_shared(std::string_view& shared)
    {
        std::size_t index = 0;
        const auto digits = trimmed(value_);
        const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
        if (status != std::errc {} || end != digits.data() + digits.size()
            || index >= workbook_.strings.size()) {
            refuse(damaged("a cell refers to a text that the workbook does not have"));
            return CellKind::Blank;
        }
        shared = workbook_.strings[index];
        return shared.empty() ? CellKind::Blank : CellKind::Text;
    }

    /// Appends the text of the cell at hand to row_text_.
    CellKind append_value()
    {
        switch (type_) {
        case ValueType::Text:
        case ValueType::InlineText: append_unescaped(value_, row_text_); return CellKind::Text;
        case ValueType::Boolean:
            row_text_ += trimmed(value_) == "1" || trimmed(value_) == "true" ? "TRUE" : "FALSE";
            return CellKind::Boolean;
        case ValueType::Error: row_text_ += value_; return CellKind::Error;
        case ValueType::Date: return append_iso_date();
        case ValueType::Number:
        case ValueType::SharedString: break;
        }
        return append_number_value();
    }

    CellKind append_number_value()
    {
        constexpr std::size_t exact_digits = 15;
        const bool plain = format_ == NumberFormat::Number && value_.size() <= exact_digits
            && value_.front() != '0' && value_.find_first_not_of("0123456789") == std::string::npos;
        if (plain) {
            row_text_ += value_;
            return CellKind::Number;
        }
        if (const auto number = number_of(value_))
            return append_number(*number, format_, workbook_.epoch, row_text_);
        row_text_ += value_;
        return CellKind::Text;
    }

    /// Strict workbooks can write a date as 2025-03-31T00:00:00.
    CellKind append_iso_date()
    {
        constexpr std::size_t date_length = 10;
        const auto value = trimmed(value_);
        const auto date = parse_iso_date(value.substr(0, date_length));
        const bool alone =
            value.size() == date_length || (value.size() > date_length && value[date_length] == 'T');
        row_text_ += date && alone ? iso_date(*date) : std::string(value);
        return date && alone ? CellKind::Date : CellKind::Text;
    }

    void end_row()
    {
        if (!pending_.empty())
            give_row();
        pending_.clear();
        row_text_.clear();
    }

    void give_row()
    {
        cells_given_ += pending_.back().column;
        if (cells_given_ > most_cells)
            return refuse({ "file.too_large",
                fmt::format(
                    "{}, sheet {}, has more than 500 million cells: save the columns that are needed as CSV, "
                    "and send that.",
                    workbook_.file, sheet_.name) });
        cells_.assign(pending_.back().column, Cell {});
        for (const auto& cell : pending_) {
            const auto text =
                cell.length == 0 ? cell.shared : std::string_view(row_text_).substr(cell.offset, cell.length);
            cells_[cell.column - 1] = { cell.kind, text };
        }
        if (row_is_hidden_)
            hidden_rows_.meet(row_);
        ++rows_given_;
        sink_.row({ row_, cells_ });
    }

    void tell(std::string_view code, const RowCount& count)
    {
        if (count.times != 0)
            sink_.oddity({ std::string(code), count.first_row, fmt::format("{}", count.times) });
    }

    const WorkbookContext& workbook_;
    const ListedSheet& sheet_;
    TableSink& sink_;

    std::size_t depth_ {};
    Section section_ = Section::Other;
    bool in_row_ = false;
    bool in_cell_ = false;
    bool in_inline_ = false;
    bool in_run_ = false;
    bool reading_ = false;

    std::uint64_t row_ {};
    std::uint64_t column_ {};
    bool row_is_hidden_ = false;
    bool has_formula_ = false;
    ValueType type_ = ValueType::Number;
    NumberFormat format_ = NumberFormat::Number;
    std::string value_;
    std::string row_text_;
    std::vector<Pending> pending_;
    std::vector<Cell> cells_;

    std::uint64_t rows_given_ {};
    std::uint64_t cells_given_ {};
    RowCount formulas_without_result_;
    RowCount hidden_rows_;
    RowCount merged_;
};

} // namespace

Result<std::uint64_t> read_worksheet(
    const WorkbookContext& workbook, ZipContainer& container, const ListedSheet& sheet, TableSink& sink)
{
    WorksheetHandler handler(workbook, sheet, sink);
    TRY_DONE(read_part(workbook.file, container, sheet.part, handler));
    handler.tell_oddities();
    return handler.rows_given();
}

} // namespace wres::formats
