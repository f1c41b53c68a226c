// SPDX-License-Identifier: MIT
#include "inspection/folder_checks.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "inspection/html_checks.h"
#include "inspection/same_data.h"
#include "inspection/same_numbers.h"
#include "inspection/xml_tree.h"

namespace wres::inspection {
namespace {

/// What other rules ask of a page.
struct PageFacts {
    std::string title;
    std::set<std::string> leads_to; // paths of files
};

bool is_page(std::string_view path)
{
    const auto lower = lower_case(path);
    return lower.ends_with(".html") || lower.ends_with(".htm");
}

std::map<std::string, PageFacts> read_pages(const OpenedFiles& files)
{
    std::map<std::string, PageFacts> pages;
    for (const auto& [path, bytes] : files.files()) {
        const auto content = is_page(path) ? files.read(path) : std::nullopt;
        const auto tree = content ? HtmlTree::read(path, *content) : failure("inspection.too_large", "");
        if (!tree)
            continue;
        PageFacts facts;
        if (const auto title = tree->first("title"))
            facts.title = tree->text_of(*title);
        for (const auto index : tree->all("a")) {
            const auto target = tree->at(index).value("href");
            if (target.empty() || target.starts_with('#') || is_address(target))
                continue;
            if (const auto leads = path_at(path, target))
                facts.leads_to.insert(files.has(*leads) ? *leads : *leads + "/index.html");
        }
        pages.emplace(path, std::move(facts));
    }
    return pages;
}

void check_pages(const std::map<std::string, PageFacts>& pages, Examination& examination)
{
    std::map<std::string, std::string> titles;
    for (const auto& [path, facts] : pages) {
        if (pages.size() < 2)
            return;
        const auto [same, is_new] = titles.emplace(lower_case(facts.title), path);
        examination.require("folder.titles_unique", is_new, path,
            is_new ? "" : fmt::format("the same title as {}", same->second));
    }
    if (pages.empty())
        return;
    const auto start = pages.find("index.html");
    examination.require("folder.start_page", start != pages.end(), "the folder as a whole");
    if (start == pages.end())
        return;
    std::set<std::string> reached;
    std::vector<std::string> left { "index.html" };
    while (!left.empty()) {
        const auto path = left.back();
        left.pop_back();
        const auto found = pages.find(path);
        if (!reached.insert(path).second || found == pages.end())
            continue;
        left.insert(left.end(), found->second.leads_to.begin(), found->second.leads_to.end());
    }
    for (const auto& [path, facts] : pages)
        examination.require("folder.pages_reached", reached.contains(path) || path == "404.html", path);
}

/// The path within the folder that an address of a sitemap names, whatever the site is called: the longest
/// end of it that is there.
bool is_listed_file(std::string_view address, const OpenedFiles& files)
{
    const auto scheme = address.find("://");
    auto path = scheme == std::string_view::npos ? address : address.substr(scheme + 3);
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        path.remove_prefix(slash + 1);
        const auto here = path_at("index.html", path.empty() ? "./" : path);
        if (here && (files.has(*here) || files.has(*here + "/index.html")))
            return true;
    }
    return false;
}

void check_sitemap(const OpenedFiles& files, Examination& examination)
{
    const auto content = files.read("sitemap.xml");
    if (!content)
        return;
    const auto tree = parse_xml(*content);
    examination.require("folder.sitemap", tree.has_value() && tree->name == "urlset", "sitemap.xml");
    if (!tree)
        return;
    for (const auto* location : tree->all("loc"))
        examination.require("folder.sitemap", is_listed_file(trimmed(location->whole_text()), files),
            "sitemap.xml", "an address of a page that is not there");
}

bool has_text(const XmlElement& element, std::string_view name)
{
    const auto* child = element.child(name);
    return child != nullptr && !trimmed(child->whole_text()).empty();
}

void check_feed(const std::string& path, const XmlElement& feed, Examination& examination)
{
    for (const auto* name : { "id", "title", "updated" }) {
        examination.require(
            "folder.feed", has_text(feed, name), path, fmt::format("the feed has no {}", name));
        for (const auto* entry : feed.all("entry"))
            examination.require(
                "folder.feed", has_text(*entry, name), path, fmt::format("an entry has no {}", name));
    }
    std::set<std::string> ids;
    for (const auto* entry : feed.all("entry")) {
        if (const auto* id = entry->child("id"))
            examination.require("folder.feed", ids.insert(std::string(trimmed(id->whole_text()))).second,
                path, "two entries have one id");
    }
}

void check_other_files(const OpenedFiles& files, Examination& examination)
{
    for (const auto& [path, bytes] : files.files()) {
        const auto lower = lower_case(path);
        const bool is_json = lower.ends_with(".json") || lower.ends_with(".jsonld");
        const bool is_xml = lower.ends_with(".xml") || lower.ends_with(".svg") || lower.ends_with(".atom");
        if (!is_json && !is_xml)
            continue;
        const auto content = files.read(path);
        if (!content)
            continue;
        if (is_json) {
            examination.require("folder.json", nlohmann::json::accept(*content), path);
            continue;
        }
        const auto tree = parse_xml(*content);
        const bool is_readable = tree || tree.error().kind == formats::XmlFaultKind::Doctype;
        examination.require("folder.xml", is_readable, path,
            tree ? std::string() : fmt::format("it breaks off at line {}", tree.error().line));
        if (tree && tree->name == "feed")
            check_feed(path, *tree, examination);
        if (tree && lower.ends_with(".svg"))
            examination.require("folder.drawing_titles",
                has_text(*tree, "title") || !trimmed(tree->attribute("aria-label")).empty(), path);
    }
}

} // namespace

std::string check_folder(const OpenedFiles& files, Examination& examination)
{
    const auto pages = read_pages(files);
    check_pages(pages, examination);
    check_sitemap(files, examination);
    check_other_files(files, examination);
    check_same_numbers(files, examination);
    check_same_data(files, examination);
    return fmt::format("{} files, {} of them pages", files.files().size(), pages.size());
}

} // namespace wres::inspection
