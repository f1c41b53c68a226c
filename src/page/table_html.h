// SPDX-License-Identifier: MIT
#pragma once

#include "document/table.h"
#include "markup/html.h"

namespace wres::page {

/// Nothing for a table without rows. Below the table stands what each shorthand in it means. A table that may
/// be wider than its screen scrolls in a region that the keyboard can reach.
void write_table(markup::Html& html, const document::Table& table);

/// A verdict in words, on a tint; the words carry the meaning.
void write_badge(markup::Html& html, disclosure::ReleasedVerdict verdict);

} // namespace wres::page
