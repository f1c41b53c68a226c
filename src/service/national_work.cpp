// SPDX-License-Identifier: MIT
#include "service/national_work.h"

#include <algorithm>
#include <mutex>

#include <fmt/format.h>

#include "base/text.h"
#include "network/letter.h"
#include "service/service.h"
#include "standard/library.h"
#include "submission/keys.h"

namespace wres::service {
namespace {

/// The areas of councils with social services responsibilities; others send nothing.
const standard::Population* council_named(const standard::Populations& populations, const std::string& name)
{
    const auto* found = populations.find(name);
    const bool is_council = found != nullptr
        && (found->area.kind == standard::AreaKind::Council
            || found->area.kind == standard::AreaKind::JointService);
    return is_council ? found : nullptr;
}

Result<store::NationalCouncil> council_of(const workflow::Basis& basis,
    const std::vector<store::NationalCouncil>& invited, const WantedCouncil& wanted)
{
    const auto* known = council_named(basis.populations, wanted.council);
    if (known == nullptr)
        return failure("invite.unknown_council",
            fmt::format("\"{}\" is no English council with social services responsibilities, by name or area "
                        "code. Write its name as its region lists it, such as \"Leeds\", or its code.",
                wanted.council));
    store::NationalCouncil council { known->area.code, wanted.organisation, wanted.public_key,
        wanted.address };
    if (!council.public_key.empty()) {
        const auto key = TRY(submission::parse_council_public(council.public_key));
        council.public_key = submission::text_of(key);
    }
    if (!council.address.empty() && !network::is_plain_address(council.address))
        return failure("invite.not_an_address",
            fmt::format("What is given as the e-mail address of {} is none. Write one such as "
                        "wres@council.example.",
                known->area.name));
    const auto before = std::ranges::find(invited, council.area, &store::NationalCouncil::area);
    if (before == invited.end())
        return council;
    if (!council.organisation)
        council.organisation = before->organisation;
    if (council.public_key.empty())
        council.public_key = before->public_key;
    if (council.address.empty())
        council.address = before->address;
    return council;
}

} // namespace

Result<store::NationalCollectionId> open_national_collection(Call& call, const NewNationalCollection& wanted)
{
    const auto standard = TRY(standard::load_standard(call.service.standards, wanted.standard));
    const auto secret = sealing::OpeningKey::draw();
    auto request = submission::usual_request(standard, standard.year, secret.box_key());
    request.collection = wanted.name;
    request.opens = wanted.opens;
    request.closes = wanted.closes;
    request.scopes = wanted.scopes;
    request.breakdowns = wanted.breakdowns;
    TRY_DONE(submission::check_request(request, standard));
    const store::NationalCollection collection { {}, call.organisation->id, request.collection,
        request.period, submission::write_request(request) };
    return call.store.change(call.occasion(),
        [&](store::Change& change) { return store::open_national_collection(change, collection, secret); });
}

Done change_national(Call& call, const workflow::CollectionVerb& verb, workflow::SignedWith keys)
{
    const std::scoped_lock one_after_the_other(call.service.national_turn);
    return workflow::change_collection(call.store, call.occasion(), call.service.standards, call.national->id,
        call.organisation->id, keys, verb);
}

Done look_at_national(Call& call, const workflow::CollectionVerb& verb)
{
    return workflow::look_at_collection(call.store, call.service.standards, call.national->id, verb);
}

Done record_national(Call& call, const collection::Event& event)
{
    return change_national(call, [&](workflow::OpenCollection& open, workflow::StoredCollection&) {
        return workflow::record(open, event);
    });
}

Result<std::size_t> invite_councils(Call& call, const std::vector<WantedCouncil>& councils)
{
    std::size_t invited = 0;
    const auto done = change_national(
        call, [&](workflow::OpenCollection& open, workflow::StoredCollection& stored) -> Done {
            invited = 0;
            std::vector<std::string> areas;
            std::vector<collection::Event> events;
            const auto standing = open.standing();
            for (const auto& wanted : councils) {
                const auto council = TRY(council_of(open.basis, stored.invited(), wanted));
                if (std::ranges::find(areas, council.area) != areas.end())
                    return failure("invite.twice",
                        fmt::format("\"{}\" is there twice. Leave one of them out.", wanted.council));
                areas.push_back(council.area);
                stored.set_council(council);
                if (standing.contains(council.area))
                    continue;
                ++invited;
                events.push_back({ .kind = collection::EventKind::Invited,
                    .at = workflow::event_time(),
                    .area = council.area,
                    .scopes = {} });
            }
            return open.place->add(events);
        });
    return done ? Result<std::size_t>(invited) : std::unexpected(done.error());
}

Result<std::optional<store::Collection>> own_collection(
    store::View& view, const submission::Request& request, const store::OrganisationId& council)
{
    for (auto& collection : TRY(store::collections_of(view, council))) {
        if (collection.standard == request.standard && collection.period == request.period)
            return std::optional(std::move(collection));
    }
    return std::nullopt;
}

Result<std::map<std::string, store::CollectionState>> own_states(
    store::View& view, const submission::Request& request, const std::vector<store::NationalCouncil>& invited)
{
    std::map<std::string, store::CollectionState> states;
    for (const auto& council : invited) {
        if (!council.organisation)
            continue;
        if (const auto own = TRY(own_collection(view, request, *council.organisation)))
            states.emplace(council.area, own->state);
    }
    return states;
}

} // namespace wres::service
