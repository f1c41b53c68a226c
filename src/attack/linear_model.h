// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "attack/knowledge.h"

namespace wres::attack {

/// Knowledge as a linear programme: numbers need not be whole. Keeps its last solution, from which the next
/// is found faster.
class LinearModel {
public:
    explicit LinearModel(const Knowledge& knowledge);
    ~LinearModel();
    LinearModel(LinearModel&&) noexcept;
    LinearModel& operator=(LinearModel&&) noexcept;

    enum class Outcome : std::uint8_t { Found, Impossible, Endless };

    /// Looks for the least value of a form.
    Outcome minimise(const Form& form);

    /// What was found.
    [[nodiscard]] double least() const;
    [[nodiscard]] double at(Unknown unknown) const;

    /// From now on the unknown lies within these limits and no others.
    void limit(Unknown unknown, Limits limits);

private:
    struct Solver;

    std::unique_ptr<Solver> solver_;
};

} // namespace wres::attack
