// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "site/council_pages.h"

namespace wres::site {

/// What the search looks through: the councils, the pages that a council can have (named once, since most
/// councils have the same), and which each has.
class SearchIndex {
public:
    void add(const std::string& folder, const std::string& name, const std::vector<ListedPage>& pages);

    /// As a script that sets one name, since a page opened from a folder may read scripts and no other files.
    [[nodiscard]] std::string as_script() const;

private:
    struct Entry {
        std::string folder;
        std::string name;
        std::vector<std::size_t> pages;
    };

    std::size_t number_of(const ListedPage& page);

    std::map<std::pair<std::string, std::string>, std::size_t> numbers_; // by path and title
    std::vector<ListedPage> pages_;
    std::vector<Entry> councils_;
};

} // namespace wres::site
