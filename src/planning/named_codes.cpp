// SPDX-License-Identifier: MIT
#include "planning/named_codes.h"

#include <fmt/format.h>

#include "improvement/themes.h"

namespace wres::planning {

NamedCodes NamedCodes::of(const standard::Folder& folder, const std::string& standard_id)
{
    NamedCodes codes;
    if (const auto themes = improvement::load_themes(folder))
        for (const auto& theme : themes->all)
            codes.names_[{ "theme", theme.id }] = theme.label;
    const auto standard = standard::load_standard(folder, standard_id);
    if (!standard)
        return codes;
    for (const auto& scope : standard->scopes)
        codes.names_[{ "scope", scope.id }] = scope.label;
    for (const auto& indicator : standard->indicators)
        codes.names_[{ "indicator", indicator.id }] = fmt::format("{}: {}", indicator.id, indicator.title);
    for (const auto& definition : standard->classification->definitions)
        codes.names_[{ "group", definition.id }] = definition.label;
    for (const auto& group : standard->classification->groups)
        codes.names_[{ "group", group.code }] = group.label;
    return codes;
}

std::string NamedCodes::name(std::string_view field, const std::string& code) const
{
    const auto found = names_.find({ std::string(field), code });
    return found == names_.end() ? code : found->second;
}

} // namespace wres::planning
