// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/release.h"

namespace wres::report {

/// Where an indicator is a table of shares by level, its headline is about the highest level: the last that
/// has a place in the order, after which may come some that have none ("not recorded"). Null when there are
/// no levels in an order.
[[nodiscard]] const disclosure::ReleasedRow* highest_level(const disclosure::ReleasedResult& result);

/// What the numerator counts: "Applicants appointed", or "In ‘£70,000 and over’".
[[nodiscard]] std::string numerator_words(
    const disclosure::IndicatorWords& indicator, const disclosure::ReleasedResult& result);

} // namespace wres::report
