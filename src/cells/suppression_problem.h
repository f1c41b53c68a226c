// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cells/cell_system.h"

namespace wres::cells {

/// What readers see of a cell.
enum class CellStatus : std::uint8_t {
    Published,
    Primary, // hidden for its own sake
    Secondary, // hidden to protect others
    Perturbed, // shown, and off by something
};

/// A number of a table: an inner cell, a sub-total or a total.
struct TableCell {
    std::string id;
    double value {};
    double cost {}; // of hiding it to protect others; 0 or more
    double lower_bound {}; // what everybody knows of it beforehand
    double upper_bound {};
    std::optional<double> key {}; // of cell-key perturbation: from 0 up to 1, the sum of its people's keys
};

/// A cell that is the sum of others, as everybody knows.
struct TotalOfParts {
    Cell total {};
    std::vector<Cell> parts;
};

/// How far from the truth a reader must be left, in the unit of the values. All three hold together.
struct ProtectionLevel {
    double lower {}; // it could be as little as value - lower
    double upper {}; // it could be as much as value + upper
    double range {}; // what it could be spans at least this; 0.001: it cannot be worked out exactly
};

struct PrimaryCell {
    Cell cell {};
    ProtectionLevel level;
};

/// A publication that hides numbers behind others: rounded, or with noise.
struct PerturbedValues {
    std::vector<std::optional<double>> published; // by cell; nothing: not shown at all
    double within {}; // no number shown is farther than this from the true one, and everybody knows
    bool zeros_stay = true; // a true 0 is published as 0, so that anything else published is not 0
};

/// One problem of complementary suppression: which cells must be hidden besides the primary ones, at the
/// least cost, so that nobody who sees the others can narrow a primary one down further than its level
/// allows. Cells are numbered from 0 in the order of `cells`.
struct SuppressionProblem {
    std::vector<TableCell> cells;
    std::vector<TotalOfParts> totals;
    std::vector<PrimaryCell> primary;
    std::vector<Cell> never_suppress; // must stay published

    /// By cell; empty when there is no pattern yet. For an attacker: what was published. For a defender: the
    /// last release, of whose published cells as many as can be without more cost stay published.
    std::vector<CellStatus> status;

    /// Cells with a single contributor each, who knows the value, and must not learn another's from it.
    std::vector<Cell> single_contributor;

    /// For an attacker: what was published in place of the values. Takes the place of `status`.
    std::optional<PerturbedValues> perturbed;

    [[nodiscard]] std::optional<Cell> find(std::string_view id) const;
};

/// Whether the problem makes sense. Everything except whether a safe pattern exists, which only a defender
/// can tell.
///
/// @errors suppression.not_a_number, suppression.outside_bounds, suppression.negative_cost,
/// suppression.negative_level, suppression.not_additive, suppression.part_repeated,
/// suppression.circular_totals, suppression.primary_must_stay_public, suppression.repeated_cell,
/// suppression.not_within, suppression.key
[[nodiscard]] Done check(const SuppressionProblem& problem);

} // namespace wres::cells
