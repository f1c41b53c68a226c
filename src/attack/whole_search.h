// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "attack/knowledge.h"
#include "attack/lattice.h"
#include "attack/linear_model.h"
#include "attack/whole_limits.h"

namespace wres::attack {

/// The least value of a form in whole numbers, by branch and bound: limits are narrowed, a linear programme
/// bounds what is left, and a number that is not whole in it is divided into less and more. Every world found
/// is checked by whole-number arithmetic.
///
/// @source Land and Doig (1960), Econometrica 28:497-520
class WholeSearch {
public:
    /// The knowledge has to stay where it is.
    explicit WholeSearch(const Knowledge& knowledge);

    /// Whether the limits leave anything at all to look among.
    [[nodiscard]] bool possible() const { return possible_; }

    /// The limits, narrowed.
    [[nodiscard]] const WholeLimits& limits() const { return limits_; }

    struct Answer {
        bool complete = true; // false: stopped after so many nodes
        double at_least = -endless; // no whole numbers make less; endless when there are none at all
    };

    using Finder = std::function<void(const World&)>;

    /// @param best   the least value seen so far in a world; only worlds of less are looked for
    /// @param nodes  how many divisions are tried before it stops
    /// @param found  is told every better world
    Answer least(const Form& form, const Residues& residues, std::optional<double> best, std::size_t nodes,
        const Finder& found);

private:
    const Knowledge& knowledge_;
    Narrowing narrowing_;
    LinearModel model_;
    WholeLimits limits_;
    bool possible_ = true;
};

} // namespace wres::attack
