// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "formats/cell_styles.h"
#include "formats/shared_strings.h"
#include "formats/table.h"
#include "formats/workbook_package.h"
#include "formats/worksheet.h"

namespace wres::formats {
namespace {

struct WorkbookTables {
    std::vector<NumberFormat> styles;
    SharedStrings strings;
};

Result<WorkbookTables> read_tables(std::string_view name, ZipContainer& container, const WorkbookParts& parts)
{
    WorkbookTables tables;
    if (!parts.styles.empty())
        tables.styles = TRY(read_cell_styles(name, container, parts.styles));
    if (!parts.shared_strings.empty())
        tables.strings = TRY(read_shared_strings(name, container, parts.shared_strings));
    return tables;
}

} // namespace

Done read_xlsx(std::string_view name, const Bytes& bytes, TableSink& sink)
{
    auto container = TRY(ZipContainer::open(name, bytes));
    const auto parts = TRY(read_workbook_parts(name, container));
    const auto tables = TRY(read_tables(name, container, parts));
    const WorkbookContext workbook { name, parts.epoch, tables.styles, tables.strings };

    std::uint64_t rows = 0;
    for (const auto& sheet : parts.sheets) {
        if (sheet.part.empty())
            continue;
        if (sheet.hidden) {
            sink.oddity({ "hidden_sheet", 0, sheet.name });
            continue;
        }
        sink.table(sheet.name);
        rows += TRY(read_worksheet(workbook, container, sheet, sink));
    }
    if (rows == 0)
        return failure("file.empty",
            fmt::format("{} has no rows in any visible worksheet: send the workbook that has data in it, or "
                        "unhide the "
                        "sheet.",
                name));
    return {};
}

} // namespace wres::formats
