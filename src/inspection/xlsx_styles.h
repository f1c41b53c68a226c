// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "inspection/spreadsheet.h"
#include "inspection/xml_tree.h"

namespace wres::inspection {

/// How the cells of an XLSX file look, by the number of their style.
/// @source ECMA-376 part 1, 18.8 styles; 18.8.3 background colours by theme and tint; 18.8.27 indexed colours
class XlsxStyles {
public:
    XlsxStyles() = default;
    XlsxStyles(const XmlElement& styles, const XmlElement& theme);

    /// That of a cell without a style when there is none of this number.
    [[nodiscard]] CellLook look(std::uint32_t style) const;

    [[nodiscard]] bool is_date(std::uint32_t style) const;

private:
    [[nodiscard]] std::optional<Colour> read_colour(const XmlElement& element) const;
    [[nodiscard]] CellLook look_of(
        const XmlElement& format, const XmlElement* fonts, const XmlElement* fills) const;
    void read_theme(const XmlElement& theme);
    void read_formats(const XmlElement& styles);

    std::vector<std::optional<Colour>> theme_; // in the order that styles number them
    std::vector<CellLook> looks_;
    std::vector<bool> dates_;
};

/// What a number format shows of a number: decimals, separators, per cent, a currency.
void read_number_format(std::string_view code, CellLook& look);

} // namespace wres::inspection
