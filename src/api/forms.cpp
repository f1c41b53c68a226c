// SPDX-License-Identifier: MIT
#include "api/forms.h"

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wres::api {
namespace {

std::string_view code_of(store::UploadState state)
{
    switch (state) {
    case store::UploadState::Received: return "received";
    case store::UploadState::SetAside: return "set_aside";
    case store::UploadState::Forgotten: return "forgotten";
    }
    return "received";
}

std::string_view code_of(store::PublicationState state)
{
    switch (state) {
    case store::PublicationState::Standing: return "standing";
    case store::PublicationState::Corrected: return "corrected";
    case store::PublicationState::Withdrawn: return "withdrawn";
    }
    return "standing";
}

} // namespace

http::Response answer(const Json& json, http::Status status)
{
    // A file's name may hold bytes that are no UTF-8: they are shown as such.
    return http::json_response(json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n", status);
}

std::string moment(store::Moment moment)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(moment);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", second, (moment - second).count());
}

Json file_form(const store::Upload& file)
{
    return { { "id", file.id.text }, { "name", file.name }, { "state", code_of(file.state) },
        { "size_bytes", file.size_bytes }, { "received_at", moment(file.received_at) } };
}

Json calculation_form(const store::Calculation& calculation)
{
    return { { "id", calculation.id.text }, { "number", calculation.number },
        { "made_by", calculation.made_by }, { "calculated_at", moment(calculation.calculated_at) } };
}

Json release_form(const store::Release& release, const std::vector<std::string>& names)
{
    return { { "id", release.id.text }, { "collection", release.collection.text },
        { "audience", release.audience }, { "disclosure_profile", release.profile },
        { "released_at", moment(release.released_at) }, { "files", names } };
}

Json publication_form(const service::Published& published)
{
    const auto& publication = published.publication;
    Json form { { "id", publication.id.text }, { "organisation", published.organisation.name },
        { "area_code", published.organisation.area_code }, { "standard", published.collection.standard },
        { "period", published.collection.period }, { "number", publication.number },
        { "state", code_of(publication.state) }, { "note", publication.note },
        { "published_at", moment(publication.published_at) } };
    if (publication.ended_at) {
        form["ended_at"] = moment(*publication.ended_at);
        form["end_note"] = publication.end_note;
    }
    return form;
}

} // namespace wres::api
