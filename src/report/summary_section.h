// SPDX-License-Identifier: MIT
#pragma once

#include "markup/html.h"
#include "report/release_index.h"

namespace wres::report {

/// The first page: who is counted, each indicator's finding, sentence, number and interval, and how to read
/// them.
void write_summary(markup::Html& html, const ReleaseIndex& index);

} // namespace wres::report
