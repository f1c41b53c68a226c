// SPDX-License-Identifier: MIT
#include "protection/cell_key_perturbation.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "protection/perturbed_ranges.h"

namespace wres::protection {

using cells::Cell;
using cells::SuppressionProblem;

namespace {

Done check_counts(const SuppressionProblem& problem)
{
    for (const auto& cell : problem.cells)
        if (cell.value < 0 || cell.value != std::round(cell.value))
            return failure("noise.counts_only",
                fmt::format("Cell \"{}\" is {}. Noise of this kind is for counts: whole numbers, 0 or more.",
                    cell.id, cell.value));
    return {};
}

double greatest_gap(const SuppressionProblem& problem, const cells::PerturbedValues& published)
{
    double greatest = 0;
    for (const auto& total : problem.totals) {
        double gap = *published.published[total.total];
        for (const auto part : total.parts)
            gap -= *published.published[part];
        greatest = std::max(greatest, std::abs(gap));
    }
    return greatest;
}

} // namespace

Result<CellKeyPerturbation> perturb(
    const SuppressionProblem& problem, const NoiseTable& noise, std::span<const CellKey> keys)
{
    TRY_DONE(check_counts(problem));
    CellKeyPerturbation perturbation;
    perturbation.published.within = static_cast<double>(noise.rules().most);
    for (Cell cell = 0; cell < problem.cells.size(); ++cell) {
        const auto count = std::llround(problem.cells[cell].value);
        const auto change = noise.noise(count, keys[cell]);
        perturbation.published.published.emplace_back(static_cast<double>(count + change));
        perturbation.deviation += static_cast<double>(std::abs(change));
    }
    perturbation.greatest_gap = greatest_gap(problem, perturbation.published);
    PerturbedRanges ranges(problem);
    ranges.publish(perturbation.published);
    if (const auto exposed = ranges.exposed())
        return failure("noise.not_safe",
            fmt::format(
                "With noise of at most {}, cell \"{}\" is not as uncertain as its level asks: the totals "
                "narrow it down. Allow more noise, leave out a total, or ask for less.",
                noise.rules().most, problem.cells[*exposed].id));
    for (Cell cell = 0; cell < problem.cells.size(); ++cell)
        perturbation.ranges.push_back(ranges.range(cell));
    return perturbation;
}

} // namespace wres::protection
