// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/release.h"
#include "disclosure/released.h"

namespace wres::report {

/// A whole release as one HTML file that needs nothing else: no script, no font, no picture, no network. It
/// can be read on a telephone, on a wide screen, by a screen reader and on A4 paper.
[[nodiscard]] std::string html_report(const disclosure::Released<disclosure::Release>& release);

} // namespace wres::report
