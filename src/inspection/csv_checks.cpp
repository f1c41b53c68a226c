// SPDX-License-Identifier: MIT
#include "inspection/csv_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "formats/csv_dialect.h"
#include "formats/table.h"
#include "inspection/csv_columns.h"
#include "inspection/printed_form.h"

namespace wres::inspection {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t most_bytes = 1ULL << 30;

std::string line(std::uint64_t row)
{
    return fmt::format("row {}", row);
}

std::string cell(std::uint64_t row, std::string_view heading, std::size_t column)
{
    return heading.empty() ? fmt::format("row {}, column {}", row, column + 1)
                           : fmt::format("row {}, column {}", row, heading);
}

bool is_total(std::string_view text)
{
    const auto plain = lower_case(trimmed(text));
    return plain == "total" || plain == "totals" || plain == "grand total" || plain == "sum";
}

/// Takes the rows of a file, and finds what can be told row by row.
class RowChecks final : public formats::TableSink {
public:
    explicit RowChecks(Examination& examination) : examination_(examination) { }

    void table(std::string_view) override { }

    void row(const formats::Row& row) override
    {
        if (rows_ == 0)
            take_headings(row);
        else
            take_data(row);
        ++rows_;
        last_row_ = row.number;
    }

    void oddity(formats::Oddity oddity) override
    {
        if (oddity.code == "unclosed_quote" || oddity.code == "text_after_quote")
            examination_.fault("csv.quotation_marks", line(oddity.row));
        if (oddity.code == "nul_bytes")
            examination_.fault("csv.encoding", "the file as a whole", "zero bytes");
    }

    [[nodiscard]] const std::vector<ColumnTally>& columns() const { return columns_; }
    [[nodiscard]] std::uint64_t rows() const { return rows_; }
    [[nodiscard]] std::uint64_t last_row() const { return last_row_; }

private:
    void take_headings(const formats::Row& row)
    {
        std::set<std::string> known;
        std::size_t filled = 0;
        std::size_t numbers = 0;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const auto heading = trimmed(row.cells[column].text);
            columns_.emplace_back(std::string(heading));
            filled += heading.empty() ? 0U : 1U;
            const auto form = printed_form(heading);
            // A year can head a column.
            numbers += means_number(form) && heading.size() != 4 ? 1U : 0U;
            examination_.require("csv.header_text", !heading.empty(), cell(row.number, "", column));
            if (!heading.empty())
                examination_.require("csv.header_unique", known.insert(lower_case(heading)).second,
                    cell(row.number, "", column));
            check_text(row.number, column, row.cells[column].text);
        }
        const bool is_title = filled == 1 && row.cells.size() > 1;
        examination_.require("csv.header_row", numbers == 0 && !is_title && row.number == 1, line(row.number),
            is_title          ? "a title"
                : numbers > 0 ? "numbers"
                              : "blank rows come first");
    }

    void take_data(const formats::Row& row)
    {
        examination_.applies("csv.blank_rows");
        if (row.number != last_row_ + 1)
            examination_.fault("csv.blank_rows", line(last_row_ + 1));
        examination_.require("csv.same_number_of_fields", row.cells.size() == columns_.size(),
            line(row.number),
            fmt::format("{} fields, where the first row has {}", row.cells.size(), columns_.size()));
        if (!row.cells.empty())
            examination_.require("csv.totals", !is_total(row.cells.front().text), line(row.number));
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const auto text = row.cells[column].text;
            check_text(row.number, column, text);
            if (column < columns_.size())
                columns_[column].add(row.number, text);
        }
    }

    void check_text(std::uint64_t row, std::size_t column, std::string_view text)
    {
        const auto heading =
            column < columns_.size() ? std::string_view(columns_[column].heading()) : std::string_view();
        examination_.require("csv.formulas", !begins_as_formula(text), cell(row, heading, column));
        examination_.require(
            "csv.spaces_around", text.size() == trimmed(text).size(), cell(row, heading, column));
    }

    Examination& examination_;
    std::vector<ColumnTally> columns_;
    std::uint64_t rows_ {};
    std::uint64_t last_row_ {};
};

/// How the lines of a file end, without those within quotation marks.
struct LineEnds {
    std::uint64_t crlf {};
    std::uint64_t lf {};
    std::uint64_t cr {};
};

