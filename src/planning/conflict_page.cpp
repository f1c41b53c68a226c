// SPDX-License-Identifier: MIT
#include "planning/conflict_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "frame/text_difference.h"
#include "frame/words_of_people.h"
#include "planning/action_form.h"
#include "planning/field_words.h"
#include "planning/plain_table.h"

namespace wres::planning {
namespace {

using improvement::Action;
using improvement::Plan;
using markup::Html;

void write_side(Html& html, std::string_view heading, const std::vector<ComparedLine>& lines, Standing side)
{
    html.open("div", { { "class", "govuk-grid-column-one-half" } });
    html.element("h3", { { "class", "govuk-heading-s" } }, heading);
    html.open("div", { { "class", "app-text" } });
    for (const auto& line : lines) {
        if (line.line.empty() || (line.standing != Standing::InBoth && line.standing != side))
            continue;
        html.open("p", { { "class", "govuk-body" } });
        if (line.standing == side) {
            html.open("mark");
            html.element("span", { { "class", "govuk-visually-hidden" } }, "Only in this text: ");
            html.text(line.line);
            html.close();
        } else
            html.text(line.line);
        html.close();
    }
    html.close();
    html.close();
}

void write_conflict(Html& html, const NamedCodes& codes, const improvement::PlanConflict& conflict)
{
    const auto lines = compare_texts(field_words(codes, conflict.field, { conflict.theirs }),
        field_words(codes, conflict.field, { conflict.mine }));
    html.element("h2", { { "class", "govuk-heading-m" } }, field_label(conflict.field));
    html.open("div", { { "class", "govuk-grid-row" } });
    write_side(html, "Their text, in force", lines, Standing::InFirst);
    write_side(html, "Your text, kept beside", lines, Standing::InSecond);
    html.close();
}

/// Theirs, with what I changed: what one of us alone changed is in it already.
Action together(const Action& theirs, const Action& mine, const Action& base)
{
    Action both = theirs;
    for (const auto& field : improvement::action_fields()) {
        const auto wanted = improvement::texts_of(field, mine);
        const auto saved = improvement::texts_of(field, theirs);
        if (wanted == improvement::texts_of(field, base) || wanted == saved)
            continue;
        const bool is_long = is_long_text(field.key) && wanted.size() == 1 && saved.size() == 1;
        static_cast<void>(improvement::put(field.slot(both),
            is_long ? std::vector { put_together(compare_texts(saved.front(), wanted.front())) } : wanted));
    }
    return both;
}

} // namespace

http::Response conflict_page(Call& call, const PlanCall& plan, const service::PlanKeptBeside& beside)
{
    const auto who =
        call.store.read([&](store::View& view) { return actor_words(view, beside.theirs.written_by); });
    const auto theirs = service::plan_of(beside.theirs);
    const auto mine = service::plan_of(beside.mine);
    const auto base = plan_written_upon(call, plan.hand.kept.id, beside.mine.based_on);
    if (!who || !theirs || !mine || !base)
        return error_response(call, !who ? who.error() : theirs ? base.error() : theirs.error());
    Html html;
    write_error_summary(html,
        { { "texts",
            fmt::format(
                "{} saved another text while you were writing. Make one of both, and save it", *who) } });
    write_title(html, "Two texts about the same", plan.plan().title);
    html.open("div", { { "id", "texts" } });
    write_paragraph(html,
        fmt::format("Nothing is lost: yours is kept as revision {}, beside revision {}, which is in force. "
                    "What only one of you changed is joined below already.",
            beside.mine.number, beside.theirs.number));
    const auto codes = NamedCodes::of(call.service.standards, plan.plan().standard);
    for (const auto& conflict : beside.conflicts)
        write_conflict(html, codes, conflict);
    html.close();
    const auto& action_id = beside.conflicts.front().action;
    const auto* their_action = theirs->action(action_id);
    const auto* my_action = mine->action(action_id);
    if (their_action != nullptr && my_action != nullptr) {
        const auto* was = base->action(action_id);
        write_heading(html, "One action of both");
        write_action_form(html, call, plan,
            { .action = together(*their_action, *my_action, was == nullptr ? Action {} : *was),
                .path = plan_path(call, plan.hand.kept.id, "actions/" + action_id + "/change"),
                .based_on = beside.theirs.number,
                .errors = {} });
    } else
        write_link(html, plan_path(call, plan.hand.kept.id, "change"), "Change the plan as it is now");
    auto frame = plan_frame(call, plan, "Two texts about the same");
    frame.has_errors = true;
    return http::html_response(page(frame, std::move(html).fragment()), http::Status::Conflict);
}

} // namespace wres::planning
