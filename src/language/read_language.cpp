// SPDX-License-Identifier: MIT
#include "language/language.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "language/pseudo_phrase.h"
#include "standard/toml_document.h"
#include "standard/toml_fields.h"

namespace wres::language {
namespace {

constexpr std::string_view settings_name = "/language.toml";

/// What a language.toml says.
struct LanguageSettings {
    Manner manner;
    std::vector<std::string> catalogues;
    bool is_made_up {};
};

std::unexpected<Error> not_readable(const std::string& path, std::string_view why)
{
    return failure("language.not_readable", fmt::format("languages/{} cannot be read: {}", path, why));
}

Result<LanguageSettings> read_settings(const std::string& path, std::string_view content)
{
    const auto document = standard::parse_toml(content);
    if (!document)
        return not_readable(path, fmt::format("line {}: {}", document.error().line, document.error().words));
    standard::TomlFields fields(path, *document);
    LanguageSettings settings;
    auto& manner = settings.manner;
    static_cast<void>(fields.text("name"));
    static_cast<void>(fields.text("source"));
    manner.decimal = fields.text("decimal");
    manner.thousands = fields.text("thousands");
    manner.percent = fields.text("percent");
    manner.date = fields.text("date");
    manner.list_separator = fields.text("list_separator");
    manner.list_last = fields.text("list_last");
    const auto months = fields.texts("months");
    settings.catalogues = fields.texts_or_none("catalogues");
    settings.is_made_up = fields.boolean_or("is_made_up", false);
    if (const auto done = fields.finish(); !done)
        return failure("language.not_readable",
            "languages/" + done.error().message.substr(std::string_view("standard/").size()));
    if (months.size() != manner.months.size())
        return not_readable(path, "\"months\" are twelve names.");
    std::ranges::copy(months, manner.months.begin());
    const bool has_places = has_same_places("{day}{month}{year}", manner.date)
        && has_same_places("{0}{1}", manner.list_last) && has_same_places("{}", manner.percent);
    if (!has_places)
        return not_readable(path,
            "\"date\" has the places {day}, {month} and {year}, \"list_last\" {0} and {1}, \"percent\" {}.");
    return settings;
}

void make_up(Catalogue& catalogue)
{
    for (auto& [key, entry] : catalogue.entries) {
        entry.forms = { pseudo_phrase(entry.english) };
        if (!entry.plural.empty())
            entry.forms.push_back(pseudo_phrase(entry.plural));
    }
}

/// The catalogues of the language's own folder, or of the folder of all, merged. The first says how plurals
/// are made.
Result<Catalogue> catalogues_of(
    const LanguageSettings& settings, const Folder& folder, const std::string& tag)
{
    std::optional<Catalogue> all;
    for (const auto& name : settings.catalogues) {
        const auto own = tag + "/" + name;
        const auto file = folder.contains(own) ? folder.find(own) : folder.find(name);
        if (file == folder.end())
            return not_readable(own, "there is no such catalogue.");
        auto catalogue = TRY(read_catalogue(file->first, file->second));
        if (all)
            add_entries(*all, std::move(catalogue));
        else
            all = std::move(catalogue);
    }
    if (!all)
        all.emplace();
    if (settings.is_made_up)
        make_up(*all);
    return *std::move(all);
}

} // namespace

std::vector<std::string> languages_in(const Folder& folder)
{
    std::vector<std::string> tags { Language::english().tag() };
    for (const auto& [path, text] : folder)
        if (path.ends_with(settings_name) && path.find('/') == path.size() - settings_name.size())
            tags.push_back(path.substr(0, path.size() - settings_name.size()));
    return tags;
}

Result<Language> read_language(const Folder& folder, const std::string& tag)
{
    if (tag == Language::english().tag())
        return Language::english();
    const auto path = tag + std::string(settings_name);
    const auto file = folder.find(path);
    if (file == folder.end())
        return failure("language.unknown",
            fmt::format(
                "There is no language \"{}\". Choose one of: {}.", tag, join(languages_in(folder), ", ")));
    const auto settings = TRY(read_settings(path, file->second));
    auto catalogue = TRY(catalogues_of(settings, folder, tag));
    return Language(tag, std::move(catalogue), settings.manner);
}

} // namespace wres::language
