// SPDX-License-Identifier: MIT
#include "association/fisher_mid_p.h"

#include <algorithm>

#include "association/fisher_tails.h"

namespace wres::statistics {

double fisher_mid_p(Proportion group, Proportion reference, MidP definition)
{
    const auto tails = fisher_tails(group, reference);
    switch (definition) {
    case MidP::HalfOfObserved: return tails.two_sided - tails.observed / 2;
    case MidP::HalfOfTied: return tails.two_sided - tails.tied / 2;
    case MidP::TwiceSmaller: break;
    }
    return std::min(1.0, 2 * (std::min(tails.lower, tails.upper) - tails.observed / 2));
}

} // namespace wres::statistics
