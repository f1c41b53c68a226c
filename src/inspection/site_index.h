// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "inspection/neighbours.h"
#include "inspection/style_sheet.h"

namespace wres::inspection {

/// How far references to other files can be followed.
enum class Surroundings : std::uint8_t {
    Unknown,
    Beside, // files beside the page and below
    Site, // the whole site: "/" is its beginning
};

/// What the pages of a site ask of each other and of their style sheets, each read once however many pages
/// name it.
class SiteIndex {
public:
    SiteIndex(const Neighbours& neighbours, Surroundings surroundings)
        : neighbours_(neighbours)
        , surroundings_(surroundings)
    {
    }

    /// The path that a reference of a page leads to; nothing when it cannot be told: an address elsewhere, or
    /// a place above what is known.
    /// @param from  the path of the page
    [[nodiscard]] std::optional<std::string> follow(std::string_view from, std::string_view reference) const;

    /// A file, or a folder with a start page.
    [[nodiscard]] bool has(const std::string& path) const;

    /// The places that links into a page can lead to; nothing when it cannot be read as one.
    [[nodiscard]] const std::set<std::string>* anchors(const std::string& path);

    /// The rules of a style sheet; none when it is not there.
    [[nodiscard]] const std::vector<StyleRule>& rules(const std::string& path);

private:
    const Neighbours& neighbours_;
    Surroundings surroundings_;
    std::map<std::string, std::optional<std::set<std::string>>> anchors_;
    std::map<std::string, std::vector<StyleRule>> rules_;
};

/// The id of every element of a page, and the name of every old anchor.
[[nodiscard]] std::set<std::string> anchors_of(const HtmlTree& page);

/// Whether a reference leads to another address: "https://...", "mailto:".
[[nodiscard]] bool is_address(std::string_view reference);

} // namespace wres::inspection
