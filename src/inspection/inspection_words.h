// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "inspection/examination.h"

namespace wres::inspection {

/// "XLSX workbook", "Web page": to begin a sentence with.
[[nodiscard]] std::string_view words_of(FileKind kind);

/// "failed", "passed", "not_applicable".
[[nodiscard]] std::string_view code_of(Outcome outcome);

/// "60 checks: 2 failed, 51 passed, 7 do not apply."
[[nodiscard]] std::string counts_in_words(const Inspection& inspection);

/// The faults of a rule that are worth a line: places with the same words told once, at most `most`; and one
/// line for the others.
[[nodiscard]] std::vector<std::string> places_in_words(const CheckResult& result, std::size_t most);

/// One object for all files: every check of each with its outcome, its places and how to mend.
[[nodiscard]] std::string inspections_json(
    const std::vector<Inspection>& inspections, const std::vector<Error>& unreadable);

} // namespace wres::inspection
