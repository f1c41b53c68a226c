// SPDX-License-Identifier: MIT
#include "report/detail.h"

namespace wres::report {

Detail detail_of(const ReleaseIndex& index, const disclosure::ReleasedResult& result)
{
    const bool is_the_council_now =
        result.area == index.council_area() && result.period == index.latest_period();
    return is_the_council_now ? Detail::Everything : Detail::HeadlineAndLevels;
}

} // namespace wres::report
