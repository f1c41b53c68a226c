// SPDX-License-Identifier: MIT
#include "nation/council_counts.h"

#include "indicators/cube_view.h"

namespace wres::nation {

std::vector<CouncilCounts> council_counts(const standard::Standard& standard,
    const standard::Settings& settings, const counts::Cube& cube, const std::vector<std::string>& areas,
    const Question& question)
{
    std::vector<CouncilCounts> all;
    for (const auto& area : areas) {
        const indicators::CubeView view(standard, cube, area, question.period);
        const auto people = view.counts(
            question.indicator.numerator, settings.denominator(question.indicator), question.scope);
        if (!people)
            continue;
        const auto counts = indicators::four_counts(people->total, question.definition.membership);
        if (counts.group_denominator + counts.reference_denominator > 0)
            all.push_back({ area, counts });
    }
    return all;
}

} // namespace wres::nation
