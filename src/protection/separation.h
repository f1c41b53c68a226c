// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "protection/audit.h"
#include "protection/master.h"

namespace wres::protection {

/// Finds cuts that the master's shares violate, by attacking them.
class Separation {
public:
    Separation(const DefenceModel& model, AttackProgramme& attack, Master& master);

    /// Attacks every threat in turn, from the one after the last attacked, until so many cuts are found.
    /// @return how many new cuts the master was given
    std::size_t add_cuts(std::span<const double> shares, std::size_t enough);

    /// For shares that are all 0 or 1: as add_cuts, but certain to give the master a new cut unless the
    /// pattern is safe.
    /// @return whether the pattern is safe
    bool is_safe(std::span<const double> shares);

private:
    struct Pushed {
        double reach {};
        std::vector<double> room_used;
    };

    [[nodiscard]] Pushed push(const Threat& threat, Direction direction, double enough);

    /// @return how many new cuts; sets `met`
    std::size_t attack(const Threat& threat, std::span<const double> shares, bool& met);
    std::size_t add(std::span<const double> room_used, double distance, std::span<const double> shares);
    void add_more_than(std::span<const double> shares);

    const DefenceModel& model_;
    AttackProgramme& attack_;
    Master& master_;
    std::vector<std::uint8_t> useful_;
    std::size_t next_ = 0;
};

} // namespace wres::protection
