// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "improvement/raw_plan.h"

namespace wres::improvement {

/// A plan from its TOML file. Faults carry the line.
[[nodiscard]] PlanReading read_plan(std::string_view content, PlanCopies copies = PlanCopies::Refused);

/// The file of a plan: read_plan gives back exactly this plan. Of what a copy does not show, nothing is
/// written.
[[nodiscard]] std::string write_plan(const Plan& plan);

/// A text as TOML writes it, over several lines where the text has them.
[[nodiscard]] std::string toml_text(std::string_view text);

/// An empty plan with every field and what belongs there, as comments: where to begin.
[[nodiscard]] std::string plan_template(std::string_view standard);

} // namespace wres::improvement
