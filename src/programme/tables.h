// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/html.h"

namespace wres::programme {

/// Begins a table that can be scrolled sideways, with its headings; close_table() ends it.
void open_table(markup::Html& html, std::string_view caption, const std::vector<std::string>& headings);

/// A row of texts, of which the first is its heading.
void write_row(markup::Html& html, const std::vector<std::string>& cells);

/// Begins a row whose heading is a link; further cells follow, and html.close() ends it.
void open_linked_row(markup::Html& html, std::string_view path, std::string_view words);

void write_cell(markup::Html& html, std::string_view words);

void close_table(markup::Html& html);

/// Begins a part of the page that opens at a press, <details>; html.close() twice ends it.
void open_details(markup::Html& html, std::string_view summary);

} // namespace wres::programme
