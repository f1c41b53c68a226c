// SPDX-License-Identifier: MIT
#include "collection/standing.h"

#include <algorithm>

#include <fmt/format.h>

namespace wres::collection {
namespace {

bool concerns(const KeptQuestion& kept, const std::string& scope)
{
    return kept.question.scope.empty() || kept.question.scope == scope;
}

bool has_unsettled(const CouncilStanding& council, const std::string& scope)
{
    return std::ranges::any_of(council.questions,
        [&](const KeptQuestion& kept) { return !kept.is_settled && concerns(kept, scope); });
}

void move_to(CouncilStanding& council, const std::string& scope, State state, const Event& event)
{
    auto& service = council.services[scope];
    service.state = state;
    service.since = event.at;
    if (state == State::Withdrawn)
        service.number = 0;
}

void submit(CouncilStanding& council, const Event& event, const submission::Request& request)
{
    for (auto& kept : council.questions) {
        const auto is_sent_anew = [&](const std::string& scope) { return concerns(kept, scope); };
        if (std::ranges::any_of(event.scopes, is_sent_anew))
            kept.is_settled = true;
    }
    for (const auto& scope : event.scopes) {
        move_to(council, scope, State::Submitted, event);
        council.services[scope].number = event.number;
        council.services[scope].is_late = event.at.substr(0, 10) > iso_date(request.closes);
    }
    council.last_number = std::max(council.last_number, event.number);
    council.digests[event.number] = event.digest;
    council.signed_off_on = event.signed_off_on;
}

void ask(CouncilStanding& council, const Event& event)
{
    council.questions.push_back({ event.question_number, event.at, event.question, {}, {}, {}, false });
    for (auto& [scope, service] : council.services) {
        if (service.number > 0 && concerns(council.questions.back(), scope))
            move_to(council, scope, State::Questioned, event);
    }
}

void answer(CouncilStanding& council, const Event& event)
{
    for (auto& kept : council.questions) {
        if (kept.number != event.question_number)
            continue;
        kept.answer = event.answer;
        kept.note = event.note;
        kept.answered_at = event.at;
        kept.is_settled = event.answer == Answer::NumbersAreRight;
    }
    for (auto& [scope, service] : council.services) {
        if (service.state == State::Questioned && !has_unsettled(council, scope))
            move_to(council, scope, State::Answered, event);
    }
}

void follow(CouncilStanding& council, const Event& event, const submission::Request& request)
{
    switch (event.kind) {
    case EventKind::Invited:
        for (const auto& scope : request.scopes)
            council.services.try_emplace(scope, ServiceStanding { .since = event.at });
        break;
    case EventKind::Submitted: submit(council, event, request); break;
    case EventKind::Questioned: ask(council, event); break;
    case EventKind::Answered: answer(council, event); break;
    case EventKind::Accepted:
        for (const auto& scope : event.scopes)
            move_to(council, scope, State::Accepted, event);
        break;
    case EventKind::Withdrawn:
        for (const auto& scope : event.scopes)
            move_to(council, scope, State::Withdrawn, event);
        break;
    case EventKind::Reminded: ++council.reminders; break;
    }
}

Done check_services(const CouncilStanding& council, const Event& event)
{
    for (const auto& scope : event.scopes) {
        const auto service = council.services.find(scope);
        if (service == council.services.end())
            return failure("collection.no_service",
                fmt::format("This collection does not ask for the service {}.", scope));
        if (service->second.number == 0)
            return failure("collection.nothing_sent",
                fmt::format(
                    "Nothing of this council's service {} is here, so there is nothing to accept or to "
                    "withdraw.",
                    scope));
        if (event.kind == EventKind::Accepted && has_unsettled(council, scope))
            return failure("collection.open_questions",
                fmt::format(
                    "There are questions about the service {} that the council has not settled. Enter its "
                    "answers first, or receive its corrected submission.",
                    scope));
    }
    return {};
}

} // namespace

std::string_view word_of(State state)
{
    switch (state) {
    case State::Invited: return "invited";
    case State::Submitted: return "submitted";
    case State::Questioned: return "questioned";
    case State::Answered: return "answered";
    case State::Accepted: return "accepted";
    case State::Withdrawn: return "withdrawn";
    }
    return "";
}

Standing standing_of(const std::vector<Event>& events, const submission::Request& request)
{
    Standing standing;
    for (const auto& event : events)
        follow(standing[event.area], event, request);
    return standing;
}

bool is_overdue(const ServiceStanding& service, const submission::Request& request, Date today)
{
    return service.state == State::Invited && today > request.closes;
}

Done check_turn(const Standing& standing, const submission::Submission& arriving, const std::string& digest)
{
    const auto council = standing.find(arriving.area);
    if (council == standing.end())
        return {};
    const auto same =
        std::ranges::find(council->second.digests, digest, [](const auto& kept) { return kept.second; });
    if (same != council->second.digests.end())
        return failure("submission.duplicate",
            fmt::format(
                "This submission, number {}, was received before. There is nothing to do.", same->first));
    const auto last = council->second.last_number;
    if (arriving.number == last)
        return failure("submission.number_used",
            fmt::format(
                "Another submission with the number {} was received from this council. If this one corrects "
                "it, the council makes it again with --number {}.",
                last, last + 1));
    if (arriving.number < last)
        return failure("submission.older",
            fmt::format(
                "This is submission {} of a council whose submission {} was received, so it is out of date "
                "and is not taken. If it should hold, the council makes it again with --number {}.",
                arriving.number, last, last + 1));
    return {};
}

Done check_event(const Standing& standing, const Event& event)
{
    const auto council = standing.find(event.area);
    if (council == standing.end())
        return failure("collection.not_invited",
            "This council is not part of the collection. Invite it first: wres collection invite");
    if (event.kind == EventKind::Accepted || event.kind == EventKind::Withdrawn)
        return check_services(council->second, event);
    if (event.kind != EventKind::Answered)
        return {};
    const auto& questions = council->second.questions;
    const auto asked = std::ranges::find(questions, event.question_number, &KeptQuestion::number);
    if (asked == questions.end())
        return failure("collection.no_question",
            fmt::format("There is no question {} to this council. wres collection questions lists them.",
                event.question_number));
    if (!is_note(event.note))
        return failure("collection.note",
            "A note is one line of up to 300 letters about the numbers, without e-mail addresses or long "
            "numbers: it "
            "is kept, and must not be about a person.");
    return {};
}

} // namespace wres::collection
