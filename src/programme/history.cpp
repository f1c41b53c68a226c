// SPDX-License-Identifier: MIT
#include "programme/history.h"

#include <ranges>

#include <fmt/format.h>

#include "frame/tables.h"
#include "frame/words_of_people.h"
#include "programme/state_words.h"
#include "store/roles.h"

namespace wres::programme {
namespace {

using collection::Event;
using collection::EventKind;

std::string about(const standard::Standard& standard, const Event& event)
{
    return event.scopes.empty() ? std::string() : ": " + services_words(standard, event.scopes);
}

std::string what_of(const standard::Standard& standard, const Event& event)
{
    switch (event.kind) {
    case EventKind::Invited: return "Invited";
    case EventKind::SignedOff:
        return fmt::format("Signed off by its senior sponsor ({}){}", event.post, about(standard, event));
    case EventKind::Submitted:
        return fmt::format("Submission {}{}{}", event.number, about(standard, event),
            event.signed_off_on.empty() ? "; no sign-off named"
                                        : "; signed off on " + day_words(event.signed_off_on));
    case EventKind::Noticed: return fmt::format("Something to look at: question {}", event.question_number);
    case EventKind::LeftAside: return fmt::format("Question {} left aside", event.question_number);
    case EventKind::Questioned: return fmt::format("Question {} asked", event.question_number);
    case EventKind::Answered:
        return fmt::format("Question {} answered: {}", event.question_number,
            event.answer == collection::Answer::NumbersAreRight ? "the numbers are right"
                                                                : "new numbers will come");
    case EventKind::Returned: return fmt::format("Question {} asked again", event.question_number);
    case EventKind::Accepted: return "Accepted" + about(standard, event);
    case EventKind::Withdrawn: return "Withdrawn" + about(standard, event);
    case EventKind::Reminded: return "Reminded";
    case EventKind::AgreedToBeNamed: return "Agreed to be named in national reports for the public";
    case EventKind::NoLongerNamed: return "Not to be named in national reports for the public";
    case EventKind::Closed: return "The collection was closed";
    case EventKind::Reopened: return "The collection was reopened";
    }
    return "";
}

Result<std::string> who_of(store::View& view, const std::string& done_by, const store::OrganisationId& reader)
{
    constexpr std::string_view of_a_person = "person:";
    if (done_by.starts_with(of_a_person)) {
        const store::PersonId person { done_by.substr(of_a_person.size()) };
        const auto roles = TRY(store::roles_of(view, person, reader));
        if (roles.empty())
            return std::string("somebody of another organisation");
    }
    return frame::actor_words(view, done_by);
}

} // namespace

Result<HistoryLine> history_line(store::View& view, const standard::Standard& standard, const Event& event,
    const std::string& council, const std::string& done_by, const store::OrganisationId& reader)
{
    return HistoryLine { event.at, council, what_of(standard, event), event.note,
        TRY(who_of(view, done_by, reader)) };
}

void write_history(markup::Html& html, const std::vector<HistoryLine>& lines, CouncilColumn councils)
{
    std::vector<std::string> headings { "When", "What", "Note", "Who" };
    if (councils == CouncilColumn::Shown)
        headings.insert(headings.begin() + 1, "Council");
    frame::open_table(html, { "History", headings, frame::Caption::ForScreenReaders });
    for (const auto& line : std::views::reverse(lines)) {
        std::vector<std::string> cells { time_words(line.at), line.what, line.note, line.who };
        if (councils == CouncilColumn::Shown)
            cells.insert(cells.begin() + 1, line.council.empty() ? "All" : line.council);
        frame::write_row(html, cells);
    }
    frame::close_table(html);
}

} // namespace wres::programme
