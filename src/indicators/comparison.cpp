// SPDX-License-Identifier: MIT
#include "indicators/comparison.h"

#include <cmath>

#include "association/fisher_mid_p.h"
#include "association/fisher_p.h"
#include "base/invariant.h"
#include "contrasts/katz_ratio_interval.h"
#include "contrasts/koopman_ratio_interval.h"
#include "contrasts/miettinen_nurminen_ratio_interval.h"
#include "contrasts/newcombe_difference_interval.h"
#include "contrasts/scas_ratio_interval.h"
#include "contrasts/scas_ratio_p.h"
#include "distributions/proportion.h"
#include "proportions/wilson_interval.h"

namespace wres::indicators {

using statistics::Interval;
using statistics::Proportion;

namespace {

Estimate with_limits(double value, Interval limits)
{
    return { .value = value, .lower = limits.lower, .upper = limits.upper };
}

/// A proportion that has been checked before.
Proportion proportion(std::uint64_t numerator, std::uint64_t denominator)
{
    auto made = Proportion::of(numerator, denominator);
    INVARIANT(made.has_value(), "counts are checked before statistics are asked for");
    return *made;
}

/// Why four counts are not two proportions, if they are not.
std::optional<NotCalculable> why_not_two_rates(const FourCounts& counts, const SideWords& words)
{
    if (counts.group_numerator > counts.group_denominator
        || counts.reference_numerator > counts.reference_denominator)
        return reasons::more_than_all(words);
    if (counts.group_denominator == 0 && counts.reference_denominator == 0)
        return reasons::nobody_counted(words);
    if (counts.group_denominator == 0)
        return reasons::nobody_in_group(words);
    if (counts.reference_denominator == 0)
        return reasons::nobody_in_reference(words);
    return std::nullopt;
}

void set_ratios(Comparison& comparison, const NotCalculable& reason)
{
    comparison.ratio = std::unexpected(reason);
    comparison.ratio_koopman = std::unexpected(reason);
    comparison.ratio_miettinen_nurminen = std::unexpected(reason);
    comparison.ratio_katz = std::unexpected(reason);
}

void set_all(Comparison& comparison, const NotCalculable& reason)
{
    set_ratios(comparison, reason);
    comparison.difference = std::unexpected(reason);
    comparison.p_score = std::unexpected(reason);
    comparison.p_fisher = std::unexpected(reason);
    comparison.p_mid = std::unexpected(reason);
    comparison.verdict = Verdict::NotCalculable;
}

bool katz_has_limits(const FourCounts& counts)
{
    const bool everybody = counts.group_numerator == counts.group_denominator
        && counts.reference_numerator == counts.reference_denominator;
    return counts.group_numerator > 0 && counts.reference_numerator > 0 && !everybody;
}

/// Why four counts are not two shares, if they are not.
std::optional<NotCalculable> why_no_shares(const FourCounts& counts, Bodies bodies, const SideWords& words)
{
    const auto numerators = counts.group_numerator + counts.reference_numerator;
    const auto denominators = counts.group_denominator + counts.reference_denominator;
    if (bodies == Bodies::PartOfWhole
        && (counts.group_numerator > counts.group_denominator
            || counts.reference_numerator > counts.reference_denominator))
        return reasons::more_than_all(words);
    if (denominators == 0)
        return reasons::nobody_counted(words);
    if (numerators == 0)
        return reasons::no_events(words);
    if (bodies == Bodies::PartOfWhole && numerators == denominators)
        return reasons::same_people(words);
    return std::nullopt;
}

double rate(std::uint64_t numerator, std::uint64_t denominator)
{
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

} // namespace

Calculable<Estimate> share(std::uint64_t numerator, std::uint64_t denominator, Reason nobody,
    const SideWords& words, statistics::ConfidenceLevel level)
{
    if (numerator > denominator)
        return std::unexpected(reasons::more_than_all(words));
    if (denominator == 0)
        return std::unexpected(nobody(words));
    const auto made = proportion(numerator, denominator);
    return with_limits(made.value(), statistics::wilson_interval(made, level));
}

Comparison not_calculable(const NotCalculable& reason)
{
    Comparison comparison;
    comparison.group.rate = std::unexpected(reason);
    comparison.reference.rate = std::unexpected(reason);
    set_all(comparison, reason);
    return comparison;
}

std::size_t Comparer::Hash::operator()(const FourCounts& counts) const
{
    std::size_t hash = 0;
    for (const auto count : { counts.group_numerator, counts.group_denominator, counts.reference_numerator,
             counts.reference_denominator })
        hash = (hash ^ count) * 0x9e3779b97f4a7c15U;
    return hash;
}

const Comparer::Statistics& Comparer::statistics_of(const FourCounts& counts)
{
    const auto found = known_.find(counts);
    if (found != known_.end())
        return found->second;

    const auto group = proportion(counts.group_numerator, counts.group_denominator);
    const auto reference = proportion(counts.reference_numerator, counts.reference_denominator);
    return known_
        .emplace(counts,
            Statistics {
                .scas = statistics::scas_ratio_interval(group, reference, level_),
                .koopman = statistics::koopman_ratio_interval(group, reference, level_),
                .miettinen_nurminen = statistics::miettinen_nurminen_ratio_interval(group, reference, level_),
                .katz = statistics::katz_ratio_interval(group, reference, level_),
                .newcombe = statistics::newcombe_difference_interval(group, reference, level_),
                .p_score = statistics::scas_ratio_p(group, reference),
                .p_fisher = statistics::fisher_p(group, reference),
                .p_mid = statistics::fisher_mid_p(group, reference),
            })
        .first->second;
}

Side Comparer::side(
    std::uint64_t numerator, std::uint64_t denominator, Reason nobody, const SideWords& words) const
{
    return { numerator, denominator, share(numerator, denominator, nobody, words, level_) };
}

Comparison Comparer::rates(const FourCounts& counts, const Terms& terms)
{
    Comparison comparison;
    comparison.group =
        side(counts.group_numerator, counts.group_denominator, reasons::nobody_in_group, terms.words);
    comparison.reference = side(
        counts.reference_numerator, counts.reference_denominator, reasons::nobody_in_reference, terms.words);
    if (const auto reason = why_not_two_rates(counts, terms.words)) {
        set_all(comparison, *reason);
        return comparison;
    }

    const auto& found = statistics_of(counts);
    const double group_rate = rate(counts.group_numerator, counts.group_denominator);
    const double reference_rate = rate(counts.reference_numerator, counts.reference_denominator);
    comparison.difference = with_limits(group_rate - reference_rate, found.newcombe);
    comparison.p_score = found.p_score;
    comparison.p_fisher = found.p_fisher;
    comparison.p_mid = found.p_mid;
    comparison.verdict = verdict_of_ratio(found.scas, terms.worse, terms.worthwhile_ratio);

    if (counts.reference_numerator == 0) {
        // The limits still exist, and the verdict above comes from them; only the number itself does not.
        set_ratios(comparison,
            counts.group_numerator == 0 ? reasons::no_events(terms.words)
                                        : reasons::reference_rate_zero(terms.words));
        return comparison;
    }
    const double ratio = group_rate / reference_rate;
    comparison.ratio = with_limits(ratio, found.scas);
    comparison.ratio_koopman = with_limits(ratio, found.koopman);
    comparison.ratio_miettinen_nurminen = with_limits(ratio, found.miettinen_nurminen);
    if (katz_has_limits(counts))
        comparison.ratio_katz = with_limits(ratio, found.katz);
    else
        comparison.ratio_katz = std::unexpected(reasons::katz_has_no_limits());
    return comparison;
}

Comparison Comparer::shares(const FourCounts& counts, Bodies bodies, const Terms& terms)
{
    const auto numerators = counts.group_numerator + counts.reference_numerator;
    const auto denominators = counts.group_denominator + counts.reference_denominator;

    Comparison comparison;
    comparison.group = side(counts.group_numerator, numerators, reasons::no_events, terms.words);
    comparison.reference = side(counts.group_denominator, denominators, reasons::nobody_counted, terms.words);
    if (const auto reason = why_no_shares(counts, bodies, terms.words)) {
        set_all(comparison, *reason);
        return comparison;
    }

    // With w the part's share of the whole, p the group's share of the part and q that of everybody else, its
    // share of the whole is w p + (1 - w) q, and the difference asked for p - w p - (1 - w) q = (1 - w) (p -
    // q).
    FourCounts compared { counts.group_numerator, numerators, counts.group_denominator, denominators };
    double everybody_else = 1;
    if (bodies == Bodies::PartOfWhole) {
        compared.reference_numerator -= counts.group_numerator;
        compared.reference_denominator -= numerators;
        everybody_else = rate(denominators - numerators, denominators);
    }
    const auto& found = statistics_of(compared);
    const double whole_share = rate(counts.group_denominator, denominators);
    const Interval limits { found.newcombe.lower * everybody_else, found.newcombe.upper * everybody_else };

    set_ratios(comparison, reasons::difference_asked());
    comparison.difference = with_limits(rate(counts.group_numerator, numerators) - whole_share, limits);
    comparison.p_score = found.p_score;
    comparison.p_fisher = found.p_fisher;
    comparison.p_mid = found.p_mid;
    comparison.verdict = verdict_of_difference(limits, whole_share, terms.worse, terms.worthwhile_ratio);
    return comparison;
}

} // namespace wres::indicators
