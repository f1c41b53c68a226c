// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// The distinct counts that a release of one period could show, each with what hiding it costs the reader.
using HidingCosts = std::map<CountForm, double>;

/// What hiding costs by the rule given. By priority: more the more places a count is printed in, and the more
/// those matter.
///
/// @param forms  of the results, in their order
/// @return by period
[[nodiscard]] std::map<std::string, HidingCosts> hiding_costs(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Settings& settings,
    const standard::HidingCost& rule);

/// From this cost on a count is dear, and much is tried before it is hidden. By priority: a headline of the
/// definition that the settings choose.
[[nodiscard]] double dear_to_hide(const standard::HidingCost& rule, const HidingCosts& costs);

} // namespace wres::disclosure
