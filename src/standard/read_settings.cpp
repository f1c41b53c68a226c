// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

Result<Option> read_option(TomlFields& fields)
{
    Option option { fields.text("id"), fields.text("label"), {} };
    for (auto& [column, codes] : fields.lists_or_none("takes"))
        option.takes.push_back({ column, std::move(codes) });
    TRY_DONE(fields.finish());
    return option;
}

Done check_default(const TomlFields& fields, const Setting& setting)
{
    if (!setting.options.empty()) {
        if (setting.option(setting.default_value) == nullptr)
            return faulty(fields.place("default"),
                fmt::format("the default \"{}\" is no option of `{}`.", setting.default_value, setting.id));
        return {};
    }
    const auto number = parse_decimal(setting.default_value);
    if (!number || setting.maximum <= setting.minimum || *number < setting.minimum
        || *number > setting.maximum)
        return faulty(fields.place("default"),
            fmt::format("`{}` has no [[setting.option]], so it is a number: `default`, `minimum` and "
                        "`maximum` must be numbers, "
                        "the default between the other two.",
                setting.id));
    return {};
}

} // namespace

Done read_settings(const Folder& folder, const std::string& path, Standard& standard)
{
    const auto node = TRY(read_toml(folder, path));
    TomlFields root(path, node);
    for (auto& fields : root.tables("setting")) {
        Setting setting;
        setting.id = fields.text("id");
        setting.question = fields.text("question");
        setting.why = fields.text("why");
        setting.default_value = fields.text("default");
        setting.minimum = fields.number_or("minimum", 0);
        setting.maximum = fields.number_or("maximum", 0);
        for (auto& option_fields : fields.tables("option")) {
            auto option = TRY(read_option(option_fields));
            if (setting.option(option.id) != nullptr)
                return faulty(option_fields.place("id"),
                    fmt::format("the option `{}` is there twice; remove one.", option.id));
            setting.options.push_back(std::move(option));
        }
        TRY_DONE(fields.finish());
        TRY_DONE(check_default(fields, setting));
        if (standard.setting(setting.id) != nullptr)
            return faulty(
                fields.place("id"), fmt::format("the setting `{}` is there twice; remove one.", setting.id));
        standard.settings.push_back(std::move(setting));
    }
    return root.finish();
}

} // namespace wres::standard
