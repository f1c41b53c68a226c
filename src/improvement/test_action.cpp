// SPDX-License-Identifier: MIT
#include "improvement/test_action.h"

#include <algorithm>
#include <cmath>

#include "contrasts/newcombe_difference_interval.h"
#include "improvement/effect_verdict.h"
#include "improvement/elsewhere.h"
#include "improvement/is_among.h"
#include "improvement/monthly_series.h"
#include "multiplicity/benjamini_hochberg.h"
#include "multiplicity/benjamini_yekutieli.h"

namespace wres::improvement {
namespace {

using indicators::FourCounts;
using statistics::ConfidenceLevel;
using statistics::Proportion;

constexpr double usual_smallest_change = 1.25;
constexpr std::size_t most_periods_before = 5; // of years; further back other things were different
constexpr double other_recording = 0.02; // shares of people not known that differ by less are alike
constexpr double other_response = 0.10; // the same of a survey's answers
constexpr double alike_below = 0.05;

/// Works through one action; what it notices stands in the effect.
class Test {
public:
    Test(const Action& action, const ActionData& data, ConfidenceLevel level)
        : action_(action)
        , data_(data)
        , level_(level)
    {
        effect_.action = action.id;
        effect_.quantity = action.measure.quantity;
        effect_.better = action.measure.better.value_or(data.usual_better);
        effect_.so_what = action.so_what;
        effect_.counted_as = data.own.counted_as;
    }

    TestedEffect run()
    {
        if (action_.owner.empty())
            note(EffectNote::NoOwner);
        if (!action_.measure.smallest_change)
            note(EffectNote::SmallestChangeAssumed);
        if (!action_.starts) {
            note(EffectNote::NotStarted);
            return effect_;
        }
        divide();
        find_missing();
        if (effect_.after.empty() || (effect_.before.empty() && chosen_.empty())) {
            note(effect_.after.empty() ? EffectNote::NothingAfter : EffectNote::NothingBefore);
            return effect_;
        }
        leave_only_chosen_when_needed();
        compare();
        return effect_;
    }

private:
    void note(EffectNote one)
    {
        if (!effect_.has(one))
            effect_.notes.push_back(one);
    }

    /// Which periods are before and after, what is set aside.
    void divide()
    {
        const bool is_stock = data_.own.counted_as == CountedAs::Stock;
        std::vector<const Observation*> before;
        std::vector<const Observation*> after;
        for (const auto& one : data_.own.observations) {
            switch (standing_of(one.period, *action_.starts, is_stock)) {
            case Standing::Before: before.push_back(&one); break;
            case Standing::Straddles: note(EffectNote::Straddling); break;
            case Standing::After: after.push_back(&one); break;
            }
            if (!one.counted_for.empty())
                note(EffectNote::CountedTogether);
        }
        keep_one_definition(before, after);
        set_aside_chosen(before);
        if (!before.empty() && before.front()->period.length == PeriodLength::Year
            && before.size() > most_periods_before)
            before.erase(before.begin(), before.end() - most_periods_before);
        for (const auto* one : before)
            effect_.before.push_back(one->period.label);
        for (const auto* one : after)
            effect_.after.push_back(one->period.label);
    }

    /// Only periods in which the same was counted are compared: as in the latest one.
    void keep_one_definition(std::vector<const Observation*>& before, std::vector<const Observation*>& after)
    {
        if (after.empty())
            return;
        const auto& definition = after.back()->definition;
        const auto is_other = [&](const Observation* one) { return one->definition != definition; };
        if (std::erase_if(before, is_other) + std::erase_if(after, is_other) > 0)
            note(EffectNote::DefinitionChanged);
        const auto& frozen = action_.measure.baseline.definition;
        if (!frozen.empty() && frozen != definition)
            note(EffectNote::BaselineOtherDefinition);
    }

