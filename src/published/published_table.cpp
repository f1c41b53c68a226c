// SPDX-License-Identifier: MIT
#include "published/published_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "published/own_results.h"

namespace wres::published {

namespace {

/// A row with every cell read.
struct ReadRow {
    std::uint64_t number {};
    std::vector<std::string> raw;
    std::vector<PrintedCell> cells;

    [[nodiscard]] std::size_t filled() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            cells, [](const PrintedCell& cell) { return cell.kind != PrintedKind::Blank; }));
    }

    /// In the first column stands what the row is about, whatever it looks like.
    [[nodiscard]] bool has_value() const
    {
        return cells.size() > 1 && std::any_of(cells.begin() + 1, cells.end(), [](const PrintedCell& cell) {
            return cell.is_value();
        });
    }

    [[nodiscard]] const PrintedCell& at(std::size_t column) const
    {
        static const PrintedCell blank;
        return column < cells.size() ? cells[column] : blank;
    }
};

using Rows = std::vector<ReadRow>;

bool is_year(const PrintedCell& cell)
{
    return cell.kind == PrintedKind::Number && cell.decimals == 0 && !cell.is_percent && cell.number >= 1900
        && cell.number <= 2100;
}

/// Years over columns are headings, not numbers. So are age bands and single letters in the first row, where
/// words stand beside them.
bool is_heading(const ReadRow& row, bool is_first)
{
    bool words = false;
    bool any = false;
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
        const auto& cell = row.cells[column];
        if (cell.kind == PrintedKind::Number && !is_year(cell))
            return false;
        if (cell.is_value() && !is_year(cell) && !is_first)
            return false;
        words = words || cell.kind == PrintedKind::Text || cell.kind == PrintedKind::Within;
        any = any || cell.is_value();
    }
    return words || (any && std::all_of(row.cells.begin() + 1, row.cells.end(), [](const PrintedCell& cell) {
        return cell.kind == PrintedKind::Blank || is_year(cell);
    }));
}

bool has_word(const std::string& identifier, std::initializer_list<std::string_view> words)
{
    for (const auto piece : split(identifier, '_'))
        if (std::ranges::find(words, piece) != words.end())
            return true;
    return false;
}

/// Numbers under such a heading say which row it is.
bool names_rows(const std::string& heading)
{
    return has_word(as_identifier(heading),
        { "year", "period", "date", "quarter", "month", "code", "id", "identifier", "ref", "line", "age",
            "band", "grade", "week" });
}

bool is_of_other_unit(const std::string& words)
{
    return has_word(as_identifier(words),
               { "mean", "median", "average", "fte", "wte", "pay", "salary", "ratio", "index", "gap",
                   "likelihood", "likely", "rank", "change", "difference", "limit", "confidence", "ci", "p",
                   "cost", "hours" })
        || words.find("\xc2\xa3") != std::string::npos;
}

bool is_percentage(const std::string& words)
{
    return words.find('%') != std::string::npos
        || has_word(as_identifier(words),
            { "percent", "percentage", "percentages", "cent", "proportion", "share", "rate", "pct", "perc" });
}

/// The rows of one table: headings, body, and what stands above.
struct Block {
    std::string title;
    std::vector<ReadRow> headings;
    Rows body;
};

std::string only_text(const ReadRow& row)
{
    for (const auto& cell : row.cells)
        if (cell.kind != PrintedKind::Blank)
            return cell.text;
    return {};
}

std::size_t width_of(const Rows& rows)
{
    std::size_t width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.cells.size());
    return width;
}

/// A row with one text that is no note: it heads the rows below it.
bool is_section(const ReadRow& row)
{
    if (row.filled() != 1 || row.has_value())
        return false;
    const auto words = lower_case(only_text(row));
    return words.size() <= 60 && !words.starts_with("note") && !words.starts_with("source")
        && !words.starts_with("*") && !words.starts_with("[") && row.at(0).kind != PrintedKind::Blank;
}

void end_block(std::vector<Block>& blocks, Block& block)
{
    // Headings of sections with nothing below them were notes.
    while (!block.body.empty() && !block.body.back().has_value())
        block.body.pop_back();
    if (!block.body.empty())
        blocks.push_back(block);
    block.headings.clear();
    block.body.clear();
}

