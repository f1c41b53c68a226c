// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "workbooks/workbook.h"

namespace wres::workbooks {

/// The bytes of an OpenDocument spreadsheet, in British English. The same workbook always gives the same
/// bytes: the creation date is fixed.
/// @errors workbook.not_written  (no memory)
/// @source OASIS, Open Document Format for Office Applications 1.3
[[nodiscard]] Result<std::string> write_ods(const Workbook& workbook);

} // namespace wres::workbooks
