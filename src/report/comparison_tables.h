// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "document/document.h"

namespace wres::report {

/// One comparison under a label: a service, a year, an area, a directorate, an ethnic group.
struct Line {
    std::string label;
    const disclosure::ReleasedComparison* comparison {};
};

/// What several comparisons have in common.
struct Lines {
    std::string id; // of the tables and the chart drawn from them
    std::string caption; // what is compared, without a full stop
    std::string heading; // of the first column: "Service"
    const disclosure::IndicatorWords& indicator;
    const disclosure::DefinitionWords& definition;
    std::string numerator; // what is counted: "Applicants appointed"
    std::vector<Line> lines;
    std::string held_against; // what the ratio is of what, where it is not the definition's two sides
};

/// Two tables: counts and rates with the rates' limits; the comparison with its limits, inverse, difference
/// and p-value.
void write_full_tables(document::Blocks& blocks, const Lines& lines);

/// One table for longer lists: counts, rates, the comparison with its limits, and the finding.
void write_list_table(document::Blocks& blocks, const Lines& lines);

/// Detailed groups: who they are held against is in the caption, or, where it differs by row, in columns of
/// its own.
enum class HeldAgainst { TheSameReference, Others };
void write_group_table(document::Blocks& blocks, const Lines& lines, HeldAgainst held_against);

/// The lines as a dot plot.
void write_lines_plot(document::Blocks& blocks, const Lines& lines);

} // namespace wres::report
