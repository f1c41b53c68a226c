// SPDX-License-Identifier: MIT
#include "report/section_ids.h"

#include <fmt/format.h>

#include "base/text.h"

namespace wres::report {

std::string indicator_id(const disclosure::IndicatorWords& indicator)
{
    return fmt::format("indicator-{}", as_identifier(indicator.id));
}

std::string part_id(const disclosure::IndicatorWords& indicator, std::string_view part)
{
    return fmt::format("{}-{}", indicator_id(indicator), part);
}

} // namespace wres::report
