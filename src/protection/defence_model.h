// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cells/suppression_problem.h"

namespace wres::protection {

/// A number of the system, by its place among the columns of a linear programme.
using Column = std::uint32_t;

enum class Visibility : std::uint8_t {
    Decidable, // hiding it is for the defender to choose, at its cost
    Hidden, // hidden whatever is chosen
    Shown, // public whatever is chosen
};

/// A number as the defender sees it. What an attacker thinks of is not the number, but how far it could be
/// from the truth: its deviation.
struct DefenceColumn {
    double less {}; // how far below the truth everybody knows it could be
    double more {}; // how far above
    double cost {}; // of hiding it; 0 or more
    Visibility visibility {};
    bool was_published {}; // in the last release
};

struct RowEntry {
    Column column {};
    double factor {};

    auto operator<=>(const RowEntry&) const = default;
};

/// One thing that somebody must not find out.
struct Threat {
    Column column {};
    cells::ProtectionLevel level;
    std::optional<Column> known; // a number that this attacker knows, being its only contributor
};

/// The problem of Fischetti and Salazar (2001) in deviations from the truth: every row's deviations, times
/// their factors, add up to 0; those of numbers shown are 0.
struct DefenceModel {
    std::vector<DefenceColumn> columns;
    std::vector<std::vector<RowEntry>> rows;
    std::vector<Threat> threats;
};

/// A model and where its columns come from.
struct PartOfModel {
    DefenceModel model;
    std::vector<Column> origin;
};

/// The model of a table. Columns stand in the order of the cells' ids and rows in that of their cells, so
/// that the order in which a file lists them changes nothing.
/// @return with, for each column, its cell
[[nodiscard]] PartOfModel defence_model(const cells::SuppressionProblem& problem);

} // namespace wres::protection
