// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/release.h"
#include "disclosure/released.h"
#include "document/document.h"

namespace wres::report {

/// Everything the report says, in the order in which it says it: the summary, a section an indicator, the
/// annex, data quality, methods and settings, the glossary.
[[nodiscard]] disclosure::Released<document::Document> report_document(
    const disclosure::Released<disclosure::Release>& release);

} // namespace wres::report
