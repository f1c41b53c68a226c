// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "markup/html.h"

namespace wres::frame {

enum class Caption : std::uint8_t { Seen, ForScreenReaders };

/// What stands around the rows of a table.
struct TableHead {
    std::string_view caption;
    std::vector<std::string> headings;
    Caption style = Caption::Seen;
    std::string_view labelled_by = {}; // the id of a heading above it; empty: the caption names the table
    std::size_t numbers_from = std::numeric_limits<std::size_t>::max(); // the first column of numbers
};

/// Begins a table that can be scrolled sideways, with its headings; close_table() ends it.
void open_table(markup::Html& html, const TableHead& head);

/// A row of texts, of which the first is its heading.
void write_row(markup::Html& html, const std::vector<std::string>& cells);

/// Begins a row whose heading is a link; further cells follow, and html.close() ends it.
void open_linked_row(markup::Html& html, std::string_view path, std::string_view words);

void write_cell(markup::Html& html, std::string_view words);

void close_table(markup::Html& html);

/// Begins a part of the page that opens at a press, <details>; html.close() twice ends it.
void open_details(markup::Html& html, std::string_view summary);

} // namespace wres::frame
