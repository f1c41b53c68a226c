// SPDX-License-Identifier: MIT
#include "indicators/family.h"

#include "indicators/verdict.h"
#include "multiplicity/holm.h"

namespace wres::indicators {

void adjust_family(std::vector<Row>& rows, statistics::ConfidenceLevel level)
{
    std::vector<double> p;
    for (const auto& row : rows) {
        if (row.comparison.p_score)
            p.push_back(*row.comparison.p_score);
    }
    const auto adjusted = statistics::holm(p);

    auto next = adjusted.begin();
    for (auto& row : rows) {
        auto& comparison = row.comparison;
        if (!comparison.p_score)
            continue;
        comparison.p_adjusted = *next++;
        comparison.verdict = verdict_in_family(comparison.verdict, *comparison.p_adjusted, 1 - level.value());
    }
}

} // namespace wres::indicators
