// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/settings.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

/// Whether an id of this kind is already there; the ids of a list must differ.
template <typename Items, typename Id>
Done check_new(const Items& items, const TomlFields& fields, std::string_view id, Id member)
{
    if (std::ranges::find(items, id, member) != items.end())
        return faulty(
            fields.place("id"), fmt::format("the id `{}` is there twice; give one another name.", id));
    return {};
}

Done read_record_tables(TomlFields& root, Standard& standard)
{
    for (auto& fields : root.tables("record_table")) {
        RecordTable table { fields.text("id"), fields.text("label"), {} };
        TRY_DONE(fields.finish());
        TRY_DONE(check_new(standard.record_tables, fields, table.id, &RecordTable::id));
        standard.record_tables.push_back(std::move(table));
    }
    if (standard.record_tables.empty())
        return faulty(root.place(), "there is no [[record_table]]; add those that are asked for.");
    return {};
}

Done read_scopes(TomlFields& root, Standard& standard)
{
    for (auto& fields : root.tables("scope")) {
        ReportingScope scope { fields.text("id"), fields.text("label"), fields.texts("counted") };
        TRY_DONE(fields.finish());
        TRY_DONE(check_new(standard.scopes, fields, scope.id, &ReportingScope::id));
        standard.scopes.push_back(std::move(scope));
    }
    if (standard.scopes.empty())
        return faulty(root.place(), "there is no [[scope]]; add at least one.");
    return {};
}

Done read_pay_bands(TomlFields& root, Standard& standard)
{
    for (auto& fields : root.tables("pay_band")) {
        PayBand band { fields.text("id"), fields.text("label"), fields.integer("from_pence"),
            fields.optional_integer("below_pence") };
        TRY_DONE(fields.finish());
        TRY_DONE(check_new(standard.pay_bands, fields, band.id, &PayBand::id));
        standard.pay_bands.push_back(std::move(band));
    }
    if (standard.pay_bands.empty())
        return {};
    if (const auto sound = check_pay_bands(standard.pay_bands); !sound)
        return faulty(root.place("pay_band"), sound.error().message);
    return {};
}

} // namespace

Result<std::string> read_standard_file(const Folder& folder, const std::string& path, Standard& standard)
{
    const auto node = TRY(read_toml(folder, path));
    TomlFields root(path, node);
    standard.id = root.text("id");
    standard.year = root.text("year");
    standard.title = root.text("title");
    standard.about = root.text("about");
    standard.sources = root.texts("sources");
    auto classification = root.text("classification");
    TRY_DONE(read_record_tables(root, standard));
    TRY_DONE(read_scopes(root, standard));
    TRY_DONE(read_pay_bands(root, standard));
    if (!standard.pay_bands.empty())
        standard.pay_bands_why = root.text("pay_bands_why");
    TRY_DONE(root.finish());
    if (path != standard.name() + "/standard.toml")
        return faulty(root.place("id"),
            fmt::format("the file says that it is {}, and its folder says otherwise.", standard.name()));
    return classification;
}

} // namespace wres::standard
