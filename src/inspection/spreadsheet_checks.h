// SPDX-License-Identifier: MIT
#pragma once

#include "inspection/examination.h"
#include "inspection/spreadsheet.h"

namespace wres::inspection {

/// Every rule for a finished workbook, XLSX or ODS. One function a part of the rules, in a file of its name.
/// @source Government Analysis Function, Making spreadsheets accessible: a brief checklist of the basics;
/// Releasing statistics in spreadsheets. Each rule's own source stands in standard/finished-files/checks.csv
/// @cases tests/cases/inspection/planted_faults.csv
void check_spreadsheet(const InspectedWorkbook& workbook, Examination& examination);

void check_workbook(
    const InspectedWorkbook& workbook, Examination& examination); // properties, cover, contents
void check_sheets(
    const InspectedWorkbook& workbook, Examination& examination); // names, titles, what is hidden
void check_tables(const InspectedWorkbook& workbook, Examination& examination); // marks, headings, shape
void check_values(const InspectedWorkbook& workbook, Examination& examination); // one number a cell
void check_notes(const InspectedWorkbook& workbook, Examination& examination); // notes and shorthand
void check_looks(const InspectedWorkbook& workbook, Examination& examination); // widths, colour, objects

} // namespace wres::inspection
