// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "disclosure/release.h"

namespace wres::test {

/// A whole release of a council that does not exist: every indicator method, orientation, verdict and kind of
/// hidden number, three scopes, two definitions, three periods, a region and the nation beside it. Its
/// intervals are rough: they are there to be printed.
[[nodiscard]] disclosure::Release made_up_release(disclosure::Audience audience);

/// Calls `change` with every text of a release, so that a test can plant what it likes in all of them.
void change_every_text(disclosure::Release& release, const std::function<void(std::string&)>& change);

} // namespace wres::test
