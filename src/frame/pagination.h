// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "markup/html.h"

namespace wres::frame {

/// Which part of a long list a page shows.
struct Portion {
    std::size_t number = 1; // of the page, from 1
    std::size_t pages = 1;
    std::size_t first = 0; // of the list
    std::size_t end = 0; // one past the last
};

/// `asked` may be anything that a stranger writes.
[[nodiscard]] Portion portion_of(std::size_t items, std::size_t items_a_page, std::string_view asked);

/// Links to the page before and after, and which this is; nothing when there is one page. `path` is followed
/// by the page's number.
void write_pagination(markup::Html& html, const Portion& portion, const std::string& path);

} // namespace wres::frame