std::vector<Block> blocks_in(const Rows& rows)
{
    std::vector<Block> blocks;
    Block block;
    std::uint64_t last = 0;
    for (const auto& row : rows) {
        const bool after_blank = row.number > last + 1;
        last = row.number;
        const bool body = row.has_value() && !is_heading(row, block.headings.empty());
        if (body) {
            block.body.push_back(row);
            continue;
        }
        if (row.filled() > 1) {
            // New headings: a new table.
            if (!block.body.empty())
                end_block(blocks, block);
            block.headings.push_back(row);
            continue;
        }
        if (is_section(row) && !block.headings.empty() && !(after_blank && block.body.empty())) {
            block.body.push_back(row);
            continue;
        }
        if (!block.body.empty())
            end_block(blocks, block);
        block.title = only_text(row);
    }
    end_block(blocks, block);
    return blocks;
}

/// The first column of numbers: those before it hold labels.
std::size_t first_value_column(const Block& block, std::size_t width)
{
    for (std::size_t column = 1; column < width; ++column) {
        std::size_t values = 0;
        std::size_t texts = 0;
        std::size_t names = 0;
        for (const auto& row : block.body) {
            const auto& cell = row.at(column);
            values += cell.is_value() ? 1U : 0U;
            texts += cell.kind == PrintedKind::Text ? 1U : 0U;
            names += is_year(cell) || cell.kind == PrintedKind::Within ? 1U : 0U;
        }
        const auto heading = block.headings.empty() ? std::string() : block.headings.back().at(column).text;
        const bool labels = !heading.empty() && names_rows(heading)
            && (names == values || has_word(as_identifier(heading), { "code", "id", "identifier" }));
        if (values > texts && !labels)
            return column;
    }
    return width;
}

std::size_t indent_of(std::string_view raw)
{
    std::size_t indent = 0;
    while (!raw.empty()) {
        if (raw.front() == ' ') {
            ++indent;
            raw.remove_prefix(1);
        } else if (raw.front() == '\t') {
            indent += 4;
            raw.remove_prefix(1);
        } else if (raw.starts_with("\xc2\xa0")) {
            ++indent;
            raw.remove_prefix(2);
        } else {
            break;
        }
    }
    return indent;
}

/// Dimensions as they fill up: a label gets its number where it first stands.
class Divisions {
public:
    explicit Divisions(std::vector<std::string> names)
    {
        for (auto& name : names)
            dimensions_.push_back({ std::move(name), {} });
        numbers_.resize(dimensions_.size());
    }

    std::uint32_t number_of(std::size_t dimension, const std::string& text, std::size_t indent = 0)
    {
        const auto [found, added] = numbers_[dimension].emplace(
            text, static_cast<std::uint32_t>(dimensions_[dimension].labels.size()));
        if (added)
            dimensions_[dimension].labels.push_back({ text, indent });
        return found->second;
    }

    [[nodiscard]] std::vector<Dimension> take() { return std::move(dimensions_); }

private:
    std::vector<Dimension> dimensions_;
    std::vector<std::map<std::string, std::uint32_t>> numbers_;
};

/// The heading over one column, level by level; upper levels reach as far right as they are blank.
std::vector<std::vector<std::string>> headings_of(const Block& block, std::size_t first, std::size_t width)
{
    std::vector<std::vector<std::string>> levels;
    for (std::size_t level = 0; level < block.headings.size(); ++level) {
        const bool lowest = level + 1 == block.headings.size();
        std::vector<std::string> texts;
        std::string last;
        for (std::size_t column = first; column < width; ++column) {
            const auto& text = block.headings[level].at(column).text;
            if (!text.empty() || lowest)
                last = text;
            texts.push_back(last);
        }
        const bool says_something =
            std::ranges::any_of(texts, [&](const auto& text) { return text != texts.front(); });
        if (lowest || says_something)
            levels.push_back(std::move(texts));
    }
    if (levels.empty())
        levels.emplace_back(width - first);
    for (std::size_t column = 0; column < width - first; ++column)
        if (levels.back()[column].empty())
            levels.back()[column] = "column " + std::to_string(first + column + 1);
    return levels;
}

/// Blank label cells at the start of a row, where more labels follow, repeat the row above (merged cells).
void fill_labels_down(Block& block, std::size_t labels)
{
    std::vector<std::string> above(labels);
    for (auto& row : block.body) {
        if (!row.has_value())
            continue;
        for (std::size_t column = 0; column < labels && column < row.cells.size(); ++column) {
            if (row.cells[column].kind != PrintedKind::Blank)
                break;
            if (column + 1 < labels) {
                row.cells[column].text = above[column];
                row.raw[column] = above[column];
                row.cells[column].kind = PrintedKind::Text;
            }
        }
        for (std::size_t column = 0; column < labels; ++column)
            above[column] = row.at(column).text;
    }
}

