// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/release.h"

namespace wres::report {

/// The place of an indicator's section in the page, the same from run to run: "indicator-7a".
[[nodiscard]] std::string indicator_id(const disclosure::IndicatorWords& indicator);

/// The place of a part of it: "indicator-7a-groups", "indicator-2-by-pay_band".
[[nodiscard]] std::string part_id(const disclosure::IndicatorWords& indicator, std::string_view part);

} // namespace wres::report
