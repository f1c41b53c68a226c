// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "protection/attack_programme.h"
#include "protection/rounding_search.h"

namespace wres::protection {

/// A rounding in which numbers need not be multiples: the linear programme that bounds what rounding costs.
class RoundingRelaxation {
public:
    explicit RoundingRelaxation(const RoundingModel& model);
    ~RoundingRelaxation();
    RoundingRelaxation(RoundingRelaxation&&) noexcept;
    RoundingRelaxation& operator=(RoundingRelaxation&&) noexcept;

    /// From now on the column lies within these places of its list of multiples.
    void limit(Column column, std::int64_t first, std::int64_t last);

    /// @return the least cost, or nothing when nothing adds up
    [[nodiscard]] std::optional<double> solve();

    /// Of the last solution, by column: a place in its list of multiples, whole or between two.
    [[nodiscard]] const std::vector<double>& places() const;

    [[nodiscard]] const Effort& effort() const;

private:
    struct Solver;
    std::unique_ptr<Solver> solver_;
};

} // namespace wres::protection