    /// A year that was picked because it was bad is followed by a better one without any action: it cannot be
    /// what the action is tested against.
    void set_aside_chosen(std::vector<const Observation*>& before)
    {
        const auto& stated = action_.measure.chosen_on;
        if (is_among(stated, "none") || before.empty())
            return;
        if (stated.empty()) {
            note(EffectNote::ChosenOnAssumed);
            chosen_.push_back(before.back()->period.label);
        } else {
            for (const auto* one : before)
                if (is_among(stated, one->period.label))
                    chosen_.push_back(one->period.label);
            if (!chosen_.empty())
                note(EffectNote::ChosenOnLeftOut);
        }
        std::erase_if(before, [&](const Observation* one) { return is_among(chosen_, one->period.label); });
    }

    void find_missing()
    {
        const Observation* previous = nullptr;
        for (const auto& one : data_.own.observations) {
            if (previous != nullptr && previous->period.length == one.period.length)
                for (int number = previous->period.number + 1; number < one.period.number; ++number)
                    effect_.missing.push_back(label_of(one.period.length, number));
            previous = &one;
        }
        if (!effect_.missing.empty())
            note(EffectNote::MissingPeriods);
    }

    static std::string label_of(PeriodLength length, int number)
    {
        switch (length) {
        case PeriodLength::Year: return std::to_string(number);
        case PeriodLength::Quarter: return std::to_string(number / 4) + "-Q" + std::to_string(number % 4 + 1);
        case PeriodLength::Month: break;
        }
        const int month = (number - 1) % 12 + 1;
        return std::to_string((number - 1) / 12) + (month < 10 ? "-0" : "-") + std::to_string(month);
    }

    void leave_only_chosen_when_needed()
    {
        if (!effect_.before.empty())
            return;
        only_chosen_ = true;
        effect_.before = chosen_;
        std::erase(effect_.notes, EffectNote::ChosenOnLeftOut);
    }

    void compare()
    {
        const auto before = counts_of(data_.own, effect_.before);
        const auto after = counts_of(data_.own, effect_.after);
        const auto own = period_change(effect_.quantity, *before, *after, level_, data_.same_people);
        if (own) {
            effect_.own = *own;
            note_target();
        }
        if (!data_.others.empty() && compare_with_others())
            return finish(*before, *after);
        if (!data_.others.empty())
            note(EffectNote::FewCouncils);
        if (only_chosen_)
            note(EffectNote::OnlyChosenOn);
        if (!only_chosen_ && data_.others.empty() && compare_months())
            return finish(*before, *after);
        if (!own) {
            note(EffectNote::NothingBefore);
            return;
        }
        effect_.method = EffectMethod::TwoPeriods;
        effect_.effect = own->change;
        effect_.p = own->p;
        effect_.effect_is_ratio = effect_.quantity == Quantity::LikelihoodRatio;
        if (data_.own.counted_as == CountedAs::Stock && !own->same_people_known)
            note(EffectNote::SamePeopleUnknown);
        finish(*before, *after);
    }

    bool compare_with_others()
    {
        const auto result = against_others(effect_.quantity, data_.own, data_.others,
            { effect_.before, effect_.after, only_chosen_ }, level_);
        if (!result)
            return false;
        effect_.method = EffectMethod::DifferenceInDifferences;
        effect_.elsewhere = result->elsewhere;
        effect_.effect = result->effect;
        effect_.p = result->p;
        if (result->shrunken)
            note(EffectNote::ShrunkenBaseline);
        return true;
    }

    bool compare_months()
    {
        const auto result =
            interrupted_series(effect_.quantity, data_.own, effect_.before, effect_.after, level_);
        if (!result)
            return false;
        effect_.method = EffectMethod::InterruptedSeries;
        effect_.effect = result->effect;
        effect_.p = result->p;
        return true;
    }

    [[nodiscard]] EffectScale scale() const
    {
        if (effect_.quantity == Quantity::LikelihoodRatio)
            return EffectScale::RatioOfRatios;
        return effect_.effect_is_ratio ? EffectScale::RatioOfOdds : EffectScale::DifferenceOfShares;
    }

    void note_target()
    {
        const auto& target = action_.measure.target;
        const double now = effect_.own->after.value;
        if (target && (effect_.better == Better::Higher ? now >= *target : now <= *target))
            note(EffectNote::TargetReached);
    }

