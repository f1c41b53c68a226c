// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frame/layout.h"
#include "markup/html.h"

namespace wres::planning {

/// One cell: words, and where they lead.
struct PlainCell {
    std::string words;
    std::string path = {}; // empty: nowhere
    std::string tag = {}; // a colour of write_tag: the words stand on it; empty: plain
};

/// A table of words, each row headed by its first cell. On a narrow screen it scrolls by itself.
void write_plain_table(markup::Html& html, std::string_view caption, const std::vector<std::string>& headings,
    const std::vector<std::vector<PlainCell>>& rows);

/// A list of sentences; nothing when there is none.
void write_bullets(markup::Html& html, const std::vector<std::string>& sentences);

void write_heading(markup::Html& html, std::string_view words);
void write_small_heading(markup::Html& html, std::string_view words);

} // namespace wres::planning
