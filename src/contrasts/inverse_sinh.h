// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// The inverse sinh interval of a ratio, with `added` people added to each size in the standard error.
[[nodiscard]] Interval inverse_sinh_interval(
    Proportion group, Proportion reference, ConfidenceLevel level, double added);

} // namespace wres::statistics
