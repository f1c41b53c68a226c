// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "disclosure/release.h"
#include "disclosure/released.h"
#include "document/document.h"

namespace wres::report {

/// A document for each period of a release, oldest first: the last is the report itself, those before it are
/// what the report would have been in their year, as far as the release tells of them: the indicators and the
/// annex, without the detailed groups and breakdowns that a release holds of its latest period alone
/// (detail.h). Nothing is in them that is not in the data files.
[[nodiscard]] disclosure::Released<std::vector<document::Document>> yearly_documents(
    const disclosure::Released<disclosure::Release>& release);

} // namespace wres::report
