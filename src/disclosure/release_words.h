// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/release.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// Copies into the release the standard's words that a report prints: indicators, definitions, scopes, open
/// questions with the answers taken.
void add_words(Release& release, const standard::Standard& standard, const standard::Settings& settings);

} // namespace wres::disclosure
