// SPDX-License-Identifier: MIT
#include "inspection/site_index.h"

#include <algorithm>

#include "base/text.h"

namespace wres::inspection {

std::optional<std::string> SiteIndex::follow(std::string_view from, std::string_view reference) const
{
    const bool is_beside = surroundings_ == Surroundings::Beside;
    if (reference.empty() || is_address(reference) || surroundings_ == Surroundings::Unknown
        || (is_beside && reference.starts_with('/')))
        return std::nullopt;
    auto path = path_at(from, reference);
    // A site has nothing above its beginning: what leads there leads nowhere.
    return path || is_beside ? path : std::optional(std::string("../"));
}

bool SiteIndex::has(const std::string& path) const
{
    return neighbours_.has(path) || neighbours_.has(path + "/index.html");
}

const std::set<std::string>* SiteIndex::anchors(const std::string& path)
{
    auto known = anchors_.find(path);
    if (known == anchors_.end()) {
        known = anchors_.emplace(path, std::nullopt).first;
        const auto content = neighbours_.read(path);
        const auto tree = content ? HtmlTree::read(path, *content) : failure("inspection.too_large", "");
        if (tree)
            known->second = anchors_of(*tree);
    }
    return known->second ? &*known->second : nullptr;
}

const std::vector<StyleRule>& SiteIndex::rules(const std::string& path)
{
    auto known = rules_.find(path);
    if (known == rules_.end()) {
        const auto content = neighbours_.read(path);
        known = rules_.emplace(path, content ? read_style_sheet(*content) : std::vector<StyleRule> {}).first;
    }
    return known->second;
}

bool is_address(std::string_view reference)
{
    const auto colon = reference.find(':');
    return reference.starts_with("//")
        || (colon != std::string_view::npos && colon > 0
            && std::ranges::all_of(reference.substr(0, colon), [](char c) {
                   return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                       || c == '+' || c == '.' || c == '-';
               }));
}

std::set<std::string> anchors_of(const HtmlTree& page)
{
    std::set<std::string> anchors;
    for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
        const auto& node = page.at(index);
        anchors.emplace(node.value("id"));
        if (node.name == "a")
            anchors.emplace(node.value("name"));
    }
    anchors.erase("");
    return anchors;
}

} // namespace wres::inspection
