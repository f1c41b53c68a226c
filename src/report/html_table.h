// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "disclosure/release.h"
#include "markup/html.h"

namespace wres::report {

enum class ColumnKind : std::uint8_t { Words, Number };

struct Column {
    std::string heading;
    ColumnKind kind = ColumnKind::Number;
};

/// A cell holds text, or a verdict as its badge.
struct Cell {
    Cell(std::string words) : text(std::move(words)) { }
    Cell(std::string_view words) : text(words) { }
    Cell(const char* words) : text(words) { }
    Cell(disclosure::ReleasedVerdict found) : verdict(found) { }

    std::string text;
    std::optional<disclosure::ReleasedVerdict> verdict;
};

/// A table of one header row and one header column. Ids are given, so that they stay the same from run to
/// run.
struct Table {
    std::string id;
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // as long as `columns`; the first cell heads the row
};

/// Nothing for a table without rows. Below the table stands what each shorthand in it means. A table that may
/// be wider than its screen scrolls in a region that the keyboard can reach.
void write_table(markup::Html& html, const Table& table);

/// A verdict in words, on a tint; the words carry the meaning.
void write_badge(markup::Html& html, disclosure::ReleasedVerdict verdict);

} // namespace wres::report
