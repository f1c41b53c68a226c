// SPDX-License-Identifier: MIT
#include "support/case_table.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "base/csv.h"

namespace wres::test {

Case::Case(std::string where, std::vector<std::string> header, std::vector<std::string> cells)
    : where_(std::move(where))
    , header_(std::move(header))
    , cells_(std::move(cells))
{
}

bool Case::has(std::string_view column) const
{
    return std::ranges::find(header_, column) != header_.end();
}

const std::string& Case::text(std::string_view column) const
{
    const auto found = std::ranges::find(header_, column);
    if (found == header_.end())
        throw std::runtime_error(fmt::format("{}: there is no column {}", where_, column));
    return cells_[static_cast<std::size_t>(found - header_.begin())];
}

double Case::number(std::string_view column) const
{
    const auto& cell = text(column);
    if (cell.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::size_t used = 0;
    const double value = std::stod(cell, &used);
    if (used != cell.size())
        throw std::runtime_error(fmt::format("{}: '{}' is not a number", where_, cell));
    return value;
}

unsigned long long Case::count(std::string_view column) const
{
    return std::stoull(text(column));
}

std::vector<Case> cases(std::string_view name)
{
    const auto table = CsvTable::parse(name, project_file(fmt::format("tests/cases/{}", name)));
    if (!table)
        throw std::runtime_error(table.error().message);
    if (!table->has("source"))
        throw std::runtime_error(fmt::format("{}: a table of cases has a column `source`", name));
    if (table->rows() == 0)
        throw std::runtime_error(fmt::format("{}: the table has no rows, so it tests nothing", name));

    std::vector<Case> all;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        const auto where = fmt::format("tests/cases/{}:{}", name, table->line(row));
        if (table->at(row, "source").empty())
            throw std::runtime_error(fmt::format("{}: this row has no source", where));
        std::vector<std::string> cells;
        for (const auto& column : table->header())
            cells.push_back(table->at(row, column));
        all.emplace_back(where, table->header(), std::move(cells));
    }
    return all;
}

std::string project_folder()
{
    return WRES_SOURCE_DIR;
}

std::string project_file(std::string_view path)
{
    std::ifstream file(fmt::format("{}/{}", project_folder(), path), std::ios::binary);
    if (!file)
        throw std::runtime_error(fmt::format("the project has no file {}", path));
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace wres::test
