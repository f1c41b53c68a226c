// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/release.h"
#include "disclosure/released.h"

namespace wres::report {

/// The release with the standard's own words, and what else came as English, in the language of the reader.
/// Ids and numbers stay as they are, and so do names, citations and what the council wrote.
[[nodiscard]] disclosure::Released<disclosure::Release> in_current_language(
    const disclosure::Released<disclosure::Release>& release);

} // namespace wres::report