    [[nodiscard]] EffectVerdict verdict_of(const statistics::Interval& limits) const
    {
        return effect_verdict(limits, effect_.effect_is_ratio ? 1 : 0, effect_.too_small, effect_.better);
    }

    /// From limits to a word, and what may take it back.
    void finish(const FourCounts& before, const FourCounts& after)
    {
        const double baseline = effect_.own ? effect_.own->before.value : 0;
        effect_.too_small = too_small_effects(
            scale(), action_.measure.smallest_change.value_or(usual_smallest_change), baseline);
        effect_.verdict = verdict_of(effect_.effect->interval);
        if (effect_.verdict != EffectVerdict::Improved)
            return;
        if (effect_.has(EffectNote::OnlyChosenOn))
            effect_.verdict = EffectVerdict::TooFewToTell;
        else if (effect_.elsewhere && effect_.elsewhere->p_alike_before.value_or(1) < alike_below)
            take_back(EffectNote::NotAlikeBefore);
        else if (other_response_made_it())
            take_back(EffectNote::ResponseChanged);
        else if (recording_is_hidden())
            take_back(EffectNote::RecordingHidden);
        else if (other_recording_could_make_it(before, after))
            take_back(EffectNote::ReportingChanged);
    }

    [[nodiscard]] bool recording_is_hidden() const
    {
        return std::ranges::any_of(data_.own.observations, [&](const Observation& one) {
            const bool is_used =
                is_among(effect_.before, one.period.label) || is_among(effect_.after, one.period.label);
            return is_used && one.unknown_is_hidden;
        });
    }

    void take_back(EffectNote why)
    {
        note(why);
        effect_.verdict = EffectVerdict::NoEvidenceYet;
    }

    [[nodiscard]] bool other_response_made_it() const
    {
        const auto of = [&](const std::vector<std::string>& periods) -> std::optional<double> {
            const auto* last = data_.own.find(periods.back());
            return last == nullptr ? std::nullopt : last->response;
        };
        const auto before = of(effect_.before);
        const auto after = of(effect_.after);
        return before && after && std::abs(*after - *before) > other_response;
    }

    struct Unknown {
        std::uint64_t numerator {};
        std::uint64_t denominator {};
    };

    [[nodiscard]] Unknown unknown_in(const std::vector<std::string>& periods) const
    {
        Unknown sum;
        for (const auto& label : periods) {
            const auto* one = data_.own.find(label);
            if (data_.own.counted_as == CountedAs::Stock)
                sum = {};
            sum.numerator += one->unknown_numerator;
            sum.denominator += one->unknown_denominator;
        }
        return sum;
    }

    /// The people who are not known in one stretch beyond those who would be if recording were as good as in
    /// the other: does the improvement hold whoever they are? The worst is tried: before, those who were
    /// counted are of the group and the rest of the reference; afterwards the other way round.
    [[nodiscard]] bool other_recording_could_make_it(const FourCounts& before, const FourCounts& after) const
    {
        const auto unknown_before = unknown_in(effect_.before);
        const auto unknown_after = unknown_in(effect_.after);
        const auto first = excess(before, unknown_before, share_unknown(after, unknown_after));
        const auto second = excess(after, unknown_after, share_unknown(before, unknown_before));
        const bool is_higher = effect_.better == Better::Higher;
        const auto changed_before = with(before, first, is_higher);
        const auto changed_after = with(after, second, !is_higher);
        return !(changed_before == before && changed_after == after)
            && !still_improved(before, after, changed_before, changed_after);
    }

    struct UnknownShare {
        double numerator {};
        double denominator {};
    };

    [[nodiscard]] static UnknownShare share_unknown(const FourCounts& counts, const Unknown& unknown)
    {
        const auto share = [](std::uint64_t part, std::uint64_t known) {
            const auto all = static_cast<double>(part + known);
            return all == 0 ? 0 : static_cast<double>(part) / all;
        };
        return { share(unknown.numerator, counts.group_numerator + counts.reference_numerator),
            share(unknown.denominator, counts.group_denominator + counts.reference_denominator) };
    }

