// SPDX-License-Identifier: MIT
#include "cli/plan_text.h"

#include <fmt/format.h>

#include "base/text.h"
#include "cli/wrapped_text.h"
#include "improvement/effect_words.h"
#include "service/plan_sentences.h"

namespace wres::cli {
namespace {

using improvement::TestedEffect;

std::string paragraph(std::string_view text)
{
    return fmt::format("  {}\n", wrapped(text, 2));
}

std::string numbers_text(const TestedEffect& effect)
{
    std::string text;
    for (const auto& sentence : service::effect_sentences(effect))
        text += paragraph(sentence);
    return text;
}

std::string so_what_text(const TestedEffect& effect)
{
    std::string text;
    for (const auto& one : effect.so_what)
        text += paragraph(fmt::format("So what? {} ({}): {}. {}", one.body,
            one.on ? british_date(*one.on) : "", service::judgement_words(one.judgement), one.words));
    return text;
}

std::string target_text(const PlannedTarget& planned)
{
    std::string text = wrapped(fmt::format("{}: {}", planned.action.id, planned.action.title), 0) + "\n";
    if (!planned.answer)
        return text + paragraph(planned.answer.error().message) + "\n";
    for (const auto& sentence : service::target_sentences(planned.action, planned.question, *planned.answer))
        text += paragraph(sentence);
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