CellUse use_of(const PrintedCell& cell, const std::string& over, const std::string& beside)
{
    if (cell.is_percent || is_percentage(over) || is_percentage(beside))
        return CellUse::Percent;
    if (is_of_other_unit(over) || is_of_other_unit(beside))
        return CellUse::Other;
    return CellUse::Count;
}

/// Columns of counts with numbers that are not whole hold something else.
void look_at_decimals(PublishedTable& table)
{
    std::map<std::size_t, std::vector<std::size_t>> by_column;
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
        if (table.cells[cell].use == CellUse::Count)
            by_column[table.cells[cell].column].push_back(cell);
    for (const auto& [column, cells] : by_column) {
        const bool decimals = std::ranges::any_of(cells, [&](std::size_t cell) {
            const auto& printed = table.cells[cell].printed;
            return printed.kind == PrintedKind::Number && printed.number != std::round(printed.number);
        });
        if (decimals)
            for (const auto cell : cells)
                table.cells[cell].use = CellUse::Other;
    }
}

PublishedTable table_of(const Grid& grid, Block block)
{
    PublishedTable table;
    table.file = grid.file;
    table.sheet = grid.name;
    table.title = block.title;
    const auto width = std::max(width_of(block.body), width_of(block.headings));
    const auto first = first_value_column(block, width);
    if (first >= width)
        return table;
    const bool sections =
        std::ranges::any_of(block.body, [](const ReadRow& row) { return !row.has_value(); });
    fill_labels_down(block, first);
    const auto headings = headings_of(block, first, width);
    std::vector<std::string> names;
    if (sections)
        names.emplace_back();
    for (std::size_t column = 0; column < first; ++column)
        names.push_back(block.headings.empty() ? "" : block.headings.back().at(column).text);
    for (std::size_t level = 0; level < headings.size(); ++level)
        names.emplace_back();
    Divisions divisions(names);

    std::string section;
    for (const auto& row : block.body) {
        if (!row.has_value()) {
            section = only_text(row);
            continue;
        }
        std::vector<std::uint32_t> of_row;
        std::string beside;
        if (sections)
            of_row.push_back(divisions.number_of(0, section));
        for (std::size_t column = 0; column < first; ++column) {
            const auto indent = column < row.raw.size() ? indent_of(row.raw[column]) : 0;
            of_row.push_back(divisions.number_of(of_row.size(), row.at(column).text, indent));
            beside += " " + row.at(column).text;
        }
        for (std::size_t column = first; column < width; ++column) {
            const auto& printed = row.at(column);
            if (!printed.is_value())
                continue;
            PublishedCell cell { row.number, column + 1, of_row, CellUse::Count, printed };
            std::string over;
            for (const auto& level : headings) {
                cell.labels.push_back(divisions.number_of(cell.labels.size(), level[column - first]));
                over += " " + level[column - first];
            }
            cell.use = use_of(printed, over, beside);
            table.cells.push_back(std::move(cell));
        }
    }
    table.column_dimensions = headings.size();
    table.dimensions = divisions.take();
    look_at_decimals(table);
    return table;
}

} // namespace

std::string comparable(const std::string& label)
{
    std::string text;
    static const std::set<std::string, std::less<>> fillers { "number", "numbers", "no", "n", "count",
        "counts", "headcount", "percent", "percentage", "per", "cent", "pct", "proportion", "share", "of",
        "the", "and" };
    const auto identifier = as_identifier(label);
    for (const auto piece : split(identifier, '_'))
        if (!fillers.contains(piece))
            text += (text.empty() ? "" : " ") + std::string(piece);
    return text;
}

std::vector<PublishedTable> tables_in(const Grid& grid, const SymbolMeanings& meanings)
{
    if (auto own = own_results_in(grid))
        return { std::move(*own) };
    Rows rows;
    for (const auto& row : grid.rows) {
        ReadRow read { row.number, row.cells, {} };
        for (const auto& cell : row.cells)
            read.cells.push_back(read_printed_cell(cell, meanings));
        rows.push_back(std::move(read));
    }
    std::vector<PublishedTable> tables;
    for (auto& block : blocks_in(rows)) {
        auto table = table_of(grid, std::move(block));
        if (!table.cells.empty())
            tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace wres::published
