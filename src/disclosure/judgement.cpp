// SPDX-License-Identifier: MIT
#include "disclosure/judgement.h"

namespace wres::disclosure {

Shown<std::uint64_t> ShowEverything::show(const CountForm& form, std::uint64_t count) const
{
    if (count == 0 && !sum_of(form, cube_))
        return Hidden::NotAvailable;
    return count;
}

Shown<std::uint64_t> ShowSafe::show(const CountForm& form, std::uint64_t count) const
{
    const auto sum = sum_of(form, cube_);
    if (!sum)
        return count == 0 ? Hidden::NotAvailable : Hidden::Confidential;
    if (*sum != count || !safe_.contains(form))
        return Hidden::Confidential;
    return rounding_base_ > 1 ? (count + rounding_base_ / 2) / rounding_base_ * rounding_base_ : count;
}

} // namespace wres::disclosure
