// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/release.h"
#include "disclosure/released.h"

namespace wres::report {

/// The headline numbers as plain text, 80 columns wide: for every scope a line an indicator with both sides'
/// counts, the ratio as its standard prints it, its 95% limits and the finding in words.
[[nodiscard]] std::string terminal_report(const disclosure::Released<disclosure::Release>& release);

} // namespace wres::report
