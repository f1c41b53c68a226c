// SPDX-License-Identifier: MIT
#pragma once

#include "inspection/examination.h"
#include "inspection/neighbours.h"

namespace wres::inspection {

/// Tables of one title in several forms of one publication (a page, a workbook) show the same: cell by cell,
/// each as a reader sees it. Tables are the same where title and headings agree.
/// @cases tests/cases/inspection/planted_faults.csv
void check_same_numbers(const OpenedFiles& files, Examination& examination);

} // namespace wres::inspection
