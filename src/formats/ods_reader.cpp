// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/table.h"
#include "formats/workbook_package.h"

namespace wres::formats {
namespace {

constexpr std::uint64_t most_rows = 1'048'576;
constexpr std::uint64_t most_columns = 16'384;
constexpr std::size_t longest_row_bytes = std::size_t { 16 } * 1024 * 1024;

/// A row that is repeated more often than this is a background, and no data.
constexpr std::uint64_t most_equal_rows = 10'000;

std::uint64_t times_of(const XmlAttributes& attributes, std::string_view name)
{
    const auto text = attributes.find(name).value_or("1");
    std::uint64_t times = 0;
    std::from_chars(text.data(), text.data() + text.size(), times);
    return std::max<std::uint64_t>(times, 1);
}

/// What the file keeps of a number, which can be more than it shows: shortest, a percentage with its sign.
std::string stored_number(std::string_view value, bool is_percentage)
{
    const auto number = parse_decimal(value);
    if (!number)
        return std::string(value);
    if (!is_percentage)
        return fmt::format("{}", *number);
    constexpr double decimals = 1e6;
    return fmt::format("{}%", std::round(*number * 100 * decimals) / decimals);
}

/// Follows table/table-row/table-cell/p by name and gives each row as it ends. Notes on cells are no part of
/// them.
class ContentHandler final : public XmlHandler {
public:
    ContentHandler(std::string_view file, TableSink& sink) : file_(file), sink_(sink) { }

    void begins(std::string_view name, const XmlAttributes& attributes) override
    {
        if (note_depth_ > 0 || name == "annotation") {
            ++note_depth_;
            return;
        }
        if (name == "table")
            begin_table(attributes);
        else if (name == "table-row")
            begin_row(attributes);
        else if (name == "table-cell" || name == "covered-table-cell")
            begin_cell(attributes);
        else if (in_cell_ && name == "p")
            begin_paragraph();
        else if (in_paragraph_)
            add_space(name, attributes);
    }

    void text(std::string_view piece) override
    {
        if (!in_paragraph_ || note_depth_ > 0)
            return;
        shown_.append(piece);
        check_length(shown_.size());
    }

    void ends(std::string_view name) override
    {
        if (note_depth_ > 0)
            --note_depth_;
        else if (name == "p")
            in_paragraph_ = false;
        else if (name == "table-cell" || name == "covered-table-cell")
            end_cell();
        else if (name == "table-row")
            end_row();
    }

    [[nodiscard]] std::uint64_t rows_given() const { return rows_given_; }

private:
    void begin_table(const XmlAttributes& attributes)
    {
        row_ = 0;
        sink_.table(attributes.find("name").value_or(""));
    }

    void begin_row(const XmlAttributes& attributes)
    {
        repeated_ = times_of(attributes, "number-rows-repeated");
        cells_.clear();
        length_ = 0;
    }

    void begin_cell(const XmlAttributes& attributes)
    {
        in_cell_ = true;
        shown_.clear();
        paragraphs_ = 0;
        times_ = times_of(attributes, "number-columns-repeated");
        type_ = attributes.find("value-type").value_or("");
        value_ =
            attributes.find(type_ == "date"        ? "date-value"
                              : type_ == "boolean" ? "boolean-value"
                                                   : "value")
                .value_or("");
    }

    void begin_paragraph()
    {
        in_paragraph_ = true;
        if (paragraphs_++ > 0)
            shown_ += '\n';
    }

    void add_space(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "s")
            shown_.append(std::min<std::uint64_t>(times_of(attributes, "c"), 1000), ' ');
        else if (name == "tab")
            shown_ += '\t';
        else if (name == "line-break")
            shown_ += '\n';
    }

    struct OwnedCell {
        CellKind kind = CellKind::Blank;
        std::string text;
    };

    [[nodiscard]] OwnedCell cell() const
    {
        if ((type_ == "float" || type_ == "currency" || type_ == "percentage") && !value_.empty())
            return { CellKind::Number, stored_number(value_, type_ == "percentage") };
        if (type_ == "date" && !value_.empty())
            return { CellKind::Date, value_.substr(0, 10) };
        if (type_ == "boolean" && !value_.empty())
            return { CellKind::Boolean, value_ == "true" ? "TRUE" : "FALSE" };
        if (shown_.empty())
            return {};
        return { CellKind::Text, shown_ };
    }

    void end_cell()
    {
        in_cell_ = in_paragraph_ = false;
        auto ended = cell();
        // Blanks to the end of a row are repeated thousands of times, and cut off when it ends.
        const auto room = most_columns - std::min<std::uint64_t>(cells_.size(), most_columns);
        if (times_ > room && ended.kind != CellKind::Blank) {
            refuse(
                error("file.too_many_columns", fmt::format("a row of more than {} columns", most_columns)));
            return;
        }
        length_ += ended.text.size() * times_;
        check_length(length_);
        cells_.insert(cells_.end(), std::min(times_, room), ended);
    }

    void end_row()
    {
        while (!cells_.empty() && cells_.back().kind == CellKind::Blank)
            cells_.pop_back();
        if (!cells_.empty()) {
            std::vector<Cell> row;
            for (const auto& cell : cells_)
                row.push_back({ cell.kind, cell.text });
            for (std::uint64_t time = 0; time < std::min(repeated_, most_equal_rows); ++time) {
                if (sink_.has_enough())
                    break;
                sink_.row({ row_ + time + 1, row });
                ++rows_given_;
            }
        }
        row_ += repeated_;
        if (row_ > most_rows && !cells_.empty())
            refuse(error("file.too_many_rows", fmt::format("a sheet of more than {} rows", most_rows)));
    }

    void check_length(std::size_t bytes)
    {
        if (bytes > longest_row_bytes)
            refuse(error("file.line_too_long", "a row of more than 16 MiB of text"));
    }

    [[nodiscard]] Error error(std::string code, std::string_view what) const
    {
        return { std::move(code), fmt::format("{} has {}: divide it, or save it as CSV.", file_, what) };
    }

    std::string_view file_;
    TableSink& sink_;
    std::vector<OwnedCell> cells_;
    std::size_t length_ = 0;
    std::uint64_t row_ = 0;
    std::uint64_t repeated_ = 1;
    std::uint64_t times_ = 1;
    std::uint64_t rows_given_ = 0;
    std::uint64_t note_depth_ = 0;
    std::string type_;
    std::string value_;
    std::string shown_;
    std::uint64_t paragraphs_ = 0;
    bool in_cell_ = false;
    bool in_paragraph_ = false;
};

} // namespace

Done read_ods(std::string_view name, const Bytes& bytes, TableSink& sink)
{
    auto container = TRY(ZipContainer::open(name, bytes));
    ContentHandler handler(name, sink);
    TRY_DONE(read_part(name, container, "content.xml", handler));
    if (handler.rows_given() == 0)
        return failure("file.empty", fmt::format("{} has no rows: send the file that has data in it.", name));
    return {};
}

bool is_ods(std::string_view name, const Bytes& bytes)
{
    const auto format = recognise(name, bytes);
    if (format || format.error().code != "file.other_spreadsheet")
        return false;
    const auto container = ZipContainer::open(name, bytes);
    return container && container->has("content.xml");
}

} // namespace wres::formats
