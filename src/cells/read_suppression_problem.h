// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.h"
#include "cells/suppression_problem.h"

namespace wres::cells {

/// Reads a problem of complementary suppression from a JSON object:
/// - `cells`: a list of {`id`, `value`}, and optionally `cost` (the value, if left out), `lower_bound` and
///   `upper_bound` (what everybody knows beforehand), and `key` (of cell-key perturbation);
/// - `constraints`: a list of {`total`, `parts`}, by id;
/// - `primary`: ids; `protection`: for each of them {`lower`, `upper`, `range`}, 0 where left out;
/// - optionally `never_suppress`: ids; `cell_lower_bound` (0) and `cell_upper_bound` (1,000,000): for cells
///   that have no bounds of their own; `status`: the words published, primary or secondary by id (published
///   where left out); `single_contributor`: ids;
/// - optionally, instead of `status`, numbers that were published in place of the values: `published`, by id
///   (not shown where left out), `within` (how far they are from the values at most), and `zeros_stay` (true:
///   what is 0 was published as 0);
/// - optionally `rules` of magnitudes, which make cells primary: `p_percent` and `q_percent` (100),
/// `dominance`
///   {`n`, `k`}, `least_contributors` and `level_percent`. Cells then have `contributions` (the greatest, in
///   any order) and `contributors` (how many in all: as many as are listed, if left out); totals may go
///   without. A cell with one contributor is a `single_contributor`.
///
/// What is read has passed `check`.
/// @errors suppression.not_json, suppression.field (missing, misspelt or of the wrong kind),
/// suppression.unknown_cell, suppression.no_level, suppression.repeated_cell, suppression.contributions,
/// suppression.rules and those of `check`
[[nodiscard]] Result<SuppressionProblem> read_suppression_problem(std::string_view json);

} // namespace wres::cells
