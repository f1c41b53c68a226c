// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "protection/attack_programme.h"
#include "protection/cuts.h"

namespace wres::protection {

/// The relaxation that the search bounds costs with: the least cost of shares between 0 and 1 that keep every
/// cut found so far. Each cut is kept once.
class Master {
public:
    /// @param cost  by column; columns that are not decidable are hidden or shown for good
    Master(const DefenceModel& model, std::span<const double> cost);
    ~Master();
    Master(Master&&) noexcept;
    Master& operator=(Master&&) noexcept;

    /// @return whether the cut is new
    bool add(Cut cut);

    /// Decides a column for the time being, or leaves it open: least 0, most 1.
    void bound(Column column, double least, double most);

    /// @return the least cost, or nothing when no shares keep the cuts
    [[nodiscard]] std::optional<double> solve();

    /// Of the last solution, by column; 0 and 1 exactly where it is as good as that.
    [[nodiscard]] const std::vector<double>& shares() const;

    /// Of the last solution, by column: what a unit more of the share would add to the cost.
    [[nodiscard]] double reduced_cost(Column column) const;

    [[nodiscard]] const Effort& effort() const;

private:
    struct Solver;
    std::unique_ptr<Solver> solver_;
};

} // namespace wres::protection
