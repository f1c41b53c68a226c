// SPDX-License-Identifier: MIT
//
// Made-up councils with planted effects, to count how often verdicts are right. The same numbers on every
// machine.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "improvement/test_action.h"

namespace wres::test {

/// What is planted: a true effect, or something that looks like one.
enum class Planted : std::uint8_t {
    Nothing,
    Small,
    Large,
    Harmful,
    BadYear, // nothing; the action was chosen because the last year was among the worst tenth
    OtherDefinition, // nothing; from the start on other people are counted, which looks better
    OtherRecording, // nothing; from the start on nearly everybody's group is known
    ActivityAlone, // nothing; the action is done, every milestone reached
};

inline constexpr std::array all_planted { Planted::Nothing, Planted::Small, Planted::Large, Planted::Harmful,
    Planted::BadYear, Planted::OtherDefinition, Planted::OtherRecording, Planted::ActivityAlone };

enum class Design : std::uint8_t { TwoPeriods, AgainstOthers, Months };

/// The true change of the ratio that is planted; better is higher.
[[nodiscard]] inline double true_effect(Planted planted)
{
    switch (planted) {
    case Planted::Small: return 1.15;
    case Planted::Large: return 1.7;
    case Planted::Harmful: return 0.6;
    default: return 1;
    }
}

/// A council that shortlists and appoints.
class SimulatedCouncil {
public:
    explicit SimulatedCouncil(std::mt19937_64& random)
        : random_(&random)
        , group_(static_cast<std::uint64_t>(60 * std::exp(uniform() * 2))) // 60 to 440 people a year
        , reference_(static_cast<std::uint64_t>(static_cast<double>(group_) * (2 + 4 * uniform())))
        , reference_rate_(0.2 + 0.15 * uniform())
        , ratio_(std::exp(std::log(0.7) + 0.2 * normal()))
    {
    }

    double uniform() { return (static_cast<double>((*random_)() >> 11) + 0.5) * 0x1p-53; }

    double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); }

    /// One period of `share` of a year, with the group's true ratio multiplied.
    indicators::FourCounts counts(double times, double share = 1)
    {
        const double rate = std::min(1.0, reference_rate_ * ratio_ * times);
        const auto group = people(group_, share);
        const auto reference = people(reference_, share);
        return { binomial(group, rate), group, binomial(reference, reference_rate_), reference };
    }

    [[nodiscard]] double ratio() const { return ratio_; }
    [[nodiscard]] double standard_error() const
    {
        const auto variance = [](std::uint64_t n, double rate) {
            return (1 - rate) / (static_cast<double>(n) * rate);
        };
        return std::sqrt(variance(group_, reference_rate_ * ratio_) + variance(reference_, reference_rate_));
    }

    std::uint64_t binomial(std::uint64_t people, double rate)
    {
        std::uint64_t counted = 0;
        for (std::uint64_t person = 0; person < people; ++person)
            counted += uniform() < rate ? 1U : 0U;
        return counted;
    }

private:
    static std::uint64_t people(std::uint64_t a_year, double share)
    {
        return std::max<std::uint64_t>(
            2, static_cast<std::uint64_t>(std::round(static_cast<double>(a_year) * share)));
    }

    std::mt19937_64* random_;
    std::uint64_t group_;
    std::uint64_t reference_;
    double reference_rate_;
    double ratio_;
};

/// One action of a simulated plan, with its data.
struct SimulatedAction {
    Planted planted {};
    improvement::Action action;
    improvement::ActionData data;
};

/// Makes plans. Years end on 31 March; actions start on 1 April 2023, after three years, and are followed by
/// two.
class PlanSimulator {
public:
    explicit PlanSimulator(std::uint64_t seed) : random_(seed) { }

