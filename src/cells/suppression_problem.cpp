// SPDX-License-Identifier: MIT
#include "cells/suppression_problem.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace wres::cells {

namespace {

/// Values are read from decimals: sums of them agree but for the last bits.
bool agree(double left, double right, double size)
{
    return std::abs(left - right) <= 1e-9 * std::max(1.0, size);
}

Done check_cell(const TableCell& cell)
{
    for (const double number : { cell.value, cell.cost, cell.lower_bound, cell.upper_bound })
        if (!std::isfinite(number))
            return failure("suppression.not_a_number",
                fmt::format("Cell \"{}\" has a value, cost or bound that is not a finite number.", cell.id));
    constexpr double largest = 1e15; // beyond it neighbouring whole numbers are not told apart safely
    if (std::abs(cell.value) > largest)
        return failure("suppression.not_a_number",
            fmt::format(
                "Cell \"{}\" has the value {}, which is too large for exact arithmetic. State all values "
                "in larger units.",
                cell.id, cell.value));
    if (cell.value < 0 && cell.lower_bound >= 0)
        return failure("suppression.outside_bounds",
            fmt::format("Cell \"{}\" has the value {}, and counts are never negative. Correct the value, or "
                        "give a lower bound below 0 if negative values are meant.",
                cell.id, cell.value));
    if (cell.value < cell.lower_bound || cell.value > cell.upper_bound)
        return failure("suppression.outside_bounds",
            fmt::format(
                "Cell \"{}\" has the value {}, which is outside its bounds, {} to {}. Correct the value "
                "or the bounds: everybody is taken to know the bounds.",
                cell.id, cell.value, cell.lower_bound, cell.upper_bound));
    if (cell.key && !(*cell.key >= 0 && *cell.key < 1))
        return failure("suppression.key",
            fmt::format(
                "Cell \"{}\" has the key {}. A key is 0 or more, and less than 1: the sum of the keys "
                "of its people, without the whole part.",
                cell.id, *cell.key));
    if (cell.cost < 0)
        return failure("suppression.negative_cost",
            fmt::format("Cell \"{}\" has the cost {}. A cost is 0 or more.", cell.id, cell.cost));
    return {};
}

Done check_primary(const SuppressionProblem& problem)
{
    std::vector<bool> seen(problem.cells.size(), false);
    for (const auto& [cell, level] : problem.primary) {
        const auto& id = problem.cells[cell].id;
        if (seen[cell])
            return failure(
                "suppression.repeated_cell", fmt::format("Cell \"{}\" is listed as primary twice.", id));
        seen[cell] = true;
        for (const double number : { level.lower, level.upper, level.range })
            if (!(number >= 0) || !std::isfinite(number))
                return failure("suppression.negative_level",
                    fmt::format(
                        "The protection of cell \"{}\" has the level {}. Levels are finite, and 0 or more.",
                        id, number));
        if (std::ranges::find(problem.never_suppress, cell) != problem.never_suppress.end())
            return failure("suppression.primary_must_stay_public",
                fmt::format(
                    "Cell \"{}\" is primary, so it has to be hidden, and it is also listed as one that must "
                    "stay public. Take it from one of the two lists.",
                    id));
    }
    return {};
}

Done check_additive(const SuppressionProblem& problem, const TotalOfParts& total)
{
    const auto& whole = problem.cells[total.total];
    std::vector<Cell> cells = total.parts;
    cells.push_back(total.total);
    std::ranges::sort(cells);
    if (const auto twice = std::ranges::adjacent_find(cells); twice != cells.end())
        return failure("suppression.part_repeated",
            fmt::format("In the total \"{}\" the cell \"{}\" is counted twice, or is a part of itself.",
                whole.id, problem.cells[*twice].id));
    double sum = 0;
    double size = std::abs(whole.value);
    for (const auto part : total.parts) {
        sum += problem.cells[part].value;
        size += std::abs(problem.cells[part].value);
    }
    if (agree(sum, whole.value, size))
        return {};
    std::string names;
    constexpr std::size_t most_named = 12;
    for (std::size_t part = 0; part < std::min(most_named, total.parts.size()); ++part)
        names += fmt::format("{}\"{}\"", part == 0 ? "" : ", ", problem.cells[total.parts[part]].id);
    if (total.parts.size() > most_named)
        names += fmt::format(" and {} more", total.parts.size() - most_named);
    return failure("suppression.not_additive",
        fmt::format(
            "The total \"{}\" is {}, and its parts ({}) add up to {}. Correct the values, or leave the "
            "constraint out if it does not hold.",
            whole.id, whole.value, names, sum));
}

Done check_perturbed(const SuppressionProblem& problem, const PerturbedValues& perturbed)
{
    for (std::size_t cell = 0; cell < problem.cells.size(); ++cell) {
        const auto& published = perturbed.published[cell];
        if (!published)
            continue;
        const auto& of = problem.cells[cell];
        if (!(std::abs(*published - of.value) <= perturbed.within * (1 + 1e-9)))
            return failure("suppression.not_within",
                fmt::format("Cell \"{}\" was published as {} and is {}, which is farther apart than the {} "
                            "that \"within\" allows. Correct one of them.",
                    of.id, *published, of.value, perturbed.within));
        if (perturbed.zeros_stay && of.value == 0 && *published != 0)
            return failure("suppression.not_within",
                fmt::format("Cell \"{}\" is 0 and was published as {}. Where zeros do not stay as they are, "
                            "say so: \"zeros_stay\": false.",
                    of.id, *published));
    }
    return {};
}

/// Finds a cell that is, through other totals, a part of itself.
class CircleSearch {
public:
    explicit CircleSearch(const SuppressionProblem& problem)
        : problem_(problem)
        , parts_of_(problem.cells.size())
        , state_(problem.cells.size(), State::New)
    {
        for (const auto& total : problem.totals)
            for (const auto part : total.parts)
                parts_of_[total.total].push_back(part);
    }

