// SPDX-License-Identifier: MIT
#include "protection/suppress.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "protection/audit.h"
#include "protection/presolve.h"
#include "protection/search.h"

namespace wres::protection {

namespace {

using cells::CellStatus;
using cells::SuppressionProblem;

constexpr double anywhere = std::numeric_limits<double>::infinity();

/// The largest power of ten, from 1 down, of which all costs are multiples; 0 when there is none.
double unit_of(const DefenceModel& model)
{
    for (const double per_unit : { 1.0, 10.0, 100.0, 1000.0 }) {
        const auto is_multiple = [&](const DefenceColumn& column) {
            const double multiple = column.cost * per_unit;
            return std::abs(multiple - std::round(multiple)) < 1e-6;
        };
        if (std::ranges::all_of(model.columns, is_multiple))
            return 1 / per_unit;
    }
    return 0;
}

/// Among equal costs fewer cells, then what was public before: each a fraction of what the one before it
/// weighs, so that all of it together never outweighs a difference in cost.
Preference preference_of(const DefenceModel& model)
{
    Preference preference;
    preference.unit = unit_of(model);
    const double unit = preference.unit > 0 ? preference.unit : 1e-3;
    const auto cells = static_cast<double>(model.columns.size() + 1);
    const double of_a_cell = unit / (4 * cells);
    const double of_a_published_cell = of_a_cell / (2 * cells);
    bool any_published = false;
    for (const auto& column : model.columns) {
        preference.cost.push_back(column.cost + of_a_cell + (column.was_published ? of_a_published_cell : 0));
        any_published = any_published || column.was_published;
    }
    if (preference.unit > 0)
        preference.least_difference = any_published ? of_a_published_cell : of_a_cell;
    return preference;
}

/// The true cost below which the search's bound says that no pattern is.
double true_bound(const SearchResult& found, const Preference& preference, double true_cost)
{
    if (found.optimal)
        return true_cost;
    if (preference.unit <= 0)
        return std::clamp(found.bound - 1e-3 / 2, 0.0, true_cost);
    const double units = std::ceil(found.bound / preference.unit - 0.5);
    return std::clamp(units * preference.unit, 0.0, true_cost);
}

/// Without the last digits of a solver's answer.
CellRange tidy(double lower, double upper)
{
    const auto rounded = [](double limit) {
        const double whole = std::round(limit);
        return std::abs(limit - whole) < 1e-6 ? whole + 0.0 : limit;
    };
    return { rounded(lower), rounded(upper) };
}

class Suppressor {
public:
    Suppressor(const SuppressionProblem& problem, const SuppressionLimits& limits)
        : problem_(problem)
        , whole_(defence_model(problem))
        , parts_(parts_under_threat(whole_.model))
        , hidden_(least_pattern(whole_.model))
        , search_limits_(search_limits(limits.seconds))
    {
    }

    Result<Suppression> run()
    {
        for (const auto& part : parts_)
            TRY_DONE(protect(part));
        return conclude();
    }

private:
    Done protect(const PartOfModel& part)
    {
        const auto preference = preference_of(part.model);
        const auto found = cheapest_pattern(part.model, preference, search_limits_);
        if (!found)
            return failure("protection.no_safe_pattern", sentence_for(part));
        double cost = 0;
        for (std::size_t column = 0; column < found->hidden.size(); ++column) {
            if (found->hidden[column] == 0)
                continue;
            hidden_[part.origin[column]] = 1;
            if (part.model.columns[column].visibility == Visibility::Decidable)
                cost += part.model.columns[column].cost;
        }
        suppression_.optimal = suppression_.optimal && found->optimal;
        bound_ += true_bound(*found, preference, cost);
        return {};
    }

    /// Names a cell that stays in danger with everything hidden that may be.
    [[nodiscard]] std::string sentence_for(const PartOfModel& part) const
    {
        AttackProgramme attack(part.model);
        Pattern everything;
        for (const auto& column : part.model.columns)
            everything.push_back(column.visibility != Visibility::Shown ? 1 : 0);
        Audit audit(part.model, attack, everything);
        for (std::size_t place = 0; place < part.model.threats.size(); ++place) {
            if (audit.is_protected(place))
                continue;
            const auto& threat = part.model.threats[place];
            const auto& cell = cell_of(part.origin[threat.column]);
            const double up = attack.push(threat, Direction::Up, anywhere);
            const double down = attack.push(threat, Direction::Down, anywhere);
            const auto range = tidy(cell.value - down, cell.value + up);
            const auto who = threat.known
                ? fmt::format("the only contributor of cell \"{}\"", cell_of(part.origin[*threat.known]).id)
                : std::string("a reader");
            return fmt::format(
                "No pattern is safe: even with everything hidden that may be, {} knows that cell \"{}\" lies "
                "between {:.10g} and {:.10g}, and its level asks for {} less, {} more and a range of {}. Let "
                "other "
                "cells of its totals be hidden (never_suppress), widen the bounds, or ask for less.",
                who, cell.id, range.lower, range.upper, threat.level.lower, threat.level.upper,
                threat.level.range);
        }
        return "No pattern is safe.";
    }

    [[nodiscard]] const cells::TableCell& cell_of(Column column) const
    {
        return problem_.cells[whole_.origin[column]];
    }

    /// Attacks the whole pattern once more, from the start.
    Result<Suppression> conclude()
    {
        AttackProgramme attack(whole_.model);
        Audit audit(whole_.model, attack, hidden_);
        for (std::size_t threat = 0; threat < whole_.model.threats.size(); ++threat)
            if (!audit.is_protected(threat))
                return failure("protection.not_proved",
                    fmt::format(
                        "The pattern found could not be proved safe for cell \"{}\", so it is withheld. "
                        "Its values may differ too much in size for the arithmetic: state them in larger "
                        "units.",
                        cell_of(whole_.model.threats[threat].column).id));

        suppression_.status.assign(problem_.cells.size(), CellStatus::Published);
        suppression_.ranges.resize(problem_.cells.size());
        for (std::size_t column = 0; column < hidden_.size(); ++column) {
            if (hidden_[column] == 0)
                continue;
            const auto cell = whole_.origin[column];
            const auto& of = problem_.cells[cell];
            const bool primary = whole_.model.columns[column].visibility == Visibility::Hidden;
            suppression_.status[cell] = primary ? CellStatus::Primary : CellStatus::Secondary;
            if (!primary)
                suppression_.cost += of.cost;
            const Threat anybody { static_cast<Column>(column), {}, std::nullopt };
            const double down = attack.push(anybody, Direction::Down, anywhere);
            const double up = attack.push(anybody, Direction::Up, anywhere);
            suppression_.ranges[cell] = tidy(of.value - down, of.value + up);
        }
        if (!suppression_.optimal && suppression_.cost > 0)
            suppression_.gap = std::max(0.0, (suppression_.cost - bound_) / suppression_.cost);
        suppression_.optimal = suppression_.optimal || suppression_.gap == 0;
        return std::move(suppression_);
    }

    const SuppressionProblem& problem_;
    PartOfModel whole_;
    std::vector<PartOfModel> parts_;
    Pattern hidden_;
    SearchLimits search_limits_;
    Suppression suppression_ { {}, 0, true, 0, {} };
    double bound_ = 0;
};

} // namespace

Result<Suppression> suppress(const SuppressionProblem& problem, const SuppressionLimits& limits)
{
    return Suppressor(problem, limits).run();
}

} // namespace wres::protection
