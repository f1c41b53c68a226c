// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "attack/knowledge.h"

namespace wres::attack {

/// How much the attacker tries before stating what is certain so far. Counted, not timed, so that the same
/// question has the same answer on every machine.
struct Effort {
    std::size_t nodes = 2000; // of each search in whole numbers
};

/// What can be known of a number, at three depths. Each range lies within the one before.
struct Range {
    Limits real; // if it need not be whole: linear programming
    Limits whole; // in whole numbers: nothing outside is possible
    std::optional<Limits>
        seen; // both ends were found in worlds that were checked; nothing where no world was found

    /// Whether the search in whole numbers ended: then `whole` and `seen` are the same.
    [[nodiscard]] bool is_complete() const { return seen && *seen == whole; }

    /// Whether only one value is left.
    [[nodiscard]] bool is_exact() const { return whole.lower == whole.upper; }

    /// Between the ends that were found possible: what protects the number for certain.
    [[nodiscard]] double width() const { return seen ? seen->upper - seen->lower : 0; }
};

/// What can be worked out from some knowledge, number by number.
///
/// - `real`: the least and the most by linear programming, within its tolerance.
/// - `whole`: counts are whole, so limits are rounded inwards and narrowed round the facts, numbers that can
/// only
///   be even or odd (or every third ...) are seen to be, and branch and bound looks for the ends.
/// - `seen`: the ends for which a world was found and checked by whole-number arithmetic.
///
/// Magnitudes (Numbers::Real) have the first only; the others repeat it.
class Survey {
public:
    /// Copies the knowledge.
    explicit Survey(const Knowledge& knowledge, Effort effort = {});
    ~Survey();
    Survey(Survey&&) noexcept;
    Survey& operator=(Survey&&) noexcept;

    /// False when what is known contradicts itself, as far as is found.
    [[nodiscard]] bool possible() const;

    /// Only of possible knowledge.
    [[nodiscard]] Range range(const Form& form);
    [[nodiscard]] Range range(Unknown unknown) { return range(Form { { unknown, 1 } }); }

    /// The worlds among those found so far in which the form is least and most. None where no world was
    /// found.
    [[nodiscard]] std::optional<std::pair<World, World>> witnesses(const Form& form) const;

private:
    struct State;

    std::unique_ptr<State> state_;
};

} // namespace wres::attack
