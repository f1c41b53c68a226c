// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/proportion.h"

namespace wres::statistics {

/// The pieces that the exact tests of a two-by-two table are put together from, all given its margins.
struct FisherTails {
    double observed {}; // probability of the observed table
    double tied {}; // probability of all tables exactly as probable, the observed one among them
    double lower {}; // as few counted in the group as observed, or fewer
    double upper {}; // as many, or more
    double two_sided {}; // as improbable as observed, or more
};

[[nodiscard]] FisherTails fisher_tails(Proportion group, Proportion reference);

} // namespace wres::statistics