LineEnds line_ends(std::string_view content)
{
    LineEnds ends;
    bool quoted = false;
    for (std::size_t at = 0; at < content.size(); ++at) {
        const char c = content[at];
        if (c == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == '\n')
            ++ends.lf;
        else if (c == '\r' && at + 1 < content.size() && content[at + 1] == '\n') {
            ++ends.crlf;
            ++at;
        } else if (c == '\r')
            ++ends.cr;
    }
    return ends;
}

void check_bytes(std::string_view content, Examination& examination)
{
    examination.require("csv.encoding", is_utf8(content), "the file as a whole");
    const auto ends = line_ends(content);
    const int kinds = (ends.crlf > 0 ? 1 : 0) + (ends.lf > 0 ? 1 : 0) + (ends.cr > 0 ? 1 : 0);
    examination.require("csv.line_ends", kinds <= 1 && ends.cr == 0, "the file as a whole",
        kinds > 1 ? "several kinds of line ends" : "carriage returns alone");
}

void fault_rows(const ColumnTally& column, std::string_view code, PrintedForm form, Examination& examination)
{
    examination.applies(code);
    for (const auto row : column.rows_with(form))
        examination.fault(code, cell(row, column.heading(), 0));
}

void check_columns(const std::vector<ColumnTally>& columns, Examination& examination)
{
    for (const auto& column : columns) {
        for (const auto row : column.rows_with_other_dates())
            examination.fault("csv.iso_dates", cell(row, column.heading(), 0));
        if (column.holds_dates())
            examination.applies("csv.iso_dates");
        if (!column.holds_numbers())
            continue;
        fault_rows(column, "csv.one_number", PrintedForm::TwoNumbers, examination);
        fault_rows(column, "csv.one_number", PrintedForm::Interval, examination);
        fault_rows(column, "csv.thousands_separators", PrintedForm::WithSeparators, examination);
        fault_rows(column, "csv.percent_signs", PrintedForm::WithPercentSign, examination);
        fault_rows(column, "csv.units", PrintedForm::WithUnit, examination);
        fault_rows(column, "csv.marked_numbers", PrintedForm::Marked, examination);
        fault_rows(column, "csv.words_among_numbers", PrintedForm::Words, examination);
    }
}

/// The description of a CSV file that stands beside it.
struct Metadata {
    std::string path;
    Json content;
};

std::optional<Metadata> find_metadata(std::string_view name, const Neighbours& neighbours)
{
    const auto slash = name.rfind('/');
    const auto folder =
        slash == std::string_view::npos ? std::string() : std::string(name.substr(0, slash + 1));
    for (const auto& path : { std::string(name) + "-metadata.json", folder + "csv-metadata.json" }) {
        const auto content = neighbours.read(path);
        if (!content)
            continue;
        return Metadata { path, Json::parse(*content, nullptr, false) };
    }
    return std::nullopt;
}

