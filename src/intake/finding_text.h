// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding.h"
#include "standard/standard.h"

namespace wres::intake {

/// A group of findings in words a data owner can act on: where, what, why it matters, what to do.
struct FindingWords {
    std::string code;
    standard::Severity severity {};
    std::string file;
    std::string column;
    std::uint64_t first_row {}; // 0: the whole file
    std::uint64_t times {};
    std::string where; // "leavers.csv, row 214, column ethnic_group"
    std::string sentence;
    std::string why;
    std::string remedy;
    std::string repeated; // "3 rows share this: 214, 230 and 231." or empty
};

/// Fills the sentences of the standard's findings.csv with the details of the first of the group.
[[nodiscard]] FindingWords describe(const FindingGroup& group, const standard::Standard& standard);

/// "refused", "error", "warning" or "note".
[[nodiscard]] std::string_view severity_name(standard::Severity severity);

/// Four lines for a person to read, the last with the code and the severity; ends with a line end.
[[nodiscard]] std::string as_text(const FindingWords& words);

/// The heading row of the findings as CSV, and one row; each ends with a line end.
[[nodiscard]] std::string findings_csv_header();
[[nodiscard]] std::string as_csv_row(const FindingWords& words);

/// One JSON object on one line, without a line end.
[[nodiscard]] std::string as_json_line(const FindingWords& words);

} // namespace wres::intake
