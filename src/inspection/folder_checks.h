// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "inspection/examination.h"
#include "inspection/neighbours.h"

namespace wres::inspection {

/// The rules for files that are published together: pages that lead to each other, a list of them, a feed,
/// drawings and data that can be read, and the same numbers in every form.
/// @return what was read, in a few words
/// @source WCAG 2.2, 2.4.2 and 2.4.5; sitemaps.org protocol; RFC 4287 (Atom)
/// @cases tests/cases/inspection/planted_faults.csv
[[nodiscard]] std::string check_folder(const OpenedFiles& files, Examination& examination);

} // namespace wres::inspection
