// SPDX-License-Identifier: MIT
#include "service/plan_sentences.h"

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "document/number_words.h"

namespace wres::service {
namespace {

using improvement::CountedAs;
using improvement::Quantity;
using improvement::TestedEffect;

constexpr double few_people = 5;

std::string change_words(const TestedEffect& effect)
{
    const auto& limits = effect.effect->interval;
    if (effect.in_own_unit)
        return fmt::format("{:+.4g} in its own unit (95% interval {:+.4g} to {:+.4g})", effect.effect->value,
            limits.lower, limits.upper);
    if (!effect.effect_is_ratio)
        return fmt::format("{} percentage points (95% interval {} to {})",
            document::points_words(effect.effect->value), document::points_words(limits.lower),
            document::points_words(limits.upper));
    return fmt::format("{} times (95% interval {})", document::ratio_words(effect.effect->value),
        document::ratio_interval_words(limits.lower, limits.upper));
}

std::string of_what(const TestedEffect& effect)
{
    const bool is_ratio = effect.quantity == Quantity::LikelihoodRatio;
    if (effect.in_own_unit)
        return fmt::format(
            "The mean of {} after, less that of {} before", effect.after.size(), effect.before.size());
    if (effect.elsewhere)
        return is_ratio ? "Ratio, against the others" : "Odds of the share, against the others";
    return is_ratio ? "Ratio" : "Share";
}

std::string listed(const std::vector<std::string>& periods, CountedAs counted_as)
{
    constexpr std::size_t most_listed = 4;
    if (counted_as == CountedAs::Stock && !periods.empty())
        return periods.back();
    if (periods.size() > most_listed)
        return fmt::format("{} to {} ({} periods)", periods.front(), periods.back(), periods.size());
    return periods.empty() ? "none" : join(periods, ", ");
}

std::string elsewhere_words(const TestedEffect& effect)
{
    const bool is_ratio = effect.quantity == Quantity::LikelihoodRatio;
    const auto& change = effect.elsewhere->change;
    return fmt::format(
        "In {} other councils over the same time {} became {} times what {} (95% interval {}).",
        effect.elsewhere->councils, is_ratio ? "the ratio" : "the odds of the share",
        document::ratio_words(change.value), is_ratio ? "it was" : "they were",
        document::ratio_interval_words(change.interval.lower, change.interval.upper));
}

std::string power_words(double power)
{
    return power > 0.99 ? "more than 99" : power < 0.01 ? "fewer than 1" : fmt::format("{:.0f}", 100 * power);
}

std::string waiting_words(
    const improvement::TargetQuestion& question, const improvement::TargetAnswer& answer)
{
    if (question.counted_as == CountedAs::Stock)
        return "The same staff are counted each year, so waiting longer does not make it easier to tell.";
    if (answer.periods_needed)
        return fmt::format("It would take {} {} after the start.", *answer.periods_needed,
            *answer.periods_needed == 1 ? "period" : "periods");
    return "Not even a hundred periods would do. Join with other councils, or ask people instead of "
           "counting.";
}

} // namespace

std::string quantity_words(Quantity quantity, double value)
{
    return quantity == Quantity::LikelihoodRatio ? document::ratio_words(value)
                                                 : document::percent_words(value);
}

std::string quantity_words(Quantity quantity, const statistics::EstimateWithInterval& estimate)
{
    const auto& limits = estimate.interval;
    if (quantity == Quantity::LikelihoodRatio)
        return fmt::format("{} ({})", document::ratio_words(estimate.value),
            document::ratio_interval_words(limits.lower, limits.upper));
    return fmt::format("{} ({} to {})", document::percent_words(estimate.value),
        document::percent_words(limits.lower), document::percent_words(limits.upper));
}

std::vector<std::string> effect_sentences(const TestedEffect& effect)
{
    std::vector<std::string> all;
    if (effect.own)
        all.push_back(fmt::format("Before ({}): {}. After ({}): {}.",
            listed(effect.before, effect.counted_as), quantity_words(effect.quantity, effect.own->before),
            listed(effect.after, effect.counted_as), quantity_words(effect.quantity, effect.own->after)));
    if (effect.elsewhere)
        all.push_back(elsewhere_words(effect));
    if (effect.effect)
        all.push_back(fmt::format("{}: {}, p {}{}.", of_what(effect), change_words(effect),
            document::p_words(*effect.p),
            effect.p_adjusted
                ? fmt::format(", among all actions of the plan {}", document::p_words(*effect.p_adjusted))
                : ""));
    return all;
}

std::vector<std::string> target_sentences(const improvement::Action& action,
    const improvement::TargetQuestion& question, const improvement::TargetAnswer& answer)
{
    const auto& measure = action.measure;
    std::vector<std::string> all;
    all.push_back(fmt::format(
        "From {} to {} by {}: if that is what happens, {} in 100 councils of this size would "
        "see it told from chance.",
        quantity_words(measure.quantity, answer.baseline), quantity_words(measure.quantity, *measure.target),
        measure.by ? british_date(*measure.by) : "one period after the start", power_words(answer.power)));
    all.push_back(answer.nearest_detectable
            ? fmt::format("What could be told by then with {:.0f} % certainty: {} or beyond.",
                100 * answer.wanted_power, quantity_words(measure.quantity, *answer.nearest_detectable))
            : "By then not even the furthest possible change could be told with that certainty.");
    all.push_back(waiting_words(question, answer));
    if (answer.fewest_expected < few_people)
        all.emplace_back("Fewer than five people are expected in one of the counts: whatever comes will "
                         "hang on one or two people.");
    return all;
}

std::string_view judgement_words(improvement::NetworkJudgement judgement)
{
    switch (judgement) {
    case improvement::NetworkJudgement::Yes: return "yes";
    case improvement::NetworkJudgement::Partly: return "partly";
    case improvement::NetworkJudgement::No: return "no";
    case improvement::NetworkJudgement::TooEarly: break;
    }
    return "too early";
}

} // namespace wres::service
