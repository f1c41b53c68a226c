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

bool has_at(const CouncilStanding& council, const std::string& scope, std::initializer_list<Stage> stages)
{
    return std::ranges::any_of(council.questions, [&](const KeptQuestion& kept) {
        return concerns(kept, scope) && std::ranges::find(stages, kept.stage) != stages.end();
    });
}

/// Whether the council was asked something about the service that is not settled.
bool has_unsettled(const CouncilStanding& council, const std::string& scope)
{
    return has_at(council, scope, { Stage::Asked, Stage::Answered });
}

void move_to(CouncilStanding& council, const std::string& scope, State state, const Event& event)
{
    auto& service = council.services[scope];
    service.state = state;
    service.since = event.at;
    if (state == State::Withdrawn)
        service.number = 0;
}

/// Where nothing stands yet, what was signed off is the last that happened; otherwise what was sent before
/// stands until the new numbers come.
void sign_off(CouncilStanding& council, const Event& event)
{
    council.sign_off = SignOff { event.at, event.scopes, event.digest, event.post, event.note };
    for (const auto& scope : event.scopes) {
        if (council.services[scope].number == 0)
            move_to(council, scope, State::SignedOff, event);
    }
}

void submit(CouncilStanding& council, const Event& event, const submission::Request& request)
{
    for (auto& kept : council.questions) {
        const auto is_sent_anew = [&](const std::string& scope) { return concerns(kept, scope); };
        if (kept.is_open() && std::ranges::any_of(event.scopes, is_sent_anew))
            kept.stage = Stage::Settled;
    }
    for (const auto& scope : event.scopes) {
        auto& service = council.services[scope];
        service.is_correction = service.state == State::Accepted;
        move_to(council, scope, State::Submitted, event);
        service.number = event.number;
        service.is_late = event.at.substr(0, 10) > iso_date(request.closes);
    }
    council.last_number = std::max(council.last_number, event.number);
    council.digests[event.number] = event.digest;
    council.signed_off_on = event.signed_off_on;
    council.sign_off.reset();
}

KeptQuestion* find_question(CouncilStanding& council, std::uint32_t number)
{
    const auto found = std::ranges::find(council.questions, number, &KeptQuestion::number);
    return found == council.questions.end() ? nullptr : &*found;
}

void notice(CouncilStanding& council, const Event& event)
{
    council.questions.push_back({ event.question_number, event.at, event.question, Stage::Noticed });
}

void leave_aside(CouncilStanding& council, const Event& event)
{
    if (auto* kept = find_question(council, event.question_number)) {
        kept->stage = Stage::LeftAside;
        kept->note = event.note;
    }
}

void ask(CouncilStanding& council, const Event& event)
{
    auto* kept = find_question(council, event.question_number);
    if (kept == nullptr) {
        council.questions.push_back({ event.question_number, event.at, event.question });
        kept = &council.questions.back();
    }
    kept->asked_at = event.at;
    kept->stage = Stage::Asked;
    for (auto& [scope, service] : council.services) {
        if (service.number > 0 && concerns(*kept, scope))
            move_to(council, scope, State::Questioned, event);
    }
}

void answer(CouncilStanding& council, const Event& event)
{
    if (auto* kept = find_question(council, event.question_number)) {
        kept->replies.push_back({ event.kind, event.at, event.answer, event.note });
        kept->stage = event.answer == Answer::NumbersAreRight ? Stage::Settled : Stage::Answered;
    }
    for (auto& [scope, service] : council.services) {
        if (service.state == State::Questioned && !has_unsettled(council, scope))
            move_to(council, scope, State::Answered, event);
    }
}

void ask_again(CouncilStanding& council, const Event& event)
{
    auto* kept = find_question(council, event.question_number);
    if (kept == nullptr)
        return;
    kept->replies.push_back({ event.kind, event.at, {}, event.note });
    kept->stage = Stage::Asked;
    for (auto& [scope, service] : council.services) {
        if (service.number > 0 && concerns(*kept, scope))
            move_to(council, scope, State::Questioned, event);
    }
}

