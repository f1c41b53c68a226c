// SPDX-License-Identifier: MIT
#include "cli/plan_text.h"

#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/wrapped_text.h"
#include "document/number_words.h"
#include "improvement/effect_words.h"

namespace wres::cli {
namespace {

using improvement::Better;
using improvement::CountedAs;
using improvement::Quantity;
using improvement::TestedEffect;
using statistics::EstimateWithInterval;

std::string paragraph(std::string_view text)
{
    return fmt::format("  {}\n", wrapped(text, 2));
}

std::string quantity_words(Quantity quantity, double value)
{
    return quantity == Quantity::LikelihoodRatio ? document::ratio_words(value)
                                                 : document::percent_words(value);
}

std::string with_limits(Quantity quantity, const EstimateWithInterval& one)
{
    if (quantity == Quantity::LikelihoodRatio)
        return fmt::format("{} ({})", document::ratio_words(one.value),
            document::ratio_interval_words(one.interval.lower, one.interval.upper));
    return fmt::format("{} ({} to {})", document::percent_words(one.value),
        document::percent_words(one.interval.lower), document::percent_words(one.interval.upper));
}

std::string effect_words(const TestedEffect& effect)
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
    if (counted_as == CountedAs::Stock && !periods.empty())
        return periods.back();
    if (periods.size() > 4)
        return fmt::format("{} to {} ({} periods)", periods.front(), periods.back(), periods.size());
    return periods.empty() ? "none" : join(periods, ", ");
}

std::string numbers_text(const TestedEffect& effect)
{
    std::string text;
    if (effect.own)
        text += paragraph(fmt::format("Before ({}): {}. After ({}): {}.",
            listed(effect.before, effect.counted_as), with_limits(effect.quantity, effect.own->before),
            listed(effect.after, effect.counted_as), with_limits(effect.quantity, effect.own->after)));
    if (effect.elsewhere)
        text += paragraph(fmt::format(
            "In {} other councils over the same time {} became {} times what {} (95% interval {}).",
            effect.elsewhere->councils,
            effect.quantity == Quantity::LikelihoodRatio ? "the ratio" : "the odds of the share",
            document::ratio_words(effect.elsewhere->change.value),
            effect.quantity == Quantity::LikelihoodRatio ? "it was" : "they were",
            document::ratio_interval_words(
                effect.elsewhere->change.interval.lower, effect.elsewhere->change.interval.upper)));
    if (effect.effect)
        text += paragraph(fmt::format("{}: {}, p {}{}.", of_what(effect), effect_words(effect),
            document::p_words(*effect.p),
            effect.p_adjusted
                ? fmt::format(", among all actions of the plan {}", document::p_words(*effect.p_adjusted))
                : ""));
    return text;
}

std::string so_what_text(const TestedEffect& effect)
{
    constexpr std::string_view judgements[] = { "yes", "partly", "no", "too early" };
    std::string text;
    for (const auto& one : effect.so_what)
        text +=
            paragraph(fmt::format("So what? {} ({}): {}. {}", one.body, one.on ? british_date(*one.on) : "",
                judgements[static_cast<std::size_t>(one.judgement)], one.words));
    return text;
}

std::string power_words(double power)
{
    return power > 0.99 ? "more than 99" : power < 0.01 ? "fewer than 1" : fmt::format("{:.0f}", 100 * power);
}

std::string target_text(const PlannedTarget& planned)
{
    const auto& measure = planned.action.measure;
    std::string text = wrapped(fmt::format("{}: {}", planned.action.id, planned.action.title), 0) + "\n";
    if (!planned.answer)
        return text + paragraph(planned.answer.error().message) + "\n";
    const auto& answer = *planned.answer;
    text += paragraph(fmt::format(
        "From {} to {} by {}: if that is what happens, {} in 100 councils of this size would "
        "see it told from chance.",
        quantity_words(measure.quantity, answer.baseline), quantity_words(measure.quantity, *measure.target),
        measure.by ? british_date(*measure.by) : "one period after the start", power_words(answer.power)));
    text += answer.nearest_detectable
        ? paragraph(fmt::format("What could be told by then with {:.0f} % certainty: {} or beyond.",
            100 * answer.wanted_power, quantity_words(measure.quantity, *answer.nearest_detectable)))
        : paragraph("By then not even the furthest possible change could be told with that certainty.");
    if (planned.question.counted_as == CountedAs::Stock)
        text += paragraph(
            "The same staff are counted each year, so waiting longer does not make it easier to tell.");
    else if (answer.periods_needed)
        text += paragraph(fmt::format("It would take {} {} after the start.", *answer.periods_needed,
            *answer.periods_needed == 1 ? "period" : "periods"));
    else
        text += paragraph("Not even a hundred periods would do. Join with other councils, or ask people "
                          "instead of counting.");
    if (answer.fewest_expected < 5)
        text += paragraph("Fewer than five people are expected in one of the counts: whatever comes will "
                          "hang on one or two people.");
    return text + "\n";
}

} // namespace

