// SPDX-License-Identifier: MIT
#pragma once

#include "markup/html.h"
#include "report/release_index.h"

namespace wres::report {

/// The headline ratios by other methods for an interval, and exact tests.
void write_annex(markup::Html& html, const ReleaseIndex& index);

/// The files read, and everything noticed in them, worst first.
void write_data_quality(markup::Html& html, const ReleaseIndex& index);

/// How the numbers are made, and every setting with its answer.
void write_methods(markup::Html& html, const ReleaseIndex& index);

void write_glossary(markup::Html& html, const ReleaseIndex& index);

} // namespace wres::report
