// SPDX-License-Identifier: MIT
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "improvement/raw_plan.h"
#include "workbooks/workbook.h"

namespace wres::improvement {

/// A plan as a spreadsheet: one sheet a kind of record, one row a record, one column a field. What belongs to
/// an action names it in its first column. Of what a copy does not show, cells are empty and the last column
/// says so.
[[nodiscard]] workbooks::Workbook plan_workbook(const Plan& plan);

/// The plan that a workbook holds, whether this program wrote it or somebody filled it in. Faults carry sheet
/// and row. Columns are known by their headings, in any order.
///
/// @errors as formats::read_xlsx
[[nodiscard]] Result<PlanReading> read_plan_workbook(
    std::string_view name, const Bytes& bytes, PlanCopies copies = PlanCopies::Refused);

} // namespace wres::improvement
