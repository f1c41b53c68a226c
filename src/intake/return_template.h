// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "standard/standard.h"
#include "workbooks/workbook.h"

namespace wres::intake {

/// An empty aggregate return as a workbook: a cover, guidance, the measures, a grid of ethnic groups and
/// measures for each service, and a list for breakdowns. One table a sheet, nothing merged, so that a screen
/// reader can follow it; what is filled in is read back by read_submission.
/// @source Government Analysis Function, Releasing statistics in spreadsheets
[[nodiscard]] workbooks::Workbook return_template(const standard::Standard& standard);

/// The same as CSV: a row for each measure, service and ethnic group, with the count to fill in.
[[nodiscard]] std::string return_template_csv(const standard::Standard& standard);

/// Empty record files as a workbook: a sheet for each record table of the standard, and guidance on every
/// column.
[[nodiscard]] workbooks::Workbook records_template(const standard::Standard& standard);

} // namespace wres::intake
