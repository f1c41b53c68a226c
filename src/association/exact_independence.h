// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "association/contingency_table.h"
#include "base/result.h"

namespace wres::statistics {

/// A p and how it was found.
struct ExactP {
    enum class Route : std::uint8_t { Network, MonteCarlo };

    double p {};
    Route route {};
    double standard_error {}; // 0 when every table was accounted for
};

/// Fisher-Freeman-Halton exact test that two classifications have nothing to do with each other: the
/// probability of all tables with the same margins that are as improbable as the observed one, or more (ties
/// within 1e-7, relative).
///
/// Where the tables are too many to go through, 200,000 of them are drawn at random with a fixed seed; p is
/// then (1 + as improbable) / (1 + drawn), never 0, with its standard error.
///
/// @return p more than 0 and at most 1; 1 with one row or column. The same every time for the same table
/// @errors exact_test.too_large  more than 200,000 people; pearson_independence says the same at such sizes
/// @source Freeman and Halton (1951) Biometrika 38:141-149; Mehta and Patel (1983) J Am Stat Assoc 78:427-434
/// @cases  tests/cases/statistics/independence_computed.csv
[[nodiscard]] Result<ExactP> fisher_freeman_halton_p(const ContingencyTable& table);

} // namespace wres::statistics
