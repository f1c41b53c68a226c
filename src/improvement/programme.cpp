// SPDX-License-Identifier: MIT
#include "improvement/programme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"
#include "distributions/normal.h"
#include "improvement/effect_verdict.h"
#include "multiplicity/benjamini_hochberg.h"
#include "strata/mantel_haenszel_ratio.h"

namespace wres::improvement {
namespace {

constexpr double false_discovery_rate = 0.05;

std::unexpected<Error> faulty(std::string_view name, std::size_t line, std::string_view words)
{
    return failure("programme.faulty", fmt::format("{}, line {}: {}", name, line, words));
}

std::vector<statistics::Stratum> strata_of(const Cohort& cohort)
{
    using statistics::Proportion;
    std::vector<statistics::Stratum> strata;
    for (const auto& one : cohort.strata) {
        const auto participants = Proportion::of(one.participants_progressed, one.participants);
        const auto matched = Proportion::of(one.matched_progressed, one.matched);
        if (participants && matched)
            strata.push_back({ *participants, *matched });
    }
    return strata;
}

/// p of the interval: both are made from one standard error on the scale of logs.
double p_of(const statistics::EstimateWithInterval& ratio, statistics::ConfidenceLevel level)
{
    if (!(ratio.value > 0) || !std::isfinite(ratio.value) || !std::isfinite(ratio.interval.upper))
        return 1;
    const double error =
        std::log(ratio.interval.upper / ratio.interval.lower) / (2 * statistics::two_sided_z(level));
    return error > 0 ? statistics::two_sided_normal_p(std::log(ratio.value) / error) : 1;
}

CohortEffect effect_of(const Cohort& cohort, double smallest_change, statistics::ConfidenceLevel level)
{
    CohortEffect effect { .programme = cohort.programme,
        .cohort = cohort.cohort,
        .months = cohort.months,
        .participants = 0,
        .progressed = 0,
        .verdict = EffectVerdict::TooFewToTell,
        .ratio = { 1, { 0, HUGE_VAL } },
        .p = 1,
        .p_adjusted = 1 };
    for (const auto& one : cohort.strata) {
        effect.participants += one.participants;
        effect.progressed += one.participants_progressed;
    }
    const auto ratio = statistics::mantel_haenszel_ratio(strata_of(cohort), level);
    if (!ratio)
        return effect;
    effect.ratio = *ratio;
    effect.p = p_of(*ratio, level);
    const auto too_small = too_small_effects(EffectScale::RatioOfRatios, smallest_change, ratio->value);
    effect.verdict = effect_verdict(ratio->interval, 1, too_small, Better::Higher);
    return effect;
}

} // namespace

std::vector<CohortEffect> test_cohorts(
    const std::vector<Cohort>& cohorts, double smallest_change, statistics::ConfidenceLevel level)
{
    std::vector<CohortEffect> effects;
    std::vector<double> p;
    for (const auto& cohort : cohorts) {
        effects.push_back(effect_of(cohort, smallest_change, level));
        p.push_back(effects.back().p);
    }
    const auto adjusted = statistics::benjamini_hochberg(p);
    for (std::size_t at = 0; at < effects.size(); ++at) {
        auto& effect = effects[at];
        effect.p_adjusted = adjusted[at];
        const bool is_clear =
            effect.verdict == EffectVerdict::Improved || effect.verdict == EffectVerdict::Worse;
        if (is_clear && effect.p_adjusted >= false_discovery_rate)
            effect.verdict = EffectVerdict::TooFewToTell;
    }
    return effects;
}

Result<std::vector<Cohort>> read_cohorts(std::string_view name, std::string_view content)
{
    if (!is_utf8(content))
        return faulty(name, 1, "the file is not in UTF-8; save it as \"CSV UTF-8\".");
    const auto table = TRY(CsvTable::parse(name, content));
    constexpr std::array counts { "participants", "participants_progressed", "matched",
        "matched_progressed" };
    for (const auto* column :
        { "programme", "cohort", "months", "stratum", counts[0], counts[1], counts[2], counts[3] })
        if (!table.has(column))
            return faulty(name, 1,
                fmt::format(
                    "the column {} is missing; there are programme, cohort, months, stratum, participants, "
                    "participants_progressed, matched and matched_progressed.",
                    column));
    std::vector<Cohort> all;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto months = parse_integer(table.at(row, "months"));
        if (!months || *months < 1 || *months > 600)
            return faulty(name, table.line(row), "`months` must be a whole number such as 12, 24 or 36.");
        CohortStratum stratum { table.at(row, "stratum"), 0, 0, 0, 0 };
        const std::array places { &stratum.participants, &stratum.participants_progressed, &stratum.matched,
            &stratum.matched_progressed };
        for (std::size_t at = 0; at < counts.size(); ++at) {
            const auto number = parse_integer(table.at(row, counts[at]));
            if (!number || *number < 0)
                return faulty(
                    name, table.line(row), fmt::format("`{}` must be a whole number from 0.", counts[at]));
            *places[at] = static_cast<std::uint64_t>(*number);
        }
        if (stratum.participants_progressed > stratum.participants
            || stratum.matched_progressed > stratum.matched)
            return faulty(
                name, table.line(row), "more people progressed than there are; correct one of the two.");
        const auto same = std::ranges::find_if(all, [&](const Cohort& one) {
            return one.programme == table.at(row, "programme") && one.cohort == table.at(row, "cohort")
                && one.months == static_cast<std::uint32_t>(*months);
        });
        if (same != all.end())
            same->strata.push_back(std::move(stratum));
        else
            all.push_back({ table.at(row, "programme"), table.at(row, "cohort"),
                static_cast<std::uint32_t>(*months), { std::move(stratum) } });
    }
    return all;
}

} // namespace wres::improvement