    SimulatedAction action(Planted planted, Design design)
    {
        SimulatedAction one;
        one.planted = planted;
        one.action.id = "action";
        one.action.owner = "Equality lead";
        one.action.starts = parse_iso_date("2023-04-01");
        one.action.measure.smallest_change = 1.25;
        // The year before was looked at only where the plan says so.
        one.action.measure.chosen_on = { planted == Planted::BadYear ? "2023" : "none" };
        if (planted == Planted::ActivityAlone) {
            one.action.state = improvement::ActionState::Done;
            one.action.milestones = { { one.action.starts, "All panels trained", one.action.starts } };
            one.action.notes = { { one.action.starts, "Equality lead", "Great success" } };
        }
        SimulatedCouncil council(random_);
        const bool is_against_others = design == Design::AgainstOthers;
        // Everywhere the ratio rises a little; councils differ in how much.
        const double trend = is_against_others ? 0.03 : 0;
        const double spread = is_against_others ? 0.08 : 0;
        one.data.own = design == Design::Months ? months(council, planted)
                                                : years(council, planted, trend, spread * council.normal());
        for (int other = 0; is_against_others && other < 12; ++other) {
            SimulatedCouncil neighbour(random_);
            auto series = years(neighbour, Planted::Nothing, trend, spread * neighbour.normal());
            series.area = fmt::format("other {}", other);
            one.data.others.push_back(std::move(series));
        }
        return one;
    }

private:
    improvement::Observation observation(SimulatedCouncil& council, const std::string& label, double times,
        double share, Planted planted, bool after)
    {
        improvement::Observation one;
        one.period = *improvement::period_of(label, "03-31");
        one.definition = planted == Planted::OtherDefinition && after ? "new" : "old";
        const double shown = planted == Planted::OtherDefinition && after ? times * 1.6 : times;
        one.counts = council.counts(shown, share);
        if (planted == Planted::OtherRecording)
            hide(council, one, after);
        return one;
    }

    /// Before, three in ten applicants' groups are not known, and those of the group who are appointed are
    /// known least; afterwards nearly all are.
    static void hide(SimulatedCouncil& council, improvement::Observation& one, bool after)
    {
        auto& counts = one.counts;
        const double usual = after ? 0.03 : 0.25;
        const double appointed = after ? 0.03 : 0.5;
        const auto hidden_counted = council.binomial(counts.group_numerator, appointed);
        const auto hidden_others = council.binomial(counts.group_denominator - counts.group_numerator, usual);
        const auto hidden_reference_counted = council.binomial(counts.reference_numerator, usual);
        const auto hidden_reference_others =
            council.binomial(counts.reference_denominator - counts.reference_numerator, usual);
        one.unknown_numerator = hidden_counted + hidden_reference_counted;
        one.unknown_denominator = one.unknown_numerator + hidden_others + hidden_reference_others;
        counts.group_numerator -= hidden_counted;
        counts.group_denominator -= hidden_counted + hidden_others;
        counts.reference_numerator -= hidden_reference_counted;
        counts.reference_denominator -= hidden_reference_counted + hidden_reference_others;
    }

    improvement::Series years(SimulatedCouncil& council, Planted planted, double trend, double drift)
    {
        improvement::Series series;
        series.area = "own";
        series.counted_as = improvement::CountedAs::Flow;
        for (int year = 2021; year <= 2025; ++year) {
            const bool after = year > 2023;
            const double times =
                std::exp(trend * (year - 2021) + (after ? drift : 0)) * (after ? true_effect(planted) : 1);
            auto one = observation(council, fmt::format("{}", year), times, 1, planted, after);
            while (planted == Planted::BadYear && year == 2023 && !is_bad(council, one.counts, times))
                one = observation(council, "2023", times, 1, planted, after);
            series.observations.push_back(std::move(one));
        }
        return series;
    }

