// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/released.h"
#include "document/document.h"
#include "workbooks/workbook.h"

namespace wres::spreadsheet {

/// A whole document as a workbook: a cover, contents that lead to every sheet, notes, the summary, then one
/// table a sheet with the sentences that belong to it above it. A number is a number, shown as the page shows
/// it and held whole; where it is hidden stands its shorthand. Charts are left out: their numbers are in the
/// tables.
/// @source Government Analysis Function, Making spreadsheets accessible: a brief checklist of the basics; and
///         Releasing statistics in spreadsheets
[[nodiscard]] workbooks::Workbook spreadsheet(const disclosure::Released<document::Document>& document);

} // namespace wres::spreadsheet
