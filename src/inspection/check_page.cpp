// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/html_checks.h"
#include "inspection/language_tag.h"

namespace wres::inspection {
namespace {

constexpr std::string_view whole = "the page as a whole";

int heading_level(const HtmlNode& node)
{
    const auto& name = node.name;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
        return name[1] - '0';
    if (node.value("role") == "heading")
        return static_cast<int>(parse_integer(node.value("aria-level")).value_or(2));
    return 0;
}

void check_beginning(const HtmlTree& page, Examination& examination)
{
    examination.require("html.doctype", page.has_doctype(), whole);
    const auto html = page.first("html");
    const auto language = html ? page.at(*html).value("lang") : std::string_view();
    examination.require("html.language", is_language_tag(language), whole);
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        if (node.name != "html" && !node.name.empty() && node.has("lang"))
            examination.require(
                "html.language_of_parts", is_language_tag(node.value("lang")), page.place_of(index));
    }
    // A picture within the page has a title of its own.
    bool has_title = false;
    for (const auto title : page.all("title")) {
        const bool is_page = !page.closest(title, [](const HtmlNode& node) { return node.name == "svg"; });
        has_title |= is_page && !page.text_of(title).empty();
    }
    examination.require("html.title", has_title, whole);
    bool has_encoding = false;
    bool is_zoomable = true;
    bool has_viewport = false;
    for (const auto index : page.all("meta")) {
        const auto& meta = page.at(index);
        const auto content = lower_case(meta.value("content"));
        has_encoding |= lower_case(meta.value("charset")) == "utf-8"
            || (lower_case(meta.value("http-equiv")) == "content-type"
                && content.find("utf-8") != std::string::npos);
        if (lower_case(meta.value("name")) == "viewport") {
            has_viewport = true;
            auto plain = content;
            std::erase(plain, ' ');
            const auto most = plain.find("maximum-scale=");
            const auto scale = most == std::string::npos
                ? std::optional<double>()
                : parse_decimal(
                    std::string_view(plain).substr(most + 14, plain.find_first_of(",;", most) - most - 14));
            is_zoomable = plain.find("user-scalable=no") == std::string::npos
                && plain.find("user-scalable=0") == std::string::npos && (!scale || *scale >= 2);
            examination.require("html.zoom", is_zoomable, page.place_of(index));
        }
        const auto equivalent = lower_case(meta.value("http-equiv"));
        if (equivalent == "refresh")
            examination.fault("html.refresh", page.place_of(index));
    }
    examination.applies("html.refresh");
    examination.require("html.encoding", has_encoding, whole);
    examination.require("html.viewport", has_viewport, whole);
}

void check_headings(const HtmlTree& page, Examination& examination)
{
    std::size_t first_level = 0;
    int before = 0;
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const int level = heading_level(page.at(index));
        if (level == 0 || page.is_hidden(index))
            continue;
        const auto place = page.place_of(index);
        first_level += level == 1 ? 1U : 0U;
        examination.require("html.heading_text", !page.name_of(index).empty(), place);
        examination.require("html.heading_order", level <= before + 1, place,
            before == 0 ? fmt::format("the first heading is of level {}", level)
                        : fmt::format("level {} after level {}", level, before));
        before = level;
    }
    examination.require("html.one_main_heading", first_level == 1, whole,
        first_level == 0 ? "no heading of level 1" : fmt::format("{} headings of level 1", first_level));
}

bool is_main(const HtmlNode& node)
{
    return node.name == "main" || node.value("role") == "main";
}

/// Whether a link leads to the main part of its page, to something in it, or to what it stands in.
bool leads_to_main(const HtmlTree& page, HtmlNodeIndex link)
{
    const auto target = page.at(link).value("href");
    const auto place =
        target.size() > 1 && target.starts_with('#') ? page.by_id(target.substr(1)) : std::nullopt;
    if (!place)
        return false;
    return page.closest(*place, is_main).has_value() || !page.within(*place, "main").empty();
}

void check_landmarks(const HtmlTree& page, Examination& examination)
{
    std::size_t mains = 0;
    std::vector<HtmlNodeIndex> navigations;
    std::optional<HtmlNodeIndex> first_link;
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        if (node.name.empty())
            continue;
        const auto role = node.value("role");
        mains += is_main(node) && !node.has("hidden") ? 1U : 0U;
        if (node.name == "nav" || role == "navigation")
            navigations.push_back(index);
        if (!first_link && node.name == "a" && node.has("href") && !page.is_hidden(index))
            first_link = index;
    }
    examination.require("html.main_landmark", mains == 1, whole, fmt::format("{} main landmarks", mains));
    if (first_link)
        examination.require("html.skip_link", leads_to_main(page, *first_link), page.place_of(*first_link));
    if (navigations.size() < 2)
        return;
    std::set<std::string> names;
    for (const auto index : navigations) {
        const auto& node = page.at(index);
        const auto name =
            node.has("aria-label") || node.has("aria-labelledby") ? page.name_of(index) : std::string();
        examination.require("html.landmark_names", !name.empty() && names.insert(lower_case(name)).second,
            page.place_of(index));
    }
}

void check_lists(const HtmlTree& page, Examination& examination)
{
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        const auto& around = page.at(node.parent).name;
        if (node.name == "li")
            examination.require(
                "html.lists", around == "ul" || around == "ol" || around == "menu", page.place_of(index));
        if (node.name == "dt" || node.name == "dd")
            examination.require("html.lists", around == "dl" || around == "div", page.place_of(index));
        if (node.name != "ul" && node.name != "ol")
            continue;
        for (const auto child : node.children) {
            const auto& inner = page.at(child);
            const bool fits = inner.name == "li" || inner.name == "script" || inner.name == "template"
                || (inner.name.empty() && trimmed(inner.text).empty());
            examination.require("html.lists", fits, page.place_of(child));
        }
    }
}

void check_motion(const HtmlTree& page, Examination& examination)
{
    for (const auto* name : { "audio", "video" }) {
        for (const auto index : page.all(name)) {
            const auto& node = page.at(index);
            examination.require(
                "html.no_autoplay", !node.has("autoplay") || node.has("muted"), page.place_of(index));
            if (node.name == "video")
                examination.require(
                    "html.captions", !page.within(index, "track").empty(), page.place_of(index));
        }
    }
    for (const auto* name : { "marquee", "blink" }) {
        for (const auto index : page.all(name))
            examination.fault("html.no_motion", page.place_of(index));
    }
    examination.applies("html.no_motion");
}

void check_behaviour(const HtmlTree& page, Examination& examination)
{
    examination.applies("html.no_inline_handlers");
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        for (const auto& [name, value] : node.attributes) {
            const bool is_script = (name.starts_with("on") && name.size() > 3)
                || ((name == "href" || name == "src" || name == "action")
                    && lower_case(trimmed(value)).starts_with("javascript:"));
            if (is_script)
                examination.fault("html.no_inline_handlers", page.place_of(index), name.substr(0, 30));
        }
        if (const auto order = parse_integer(node.value("tabindex")))
            examination.require("html.tab_order", *order <= 0, page.place_of(index));
    }
}

} // namespace

void check_page(const HtmlTree& page, Examination& examination)
{
    examination.applies("html.tags_fit");
    for (const auto& fault : page.tag_faults())
        examination.fault("html.tags_fit", fmt::format("line {}", fault.line), fault.found);
    check_beginning(page, examination);
    check_headings(page, examination);
    check_landmarks(page, examination);
    check_lists(page, examination);
    check_motion(page, examination);
    check_behaviour(page, examination);
}

} // namespace wres::inspection
