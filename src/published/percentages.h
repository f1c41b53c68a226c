// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "published/published_table.h"
#include "published/totals.h"

namespace wres::published {

/// A printed percentage, and the two counts that it is the quotient of. What was rounded to one decimal still
/// leaves its numerator little room beside its denominator.
struct Percentage {
    std::size_t part {}; // places among the cells of the table
    std::size_t whole {};
    PrintedPercent printed; // with the decimals of its column
    double scale = 100; // 1: printed as a proportion
    std::uint64_t row {}; // where it stands
    std::size_t column {};
};

/// Which percentages are of what. Tries what there is (the count beside it out of a total, or one column out
/// of another) against every line where all three are shown; it is taken when it agrees with all of them, two
/// at least.
[[nodiscard]] std::vector<Percentage> percentages_of(
    const PublishedTable& table, const std::vector<Total>& totals);

} // namespace wres::published
