// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/plan_call.h"

namespace wres::planning {

/// How one sponsor stands to the plan.
struct Signature {
    std::string service; // adult, children
    std::string post;
    std::optional<store::PlanSignOff> last; // the newest
    std::string signed_by; // in words
    std::size_t changed_since {}; // things, other than progress
};

/// Signatures and the publication of a plan.
struct SigningOff {
    std::vector<Signature> signatures;
    std::optional<store::PlanPublication> published; // that stands

    /// Both have signed, and nothing but progress has changed since.
    [[nodiscard]] bool is_complete() const;
};

[[nodiscard]] Result<SigningOff> sign_off_of(Call& call, const PlanCall& plan);

void write_sign_off(markup::Html& html, const Call& call, const PlanCall& plan, const SigningOff& signing);

} // namespace wres::planning
