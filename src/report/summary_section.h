// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "document/document.h"
#include "report/release_index.h"

namespace wres::report {

/// Everybody counted in a few numbers, every indicator with its finding, and how to read them.
[[nodiscard]] document::Section summary_section(const ReleaseIndex& index);

// Its parts.

using Indicators = std::vector<const disclosure::IndicatorWords*>;

[[nodiscard]] Indicators all_indicators(const ReleaseIndex& index);

/// Whether there are numbers for the council's latest period.
[[nodiscard]] bool was_supplied(const ReleaseIndex& index, const disclosure::IndicatorWords& indicator);

void write_facts(document::Blocks& blocks, const ReleaseIndex& index);

/// The indicators as a table, and the names of those that nobody supplied.
void write_findings_table(document::Blocks& blocks, const ReleaseIndex& index, const Indicators& indicators);

/// The indicators without any numbers, in one sentence: a row each would hide those that have some.
void write_not_supplied(document::Blocks& blocks, const ReleaseIndex& index, const Indicators& indicators);

void write_how_to_read(document::Blocks& blocks, const ReleaseIndex& index);

} // namespace wres::report
