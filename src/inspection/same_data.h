// SPDX-License-Identifier: MIT
#pragma once

#include "inspection/examination.h"
#include "inspection/neighbours.h"

namespace wres::inspection {

/// A CSV and a JSON file of one name (results.csv, results.json) hold the same data: every number in a column
/// of numbers of the one stands in the other, to the last digit. Where it stands there is not asked: JSON can
/// be arranged in any way.
/// @cases tests/cases/inspection/planted_faults.csv
void check_same_data(const OpenedFiles& files, Examination& examination);

} // namespace wres::inspection
