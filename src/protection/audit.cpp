// SPDX-License-Identifier: MIT
#include "protection/audit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wres::protection {

namespace {

/// A solver's distances are right to about this share of the distance asked.
constexpr double rounding = 1e-6;
constexpr double moved_at_all = 1e-9;

bool reaches(double distance, double asked)
{
    return distance >= asked * (1 - rounding);
}

} // namespace

Pattern least_pattern(const DefenceModel& model)
{
    Pattern hidden;
    for (const auto& column : model.columns)
        hidden.push_back(column.visibility == Visibility::Hidden ? 1 : 0);
    return hidden;
}

bool meets(const cells::ProtectionLevel& level, double down, double up)
{
    return reaches(down, level.lower) && reaches(up, level.upper) && reaches(down + up, level.range);
}

Audit::Audit(const DefenceModel& model, AttackProgramme& attack, const Pattern& hidden)
    : model_(model)
    , attack_(attack)
    , hidden_(hidden)
    , proofs_(model.threats.size())
{
    for (std::size_t column = 0; column < hidden.size(); ++column)
        attack_.hide(static_cast<Column>(column), hidden[column]);
}

Audit::Witness Audit::push(const Threat& threat, Direction direction, double enough)
{
    Witness witness;
    if (enough <= 0)
        return witness;
    witness.reach = attack_.push(threat, direction, enough);
    const auto world = attack_.world();
    for (std::size_t column = 0; column < world.size(); ++column)
        if (std::abs(world[column]) > moved_at_all)
            witness.moved.push_back(static_cast<Column>(column));
    return witness;
}

Audit::Proof Audit::prove(std::size_t threat)
{
    const auto& asked = model_.threats[threat];
    const auto& level = asked.level;
    Proof proof;
    proof.up = push(asked, Direction::Up, std::max(level.upper, level.range));
    proof.down = push(asked, Direction::Down, std::max(level.lower, level.range - proof.up.reach));
    proof.complete = meets(level, proof.down.reach, proof.up.reach);
    return proof;
}

bool Audit::is_protected(std::size_t threat)
{
    if (!proofs_[threat].complete)
        proofs_[threat] = prove(threat);
    return proofs_[threat].complete;
}

double Audit::reach(std::size_t threat, Direction direction) const
{
    return direction == Direction::Up ? proofs_[threat].up.reach : proofs_[threat].down.reach;
}

void Audit::hide(Column column)
{
    hidden_[column] = 1;
    attack_.hide(column, 1);
}

bool Audit::publish(Column column)
{
    const auto uses = [&](const Witness& witness) {
        return std::ranges::binary_search(witness.moved, column);
    };
    hidden_[column] = 0;
    attack_.hide(column, 0);
    std::vector<std::pair<std::size_t, Proof>> replaced;
    for (std::size_t threat = 0; threat < proofs_.size(); ++threat) {
        if (!proofs_[threat].complete || (!uses(proofs_[threat].up) && !uses(proofs_[threat].down)))
            continue;
        auto proof = prove(threat);
        if (!proof.complete) {
            for (auto& [other, before] : replaced)
                proofs_[other] = std::move(before);
            hide(column);
            return false;
        }
        replaced.emplace_back(threat, std::move(proofs_[threat]));
        proofs_[threat] = std::move(proof);
    }
    return true;
}

void publish_what_is_not_needed(Audit& audit, const DefenceModel& model, const std::vector<double>& cost)
{
    std::vector<Column> order;
    for (std::size_t column = 0; column < model.columns.size(); ++column)
        if (model.columns[column].visibility == Visibility::Decidable && audit.hidden()[column] != 0)
            order.push_back(static_cast<Column>(column));
    std::ranges::stable_sort(order, std::greater {}, [&](Column column) { return cost[column]; });
    for (const auto column : order)
        audit.publish(column);
}

} // namespace wres::protection
