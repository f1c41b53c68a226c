// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "protection/defence_model.h"

namespace wres::protection {

enum class Direction : std::uint8_t { Up, Down };

/// How hard the solver worked, in simplex iterations and programmes solved: unlike seconds, the same on
/// every machine.
struct Effort {
    std::uint64_t iterations {};
    std::uint64_t programmes {};

    Effort& operator+=(const Effort& other)
    {
        iterations += other.iterations;
        programmes += other.programmes;
        return *this;
    }
};

/// What the defender imagines an attacker to do: a linear programme that pushes one number as far from the
/// truth as what is shown allows.
///
/// @source Fischetti and Salazar (2001), Management Science 47:1008-1027, section 3
class AttackProgramme {
public:
    explicit AttackProgramme(const DefenceModel& model);
    ~AttackProgramme();
    AttackProgramme(AttackProgramme&&) noexcept;
    AttackProgramme& operator=(AttackProgramme&&) noexcept;

    /// How much of each column is hidden, by column: 0 (shown) to 1. A share between lets it deviate that
    /// share of its bounds.
    void hide(std::span<const double> shares);
    void hide(Column column, double share);

    /// Pushes the number that is under threat.
    /// @param enough  it need go no farther
    /// @return how far it goes, 0 or more
    [[nodiscard]] double push(const Threat& threat, Direction direction, double enough);

    /// After a push: the deviation of every column.
    [[nodiscard]] std::vector<double> world() const;

    /// After a push: for every column, how much of its room the dual solution says the push used. Whatever is
    /// hidden, no push goes farther than the sum of these, each times its share. (The number's own room
    /// apart, when the push stopped because it was enough.)
    [[nodiscard]] std::vector<double> room_used(const Threat& threat, Direction direction) const;

    [[nodiscard]] const Effort& effort() const;

private:
    struct Solver;
    std::unique_ptr<Solver> solver_;
};

} // namespace wres::protection
