// SPDX-License-Identifier: MIT
#include "store/council_keys.h"

#include "sealing/sealed_secret.h"
#include "store/organisations.h"

namespace wres::store {
namespace {

std::string context_of(const OrganisationId& council)
{
    return "council key:" + council.text;
}

} // namespace

Result<std::optional<sealing::SigningKey>> council_key_if_any(View& view, const OrganisationId& council)
{
    const auto row = TRY(
        view.database().row("SELECT sealed_key FROM council_keys WHERE organisation = ?", { council.text }));
    if (!row)
        return std::nullopt;
    const auto seed = TRY(sealing::open_secret(view.keys().secrets, row->bytes(0), context_of(council)));
    return std::optional(sealing::SigningKey(sealing::Key(seed)));
}

Result<sealing::SigningKey> council_key(Change& change, const OrganisationId& council)
{
    TRY_DONE(organisation(change, council));
    if (const auto known = TRY(council_key_if_any(change, council)))
        return *known;
    const auto key = sealing::SigningKey::draw();
    const auto sealed = sealing::seal_secret(change.keys().secrets, key.seed().bytes(), context_of(council));
    TRY_DONE(
        change.database().run("INSERT INTO council_keys (organisation, sealed_key, made_at) VALUES (?, ?, ?)",
            { council.text, database::Blob { sealed }, as_number(change.occasion().now) }));
    TRY_DONE(change.record(AuditEvent("council_key.drawn", "organisation", council.text).of(council)));
    return key;
}

} // namespace wres::store
