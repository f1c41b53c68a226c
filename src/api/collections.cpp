// SPDX-License-Identifier: MIT
#include <algorithm>

#include <nlohmann/json.hpp>

#include "api/body.h"
#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "service/collection_work.h"
#include "service/progress.h"

namespace wres::api {
namespace {

/// A collection as this token may see it: where it is on its way is for those who work on it.
Result<Json> collection_form(store::View& view, const Call& call, const store::Collection& collection)
{
    Json form { { "id", collection.id.text }, { "organisation", collection.organisation.text },
        { "standard", collection.standard }, { "period", collection.period } };
    const auto publications = TRY(store::publications_of(view, collection.id));
    const auto standing =
        std::ranges::find(publications, store::PublicationState::Standing, &store::Publication::state);
    form["publication"] = standing == publications.end() ? Json(nullptr) : Json(standing->id.text);
    if (!call.sees_work())
        return form;
    form["state"] = store::code_of(collection.state);
    form["state_since"] = moment(collection.state_since);
    form["version"] = collection.version;
    return form;
}

Json progress_form(const service::Progress& progress)
{
    return { { "files", progress.files },
        { "calculation", progress.calculation ? calculation_form(*progress.calculation) : Json(nullptr) },
        { "is_out_of_date", progress.is_out_of_date }, { "open_questions", progress.open_questions },
        { "grave_findings", progress.grave_findings }, { "commentaries", progress.commentaries } };
}

/// The call's collection as it is now.
http::Response collection_now(Call& call, http::Status status)
{
    auto form = call.store.read([&](store::View& view) -> Result<Json> {
        call.collection = TRY(store::collection(view, call.collection->id));
        return collection_form(view, call, *call.collection);
    });
    if (!form)
        return problem(call.request, form.error());
    if (call.sees_work()) {
        const auto progress = service::progress_of(call);
        if (!progress)
            return problem(call.request, progress.error());
        (*form)["progress"] = progress_form(*progress);
    }
    return answer(*form, status);
}

/// What is seen of an organisation by this token: those on their way only with a scope for them.
Result<std::vector<store::Collection>> seen(store::View& view, const Call& call)
{
    const std::vector<store::Role> reader { store::Role::Reader };
    return service::collections_seen(view, call.organisation->id, call.sees_work() ? call.roles : reader);
}

Result<std::string> standard_in(const Call& call)
{
    const auto body = TRY(object_of(call));
    return text_in(body, "standard");
}

Result<std::int64_t> version_in(const Call& call)
{
    const auto body = TRY(object_of(call));
    return number_in(body, "version");
}

} // namespace

http::Response list_collections(Call& call)
{
    const auto all = call.store.read([&](store::View& view) -> Result<Json> {
        Json list = Json::array();
        for (const auto& collection : TRY(seen(view, call)))
            list.push_back(TRY(collection_form(view, call, collection)));
        return list;
    });
    return all ? answer({ { "collections", *all } }) : problem(call.request, all.error());
}

http::Response get_collection(Call& call)
{
    const auto all = call.store.read([&](store::View& view) { return seen(view, call); });
    if (!all)
        return problem(call.request, all.error());
    if (std::ranges::find(*all, call.collection->id, &store::Collection::id) == all->end())
        return refusal(call.request, http::Status::NotFound);
    return collection_now(call, http::Status::Ok);
}

http::Response start_collection(Call& call)
{
    const auto standard = standard_in(call);
    if (!standard)
        return problem(call.request, standard.error());
    const auto id = service::start_collection(call, *standard);
    if (!id)
        return problem(call.request, id.error());
    const auto made = call.store.read([&](store::View& view) { return store::collection(view, *id); });
    if (!made)
        return problem(call.request, made.error());
    call.collection = *made;
    auto response = collection_now(call, http::Status::Created);
    response.set("Location", "/api/v1/collections/" + id->text);
    return response;
}

http::Response submit_collection(Call& call)
{
    const auto version = version_in(call);
    if (!version)
        return problem(call.request, version.error());
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::take_step(change, call.collection->id, store::CollectionStep::Submit, *version);
    });
    return done ? collection_now(call, http::Status::Ok) : problem(call.request, done.error());
}

} // namespace wres::api