    /// How many more are not known than at the other stretch's share; 0 when that is within chance.
    [[nodiscard]] Unknown excess(
        const FourCounts& counts, const Unknown& unknown, const UnknownShare& other) const
    {
        const auto beyond = [&](std::uint64_t part, std::uint64_t known, double share) -> std::uint64_t {
            const auto all = static_cast<double>(part + known);
            const double above = all == 0 ? 0 : static_cast<double>(part) / all - share;
            const double chance = all == 0 ? 0 : 2 * std::sqrt(share * (1 - share) / all);
            if (above <= other_recording || above <= chance)
                return 0;
            return static_cast<std::uint64_t>(std::llround(above * all));
        };
        Unknown result { beyond(unknown.numerator, counts.group_numerator + counts.reference_numerator,
                             other.numerator),
            beyond(unknown.denominator, counts.group_denominator + counts.reference_denominator,
                other.denominator) };
        if (effect_.quantity == Quantity::LikelihoodRatio)
            result.numerator = std::min(result.numerator, result.denominator);
        return result;
    }

    /// @param raises  whether the people added make the quantity as high as can be, or as low
    [[nodiscard]] static FourCounts with(FourCounts counts, const Unknown& added, bool raises)
    {
        const auto others = added.denominator - std::min(added.numerator, added.denominator);
        (raises ? counts.group_numerator : counts.reference_numerator) += added.numerator;
        (raises ? counts.group_denominator : counts.reference_denominator) += added.numerator;
        (raises ? counts.reference_denominator : counts.group_denominator) += others;
        return counts;
    }

    /// The effect moved by as much as the other counts move the council's own change.
    [[nodiscard]] bool still_improved(const FourCounts& before, const FourCounts& after,
        const FourCounts& changed_before, const FourCounts& changed_after) const
    {
        const auto was = period_change(effect_.quantity, before, after, level_);
        const auto is = period_change(effect_.quantity, changed_before, changed_after, level_);
        if (!was || !is)
            return false;
        auto limits = effect_.effect->interval;
        if (effect_.effect_is_ratio && effect_.quantity == Quantity::ShareOfGroup) {
            const auto log_change = [&](const FourCounts& first, const FourCounts& second) {
                return log_quantity(effect_.quantity, second)->value
                    - log_quantity(effect_.quantity, first)->value;
            };
            const double moved =
                std::exp(log_change(changed_before, changed_after) - log_change(before, after));
            limits = { limits.lower * moved, limits.upper * moved };
        } else if (effect_.effect_is_ratio) {
            const double moved = is->change.value / was->change.value;
            limits = { limits.lower * moved, limits.upper * moved };
        } else {
            const double moved = is->change.value - was->change.value;
            limits = { limits.lower + moved, limits.upper + moved };
        }
        return verdict_of(limits) == EffectVerdict::Improved;
    }

    const Action& action_;
    const ActionData& data_;
    ConfidenceLevel level_;
    TestedEffect effect_;
    std::vector<std::string> chosen_;
    bool only_chosen_ = false;
};

} // namespace

bool TestedEffect::has(EffectNote note) const
{
    return std::ranges::find(notes, note) != notes.end();
}

TestedEffect test_action(const Action& action, const ActionData& data, ConfidenceLevel level)
{
    return Test(action, data, level).run();
}

void judge_together(PlanEffects& plan)
{
    std::vector<double> p;
    for (const auto& effect : plan.effects)
        if (effect.p)
            p.push_back(*effect.p);
    const auto adjusted = plan.false_discovery == FalseDiscovery::BenjaminiYekutieli
        ? statistics::benjamini_yekutieli(p)
        : statistics::benjamini_hochberg(p);
    std::size_t at = 0;
    for (auto& effect : plan.effects) {
        if (!effect.p)
            continue;
        effect.p_adjusted = adjusted[at];
        ++at;
        const bool is_clear =
            effect.verdict == EffectVerdict::Improved || effect.verdict == EffectVerdict::Worse;
        if (is_clear && *effect.p_adjusted >= plan.false_discovery_rate) {
            effect.verdict = EffectVerdict::TooFewToTell;
            effect.notes.push_back(EffectNote::TakenBackAmongMany);
        }
    }
}

} // namespace wres::improvement
