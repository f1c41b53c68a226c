// SPDX-License-Identifier: MIT
#include "association/fisher_p.h"

#include "association/fisher_tails.h"

namespace wres::statistics {

double fisher_p(Proportion group, Proportion reference)
{
    return fisher_tails(group, reference).two_sided;
}

double fisher_lower_p(Proportion group, Proportion reference)
{
    return fisher_tails(group, reference).lower;
}

double fisher_upper_p(Proportion group, Proportion reference)
{
    return fisher_tails(group, reference).upper;
}

} // namespace wres::statistics
