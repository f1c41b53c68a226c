// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "distributions/interval.h"
#include "distributions/stratum.h"
#include "strata/log_ratio.h"

namespace wres::nation {

/// What councils' ratios have in common: their middle on the log scale, how well it is known, and how much
/// they differ beyond chance.
struct Expectation {
    statistics::LogRatio mean;
    double between_variance {};
    std::size_t councils {};
    bool is_pooled {}; // the mean is the ratio like with like: too many councils need half a person

    /// The middle council's ratio, by Student's t with one degree of freedom fewer than there are councils.
    /// [0, infinity] with fewer than two.
    [[nodiscard]] statistics::EstimateWithInterval ratio(statistics::ConfidenceLevel level) const;

    /// Where the true ratio of one more council would lie.
    [[nodiscard]] statistics::Interval one_more(statistics::ConfidenceLevel level) const;
};

/// Weights are sizes, n1 n2 / (n1 + n2), never what was counted: weights by variance are larger where more
/// happened to be counted, and with small councils draw the middle far away (its 95 % limits then hold it in
/// 65 of 100 nations). Half a person is added to all counts. The variance between councils is the one at
/// which their score statistics differ as much as expected; that of the middle is the larger of the model's
/// and of what is seen.
///
/// Where in more than one council in ten somebody of that half would be needed, it would draw the middle
/// towards
/// 1. Then the mean is the ratio like with like (Mantel-Haenszel), which needs none, and its variance that of
/// Greenland and Robins with what the differences between councils add.
///
/// @source Bakbergenuly, Hoaglin and Kulinskaya (2020) Res Synth Methods 11:426-442 (sizes as weights);
/// Pettigrew, Gart
///         and Thomas (1986) Biometrika 73:425-435 (half a person); Paule and Mandel (1982) J Res Natl Bur
///         Stand 87:377-385, with the score statistics of Miettinen and Nurminen (1985) Stat Med 4:213-226;
///         Greenland and Robins (1985) Biometrics 41:55-68 (few counted)
/// @cases  tests/cases/nation/estimates.csv
[[nodiscard]] Expectation expectation_from(std::span<const statistics::Stratum> strata);

/// For each council, what the others have in common: the same without it. Of more than 500 councils each is
/// taken out of the sums by one step of Newton's method instead of beginning again: the difference is far
/// below what is printed.
/// @cases  tests/cases/nation/estimates.csv; a law in nation_test.cpp
[[nodiscard]] std::vector<Expectation> expectations_without_each(std::span<const statistics::Stratum> strata);

/// How far a council's ratio lies from what is expected, in standard errors: the skewness-corrected score
/// statistic, which holds its level for small counts, made smaller by how much councils differ and by how
/// well the others are known. 0 when there are no others, or nothing was counted.
/// @source Laud (2017) Pharm Stat 16:334-348 (score); Viechtbauer and Cheung (2010) Res Synth Methods
/// 1:112-125 (a council
///         beside the others)
[[nodiscard]] double deviation_from(const statistics::Stratum& council, const Expectation& expected);

/// A council's true ratio as it is best guessed: one step from what is expected towards what was counted, as
/// far as the differences between councils go beside chance. It needs no half a person, and a council in
/// which nobody was counted has one too.
/// @source Efron and Morris (1975) J Am Stat Assoc 70:311-319 (drawn towards the mean), by the score of
/// Miettinen
///         and Nurminen (1985) Stat Med 4:213-226
/// @cases  tests/cases/nation/shrunken.csv
[[nodiscard]] statistics::EstimateWithInterval shrunken_towards(
    const Expectation& expected, const statistics::Stratum& council, statistics::ConfidenceLevel level);

/// About where the ratio of a council of this size would lie: a funnel's limits at its place, with
/// over-dispersion. By Student's t as above; [0, infinity] with fewer than two others.
[[nodiscard]] statistics::Interval usual_range(
    const statistics::Stratum& council, const Expectation& expected, statistics::ConfidenceLevel level);

} // namespace wres::nation
