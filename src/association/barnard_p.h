// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// What Barnard's test orders tables by.
enum class BarnardStatistic : std::uint8_t {
    Pooled, // difference over its standard error if the rates are equal (Suissa and Shuster)
    Unpooled, // difference over the standard error of the two observed rates
};

/// Which tables count as at least as extreme as the observed one.
enum class BarnardTail : std::uint8_t {
    Both, // as far from equal rates, either way
    Lower, // the group's rate as low, or lower
    Upper, // as high, or higher
};

/// p of Barnard's unconditional exact test that the two rates are equal: the largest chance, over
/// every common rate, of a table at least as extreme as the observed one. Less cautious than Fisher's test.
///
/// @return more than 0 and at most 1
/// @errors exact_test.too_large  more than 25 million pairs of counts; the score test says the same at such
///         sizes
/// @source Barnard (1947) Biometrika 34:123-138; Suissa and Shuster (1985) J R Stat Soc A 148:317-327
/// @cases  tests/cases/statistics/unconditional_computed.csv
[[nodiscard]] Result<double> barnard_p(
    Proportion group, Proportion reference, BarnardStatistic statistic, BarnardTail tail = BarnardTail::Both);

/// The statistic itself; 0 when nobody, or everybody, was counted in both groups. Infinite when unpooled and
/// each group is all of one kind.
[[nodiscard]] double barnard_statistic(Proportion group, Proportion reference, BarnardStatistic statistic);

} // namespace wres::statistics
