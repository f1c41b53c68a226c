// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/call.h"
#include "service/mapping_questions.h"

namespace wres::service {

/// What somebody chose as the meaning of a heading, a file or a label.
struct MappingChoice {
    store::MappingKind kind {};
    std::string theirs;
    std::string ours; // empty: an earlier decision is taken back
    std::string why;
    std::optional<std::int64_t> based_on; // the decision that was read; nothing: whatever there is now
};

/// "ethnic_group", "column" or "file", as forms and programs say it.
[[nodiscard]] std::string_view code_of(store::MappingKind kind);
[[nodiscard]] std::optional<store::MappingKind> mapping_kind_of(std::string_view code);

/// Whether it is one of the answers there are, and neither text is too long.
[[nodiscard]] bool is_possible(const MappingChoice& choice, const standard::Standard& standard);

/// Keeps all of them or none, while the call's collection collects.
/// @errors store.not_collecting, store.changed_meanwhile, store.name_missing
Done decide_mappings(Call& call, const std::vector<MappingChoice>& choices);

/// The number of the newest decision on a question; 0 when there is none.
[[nodiscard]] Result<std::int64_t> newest_decision(store::View& view,
    const store::OrganisationId& organisation, store::MappingKind kind, const std::string& theirs);

/// The questions that findings ask, and nobody has decided.
[[nodiscard]] std::vector<MappingQuestion> open_questions(
    const std::vector<intake::FindingGroup>& findings, const std::vector<store::MappingDecision>& decided);

} // namespace wres::service
