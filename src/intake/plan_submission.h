// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/table.h"
#include "intake/column_match.h"
#include "intake/recognise_table.h"
#include "intake/record_writer.h"
#include "intake/submission.h"

namespace wres::intake {

/// The workforce is read first, so that other files can be linked to it.
enum class Turn : std::uint8_t { Workforce, Others, Never };

struct PlannedTable {
    std::string file_and_sheet;
    std::string sheet;
    RecognisedTable recognised;
    ColumnMatch match; // Records
    ScopeFallback fallback; // Records
    Turn turn = Turn::Never;
};

struct PlannedFile {
    formats::Format format {};
    bool is_census = false; // XML
    std::vector<PlannedTable> tables; // every table of the file, also those that are not read

    /// The turn at which the file is read for the first time.
    [[nodiscard]] Turn first_turn() const;
};

/// "staff.xlsx, sheet Starters", or the file alone.
[[nodiscard]] std::string file_and_sheet(std::string_view file, std::string_view sheet);

/// Looks at the beginning of every file and decides what each is, before anything is read: what cannot be
/// read at all is refused here. Says in findings what will not be read, and which headings are not used.
/// @errors file.* of the formats room; submission.nothing_recognised
[[nodiscard]] Result<std::vector<PlannedFile>> plan_submission(
    Submission& submission, const std::vector<SourceFile>& files);

} // namespace wres::intake
