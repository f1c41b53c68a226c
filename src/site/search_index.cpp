// SPDX-License-Identifier: MIT
#include "site/search_index.h"

#include <nlohmann/json.hpp>

namespace wres::site {

using Json = nlohmann::ordered_json;

std::size_t SearchIndex::number_of(const ListedPage& page)
{
    const auto [found, is_new] = numbers_.try_emplace({ page.path, page.title }, pages_.size());
    if (is_new)
        pages_.push_back(page);
    return found->second;
}

void SearchIndex::add(
    const std::string& folder, const std::string& name, const std::vector<ListedPage>& pages)
{
    Entry entry { folder, name, {} };
    for (const auto& page : pages)
        entry.pages.push_back(number_of(page));
    councils_.push_back(std::move(entry));
}

std::string SearchIndex::as_script() const
{
    Json pages = Json::array();
    for (const auto& page : pages_)
        pages.push_back({ page.path, page.title });
    Json councils = Json::array();
    for (const auto& entry : councils_)
        councils.push_back({ entry.folder, entry.name, entry.pages });
    const Json index { { "pages", std::move(pages) }, { "councils", std::move(councils) } };
    return "window.siteIndex = " + index.dump(-1, ' ', true, Json::error_handler_t::replace) + ";\n";
}

} // namespace wres::site