void follow(CouncilStanding& council, const Event& event, const submission::Request& request)
{
    switch (event.kind) {
    case EventKind::Invited:
        for (const auto& scope : request.scopes)
            council.services.try_emplace(scope, ServiceStanding { .since = event.at });
        break;
    case EventKind::SignedOff: sign_off(council, event); break;
    case EventKind::Submitted: submit(council, event, request); break;
    case EventKind::Noticed: notice(council, event); break;
    case EventKind::LeftAside: leave_aside(council, event); break;
    case EventKind::Questioned: ask(council, event); break;
    case EventKind::Answered: answer(council, event); break;
    case EventKind::Returned: ask_again(council, event); break;
    case EventKind::Accepted:
        for (const auto& scope : event.scopes)
            move_to(council, scope, State::Accepted, event);
        break;
    case EventKind::Withdrawn:
        for (const auto& scope : event.scopes)
            move_to(council, scope, State::Withdrawn, event);
        break;
    case EventKind::Reminded: ++council.reminders; break;
    case EventKind::AgreedToBeNamed: council.is_named = true; break;
    case EventKind::NoLongerNamed: council.is_named = false; break;
    case EventKind::Closed:
    case EventKind::Reopened: break; // not of a council
    }
}

Done check_question(const CouncilStanding& council, const Event& event)
{
    const auto& questions = council.questions;
    const auto asked = std::ranges::find(questions, event.question_number, &KeptQuestion::number);
    const auto is_at = [&](std::initializer_list<Stage> stages) {
        return asked != questions.end() && std::ranges::find(stages, asked->stage) != stages.end();
    };
    if (event.kind == EventKind::Answered && !is_at({ Stage::Asked, Stage::Answered, Stage::Settled }))
        return failure("collection.no_question",
            fmt::format("There is no question {} to this council. Look at the list of questions.",
                event.question_number));
    if (event.kind == EventKind::Returned && (!is_at({ Stage::Settled }) || asked->answer() == nullptr))
        return failure("collection.no_answer",
            fmt::format("Question {} has no answer that could be returned. Look at the list of questions.",
                event.question_number));
    const bool is_decision = event.kind == EventKind::LeftAside || event.kind == EventKind::Questioned;
    if (is_decision && !is_at({ Stage::Noticed }))
        return failure("collection.decided_already",
            fmt::format("Whether to ask question {} was decided before. Look at the list of questions.",
                event.question_number));
    return {};
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
        if (event.kind != EventKind::Accepted)
            continue;
        if (has_unsettled(council, scope))
            return failure("collection.open_questions",
                fmt::format(
                    "There are questions about the service {} that the council has not settled. Enter its "
                    "answers first, or receive its corrected submission.",
                    scope));
        if (has_at(council, scope, { Stage::Noticed }))
            return failure("collection.not_looked_at",
                fmt::format("Something was noticed about the service {} that nobody has looked at. Ask the "
                            "council about it, or leave it aside, and then accept.",
                    scope));
    }
    return {};
}

} // namespace

std::string_view word_of(State state)
{
    switch (state) {
    case State::Invited: return "invited";
    case State::SignedOff: return "signed_off";
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
    for (const auto& event : events) {
        if (!is_of_the_collection(event.kind))
            follow(standing[event.area], event, request);
    }
    return standing;
}

const Reply* KeptQuestion::answer() const
{
    const bool is_answered = !replies.empty() && replies.back().kind == EventKind::Answered;
    return is_answered ? &replies.back() : nullptr;
}

bool is_closed(const std::vector<Event>& events)
{
    bool closed = false;
    for (const auto& event : events)
        closed = event.kind == EventKind::Closed || (closed && event.kind != EventKind::Reopened);
    return closed;
}

bool is_overdue(const ServiceStanding& service, const submission::Request& request, Date today)
{
    const bool has_sent_nothing = service.state == State::Invited || service.state == State::SignedOff;
    return has_sent_nothing && today > request.closes;
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
    if (!is_note(event.note) || !is_note(event.post))
        return failure("collection.note",
            "A note is one line of up to 300 letters about the numbers, without e-mail addresses or long "
            "numbers: it is kept, and must not be about a person.");
    if (is_of_the_collection(event.kind))
        return {};
    const auto council = standing.find(event.area);
    if (council == standing.end())
        return failure(
            "collection.not_invited", "This council is not part of the collection. Invite it first.");
    if (event.kind == EventKind::Accepted || event.kind == EventKind::Withdrawn)
        return check_services(council->second, event);
    return check_question(council->second, event);
}

} // namespace wres::collection
