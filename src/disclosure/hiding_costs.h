// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "disclosure/count_form.h"
#include "indicators/results.h"
#include "standard/settings.h"

namespace wres::disclosure {

/// The distinct counts that a release of one period could show, each with what hiding it costs the reader:
/// more the more places it is printed in, and the more those matter.
using HidingCosts = std::map<CountForm, double>;

/// From this cost on a count belongs to a headline of the definition that the settings choose.
inline constexpr double dear_to_hide = 65536;

/// @param forms  of the results, in their order
/// @return by period
[[nodiscard]] std::map<std::string, HidingCosts> hiding_costs(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const standard::Settings& settings);

} // namespace wres::disclosure
