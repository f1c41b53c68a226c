// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "inspection/spreadsheet.h"
#include "inspection/xml_tree.h"

namespace wres::inspection {

/// How the cells, columns and sheets of an OpenDocument spreadsheet look, by the names of their styles.
/// @source OASIS, Open Document Format for Office Applications 1.3, part 3: 16 styles, 20 formatting
class OdsStyles {
public:
    OdsStyles() = default;
    OdsStyles(const XmlElement& styles, const XmlElement& content);

    [[nodiscard]] CellLook look(std::string_view style) const;

    /// In characters; none when the style does not say.
    [[nodiscard]] std::optional<double> column_width(std::string_view style) const;

    [[nodiscard]] bool is_hidden_table(std::string_view style) const;
    [[nodiscard]] bool is_raised(std::string_view text_style) const;

    /// "en-GB"; empty when it is not said.
    [[nodiscard]] const std::string& default_language() const { return language_; }

private:
    struct Style {
        std::string parent;
        CellLook look;
        bool has_wrap = false;
        bool has_format = false;
    };

    void read(const XmlElement& part);
    void read_style(const XmlElement& element);
    void read_number_style(const XmlElement& element);

    std::map<std::string, Style, std::less<>> cells_;
    std::map<std::string, CellLook, std::less<>> numbers_;
    std::map<std::string, double, std::less<>> widths_;
    std::map<std::string, bool, std::less<>> hidden_tables_;
    std::map<std::string, bool, std::less<>> raised_;
    std::string language_;
};

} // namespace wres::inspection
