// SPDX-License-Identifier: MIT
#include "store/settings.h"

#include <fmt/format.h>

#include "base/text.h"

namespace wres::store {
namespace {

Done check_retention(std::string_view value)
{
    const auto days = parse_integer(value);
    if (days && *days >= 0 && *days <= longest_retention_days)
        return {};
    return failure("store.not_a_retention",
        fmt::format("Files are kept for a whole number of days from 0 to {}.", longest_retention_days));
}

} // namespace

Done set_setting(Change& change, const OrganisationId& organisation, const std::string& name,
    const std::string& value, std::int64_t version)
{
    TRY_DONE(check_code("name of a setting", name));
    if (name == retention_setting)
        TRY_DONE(check_retention(value));
    if (version == 0)
        TRY_DONE(exactly_one(change.database().run(
            "INSERT INTO settings (organisation, name, value, version) VALUES (?, ?, ?, 1) "
            "ON CONFLICT (organisation, name) DO NOTHING",
            { organisation.text, name, value })));
    else
        TRY_DONE(exactly_one(change.database().run("UPDATE settings SET value = ?, version = version + 1 "
                                                   "WHERE organisation = ? AND name = ? AND version = ?",
            { value, organisation.text, name, version })));
    auto event = AuditEvent("setting.changed", "setting", name).of(organisation);
    if (const auto number = parse_integer(value))
        event.with("value", *number);
    return change.record(event);
}

Result<Setting> setting(View& view, const OrganisationId& organisation, const std::string& name)
{
    const auto row =
        TRY(view.database().row("SELECT value, version FROM settings WHERE organisation = ? AND name = ?",
            { organisation.text, name }));
    return row ? Setting { row->text(0), row->integer(1) } : Setting {};
}

Result<std::map<std::string, Setting>> settings(View& view, const OrganisationId& organisation)
{
    std::map<std::string, Setting> all;
    const auto rows = TRY(view.database().rows(
        "SELECT name, value, version FROM settings WHERE organisation = ?", { organisation.text }));
    for (const auto& row : rows)
        all.emplace(row.text(0), Setting { row.text(1), row.integer(2) });
    return all;
}

Result<int> retention_days(View& view, const OrganisationId& organisation)
{
    const auto chosen = TRY(setting(view, organisation, std::string(retention_setting)));
    const auto days = parse_integer(chosen.value);
    return days ? static_cast<int>(*days) : retention_days_unless_set;
}

} // namespace wres::store
