// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "report/release_index.h"

namespace wres::report {

/// The headline ratios by other methods for an interval, and exact tests.
[[nodiscard]] document::Section annex_section(const ReleaseIndex& index);

/// The files read, and everything noticed in them, worst first.
[[nodiscard]] document::Section data_quality_section(const ReleaseIndex& index);

/// How the numbers are made, and every setting with its answer.
[[nodiscard]] document::Section methods_section(const ReleaseIndex& index);

[[nodiscard]] document::Section glossary_section(const ReleaseIndex& index);

} // namespace wres::report
