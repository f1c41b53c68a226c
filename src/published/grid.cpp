// SPDX-License-Identifier: MIT
#include "published/grid.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/table.h"
#include "formats/text_encoding.h"
#include "published/own_json.h"

namespace wres::published {

namespace {

/// Published tables are read by people; more than this is no table to audit.
constexpr std::size_t most_cells = 4'000'000;
constexpr std::uint64_t longest_page = 64ULL * 1024 * 1024;
constexpr std::uint64_t longest_data = 512ULL * 1024 * 1024; // results.json

class GridSink final : public formats::TableSink {
public:
    explicit GridSink(std::string_view file) : file_(file) { }

    void table(std::string_view name) override { grids_.push_back({ file_, std::string(name), {} }); }

    void row(const formats::Row& row) override
    {
        cells_ += row.cells.size();
        if (cells_ > most_cells)
            return;
        GridRow copy { row.number, {} };
        for (const auto& cell : row.cells)
            copy.cells.emplace_back(cell.text);
        if (grids_.empty())
            grids_.push_back({ file_, "", {} });
        grids_.back().rows.push_back(std::move(copy));
    }

    [[nodiscard]] bool has_enough() const override { return cells_ > most_cells; }
    void oddity(formats::Oddity /*oddity*/) override { }

    [[nodiscard]] bool is_too_large() const { return cells_ > most_cells; }
    [[nodiscard]] std::vector<Grid> take() { return std::move(grids_); }

private:
    std::string file_;
    std::vector<Grid> grids_;
    std::size_t cells_ = 0;
};

/// A page says so in its first bytes, or by the refusal of the readers of tables.
bool is_web_page(std::string_view beginning)
{
    const auto text = lower_case(beginning);
    return text.find("<html") != std::string::npos || text.find("<!doctype html") != std::string::npos
        || text.find("<table") != std::string::npos;
}

Result<std::vector<Grid>> grids_of(GridSink& sink, std::string_view file)
{
    if (sink.is_too_large())
        return failure("attack.too_large",
            fmt::format(
                "{} has more than {} cells. Give only the tables with hidden numbers and their totals.", file,
                most_cells));
    return sink.take();
}

/// A page that is not UTF-8 is of an older kind, which browsers read as Windows-1252.
std::string as_utf8(std::string page)
{
    if (is_utf8(page))
        return page;
    std::string text;
    formats::append_windows_1252(page, text);
    return text;
}

std::string beginning_of(const Bytes& bytes)
{
    std::string beginning(4096, '\0');
    const auto read = bytes.read_at(0, beginning);
    beginning.resize(read ? *read : 0);
    return beginning;
}

Result<std::optional<Grid>> own_json_in(std::string_view file, const Bytes& bytes)
{
    if (!trimmed(beginning_of(bytes)).starts_with('{'))
        return std::nullopt;
    return own_json_grid(file, TRY(read_all(bytes, longest_data)));
}

} // namespace

Result<std::vector<Grid>> read_grids(std::string_view file, const Bytes& bytes)
{
    if (is_web_page(beginning_of(bytes)))
        return read_html_grids(file, as_utf8(TRY(read_all(bytes, longest_page))));
    if (const auto own = TRY(own_json_in(file, bytes)))
        return std::vector { *own };
    GridSink sink(file);
    if (formats::is_ods(file, bytes)) {
        TRY_DONE(formats::read_ods(file, bytes, sink));
        return grids_of(sink, file);
    }
    const auto format = TRY(formats::recognise(file, bytes));
    if (format == formats::Format::Xml)
        return failure("attack.no_table",
            fmt::format("{} is XML. Give the tables as CSV, XLSX, ODS or a web page.", file));
    TRY_DONE(format == formats::Format::Xlsx ? formats::read_xlsx(file, bytes, sink)
                                             : formats::read_csv(file, bytes, sink));
    return grids_of(sink, file);
}

} // namespace wres::published
