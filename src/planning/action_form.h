// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planning/plan_call.h"

namespace wres::planning {

/// A form about one action.
struct ActionForm {
    const improvement::Action& action;
    std::string path; // where it is sent
    std::int64_t based_on {};
    std::vector<FieldError> errors;
};

void write_action_form(markup::Html& html, const Call& call, const PlanCall& plan, const ActionForm& form);

} // namespace wres::planning
