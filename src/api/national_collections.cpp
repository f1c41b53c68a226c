// SPDX-License-Identifier: MIT
#include <algorithm>

#include <nlohmann/json.hpp>

#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "base/text.h"
#include "service/council_submission.h"
#include "service/error_status.h"
#include "service/national_work.h"
#include "workflow/clock.h"

namespace wres::api {
namespace {

using workflow::OpenCollection;
using workflow::StoredCollection;

/// What is asked, as everybody who takes part may see it.
Result<Json> request_form(const Call& call, const store::NationalCollection& collection)
{
    const auto request = TRY(submission::parse_request("collection.toml", collection.request));
    return Json { { "id", collection.id.text }, { "name", collection.name },
        { "part", collection.organisation == call.organisation->id ? "programme" : "council" },
        { "standard", request.standard }, { "standard_checksum", request.standard_checksum },
        { "period", request.period }, { "services", request.scopes }, { "breakdowns", request.breakdowns },
        { "opens", iso_date(request.opens) }, { "closes", iso_date(request.closes) },
        { "request", collection.request } };
}

Json service_form(
    const std::string& scope, const collection::ServiceStanding& service, const submission::Request& request)
{
    return { { "service", scope }, { "state", word_of(service.state) }, { "since", service.since },
        { "submission", service.number == 0 ? Json(nullptr) : Json(service.number) },
        { "is_late", service.number > 0 && service.is_late },
        { "is_overdue", collection::is_overdue(service, request, workflow::today()) },
        { "is_correction", service.number > 0 && service.is_correction } };
}

std::string_view word_of_stage(collection::Stage stage)
{
    switch (stage) {
    case collection::Stage::Noticed: return "noticed";
    case collection::Stage::LeftAside: return "left_aside";
    case collection::Stage::Asked: return "asked";
    case collection::Stage::Answered: return "new_numbers_to_come";
    case collection::Stage::Settled: return "settled";
    }
    return "";
}

Json question_form(const collection::KeptQuestion& kept)
{
    Json beside = Json::array();
    for (const auto& row : kept.question.beside)
        beside.push_back({ { "what", row.what }, { "sent", row.sent }, { "compared", row.compared } });
    Json replies = Json::array();
    for (const auto& reply : kept.replies)
        replies.push_back({ { "at", reply.at }, { "what", word_of(reply.kind) },
            { "answer",
                reply.kind == collection::EventKind::Answered ? Json(word_of(reply.answer)) : Json(nullptr) },
            { "note", reply.note } });
    return { { "number", kept.number }, { "code", kept.question.code },
        { "stage", word_of_stage(kept.stage) }, { "service", kept.question.scope },
        { "question", kept.question.sentence }, { "beside", std::move(beside) },
        { "replies", std::move(replies) } };
}

/// @param sees_all  a council is not shown what was only noticed, or left aside
Json council_form(const std::string& area, const collection::CouncilStanding& council,
    const submission::Request& request, bool sees_all)
{
    Json services = Json::array();
    for (const auto& [scope, service] : council.services)
        services.push_back(service_form(scope, service, request));
    Json questions = Json::array();
    for (const auto& kept : council.questions) {
        const bool is_hidden =
            kept.stage == collection::Stage::Noticed || kept.stage == collection::Stage::LeftAside;
        if (sees_all || !is_hidden)
            questions.push_back(question_form(kept));
    }
    return { { "area", area }, { "last_submission", council.last_number }, { "reminders", council.reminders },
        { "services", std::move(services) }, { "questions", std::move(questions) } };
}

Json arrival_form(const workflow::Arrival& arrival)
{
    Json form { { "file", arrival.file }, { "is_taken", !arrival.refusal } };
    form["area"] = arrival.area.empty() ? Json(nullptr) : Json(arrival.area);
    form["number"] = arrival.number == 0 ? Json(nullptr) : Json(arrival.number);
    form["services"] = arrival.scopes;
    form["code"] = arrival.refusal ? Json(arrival.refusal->code) : Json(nullptr);
    form["detail"] = arrival.refusal ? Json(arrival.refusal->message) : Json(nullptr);
    return form;
}

/// What a programme runs is for those who run it, whatever else they may.
bool may_see(const Call& call)
{
    return !service::runs_it(call) || service::may(service::Access::RunNationalCollections, call.roles);
}

} // namespace

http::Response list_national_collections(Call& call)
{
    const auto all = call.store.read([&](store::View& view) -> Result<Json> {
        Json list = Json::array();
        for (const auto& collection : TRY(store::national_collections_with(view, call.organisation->id)))
            list.push_back(TRY(request_form(call, collection)));
        if (!service::may(service::Access::RunNationalCollections, call.roles))
            return list;
        for (const auto& collection : TRY(store::national_collections_of(view, call.organisation->id)))
            list.push_back(TRY(request_form(call, collection)));
        return list;
    });
    return all ? answer({ { "national_collections", *all } }) : problem(call.request, all.error());
}

http::Response get_national_collection(Call& call)
{
    if (!may_see(call))
        return refusal(call.request, http::Status::Forbidden);
    auto form = request_form(call, *call.national);
    if (!form)
        return problem(call.request, form.error());
    const bool runs = service::runs_it(call);
    const auto area = runs ? Result<std::string>(std::string()) : service::area_of_council(call);
    if (!area)
        return problem(call.request, area.error());
    const auto done = service::look_at_national(call, [&](OpenCollection& open, StoredCollection&) -> Done {
        (*form)["is_closed"] = collection::is_closed(open.place->events());
        Json councils = Json::array();
        for (const auto& [code, council] : open.standing()) {
            if (runs || code == *area)
                councils.push_back(council_form(code, council, open.place->request(), runs));
        }
        (*form)["councils"] = std::move(councils);
        return {};
    });
    return done ? answer(*form) : problem(call.request, done.error());
}

http::Response send_submissions(Call& call)
{
    if (!may_see(call))
        return refusal(call.request, http::Status::Forbidden);
    const std::string correction(trimmed(call.request.target.query.text("correction")));
    const auto arrivals = service::receive_sealed(call, call.files, correction);
    if (!arrivals)
        return problem(call.request, arrivals.error());
    const bool has_taken = std::ranges::any_of(*arrivals, [](const auto& one) { return !one.refusal; });
    if (!has_taken && arrivals->size() == 1)
        return problem(call.request, *arrivals->front().refusal);
    Json list = Json::array();
    for (const auto& arrival : *arrivals)
        list.push_back(arrival_form(arrival));
    return answer({ { "submissions", std::move(list) } },
        has_taken ? http::Status::Created : http::Status::CannotBeProcessed);
}

} // namespace wres::api
