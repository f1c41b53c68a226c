// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/result.h"
#include "calculator/inputs.h"
#include "distributions/stratum.h"

namespace wres::calculator {

/// The lists x1, n1, x2 and n2, one number a stratum. A stratum with only one side compares nobody, and is
/// left out.
///
/// @errors calc.not_strata, and those of Inputs and Proportion
[[nodiscard]] Result<std::vector<statistics::Stratum>> strata_of(const Inputs& inputs);

} // namespace wres::calculator
