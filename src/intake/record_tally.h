// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "intake/measure_patterns.h"
#include "intake/measure_totals.h"
#include "intake/sink.h"

namespace wres::intake {

/// What one thread has added up of one table's rows.
struct RecordTally {
    MeasurePatterns patterns;
    MeasureTotals::Part totals;
    std::unique_ptr<SinkTally> of_sink; // none: the sink takes records one at a time
    std::vector<std::uint32_t> pattern_of_row {};
    std::vector<std::uint16_t> codes_of_row {};
};

} // namespace wres::intake
