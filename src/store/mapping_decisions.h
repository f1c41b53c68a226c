// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// What a decision is about: intake::Mappings has the same three.
enum class MappingKind : std::uint8_t {
    Column, // their heading -> our column, "table.column" or "column"
    File, // their file name -> record table
    EthnicGroup, // their label -> group code
};

/// What somebody decided once and should not be asked again, in this year or the next.
struct MappingDecision {
    MappingKind kind {};
    std::string theirs;
    std::int64_t number {}; // 1, 2, 3 ... of this question; the newest is in force
    std::string ours; // empty: the decision was taken back
    std::string why;
    std::string decided_by; // an actor
    Moment decided_at;
};

/// Earlier decisions stay, so that it can be seen what a calculation was made with. The collections of the
/// organisation that are collecting become out of date.
/// @param based_on  the number of the decision that was read; 0 when there was none
/// @errors store.changed_meanwhile, store.name_missing, store.no_such_organisation
Done decide_mapping(Change& change, const OrganisationId& organisation, MappingKind kind,
    const std::string& theirs, const std::string& ours, const std::string& why, std::int64_t based_on);

/// The decisions in force, those that were taken back left out.
[[nodiscard]] Result<std::vector<MappingDecision>> mapping_decisions(
    View& view, const OrganisationId& organisation);

/// Every decision on one question, the first first.
[[nodiscard]] Result<std::vector<MappingDecision>> mapping_history(
    View& view, const OrganisationId& organisation, MappingKind kind, const std::string& theirs);

} // namespace wres::store
