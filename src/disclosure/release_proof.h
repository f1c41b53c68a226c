// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "cells/proof.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/release.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// Attacks a public release, period by period, and writes down what shows that no number of it can be worked
/// out. From what is shown alone: no true count goes into it, so a proof gives nothing away.
///
/// @param forms  of the results of the release, in their order
[[nodiscard]] std::vector<cells::ProvedSystem> prove(const Release& release,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Standard& standard,
    const cells::ProvedRules& rules);

} // namespace wres::disclosure
