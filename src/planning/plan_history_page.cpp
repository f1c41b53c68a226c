// SPDX-License-Identifier: MIT
//
// Who changed what, and when; what was moved after the work had begun; what was kept beside; who signed.

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "planning/change_table.h"
#include "planning/field_words.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"

namespace wres::planning {
namespace {

using improvement::Plan;
using markup::Html;

struct Line {
    store::PlanRevision revision;
    Plan plan; // as this reader sees it
    std::string who;
};

struct Trail {
    std::vector<Line> lines; // the oldest first
    std::vector<std::string> events; // signatures and publications, in words
};

Result<Trail> trail_of(Call& call, const PlanCall& plan)
{
    return call.store.read([&](store::View& view) -> Result<Trail> {
        Trail trail;
        for (auto& revision : TRY(store::plan_revisions(view, plan.hand.kept.id))) {
            const auto whole = TRY(service::plan_of(revision));
            auto who = TRY(actor_words(view, revision.written_by));
            trail.lines.push_back(
                { std::move(revision), plan.reader.seen_before(whole, plan.plan()), std::move(who) });
        }
        for (const auto& one : TRY(store::plan_sign_offs(view, plan.hand.kept.id)))
            trail.events.push_back(fmt::format("Revision {} signed for {} services by {} ({}), {}",
                one.revision, one.service == "adult" ? "adults’" : "children’s",
                TRY(actor_words(view, one.signed_by)), one.post, moment_words(one.signed_at)));
        for (const auto& one : TRY(store::plan_publications(view, plan.hand.kept.id))) {
            trail.events.push_back(fmt::format("Revision {} published by {}, {}{}", one.revision,
                TRY(actor_words(view, one.published_by)), moment_words(one.published_at),
                one.ended_at ? ", until " + moment_words(*one.ended_at) : ""));
        }
        return trail;
    });
}

const Line* line_of(const Trail& trail, std::int64_t number)
{
    for (const auto& line : trail.lines)
        if (line.revision.number == number)
            return &line;
    return nullptr;
}

/// The revision that stood before.
const Line* before(const Trail& trail, const Line& line)
{
    if (!line.revision.in_force)
        return line_of(trail, line.revision.based_on);
    const Line* found = nullptr;
    for (const auto& other : trail.lines)
        if (other.revision.in_force && other.revision.number < line.revision.number)
            found = &other;
    return found;
}

void write_line(Html& html, const NamedCodes& codes, const Trail& trail, const Line& line, bool shows_notes)
{
    html.open("h2", { { "class", "govuk-heading-m" } });
    html.text(fmt::format("Revision {} ", line.revision.number));
    if (!line.revision.in_force)
        write_tag(html, "kept beside", "yellow");
    html.close();
    // A note may speak of what this reader may not see.
    const auto note = shows_notes ? ": " + line.revision.note : std::string();
    write_paragraph(html, fmt::format("{}, {}{}", line.who, moment_words(line.revision.written_at), note));
    const auto* earlier = before(trail, line);
    if (earlier == nullptr)
        write_paragraph(html, "The plan as it was begun.");
    else if (!write_change_table(html, fmt::format("What was changed in revision {}", line.revision.number),
                 codes, earlier->plan, line.plan))
        write_paragraph(html, "Nothing that you may see was changed.");
}

void write_late(Html& html, const NamedCodes& codes, const PlanCall& plan)
{
    std::vector<std::string> sentences;
    const auto seen = plan.reader.seen(plan.plan());
    for (const auto& late : improvement::late_changes(plan.history)) {
        const auto* action = seen.action(late.change.action);
        const auto* whole = plan.plan().action(late.change.action);
        if (action == nullptr || whole == nullptr || !plan.reader.sees_field(*whole, late.change.field))
            continue;
        sentences.push_back(fmt::format("Revision {}: {} of {} was \"{}\" and became \"{}\".", late.revision,
            field_label(late.change.field), action->title,
            change_words(codes, late.change.field, late.change.before),
            change_words(codes, late.change.field, late.change.after)));
    }
    if (sentences.empty())
        return;
    write_heading(html, "Moved after the work had begun");
    write_paragraph(
        html, "What success is measured by should be stated beforehand. This stays visible for ever.");
    write_bullets(html, sentences);
}

} // namespace

http::Response show_plan_history(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto trail = trail_of(call, *plan);
    if (!trail)
        return error_response(call, trail.error());
    Html html;
    write_title(html, "Who changed what, and when", plan->plan().title);
    write_paragraph(html,
        "Nothing of a plan is ever overwritten. What two people changed at once in different ways is kept "
        "beside until one text is made of both.");
    const auto codes = NamedCodes::of(call.service.standards, plan->plan().standard);
    write_late(html, codes, *plan);
    if (!trail->events.empty()) {
        write_heading(html, "Signed and published");
        write_bullets(html, trail->events);
    }
    const bool shows_notes = plan->reader.works || plan->reader.sees != improvement::Visibility::Published;
    for (auto line = trail->lines.rbegin(); line != trail->lines.rend(); ++line)
        write_line(html, codes, *trail, *line, shows_notes);
    return http::html_response(page(plan_frame(call, *plan, "Who changed what"), std::move(html).fragment()));
}

} // namespace wres::planning
