// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.h"
#include "service/call.h"
#include "store/calculations.h"

namespace wres::service {

/// How far a collection has come.
struct Progress {
    std::size_t files = 0; // that are counted
    std::optional<store::Calculation> calculation; // the newest
    bool is_out_of_date = false; // files or mappings have changed since
    bool is_published = false; // something stands published, while it may be being corrected
    std::size_t open_questions = 0; // that the findings ask, and nobody has decided
    std::size_t commentaries = 0; // texts that are not empty
    std::size_t grave_findings = 0; // of that calculation: errors, and files that were refused
};

[[nodiscard]] Result<Progress> progress_of(Call& call);

} // namespace wres::service
