// SPDX-License-Identifier: MIT
#include "disclosure/judgement.h"

namespace wres::disclosure {

Shown<std::uint64_t> ShowSafe::show(const CountForm& form, std::uint64_t count) const
{
    if (!safe_.contains(form) || sum_of(form, cube_) != count)
        return Hidden::Confidential;
    return rounding_base_ > 1 ? (count + rounding_base_ / 2) / rounding_base_ * rounding_base_ : count;
}

} // namespace wres::disclosure
