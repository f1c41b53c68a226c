// SPDX-License-Identifier: MIT
//
// Signing in through an organisation's own single sign-on: the browser goes to the provider and comes back
// with a code.

#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "account/pages.h"
#include "account/signing_in.h"
#include "identity/sign_on.h"
#include "sealing/hexadecimal.h"
#include "sealing/sealed_secret.h"
#include "service/asking.h"
#include "service/service.h"
#include "store/sign_on.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;

constexpr std::string_view attempt_cookie = "sign-on";
constexpr std::string_view attempt_context = "an attempt to sign on";
constexpr std::chrono::minutes attempt_lasts { 10 };

/// The cookie holds the attempt, sealed: nothing is kept for who never comes back.
std::string sealed_attempt(const service::Service& service, const identity::Attempt& attempt)
{
    const nlohmann::json object { { "state", attempt.state }, { "nonce", attempt.nonce },
        { "verifier", attempt.verifier }, { "until", store::as_number(workflow::now() + attempt_lasts) } };
    return sealing::to_hexadecimal(sealing::seal_secret(service.form_key, object.dump(), attempt_context));
}

std::optional<identity::Attempt> attempt_of(const Call& call)
{
    const auto transport = service::outer_transport(call.service, call.request);
    const auto sealed =
        sealing::from_hexadecimal(call.request.cookies.text(http::cookie_name(attempt_cookie, transport)));
    if (!sealed)
        return std::nullopt;
    const auto opened = sealing::open_secret(call.service.form_key, *sealed, attempt_context);
    if (!opened)
        return std::nullopt;
    const auto object = nlohmann::json::parse(*opened); // we wrote it
    if (object["until"].get<std::int64_t>() < store::as_number(workflow::now()))
        return std::nullopt;
    return identity::Attempt { object["state"], object["nonce"], object["verifier"] };
}

std::string return_address(const Call& call)
{
    return service::own_address(call.service, call.request) + "/sign-on/return";
}

http::Response not_signed_on(const Call& call, const std::string& why)
{
    markup::Html html;
    write_title(html, "You are not signed in");
    write_paragraph(html, why);
    write_link(html, "/sign-in", "Go to the page for signing in");
    auto response =
        http::html_response(page({ "You are not signed in", call.visitor(), {} }, std::move(html).fragment()),
            Status::CannotBeProcessed);
    response.set("Set-Cookie",
        http::forget_cookie(attempt_cookie, service::outer_transport(call.service, call.request)));
    return response;
}

/// Whose account it is: of who signed on as this before, or else of who was invited with the address that the
/// provider vouches for.
/// @errors store.sign_on_unknown
Result<std::string> come_in(
    store::Change& change, const service::Service& service, const identity::Identity& identity)
{
    const auto& sign_on = *service.terms.sign_on;
    const bool has_address =
        !identity.email.empty() && (identity.email_is_verified || sign_on.trusts_addresses);
    const auto id = TRY(store::person_signing_on(
        change, identity.issuer, identity.subject, has_address ? identity.email : ""));
    TRY_DONE(store::note_sign_in(change, id));
    return begin_session(change, id, store::SessionStrength::SingleSignOn, service);
}

Result<identity::Identity> who_came_back(const Call& call, const identity::Attempt& attempt)
{
    const auto& client = call.service.terms.sign_on->client;
    const auto provider = TRY(identity::discover(client));
    return identity::identify(provider, client, attempt, std::string(call.request.target.query.text("code")),
        return_address(call), std::chrono::floor<std::chrono::seconds>(workflow::now()));
}

} // namespace

http::Response begin_sign_on(Call& call)
{
    if (!call.service.terms.sign_on)
        return refusal_page(call.request, Status::NotFound, call.visitor());
    const auto& client = call.service.terms.sign_on->client;
    const auto provider = identity::discover(client);
    if (!provider)
        return not_signed_on(call, provider.error().message);
    const auto attempt = identity::draw_attempt();
    auto response =
        http::see_other(identity::authorisation_address(*provider, client, attempt, return_address(call)));
    response.set("Set-Cookie",
        http::set_cookie(attempt_cookie, sealed_attempt(call.service, attempt),
            service::outer_transport(call.service, call.request)));
    return response;
}

http::Response finish_sign_on(Call& call)
{
    if (!call.service.terms.sign_on)
        return refusal_page(call.request, Status::NotFound, call.visitor());
    const auto& query = call.request.target.query;
    const auto attempt = attempt_of(call);
    const auto* issuer = query.find("iss"); // RFC 9207
    if (!attempt || query.text("state") != attempt->state
        || (issuer != nullptr && *issuer != call.service.terms.sign_on->client.issuer))
        return not_signed_on(
            call, "This attempt to sign in was begun in another browser, or too long ago. Begin again.");
    if (query.find("code") == nullptr)
        return not_signed_on(
            call, "Your organisation’s sign-in was stopped, or did not let you through. Begin again.");
    const auto identity = who_came_back(call, *attempt);
    if (!identity)
        return not_signed_on(call, identity.error().message);
    const auto session = call.store.change({ store::Actor::program(), workflow::now() },
        [&](store::Change& change) { return come_in(change, call.service, *identity); });
    if (!session)
        return not_signed_on(call, session.error().message);
    auto response = http::see_other("/collections");
    response.set("Set-Cookie",
        http::forget_cookie(attempt_cookie, service::outer_transport(call.service, call.request)));
    hand_over(response, call, *session);
    return response;
}

} // namespace wres::account
