// SPDX-License-Identifier: MIT
#include "cli/collection_text.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/wrapped_text.h"
#include "workflow/release.h"

namespace wres::cli {
namespace {

using collection::CouncilStanding;
using collection::ServiceStanding;
using collection::State;
using Json = nlohmann::ordered_json;
using workflow::OpenCollection;

constexpr std::array states { State::Invited, State::SignedOff, State::Submitted, State::Questioned,
    State::Answered, State::Accepted, State::Withdrawn };

std::size_t open_questions(const CouncilStanding& council)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(council.questions, &collection::KeptQuestion::is_open));
}

std::string note_on(const ServiceStanding& service, const submission::Request& request, Date today)
{
    if (collection::is_overdue(service, request, today))
        return "overdue";
    return service.is_late ? "late" : "";
}

std::string unknown_words(const workflow::Unknowns& unknowns)
{
    if (unknowns.people == 0)
        return "";
    return fmt::format(
        "{:.0f}%", 100.0 * static_cast<double>(unknowns.unknown) / static_cast<double>(unknowns.people));
}

/// How many services stand where: "adult: 3 invited, 1 questioned".
std::string summary(const OpenCollection& open, const std::string& scope, Date today)
{
    std::map<State, std::size_t> councils;
    std::size_t overdue = 0;
    for (const auto& [area, council] : open.standing()) {
        const auto service = council.services.find(scope);
        if (service == council.services.end())
            continue;
        ++councils[service->second.state];
        overdue += collection::is_overdue(service->second, open.place->request(), today) ? 1U : 0U;
    }
    std::vector<std::string> parts;
    for (const auto state : states) {
        if (councils[state] > 0)
            parts.push_back(fmt::format("{} {}", councils[state], word_of(state)));
    }
    if (overdue > 0)
        parts.push_back(fmt::format("{} overdue", overdue));
    return fmt::format("{}: {}", scope, parts.empty() ? "nobody is invited" : join(parts, ", "));
}

std::string day_of(const std::string& moment)
{
    return moment.substr(0, 10);
}

std::string reply_words(const collection::Reply& reply)
{
    if (reply.kind == collection::EventKind::Returned)
        return "Asked again. " + reply.note;
    return (reply.answer == collection::Answer::NumbersAreRight ? "Answered: the numbers are right. "
                                                                : "Answered: new numbers will come. ")
        + reply.note;
}

std::string question_words(const collection::KeptQuestion& kept)
{
    auto text = fmt::format("  {}. {}\n", kept.number,
        wrapped(fmt::format("{} ({})", kept.question.sentence, kept.question.code), 5));
    for (const auto& row : kept.question.beside)
        text += fmt::format(
            "       {}\n", wrapped(fmt::format("{}: {}; {}", row.what, row.sent, row.compared), 9));
    for (const auto& reply : kept.replies)
        text += fmt::format("     {}\n", wrapped(reply_words(reply), 5));
    if (kept.replies.empty() && kept.stage == collection::Stage::Settled)
        text += "     Settled by a later submission.\n";
    if (kept.stage == collection::Stage::Noticed)
        text += "     Noticed; the council was not asked.\n";
    if (kept.stage == collection::Stage::LeftAside)
        text += fmt::format("     {}\n", wrapped("Left aside. " + kept.note, 5));
    return text;
}

Json json_of(const collection::KeptQuestion& kept)
{
    Json beside = Json::array();
    for (const auto& row : kept.question.beside)
        beside.push_back({ { "what", row.what }, { "sent", row.sent }, { "compared", row.compared } });
    Json json { { "number", kept.number }, { "code", kept.question.code }, { "service", kept.question.scope },
        { "measures", kept.question.measures }, { "question", kept.question.sentence },
        { "beside", std::move(beside) }, { "asked", kept.asked_at },
        { "settled", kept.stage == collection::Stage::Settled } };
    if (const auto* answer = kept.answer()) {
        json["answer"] = word_of(answer->answer);
        json["note"] = answer->note;
        json["answered"] = answer->at;
    }
    return json;
}

} // namespace

