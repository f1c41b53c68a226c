// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Which score statistic of a difference of two proportions.
enum class DifferenceScoreKind : std::uint8_t {
    Mee, // plain
    MiettinenNurminen, // variance times N / (N - 1)
    SkewnessCorrected, // that, and corrected for skewness (SCAS)
};

/// The score test of "group rate = reference rate + delta", the statistic behind Mee, Miettinen-Nurminen and
/// SCAS for a difference. With delta fixed, the two rates are estimated by maximum likelihood (a cubic with
/// one root in range).
///
/// @source Mee (1984) Biometrics 40:1175-1176; Miettinen and Nurminen (1985) Stat Med 4:213-226; Laud (2017)
///         Pharm Stat 16:334-348
class DifferenceScore {
public:
    DifferenceScore(Proportion group, Proportion reference, DifferenceScoreKind kind);

    /// Positive below the observed difference, negative above it; for -1 < delta < 1. Never NaN.
    [[nodiscard]] double z(double delta) const;

    /// Every delta that the score test does not reject, within [-1, 1].
    [[nodiscard]] Interval interval(ConfidenceLevel level) const;

private:
    Proportion group_, reference_;
    DifferenceScoreKind kind_;
    double variance_factor_;
};

} // namespace wres::statistics