    /// Among the worst tenth of what chance makes of this council.
    static bool is_bad(const SimulatedCouncil& council, const indicators::FourCounts& counts, double times)
    {
        const double group =
            static_cast<double>(counts.group_numerator) / static_cast<double>(counts.group_denominator);
        const double reference = static_cast<double>(counts.reference_numerator)
            / static_cast<double>(counts.reference_denominator);
        return reference > 0
            && std::log(std::max(group, 1e-9) / reference) - std::log(council.ratio() * times)
            < -1.2816 * council.standard_error();
    }

    /// Two years before and two after, month by month; four times as many people as in the other designs.
    improvement::Series months(SimulatedCouncil& council, Planted planted)
    {
        improvement::Series series;
        series.area = "own";
        series.counted_as = improvement::CountedAs::Flow;
        std::vector<std::string> labels;
        for (int month = 4; month <= 51; ++month)
            labels.push_back(fmt::format("{}-{:02}", 2021 + (month - 1) / 12, (month - 1) % 12 + 1));
        for (std::size_t at = 0; at < labels.size(); ++at) {
            const bool after = at >= 24;
            const double times = after ? true_effect(planted) : 1;
            series.observations.push_back(observation(council, labels[at], times, 4.0 / 12, planted, after));
        }
        return series;
    }

    std::mt19937_64 random_;
};

/// How often each word was said of one thing planted.
struct WordCounts {
    std::array<int, 4> words {}; // by EffectVerdict

    [[nodiscard]] int all() const { return words[0] + words[1] + words[2] + words[3]; }
    [[nodiscard]] double share(improvement::EffectVerdict verdict) const
    {
        return all() == 0 ? 0 : static_cast<double>(words[static_cast<std::size_t>(verdict)]) / all();
    }
};

struct SimulationResult {
    std::array<WordCounts, all_planted.size()> alone; // each action by itself
    std::array<WordCounts, all_planted.size()> together; // after all of a plan were judged together
    double false_discoveries {}; // mean over plans of the share of "improved" and "worse" that is wrong
};

/// Simulates plans of six actions: two in which nothing is planted, one each small, large and harmful, and
/// one trap.
[[nodiscard]] inline SimulationResult simulate_plans(
    Design design, int plans, std::uint64_t seed, improvement::FalseDiscovery false_discovery = {})
{
    using improvement::EffectVerdict;
    PlanSimulator simulator(seed);
    SimulationResult result;
    constexpr std::array traps { Planted::BadYear, Planted::OtherDefinition, Planted::OtherRecording,
        Planted::ActivityAlone };
    for (int plan = 0; plan < plans; ++plan) {
        const auto trap = traps[static_cast<std::size_t>(plan) % traps.size()];
        const std::array planted { Planted::Nothing, Planted::Nothing, Planted::Small, Planted::Large,
            Planted::Harmful,
            design == Design::Months && trap == Planted::BadYear ? Planted::Nothing : trap };
        improvement::PlanEffects effects;
        effects.false_discovery = false_discovery;
        for (const auto one : planted) {
            const auto simulated = simulator.action(one, design);
            effects.effects.push_back(improvement::test_action(
                simulated.action, simulated.data, statistics::ConfidenceLevel::percent_95()));
            ++result.alone[static_cast<std::size_t>(one)]
                  .words[static_cast<std::size_t>(effects.effects.back().verdict)];
        }
        improvement::judge_together(effects);
        int said = 0;
        int wrong = 0;
        for (std::size_t at = 0; at < planted.size(); ++at) {
            const auto verdict = effects.effects[at].verdict;
            ++result.together[static_cast<std::size_t>(planted[at])].words[static_cast<std::size_t>(verdict)];
            const double truth = true_effect(planted[at]);
            said += verdict == EffectVerdict::Improved || verdict == EffectVerdict::Worse ? 1 : 0;
            wrong += (verdict == EffectVerdict::Improved && truth <= 1)
                    || (verdict == EffectVerdict::Worse && truth >= 1)
                ? 1
                : 0;
        }
        result.false_discoveries += said == 0 ? 0 : static_cast<double>(wrong) / said / plans;
    }
    return result;
}

} // namespace wres::test
