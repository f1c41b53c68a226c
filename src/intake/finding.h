// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wres::intake {

/// Where in an organisation's file. Rows count from 1, the header too, as a spreadsheet shows; 0 is the whole
/// file.
struct Position {
    std::string file; // the file's name, with the sheet: "staff.xlsx, sheet Starters"
    std::uint64_t row {};
    std::string column; // the heading as the file has it; empty for the whole row
};

/// Something a data owner should know. Files have findings; programs have errors.
struct Finding {
    std::string code; // its row in the standard's findings.csv: severity, sentence, why it matters, remedy
    Position position;
    std::vector<std::string> details; // for {0}, {1} ...: only what the column's privacy mark lets us repeat
};

/// Findings of one kind about one column of one file: what thousands of alike rows become.
struct FindingGroup {
    Finding first;
    std::uint64_t times {};
    std::vector<std::uint64_t> rows; // the first few
};

} // namespace wres::intake
