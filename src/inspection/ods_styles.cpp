// SPDX-License-Identifier: MIT
#include "inspection/ods_styles.h"

#include <algorithm>

#include "base/text.h"

namespace wres::inspection {
namespace {

/// A length as characters of the usual size: 12 points, of which one is about 2.2 mm wide.
std::optional<double> characters_of(std::string_view length)
{
    constexpr double centimetres_each = 0.22;
    const auto unit = length.find_first_not_of("0123456789.");
    const auto number = parse_decimal(length.substr(0, unit));
    if (!number || unit == std::string_view::npos)
        return std::nullopt;
    const auto name = length.substr(unit);
    const double centimetres = name == "cm" ? 1
        : name == "mm"                      ? 0.1
        : name == "in"                      ? 2.54
        : name == "pt"                      ? 2.54 / 72
                                            : 0;
    if (centimetres == 0)
        return std::nullopt;
    return *number * centimetres / centimetres_each;
}

std::optional<Colour> colour_of(std::string_view text)
{
    return text.starts_with('#') ? read_hex_colour(text.substr(1)) : std::nullopt;
}

bool is_raised_position(std::string_view position)
{
    return position.starts_with("super")
        || (!position.starts_with("sub") && !position.starts_with('-') && !position.starts_with('0')
            && !position.empty());
}

} // namespace

OdsStyles::OdsStyles(const XmlElement& styles, const XmlElement& content)
{
    read(styles);
    read(content);
    for (const auto* style : styles.all("default-style")) {
        const auto* text = style->child("text-properties");
        if (text == nullptr || style->attribute("style:family") != "table-cell")
            continue;
        language_ = text->attribute("fo:language");
        if (const auto country = text->attribute("fo:country");
            !language_.empty() && !country.empty() && country != "none")
            language_ += "-" + std::string(country);
        if (language_.starts_with("zxx") || language_ == "none")
            language_.clear();
    }
}

void OdsStyles::read(const XmlElement& part)
{
    for (const auto* name : { "number-style", "percentage-style", "currency-style" }) {
        for (const auto* element : part.all(name))
            read_number_style(*element);
    }
    for (const auto* element : part.all("style"))
        read_style(*element);
}

void OdsStyles::read_number_style(const XmlElement& element)
{
    CellLook look;
    look.is_percent = element.name == "percentage-style";
    look.is_currency = element.name == "currency-style";
    if (const auto* number = element.child("number")) {
        look.decimals =
            static_cast<int>(std::min(number_in(number->attribute("number:decimal-places"), 0), 30U));
        look.has_separators = number->attribute("number:grouping") == "true";
    }
    numbers_[std::string(element.attribute("style:name"))] = look;
}

void OdsStyles::read_style(const XmlElement& element)
{
    const std::string name(element.attribute("style:name"));
    const auto family = element.attribute("style:family");
    if (family == "table-column") {
        if (const auto* column = element.child("table-column-properties"))
            if (const auto width = characters_of(column->attribute("style:column-width")))
                widths_[name] = *width;
    } else if (family == "table") {
        if (const auto* table = element.child("table-properties"))
            hidden_tables_[name] = table->attribute("table:display") == "false";
    } else if (family == "text") {
        if (const auto* text = element.child("text-properties"))
            raised_[name] = is_raised_position(text->attribute("style:text-position"));
    } else if (family == "table-cell") {
        Style style;
        style.parent = element.attribute("style:parent-style-name");
        if (const auto format = numbers_.find(element.attribute("style:data-style-name"));
            format != numbers_.end()) {
            style.look = format->second;
            style.has_format = true;
        }
        if (const auto* text = element.child("text-properties")) {
            style.look.ink = colour_of(text->attribute("fo:color"));
            style.look.is_superscript = is_raised_position(text->attribute("style:text-position"));
        }
        if (const auto* cell = element.child("table-cell-properties")) {
            style.look.paper = colour_of(cell->attribute("fo:background-color"));
            style.has_wrap = cell->has("fo:wrap-option");
            style.look.wraps = cell->attribute("fo:wrap-option") == "wrap";
        }
        cells_[name] = std::move(style);
    }
}

CellLook OdsStyles::look(std::string_view style) const
{
    CellLook look;
    bool has_wrap = false;
    bool has_format = false;
    constexpr int deepest = 20; // styles could name each other in a circle
    auto at = cells_.find(style);
    for (int depth = 0; at != cells_.end() && depth < deepest; ++depth) {
        const auto& [parent, own, own_wrap, own_format] = at->second;
        if (!look.ink)
            look.ink = own.ink;
        if (!look.paper)
            look.paper = own.paper;
        look.is_superscript |= own.is_superscript;
        if (!has_wrap && own_wrap) {
            look.wraps = own.wraps;
            has_wrap = true;
        }
        if (!has_format && own_format) {
            look.is_percent = own.is_percent;
            look.is_currency = own.is_currency;
            look.has_separators = own.has_separators;
            look.decimals = own.decimals;
            has_format = true;
        }
        at = cells_.find(parent);
    }
    return look;
}

std::optional<double> OdsStyles::column_width(std::string_view style) const
{
    const auto found = widths_.find(style);
    return found == widths_.end() ? std::nullopt : std::optional(found->second);
}

bool OdsStyles::is_hidden_table(std::string_view style) const
{
    const auto found = hidden_tables_.find(style);
    return found != hidden_tables_.end() && found->second;
}

bool OdsStyles::is_raised(std::string_view text_style) const
{
    const auto found = raised_.find(text_style);
    return found != raised_.end() && found->second;
}

} // namespace wres::inspection
