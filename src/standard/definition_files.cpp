// SPDX-License-Identifier: MIT
#include "standard/definition_files.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::standard {

Result<std::string_view> content_of(const Folder& folder, const std::string& path)
{
    const auto found = folder.find(path);
    if (found == folder.end())
        return faulty({ path, 0 }, "the file is missing; add it.");
    if (!is_utf8(found->second))
        return faulty({ path, 0 }, "the file is not UTF-8; save it as UTF-8.");
    return std::string_view(found->second);
}

Result<TomlNode> read_toml(const Folder& folder, const std::string& path)
{
    const auto content = TRY(content_of(folder, path));
    auto document = parse_toml(content);
    if (!document)
        return faulty({ path, document.error().line }, document.error().words);
    return *std::move(document);
}

Result<CsvTable> read_csv(
    const Folder& folder, const std::string& path, const std::vector<std::string>& columns)
{
    const auto content = TRY(content_of(folder, path));
    auto table = CsvTable::parse("standard/" + path, content);
    if (!table)
        return failure("standard.faulty", table.error().message);
    for (const auto& column : columns)
        if (!table->has(column))
            return faulty({ path, 1 }, fmt::format("there is no column `{}`; add it.", column));
    for (const auto& column : table->header())
        if (std::ranges::find(columns, column) == columns.end())
            return faulty({ path, 1 },
                fmt::format("`{}` is not a column that is used here.{} Use {}, or remove it.", column,
                    suggestion(column, columns), alternatives(columns)));
    return *std::move(table);
}

std::vector<std::string> pieces(std::string_view cell)
{
    std::vector<std::string> all;
    for (const auto piece : split(cell, ';'))
        if (const auto text = trimmed(piece); !text.empty())
            all.emplace_back(text);
    return all;
}

Place place_of(const CsvTable& table, const std::string& path, std::size_t row)
{
    return { path, table.line(row) };
}

} // namespace wres::standard
