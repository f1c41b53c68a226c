// SPDX-License-Identifier: MIT
#include "report/action_plan_section.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include <fmt/format.h>

#include "base/text.h"
#include "language/phrase.h"
#include "report/letter_case.h"
#include "report/section_ids.h"

namespace wres::report {
namespace {

using disclosure::ActionPlanWords;
using disclosure::IndicatorWords;
using disclosure::Release;
using document::Blocks;
using document::Cell;
using document::ColumnKind;
using document::Table;
using language::date_phrase;
using language::known_phrase;
using language::phrase;
using language::phrase_id;
using Action = ActionPlanWords::Action;
using Actions = std::vector<const Action*>;

/// A field that nobody filled in, or that its authors keep to themselves: which of the two is not said.
std::string or_not_stated(std::string text)
{
    return text.empty() ? phrase("Not stated") : text;
}

/// The pieces that are there.
std::string joined(const std::vector<std::string>& pieces)
{
    std::vector<std::string> there;
    std::ranges::copy_if(
        pieces, std::back_inserter(there), [](const std::string& piece) { return !piece.empty(); });
    return with_capital(or_not_stated(join(there, "; ")));
}

std::string who(const Action& action)
{
    return joined({ action.owner, action.sponsor.empty() ? "" : phrase("sponsor: {}", action.sponsor),
        action.with.empty() ? "" : phrase("with {}", action.with),
        action.governance_forum.empty() ? "" : phrase("reports to {}", action.governance_forum) });
}

std::string when(const Action& action)
{
    return joined({ action.starts.empty() ? "" : phrase("from {}", date_phrase(action.starts)),
        action.review_on.empty() ? "" : phrase("review {}", date_phrase(action.review_on)),
        action.ends.empty() ? "" : phrase("to {}", date_phrase(action.ends)) });
}

std::string how_to_know(const Action& action)
{
    return joined({ action.measure, action.target.empty() ? "" : phrase("target: {}", action.target),
        action.by.empty() ? "" : phrase("by {}", date_phrase(action.by)) });
}

std::string indicator_name(const Release& release, const std::string& id)
{
    const auto found = std::ranges::find(release.indicators, id, &IndicatorWords::id);
    return found == release.indicators.end() ? or_not_stated(id) : fmt::format("{}. {}", id, found->title);
}

Table table_of(std::string id, std::string caption, const std::vector<std::string>& headings)
{
    Table table { .id = std::move(id), .caption = std::move(caption), .columns = {}, .rows = {} };
    for (const auto& heading : headings)
        table.columns.push_back({ heading, ColumnKind::Words });
    return table;
}

void write_theme(Blocks& blocks, const Release& release, const std::string& theme, const Actions& actions)
{
    auto table = table_of(fmt::format("action-plan-{}", as_identifier(theme)),
        fmt::format("{}: {}", release.plan->title, known_phrase(theme)),
        { phrase("Action"), phrase("Indicator"), phrase("What will be done"), phrase("Who"), phrase("When"),
            phrase("How anybody will know that it worked"), phrase("State") });
    for (const auto* action : actions)
        table.rows.push_back({ or_not_stated(action->title), indicator_name(release, action->indicator),
            or_not_stated(action->what_will_be_done), who(*action), when(*action), how_to_know(*action),
            with_capital(or_not_stated(action->state)) });
    blocks.emplace_back(std::move(table));
}

/// The themes in the order of the plan, each once.
std::vector<std::string> themes_of(const ActionPlanWords& plan)
{
    std::vector<std::string> themes;
    for (const auto& action : plan.actions)
        if (std::ranges::find(themes, action.theme) == themes.end())
            themes.push_back(action.theme);
    return themes;
}

void write_why(Blocks& blocks, const ActionPlanWords& plan)
{
    auto table = table_of("action-plan-why", phrase("Why each action was chosen"),
        { phrase("Action"), phrase("What stands behind the number"), phrase("What staff said") });
    for (const auto& action : plan.actions)
        if (!action.root_cause.empty() || !action.staff_said.empty())
            table.rows.push_back({ or_not_stated(action.title), or_not_stated(action.root_cause),
                or_not_stated(action.staff_said) });
    blocks.emplace_back(std::move(table));
}

void write_milestones(Blocks& blocks, const ActionPlanWords& plan)
{
    auto table = table_of("action-plan-milestones", phrase("Milestones"),
        { phrase("Action"), phrase("Due"), phrase("Milestone"), phrase("Reached") });
    for (const auto& action : plan.actions)
        for (const auto& milestone : action.milestones)
            table.rows.push_back(
                { or_not_stated(action.title), or_not_stated(date_phrase(milestone.due)), milestone.what,
                    milestone.reached.empty() ? phrase("Not yet") : date_phrase(milestone.reached) });
    blocks.emplace_back(std::move(table));
}

void write_so_what(Blocks& blocks, const ActionPlanWords& plan)
{
    auto table = table_of("action-plan-so-what", phrase("What staff networks say that it changed for people"),
        { phrase("Action"), phrase("Who says so"), phrase("When"), phrase("Has it changed anything?"),
            phrase("In their words") });
    for (const auto& action : plan.actions)
        for (const auto& said : action.so_what)
            table.rows.push_back(
                { or_not_stated(action.title), or_not_stated(said.body), or_not_stated(date_phrase(said.on)),
                    with_capital(said.judgement), or_not_stated(said.words) });
    const bool has_any = !table.rows.empty();
    blocks.emplace_back(std::move(table));
    if (has_any)
        blocks.emplace_back(
            document::note(phrase("What networks say stands beside the numbers and is not one of "
                                  "their inputs: neither proves the other.")));
}

} // namespace

void write_action_plan(Blocks& blocks, const Release& release)
{
    if (!release.plan || release.plan->actions.empty())
        return;
    const auto& plan = *release.plan;
    for (const auto& theme : themes_of(plan)) {
        Actions actions;
        for (const auto& action : plan.actions)
            if (action.theme == theme)
                actions.push_back(&action);
        write_theme(
            blocks, release, theme.empty() ? std::string(phrase_id("other actions")) : theme, actions);
    }
    write_why(blocks, plan);
    write_milestones(blocks, plan);
    write_so_what(blocks, plan);
    blocks.emplace_back(document::note(phrase("Themes: {}.", plan.themes_source)));
}

void write_sign_offs(Blocks& blocks, const Release& release)
{
    if (!release.plan || release.plan->sign_offs.empty())
        return;
    auto table = table_of("sign-offs", phrase("{}: signed off by", release.plan->title),
        { phrase("Role"), phrase("Service"), phrase("Signed on") });
    for (const auto& sign_off : release.plan->sign_offs)
        table.rows.push_back({ sign_off.role, or_not_stated(sign_off.service),
            sign_off.on.empty() ? phrase("Not signed yet") : date_phrase(sign_off.on) });
    blocks.emplace_back(std::move(table));
}

void write_actions(Blocks& blocks, const Release& release, const IndicatorWords& indicator)
{
    if (!release.plan)
        return;
    auto table =
        table_of(part_id(indicator, "actions-table"), phrase("{}: what will be done", indicator.title),
            { phrase("Action"), phrase("What will be done"), phrase("Who"), phrase("When"),
                phrase("How anybody will know that it worked"), phrase("State") });
    for (const auto& action : release.plan->actions)
        if (action.indicator == indicator.id)
            table.rows.push_back({ or_not_stated(action.title), or_not_stated(action.what_will_be_done),
                who(action), when(action), how_to_know(action), with_capital(or_not_stated(action.state)) });
    if (table.rows.empty())
        return;
    blocks.emplace_back(document::Heading { part_id(indicator, "actions"), phrase("What will be done") });
    blocks.emplace_back(std::move(table));
}

} // namespace wres::report
