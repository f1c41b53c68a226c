// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "protection/exchange.h"
#include "protection/protect.h"

namespace wres::protection {

/// Worlds that lie far enough apart in a sensitive number, and what hiding for their sake costs.
struct Way {
    std::vector<World> worlds;
    double cost {};
};

/// Looks for the sums that tell the cells of a number from others, and whose hiding makes them companions, so
/// that an exchange moves the number: the cheapest first, more until it is far enough.
class Merging {
public:
    Merging(const ProtectionProblem& problem, const SystemIndex& index, Companions& companions,
        Exchange& exchange);

    /// Leaves everything locked as it was.
    [[nodiscard]] std::optional<Way> find(const SignedSum& number);

private:
    struct Merger {
        std::vector<std::uint32_t> sums;
        double score {};
        double cost {};
    };

    [[nodiscard]] std::optional<Merger> best_merger(const SignedSum& number, std::int64_t missing);
    void consider(Cell cell, Cell other, std::int64_t missing, std::optional<Merger>& best);
    [[nodiscard]] bool same_equalities(Cell cell, Cell other) const;
    [[nodiscard]] std::vector<std::uint32_t> locked_in_one(Cell cell, Cell other) const;

    const ProtectionProblem& problem_;
    const CellSystem& system_;
    const SystemIndex& index_;
    Companions& companions_;
    Exchange& exchange_;
    std::vector<std::uint64_t> equalities_; // by cell: equal for cells that stand in the same
    std::vector<std::int8_t> role_; // by cell: in the number asked for
    std::vector<std::uint32_t> seen_;
    std::uint32_t mark_ = 0;
};

} // namespace wres::protection
