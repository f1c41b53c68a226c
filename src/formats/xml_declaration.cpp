// SPDX-License-Identifier: MIT
#include "formats/xml_declaration.h"

#include <algorithm>

#include "formats/xml_characters.h"

namespace wres::formats {
namespace {

struct Setting {
    std::string_view name; // empty: there is none, or none that is well-formed
    std::string_view value;
};

std::string_view without_space_after(std::string_view text)
{
    while (!text.empty() && is_xml(text.back(), XmlByteClass::Space))
        text.remove_suffix(1);
    return text;
}

bool is_usual(char c)
{
    return is_xml(c, XmlByteClass::Name) && c != ':';
}

/// Takes one name="value", with the space that must stand before it, from the front.
Setting take_setting(std::string_view& from)
{
    const auto begin = without_leading_space(from);
    const auto equals = begin.find('=');
    if (begin.size() == from.size() || equals == std::string_view::npos)
        return {};
    const auto quoted = without_leading_space(begin.substr(equals + 1));
    if (quoted.empty() || (quoted.front() != '"' && quoted.front() != '\''))
        return {};
    const auto end = quoted.find(quoted.front(), 1);
    if (end == std::string_view::npos)
        return {};
    const auto value = quoted.substr(1, end - 1);
    if (!std::ranges::all_of(value, is_usual))
        return {};
    from = quoted.substr(end + 1);
    return { without_space_after(begin.substr(0, equals)), value };
}

} // namespace

std::optional<XmlDeclaration> parse_xml_declaration(std::string_view content)
{
    XmlDeclaration declaration;
    auto setting = take_setting(content);
    if (setting.name != "version")
        return std::nullopt;
    setting = take_setting(content);
    if (setting.name == "encoding") {
        if (setting.value.empty())
            return std::nullopt;
        declaration.encoding = setting.value;
        setting = take_setting(content);
    }
    const bool standalone = setting.name == "standalone" && (setting.value == "yes" || setting.value == "no");
    if (!setting.name.empty() && !standalone)
        return std::nullopt;
    if (!without_leading_space(content).empty())
        return std::nullopt;
    return declaration;
}

} // namespace wres::formats
