// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "improvement/plan.h"

namespace wres::improvement {

/// One thing that is different between two versions of a plan.
struct PlanChange {
    std::string action; // id; empty: of the plan itself
    std::string field; // key, or the list: "milestones", "notes"
    std::string before; // empty: was not there
    std::string after; // empty: is no longer there

    bool operator==(const PlanChange&) const = default;
};

/// Everything that is different, in the order of the fields.
[[nodiscard]] std::vector<PlanChange> changes_between(const Plan& before, const Plan& after);

/// Whether the change is to what success was to be measured by: target, baseline, date, and the like.
[[nodiscard]] bool is_of_the_measure(const PlanChange& change);

/// Both people's changes to one plan; or where both changed the same thing differently: what the first one
/// to save made of it, and what the second one wants.
struct PlanConflict {
    std::string action;
    std::string field;
    std::string theirs; // saved already
    std::string mine;

    bool operator==(const PlanConflict&) const = default;
};

/// Joins two people's changes to `base`. Lists (milestones, notes, evidence, judgements) keep what either
/// added; what one removed is gone.
[[nodiscard]] std::variant<Plan, std::vector<PlanConflict>> joined_changes(
    const Plan& base, const Plan& theirs, const Plan& mine);

} // namespace wres::improvement
