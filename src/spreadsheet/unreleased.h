// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "workbooks/workbook.h"

namespace wres::spreadsheet {

// What `spreadsheet` makes of a document, for this room's own tests: they are handed one that may not have
// passed the gate, so no other room may include this header (tests/house).

[[nodiscard]] workbooks::Workbook workbook_of(const document::Document& document);

} // namespace wres::spreadsheet
