// SPDX-License-Identifier: MIT
#include "workflow/plan_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "document/number_words.h"
#include "language/phrase.h"
#include "improvement/plan_fields.h"

namespace wres::workflow {
namespace {

using disclosure::ActionPlanWords;
using improvement::Action;
using improvement::Visibility;

std::string date_words(const std::optional<Date>& date)
{
    return date ? british_date(*date) : std::string();
}

/// The words of a field as the plan's file has them: "under way", "too early".
template <typename Record>
std::string words_of_field(
    const Record& record, std::span<const improvement::Field<Record>> fields, std::string_view key)
{
    const auto field = std::ranges::find(fields, key, &improvement::Field<Record>::key);
    const auto texts = field == fields.end() ? std::vector<std::string>() : texts_of(*field, record);
    return join(texts, ", ");
}

/// A target means nothing without what it is a target of, so its kind is said with it.
std::string target_words(const Action& action, const Action& whole)
{
    if (!action.measure.target)
        return {};
    if (whole.measure.quantity == improvement::Quantity::ShareOfGroup)
        return language::phrase("a share of {}", document::percent_words(*action.measure.target));
    return language::phrase("a ratio of {}", document::ratio_words(*action.measure.target));
}

std::string scope_label(const Basis& basis, const std::string& id)
{
    const auto* scope = basis.standard->scope(id);
    return scope == nullptr ? id : scope->label;
}

std::string theme_label(const improvement::Themes& themes, const std::string& id)
{
    const auto* theme = themes.find(id);
    return theme == nullptr ? id : theme->label;
}

/// A state is shown where its authors show it: left out of what is seen, it would read "planned".
bool shows_state(const Action& action, Visibility reader)
{
    const auto has = [](const std::vector<std::string>& keys) {
        return std::ranges::find(keys, "state") != keys.end();
    };
    return !has(action.private_fields) && (reader != Visibility::Published || has(action.published));
}

ActionPlanWords::Action words_of(
    const Action& whole, const improvement::Themes& themes, const Basis& basis, Visibility reader)
{
    const auto seen = improvement::seen_by(whole, reader);
    auto with = seen.partners;
    with.insert(with.end(), seen.co_produced_with.begin(), seen.co_produced_with.end());
    ActionPlanWords::Action words { .title = seen.title,
        .theme = theme_label(themes, seen.theme),
        .indicator = seen.disparity.indicator,
        .scope = scope_label(basis, seen.disparity.scope),
        .staff_said = seen.staff_said,
        .root_cause = seen.root_cause,
        .what_will_be_done = seen.what_will_be_done,
        .owner = seen.owner,
        .sponsor = seen.sponsor,
        .with = join(with, ", "),
        .starts = date_words(seen.starts),
        .review_on = date_words(seen.review_on),
        .ends = date_words(seen.ends),
        .state =
            shows_state(whole, reader) ? words_of_field(whole, improvement::action_fields(), "state") : "",
        .measure = seen.measure.statement,
        .target = target_words(seen, whole),
        .by = date_words(seen.measure.by),
        .governance_forum = seen.governance_forum,
        .milestones = {},
        .so_what = {} };
    for (const auto& milestone : seen.milestones)
        words.milestones.push_back(
            { date_words(milestone.due), milestone.what, date_words(milestone.reached) });
    for (const auto& said : seen.so_what)
        words.so_what.push_back({ date_words(said.on), said.body,
            words_of_field(said, improvement::so_what_fields(), "judgement"), said.words });
    return words;
}

bool says_nothing(const ActionPlanWords::Action& action)
{
    return action.title.empty() && action.what_will_be_done.empty() && action.measure.empty();
}

/// Theme by theme, in the order of the mapping; actions of no theme come last.
void sort_by_theme(std::vector<ActionPlanWords::Action>& actions, const improvement::Themes& themes)
{
    const auto place = [&](const ActionPlanWords::Action& action) {
        return std::ranges::find(themes.all, action.theme, &improvement::Theme::label) - themes.all.begin();
    };
    std::ranges::stable_sort(actions, {}, place);
}

Done check_council(const improvement::Plan& plan, const Basis& basis, const std::string& council)
{
    const auto of_plan = area_of(basis.populations, plan.council);
    if (of_plan == council || plan.council == council)
        return {};
    return failure("plan.other_council",
        fmt::format(
            "The plan \"{}\" is of {}, and this report is of another council. Name that council's own plan, "
            "or report one council with --council.",
            plan.title, plan.council));
}

} // namespace

Result<ActionPlanWords> plan_words(const improvement::Plan& plan, const improvement::Themes& themes,
    const Basis& basis, const std::string& council, disclosure::Audience audience)
{
    TRY_DONE(check_council(plan, basis, council));
    const auto collection = plan.standard.substr(0, plan.standard.find('/'));
    if (collection != basis.standard->id)
        return failure("plan.other_standard",
            fmt::format("The plan \"{}\" is about the indicators of {}, and this report is by {}.",
                plan.title, plan.standard, basis.standard->name()));
    const auto reader =
        audience == disclosure::Audience::Public ? Visibility::Published : Visibility::Internal;
    ActionPlanWords words {
        .title = plan.title, .themes_source = themes.title, .actions = {}, .sign_offs = {}
    };
    for (const auto& action : plan.actions) {
        auto said = words_of(action, themes, basis, reader);
        if (!says_nothing(said))
            words.actions.push_back(std::move(said));
    }
    sort_by_theme(words.actions, themes);
    for (const auto& sign_off : plan.sign_offs)
        words.sign_offs.push_back(
            { sign_off.role, scope_label(basis, sign_off.service), date_words(sign_off.on) });
    return words;
}

} // namespace wres::workflow
