// SPDX-License-Identifier: MIT
#include "pay/pay_gap.h"

namespace wres::statistics {

Result<double> pay_gap(std::span<const double> group, std::span<const double> reference, PayMiddle middle)
{
    TRY_DONE(check_wages(group, reference));
    return gap_between(group, reference, middle);
}

} // namespace wres::statistics
