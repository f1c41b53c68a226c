// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "intake/finding.h"
#include "standard/standard.h"
#include "store/mapping_decisions.h"

namespace wres::service {

/// Something in a council's files that only a person can say the meaning of.
struct MappingQuestion {
    store::MappingKind kind {};
    std::string theirs; // heading, file name or label
    std::string where; // the file that it was met in
    std::uint64_t times {}; // rows that wait for the answer; 0: not counted in rows
    bool stops_the_file {}; // nothing of the file is counted until it is answered
};

/// The questions that findings leave open, each once, those that stop a file first.
[[nodiscard]] std::vector<MappingQuestion> mapping_questions(
    const std::vector<intake::FindingGroup>& findings);

/// An answer there is to a question of a kind: what is kept, and its words.
struct MappingAnswer {
    std::string ours;
    std::string words;
    std::string group; // under which it is listed
};

[[nodiscard]] std::vector<MappingAnswer> mapping_answers(
    store::MappingKind kind, const standard::Standard& standard);

} // namespace wres::service
