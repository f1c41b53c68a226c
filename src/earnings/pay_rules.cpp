// SPDX-License-Identifier: MIT
#include "earnings/pay_rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/fault.h"
#include "standard/toml_fields.h"

namespace wres::earnings {
namespace {

using standard::TomlFields;

constexpr std::string_view folder_of_rules = "pay-gap/";
constexpr std::array<std::string_view, 3> column_names { "ethnic_group", "hourly_pay", "bonus_pay" };
constexpr std::array<std::string_view, 2> setting_names { "smallest_group", "confidence_level" };

/// Every name there is has to be there, each once.
template <typename Records, typename Names>
Done check_names(const std::string& path, const Records& records, const Names& names, auto name_of)
{
    for (const auto& name : names)
        if (std::ranges::count(records, name, name_of) != 1)
            return standard::faulty({ path, 0 }, fmt::format("`{}` must be there once.", name));
    if (records.size() != names.size())
        return standard::faulty({ path, 0 },
            fmt::format("there can only be {}.", standard::alternatives({ names.begin(), names.end() })));
    return {};
}

Result<PayRules::Column> column_of(TomlFields& fields)
{
    PayRules::Column column { .name = fields.text("name"),
        .required = fields.boolean("required"),
        .headings = fields.texts("headings"),
        .guidance = fields.text("guidance") };
    TRY_DONE(fields.finish());
    return column;
}

Result<PayRules::Setting> setting_of(TomlFields& fields)
{
    PayRules::Setting setting { .id = fields.text("id"),
        .question = fields.text("question"),
        .why = fields.text("why"),
        .value = fields.integer("default"),
        .default_value = {},
        .minimum = fields.integer("minimum"),
        .maximum = fields.integer("maximum") };
    TRY_DONE(fields.finish());
    setting.default_value = setting.value;
    if (setting.value < setting.minimum || setting.value > setting.maximum)
        return standard::faulty(
            fields.place("default"), "the default must lie between `minimum` and `maximum`.");
    return setting;
}

} // namespace

std::int64_t PayRules::value(std::string_view id) const
{
    const auto found = std::ranges::find(settings, id, &Setting::id);
    INVARIANT(found != settings.end(), "the settings were checked when they were read");
    return found->value;
}

Done PayRules::choose(std::string_view id, std::string_view answer)
{
    const auto found = std::ranges::find(settings, id, &Setting::id);
    if (found == settings.end())
        return failure("setting.unknown",
            fmt::format("The pay gap has no setting `{}`. There are {}.", id,
                standard::alternatives({ setting_names.begin(), setting_names.end() })));
    const auto number = parse_integer(answer);
    if (!number || *number < found->minimum || *number > found->maximum)
        return failure("setting.not_an_option",
            fmt::format("`{}` must be a whole number from {} to {}.", id, found->minimum, found->maximum));
    found->value = *number;
    return {};
}

Result<PayRules> load_pay_rules(const standard::Folder& folder)
{
    std::string path;
    for (const auto& [name, content] : folder)
        if (name.starts_with(folder_of_rules) && name.ends_with(".toml"))
            path = name; // versions are in order
    if (path.empty())
        return standard::faulty(
            { std::string(folder_of_rules), 0 }, "there is no definition of the pay gap; add it.");
    const auto document = TRY(standard::read_toml(folder, path));
    TomlFields fields(path, document);
    PayRules rules { .version = path.substr(folder_of_rules.size(), path.size() - folder_of_rules.size() - 5),
        .title = fields.text("title"),
        .source = fields.text("source"),
        .words = fields.texts("words"),
        .columns = {},
        .settings = {} };
    for (auto& table : fields.tables("column"))
        rules.columns.push_back(TRY(column_of(table)));
    for (auto& table : fields.tables("setting"))
        rules.settings.push_back(TRY(setting_of(table)));
    TRY_DONE(fields.finish());
    TRY_DONE(check_names(path, rules.columns, column_names, &PayRules::Column::name));
    TRY_DONE(check_names(path, rules.settings, setting_names, &PayRules::Setting::id));
    return rules;
}

} // namespace wres::earnings
