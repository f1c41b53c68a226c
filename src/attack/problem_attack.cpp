// SPDX-License-Identifier: MIT
#include "attack/problem_attack.h"

#include <algorithm>
#include <cmath>

namespace wres::attack {

using cells::Cell;
using cells::CellStatus;
using cells::SuppressionProblem;

namespace {

/// Decimals of values and levels are rounded where they were written down.
constexpr double rounding = 1e-6;

bool is_hidden(CellStatus status)
{
    return status != CellStatus::Published;
}

/// A table of counts has whole values; one other value, and it is one of magnitudes.
Numbers numbers_of(const SuppressionProblem& problem)
{
    const bool all_whole = std::ranges::all_of(
        problem.cells, [](const cells::TableCell& cell) { return cell.value == std::round(cell.value); });
    return all_whole ? Numbers::Whole : Numbers::Real;
}

bool is_unsafe(const Limits& known, double value, const cells::ProtectionLevel& level)
{
    return known.lower > value - level.lower + rounding || known.upper < value + level.upper - rounding
        || known.upper - known.lower < level.range - rounding;
}

/// What a number that was published in place of another says of it.
Limits limits_behind(const cells::PerturbedValues& perturbed, Cell cell, Numbers numbers)
{
    const double published = *perturbed.published[cell];
    Limits limits { published - perturbed.within, published + perturbed.within };
    if (perturbed.zeros_stay && published > 0)
        limits.lower = std::max(limits.lower, numbers == Numbers::Whole ? 1.0 : 0.0);
    if (numbers == Numbers::Whole)
        limits = { std::ceil(limits.lower - rounding), std::floor(limits.upper + rounding) };
    return limits;
}

/// What a contributor who knows one cell works out besides.
void ask_contributors(ProblemAttack& attack, const SuppressionProblem& problem, const Knowledge& knowledge,
    const std::vector<CellStatus>& status, Effort effort)
{
    for (const auto cell : problem.single_contributor) {
        if (!is_hidden(status[cell]))
            continue;
        const double value = problem.cells[cell].value;
        auto of_contributor = knowledge;
        of_contributor.narrow(cell, { value, value });
        Survey survey(of_contributor, effort);
        if (!survey.possible())
            continue;
        for (const auto& primary : problem.primary)
            if (primary.cell != cell && is_hidden(status[primary.cell])
                && survey.range(primary.cell).is_exact())
                attack.given_away.push_back({ cell, primary.cell });
    }
}

} // namespace

std::vector<CellStatus> status_of(const SuppressionProblem& problem)
{
    if (!problem.status.empty())
        return problem.status;
    const auto otherwise = problem.perturbed ? CellStatus::Secondary : CellStatus::Published;
    std::vector<CellStatus> status(problem.cells.size(), otherwise);
    for (const auto& primary : problem.primary)
        status[primary.cell] = CellStatus::Primary;
    for (Cell cell = 0; problem.perturbed && cell < status.size(); ++cell)
        if (problem.perturbed->published[cell])
            status[cell] = CellStatus::Perturbed;
    return status;
}

Knowledge knowledge_of(const SuppressionProblem& problem, const std::vector<CellStatus>& status)
{
    Knowledge knowledge(numbers_of(problem));
    for (Cell cell = 0; cell < problem.cells.size(); ++cell) {
        const auto& of = problem.cells[cell];
        const auto unknown =
            knowledge.add_unknown(is_hidden(status[cell]) ? Limits { of.lower_bound, of.upper_bound }
                                                          : Limits { of.value, of.value });
        if (status[cell] == CellStatus::Perturbed)
            knowledge.narrow(unknown, limits_behind(*problem.perturbed, cell, knowledge.numbers()));
    }
    for (const auto& total : problem.totals) {
        Fact fact { { { total.total, -1 } }, { 0, 0 } };
        for (const auto part : total.parts)
            fact.form.push_back({ part, 1 });
        knowledge.add_fact(std::move(fact));
    }
    return knowledge;
}

ProblemAttack attack_problem(const SuppressionProblem& problem, Effort effort)
{
    ProblemAttack attack;
    const auto status = status_of(problem);
    const auto knowledge = knowledge_of(problem, status);
    Survey survey(knowledge, effort);
    attack.possible = survey.possible();
    if (!attack.possible)
        return attack;
    for (Cell cell = 0; cell < problem.cells.size(); ++cell) {
        if (status[cell] == CellStatus::Secondary)
            attack.cost += problem.cells[cell].cost;
        if (is_hidden(status[cell]))
            attack.hidden.push_back({ cell, status[cell], survey.range(cell), false });
    }
    for (const auto& primary : problem.primary) {
        const double value = problem.cells[primary.cell].value;
        const auto found = std::ranges::find(attack.hidden, primary.cell, &HiddenCell::cell);
        if (found == attack.hidden.end()) {
            // It was published: nothing is left to protect.
            attack.hidden.push_back({ primary.cell, CellStatus::Published,
                { { value, value }, { value, value }, Limits { value, value } }, true });
            continue;
        }
        // Only worlds that were found protect a cell for certain.
        found->is_unsafe = is_unsafe(found->range.real, value, primary.level) || !found->range.seen
            || is_unsafe(*found->range.seen, value, primary.level);
    }
    std::ranges::sort(attack.hidden, {}, &HiddenCell::cell);
    ask_contributors(attack, problem, knowledge, status, effort);
    return attack;
}

} // namespace wres::attack
