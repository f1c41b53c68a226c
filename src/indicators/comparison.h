// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <unordered_map>

#include "distributions/interval.h"
#include "indicators/reasons.h"
#include "indicators/results.h"
#include "indicators/verdict.h"

namespace wres::indicators {

/// Two sides, each so many of so many people.
struct FourCounts {
    std::uint64_t group_numerator {};
    std::uint64_t group_denominator {};
    std::uint64_t reference_numerator {};
    std::uint64_t reference_denominator {};

    bool operator==(const FourCounts&) const = default;
};

/// What a comparison is about, besides its counts.
struct Terms {
    SideWords words;
    WorseDirection worse = WorseDirection::Neither;
    double worthwhile_ratio = 1.25;
};

/// Two bodies of people, such as senior managers and the workforce: the smaller is part of the larger one, or
/// they are apart, as a board with members from outside is.
enum class Bodies : std::uint8_t { PartOfWhole, Apart };

/// One of the reasons, not yet put into words: most comparisons have numbers.
using Reason = NotCalculable (*)(const SideWords&);

/// Turns four counts into everything that is said about them. Remembers the statistics of counts it has met:
/// the same four numbers come up in several scopes, definitions and tables.
class Comparer {
public:
    explicit Comparer(statistics::ConfidenceLevel level) : level_(level) { }

    [[nodiscard]] statistics::ConfidenceLevel level() const { return level_; }

    /// Two rates, their ratio and difference. docs/methods/comparison.md
    [[nodiscard]] Comparison rates(const FourCounts& counts, const Terms& terms);

    /// The group's share of the numerators against its share of the denominators: the same four counts read
    /// the other way, as PercentagePointDifference asks. Where the one body is part of the other, the
    /// interval is that of the difference between it and everybody else, made smaller by the share that
    /// everybody else has of all. docs/methods/comparison.md
    [[nodiscard]] Comparison shares(const FourCounts& counts, Bodies bodies, const Terms& terms);

private:
    struct Statistics {
        statistics::Interval scas;
        statistics::Interval koopman;
        statistics::Interval miettinen_nurminen;
        statistics::Interval katz;
        statistics::Interval newcombe;
        double p_score {};
        double p_fisher {};
        double p_mid {};
    };
    struct Hash {
        std::size_t operator()(const FourCounts& counts) const;
    };

    [[nodiscard]] Side side(
        std::uint64_t numerator, std::uint64_t denominator, Reason nobody, const SideWords& words) const;

    /// Counts that are two proportions.
    [[nodiscard]] const Statistics& statistics_of(const FourCounts& counts);

    statistics::ConfidenceLevel level_;
    std::unordered_map<FourCounts, Statistics, Hash> known_;
};

/// A share with its Wilson interval; `nobody` is why there is none where nobody is counted.
[[nodiscard]] Calculable<Estimate> share(std::uint64_t numerator, std::uint64_t denominator, Reason nobody,
    const SideWords& words, statistics::ConfidenceLevel level);

/// A comparison that has the same reason everywhere, and no people.
[[nodiscard]] Comparison not_calculable(const NotCalculable& reason);

} // namespace wres::indicators
