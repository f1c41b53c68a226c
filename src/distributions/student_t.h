// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"

namespace wres::statistics {

/// The number of standard errors that a two-sided interval of this level reaches to each side when the
/// standard error is estimated with `degrees_of_freedom`, more than 0. Infinite when the level is 1.
[[nodiscard]] double two_sided_t(ConfidenceLevel level, double degrees_of_freedom);

} // namespace wres::statistics
