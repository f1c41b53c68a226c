// SPDX-License-Identifier: MIT
#include "opendata/publisher.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "standard/toml_document.h"

namespace wres::opendata {
namespace {

using standard::TomlNode;

/// What a setting may hold.
enum class Holds : std::uint8_t { Words, Address, FolderAddress, EmailAddress, Day, Compliance };

struct Setting {
    std::string_view name;
    Holds holds {};
    std::string Publisher::*of_publisher = nullptr;
    std::string AccessibilityFacts::*of_accessibility = nullptr;
};

constexpr std::array settings {
    Setting { "name", Holds::Words, &Publisher::name },
    Setting { "home_page", Holds::Address, &Publisher::home_page },
    Setting { "contact_email", Holds::EmailAddress, &Publisher::contact_email },
    Setting { "address", Holds::FolderAddress, &Publisher::address },
    Setting { "ckan_organisation", Holds::Words, &Publisher::ckan_organisation },
    Setting { "ckan_licence", Holds::Words, &Publisher::ckan_licence },
    Setting {
        "accessibility.contact_email", Holds::EmailAddress, nullptr, &AccessibilityFacts::contact_email },
    Setting {
        "accessibility.contact_telephone", Holds::Words, nullptr, &AccessibilityFacts::contact_telephone },
    Setting { "accessibility.reply_within", Holds::Words, nullptr, &AccessibilityFacts::reply_within },
    Setting { "accessibility.compliance", Holds::Compliance, nullptr, &AccessibilityFacts::compliance },
    Setting { "accessibility.tested_on", Holds::Day, nullptr, &AccessibilityFacts::tested_on },
    Setting { "accessibility.tested_by", Holds::Words, nullptr, &AccessibilityFacts::tested_by },
    Setting { "accessibility.how_tested", Holds::Words, nullptr, &AccessibilityFacts::how_tested },
    Setting { "accessibility.prepared_on", Holds::Day, nullptr, &AccessibilityFacts::prepared_on },
};
constexpr std::string_view not_accessible = "accessibility.not_accessible";

bool is_address(std::string_view text)
{
    const bool is_web = text.starts_with("https://") || text.starts_with("http://");
    return is_web && text.find_first_of(" \"<>\\^`{|}#") == std::string_view::npos
        && text.size() > text.find("//") + 2;
}

/// What is wrong with a value, from "must"; nothing where it is right.
std::string_view wrong_with(Holds holds, std::string_view text)
{
    switch (holds) {
    case Holds::Words: return trimmed(text).empty() ? "must have something in it; or leave it out" : "";
    case Holds::Address: return is_address(text) ? "" : "must be an address that begins with https://";
    case Holds::FolderAddress:
        return is_address(text) && text.ends_with('/')
            ? ""
            : "must be an address that begins with https:// and ends with a slash";
    case Holds::EmailAddress:
        return std::ranges::count(text, '@') == 1 && text.find_first_of(" <>\"?&") == std::string_view::npos
            ? ""
            : "must be an e-mail address";
    case Holds::Day: return parse_iso_date(text) ? "" : "must be a date such as \"2025-09-30\"";
    case Holds::Compliance:
        return text == "full" || text == "partial" || text == "none"
            ? ""
            : "must be \"full\", \"partial\" or \"none\"";
    }
    return "";
}

std::unexpected<Error> faulty(std::string_view file, std::size_t line, std::string_view words)
{
    return failure("publisher.faulty", fmt::format("{}, line {}: {}.", file, line, words));
}

std::string* place_of(Publisher& publisher, const Setting& setting)
{
    return setting.of_publisher != nullptr ? &(publisher.*setting.of_publisher)
                                           : &(publisher.accessibility.*setting.of_accessibility);
}

Done take(Publisher& publisher, std::string_view file, const std::string& name, const TomlNode& node)
{
    if (name == not_accessible) {
        for (const auto& item : node.items) {
            if (item.kind != TomlNode::Kind::Text)
                return faulty(file, item.line, fmt::format("`{}` must be a list of sentences", name));
            publisher.accessibility.not_accessible.push_back(item.text);
        }
        if (node.kind != TomlNode::Kind::List)
            return faulty(file, node.line, fmt::format("`{}` must be a list of sentences", name));
        return {};
    }
    const auto* setting = std::ranges::find(settings, name, &Setting::name);
    if (setting == settings.end())
        return faulty(file, node.line,
            fmt::format("`{}` is no setting of a publisher. docs/guides/open-data.md lists them", name));
    if (node.kind != TomlNode::Kind::Text)
        return faulty(file, node.line, fmt::format("`{}` must be a text in quotation marks", name));
    if (const auto wrong = wrong_with(setting->holds, node.text); !wrong.empty())
        return faulty(file, node.line, fmt::format("`{}` {}", name, wrong));
    *place_of(publisher, *setting) = node.text;
    return {};
}

} // namespace

Result<Publisher> read_publisher(std::string_view name, std::string_view toml)
{
    if (!is_utf8(toml))
        return failure("publisher.faulty", fmt::format("{} is not UTF-8. Save it as UTF-8.", name));
    const auto document = standard::parse_toml(toml);
    if (!document)
        return failure("publisher.faulty",
            fmt::format("{}, line {}: {}", name, document.error().line, document.error().words));
    Publisher publisher;
    for (const auto& [key, node] : document->fields) {
        if (node.kind != TomlNode::Kind::Table) {
            TRY_DONE(take(publisher, name, key, node));
            continue;
        }
        for (const auto& [inner, value] : node.fields)
            TRY_DONE(take(publisher, name, key + "." + inner, value));
    }
    return publisher;
}

std::vector<std::string> unsaid_for_accessibility(const Publisher& publisher)
{
    std::vector<std::string> unsaid;
    auto copy = publisher;
    for (const auto& setting : settings) {
        const bool can_be_left_out = setting.name == "accessibility.contact_telephone";
        if (setting.of_accessibility != nullptr && !can_be_left_out && place_of(copy, setting)->empty())
            unsaid.emplace_back(setting.name);
    }
    const auto& facts = publisher.accessibility;
    const bool has_exceptions = facts.compliance == "partial" || facts.compliance == "none";
    if (has_exceptions && facts.not_accessible.empty())
        unsaid.emplace_back(not_accessible);
    return unsaid;
}

} // namespace wres::opendata
