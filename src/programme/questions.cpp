// SPDX-License-Identifier: MIT
#include "programme/questions.h"

#include <algorithm>

#include <fmt/format.h>

#include "frame/components.h"
#include "frame/tables.h"
#include "programme/state_words.h"

namespace wres::programme {
namespace {

using collection::KeptQuestion;
using collection::Stage;
using markup::Html;

void write_stage(Html& html, const KeptQuestion& kept)
{
    switch (kept.stage) {
    case Stage::Noticed: return frame::write_tag(html, "to look at", "yellow");
    case Stage::LeftAside: return frame::write_tag(html, "left aside", "grey");
    case Stage::Asked: return frame::write_tag(html, "asked", "yellow");
    case Stage::Answered: return frame::write_tag(html, "new numbers to come", "blue");
    case Stage::Settled: return frame::write_tag(html, "settled", "green");
    }
}

void write_beside(Html& html, const KeptQuestion& kept, Side side)
{
    if (kept.question.beside.empty())
        return;
    frame::open_table(html,
        { fmt::format("Numbers of question {}", kept.number),
            { "Number", side == Side::Council ? "You sent" : "Sent", "Held against" },
            frame::Caption::ForScreenReaders });
    for (const auto& row : kept.question.beside)
        frame::write_row(html, { row.what, row.sent, row.compared });
    frame::close_table(html);
}

std::string reply_words(const collection::Reply& reply, Side side)
{
    if (reply.kind == collection::EventKind::Returned)
        return side == Side::Council ? "The programme asks again" : "Returned to the council";
    const auto answer = reply.answer == collection::Answer::NumbersAreRight ? "the numbers are right"
                                                                            : "new numbers will come";
    return fmt::format("{}: {}", side == Side::Council ? "You answered" : "The council answered", answer);
}

void write_replies(Html& html, const KeptQuestion& kept, Side side)
{
    for (const auto& reply : kept.replies) {
        html.element("p", { { "class", "govuk-body govuk-!-margin-bottom-1" } },
            fmt::format("{}, {}.", reply_words(reply, side), time_words(reply.at)));
        if (!reply.note.empty())
            frame::write_inset(html, reply.note);
    }
    if (kept.stage == Stage::LeftAside && !kept.note.empty())
        frame::write_inset(html, kept.note);
    if (kept.replies.empty() && kept.stage == Stage::Settled)
        frame::write_paragraph(html, "Settled by a later submission.");
}

void write_question(Html& html, const standard::Standard& standard, const KeptQuestion& kept, Side side,
    const QuestionForm& form)
{
    html.open("section", { { "class", "app-remark" } });
    html.open("h3", { { "class", "govuk-heading-s" }, { "id", fmt::format("question-{}", kept.number) } });
    html.text(fmt::format("Question {}{}{} ", kept.number, kept.question.scope.empty() ? "" : ", ",
        kept.question.scope.empty() ? "" : service_words(standard, kept.question.scope)));
    write_stage(html, kept);
    html.close();
    frame::write_paragraph(html, kept.question.sentence);
    write_beside(html, kept, side);
    write_replies(html, kept, side);
    form(html, kept);
    html.close();
}

} // namespace

void write_questions(Html& html, const standard::Standard& standard,
    const std::vector<KeptQuestion>& questions, Side side, const QuestionForm& form)
{
    std::vector<const KeptQuestion*> shown;
    for (const auto& kept : questions) {
        const bool is_hidden = kept.stage == Stage::Noticed || kept.stage == Stage::LeftAside;
        if (side == Side::Programme || !is_hidden)
            shown.push_back(&kept);
    }
    std::ranges::stable_partition(shown, [](const KeptQuestion* kept) { return kept->is_open(); });
    html.element("h2", { { "class", "govuk-heading-m" } }, fmt::format("Questions ({})", shown.size()));
    if (shown.empty())
        frame::write_paragraph(html, "There is no question.");
    for (const auto* kept : shown)
        write_question(html, standard, *kept, side, form);
}

} // namespace wres::programme