/// The description of this file, in one of it alone or of several.
const Json* table_in(const Json& metadata, std::string_view name)
{
    if (!metadata.is_object())
        return nullptr;
    const auto tables = metadata.find("tables");
    if (tables == metadata.end() || !tables->is_array())
        return &metadata;
    const auto file = name.substr(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
    for (const auto& table : *tables) {
        if (table.is_object() && table.contains("url") && table["url"].is_string()
            && table["url"].get<std::string>() == file)
            return &table;
    }
    return nullptr;
}

/// Whether a symbol is said to mean that there is no number, or is explained in words, anywhere in the
/// metadata.
bool explains(const Json& metadata, const std::string& symbol, int depth = 0)
{
    constexpr int deepest = 32;
    if (depth > deepest)
        return false;
    if (metadata.is_string())
        return explains_shorthand(metadata.get_ref<const std::string&>(), symbol);
    if (metadata.is_object()) {
        if (const auto null = metadata.find("null"); null != metadata.end()) {
            if (*null == symbol)
                return true;
            if (null->is_array() && std::ranges::find(*null, Json(symbol)) != null->end())
                return true;
        }
        if (metadata.contains(symbol))
            return true;
    }
    return metadata.is_structured() && std::ranges::any_of(metadata, [&](const Json& inner) {
        return explains(inner, symbol, depth + 1);
    });
}

/// The described columns of a file that are in it; none when the metadata describe none.
std::vector<const Json*> described_columns(const Json* table)
{
    std::vector<const Json*> described;
    const auto* schema =
        table != nullptr && table->contains("tableSchema") ? &(*table)["tableSchema"] : nullptr;
    if (schema == nullptr || !schema->is_object() || !schema->contains("columns")
        || !(*schema)["columns"].is_array())
        return described;
    for (const auto& column : (*schema)["columns"]) {
        if (!(column.is_object() && column.contains("virtual") && column["virtual"] == true))
            described.push_back(&column);
    }
    return described;
}

/// The name or a title of a described column.
bool describes(const Json& column, const std::string& heading)
{
    if (!column.is_object())
        return false;
    if (column.contains("name") && column["name"] == heading)
        return true;
    const auto titles = column.find("titles");
    if (titles == column.end())
        return false;
    if (*titles == heading)
        return true;
    return titles->is_structured() && std::ranges::any_of(*titles, [&](const Json& title) {
        return title == heading
            || (title.is_array() && std::ranges::find(title, Json(heading)) != title.end());
    });
}

/// The metadata without what they say of single columns.
Json of_whole_file(Json metadata)
{
    if (!metadata.is_object())
        return metadata;
    if (auto schema = metadata.find("tableSchema"); schema != metadata.end() && schema->is_object())
        schema->erase("columns");
    if (const auto tables = metadata.find("tables"); tables != metadata.end() && tables->is_array()) {
        for (auto& table : *tables)
            table = of_whole_file(table);
    }
    return metadata;
}

void check_metadata(std::string_view name, const std::vector<ColumnTally>& columns,
    const Neighbours& neighbours, Examination& examination)
{
    const auto metadata = find_metadata(name, neighbours);
    if (metadata)
        examination.require("csv.metadata_readable", !metadata->content.is_discarded(), metadata->path);
    const bool is_read = metadata && !metadata->content.is_discarded();
    const auto described =
        is_read ? described_columns(table_in(metadata->content, name)) : std::vector<const Json*> {};
    const auto whole = is_read ? of_whole_file(metadata->content) : Json();
    for (const auto& column : columns) {
        if (!column.holds_numbers())
            continue;
        const auto own = std::ranges::find_if(
            described, [&](const Json* each) { return describes(*each, column.heading()); });
        for (const auto& symbol : column.symbols())
            examination.require("csv.symbols_explained",
                explains(whole, symbol) || (own != described.end() && explains(**own, symbol)),
                fmt::format("column {}", column.heading()), fmt::format("{} is not explained", symbol));
    }
    if (described.empty())
        return;
    bool agrees = described.size() == columns.size();
    for (std::size_t i = 0; agrees && i < columns.size(); ++i)
        agrees = describes(*described[i], columns[i].heading());
    examination.require("csv.metadata_columns", agrees, metadata->path);
}

} // namespace

Result<std::string> check_csv(
    std::string_view name, const Bytes& bytes, const Neighbours& neighbours, Examination& examination)
{
    const auto content = TRY(read_all(bytes, most_bytes));
    check_bytes(content, examination);
    RowChecks rows(examination);
    examination.applies("csv.quotation_marks");
    TRY_DONE(formats::read_csv(name, bytes, rows));

    constexpr std::size_t enough = 65536;
    const auto beginning = std::string_view(content).substr(0, enough);
    const auto dialect = formats::find_csv_dialect(
        beginning, beginning.size() == content.size() ? formats::TextEnd::OfFile : formats::TextEnd::OfBlock);
    examination.require("csv.commas",
        rows.columns().size() < 2 || (dialect.delimiter == ',' && dialect.first_row == 0),
        "the file as a whole",
        dialect.first_row > 0           ? "a first line \"sep=\""
            : dialect.delimiter == '\t' ? "separated by tabs"
                                        : "other separators");

    check_columns(rows.columns(), examination);
    check_metadata(name, rows.columns(), neighbours, examination);
    const bool marked = content.starts_with("\xef\xbb\xbf");
    return fmt::format("{} columns, {} rows under the headings, {}{}", rows.columns().size(),
        with_thousands(rows.rows() == 0 ? 0 : rows.rows() - 1), is_utf8(content) ? "UTF-8" : "not UTF-8",
        marked ? " with a byte order mark" : "");
}

} // namespace wres::inspection
