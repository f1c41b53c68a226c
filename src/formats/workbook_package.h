// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "formats/xml_events.h"
#include "formats/zip_container.h"

namespace wres::formats {

/// One worksheet, as the workbook lists it.
struct ListedSheet {
    std::string name;
    std::string part; // "xl/worksheets/sheet1.xml"; empty for a chart sheet
    bool hidden = false;
};

/// The parts of a workbook and how they hang together (ECMA-376, transitional and strict).
struct WorkbookParts {
    std::vector<ListedSheet> sheets;
    std::string shared_strings; // empty: there is none
    std::string styles;
    SpreadsheetEpoch epoch = SpreadsheetEpoch::Year1900;
};

/// Runs one XML part of a workbook through a handler.
/// @errors file.damaged, file.doctype, file.zip_bomb, file.encrypted, bytes.unreadable, or what the handler
/// refused with
[[nodiscard]] Done read_part(
    std::string_view file, ZipContainer& container, std::string_view part, XmlHandler& handler);

/// Reads what the workbook says about itself, by its relationships and not by the names of its parts.
/// @errors as read_part; file.too_large
[[nodiscard]] Result<WorkbookParts> read_workbook_parts(std::string_view file, ZipContainer& container);

} // namespace wres::formats
