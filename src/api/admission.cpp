// SPDX-License-Identifier: MIT
#include "api/admission.h"

#include <chrono>

#include <fmt/format.h>

#include "api/problem.h"
#include "base/text.h"
#include "service/asking.h"
#include "service/route_paths.h"
#include "service/service.h"
#include "workflow/store_place.h"

namespace wres::api {
namespace {

using http::Response;
using http::Status;

const service::RoutePaths& route_paths()
{
    static const service::RoutePaths paths(routes());
    return paths;
}

/// The token of "Authorization: Bearer wres_..."; empty when there is none.
std::string_view presented_token(const http::Request& request)
{
    const auto header = trimmed(request.headers.text("authorization"));
    constexpr std::string_view scheme = "bearer ";
    if (lower_case(header.substr(0, scheme.size())) != scheme)
        return {};
    return trimmed(header.substr(scheme.size()));
}

/// Fills in whose token it is.
Done find_who_asks(Call& call, std::string_view presented)
{
    const auto now = workflow::now();
    call.token =
        TRY(call.store.read([&](store::View& view) { return store::access_token(view, presented, now); }));
    if (!call.token)
        return {};
    call.person = call.token->person;
    call.by_token = call.token->id;
    for (const auto& code : call.token->scopes) {
        if (const auto scope = service::scope_of(code))
            call.scopes.add(*scope);
    }
    // Noted at most once a minute: every request would be a write.
    const auto last = call.token->last_used_at;
    if (!last || now - *last > std::chrono::minutes(1))
        TRY_DONE(call.store.keep_books([&](store::Bookkeeping& books) {
            return store::touch_access_token(books, call.token->id, now);
        }));
    return {};
}

/// What the token's scopes keep out; nothing when they let it in.
std::optional<Response> kept_out_by_scope(const Call& call, const Route& route)
{
    if (route.scopes.empty() || route.scopes.meets(call.scopes))
        return std::nullopt;
    std::string needed;
    for (const auto& words : service::scopes()) {
        if (route.scopes.has(words.scope))
            needed += fmt::format("{}{}", needed.empty() ? "" : " or ", words.code);
    }
    return problem(call.request, Status::Forbidden, "token.scope_missing",
        fmt::format("This needs a token with the scope {}. Make one on the page of your account.", needed));
}

/// What the roles of the token's person keep out. A collection of another organisation than the token's is
/// not there, whatever roles its person has.
std::optional<Response> kept_out_by_role(Call& call, const Route& route)
{
    if (!service::is_of_an_organisation(route.access))
        return std::nullopt;
    if (call.named.find("collection") == nullptr)
        call.named.add("organisation", call.token->organisation.text);
    if (const auto found = service::find_what_is_named(call); !found)
        return problem(call.request, found.error());
    if (call.organisation->id != call.token->organisation)
        return refusal(call.request, Status::NotFound);
    const auto status = service::kept_out_of_organisation(call, route.access);
    return status ? std::optional(refusal(call.request, *status)) : std::nullopt;
}

std::optional<Response> kept_out(Call& call, const Route& route, const std::string& address)
{
    if (route.access == service::Access::Public)
        return std::nullopt;
    const auto presented = presented_token(call.request);
    if (presented.empty())
        return refusal(call.request, Status::Unauthorised);
    if (!find_who_asks(call, presented))
        return refusal(call.request, Status::NotReady);
    const auto now = std::chrono::steady_clock::now();
    if (!call.token) {
        if (!call.service.sign_ins.allow(address, now))
            return refusal(call.request, Status::TooManyRequests);
        return problem(call.request, Status::Unauthorised, "token.not_valid",
            "This access token does not work: it is not one of ours, has expired, or was revoked. Make "
            "another on the page of your account.");
    }
    if (!call.service.requests.allow("token:" + call.token->id.text, now))
        return refusal(call.request, Status::TooManyRequests);
    if (auto answer = kept_out_by_scope(call, route))
        return answer;
    return kept_out_by_role(call, route);
}

} // namespace

std::string_view route_pattern(const http::Request& request)
{
    const auto match = route_paths().find(request);
    return match.at ? routes()[*match.at].path : "none";
}

std::variant<std::unique_ptr<Admitted>, Response> admit(
    service::Service& service, const http::Request& request)
{
    if (!service::is_for_us(service, request))
        return refusal(request, Status::BadRequest);
    const auto match = route_paths().find(request);
    if (!match.at)
        return refusal(request, match.path_is_known ? Status::MethodNotAllowed : Status::NotFound);
    const auto address = service::asking_address(service, request);
    if (!service.requests.allow(address, std::chrono::steady_clock::now()))
        return refusal(request, Status::TooManyRequests);
    auto loan = service.stores.borrow();
    if (!loan)
        return refusal(request, Status::NotReady);
    const auto& route = routes()[*match.at];
    auto& store = **loan;
    auto admitted = std::unique_ptr<Admitted>(new Admitted {
        &route, *std::move(loan), Call { { service, store, request, route.path, match.named } } });
    if (auto answer = kept_out(admitted->call, route, address))
        return *std::move(answer);
    return admitted;
}

} // namespace wres::api
