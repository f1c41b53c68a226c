// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/invariant.h"
#include "base/text.h"
#include "inspection/inspect.h"
#include "inspection/inspection_words.h"
#include "support/standards.h"

namespace wres::test {

/// Holds any bytes against the rules for finished files, as the fuzzers do: what comes of it has to hold
/// together.
inline void inspect_bytes(const std::string& name, const std::string& bytes)
{
    using inspection::Outcome;
    static const auto checks =
        inspection::CheckList::read(standards_folder().at("finished-files/checks.csv")).value();
    const auto found = inspection::inspect_file(
        name, *bytes_of(bytes), inspection::OpenedFiles({}), inspection::Surroundings::Beside, checks);
    if (!found) {
        INVARIANT(!found.error().code.empty() && !found.error().message.empty(), "a refusal has a sentence");
        return;
    }
    for (const auto& result : found->results) {
        INVARIANT((result.outcome == Outcome::Failed) == (result.fault_count > 0), "what failed has a fault");
        INVARIANT(result.faults.size() <= result.fault_count, "no place is told that was not counted");
        for (const auto& fault : result.faults)
            INVARIANT(is_utf8(fault.place) && is_utf8(fault.found), "words are UTF-8");
    }
    INVARIANT(is_utf8(inspection::inspections_json({ *found }, {})), "JSON is UTF-8");
}

} // namespace wres::test
