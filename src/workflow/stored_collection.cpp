// SPDX-License-Identifier: MIT
#include "workflow/stored_collection.h"

#include <fmt/format.h>

#include "store/council_keys.h"
#include "submission/keys.h"

namespace wres::workflow {
namespace {

/// How often a verb is done again upon what others did meanwhile.
constexpr int most_tries = 8;

std::string_view action_of(collection::EventKind kind)
{
    using enum collection::EventKind;
    switch (kind) {
    case Invited: return "national.invited";
    case SignedOff: return "national.signed_off";
    case Submitted: return "national.submitted";
    case Noticed: return "national.noticed";
    case LeftAside: return "national.left_aside";
    case Questioned: return "national.questioned";
    case Answered: return "national.answered";
    case Returned: return "national.returned";
    case Accepted: return "national.accepted";
    case Withdrawn: return "national.withdrawn";
    case Reminded: return "national.reminded";
    case AgreedToBeNamed: return "national.agreed_to_be_named";
    case NoLongerNamed: return "national.no_longer_named";
    case Closed: return "national.closed";
    case Reopened: return "national.reopened";
    }
    return "national.changed";
}

} // namespace

Result<std::unique_ptr<StoredCollection>> StoredCollection::read(
    store::View& view, const store::NationalCollectionId& id, SignedWith keys)
{
    auto kept = TRY(store::national_collection(view, id));
    auto request = TRY(submission::parse_request("collection.toml", kept.request));
    std::unique_ptr<StoredCollection> stored(new StoredCollection(view, std::move(kept), std::move(request)));
    TRY_DONE(stored->read_history());
    TRY_DONE(stored->read_councils(keys));
    return stored;
}

Done StoredCollection::read_history()
{
    std::string lines;
    for (const auto& event : TRY(store::national_events(*view_, kept_.id))) {
        lines += event.line;
        done_by_.push_back(event.done_by);
    }
    history_ = TRY(collection::History::parse(kept_.name, lines));
    events_read_ = static_cast<std::int64_t>(done_by_.size());
    return {};
}

Done StoredCollection::read_councils(SignedWith keys)
{
    invited_ = TRY(store::national_councils(*view_, kept_.id));
    for (const auto& council : invited_) {
        if (keys == SignedWith::CouncilsKeys && !council.public_key.empty())
            keys_[council.area] = council.public_key;
        if (keys == SignedWith::ServersKeys && council.organisation) {
            if (const auto key = TRY(store::council_key_if_any(*view_, *council.organisation)))
                keys_[council.area] = submission::text_of(key->verifying_key());
        }
    }
    return {};
}

Result<submission::CouncilRegister> StoredCollection::councils(const standard::Populations&) const
{
    submission::CouncilRegister known;
    for (const auto& [area, text] : keys_)
        known.set(area, TRY(submission::parse_council_public(text)));
    return known;
}

Done StoredCollection::keep_councils(
    const submission::CouncilRegister& councils, const standard::Populations&)
{
    for (const auto& [area, key] : councils.all()) {
        auto council = store::NationalCouncil { area, {}, {}, {} };
        for (const auto& invited : invited_) {
            if (invited.area == area)
                council = invited;
        }
        const auto text = submission::text_of(key);
        if (council.public_key == text)
            continue;
        council.public_key = text;
        councils_set_[area] = council;
        keys_[area] = text;
    }
    return {};
}

Done StoredCollection::add(const std::vector<collection::Event>& events)
{
    for (const auto& event : events)
        added_.push_back({ history_.add({ event }), action_of(event.kind) });
    return {};
}

Done StoredCollection::keep_submission(
    const std::string& area, std::uint32_t number, std::string_view sealed, std::string_view cube)
{
    submissions_[{ area, number }] = { std::string(sealed), std::string(cube) };
    return {};
}

Result<std::string> StoredCollection::counts_of(const std::string& area, std::uint32_t number) const
{
    const auto added = submissions_.find({ area, number });
    if (added != submissions_.end())
        return added->second.cube;
    return store::national_counts(*view_, kept_.id, area, number);
}

Done StoredCollection::keep_comparison(Comparison comparison, std::string_view cube)
{
    comparisons_[comparison] = std::string(cube);
    return {};
}

Result<std::vector<std::string>> StoredCollection::comparisons(Comparison comparison) const
{
    const auto added = comparisons_.find(comparison);
    if (added != comparisons_.end())
        return std::vector { added->second };
    std::vector<std::string> kept;
    if (auto cube = TRY(store::national_comparison(*view_, kept_.id, word_of(comparison))))
        kept.push_back(*std::move(cube));
    return kept;
}

Done StoredCollection::keep(store::Change& change, const store::OrganisationId& where) const
{
    for (const auto& [area, council] : councils_set_)
        TRY_DONE(store::set_national_council(change, kept_.id, council));
    for (const auto& [comparison, cube] : comparisons_)
        TRY_DONE(store::keep_national_comparison(change, kept_.id, word_of(comparison), cube));
    auto number = events_read_;
    for (const auto& added : added_)
        TRY_DONE(store::add_national_event(change, kept_.id, ++number, added.line, added.action, where));
    for (const auto& [key, submission] : submissions_)
        TRY_DONE(store::keep_national_submission(
            change, kept_.id, key.first, key.second, submission.sealed, submission.cube));
    return {};
}

Done change_collection(store::Store& store, const store::Occasion& occasion,
    const standard::Folder& standards, const store::NationalCollectionId& id,
    const store::OrganisationId& where, SignedWith keys, const CollectionVerb& verb)
{
    Done done;
    for (int tries = 0; tries < most_tries; ++tries) {
        StoredCollection* stored = nullptr;
        const auto open = store.read([&](store::View& view) -> Result<OpenCollection> {
            auto place = TRY(StoredCollection::read(view, id, keys));
            stored = place.get();
            auto opened = TRY(open_collection(standards, std::move(place)));
            TRY_DONE(verb(opened, *stored));
            return opened;
        });
        if (!open)
            return std::unexpected(open.error());
        if (!stored->has_something_to_keep())
            return {};
        done = store.change(occasion, [&](store::Change& change) { return stored->keep(change, where); });
        if (done || done.error().code != "store.changed_meanwhile")
            return done;
    }
    return done;
}

Done look_at_collection(store::Store& store, const standard::Folder& standards,
    const store::NationalCollectionId& id, const CollectionVerb& verb)
{
    return store.read([&](store::View& view) -> Done {
        auto place = TRY(StoredCollection::read(view, id));
        auto& stored = *place;
        auto open = TRY(open_collection(standards, std::move(place)));
        return verb(open, stored);
    });
}

} // namespace wres::workflow
