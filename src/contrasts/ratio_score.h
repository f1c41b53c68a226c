// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Which score statistic of a ratio of two proportions: two independent corrections, each with or without.
enum class RatioScoreKind : std::uint8_t {
    Koopman, // neither
    MiettinenNurminen, // variance times N / (N - 1)
    GartNam, // skewness
    SkewnessCorrected, // both (SCAS)
};

/// The observed distance from theta, and the moments it has if theta is true.
struct RatioMoments {
    double difference {}; // group rate - theta x reference rate
    double variance {};
    double third_moment {};
    double group_rate {}; // the group's rate as estimated under theta
};

/// The score test of "group rate = theta x reference rate", the statistic behind Koopman, Miettinen-Nurminen,
/// Gart-Nam and SCAS. With theta fixed, the two rates are estimated by maximum likelihood (a quadratic with
/// one root in range), and the observed difference from theta is measured in its own standard errors.
///
/// @source Koopman (1984) Biometrics 40:513-517; Miettinen and Nurminen (1985) Stat Med 4:213-226; Gart and
///         Nam (1988) Biometrics 44:323-338; Laud (2017) Pharm Stat 16:334-348
class RatioScore {
public:
    RatioScore(Proportion group, Proportion reference, RatioScoreKind kind);

    /// At 0 < theta < 1e86. The variance is 0 only when nobody was counted in either group, or when everybody
    /// was and theta is 1; the difference is then 0 too.
    [[nodiscard]] RatioMoments moments(double theta) const;

    /// Positive below the observed ratio, negative above it; standard normal if theta is true. Never NaN for
    /// 0 < theta < 1e86.
    [[nodiscard]] double z(double theta) const;

    /// What z tends to as theta falls to 0, or the size of what it tends to as theta grows without end. The
    /// skewness correction leaves it finite, and a limit then may be 0 or infinite although nobody is missing
    /// from a cell.
    [[nodiscard]] double z_at_zero() const;
    [[nodiscard]] double z_at_infinity() const;

    /// Every theta that the score test does not reject. [0, infinity] when nobody was counted in either
    /// group.
    [[nodiscard]] Interval interval(ConfidenceLevel level) const;

    /// Two-sided p of "the two rates are equal". 1 when nobody, or everybody, was counted in both groups.
    [[nodiscard]] double p_of_equal_rates() const;

private:
    [[nodiscard]] double limit(double z) const;
    [[nodiscard]] double standard_error_of_log() const;

    double group_, group_others_, group_all_;
    double reference_, reference_others_, reference_all_;
    bool skewness_;
    double variance_factor_;
};

} // namespace wres::statistics