std::string remarks_text(const std::vector<improvement::PlanRemark>& remarks)
{
    std::string text;
    for (const auto& remark : remarks)
        text +=
            wrapped(
                fmt::format("{}{}", remark.action.empty() ? "" : remark.action + ": ", remark.sentence), 2)
            + "\n";
    return text.empty() ? "Nothing about this plan needs a person's look.\n" : text;
}

std::string targets_text(const std::vector<PlannedTarget>& targets)
{
    std::string text;
    for (const auto& planned : targets)
        text += target_text(planned);
    return text.empty() ? "No action of this plan states a target.\n" : text;
}

std::string effects_text(const improvement::Plan& plan, const improvement::PlanEffects& effects)
{
    std::string text = wrapped("For the council's own eyes: counts are used as they are, and nothing is "
                               "hidden. Among all that is called "
                               "improved or worse here, fewer than 5 in 100 are wrong on average.",
                           0)
        + "\n\n";
    for (const auto& effect : effects.effects) {
        const auto* action = plan.action(effect.action);
        text +=
            wrapped(fmt::format("{}: {}", effect.action, action == nullptr ? "" : action->title), 0) + "\n";
        text += fmt::format("  {}\n", upper_case(improvement::verdict_words(effect.verdict)));
        text += paragraph(improvement::verdict_meaning(effect.verdict));
        if (effect.method != improvement::EffectMethod::None)
            text += paragraph(improvement::method_words(effect.method));
        text += numbers_text(effect);
        if (!effect.missing.empty())
            text += paragraph(fmt::format("Missing: {}.", join(effect.missing, ", ")));
        for (const auto note : effect.notes)
            text += fmt::format("  - {}\n", wrapped(improvement::note_words(note), 4));
        text += so_what_text(effect) + "\n";
    }
    return text;
}

std::string history_text(const improvement::PlanHistory& history)
{
    std::string text;
    for (std::size_t at = 0; at < history.revisions.size(); ++at) {
        const auto& revision = history.revisions[at];
        text += wrapped(fmt::format("Revision {}, {}, {}: {}", revision.number,
                            british_date(revision.occasion.on), revision.occasion.by, revision.occasion.note),
                    0)
            + "\n";
        if (at == 0)
            continue;
        for (const auto& change : improvement::changes_between(history.revisions[at - 1].plan, revision.plan))
            text += paragraph(
                fmt::format("{}{}: \"{}\" became \"{}\"", change.action.empty() ? "" : change.action + ", ",
                    change.field, change.before, change.after));
    }
    for (const auto& late : improvement::late_changes(history))
        text +=
            wrapped(fmt::format(
                        "After the work had begun, revision {} changed what success of {} is measured by: "
                        "{} \"{}\" became \"{}\".",
                        late.revision, late.change.action, late.change.field, late.change.before,
                        late.change.after),
                0)
            + "\n";
    return text;
}

} // namespace wres::cli
