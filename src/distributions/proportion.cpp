// SPDX-License-Identifier: MIT
#include "distributions/proportion.h"

namespace wres::statistics {

Result<Proportion> Proportion::of(std::uint64_t numerator, std::uint64_t denominator)
{
    if (denominator == 0)
        return failure("proportion.nobody_counted", "There is nobody to take a share of.");
    if (numerator > denominator)
        return failure("proportion.more_than_all", "More people are counted than there are.");

    return Proportion(numerator, denominator);
}

} // namespace wres::statistics
