// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "protection/attack_programme.h"

namespace wres::protection {

/// Which columns a pattern hides, by column.
using Pattern = std::vector<std::uint8_t>;

/// What is hidden when nothing that can be chosen is: only what is hidden whatever is chosen.
[[nodiscard]] Pattern least_pattern(const DefenceModel& model);

/// A pattern that changes cell by cell, with the deviations that prove each threat met. A deviation found
/// once serves as long as all the cells it moves stay hidden, so that few programmes are solved anew.
class Audit {
public:
    /// @param attack  of the same model; the audit has it to itself
    Audit(const DefenceModel& model, AttackProgramme& attack, const Pattern& hidden);

    [[nodiscard]] const Pattern& hidden() const { return hidden_; }

    /// Whether nobody can narrow the number down further than its level allows.
    [[nodiscard]] bool is_protected(std::size_t threat);

    /// How far the number is known to reach, after is_protected.
    [[nodiscard]] double reach(std::size_t threat, Direction direction) const;

    /// Hides a column more. Nothing proved is undone by that.
    void hide(Column column);

    /// Publishes a column, unless a threat that was met no longer would be.
    /// @return whether it is published
    bool publish(Column column);

private:
    struct Witness {
        double reach {};
        std::vector<Column> moved;
    };

    struct Proof {
        Witness up;
        Witness down;
        bool complete {};
    };

    [[nodiscard]] Proof prove(std::size_t threat);
    [[nodiscard]] Witness push(const Threat& threat, Direction direction, double enough);

    const DefenceModel& model_;
    AttackProgramme& attack_;
    Pattern hidden_;
    std::vector<Proof> proofs_; // by threat
};

/// Publishes again what was hidden needlessly, from what costs most to what costs least.
/// @param cost  by column
void publish_what_is_not_needed(Audit& audit, const DefenceModel& model, const std::vector<double>& cost);

/// Whether a number that could be so far down and up is as uncertain as its level demands.
[[nodiscard]] bool meets(const cells::ProtectionLevel& level, double down, double up);

} // namespace wres::protection
