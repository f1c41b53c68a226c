// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "workbooks/workbook.h"

namespace wres::spreadsheet {

/// What stands where an interval has no upper end: a column of numbers holds numbers and shorthand, no words.
/// "[no limit]"
[[nodiscard]] std::string no_limit();

/// A heading as the name of a sheet: without the characters that spreadsheets refuse there, and with room for
/// a number within the 31 that a name may have.
[[nodiscard]] std::string as_sheet_name(std::string_view heading);

/// The sheet that lists all others.
[[nodiscard]] std::string name_of_contents();

/// A cell of a document as a workbook holds it. A ratio without end is "[no limit]"; words that are missing
/// are
/// "[z]", since an empty cell would leave its reader to guess.
[[nodiscard]] workbooks::Cell workbook_cell(const document::Cell& cell);

/// The table's headings: with the unit where a column holds percentages, and each different from the others.
[[nodiscard]] std::vector<std::string> headings_of(const document::Table& table);

/// The summary as a table: its pictures are numbers here.
[[nodiscard]] document::Table as_table(const document::FindingsTable& findings);

/// A sheet of one table, under its title, the words that belong to it and the shorthand it uses.
[[nodiscard]] workbooks::Sheet table_sheet(
    const std::string& name, const document::Table& table, const std::vector<std::string>& words);

/// A sheet of words alone.
[[nodiscard]] workbooks::Sheet word_sheet(
    std::string name, std::string title, const std::vector<std::string>& words);

} // namespace wres::spreadsheet
