// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "improvement/plan.h"
#include "improvement/plan_changes.h"

namespace wres::improvement {

/// When a plan was changed, in which role, and why.
struct PlanOccasion {
    Date on {};
    std::string by; // a role, never a name
    std::string note;

    bool operator==(const PlanOccasion&) const = default;
};

/// A plan as it was saved once. Never changed afterwards.
struct PlanRevision {
    std::uint64_t number {}; // from 1
    PlanOccasion occasion;
    Plan plan;
    std::string seal; // SHA-256 over this revision and the seal before it

    bool operator==(const PlanRevision&) const = default;
};

/// Every revision of one plan, oldest first. Only ever grows.
struct PlanHistory {
    std::vector<PlanRevision> revisions;

    [[nodiscard]] const PlanRevision* latest() const
    {
        return revisions.empty() ? nullptr : &revisions.back();
    }

    bool operator==(const PlanHistory&) const = default;
};

/// The history with one revision more. Somebody who began from an older one than the latest loses nothing and
/// overwrites nothing: both people's changes are joined.
///
/// @param based_on  the revision from which `plan` was made; 0 for a new plan
/// @errors plan.nothing_changed, plan.no_such_revision; plan.not_text  the role or the note cannot be kept;
///         plan.changed_meanwhile  both changed the same thing; the sentence names it and both versions
[[nodiscard]] Result<PlanHistory> revised(
    const PlanHistory& history, std::uint64_t based_on, const Plan& plan, const PlanOccasion& occasion);

/// A change to what success is measured by, made after the action had started.
struct LateChange {
    std::uint64_t revision {};
    PlanOccasion occasion;
    PlanChange change;
};

/// What was moved after the work had begun: shown beside every verdict of that action, for ever.
[[nodiscard]] std::vector<LateChange> late_changes(const PlanHistory& history);

/// The file of a history, and back.
///
/// @errors plan.history_faulty   it cannot be read
///         plan.history_altered  a revision is not as it was saved
[[nodiscard]] std::string write_history(const PlanHistory& history);
[[nodiscard]] Result<PlanHistory> read_history(std::string_view content);

} // namespace wres::improvement
