// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "opendata/dataset.h"

namespace wres::opendata {

/// News, newest first.
struct Feed {
    struct Entry {
        std::string id;
        std::string title;
        Date updated {};
        std::optional<Date> published;
        std::string address; // of the page it leads to
        bool is_at_address = true; // or the page has moved on to a newer version
        std::string words;
    };

    std::string id;
    std::string title;
    std::string author;
    std::string home_page; // of the author; may be empty
    std::string address; // its own; empty where it is not known
    std::vector<Entry> entries;
};

/// An entry for each version of a dataset, newest first.
/// @param page  the address that the entries lead to
[[nodiscard]] std::vector<Feed::Entry> entries_of(const Dataset& dataset, const std::string& page);

/// As Atom. A feed was updated when its newest entry was.
/// @source RFC 4287
[[nodiscard]] std::string atom(const Feed& feed);

} // namespace wres::opendata
