// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "protection/defence_model.h"

namespace wres::protection {

/// Something that is true of every safe pattern: the shares hidden of some decidable columns, times their
/// factors, come to at least `least`.
struct Cut {
    std::vector<RowEntry> entries; // by column
    double least {};

    auto operator<=>(const Cut&) const = default;

    /// How far the shares fall short of it; 0 or less: they do not.
    [[nodiscard]] double shortfall(std::span<const double> shares) const;
};

/// The capacity inequality: to push a number `distance` far, room for it must be hidden. No factor is more
/// than what is left to make up for, as a pattern is of whole cells.
///
/// @param room_used  by column; see AttackProgramme::room_used
/// @return nothing when what is hidden anyway gives room enough
/// @source Fischetti and Salazar (2001), (15) and section 4.1
[[nodiscard]] std::optional<Cut> capacity_cut(
    const DefenceModel& model, std::span<const double> room_used, double distance);

/// A cover inequality of a capacity inequality: even with all the cells left out of it hidden, some more
/// must be. Left out are those that the shares hide most for the room they give.
/// @source Fischetti and Salazar (2001), section 4.2
[[nodiscard]] std::optional<Cut> cover_cut(const Cut& capacity, std::span<const double> shares);

/// The bridge inequalities of the rows that the shares violate: hiding one cell of a row serves nobody
/// unless another of the row is hidden.
/// @param useful  by column: whether it is hidden only if that protects something
/// @source Fischetti and Salazar (2001), section 4.3, for single rows
[[nodiscard]] std::vector<Cut> bridge_cuts(
    const DefenceModel& model, std::span<const std::uint8_t> useful, std::span<const double> shares);

} // namespace wres::protection
