// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "national/estimate_index.h"
#include "report/release_index.h"

namespace wres::national {

/// What the parts of a national report that are about all indicators are written from.
struct ReportView {
    const EstimateIndex& index;
    const report::ReleaseIndex& sums;
};

/// The executive summary: who reported, and each indicator's finding.
[[nodiscard]] document::Blocks summary_part(const ReportView& view);

/// How many councils have numbers for each indicator and service, and where a collection stands.
[[nodiscard]] document::Blocks participation_part(const ReportView& view);

/// Councils by name, each beside its rank's interval: all for the programme team, and for the public those
/// that agreed.
[[nodiscard]] document::Blocks councils_part(const ReportView& view);

/// How the estimates are made.
[[nodiscard]] document::Blocks estimate_methods_part(const ReportView& view);

} // namespace wres::national
