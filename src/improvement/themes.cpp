// SPDX-License-Identifier: MIT
#include "improvement/themes.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/is_among.h"
#include "standard/fault.h"
#include "standard/toml_document.h"
#include "standard/toml_fields.h"

namespace wres::improvement {

bool Theme::covers(std::string_view indicator) const
{
    const auto digits = indicator.substr(0, indicator.find_first_not_of("0123456789"));
    return metrics.empty() || is_among(metrics, digits);
}

const Theme* Themes::find(std::string_view id_or_label) const
{
    const auto wanted = as_identifier(id_or_label);
    const auto found = std::ranges::find_if(
        all, [&](const Theme& theme) { return theme.id == wanted || as_identifier(theme.label) == wanted; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<const Theme*> Themes::of(std::string_view indicator) const
{
    std::vector<const Theme*> found;
    for (const auto& theme : all)
        if (theme.covers(indicator))
            found.push_back(&theme);
    return found;
}

Result<Themes> load_themes(const standard::Folder& folder, const std::string& id)
{
    const auto path = fmt::format("action_plans/{}.toml", id);
    const auto file = folder.find(path);
    if (file == folder.end())
        return failure("themes.unknown",
            fmt::format("There is no mapping of themes standard/{}; check the folder of standards.", path));
    const auto document = standard::parse_toml(file->second);
    if (!document)
        return standard::faulty({ path, document.error().line }, document.error().words);

    standard::TomlFields fields(path, *document);
    Themes themes { .id = id, .title = fields.text("title"), .source = fields.text("source"), .all = {} };
    for (auto& section : fields.tables("theme")) {
        Theme theme { .id = section.text("id"),
            .label = section.text("label"),
            .metrics = section.texts_or_none("metrics") };
        TRY_DONE(section.finish());
        themes.all.push_back(std::move(theme));
    }
    TRY_DONE(fields.finish());
    return themes;
}

} // namespace wres::improvement
