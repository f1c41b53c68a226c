// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/release.h"
#include "disclosure/released.h"

namespace wres::report {

/// Every number of a release as tidy CSV (UTF-8, RFC 4180 with LF): one number a line, its limits in columns
/// of their own, proportions 0 to 1, ratios group / reference, a hidden number as [c], [x] or [z], a ratio
/// without end as INF. No text can run as a formula in a spreadsheet. The columns are described in
/// docs/guides/output-files.md.
[[nodiscard]] std::string csv_report(const disclosure::Released<disclosure::Release>& release);

} // namespace wres::report
