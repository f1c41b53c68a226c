// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/date.h"
#include "frame/guide.h"
#include "frame/tables.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "submission/request.h"

namespace wres::programme {
namespace {

using markup::Html;

struct Place {
    store::Organisation organisation;
    std::vector<store::Role> roles;
    std::vector<store::NationalCollection> collections; // that it runs, or is invited to
};

bool runs_collections(const Place& place)
{
    return place.organisation.kind == store::OrganisationKind::National
        && service::may(service::Access::RunNationalCollections, place.roles);
}

Result<std::vector<Place>> places_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<std::vector<Place>> {
        std::map<store::OrganisationId, std::vector<store::Role>> roles;
        for (const auto& [organisation, role] : TRY(store::roles_of(view, call.who->person.id)))
            roles[organisation].push_back(role);
        std::vector<Place> places;
        for (auto& [id, theirs] : roles) {
            if (!service::may(service::Access::SeeNationalCollections, theirs))
                continue;
            Place place { TRY(store::organisation(view, id)), std::move(theirs), {} };
            if (runs_collections(place))
                place.collections = TRY(store::national_collections_of(view, id));
            else
                place.collections = TRY(store::national_collections_with(view, id));
            places.push_back(std::move(place));
        }
        std::ranges::sort(places, {}, [](const Place& place) { return place.organisation.name; });
        return places;
    });
}

void write_collections(Html& html, const Place& place)
{
    open_table(html,
        { fmt::format("National collections, {}", place.organisation.name),
            { "Collection", "Period", "Opens", "Closes" }, Caption::ForScreenReaders });
    for (const auto& collection : place.collections) {
        const auto request = submission::parse_request("collection.toml", collection.request);
        open_linked_row(html,
            runs_collections(place) ? national_path(collection.id)
                                    : own_path(place.organisation.id, collection.id),
            collection.name);
        write_cell(html, collection.period);
        write_cell(html, request ? british_date(request->opens) : "");
        write_cell(html, request ? british_date(request->closes) : "");
        html.close();
    }
    close_table(html);
}

} // namespace

http::Response show_national_collections(Call& call)
{
    const auto places = places_of(call);
    if (!places)
        return error_response(call, places.error());
    Html html;
    write_title(html, "National collections");
    write_guide_link(html, "programme");
    if (places->empty())
        write_paragraph(html,
            "Your roles are not about national collections. An administrator of your organisation can give "
            "you one that is.");
    for (const auto& place : *places) {
        html.element("h2", { { "class", "govuk-heading-m" } }, place.organisation.name);
        if (!place.collections.empty())
            write_collections(html, place);
        else if (runs_collections(place))
            write_paragraph(html, "No national collection was opened yet.");
        else
            write_paragraph(html, "No programme on this server has invited this organisation yet.");
        if (runs_collections(place))
            write_link(html,
                fmt::format("/organisations/{}/national-collections/new", place.organisation.id.text),
                "Open a national collection");
    }
    return http::html_response(
        page({ "National collections", call.visitor(), { { "/collections", "Collections" } } },
            std::move(html).fragment()));
}

} // namespace wres::programme
