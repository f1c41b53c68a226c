// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "protection/attack_programme.h"

namespace wres::protection {

/// Looks for the deviations that push a number a distance from the truth, whatever that hides, at the least
/// price: each column's price times how far it deviates.
///
/// @source Fischetti and Salazar (2001), section 4.4
class CheapestWorld {
public:
    explicit CheapestWorld(const DefenceModel& model);
    ~CheapestWorld();
    CheapestWorld(CheapestWorld&&) noexcept;
    CheapestWorld& operator=(CheapestWorld&&) noexcept;

    void set_price(Column column, double price);

    struct Found {
        std::vector<Column> moved;
        double price {};
    };

    /// @return nothing when it cannot go that far
    [[nodiscard]] std::optional<Found> find(const Threat& threat, Direction direction, double distance);

    [[nodiscard]] const Effort& effort() const;

private:
    struct Solver;
    std::unique_ptr<Solver> solver_;
};

} // namespace wres::protection
