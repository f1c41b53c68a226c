// SPDX-License-Identifier: MIT
#include "rates/rate.h"

#include <cmath>

namespace wres::statistics {

Result<Rate> Rate::of(std::uint64_t events, double exposure)
{
    if (!(exposure > 0) || !std::isfinite(exposure))
        return failure("rate.no_exposure",
            "There is nobody, or no time, in which the events could have happened: give more than 0.");
    return Rate(events, exposure);
}

} // namespace wres::statistics
