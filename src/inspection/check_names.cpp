// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "base/text.h"
#include "inspection/html_checks.h"
#include "inspection/printed_form.h"

namespace wres::inspection {
namespace {

bool is_decoration(const HtmlNode& node)
{
    return node.value("role") == "presentation" || node.value("role") == "none"
        || node.value("aria-hidden") == "true";
}

void check_pictures(const HtmlTree& page, Examination& examination)
{
    for (const auto index : page.all("img")) {
        const auto& node = page.at(index);
        if (page.is_hidden(index))
            continue;
        const auto alternative = lower_case(node.value("alt"));
        const bool is_file_name = alternative.ends_with(".png") || alternative.ends_with(".jpg")
            || alternative.ends_with(".jpeg") || alternative.ends_with(".svg")
            || alternative.ends_with(".gif");
        examination.require("html.picture_alternatives",
            (node.has("alt") && !is_file_name) || !node.value("aria-label").empty() || is_decoration(node),
            page.place_of(index));
    }
    for (const auto index : page.all("svg")) {
        const auto& node = page.at(index);
        if (page.is_hidden(index))
            continue;
        // Within a link or button, the words beside it name it.
        const bool is_part =
            page.closest(node.parent,
                    [](const HtmlNode& around) {
                        return around.name == "a" || around.name == "button" || around.value("role") == "img";
                    })
                .has_value();
        examination.require("html.drawing_alternatives",
            is_part || is_decoration(node) || (node.value("role") == "img" && !page.name_of(index).empty()),
            page.place_of(index));
    }
    for (const auto* name : { "object", "embed", "canvas" }) {
        for (const auto index : page.all(name)) {
            if (!page.is_hidden(index))
                examination.require(
                    "html.picture_alternatives", !page.name_of(index).empty(), page.place_of(index));
        }
    }
    for (const auto index : page.all("area"))
        examination.require(
            "html.picture_alternatives", !page.at(index).value("alt").empty(), page.place_of(index));
    for (const auto index : page.all("iframe")) {
        if (!page.is_hidden(index))
            examination.require("html.frame_titles", !page.name_of(index).empty(), page.place_of(index));
    }
}

void check_links(const HtmlTree& page, Examination& examination)
{
    for (const auto index : page.all("a")) {
        if (!page.at(index).has("href") || page.is_hidden(index))
            continue;
        const auto name = page.name_of(index);
        examination.require("html.link_text", !name.empty(), page.place_of(index));
        if (!name.empty())
            examination.require("html.link_words", !is_vague_link(name), page.place_of(index));
    }
    for (const auto index : page.all("button")) {
        if (!page.is_hidden(index))
            examination.require("html.button_names", !page.name_of(index).empty(), page.place_of(index));
    }
}

bool is_labelled(const HtmlTree& page, HtmlNodeIndex index, const std::vector<HtmlNodeIndex>& labels)
{
    const auto& node = page.at(index);
    if (!node.value("aria-label").empty() || !node.value("title").empty())
        return true;
    if (node.has("aria-labelledby") && !page.name_of(index).empty())
        return true;
    const auto around = page.closest(index, [](const HtmlNode& each) { return each.name == "label"; });
    if (around && !page.text_of(*around).empty())
        return true;
    return std::ranges::any_of(labels, [&](HtmlNodeIndex label) {
        return !node.value("id").empty() && page.at(label).value("for") == node.value("id")
            && !page.text_of(label).empty();
    });
}

void check_fields(const HtmlTree& page, Examination& examination)
{
    static constexpr std::array<std::string_view, 5> nameless { "hidden", "submit", "button", "reset",
        "image" };
    const auto labels = page.all("label");
    for (const auto* name : { "input", "select", "textarea" }) {
        for (const auto index : page.all(name)) {
            const auto& node = page.at(index);
            const auto type = lower_case(node.value("type"));
            if (page.is_hidden(index) || (node.name == "input" && type == "hidden"))
                continue;
            if (node.name == "input"
                && std::ranges::find(nameless, std::string_view(type)) != nameless.end()) {
                examination.require("html.button_names",
                    !page.name_of(index).empty() || type == "submit" || type == "reset",
                    page.place_of(index));
                continue;
            }
            examination.require("html.field_labels", is_labelled(page, index, labels), page.place_of(index));
        }
    }
    for (const auto index : page.all("fieldset"))
        examination.require(
            "html.group_legends", !page.within(index, "legend").empty(), page.place_of(index));
}

} // namespace

void check_names(const HtmlTree& page, Examination& examination)
{
    check_pictures(page, examination);
    check_links(page, examination);
    check_fields(page, examination);
}

} // namespace wres::inspection