std::string collection_status_text(const OpenCollection& open, const counts::Cube& cube, Date today)
{
    const auto& request = open.place->request();
    auto text = wrapped(fmt::format("{}: {}, period {}, from {} to {}.", request.collection, request.standard,
                            request.period, british_date(request.opens), british_date(request.closes)),
                    0)
        + "\n";
    for (const auto& scope : request.scopes)
        text += fmt::format("  {}\n", wrapped(summary(open, scope, today), 2));
    text += fmt::format("\n{}{}{}{}unknown\n", padded("council", 28), padded("service", 10),
        padded("state", 12), padded("since", 12));
    for (const auto& [area, council] : open.standing()) {
        auto name = workflow::name_of(open.basis, area);
        for (const auto& [scope, service] : council.services) {
            std::vector<std::string> notes;
            if (const auto note = note_on(service, request, today); !note.empty())
                notes.push_back(note);
            if (service.state == State::Questioned)
                notes.push_back(fmt::format("{} open", open_questions(council)));
            const auto line = fmt::format("{}{}{}{}{}{}", padded(name.substr(0, 27), 28), padded(scope, 10),
                padded(word_of(service.state), 12), padded(day_of(service.since), 12),
                padded(unknown_words(workflow::unknown_staff(*open.basis.standard, cube, area, scope)), 9),
                join(notes, ", "));
            text += fmt::format("{}\n", line.substr(0, line.find_last_not_of(' ') + 1));
            name.clear();
        }
    }
    text += "\nunknown: staff whose ethnic group is not known. For the programme team's own eyes.\n";
    return text;
}

std::string collection_status_json(const OpenCollection& open, const counts::Cube& cube, Date today)
{
    const auto& request = open.place->request();
    Json councils = Json::array();
    for (const auto& [area, council] : open.standing()) {
        Json services = Json::array();
        for (const auto& [scope, service] : council.services) {
            const auto unknowns = workflow::unknown_staff(*open.basis.standard, cube, area, scope);
            services.push_back({ { "service", scope }, { "state", word_of(service.state) },
                { "since", service.since }, { "submission", service.number }, { "late", service.is_late },
                { "overdue", collection::is_overdue(service, request, today) }, { "staff", unknowns.people },
                { "staff_of_unknown_group", unknowns.unknown } });
        }
        Json questions = Json::array();
        for (const auto& kept : council.questions)
            questions.push_back(json_of(kept));
        councils.push_back({ { "council", area }, { "name", workflow::name_of(open.basis, area) },
            { "submissions", council.last_number }, { "signed_off_on", council.signed_off_on },
            { "reminders", council.reminders }, { "open_questions", open_questions(council) },
            { "services", std::move(services) }, { "questions", std::move(questions) } });
    }
    return Json {
        { "collection", request.collection }, { "standard", request.standard },
        { "standard_checksum", request.standard_checksum }, { "period", request.period },
        { "opens", iso_date(request.opens) }, { "closes", iso_date(request.closes) },
        { "services", request.scopes }, { "councils", std::move(councils) }
    }.dump(2)
        + "\n";
}

std::string questions_text(const OpenCollection& open, const std::string& area)
{
    std::string text;
    for (const auto& [code, council] : open.standing()) {
        if ((!area.empty() && code != area) || council.questions.empty())
            continue;
        text += fmt::format("{}\n", workflow::name_of(open.basis, code));
        for (const auto& kept : council.questions)
            text += question_words(kept);
        text += "\n";
    }
    return text.empty() ? "There are no questions.\n" : text;
}

std::string questions_json(const OpenCollection& open, const std::string& area)
{
    Json councils = Json::array();
    for (const auto& [code, council] : open.standing()) {
        if (!area.empty() && code != area)
            continue;
        Json questions = Json::array();
        for (const auto& kept : council.questions)
            questions.push_back(json_of(kept));
        councils.push_back({ { "council", code }, { "name", workflow::name_of(open.basis, code) },
            { "questions", std::move(questions) } });
    }
    return councils.dump(2) + "\n";
}

std::string history_text(const OpenCollection& open, const std::string& area)
{
    std::string text;
    for (const auto& event : open.place->events()) {
        if (!area.empty() && event.area != area)
            continue;
        auto words = fmt::format(
            "{}  {} {}", event.at, workflow::name_of(open.basis, event.area), word_of(event.kind));
        if (!event.scopes.empty())
            words += fmt::format(": {}", join(event.scopes, ", "));
        if (event.number > 0)
            words += fmt::format(" (submission {}, {})", event.number, event.digest.substr(0, 12));
        if (event.question_number > 0)
            words += fmt::format(" {}", event.question_number);
        if (event.kind == collection::EventKind::Questioned)
            words += fmt::format(": {}", event.question.code);
        if (event.kind == collection::EventKind::Answered)
            words += fmt::format(": {} {}", word_of(event.answer), event.note);
        text += wrapped(words, 2) + "\n";
    }
    return text.empty() ? "Nothing has happened yet.\n" : text;
}

} // namespace wres::cli
