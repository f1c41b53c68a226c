// SPDX-License-Identifier: MIT
#include "service/call.h"

#include <fmt/format.h>

#include "base/invariant.h"
#include "workflow/store_place.h"

namespace wres::service {
namespace {

std::unexpected<Error> no_such_national_collection()
{
    return failure(
        "store.no_such_national_collection", "There is no such national collection. Go back to the list.");
}

/// Nothing when the organisation is not invited.
Result<std::optional<std::string>> area_in(
    store::View& view, const store::NationalCollectionId& id, const store::OrganisationId& organisation)
{
    for (const auto& council : TRY(store::national_councils(view, id))) {
        if (council.organisation == organisation)
            return council.area;
    }
    return std::nullopt;
}

/// The national collection that the route names, if the organisation that it names has to do with it.
Done find_national_collection(Call& call, store::View& view, store::OrganisationId& where)
{
    call.national = TRY(store::national_collection(view, { std::string(call.named.text("national")) }));
    if (call.named.find("organisation") == nullptr)
        where = call.national->organisation;
    if (where == call.national->organisation)
        return {};
    const auto area = TRY(area_in(view, call.national->id, where));
    return area ? Done {} : no_such_national_collection();
}

} // namespace

store::Occasion Call::occasion() const
{
    INVARIANT(person.has_value(), "only somebody who is known changes anything");
    return { store::Actor::person(*person), workflow::now(), by_token };
}

Done find_what_is_named(Call& call)
{
    return call.store.read([&](store::View& view) -> Done {
        store::OrganisationId where { std::string(call.named.text("organisation")) };
        if (const auto* id = call.named.find("collection")) {
            call.collection = TRY(store::collection(view, { *id }));
            where = call.collection->organisation;
        }
        if (call.named.find("national") != nullptr)
            TRY_DONE(find_national_collection(call, view, where));
        call.organisation = TRY(store::organisation(view, where));
        call.roles = TRY(store::roles_of(view, *call.person, where));
        return {};
    });
}

std::optional<http::Status> kept_out_of_organisation(const Call& call, Access access)
{
    if (call.roles.empty())
        return http::Status::NotFound;
    return may(access, call.roles) ? std::nullopt : std::optional(http::Status::Forbidden);
}

Done hold(Call& call, std::string_view piece)
{
    std::size_t held = piece.size();
    for (const auto& file : call.files)
        held += file.content.size();
    if (held > most_held_bytes)
        return failure("upload.too_long",
            fmt::format("The files are longer than {} megabytes together. Send fewer at once.",
                most_held_bytes >> 20U));
    call.files.back().content += piece;
    return {};
}

bool runs_it(const Call& call)
{
    return call.national && call.organisation && call.national->organisation == call.organisation->id;
}

Result<std::string> area_of_council(const Call& call)
{
    const auto area = TRY(call.store.read(
        [&](store::View& view) { return area_in(view, call.national->id, call.organisation->id); }));
    if (!area)
        return no_such_national_collection();
    return *area;
}

std::string standard_words(std::string_view name)
{
    std::string words;
    for (const char c : name)
        words += c == '/' ? ' ' : (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    return words;
}

std::string collection_name(const Call& call)
{
    return fmt::format("{}, {}", call.organisation->name, call.collection->period);
}

} // namespace wres::service
