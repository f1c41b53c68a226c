// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "report/release_index.h"

namespace wres::report {

/// The first page: who is counted, each indicator's finding, sentence, number and interval, and how to read
/// them.
[[nodiscard]] document::Section summary_section(const ReleaseIndex& index);

} // namespace wres::report
