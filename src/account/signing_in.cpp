// SPDX-License-Identifier: MIT
#include "account/signing_in.h"

#include <algorithm>
#include <chrono>

#include "sealing/passphrase.h"
#include "service/asking.h"
#include "service/service.h"
#include "workflow/store_place.h"

namespace wres::account {

using namespace frame;
namespace {

/// After so many failures in a row, a person can sign in only after a while, which doubles with each further
/// one.
constexpr std::int64_t failures_before_lock = 5;
constexpr std::chrono::minutes first_lock { 1 };
constexpr std::chrono::minutes longest_lock { 60 };

std::optional<store::Moment> lock_after(std::int64_t failures, store::Moment now)
{
    if (failures < failures_before_lock)
        return std::nullopt;
    const auto doublings = std::min<std::int64_t>(failures - failures_before_lock, 6);
    return now + std::min(std::chrono::minutes(first_lock * (1LL << doublings)), longest_lock);
}

} // namespace

Result<std::string> begin_after_passphrase(
    store::Change& change, const store::Person& person, const service::Service& service)
{
    // Failures are forgotten only when the code was right as well: who knows the passphrase alone has a few
    // guesses, not many.
    if (person.has_second_factor)
        return store::start_session(
            change, person.id, store::SessionStrength::Passphrase, change.occasion().now + halfway_lasts);
    TRY_DONE(store::note_sign_in(change, person.id));
    return begin_session(change, person.id, store::SessionStrength::Passphrase, service);
}

Result<std::string> begin_session(store::Change& change, const store::PersonId& person,
    store::SessionStrength strength, const service::Service& service)
{
    return store::start_session(
        change, person, strength, change.occasion().now + service.terms.session_length);
}

void hand_over(http::Response& response, const Call& call, std::string_view session)
{
    response.set("Set-Cookie",
        http::set_cookie(session_cookie, session, service::outer_transport(call.service, call.request)));
}

Done note_failure(store::Change& change, const store::Person& person)
{
    return store::note_failed_sign_in(
        change, person.id, lock_after(person.failed_sign_ins + 1, change.occasion().now));
}

bool is_locked_out(const store::Person& person, store::Moment now)
{
    return person.locked_until && *person.locked_until > now;
}

Result<bool> knows_passphrase(Call& call, std::string_view passphrase)
{
    const auto& person = call.who->person;
    const auto hash =
        TRY(call.store.read([&](store::View& view) { return store::passphrase_hash(view, person.id); }));
    const auto occasion = call.occasion();
    if (is_locked_out(person, occasion.now))
        return false;
    if (sealing::passphrase_matches(hash, passphrase))
        return true;
    TRY_DONE(
        call.store.change(occasion, [&](store::Change& change) { return note_failure(change, person); }));
    return false;
}

} // namespace wres::account
