// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wres::inspection {

/// What a finished file is.
enum class FileKind : std::uint8_t { Xlsx, Ods, Html, Pdf, Csv, Folder };

/// How much a rule binds. Essential: the accessibility regulations or the format's own standard ask for it,
/// or people and programs would read the file wrongly. Advised: its source recommends it.
enum class Weight : std::uint8_t { Essential, Advised };

/// One rule that finished files are held to.
struct Check {
    std::string code; // "sheet.merged_cells": stable, for programs
    std::vector<FileKind> kinds;
    Weight weight = Weight::Essential;
    std::string source; // whose rule it is, and where it stands
    std::string rule; // a sentence that is true of a file that passes
    std::string remedy; // a sentence that says how to mend
};

/// The rules, as they stand in standard/finished-files/checks.csv. Whoever leaves a line out is not asked for
/// it.
class CheckList {
public:
    /// @errors inspection.faulty_checks  with the line and what is wrong
    static Result<CheckList> read(std::string_view content);

    [[nodiscard]] const std::vector<Check>& checks() const { return checks_; }

private:
    std::vector<Check> checks_;
};

/// "xlsx", "ods", "html", "pdf", "csv", "folder".
[[nodiscard]] std::string_view code_of(FileKind kind);

/// "essential", "advised".
[[nodiscard]] std::string_view code_of(Weight weight);

} // namespace wres::inspection
