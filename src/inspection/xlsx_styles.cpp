// SPDX-License-Identifier: MIT
#include "inspection/xlsx_styles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/text.h"
#include "formats/number_format.h"

namespace wres::inspection {
namespace {

std::optional<Colour> indexed_colour(std::uint32_t index)
{
    static constexpr std::array<std::string_view, 8> first { "000000", "FFFFFF", "FF0000", "00FF00", "0000FF",
        "FFFF00", "FF00FF", "00FFFF" };
    constexpr std::uint32_t system_ink = 64;
    constexpr std::uint32_t system_paper = 65;
    if (index < 2 * first.size())
        return read_hex_colour(first[index % first.size()]);
    if (index == system_ink)
        return black;
    if (index == system_paper)
        return white;
    return std::nullopt;
}

/// Towards white, or black below nothing. ECMA-376 does so to the lightness; to each part comes out near it.
Colour tinted(Colour colour, double tint)
{
    const auto part = [&](std::uint8_t value) {
        const double changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
        return static_cast<std::uint8_t>(std::clamp(std::round(changed), 0.0, 255.0));
    };
    return { part(colour.red), part(colour.green), part(colour.blue) };
}

/// The element of a list that a number names; nothing when there is none.
const XmlElement* element_at(const XmlElement* list, std::string_view number)
{
    auto left = number_in(number, UINT32_MAX);
    if (list == nullptr)
        return nullptr;
    for (const auto& child : list->children) {
        if (!child.name.empty() && left-- == 0)
            return &child;
    }
    return nullptr;
}

/// The code of a number format that is not written in the file; those that show more than a plain number.
std::string_view built_in_code(std::uint32_t id)
{
    switch (id) {
    case 1: return "0";
    case 2: return "0.00";
    case 3: return "#,##0";
    case 4: return "#,##0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    default: return "";
    }
}

} // namespace

void read_number_format(std::string_view code, CellLook& look)
{
    const auto first = code.substr(0, code.find(';'));
    if (first.empty() || lower_case(first) == "general")
        return;
    look.is_percent = first.find('%') != std::string_view::npos;
    look.has_separators =
        first.find("#,##") != std::string_view::npos || first.find("0,000") != std::string_view::npos;
    for (const auto* sign : { "\xc2\xa3", "$", "\xe2\x82\xac" })
        look.is_currency |= first.find(sign) != std::string_view::npos;
    const auto point = first.find('.');
    look.decimals = 0;
    if (point != std::string_view::npos) {
        for (auto at = point + 1; at < first.size() && (first[at] == '0' || first[at] == '#'); ++at)
            ++look.decimals;
    }
}

XlsxStyles::XlsxStyles(const XmlElement& styles, const XmlElement& theme)
{
    read_theme(theme);
    read_formats(styles);
}

void XlsxStyles::read_theme(const XmlElement& theme)
{
    // Styles number light and dark the other way round than the theme lists them.
    static constexpr std::array<std::string_view, 12> order { "lt1", "dk1", "lt2", "dk2", "accent1",
        "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink" };
    const auto schemes = theme.all("clrScheme");
    for (const auto name : order) {
        std::optional<Colour> colour;
        const auto* entry = schemes.empty() ? nullptr : schemes.front()->child(name);
        if (entry != nullptr) {
            if (const auto* plain = entry->child("srgbClr"))
                colour = read_hex_colour(plain->attribute("val"));
            else if (const auto* system = entry->child("sysClr"))
                colour = read_hex_colour(system->attribute("lastClr"));
        }
        theme_.push_back(colour);
    }
}

std::optional<Colour> XlsxStyles::read_colour(const XmlElement& element) const
{
    std::optional<Colour> colour;
    if (const auto rgb = element.attribute("rgb"); !rgb.empty()) {
        colour = read_hex_colour(rgb.size() == 8 ? rgb.substr(2) : rgb);
    } else if (element.has("theme")) {
        const auto index = number_in(element.attribute("theme"), UINT32_MAX);
        if (index < theme_.size())
            colour = theme_[index];
    } else if (element.has("indexed")) {
        colour = indexed_colour(number_in(element.attribute("indexed"), UINT32_MAX));
    }
    const auto tint = parse_decimal(element.attribute("tint"));
    return colour && tint ? tinted(*colour, *tint) : colour;
}

CellLook XlsxStyles::look_of(const XmlElement& format, const XmlElement* fonts, const XmlElement* fills) const
{
    CellLook look;
    if (const auto* font = element_at(fonts, format.attribute("fontId"))) {
        if (const auto* colour = font->child("color"))
            look.ink = read_colour(*colour);
        if (const auto* raised = font->child("vertAlign"))
            look.is_superscript = raised->attribute("val") == "superscript";
    }
    if (const auto* fill = element_at(fills, format.attribute("fillId"))) {
        const auto* pattern = fill->child("patternFill");
        if (pattern != nullptr && pattern->attribute("patternType") == "solid")
            if (const auto* colour = pattern->child("fgColor"))
                look.paper = read_colour(*colour);
    }
    if (const auto* alignment = format.child("alignment"))
        look.wraps = alignment->attribute("wrapText") == "1" || alignment->attribute("wrapText") == "true";
    return look;
}

void XlsxStyles::read_formats(const XmlElement& styles)
{
    using formats::NumberFormat;
    std::map<std::uint32_t, std::string> codes;
    for (const auto* format : styles.all("numFmt"))
        codes[number_in(format->attribute("numFmtId"), 0)] = format->attribute("formatCode");

    const auto* cells = styles.child("cellXfs");
    if (cells == nullptr)
        return;
    for (const auto& format : cells->children) {
        if (format.name != "xf")
            continue;
        auto look = look_of(format, styles.child("fonts"), styles.child("fills"));
        const auto id = number_in(format.attribute("numFmtId"), 0);
        const auto own = codes.find(id);
        read_number_format(own != codes.end() ? std::string_view(own->second) : built_in_code(id), look);
        const auto meaning =
            own != codes.end() ? formats::number_format_of(own->second) : formats::built_in_number_format(id);
        dates_.push_back(meaning == NumberFormat::Date || meaning == NumberFormat::Time
            || meaning == NumberFormat::Elapsed);
        looks_.push_back(look);
    }
}

CellLook XlsxStyles::look(std::uint32_t style) const
{
    return style < looks_.size() ? looks_[style] : CellLook {};
}

bool XlsxStyles::is_date(std::uint32_t style) const
{
    return style < dates_.size() && dates_[style];
}

} // namespace wres::inspection