    /// @return the ids along a circle, or nothing
    std::vector<std::string> find()
    {
        for (std::size_t cell = 0; cell < parts_of_.size(); ++cell)
            if (auto circle = follow(static_cast<Cell>(cell)); !circle.empty())
                return circle;
        return {};
    }

private:
    enum class State : std::uint8_t { New, Open, Done };

    /// Depth first without recursion: tables can be deep.
    std::vector<std::string> follow(Cell start)
    {
        if (state_[start] != State::New)
            return {};
        std::vector<std::pair<Cell, std::size_t>> path { { start, 0 } };
        state_[start] = State::Open;
        while (!path.empty()) {
            auto& [cell, next] = path.back();
            if (next == parts_of_[cell].size()) {
                state_[cell] = State::Done;
                path.pop_back();
                continue;
            }
            const auto part = parts_of_[cell][next++];
            if (state_[part] == State::Open)
                return circle_from(path, part);
            if (state_[part] == State::New) {
                state_[part] = State::Open;
                path.emplace_back(part, 0);
            }
        }
        return {};
    }

    [[nodiscard]] std::vector<std::string> circle_from(
        const std::vector<std::pair<Cell, std::size_t>>& path, Cell cell) const
    {
        auto at = std::ranges::find(path, cell, &std::pair<Cell, std::size_t>::first);
        std::vector<std::string> ids;
        for (; at != path.end(); ++at)
            ids.push_back(problem_.cells[at->first].id);
        return ids;
    }

    const SuppressionProblem& problem_;
    std::vector<std::vector<Cell>> parts_of_;
    std::vector<State> state_;
};

} // namespace

std::optional<Cell> SuppressionProblem::find(std::string_view id) const
{
    const auto found = std::ranges::find(cells, id, &TableCell::id);
    if (found == cells.end())
        return std::nullopt;
    return static_cast<Cell>(found - cells.begin());
}

Done check(const SuppressionProblem& problem)
{
    std::map<std::string_view, int> ids;
    for (const auto& cell : problem.cells) {
        if (++ids[cell.id] > 1)
            return failure("suppression.repeated_cell",
                fmt::format("Two cells are called \"{}\". Give each its own id.", cell.id));
        TRY_DONE(check_cell(cell));
    }
    TRY_DONE(check_primary(problem));
    for (const auto& total : problem.totals)
        TRY_DONE(check_additive(problem, total));
    if (problem.perturbed)
        TRY_DONE(check_perturbed(problem, *problem.perturbed));
    if (const auto circle = CircleSearch(problem).find(); !circle.empty()) {
        std::string names;
        for (const auto& id : circle)
            names += fmt::format("\"{}\" has the part ", id);
        return failure("suppression.circular_totals",
            fmt::format(
                "The totals go round in a circle: {}\"{}\". A total cannot be a part of its own parts.",
                names, circle.front()));
    }
    return {};
}

} // namespace wres::cells
