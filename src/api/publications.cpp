// SPDX-License-Identifier: MIT
//
// What anybody may read: no token is asked for.

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"

namespace wres::api {
namespace {

using store::PublicationState;

struct Shown {
    service::Published published;
    std::vector<std::string> names;
};

/// The publication that the route names, with the files that it gives out.
Result<Shown> shown_publication(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Shown> {
        Shown shown { TRY(service::named_publication(view, call)), {} };
        if (shown.published.publication.state != PublicationState::Standing)
            return shown;
        shown.names = TRY(store::release_file_names(view, shown.published.publication.release));
        std::erase_if(shown.names, [](const std::string& name) { return !service::is_offered(name); });
        return shown;
    });
}

} // namespace

http::Response list_publications(Call& call)
{
    const auto all = call.store.read([](store::View& view) { return service::all_published(view); });
    if (!all)
        return problem(call.request, all.error());
    Json list = Json::array();
    for (const auto& published : *all)
        list.push_back(publication_form(published));
    return answer({ { "publications", std::move(list) } });
}

http::Response get_publication(Call& call)
{
    const auto shown = shown_publication(call);
    if (!shown)
        return problem(call.request, shown.error());
    auto form = publication_form(shown->published);
    form["files"] = shown->names;
    return answer(form);
}

http::Response get_publication_file(Call& call)
{
    const std::string name(call.named.text("name"));
    if (!service::is_offered(name))
        return refusal(call.request, http::Status::NotFound);
    const auto shown = shown_publication(call);
    if (!shown)
        return problem(call.request, shown.error());
    const auto& publication = shown->published.publication;
    if (publication.state != PublicationState::Standing)
        return problem(call.request, http::Status::NotFound, "publication.not_standing",
            fmt::format("This was published, and no longer stands. /api/v1/publications/{} says why.",
                publication.id.text));
    const auto file = call.store.read(
        [&](store::View& view) { return store::release_file(view, publication.release, name); });
    if (!file)
        return problem(call.request, file.error());
    return http::download(file->content, file->media_type,
        fmt::format(
            "{}-{}-{}", shown->published.organisation.name, shown->published.collection.period, file->name));
}

} // namespace wres::api
