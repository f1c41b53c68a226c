// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// The two groups in one layer of a stratified comparison: a directorate, a profession, a council.
struct Stratum {
    Proportion group;
    Proportion reference;
};

/// A number with its limits, in one unit. The value may be 0 or infinite, never NaN.
struct EstimateWithInterval {
    double value {};
    Interval interval;
};

/// A test statistic and what it says. p is from 0 to 1, never NaN.
struct ChiSquaredTest {
    double statistic {};
    double degrees_of_freedom {};
    double p {};
};

} // namespace wres::statistics
