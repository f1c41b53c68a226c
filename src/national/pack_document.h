// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/released.h"
#include "document/document.h"
#include "national/council_place.h"

namespace wres::national {

/// A council's pack: on the first page its place among the others, what stands out beyond chance and what
/// does not; then each indicator with its counts, whom they were held against, its funnel and its change.
[[nodiscard]] disclosure::Released<document::Document> pack_document(
    const disclosure::Released<OneCouncil>& council);

} // namespace wres::national
