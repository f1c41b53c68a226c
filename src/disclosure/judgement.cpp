// SPDX-License-Identifier: MIT
#include "disclosure/judgement.h"

namespace wres::disclosure {

Shown<std::uint64_t> ShowSafe::show(const CountForm& form, std::uint64_t count) const
{
    if (!safe_.contains(form) || sum_of(form, cube_) != count)
        return Hidden::Confidential;
    const auto base = profile_.rounding_base;
    return base > 1 ? (count + base / 2) / base * base : count;
}

Shown<std::uint64_t> ShowPerturbed::show(const CountForm& form, std::uint64_t count) const
{
    const auto published = counts_.published.find(form);
    if (published == counts_.published.end() || sum_of(form, cube_) != count)
        return Hidden::Confidential;
    return static_cast<std::uint64_t>(published->second.printed);
}

} // namespace wres::disclosure
