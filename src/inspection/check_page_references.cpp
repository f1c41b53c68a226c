// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/html_checks.h"

namespace wres::inspection {
namespace {

using namespace std::string_view_literals;

/// What an attribute of an element fetches or leads to.
struct Reference {
    std::string_view element;
    std::string_view attribute;
    bool is_fetched; // by whoever opens the page, without being asked
};

constexpr std::array references { Reference { "a", "href", false }, Reference { "area", "href", false },
    Reference { "link", "href", true }, Reference { "script", "src", true }, Reference { "img", "src", true },
    Reference { "iframe", "src", true }, Reference { "source", "src", true },
    Reference { "video", "src", true }, Reference { "audio", "src", true },
    Reference { "object", "data", true }, Reference { "embed", "src", true },
    Reference { "track", "src", true }, Reference { "form", "action", false },
    Reference { "input", "src", true }, Reference { "image", "href", true } };

/// Relations of <link> that fetch nothing.
bool only_names(std::string_view relation)
{
    static constexpr std::array names { "canonical"sv, "license"sv, "author"sv, "next"sv, "prev"sv,
        "alternate"sv, "describedby"sv, "help"sv, "search"sv, "self"sv };
    return std::ranges::find(names, std::string_view(lower_case(relation))) != names.end();
}

void check_ids(const HtmlTree& page, Examination& examination)
{
    std::set<std::string, std::less<>> ids;
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        if (const auto id = node.value("id"); !id.empty())
            examination.require("html.unique_ids", ids.emplace(id).second, page.place_of(index));
    }
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        for (const auto attribute :
            { "aria-labelledby"sv, "aria-describedby"sv, "aria-controls"sv, "for"sv, "headers"sv }) {
            for (const auto id : split(node.value(attribute), ' ')) {
                if (!id.empty())
                    examination.require("html.ids_resolve", ids.contains(id), page.place_of(index),
                        fmt::format("{} names an id that is not there", attribute));
            }
        }
    }
}

void check_reference(std::string_view name, const HtmlTree& page, HtmlNodeIndex index,
    std::string_view target, const std::set<std::string>& anchors, SiteIndex& site, Examination& examination)
{
    const auto place = page.place_of(index);
    if (target.starts_with('#')) {
        const auto anchor = target.substr(1);
        examination.require("html.anchors",
            anchor.empty() || anchor == "top" || anchors.contains(std::string(anchor)), place);
        return;
    }
    const auto path = site.follow(name, target);
    if (!path)
        return;
    const bool is_there = site.has(*path);
    examination.require("html.files", is_there, place, "the file is not there");
    const auto mark = target.find('#');
    if (!is_there || mark == std::string_view::npos || mark + 1 == target.size() || !path->ends_with(".html"))
        return;
    if (const auto* others = site.anchors(*path))
        examination.require("html.anchors", others->contains(std::string(target.substr(mark + 1))), place);
}

} // namespace

void check_page_references(
    std::string_view name, const HtmlTree& page, SiteIndex& site, Examination& examination)
{
    check_ids(page, examination);
    const auto anchors = anchors_of(page);
    examination.applies("html.own_resources");
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        for (const auto& reference : references) {
            if (node.name != reference.element || !node.has(reference.attribute))
                continue;
            const auto target = node.value(reference.attribute);
            const bool is_fetched =
                reference.is_fetched && !(node.name == "link" && only_names(node.value("rel")));
            if (is_fetched && is_address(target) && !lower_case(target).starts_with("data:"))
                examination.fault("html.own_resources", page.place_of(index));
            check_reference(name, page, index, target, anchors, site, examination);
        }
        if (node.name == "style" && node.children.size() == 1) {
            const auto css = lower_case(page.at(node.children.front()).text);
            if (css.find("url(http") != std::string::npos || css.find("url(\"http") != std::string::npos
                || css.find("url('http") != std::string::npos || css.find("@import") != std::string::npos)
                examination.fault("html.own_resources", page.place_of(index), "a style sheet that fetches");
        }
    }
}

Result<std::string> check_html(
    std::string_view name, std::string_view page, SiteIndex& site, Examination& examination)
{
    const auto tree = TRY(HtmlTree::read(name, page));
    check_page(tree, examination);
    check_page_tables(tree, examination);
    check_names(tree, examination);
    check_page_references(name, tree, site, examination);
    check_page_colours(name, tree, site, examination);
    const auto counted = [](std::size_t count, std::string_view one) {
        return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
    };
    return counted(tree.all("table").size(), "table") + ", "
        + counted(tree.all("svg").size() + tree.all("img").size(), "picture");
}

} // namespace wres::inspection
