// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "frame/state_tag.h"
#include "returns/pages.h"
#include "service/access.h"
#include "service/collection_work.h"
#include "service/service.h"

namespace wres::returns {
namespace {

using markup::Html;

struct Place {
    store::Organisation organisation;
    std::vector<store::Role> roles;
    std::vector<store::Collection> collections;
};

Result<std::vector<Place>> places_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<std::vector<Place>> {
        std::map<store::OrganisationId, std::vector<store::Role>> roles;
        for (const auto& [organisation, role] : TRY(store::roles_of(view, call.who->person.id)))
            roles[organisation].push_back(role);
        std::vector<Place> places;
        for (auto& [id, theirs] : roles) {
            Place place { TRY(store::organisation(view, id)), std::move(theirs), {} };
            place.collections = TRY(service::collections_seen(view, id, place.roles));
            places.push_back(std::move(place));
        }
        std::ranges::sort(places, {}, [](const Place& place) { return place.organisation.name; });
        return places;
    });
}

void write_table(Html& html, const Place& place)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-label", place.organisation.name } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption", { { "class", "govuk-table__caption govuk-visually-hidden" } },
        fmt::format("Collections of {}", place.organisation.name));
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto* heading : { "Collection", "Standard", "State" })
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& collection : place.collections) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.open("th", { { "scope", "row" }, { "class", "govuk-table__header" } });
        const auto part = service::may(service::Access::SeeCollection, place.roles) ? "" : "released";
        html.element("a", { { "class", "govuk-link" }, { "href", collection_path(collection.id, part) } },
            fmt::format("{}, {}", place.organisation.name, collection.period));
        html.close();
        html.element(
            "td", { { "class", "govuk-table__cell" } }, service::standard_words(collection.standard));
        html.open("td", { { "class", "govuk-table__cell" } });
        write_state(html, collection.state);
        html.close();
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

void write_start_form(Html& html, const Call& call, const Place& place)
{
    std::vector<Choice> choices;
    for (const auto& name : service::standards_to_collect_by(call.service))
        choices.push_back({ name, service::standard_words(name) });
    html.element("h3", { { "class", "govuk-heading-s" } }, "Start another collection");
    open_form(
        html, fmt::format("/organisations/{}/collections", place.organisation.id.text), call.form_token);
    write_select(html, fmt::format("standard-{}", place.organisation.id.text), "Standard and year", choices,
        choices.empty() ? "" : choices.front().value);
    write_button(html, "Start", ButtonKind::Secondary);
    html.close();
}

} // namespace

http::Response show_collections(Call& call)
{
    const auto places = places_of(call);
    if (!places)
        return error_response(call, places.error());
    Html html;
    write_title(html, "Collections");
    if (places->empty())
        write_paragraph(html,
            "You have no role in any organisation yet. An administrator of your organisation can give you "
            "one.");
    for (const auto& place : *places) {
        html.element("h2", { { "class", "govuk-heading-m" } }, place.organisation.name);
        if (!service::may(service::Access::SeeReleased, place.roles))
            write_paragraph(html, "Your roles here are not about collections.");
        else if (place.collections.empty() && !service::may(service::Access::SeeCollection, place.roles))
            write_paragraph(
                html, "Your roles here let you see what was released, and nothing is released yet.");
        else if (place.collections.empty())
            write_paragraph(html, "No collection was started yet.");
        else
            write_table(html, place);
        if (service::may(service::Access::StartCollection, place.roles))
            write_start_form(html, call, place);
        if (service::may(service::Access::SeePlans, place.roles))
            write_link(html, organisation_path(place.organisation.id, "plans"),
                fmt::format("Action plans of {}", place.organisation.name));
        if (service::may(service::Access::Administer, place.roles))
            write_link(html, organisation_path(place.organisation.id, "people"),
                fmt::format("People and settings of {}", place.organisation.name));
        if (place.organisation.kind == store::OrganisationKind::National
            && service::may(service::Access::AdministerService, place.roles))
            write_link(html, "/organisations", "Organisations");
    }
    const auto sees_national = [](const Place& place) {
        return service::may(service::Access::SeeNationalCollections, place.roles);
    };
    if (std::ranges::any_of(*places, sees_national))
        write_link(html, "/national-collections", "National collections");
    return http::html_response(page({ "Collections", call.visitor(), {} }, std::move(html).fragment()));
}

http::Response start_collection(Call& call)
{
    const std::string standard(call.form.text(fmt::format("standard-{}", call.organisation->id.text)));
    const auto id = service::start_collection(call, standard);
    return id ? http::see_other(collection_path(*id)) : error_response(call, id.error());
}

} // namespace wres::returns
