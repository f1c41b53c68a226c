// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "workbooks/workbook.h"

namespace wres::workbooks {

/// The bytes of an XLSX file. The same workbook always gives the same bytes: the creation date is fixed.
/// @errors workbook.not_written  (no memory, or a text longer than a cell can hold)
[[nodiscard]] Result<std::string> write_xlsx(const Workbook& workbook);

} // namespace wres::workbooks
