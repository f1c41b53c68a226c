// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "improvement/projection.h"
#include "improvement/series.h"

namespace wres::improvement {

/// What bands are read for.
struct BandsAsked {
    std::string area;
    std::string scope; // standard::ReportingScope::id
    std::string dimension = "pay_band"; // a breakdown whose values have an order
};

/// A council's bands in the latest period that has staff, with who left and who was appointed in it, and who
/// moved up since the period before.
struct BandsRead {
    std::string period;
    std::string period_before; // empty: there is none, and nobody is taken to move up
    bool has_leavers {};
    bool has_joiners {}; // if not, arrivals are what the year before, leavers and this year leave over
    std::vector<Band> bands; // lowest first
};

/// @errors projection.no_scope, projection.no_bands: what is missing and what to add
[[nodiscard]] Result<BandsRead> read_bands(const CountedData& data, const BandsAsked& asked);

} // namespace wres::improvement
