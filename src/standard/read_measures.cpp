// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "standard/definition_files.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

std::vector<std::string> ids_of(const std::vector<Measure>& measures)
{
    std::vector<std::string> ids;
    for (const auto& measure : measures)
        ids.push_back(measure.id);
    return ids;
}

Done check_filter(const Place& place, const RecordTable& table, const Filter& filter)
{
    const auto* column = table.column(filter.column);
    if (column == nullptr)
        return faulty(place, fmt::format("`{}` has no column `{}` to filter by.", table.id, filter.column));
    if (column->codes.empty())
        return faulty(
            place, fmt::format("`{}` has no closed list of codes, so it cannot be a filter.", filter.column));
    if (filter.any_of.empty())
        return faulty(
            place, fmt::format("the filter `{}` names no code, so nobody would be counted.", filter.column));
    for (const auto& code : filter.any_of)
        if (std::ranges::find(column->codes, code, &Code::id) == column->codes.end())
            return faulty(place, fmt::format("`{}` is not a code of `{}`.", code, filter.column));
    return {};
}

Done check_counted(const TomlFields& fields, const Measure& measure, const Standard& standard)
{
    const auto* table = standard.record_table(measure.record_table);
    if (table == nullptr)
        return faulty(fields.place("record_table"),
            fmt::format("there is no record table `{}` in standard.toml.", measure.record_table));
    for (const auto& filter : measure.filters)
        TRY_DONE(check_filter(fields.place("filters"), *table, filter));
    return {};
}

/// A sum or a whole names measures that are counted, and are defined above it.
Done check_named(
    const TomlFields& fields, std::string_view key, const std::string& named, const Standard& standard)
{
    const auto* measure = standard.measure(named);
    if (measure == nullptr || !measure->sum_of.empty()) {
        const auto ids = ids_of(standard.measures);
        return faulty(fields.place(key),
            fmt::format("`{}` names `{}`, which is no counted measure above it in this file.{}", key, named,
                suggestion(named, ids)));
    }
    return {};
}

} // namespace

Done read_measures(const Folder& folder, const std::string& path, Standard& standard)
{
    const auto node = TRY(read_toml(folder, path));
    TomlFields root(path, node);
    for (auto& fields : root.tables("measure")) {
        Measure measure;
        measure.id = fields.text("id");
        measure.label = fields.text("label");
        measure.sum_of = fields.texts_or_none("sum_of");
        if (measure.sum_of.empty()) {
            measure.record_table = fields.text("record_table");
            for (auto& [column, codes] : fields.lists_or_none("filters"))
                measure.filters.push_back({ column, std::move(codes) });
            measure.part_of = fields.text_or("part_of", "");
        }
        TRY_DONE(fields.finish());
        if (standard.measure(measure.id) != nullptr)
            return faulty(
                fields.place("id"), fmt::format("the measure `{}` is there twice; remove one.", measure.id));
        if (measure.sum_of.empty())
            TRY_DONE(check_counted(fields, measure, standard));
        for (const auto& part : measure.sum_of)
            TRY_DONE(check_named(fields, "sum_of", part, standard));
        if (!measure.part_of.empty())
            TRY_DONE(check_named(fields, "part_of", measure.part_of, standard));
        standard.measures.push_back(std::move(measure));
    }
    return root.finish();
}

} // namespace wres::standard
