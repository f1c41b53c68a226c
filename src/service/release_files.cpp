// SPDX-License-Identifier: MIT
#include "service/release_files.h"

#include <array>

namespace wres::service {
namespace {

constexpr std::array offered {
    OfferedFile { "report.html", "The whole report, as a page" },
    OfferedFile { "report.pdf", "The whole report, to print (PDF)" },
    OfferedFile { "report.docx", "The whole report, to edit (Word)" },
    OfferedFile { "tables.xlsx", "Every table, for Excel (XLSX)" },
    OfferedFile { "tables.ods", "Every table, for LibreOffice and others (ODS)" },
    OfferedFile { "results.csv", "Every number, as one table (CSV)" },
    OfferedFile { "results.json", "Every number, for programs (JSON)" },
};

} // namespace

std::span<const OfferedFile> offered_files()
{
    return offered;
}

} // namespace wres::service
